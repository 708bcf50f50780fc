# SPDX-License-Identifier: GPL-2.0-or-later
"""After a flood: the share of ground on which a segmentation network sees water, by where water must and cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Mapping, Optional

import numpy as np

from ..raster.grid import Window
from .waterzones import CANNOT, EITHER, MUST, WaterZones

_BIN_M, _MOST_M = 0.5, 128.0
_BINS = round(2 * _MOST_M / _BIN_M)
DEPTHS = np.arange(-_MOST_M, _MOST_M + _BIN_M / 2, _BIN_M)
"""Edges, metres under the water's surface, of the counts by depth."""
SEEN, MISSED, FALSE, RIGHT, MAYBE = range(1, 6)
"""What the picture shows: water where it must be, none there, water where it cannot be, none there, either."""


@dataclass(frozen=True)
class WaterSeen:
    """In one image: pixels of each zone, and those of them seen as water. `by_depth`: int64 (2, len(DEPTHS) − 1), all
    and seen, over must and either."""

    must: int
    must_seen: int
    either: int
    either_seen: int
    cannot: int
    cannot_seen: int
    by_depth: np.ndarray

    @property
    def hit(self) -> float:
        """Share of *must* that is water, NaN where there is none."""
        return _share(self.must_seen, self.must)

    @property
    def false(self) -> float:
        """Share of *cannot* that is water."""
        return _share(self.cannot_seen, self.cannot)

    @property
    def misplaced(self) -> float:
        """Share of the water seen on judged ground that lies where it cannot be."""
        return _share(self.cannot_seen, self.must_seen + self.either_seen + self.cannot_seen)


def _share(some: int, of: int) -> float:
    return some / of if of else float("nan")


class WaterMeter:
    """Counts water by zone in the network's maps. `water`: the model's code of water."""

    def __init__(self, zones: WaterZones, water: int):
        self._zones, self._water = zones, water
        self._counts: Dict[str, np.ndarray] = {}
        self._depths: Dict[str, np.ndarray] = {}

    def add(self, window: Window, maps: Mapping[str, np.ndarray], valid: np.ndarray) -> np.ndarray:
        """One window of the maps, by "synthetic" and "real"; gives what the picture of the first shows, uint8."""
        zone, under = self._zones.read(window)
        zone = np.where(valid, zone, 0)
        near = ((zone == MUST) | (zone == EITHER)) & np.isfinite(under)
        place = np.floor((np.where(near, under, 0) + _MOST_M) / _BIN_M)
        place = np.clip(place, 0, _BINS - 1).astype(np.int64)[near]
        for name, codes in maps.items():
            water = codes == self._water
            counts = self._counts.setdefault(name, np.zeros((2, 4), np.int64))
            depths = self._depths.setdefault(name, np.zeros((2, _BINS), np.int64))
            counts[0] += np.bincount(zone.ravel(), minlength=4)
            counts[1] += np.bincount(zone[water], minlength=4)
            depths[0] += np.bincount(place, minlength=_BINS)
            depths[1] += np.bincount(place[water[near]], minlength=_BINS)
        wet = maps["synthetic"] == self._water
        shown = np.zeros(zone.shape, np.uint8)
        for kind, with_water, without in (
            (MUST, SEEN, MISSED),
            (CANNOT, FALSE, RIGHT),
            (EITHER, MAYBE, MAYBE),
        ):
            shown[zone == kind] = np.where(wet, with_water, without)[zone == kind]
        return shown

    def results(self) -> Dict[str, WaterSeen]:
        """By image."""
        return {name: self._seen(name) for name in self._counts}

    def _seen(self, name: str) -> WaterSeen:
        total, seen = self._counts[name].tolist()
        return WaterSeen(
            total[MUST],
            seen[MUST],
            total[EITHER],
            seen[EITHER],
            total[CANNOT],
            seen[CANNOT],
            self._depths[name],
        )


def coarse(by_depth: np.ndarray, bins: int = 14) -> Optional[np.ndarray]:
    """Counts by depth in fewer bins over the depths that occur: float64 (n, 3), middle in m, pixels, seen; None without
    any."""
    present = np.flatnonzero(by_depth[0])
    if not len(present):
        return None
    first, last = int(present[0]), int(present[-1]) + 1
    width = max(1, -(-(last - first) // bins))
    zero = round(_MOST_M / _BIN_M)
    first = zero - -(-(zero - first) // width) * width  # 0 m is an edge: shore and land are not mixed
    rows = []
    for start in range(first, last, width):
        counts = by_depth[:, max(start, 0) : start + width].sum(axis=1)
        if counts[0]:
            rows.append((DEPTHS[0] + (start + width / 2) * _BIN_M, counts[0], counts[1]))
    return np.array(rows, float)
