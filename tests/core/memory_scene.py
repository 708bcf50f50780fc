# SPDX-License-Identifier: GPL-2.0-or-later
"""Small scenes from arrays, and feedback that listens or cancels, for the tests of the edits."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List, Optional, Tuple

import numpy as np

from rs_synth_plugin.core.raster.grid import Grid, Window
from rs_synth_plugin.core.scenario.legend import Legend, LegendClass
from rs_synth_plugin.core.scenario.scene import BaseScene, Scene

UTM = "EPSG:32612"
WATER, FOREST, FARM, TOWN, POND = 1, 2, 3, 4, 5


def grid_of(shape: Tuple[int, int], pixel: float = 10.0, crs: str = UTM) -> Grid:
    rows, cols = shape
    return Grid.from_extent(
        (300000.0, 4000000.0 - rows * pixel, 300000.0 + cols * pixel, 4000000.0), crs, (pixel, pixel)
    )


class ArrayReader:
    """A Reader over an array; outside is invalid."""

    def __init__(self, grid: Grid, values: np.ndarray, valid: Optional[np.ndarray] = None):
        self.grid = grid
        self.values = values
        self.valid = np.ones(values.shape, bool) if valid is None else valid

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        values = np.zeros(window.shape, self.values.dtype)
        valid = np.zeros(window.shape, bool)
        inside = window.clipped(self.grid)
        there = inside.relative_to(window).slices
        values[there] = self.values[inside.slices]
        valid[there] = self.valid[inside.slices]
        return values, valid

    def clone(self) -> ArrayReader:
        return ArrayReader(self.grid, self.values, self.valid)

    def close(self) -> None:
        pass


def small_legend() -> Legend:
    return Legend(
        id="small",
        name="Small",
        source="made for tests",
        licence="CC0-1.0",
        classes=(
            LegendClass(WATER, "Water", "#0000ff", "water"),
            LegendClass(FOREST, "Forest", "#00ff00", "forest"),
            LegendClass(FARM, "Fields", "#ffff00", "farmland"),
            LegendClass(TOWN, "Town", "#ff0000", "built"),
        ),
        nodata=(255,),
    )


def scene_of(
    terrain: Any,
    land_cover: Any = FOREST,
    valid: Optional[np.ndarray] = None,
    pixel: float = 10.0,
    crs: str = UTM,
) -> BaseScene:
    """A scene over a terrain array (nan = unknown); ``land_cover`` an array or one code."""
    terrain = np.asarray(terrain, np.float32)
    codes = np.broadcast_to(np.asarray(land_cover, np.int32), terrain.shape)
    grid = grid_of(terrain.shape, pixel, crs)
    heights = ArrayReader(grid, np.nan_to_num(terrain), ~np.isnan(terrain))
    return BaseScene(grid, small_legend(), ArrayReader(grid, codes, valid), heights)


def whole(scene: Scene) -> Any:
    return scene.read(scene.grid.window)


def odd_windows(grid: Grid) -> Iterator[Window]:
    """Windows of odd sizes that cover the grid and stick out of it."""
    for row in range(-3, grid.height + 3, 17):
        for col in range(-5, grid.width + 5, 23):
            yield Window(col, row, 23, 17)


class Listener:
    """Feedback that keeps the warnings and cancels after so many questions."""

    def __init__(self, cancel_after: Optional[int] = None):
        self.warnings: List[str] = []
        self.progress: List[float] = []
        self._left = cancel_after

    def set_progress(self, fraction: float) -> None:
        self.progress.append(fraction)

    def is_cancelled(self) -> bool:
        if self._left is None:
            return False
        self._left -= 1
        return self._left < 0

    def info(self, message: str) -> None:
        pass

    def warn(self, message: str) -> None:
        self.warnings.append(message)


def files_in(folder: Path) -> List[str]:
    return sorted(path.name for path in folder.iterdir())
