# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs of dates as tiles of standardised values, so that one detector sees images of any sensor.

Each band becomes (value - mean) / standard deviation, over a whole image or a whole set and without any label, so that
it may be done at a place that is held out. What a detector learns of must not depend on which date came first: each
pair is there in both orders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Sequence

import numpy as np
from numpy.typing import NDArray

from ..config import BandConfig, DataConfig
from ..data.aligned import AlignedScene
from ..data.radiometry import FloatArray
from .index_labels import CHANGED
from .pairs import change_data

SPAN = 4.0
"""Standard deviations to either side of the mean that the detector tells apart."""


@dataclass(frozen=True)
class Standard:
    """Mean and standard deviation (B,) float64 of the bands."""

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]

    def apply(self, raw: NDArray[Any]) -> FloatArray:
        """Raw values (B, rows, cols) as linear ones: 0.5 at the mean (and for NaN), 1 at `SPAN` above it."""
        scaled = 0.5 + (raw - self.mean[:, None, None]) / (2 * SPAN * self.deviation[:, None, None])
        return np.nan_to_num(scaled.astype(np.float32), nan=0.5)


def standard_of(pixels: NDArray[Any]) -> Standard:
    """Of raw values (B, n), one or more; a band that is the same everywhere keeps its values less their mean."""
    deviation = pixels.std(1, dtype=np.float64)
    return Standard(pixels.mean(1, dtype=np.float64), np.where(deviation > 0, deviation, 1.0))


@dataclass(frozen=True)
class DatedPair:
    """One place at two dates.

    before, after: (B, rows, cols), raw, NaN for no data; of_before, of_after: what standardises them.
    codes: (rows, cols) uint8 1 unchanged, 2 changed, 0 unknown.
    """

    name: str
    before: NDArray[Any]
    after: NDArray[Any]
    of_before: Standard
    of_after: Standard
    codes: NDArray[np.uint8]

    def cut(self, rows: slice, cols: slice) -> DatedPair:
        """A window of it."""
        before, after = self.before[:, rows, cols], self.after[:, rows, cols]
        return DatedPair(self.name, before, after, self.of_before, self.of_after, self.codes[rows, cols])


class ChangeTiles(Sequence[AlignedScene]):
    """Tiles of twice the bands, made when asked for: raw values of 8 bits take a quarter of the memory.

    Args:
        pairs: of a split.
        both_orders: each pair a second time, the later date first.
    """

    def __init__(self, pairs: Sequence[DatedPair], both_orders: bool = False) -> None:
        self._pairs, self._orders = list(pairs), 2 if both_orders else 1

    def __len__(self) -> int:
        return len(self._pairs) * self._orders

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        number, turned = divmod(range(len(self))[index], self._orders)
        pair = self._pairs[number]
        dates = [pair.of_before.apply(pair.before), pair.of_after.apply(pair.after)]
        linear = np.concatenate(dates[::-1] if turned else dates)
        nothing = np.zeros((0, *pair.codes.shape), np.float32)
        return AlignedScene(linear, pair.codes, nothing, pair.codes > 0, name=pair.name)


def standardised(names: Sequence[str], gsd_m: float, crop: int, class_balance: float) -> DataConfig:
    """What the sampler and the networks need to know of these tiles."""
    return change_data([BandConfig(name, "", -SPAN, SPAN) for name in names], gsd_m, crop, class_balance)


def counted(pairs: Sequence[DatedPair]) -> List[int]:
    """Pairs, labelled pixels, changed pixels."""
    return [
        len(pairs),
        sum(int(np.count_nonzero(pair.codes)) for pair in pairs),
        sum(int(np.count_nonzero(pair.codes == CHANGED)) for pair in pairs),
    ]
