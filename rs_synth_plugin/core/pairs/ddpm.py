# SPDX-License-Identifier: GPL-2.0-or-later
"""DDPM: ancestral sampling, with fresh noise in every step but the last.

J. Ho, A. Jain and P. Abbeel, "Denoising diffusion probabilistic models", NeurIPS 2020, eq. 6 and 7 with
σ² = β̃; over fewer steps as Nichol and Dhariwal, "Improved denoising diffusion probabilistic models", 2021, sec. 4.
"""

from __future__ import annotations

import math
from typing import Optional

import numpy as np

from .schedule import Schedule, evenly_spaced

_LEAST_VARIANCE = 1e-20


class Ddpm:
    """The sampler `ddpm` (see `samplers.Sampler`). Clean estimates are clipped to [−1, 1]."""

    def __init__(self, schedule: Schedule, steps: int) -> None:
        """Raises InputError for more steps than the schedule has."""
        self._schedule = schedule
        self.timesteps = evenly_spaced(schedule, steps)
        self.levels = np.append(schedule.alpha_bars[self.timesteps], 1.0)

    def wants_noise(self, index: int) -> bool:
        """All but the last."""
        return index + 1 < len(self.timesteps)

    def step(
        self, index: int, sample: np.ndarray, prediction: np.ndarray, noise: Optional[np.ndarray]
    ) -> np.ndarray:
        """A draw from q(x_next | x, x0), x0 being the clean estimate."""
        now, after = self.levels[index : index + 2]
        clean = np.clip(self._schedule.clean(sample, prediction, now), -1, 1)
        alpha = now / after
        moved = np.float32(math.sqrt(after) * (1 - alpha) / (1 - now)) * clean
        moved += np.float32(math.sqrt(alpha) * (1 - after) / (1 - now)) * sample
        if noise is not None:
            variance = max((1 - after) / (1 - now) * (1 - alpha), _LEAST_VARIANCE)
            moved += np.float32(math.sqrt(variance)) * noise
        return moved

    def restart(self) -> None:
        """Nothing to forget."""
