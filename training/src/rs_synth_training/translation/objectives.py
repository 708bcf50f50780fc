# SPDX-License-Identifier: GPL-2.0-or-later
"""The losses that translators are made of; images are in [-1, 1].

All are means, over images or over valid pixels. `Shares` weigh them so that the parts of a batch on several ranks
add up to the mean over the whole batch (see the package's own `objectives`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List

import torch
import torch.nn.functional as F
from torch import Tensor

from ..distributed import Ranks
from ..losses import discriminator_hinge, generator_hinge

Features = List[List[Tensor]]
Shares = Dict[str, Tensor]
TINY = 1e-6


@dataclass(frozen=True)
class Part:
    """A batch on its device: a N×C×H×W, b N×D×H×W, where they are valid N×1×H×W."""

    a: Tensor
    b: Tensor
    valid_a: Tensor
    valid_b: Tensor

    def image(self, side: str) -> Tensor:
        """a or b."""
        return self.a if side == "a" else self.b

    def valid(self, side: str) -> Tensor:
        """valid_a or valid_b."""
        return self.valid_a if side == "a" else self.valid_b


def shares(part: Part, ranks: Ranks) -> Shares:
    """Weights of this rank's means in a *mean* over the ranks, which is what DDP makes of gradients."""
    counts = {
        "images": part.a.new_tensor(len(part.a)),
        "a": part.valid_a.sum(),
        "b": part.valid_b.sum(),
        "gradient_a": inner(part.valid_a).sum(),
        "gradient_b": inner(part.valid_b).sum(),
    }
    own = torch.stack([count.double() for count in counts.values()])
    total = ranks.sum(own.clone()).clamp(min=TINY)
    return dict(zip(counts, (own * ranks.size / total).float()))


def absolute(image: Tensor, target: Tensor, valid: Tensor) -> Tensor:
    """L1 over the valid pixels, N×1×H×W."""
    difference = ((image - target) * valid).abs().sum()
    return difference / (valid.sum() * target.shape[1]).clamp(min=TINY)


def inner(valid: Tensor) -> Tensor:
    """The pixels whose 3×3 neighbourhood is valid; (H-2)×(W-2)."""
    return 1 - F.max_pool2d(1 - valid, 3, 1)


def sobel(image: Tensor) -> Tensor:
    """Horizontal and vertical Sobel gradients of every band, N×2B×(H-2)×(W-2), on the scale of differences."""
    kernel = image.new_tensor([[1, 0, -1], [2, 0, -2], [1, 0, -1]]) / 4
    weight = torch.stack([kernel, kernel.T])[:, None].repeat(image.shape[1], 1, 1, 1)
    return F.conv2d(image, weight, groups=image.shape[1])


def gradient(image: Tensor, fake: Tensor, valid: Tensor) -> Tensor:
    """L1 of the Sobel gradients of an image and its fake (Tasar et al. 2020, section 2).

    Where they have different numbers of bands, which the paper does not go into, of the means over the bands.
    """
    if image.shape[1] != fake.shape[1]:
        image, fake = image.mean(1, keepdim=True), fake.mean(1, keepdim=True)
    return absolute(sobel(fake), sobel(image), inner(valid))


def judge(real: Features, fake: Features, kind: str) -> Tensor:
    """The discriminator's loss, a mean over its scales."""
    if kind == "hinge":
        return discriminator_hinge(real, fake)
    pairs = [(_error(r[-1], 1.0, kind) + _error(f[-1], 0.0, kind)) / 2 for r, f in zip(real, fake)]
    return torch.stack(pairs).mean()


def persuade(fake: Features, kind: str) -> Tensor:
    """The generator's loss, a mean over the scales."""
    if kind == "hinge":
        return generator_hinge(fake)
    return torch.stack([_error(scale[-1], 1.0, kind) for scale in fake]).mean()


def _error(decision: Tensor, wanted: float, kind: str) -> Tensor:
    target = torch.full_like(decision, wanted, dtype=torch.float32)
    if kind == "bce":
        return F.binary_cross_entropy_with_logits(decision.float(), target)
    return F.mse_loss(decision.float(), target)
