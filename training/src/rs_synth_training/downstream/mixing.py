# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches of which one half is real and the other is not: D ∪ D′, balanced by oversampling (Toker et al. 2024,
section 5.3: whatever R is, as much of what is trained on is real as synthetic)."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Sequence

import numpy as np
import torch

from ..config import DataConfig
from ..data.aligned import AlignedScene
from ..data.crops import Batch, CropSampler
from .rivals import Augment

_OTHER = 1_000_003
"""Added to the seed of the second half, so that it draws other crops."""


def half_synthetic(
    real: Sequence[AlignedScene],
    made: Sequence[AlignedScene],
    data: DataConfig,
    seed: int,
    batch: int,
    folder: Optional[Path] = None,
) -> MixedBatches:
    """Real crops and synthetic ones; `folder` keeps the real tiles' class counts."""
    first = CropSampler(real, data, seed, batch // 2, folder=folder)
    return MixedBatches(first, CropSampler(made, data, seed + _OTHER, batch - batch // 2))


def half_augmented(
    real: Sequence[AlignedScene],
    augment: Augment,
    data: DataConfig,
    seed: int,
    batch: int,
    folder: Optional[Path] = None,
) -> MixedBatches:
    """Real crops, and real crops that a rival has changed; `folder` as above."""
    first, second = (batch // 2, seed), (batch - batch // 2, seed + _OTHER)
    samplers = [CropSampler(real, data, start, size, folder=folder) for size, start in (first, second)]
    return MixedBatches(samplers[0], samplers[1], augment, seed)


class MixedBatches:
    """`batch(step)`: crops of the first sampler, then those of the second, augmented where that is asked for."""

    def __init__(
        self, first: CropSampler, second: CropSampler, augment: Optional[Augment] = None, seed: int = 0
    ) -> None:
        self._first, self._second, self._augment, self._seed = first, second, augment, seed

    def batch(self, step: int) -> Batch:
        """The same for the same step."""
        other = self._second.batch(step)
        if self._augment:
            other = self._augment(other, np.random.default_rng((self._seed, step, _OTHER)))
        return joined(self._first.batch(step), other)


def joined(first: Batch, second: Batch) -> Batch:
    """Both batches in one; neither has twins."""
    tensors = {
        name: torch.cat([getattr(first, name), getattr(second, name)])
        for name in ("land_cover", "auxiliary", "image", "valid", "edited", "truth", "style")
    }
    return Batch(**tensors, twins=0, numbers=list(range(len(tensors["truth"]))))
