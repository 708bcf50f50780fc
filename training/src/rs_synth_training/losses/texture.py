# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture statistics: sliced Wasserstein distance of local filter responses per crop and class.

Heitz et al. 2021, "A Sliced Wasserstein Loss for Neural Texture Synthesis", with linear filters in place of
VGG's: fresh random zero-mean 5×5 filters at every step, at three scales, beside the colours and the gradient
magnitude. It asks for the right distribution of colours and local contrast within a class of a crop, not for
any pixel's value.
"""

from __future__ import annotations

from typing import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

SIZE = 5
SCALES = (1, 2, 4)
# Responses of a filter differ in spread from class to class; this keeps calm water from being amplified.
FLOOR = 0.02


def responses(image: Tensor, filters: Tensor) -> Tensor:
    """Colours, gradient magnitude per band, and filter responses at three scales; N×R×H×W."""
    right = F.pad(image[..., :, 1:] - image[..., :, :-1], (0, 1))
    down = F.pad(image[..., 1:, :] - image[..., :-1, :], (0, 0, 0, 1))
    gradient = torch.sqrt(right * right + down * down + 1e-6)
    parts = [image, gradient]
    for scale in SCALES:
        filtered = F.conv2d(F.avg_pool2d(image, scale), filters, padding=SIZE // 2)
        parts.append(F.interpolate(filtered, size=image.shape[2:], mode="nearest"))
    return torch.cat(parts, 1)


def random_filters(count: int, bands: int, generator: torch.Generator) -> Tensor:
    """Zero-mean filters of unit norm, count×bands×5×5."""
    filters = torch.randn(count, bands, SIZE, SIZE, generator=generator)
    filters = filters - filters.mean((2, 3), keepdim=True)
    return filters / filters.flatten(1).norm(dim=1).view(-1, 1, 1, 1)


def grouped_distance(first: Tensor, second: Tensor, groups: Tensor) -> Tensor:
    """Wasserstein-1 distance of samples …×P by group (…×P small integers), averaged by group size.

    One sort serves all groups: every group is moved to a range of its own first.
    """
    offset = groups.to(torch.float32) * 16
    a = torch.sort(first.clamp(-7, 7) + offset, dim=-1).values
    b = torch.sort(second.clamp(-7, 7) + offset, dim=-1).values
    return (a - b).abs().mean(-1)


def balanced_pick(classes: Tensor, valid: Tensor, places: Tensor) -> Tensor:
    """Valid pixels to look at: a class's chance goes with the root of its size, so that rare classes count.

    Args:
        classes: N×P integers.
        valid: N×P, 0 or 1.
        places: N×n uniform numbers in [0, 1).

    Returns:
        N×n indices below P; of an image without a valid pixel any.
    """
    sizes = torch.zeros(len(classes), 256, device=classes.device).scatter_add_(1, classes, valid)
    chances = (valid * sizes.gather(1, classes).clamp(min=1).rsqrt()).double().cumsum(1)
    found = torch.searchsorted(chances, places * chances[:, -1:], right=True)
    return found.clamp(max=classes.shape[1] - 1)


def texture_weight(valid: Tensor) -> Tensor:
    """Images that take part: those with a valid pixel."""
    return valid.flatten(1).amax(1).sum()


def texture(
    image: Tensor,
    target: Tensor,
    classes: Tensor,
    valid: Tensor,
    bank: Tensor,
    places: Tensor,
    total: Callable[[Tensor], Tensor] = lambda values: values,
) -> Tensor:
    """Mean over images and responses.

    Args:
        image, target: N×B×H×W.
        classes: N×H×W uint8.
        valid: N×1×H×W, 0 or 1.
        bank: from `random_filters`.
        places: N×n uniform numbers in [0, 1): n pixels of each image are looked at.
        total: sums over ranks, so that responses are measured against their spread on all of them.
    """
    codes = classes.flatten(1).to(torch.int64)
    seen = valid.flatten(1)
    picked = balanced_pick(codes, seen, places)
    groups = codes.gather(1, picked)
    # R×N×n, and images without a valid pixel at 0.
    shown = seen.amax(1).view(1, -1, 1)
    ours = _at(responses(image, bank), picked) * shown
    with torch.no_grad():
        theirs = _at(responses(target, bank), picked) * shown
        spread = _spread(theirs, shown, total) + FLOOR
    distances = grouped_distance(ours, theirs, groups) / spread.view(-1, 1)
    return distances.sum() / (len(distances) * texture_weight(valid)).clamp(min=1)


def _at(values: Tensor, picked: Tensor) -> Tensor:
    """N×R×H×W at N×n pixels: R×N×n."""
    values = values.flatten(2)
    return values.gather(2, picked[:, None].expand(-1, values.shape[1], -1)).transpose(0, 1)


def _spread(values: Tensor, shown: Tensor, total: Callable[[Tensor], Tensor]) -> Tensor:
    """Standard deviation of each row of R×N×n, over the images shown, of all ranks."""
    values = values.double()
    count = (shown.sum() * values.shape[2]).double().expand(len(values))
    sums = total(torch.stack([count, values.sum((1, 2)), values.square().sum((1, 2))]))
    mean = sums[1] / sums[0].clamp(min=1)
    variance = sums[2] - sums[0] * mean.square()
    return (variance.clamp(min=0) / (sums[0] - 1).clamp(min=1)).sqrt().float()
