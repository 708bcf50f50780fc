# SPDX-License-Identifier: GPL-2.0-or-later
"""One model at work on samples by number: the model itself, or its super-resolution."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

import numpy as np

from ..model.runtime import Session
from .chain import Recipe, draw
from .denoiser import Denoiser
from .given import known_labels
from .samplers import make_sampler
from .tiles import place_tiles


class Stage:
    """One model of the chain, and how far it is."""

    def __init__(
        self,
        session: Session,
        recipe: Recipe,
        at_once: int,
        seed: Tuple[int, ...],
        given: Optional[np.ndarray],
    ) -> None:
        """`given`: the classes uint8 (rows, cols) that the samples have, 0 where they are free. `seed` and a
        sample's number are the seed of its random stream.

        Raises ModelError (no model of pairs), InputError (sampler, steps, jump, resamplings)."""
        self._recipe, self._seed = recipe, seed
        self.denoiser = Denoiser(session, at_once, self._count)
        self.model = self.denoiser.model
        make_sampler(recipe.sampler, self.model.schedule, recipe.steps)  # its errors, before any work
        self._shape: Tuple[int, ...] = (self.model.tile_size, self.model.tile_size)
        self._known = None
        if given is not None:
            self._known = known_labels(given, self.model)
            self._shape = self._known.mask.shape
        tiles = len(place_tiles(self._shape, self.model.tile_size))
        self._pixels = self.model.tile_size**2
        self.runs = recipe.runs(given is not None) * tiles  # of one sample, like the work
        self.work = self.runs * self._pixels
        self.done = 0

    def draw(self, numbers: Sequence[int], low: Optional[np.ndarray]) -> np.ndarray:
        """The samples of these numbers, float32 (N, C, rows, cols)."""
        seed, *stage = self._seed
        streams = [np.random.default_rng((seed, number, *stage)) for number in numbers]
        return draw(self.denoiser, self._recipe, streams, self._shape, self._known, low)

    def _count(self, tiles: int) -> None:
        self.done += tiles * self._pixels
