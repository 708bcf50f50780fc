# SPDX-License-Identifier: GPL-2.0-or-later
"""DPM-Solver++(2M): a multistep solver of the diffusion's ODE, good in some twenty steps.

C. Lu et al., "DPM-Solver++: fast solver for guided sampling of diffusion probabilistic models", 2022, algorithm 2,
at the noise levels of T. Karras et al., "Elucidating the design space of diffusion-based generative models", 2022,
eq. 5 with ρ = 7. With σ the noise in units of the data, x = α·(data + σ·noise), α = 1/√(1 + σ²).
"""

from __future__ import annotations

import math
from typing import Optional

import numpy as np

from .schedule import Schedule, check_steps

_RHO = 7.0
_SHORT = 1e-4


class DpmSolver:
    """The sampler `dpmsolver++` (see `samplers.Sampler`), which remembers one step of its batch."""

    def __init__(self, schedule: Schedule, steps: int) -> None:
        """Raises InputError for more steps than the schedule has."""
        check_steps(schedule, steps)
        self._schedule = schedule
        all_sigmas = np.sqrt((1 - schedule.alpha_bars) / schedule.alpha_bars)
        ends = all_sigmas[[-1, 0]] ** (1 / _RHO)
        self._sigmas = np.append((ends[0] + np.linspace(0, 1, steps) * (ends[1] - ends[0])) ** _RHO, 0.0)
        # The model knows whole timesteps: those nearest in log σ, as in diffusers. With a cosine schedule that takes
        # the ones below, for which the last falls a little short of itself (its logarithms are float32).
        places = np.interp(np.log(self._sigmas[:-1]), np.log(all_sigmas), np.arange(schedule.steps))
        whole = np.floor(np.maximum(places - _SHORT, 0)) if schedule.kind == "cosine" else np.rint(places)
        self.timesteps = whole.astype(np.int64)
        self.levels = 1 / (1 + self._sigmas**2)
        self._clean_before: Optional[np.ndarray] = None

    def wants_noise(self, index: int) -> bool:
        """Never."""
        return False

    def step(
        self, index: int, sample: np.ndarray, prediction: np.ndarray, noise: Optional[np.ndarray]
    ) -> np.ndarray:
        """Second order, but first at the start, at the end (there the step in log σ is infinite), and after
        `restart`."""
        sigma, sigma_after = self._sigmas[index : index + 2]
        clean = self._schedule.clean(sample, prediction, self.levels[index])
        before, self._clean_before = self._clean_before, clean
        alpha, alpha_after = np.sqrt(self.levels[index : index + 2])
        target = clean
        if before is not None and sigma_after > 0:
            step_before, step = math.log(self._sigmas[index - 1] / sigma), math.log(sigma / sigma_after)
            target = clean + np.float32(step / (2 * step_before)) * (clean - before)
        shrink = sigma_after / sigma  # e^−h
        moved = np.float32(shrink * alpha_after / alpha) * sample
        moved += np.float32(alpha_after * (1 - shrink)) * target
        return moved

    def restart(self) -> None:
        """Forget the step before."""
        self._clean_before = None
