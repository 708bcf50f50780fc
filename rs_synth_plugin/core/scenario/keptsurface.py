# SPDX-License-Identifier: GPL-2.0-or-later
"""A flood's water surface kept in a file: what a later or another process goes on from, to the same pixels.

A connected flood depends on the whole raster; kept once, every part of the raster can be flooded by itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Union

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..raster.geotiff import GeoTiffWriter
from ..raster.grid import Window
from ..raster.source import OpenRaster, RasterSource
from .floodscene import Surface
from .hydrology import DRY
from .scene import Scene

_BLOCK = 1024


def keep_surface(surface: Surface, scene: Scene, path: Union[str, Path], feedback: Feedback) -> None:
    """Writes a surface over a scene's grid: float32 metres, NaN where there is no water; complete or not at all.

    Raises InputError and RSSynthError as `GeoTiffWriter`, Cancelled.
    """
    grid = scene.grid
    with GeoTiffWriter(path, grid, 1, "float32", float("nan"), overviews=False) as writer:
        for window in grid.blocks(_BLOCK):
            raise_if_cancelled(feedback)
            heights = surface.read(window)
            writer.write(window, np.where(heights == DRY, np.float32(np.nan), heights).astype(np.float32))
            feedback.set_progress((window.row + window.height) / grid.height)


class KeptSurface:
    """A surface that `keep_surface` wrote, bit for bit; a `floodscene.Surface`."""

    def __init__(self, path: Union[str, Path]):
        """Raises InputError where it cannot be opened."""
        self._path = path
        self._open = OpenRaster(RasterSource(str(path)))

    def read(self, window: Window) -> np.ndarray:
        """float32 (rows, cols), `DRY` where there is no water and outside of the grid."""
        whole = Window(0, 0, self._open.width, self._open.height)
        inside = window.intersection(whole)
        out = np.full(window.shape, DRY, np.float32)
        if not inside.is_empty:
            heights, wet = self._open.read(inside)
            out[inside.relative_to(window).slices] = np.where(wet, heights, DRY)
        return out

    def clone(self) -> KeptSurface:
        """The same with a file handle of its own."""
        return KeptSurface(self._path)

    def close(self) -> None:
        """Close the file; reading afterwards is an error."""
        self.__dict__.pop("_open", None)
