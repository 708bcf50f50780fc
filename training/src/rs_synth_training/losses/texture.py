# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture statistics: sliced Wasserstein distance of local filter responses per crop and class.

Heitz et al. 2021, "A Sliced Wasserstein Loss for Neural Texture Synthesis", with linear filters in place of
VGG's: fresh random zero-mean 5×5 filters at every step, at three scales, beside the colours and the gradient
magnitude. It asks for the right distribution of colours and local contrast within a class of a crop, not for
any pixel's value.
"""

from __future__ import annotations

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
    """Wasserstein-1 distance of two samples per row and group, averaged by group size; R×P, groups P.

    One sort serves all groups: every group is moved to a range of its own first.
    """
    offset = groups.to(torch.float32) * 16
    a = torch.sort(first.clamp(-7, 7) + offset, dim=1).values
    b = torch.sort(second.clamp(-7, 7) + offset, dim=1).values
    return (a - b).abs().mean(1)


def balanced_pick(classes: Tensor, samples: int, generator: torch.Generator) -> Tensor:
    """Places to look at: a class's chance goes with the root of its size, so that rare classes count."""
    size = torch.bincount(classes.to(torch.int64), minlength=256).clamp(min=1).to(torch.float32)
    weights = size[classes.to(torch.int64)].rsqrt()
    return torch.multinomial(weights, min(samples, len(classes)), replacement=True, generator=generator)


def texture(
    image: Tensor,
    target: Tensor,
    classes: Tensor,
    valid: Tensor,
    filters: int,
    samples: int,
    generator: torch.Generator,
) -> Tensor:
    """Images N×B×H×W, classes N×H×W (uint8), valid N×1×H×W."""
    bank = random_filters(filters, image.shape[1], generator).to(image.device)
    places = torch.nonzero(valid.flatten() > 0).squeeze(1)
    if not len(places):
        return image.sum() * 0
    places = places[balanced_pick(classes.flatten()[places].cpu(), samples, generator).to(places.device)]
    crop = torch.arange(len(image), device=image.device).view(-1, 1, 1) * 256
    groups = (crop + classes.to(torch.int64)).flatten()[places]
    groups = torch.unique(groups, return_inverse=True)[1]
    ours = responses(image, bank).transpose(0, 1).flatten(1)[:, places]
    with torch.no_grad():
        theirs = responses(target, bank).transpose(0, 1).flatten(1)[:, places]
        spread = theirs.std(1) + FLOOR
    return (grouped_distance(ours, theirs, groups) / spread).mean()
