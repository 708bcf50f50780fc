# SPDX-License-Identifier: GPL-2.0-or-later
"""A flood that can be looked at while its level moves: everything that does not depend on the level, done before.

The fields lie in memory, for grids as large as a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, NullFeedback, SubFeedback, raise_if_cancelled
from ..raster.grid import Grid
from ..raster.vectors import CrestMap, crest_map, pixels_of_points
from .drowning import DRY_FOR_EVER, drowning_levels, plain_levels
from .flood import WATER, Flood
from .floodcurve import FloodCurve, FloodFigures, level_range
from .floodstarts import FloodInputs, level_starts, rise_starts
from .hydrology import DRY, relax
from .scene import Scene
from .waterbodies import find_water_bodies

_NOBODY = NullFeedback()


@dataclass(frozen=True)
class _Ground:
    """What the water meets; (rows, cols) each: `heights` float32 metres with barriers, infinite where unknown,
    `codes` int32, `valid` bool (of the land cover), `was_water` bool, `areas` m²."""

    grid: Grid
    heights: np.ndarray
    codes: np.ndarray
    valid: np.ndarray
    was_water: np.ndarray
    areas: np.ndarray


class LevelField:
    """A flood of any absolute level."""

    is_quick = True
    """A step takes milliseconds: it may be taken where the user waits for it."""

    def __init__(self, ground: _Ground, drowns: np.ndarray):
        self.grid = ground.grid
        self.drowns = drowns
        """float32 metres: where water is strictly above, the pixel is wet. Also where no land cover is."""
        self._ground = ground.heights
        self._shown = np.where(ground.valid, drowns, DRY_FOR_EVER)
        self.curve = FloodCurve(self._shown, ground.heights, ground.areas, ground.codes, ground.was_water)
        self.range = level_range(self._shown)
        self._depth = np.zeros(drowns.shape, np.float32)

    def depth(self, level: float) -> np.ndarray:
        """float32 metres (rows, cols) of water on the ground, 0 where dry; overwritten by the next call."""
        wet = self._shown < np.float32(level)
        self._depth.fill(0)
        np.subtract(np.float32(level), self._ground, out=self._depth, where=wet)
        return self._depth

    def figures(self, level: float) -> FloodFigures:
        """Looked up."""
        return self.curve.at(level)

    def areas(self, levels: np.ndarray, feedback: Feedback = _NOBODY) -> np.ndarray:
        """m² newly flooded at each of some levels."""
        return self.curve.areas(levels)


class RiseField:
    """A flood by any rise over the water bodies' own levels."""

    is_quick = False

    def __init__(self, ground: _Ground, body_levels: np.ndarray, highest: float):
        """`body_levels`: float32 metres, `DRY` where no body is. `highest`: the largest rise to offer, metres."""
        self.grid = ground.grid
        self.range = (0.0, highest)
        self._all = ground
        self._bodies = body_levels

    def depth(self, rise: float) -> np.ndarray:
        """As `LevelField.depth`, but found anew."""
        surface = np.full(self._bodies.shape, DRY)
        relax(self._all.heights, surface, self._bodies + np.float32(rise), NullFeedback())
        wet = (surface > self._all.heights) & self._all.valid
        return np.subtract(surface, self._all.heights, out=np.zeros_like(surface), where=wet)

    def figures(self, rise: float) -> FloodFigures:
        """Found anew."""
        return self._figures(self.depth(rise))

    def _figures(self, depth: np.ndarray) -> FloodFigures:
        new = (depth > 0) & ~self._all.was_water
        by_class = {
            int(code): float(self._all.areas[new & (self._all.codes == code)].sum())
            for code in np.unique(self._all.codes[new])
        }
        volume = float((depth * self._all.areas).sum(dtype=np.float64))
        return FloodFigures(sum(by_class.values()), volume, float(depth.max(initial=0.0)), by_class)

    def areas(self, rises: np.ndarray, feedback: Feedback = _NOBODY) -> np.ndarray:
        """m² newly flooded at each of some rises; found anew for each, so it can be cancelled."""
        found = []
        for rise in rises:
            raise_if_cancelled(feedback)
            found.append(self.figures(float(rise)).flooded_m2)
        return np.array(found)


