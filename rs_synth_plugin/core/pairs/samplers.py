# SPDX-License-Identifier: GPL-2.0-or-later
"""Samplers by name: from noise to data in steps, each of which asks the model once."""

from __future__ import annotations

from typing import Dict, Optional, Protocol, Type

import numpy as np

from ..errors import InputError
from .ddim import Ddim
from .ddpm import Ddpm
from .dpmsolver import DpmSolver
from .schedule import Schedule


class Sampler(Protocol):
    """Step `i` (from 0) takes a batch from noise level `i` to `i + 1`; level n, after the last step, is the data.

    `timesteps`: int64 (n,), what the model is told at each step. `levels`: float64 (n + 1,), ᾱ at each level, 1 at
    the last.
    """

    timesteps: np.ndarray
    levels: np.ndarray

    def wants_noise(self, index: int) -> bool:
        """Whether this step adds noise."""

    def step(
        self, index: int, sample: np.ndarray, prediction: np.ndarray, noise: Optional[np.ndarray]
    ) -> np.ndarray:
        """The batch at the next level: float32 of the sample's shape, like prediction and noise (standard
        normal, where the step wants it)."""

    def restart(self) -> None:
        """Forget the steps before: the next one does not follow upon them."""


SAMPLERS: Dict[str, Type[Sampler]] = {"dpmsolver++": DpmSolver, "ddim": Ddim, "ddpm": Ddpm}


def make_sampler(name: str, schedule: Schedule, steps: int) -> Sampler:
    """A sampler for one batch.

    Raises InputError for an unknown name, or more steps than the schedule has.
    """
    if name not in SAMPLERS:
        raise InputError(f"Sampler: there is no “{name}”; choose one of {', '.join(SAMPLERS)}.")
    kind: Type[Sampler] = SAMPLERS[name]
    return kind(schedule, steps)  # type: ignore[call-arg]
