# SPDX-License-Identifier: GPL-2.0-or-later
"""The way of a batch of samples from noise to data.

Every sample has a random stream of its own, so it is the same whatever batch it is in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import List, Optional, Sequence

import numpy as np

from .denoiser import Denoiser
from .repaint import Known, Move, back_and_forth, noised_again, straight
from .samplers import make_sampler
from .schedule import Schedule, well_begun

MUCH_SIGNAL = 0.1
"""Where a model expects so much of the data, in amplitude, pure noise is not to be begun with."""


@dataclass(frozen=True)
class Recipe:
    """How samples are drawn: sampler and steps; with masks given, RePaint's jump length and resamplings."""

    sampler: str = "dpmsolver++"
    steps: int = 20
    jump: int = 2
    resamplings: int = 3

    def moves(self, with_masks: bool) -> List[Move]:
        """In their order. Raises InputError for a jump or resamplings below 1."""
        return back_and_forth(self.steps, self.jump, self.resamplings) if with_masks else straight(self.steps)

    def runs(self, with_masks: bool) -> int:
        """How often the model is asked."""
        return sum(move.after > move.before for move in self.moves(with_masks))

    def doubt(self, schedule: Schedule) -> str:
        """What speaks against these steps, '' where nothing does. Raises InputError (sampler, steps).

        Evenly spaced timesteps are whole ones apart: with a little more than half of T, they are the lower half.
        """
        left = math.sqrt(make_sampler(self.sampler, schedule, self.steps).levels[0])
        if left < MUCH_SIGNAL:
            return ""
        better = well_begun(schedule, MUCH_SIGNAL)
        if not len(better):
            return ""
        return (
            f"Steps: {self.steps} of {schedule.steps} begin where {left:.0%} of the image should be left already, and "
            f"the pairs come out wrong: {better[np.abs(better - self.steps).argmin()]} steps are better."
        )


def draw(
    denoiser: Denoiser,
    recipe: Recipe,
    streams: Sequence[np.random.Generator],
    shape: Sequence[int],
    known: Optional[Known] = None,
    low: Optional[np.ndarray] = None,
) -> np.ndarray:
    """One sample of each stream, float32 (streams, C, rows, cols), the model's raw channels.

    `shape`: (rows, cols); `low`: for a super-resolution, the pairs it refines, (streams, C, rows/2, cols/2).
    A stream gives the first noise, then in order what the moves ask for. A sample of which the model once gave what is
    no finite number is NaN throughout.

    Raises InputError (sampler, steps), ModelError, Cancelled.
    """
    sampler = make_sampler(recipe.sampler, denoiser.model.schedule, recipe.steps)

    def noise(channels: int) -> np.ndarray:
        return np.stack([stream.standard_normal((channels, *shape), dtype=np.float32) for stream in streams])

    everything = denoiser.model.channels
    samples = noise(everything)
    are_lost = np.zeros(len(streams), bool)
    for before, after in recipe.moves(known is not None):
        if after > before:
            prediction = denoiser.predict(samples, int(sampler.timesteps[before]), low)
            # Not to be seen at the end: ddpm clips ∞, and known channels take the place of what was predicted.
            are_lost |= ~np.isfinite(prediction).all(axis=(1, 2, 3))
            fresh = noise(everything) if sampler.wants_noise(before) else None
            samples = sampler.step(before, samples, prediction, fresh)
        else:
            levels = sampler.levels
            samples = noised_again(samples, levels[before], levels[after], noise(everything))
            sampler.restart()
        if known is not None:
            known.put_into(samples, sampler.levels[after], noise(len(known.values)))
    samples[are_lost] = np.nan
    return samples