LiveField = Union[LevelField, RiseField]
_MOST_RISE_M = 30.0


def live_field(
    scene: Scene, flood: Flood, workspace: Path, feedback: Feedback, around: Optional[LevelField] = None
) -> LiveField:
    """The field of a flood over a whole scene; the flood's own level or rise does not count.

    Args:
        scene: on a grid of a screen's size.
        around: the same flood over a larger area on a coarser grid of the same CRS: water that comes from there
            enters at the scene's edge.

    Raises:
        InputError: no terrain, or no seed inside the raster.
        Cancelled: by the feedback.
    """
    if not scene.has_terrain:
        raise InputError("The flood needs the height of the ground: add an elevation raster.")
    lines = [(str(barrier.line), barrier.crest) for barrier in flood.barriers]
    crests = crest_map(
        lines if flood.mode == "connected" else [], flood.barriers_crs, scene.grid, "The barriers"
    )
    inputs = FloodInputs(scene, crests, scene.legend.codes_for(WATER))
    ground = _ground(scene, inputs, crests)
    if flood.mode == "plain":
        terrain = np.where(np.isinf(ground.heights), np.float32(np.nan), ground.heights)
        return LevelField(ground, plain_levels(terrain, flood.erosion))
    if flood.rise is not None:
        bodies = find_water_bodies(
            scene.grid, inputs.bodies_and_terrain, workspace, SubFeedback(feedback, 0, 1)
        )
        try:
            levels = rise_starts(bodies, 0.0)(scene.grid.window)
        finally:
            bodies.close()
        return RiseField(ground, levels, _MOST_RISE_M)
    return LevelField(ground, drowning_levels(ground.heights, _entry(inputs, flood, around)))


def _ground(scene: Scene, inputs: FloodInputs, crests: CrestMap) -> _Ground:
    whole = scene.grid.window
    content = scene.read(whole)
    water, _ = inputs.water_and_terrain(whole)
    return _Ground(
        scene.grid,
        inputs.ground(whole),
        content.land_cover,
        content.land_cover_valid,
        water,
        scene.grid.pixel_areas_m2(whole).astype(np.float32),
    )


def _entry(inputs: FloodInputs, flood: Flood, around: Optional[LevelField]) -> np.ndarray:
    """From where water comes, as `drowning_levels` takes it."""
    grid = inputs.grid
    places = pixels_of_points(flood.seeds, flood.seeds_crs, grid, "The seed points")
    inside = [place for place in places if place is not None]
    if around is None and flood.seeds and not inside:
        raise InputError(
            "No seed point lies inside the raster: check the CRS of the seed points, or move them."
        )
    from_edge = flood.from_edge and around is None
    starts = level_starts(inputs, 0.0, flood.from_water, from_edge, inside)(grid.window)
    entry = np.where(starts > DRY, -DRY_FOR_EVER, DRY_FOR_EVER)
    if around is not None:
        _enter_from(around, grid, entry)
    return entry


def _enter_from(around: LevelField, grid: Grid, entry: np.ndarray) -> None:
    """Let the water of a coarser field in at the edge of a grid inside it."""
    x0, dx, _, y0, _, dy = grid.transform
    left, width, _, top, _, height = around.grid.transform
    cols = ((x0 + dx * (np.arange(grid.width) + 0.5) - left) / width).astype(np.int64)
    rows = ((y0 + dy * (np.arange(grid.height) + 0.5) - top) / height).astype(np.int64)
    cols = cols.clip(0, around.grid.width - 1)
    rows = rows.clip(0, around.grid.height - 1)
    for edge, levels in (
        (entry[0], around.drowns[rows[0], cols]),
        (entry[-1], around.drowns[rows[-1], cols]),
        (entry[:, 0], around.drowns[rows, cols[0]]),
        (entry[:, -1], around.drowns[rows, cols[-1]]),
    ):
        np.minimum(edge, levels, out=edge)
