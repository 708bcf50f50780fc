# SPDX-License-Identifier: GPL-2.0-or-later
"""The distribution of a band's values, counted in bounded memory: ranks of values, and values of ranks."""

from __future__ import annotations

from typing import Protocol, Sequence, Tuple

import numpy as np

from ..feedback import Feedback
from .imagery import Image
from .imagestats import BandStatistics

BINS = 2**18  # of a band of floats; 2 MB
WHOLE_TYPES = ("uint8", "int16", "uint16")


class Distribution(Protocol):
    """Of the valid values of one band."""

    def rank(self, values: np.ndarray) -> np.ndarray:
        """The share of pixels, 0 to 1, whose value is at most each of these; float64, same shape."""

    def value(self, ranks: np.ndarray) -> np.ndarray:
        """The value that has each rank; float64, same shape."""


class Levels:
    """Of whole numbers: every level counted, so exact.

    `value` gives the level whose rank is nearest, the lower one of two (R. C. Gonzalez, R. E. Woods, *Digital
    Image Processing*, 3rd ed. 2008, section 3.3.2, step 3 of the discrete procedure).
    """

    def __init__(self, lowest: int, counts: np.ndarray):
        """`counts`: pixels by value, the first of them `lowest`."""
        present = np.flatnonzero(counts)
        self._levels = (present + lowest).astype(np.float64)
        cumulative = np.cumsum(counts[present])
        self._ranks = cumulative / cumulative[-1]

    def rank(self, values: np.ndarray) -> np.ndarray:
        """As the protocol says."""
        below = np.searchsorted(self._levels, values, side="right")
        return np.concatenate([[0.0], self._ranks])[below]

    def value(self, ranks: np.ndarray) -> np.ndarray:
        """As the protocol says."""
        above = np.minimum(np.searchsorted(self._ranks, ranks), len(self._ranks) - 1)
        below = np.maximum(above - 1, 0)
        nearer = ranks - self._ranks[below] <= self._ranks[above] - ranks
        return self._levels[np.where(nearer, below, above)]


class Bins:
    """Of floats: counted in BINS bins of one width between the lowest and the highest value.

    Values are taken as spread evenly within a bin, so ranks and values are off by less than a bin: values by
    (highest − lowest) / 2^18.
    """

    def __init__(self, lowest: float, highest: float, counts: np.ndarray):
        self._edges = np.linspace(lowest, highest, len(counts) + 1)
        self._ranks = np.concatenate([[0.0], np.cumsum(counts) / counts.sum()])

    def rank(self, values: np.ndarray) -> np.ndarray:
        """As the protocol says."""
        return np.interp(values, self._edges, self._ranks)

    def value(self, ranks: np.ndarray) -> np.ndarray:
        """As the protocol says; where a gap in the values has this rank, its upper end."""
        above = np.clip(np.searchsorted(self._ranks, ranks, side="right"), 1, len(self._ranks) - 1)
        step = self._ranks[above] - self._ranks[above - 1]
        into = np.where(step > 0, (ranks - self._ranks[above - 1]) / np.where(step > 0, step, 1.0), 1.0)
        return self._edges[above - 1] + np.minimum(into, 1.0) * (self._edges[above] - self._edges[above - 1])


def distributions(
    image: Image, statistics: Sequence[BandStatistics], feedback: Feedback
) -> Tuple[Distribution, ...]:
    """The distribution of each band over the image's grid, in one pass; `statistics` are those of `measure`.

    Counts do not depend on windows. Raises Cancelled.
    """
    whole = image.dtype in WHOLE_TYPES
    counts = [
        np.zeros(round(band.highest - band.lowest) + 1 if whole else BINS, np.int64) for band in statistics
    ]
    for window in image.blocks(feedback):
        values, valid = image.read(window)
        for band, count, found in zip(values, counts, statistics):
            place = band[valid].astype(np.float64) - found.lowest
            if not whole and found.highest > found.lowest:
                place *= BINS / (found.highest - found.lowest)
            # The highest value itself belongs to the last bin.
            place = np.minimum(place, len(count) - 1).astype(np.int64)
            count += np.bincount(place, minlength=len(count))
    if whole:
        return tuple(Levels(round(found.lowest), count) for found, count in zip(statistics, counts))
    return tuple(Bins(found.lowest, found.highest, count) for found, count in zip(statistics, counts))
