# SPDX-License-Identifier: GPL-2.0-or-later
"""Asking a denoiser for its prediction: some samples at a time, and of layers larger than its tile by overlapping
tiles, whose predictions are averaged.

O. Bar-Tal et al., "MultiDiffusion: fusing diffusion paths for controlled image generation", ICML 2023, eq. 5, at each
step of the sampler.
"""

from __future__ import annotations

import queue
from typing import Callable, List, Optional

import numpy as np

from ..errors import ModelError
from ..model.runtime import DeviceMemoryError, Session
from .pairmodel import PairModel
from .tiles import place_tiles, tile_weights


class Denoiser:
    """A session of a pair model. `at_once`: tiles in one model run; where the device has too little memory, fewer
    from then on."""

    def __init__(self, session: Session, at_once: int, counted: Callable[[int], None]) -> None:
        """`counted` is told of tiles that are done, from the thread that predicts."""
        self.model = PairModel.of(session.model.card)
        self._session, self._at_once, self._counted = session, at_once, counted
        self._notes: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._weights = tile_weights(self.model.tile_size)

    def terminate(self) -> None:
        """End the run in progress, from another thread; the session is spent."""
        self._session.terminate()

    def take_note(self) -> str:
        """Something to tell the user, '' when there is nothing (new)."""
        try:
            return self._notes.get_nowait()
        except queue.Empty:
            return ""

    def predict(self, samples: np.ndarray, timestep: int, low: Optional[np.ndarray]) -> np.ndarray:
        """Samples float32 (N, C, rows, cols), at least a tile in size, → predictions of the same shape.

        `low`: for a super-resolution, (N, C, rows/2, cols/2). Raises ModelError, Cancelled.
        """
        tile = self.model.tile_size
        places = place_tiles(samples.shape[2:], tile)
        if len(places) == 1:
            return self._run(samples, timestep, low)
        total = np.zeros(samples.shape, np.float32)
        weight = np.zeros(samples.shape[2:], np.float32)
        together = max(self._at_once // len(samples), 1)
        for first in range(0, len(places), together):
            some = places[first : first + together]
            pieces = np.concatenate([_cut(samples, row, col, tile) for row, col in some])
            lower = None
            if low is not None:
                lower = np.concatenate([_cut(low, row // 2, col // 2, tile // 2) for row, col in some])
            found = np.split(self._run(pieces, timestep, lower), len(some))
            for (row, col), prediction in zip(some, found):
                _cut(total, row, col, tile)[...] += prediction * self._weights
                _cut(weight, row, col, tile)[...] += self._weights
        return total / weight

    def _run(self, samples: np.ndarray, timestep: int, low: Optional[np.ndarray]) -> np.ndarray:
        """The model over tiles (N, C, rows, cols), in pieces of at most `at_once` of them."""
        done: List[np.ndarray] = []
        first = 0
        while first < len(samples):
            part = slice(first, first + self._at_once)
            piece = np.ascontiguousarray(samples[part])
            inputs = {"sample": piece, "timestep": np.full(len(piece), timestep, np.float32)}
            if low is not None:
                inputs["low_resolution"] = np.ascontiguousarray(low[part])
            try:
                (found,) = self._session.run(inputs).values()
            except DeviceMemoryError as error:
                self._take_fewer(error)
                continue
            if found.shape != piece.shape:
                raise ModelError(
                    f"The model {self.model.card.name} gave a prediction of another size than its sample "
                    f"({found.shape}, not {piece.shape}): export it again."
                )
            done.append(found)
            first += len(piece)
            self._counted(len(piece))
        return done[0] if len(done) == 1 else np.concatenate(done)

    def _take_fewer(self, error: DeviceMemoryError) -> None:
        if self._at_once == 1:
            raise ModelError(
                f"{self._session.device_name} has too little memory for one tile of the model "
                f"{self.model.card.name} ({error}); close other programs, or choose another device."
            ) from error
        self._at_once //= 2
        self._notes.put(f"Too little memory for so many samples at once: going on with {self._at_once}.")


def _cut(array: np.ndarray, row: int, col: int, side: int) -> np.ndarray:
    """The view of a tile of an array (…, rows, cols)."""
    return array[..., row : row + side, col : col + side]
