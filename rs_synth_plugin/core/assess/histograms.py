# SPDX-License-Identifier: GPL-2.0-or-later
"""Distances of distributions that are counted in bins, so that memory does not grow with the image."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MOST_BINS = 8192


@dataclass(frozen=True)
class Binning:
    """`count` bins of one `width` from `low` on; what lies outside counts in the first or the last."""

    low: float
    width: float
    count: int

    @classmethod
    def over(cls, low: float, high: float, whole: int = 0) -> Binning:
        """Bins from `low` to `high` for two images, `whole` of which hold whole numbers alone.

        With both, a bin for each number where there are few of them, so that distances are exact. With one, a whole
        number of bins to each, so that none gets more of its numbers than another. Else MOST_BINS. Distances are off
        by less than a bin.
        """
        levels = np.floor(high) - np.floor(low) + 1
        if whole and levels <= MOST_BINS:
            parts = 1 if whole > 1 else int(MOST_BINS // levels)
            return cls(float(np.floor(low)), 1.0 / parts, int(levels) * parts)
        return cls(low, max((high - low) / MOST_BINS, np.finfo(np.float64).tiny), MOST_BINS)

    @property
    def per_number(self) -> int:
        """Bins to a whole number where they are cut so, else 1."""
        parts = 1.0 / self.width
        return round(parts) if parts >= 1 and abs(parts - round(parts)) < 1e-9 else 1

    @property
    def edges(self) -> np.ndarray:
        """float64 (count + 1,)."""
        return np.asarray(self.low + self.width * np.arange(self.count + 1))

    def index(self, values: np.ndarray) -> np.ndarray:
        """The bin of each value, int64."""
        place = np.floor((values.astype(np.float64) - self.low) / self.width)
        return np.clip(place, 0, self.count - 1).astype(np.int64)


def wasserstein(first: np.ndarray, second: np.ndarray, width: float) -> float:
    """Wasserstein-1 distance of two histograms over the same bins: the area between their cumulated shares, in units of
    `width`; NaN where one is empty."""
    if not first.any() or not second.any():
        return float("nan")
    one, two = (np.cumsum(counts) / counts.sum() for counts in (first, second))
    return float(np.abs(one - two).sum() * width)
