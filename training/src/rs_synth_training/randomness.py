# SPDX-License-Identifier: GPL-2.0-or-later
"""Random numbers of training, by (seed, step, number of the crop): the same on any rank and after any resume."""

from __future__ import annotations

from typing import Callable

import numpy as np
import torch
from numpy.random import Generator as Random
from numpy.typing import NDArray
from torch import Tensor

from .data.crops import Batch

# Crops are drawn from (seed, step, number), which is the same stream as (seed, step, number, 0).
NOISE, PLACES, FILTERS, TIMESTEPS, BLUR = 1, 2, 3, 4, 5


def noise(batch: Batch, seed: int, step: int, channels: int) -> Tensor:
    """Standard normal N×channels×H×W, the same for a crop and its twin."""
    shape = (channels, *batch.land_cover.shape[1:])
    return _per_crop(batch, seed, step, NOISE, lambda random: random.standard_normal(shape, np.float32))


def places(batch: Batch, seed: int, step: int, count: int) -> Tensor:
    """Uniform numbers N×count in [0, 1), the same for a crop and its twin."""
    return _per_crop(batch, seed, step, PLACES, lambda random: random.random(count))


def timesteps(batch: Batch, seed: int, step: int, count: int) -> Tensor:
    """Whole numbers N int64 of 0 … count - 1: how far a diffusion model's crops are noised."""
    return _per_crop(batch, seed, step, TIMESTEPS, lambda random: random.integers(count, size=()))


def blur(batch: Batch, seed: int, step: int, channels: int) -> Tensor:
    """Noise N×channels×H/2×W/2 for the low resolution that a super-resolution model is given: standard normal,
    times a number of each crop's own, uniform in [0, 1)."""
    rows, cols = batch.land_cover.shape[1:]
    shape = (channels, rows // 2, cols // 2)

    def draw(random: Random) -> NDArray[np.floating]:
        return np.float32(random.random()) * random.standard_normal(shape, np.float32)

    return _per_crop(batch, seed, step, BLUR, draw)


def filters(seed: int, step: int) -> torch.Generator:
    """What a step's texture filters are drawn from."""
    number = np.random.SeedSequence((seed, step, 0, FILTERS)).generate_state(1)[0]
    return torch.Generator().manual_seed(int(number))


def _per_crop(
    batch: Batch, seed: int, step: int, purpose: int, draw: Callable[[Random], NDArray[np.number]]
) -> Tensor:
    drawn = [draw(np.random.default_rng((seed, step, number, purpose))) for number in batch.numbers]
    values = torch.from_numpy(np.stack(drawn))
    return torch.cat([values, values[: batch.twins]])
