# SPDX-License-Identifier: GPL-2.0-or-later
"""Crops as the denoiser's clean pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from .. import randomness
from ..data.crops import Batch
from ..data.reading import commonest
from .labels import LabelCode

SHRINK = 2
"""Pixels of the full resolution along one of the low resolution."""


@dataclass(frozen=True)
class Pairs:
    """clean N×C×H×W in [-1, 1]; known N×1×H×W, 1 where image and class are real; low_resolution as `Denoiser` wants."""

    clean: Tensor
    known: Tensor
    low_resolution: Optional[Tensor]


def make_pairs(
    batch: Batch,
    code: LabelCode,
    super_resolution: bool = False,
    noise: float = 0.0,
    seed: int = 0,
    step: int = 0,
) -> Pairs:
    """Image and encoded classes, stacked.

    Args:
        batch: crops without twins.
        code: of the labels.
        super_resolution: make the pairs of half the size too: the image's mean and the commonest class of 2 × 2
            pixels, as recipes with twice the `shrink` read them.
        noise: most noise added to the image of those.
        seed, step: what that noise is drawn by.
    """
    clean = torch.cat([batch.image, code.encode(batch.truth)], 1)
    low = None
    if super_resolution:
        image = functional.avg_pool2d(batch.image, SHRINK)
        if noise > 0:
            image = image + noise * randomness.blur(batch, seed, step, image.shape[1])
        classes = [commonest(codes, SHRINK, len(code.codewords)) for codes in batch.truth.numpy()]
        low = torch.cat([image, code.encode(torch.from_numpy(np.stack(classes)))], 1)
    return Pairs(clean, batch.valid, low)
