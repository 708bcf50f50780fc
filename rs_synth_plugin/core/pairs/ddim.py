# SPDX-License-Identifier: GPL-2.0-or-later
"""DDIM: the same model without noise on the way, and fewer steps.

J. Song, C. Meng and S. Ermon, "Denoising diffusion implicit models", ICLR 2021, eq. 12 with η = 0.
"""

from __future__ import annotations

import math
from typing import Optional

import numpy as np

from .schedule import Schedule, evenly_spaced


class Ddim:
    """The sampler `ddim` (see `samplers.Sampler`). Clean estimates are clipped to [−1, 1]; the noise estimate is
    the one before clipping, as in diffusers."""

    def __init__(self, schedule: Schedule, steps: int) -> None:
        """Raises InputError for more steps than the schedule has."""
        self._schedule = schedule
        self.timesteps = evenly_spaced(schedule, steps)
        self.levels = np.append(schedule.alpha_bars[self.timesteps], 1.0)

    def wants_noise(self, index: int) -> bool:
        """Never."""
        return False

    def step(
        self, index: int, sample: np.ndarray, prediction: np.ndarray, noise: Optional[np.ndarray]
    ) -> np.ndarray:
        """Along the line from the noise estimate to the clean one."""
        now, after = self.levels[index : index + 2]
        clean = self._schedule.clean(sample, prediction, now)
        if self._schedule.predicts == "x0":
            prediction = (sample - np.float32(math.sqrt(now)) * clean) / np.float32(math.sqrt(1 - now))
        moved = np.float32(math.sqrt(after)) * np.clip(clean, -1, 1)
        moved += np.float32(math.sqrt(1 - after)) * prediction
        return moved

    def restart(self) -> None:
        """Nothing to forget."""
