# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes from small files on disk, flooded in one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Tuple

import numpy as np

from rs_synth_plugin.core.raster.grid import Grid
from rs_synth_plugin.core.raster.rasters import RasterSource, grid_for
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.floodscene import FloodReport
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.opening import open_scene
from rs_synth_plugin.core.scenario.scene import SceneWindow
from tests.core.bowl import FOREST, UTM
from tests.core.raster_files import wkt, write_raster
from tests.tiny_models import RecordingFeedback

NLCD8 = Legend.builtin("nlcd8")
GRID = Grid(wkt(UTM), (500_000.0, 10.0, 0.0, 6_650_000.0, 0.0, -10.0), 60, 40)


def land_cover_on(
    folder: Path, grid: Grid = GRID, codes: Optional[np.ndarray] = None, **options: Any
) -> RasterSource:
    """A land cover of the legend nlcd8, forest by default; `options` as of `write_raster`."""
    codes = np.full(grid.shape, FOREST, np.uint8) if codes is None else codes
    return RasterSource(
        write_raster(folder / "lc.tif", codes, grid.transform, UTM, **options), name="Land cover"
    )


def dem_on(folder: Path, values: np.ndarray, grid: Grid = GRID, **options: Any) -> RasterSource:
    """Heights with their upper-left corner on the grid's; `options` as of `write_raster`."""
    return RasterSource(write_raster(folder / "dem.tif", values, grid.transform, UTM, **options), name="DEM")


def flooded(
    folder: Path,
    land_cover: RasterSource,
    dem: Optional[RasterSource],
    flood: Flood,
    feedback: Optional[RecordingFeedback] = None,
    grid: Optional[Grid] = None,
) -> Tuple[SceneWindow, FloodReport]:
    """The whole content and the report of a flood of files."""
    feedback = feedback or RecordingFeedback()
    with open_scene(grid or grid_for(land_cover), land_cover, dem, NLCD8, feedback) as scene:
        result = flood.prepare(scene, folder, feedback)
        try:
            return result.read(result.grid.window), result.reports[-1]
        finally:
            result.close()
