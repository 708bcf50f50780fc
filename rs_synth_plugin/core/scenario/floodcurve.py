# SPDX-License-Identifier: GPL-2.0-or-later
"""Area, volume and classes hit at any level, looked up in sums over the pixels in the order in which they drown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Tuple

import numpy as np


@dataclass(frozen=True)
class FloodFigures:
    """The figures of a flood on the screen's pixels; areas are ellipsoidal.

    ``flooded_m2``: ground that was no water before; ``by_class`` the same by its code; ``volume_m3``: all the
    water added.
    """

    flooded_m2: float
    volume_m3: float
    max_depth_m: float
    by_class: Dict[int, float]


class FloodCurve:
    """The figures of every level at once. All arrays are (rows, cols) or (n,), of the same shape."""

    def __init__(
        self,
        drowns: np.ndarray,
        ground: np.ndarray,
        areas: np.ndarray,
        codes: np.ndarray,
        was_water: np.ndarray,
    ):
        """
        Args:
            drowns: float32 metres, the level strictly above which a pixel is wet; infinite where never.
            ground: float32 metres under the water.
            areas: m².
            codes: int32, the class of the land cover.
            was_water: bool, water before the flood.
        """
        ever = drowns < np.inf
        self._all = _Sums(drowns[ever], ground[ever], areas[ever])
        land = ever & ~was_water
        self._classes = {
            int(code): _Sums(drowns[some], ground[some], areas[some])
            for code in np.unique(codes[land])
            for some in [land & (codes == code)]
        }

    def at(self, level: float) -> FloodFigures:
        """The figures of one level."""
        by_class = {code: sums.area(level) for code, sums in self._classes.items()}
        by_class = {code: area for code, area in by_class.items() if area > 0}
        return FloodFigures(sum(by_class.values()), self._all.volume(level), self._all.depth(level), by_class)

    def areas(self, levels: np.ndarray) -> np.ndarray:
        """m² newly flooded at each of some levels, float64."""
        total = np.zeros(len(levels))
        for sums in self._classes.values():
            total += sums.areas[np.searchsorted(sums.drowns, levels.astype(np.float32))]
        return total


class _Sums:
    """Running sums over pixels, the first to drown first."""

    def __init__(self, drowns: np.ndarray, ground: np.ndarray, areas: np.ndarray):
        order = np.argsort(drowns)
        self.drowns = drowns[order]
        areas, heights = areas[order].astype(np.float64), ground[order].astype(np.float64)
        self.areas = np.concatenate([[0.0], np.cumsum(areas)])
        self._filled = np.concatenate([[0.0], np.cumsum(areas * heights)])
        self._lowest = np.minimum.accumulate(heights)

    def _below(self, level: float) -> int:
        return int(np.searchsorted(self.drowns, np.float32(level)))

    def area(self, level: float) -> float:
        return float(self.areas[self._below(level)])

    def volume(self, level: float) -> float:
        count = self._below(level)
        return max(float(level * self.areas[count] - self._filled[count]), 0.0)

    def depth(self, level: float) -> float:
        count = self._below(level)
        return float(level - self._lowest[count - 1]) if count else 0.0


def level_range(drowns: np.ndarray) -> Tuple[float, float]:
    """The levels between which anything happens: from the first pixel to drown to the last; (0, 0) where none
    does."""
    ever = drowns[drowns < np.inf]
    return (float(ever.min()), float(ever.max())) if ever.size else (0.0, 0.0)
