# SPDX-License-Identifier: GPL-2.0-or-later
"""The noise schedule of a diffusion model: how much of the data is left at each of its T timesteps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Mapping

import numpy as np

from ..errors import InputError

_LARGEST_BETA = 0.999
_COSINE_OFFSET = 0.008
# Of ᾱ in float32: neither the data nor the noise is ever quite gone.
_LEAST_LEFT, _MOST_LEFT = np.finfo(np.float32).tiny, np.nextafter(np.float32(1), np.float32(0))


@dataclass(frozen=True)
class Schedule:
    """Of a card's denoiser block. `alpha_bars`: float64 (T,), ᾱ_t = Π (1 − β_s) for s ≤ t (Ho, Jain and Abbeel,
    "Denoising diffusion probabilistic models", 2020, eq. 4), as exact as float32 is; `predicts`: 'epsilon' or 'x0';
    `kind`: the card's."""

    alpha_bars: np.ndarray
    predicts: str
    kind: str

    @classmethod
    def from_card(cls, block: Mapping[str, Any]) -> Schedule:
        """The schedule that the denoiser block of a valid card describes."""
        facts = block["schedule"]
        betas = _betas(
            facts["kind"], int(facts["steps"]), float(facts["beta_start"]), float(facts["beta_end"])
        )
        # Rounded to float32 as in diffusers: near the data that changes 1 − ᾱ, and with it all levels of a solver.
        alphas = np.float32(1) - betas.astype(np.float32)
        alpha_bars = np.cumprod(alphas, dtype=np.float64).astype(np.float32).clip(_LEAST_LEFT, _MOST_LEFT)
        return cls(alpha_bars.astype(np.float64), block["predicts"], facts["kind"])

    @property
    def steps(self) -> int:
        """T."""
        return len(self.alpha_bars)

    def clean(self, sample: np.ndarray, prediction: np.ndarray, alpha_bar: float) -> np.ndarray:
        """What the prediction says the data are, x0 (ibid., eq. 15), of any shape."""
        if self.predicts == "x0":
            return prediction
        return (sample - np.float32(math.sqrt(1 - alpha_bar)) * prediction) / np.float32(math.sqrt(alpha_bar))


def evenly_spaced(schedule: Schedule, steps: int) -> np.ndarray:
    """`steps` of the T timesteps, int64, the noisiest first and 0 last ("leading" spacing, as J. Song et al.,
    "Denoising diffusion implicit models", 2021, app. D, and diffusers have it)."""
    check_steps(schedule, steps)
    return (np.arange(steps, dtype=np.int64) * (schedule.steps // steps))[::-1]


def well_begun(schedule: Schedule, most_signal: float) -> np.ndarray:
    """The numbers of evenly spaced steps, int64, ascending, the first of which has less than so much of the data left
    (√ᾱ)."""
    counts = np.arange(1, schedule.steps + 1, dtype=np.int64)
    firsts = (counts - 1) * (schedule.steps // counts)
    return counts[np.sqrt(schedule.alpha_bars[firsts]) < most_signal]


def check_steps(schedule: Schedule, steps: int) -> None:
    """Raise InputError where a model does not have so many steps."""
    if not 1 <= steps <= schedule.steps:
        raise InputError(
            f"Steps: {steps} were asked for, and the model has 1 to {schedule.steps}: choose a number between."
        )


def _betas(kind: str, steps: int, start: float, end: float) -> np.ndarray:
    """float64 (T,): linear (Ho et al.), linear in √β (Rombach et al. 2022), or cosine (Nichol and Dhariwal, 2021,
    eq. 17), where start and end mean nothing."""
    if kind == "linear":
        return np.linspace(start, end, steps)
    if kind == "scaled_linear":
        return np.linspace(math.sqrt(start), math.sqrt(end), steps) ** 2
    edges = np.arange(steps + 1) / steps
    left = np.cos((edges + _COSINE_OFFSET) / (1 + _COSINE_OFFSET) * math.pi / 2) ** 2
    return np.minimum(1 - left[1:] / left[:-1], _LARGEST_BETA)
