# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a flood must be seen, where it may be, and where it cannot: the height of the ground is uncertain by ±u.

Let S be the water's surface, and u the uncertainty of the ground's height (the same everywhere; S itself counts as
exact, as do barriers that hold the water).

- *must*: flooded, and more than u under S: even ground u higher would be under water.
- *cannot*: dry, and not reached by water of level S over ground u lower than it is said to be, from the flooded pixels
  on, over 8-connected ground. So ground more than u above S, and lower ground to which no water can come.
- *either*: everything between.
- not judged: ground without a height, no data of the flood mask, and, with a land cover, water that was there before.

Without uncertainty, *must* is the flooded ground, and with no heights given *cannot* is all other ground.
"""

from __future__ import annotations

import math
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Optional, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from ..raster.grid import Grid, Window
from ..raster.rasters import AlignedRaster, check_overlap
from ..raster.scratch import ScratchRaster
from ..raster.source import RasterSource
from ..raster.vectors import CrestMap, crest_map
from ..scenario.flood import WATER, Flood
from ..scenario.hydrology import DRY, WALL, connected_fill
from ..scenario.scenario import Scenario
from .parts import LandCover

UNJUDGED, MUST, EITHER, CANNOT = range(4)
_STEP_M = 0.01  # surfaces are told apart by this: depth + height gives a level back with errors of rounding


@dataclass(frozen=True)
class FloodGiven:
    """What is known of a flood. `depth`: metres of new water, no data or 0 where dry. `mask`: 1 new water, 0 none.
    One of both is needed; `dem` (metres) and `depth` for an `uncertainty` (metres) above 0. `scenario`: as text, for
    the barriers in it."""

    depth: Optional[RasterSource] = None
    mask: Optional[RasterSource] = None
    dem: Optional[RasterSource] = None
    uncertainty: float = 0.0
    scenario: str = ""

    def check(self) -> None:
        """Raises InputError: what is given does not do."""
        if not (math.isfinite(self.uncertainty) and self.uncertainty >= 0):
            raise InputError("The DEM's uncertainty must be a number of metres, 0 or more.")
        if self.depth is None and self.mask is None:
            raise InputError("The check of a flood needs its depth or its mask: give one of them.")
        if self.uncertainty > 0 and (self.depth is None or self.dem is None):
            raise InputError(
                "The DEM's uncertainty needs the flood's depth and the DEM, to tell how far the ground is from the "
                "water's surface: give both, or an uncertainty of 0."
            )


class ZoneWindow(NamedTuple):
    """`zone`: uint8 of the four kinds. `under`: float32 metres of ground under the water's surface, negative above it,
    NaN where no surface is near."""

    zone: np.ndarray
    under: np.ndarray


class WaterZones:
    """The zones of a flood on a grid. A context manager; temporary files in the workspace are the caller's to remove.

    Raises InputError as `FloodGiven.check`, and where a raster cannot be used; Cancelled.
    """

    def __init__(
        self,
        given: FloodGiven,
        grid: Grid,
        land_cover: Optional[LandCover],
        workspace: Path,
        feedback: Feedback,
    ):
        given.check()
        self.given, self.grid, self._land_cover = given, grid, land_cover
        self._water = () if land_cover is None else tuple(land_cover.legend.codes_for(WATER))
        check_overlap(grid, [source for source in (given.depth, given.mask, given.dem) if source])
        self._stack = ExitStack()
        try:
            self._depth = self._open(given.depth, "height", "nearest")
            self._mask = self._open(given.mask, "class", "nearest")
            self._dem = self._open(given.dem, "height", None)
            self._crests = crests_of(given.scenario, grid)
            self._reached: Optional[ScratchRaster] = None
            if self._dem is not None and self._depth is not None:
                self._reached = connected_fill(grid, self._ground, self._starts, workspace, feedback)
                self._stack.callback(self._reached.close)
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> WaterZones:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _open(
        self, source: Optional[RasterSource], kind: str, resampling: Optional[str]
    ) -> Optional[AlignedRaster]:
        if source is None:
            return None
        return self._stack.enter_context(AlignedRaster(source, self.grid, resampling, kind))

    def flooded(self, window: Window) -> np.ndarray:
        """bool (rows, cols), False outside the grid."""
        return self._flooded(window)[0]

    def read(self, window: Window) -> ZoneWindow:
        """The zones of a window inside the grid."""
        wet, depth, judged = self._flooded(window)
        under = np.where(wet, depth, np.float32(np.nan)).astype(np.float32)
        zone = np.where(wet, EITHER, CANNOT).astype(np.uint8)
        zone[wet & ~(depth <= self.given.uncertainty)] = MUST
        if self._dem is not None:
            ground, known = self._dem.read(window)
            judged &= known
            if self._reached is not None:
                surface = self._reached.read(window)
                reached = ~wet & (surface > DRY)
                zone[reached] = EITHER
                under[reached] = (surface - ground)[reached]
        if self._land_cover is not None and self._water:
            judged &= wet | ~np.isin(self._land_cover.codes(window), self._water)
        zone[~judged] = UNJUDGED
        return ZoneWindow(zone, under)

    def _flooded(self, window: Window) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Flooded (bool), depth (NaN where only a mask says so), and whether that is known (bool)."""
        judged = np.ones(window.shape, bool)
        wet = np.zeros(window.shape, bool)
        depth = np.full(window.shape, np.nan, np.float32)
        if self._mask is not None:
            codes, judged = self._mask.read(window)
            judged = judged & ((codes == 0) | (codes == 1))
            wet = judged & (codes == 1)
        if self._depth is not None:
            depth, known = self._depth.read(window)
            wet = known & (depth > 0)
        return wet, depth, judged

    def _ground(self, window: Window) -> np.ndarray:
        """The lowest that the ground may be, barriers at their height."""
        if self._dem is None:
            raise ValueError("no heights")
        ground = self._dem.read(window)[0] - np.float32(self.given.uncertainty)
        ground = np.maximum(ground, self._crests.read(window))
        return np.where(np.isnan(ground), WALL, ground)

    def _starts(self, window: Window) -> np.ndarray:
        if self._dem is None:
            raise ValueError("no heights")
        wet, depth, _ = self._flooded(window)
        ground, known = self._dem.read(window)
        surface = np.round((ground.astype(np.float64) + depth) / _STEP_M) * _STEP_M
        return np.where(wet & known, surface, DRY).astype(np.float32)


def crests_of(scenario: str, grid: Grid) -> CrestMap:
    """The barriers of all floods of a scenario, as text; none for an empty text. Raises InputError."""
    floods = (
        [edit for edit in Scenario.from_json(scenario).edits if isinstance(edit, Flood)] if scenario else []
    )
    lines = [
        (str(barrier.line), barrier.crest, flood.barriers_crs)
        for flood in floods
        for barrier in flood.barriers
    ]
    if len({crs for _, _, crs in lines}) > 1:
        raise InputError("The flood's scenario has barriers in several CRS: give one flood at a time.")
    return crest_map([line[:2] for line in lines], lines[0][2] if lines else None, grid, "The barriers")
