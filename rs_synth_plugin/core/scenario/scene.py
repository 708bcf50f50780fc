# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene: land cover, terrain and water on one grid, read by window; edits wrap one scene in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Protocol, Tuple

import numpy as np

from ..raster.grid import Grid, Window
from ..raster.rasters import Reader
from .legend import Legend


class LayerReader(Reader, Protocol):
    """A reader that a scene may copy for another thread, and close."""

    def clone(self) -> LayerReader:
        """The same raster through file handles of its own."""

    def close(self) -> None:
        """Close the file handles."""


@dataclass
class SceneWindow:
    """The content of one window; every array is ``(rows, cols)``.

    ``land_cover`` int32, codes of the scene's legend, its ``unknown`` where ``land_cover_valid`` (bool) is False;
    ``terrain`` float32 metres, nan where unknown, the water's surface where an edit raised water; ``depth``
    float32 metres of water over the original ground, 0 where dry; ``water_surface`` float32 metres, nan where
    no edit put water; ``changed`` uint8, 1 where an edit gave the pixel another class.
    """

    window: Window
    land_cover: np.ndarray
    land_cover_valid: np.ndarray
    terrain: np.ndarray
    depth: np.ndarray
    water_surface: np.ndarray
    changed: np.ndarray


class Scene(Protocol):
    """Land cover and terrain with any edits on top. Not thread-safe: ``clone()`` for another thread."""

    grid: Grid
    legend: Legend
    has_terrain: bool
    reports: Tuple[Any, ...]
    """One report per edit, in the order of the edits."""

    def read(self, window: Window) -> SceneWindow:
        """The content of any window; it may stick out of the grid, where everything is unknown and dry."""

    def clone(self) -> Scene:
        """The same scene with file handles of its own."""

    def close(self) -> None:
        """Close every file handle this scene holds."""


class BaseScene:
    """The scene as it is: readers of kind "class" and "height" on one grid."""

    reports: Tuple[Any, ...] = ()

    def __init__(
        self, grid: Grid, legend: Legend, land_cover: LayerReader, terrain: Optional[LayerReader] = None
    ):
        self.grid = grid
        self.legend = legend
        self.has_terrain = terrain is not None
        self._land_cover = land_cover
        self._terrain = terrain

    def read(self, window: Window) -> SceneWindow:
        """The content of a window, without any edit."""
        shape = window.shape
        land_cover, valid = self._land_cover.read(window)
        if self.legend.nodata:
            valid = valid & ~np.isin(land_cover, self.legend.nodata)
        terrain = np.full(shape, np.nan, np.float32)
        if self._terrain is not None:
            heights, known = self._terrain.read(window)
            terrain = np.where(known, heights, terrain).astype(np.float32, copy=False)
        return SceneWindow(
            window,
            np.where(valid, land_cover, self.legend.unknown).astype(np.int32, copy=False),
            valid,
            terrain,
            np.zeros(shape, np.float32),
            np.full(shape, np.nan, np.float32),
            np.zeros(shape, np.uint8),
        )

    def clone(self) -> BaseScene:
        """The same scene with readers of its own."""
        terrain = None if self._terrain is None else self._terrain.clone()
        return BaseScene(self.grid, self.legend, self._land_cover.clone(), terrain)

    def close(self) -> None:
        """Close the readers."""
        self._land_cover.close()
        if self._terrain is not None:
            self._terrain.close()


class EditedScene:
    """What every edited scene shares with the scene below it; the edit that makes it adds its report."""

    def __init__(self, base: Scene):
        self.base = base
        self.grid = base.grid
        self.legend = base.legend
        self.has_terrain = base.has_terrain
        self.reports = base.reports
