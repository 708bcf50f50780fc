# SPDX-License-Identifier: GPL-2.0-or-later
"""One valley in many rasters: a bowl in the ground whose flood is known by a formula, in any CRS."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Tuple

import numpy as np

from rs_synth_plugin.core.raster.crs import PointTransformer, spatial_reference, transform_extent
from rs_synth_plugin.core.raster.grid import Grid
from tests.core.raster_files import write_raster

UTM = "EPSG:32633"
# On the central meridian, 60° N: there a metre of EPSG:3857 is half a metre, and a degree of longitude half one of
# latitude.
CENTRE = (500_000.0, 6_651_411.0)
_SIZE = 4000.0
FLOOR, RIM = 100.0, 180.0  # metres: at the centre, and at HALF_AXES from it
HALF_AXES = (1800.0, 1200.0)
LEVEL = 150.0
_UTM_SCALE = 0.9996
WATER, FOREST = 1, 4  # of the legend nlcd8
PIXELS = {UTM: (30.0, 30.0), "EPSG:4326": (30 / 55_800, 30 / 111_412), "EPSG:3857": (60.0, 60.0)}


def flooded_km2(level: float = LEVEL) -> float:
    """Ground of the bowl under a level (not above the rim): an ellipse."""
    return np.pi * HALF_AXES[0] * HALF_AXES[1] * (level - FLOOR) / (RIM - FLOOR) / _UTM_SCALE**2 / 1e6


def volume_m3(level: float = LEVEL) -> float:
    """Water in the bowl: half the cylinder."""
    return flooded_km2(level) * 1e6 * (level - FLOOR) / 2


def grid_in(crs: str, pixel: Optional[Tuple[float, float]] = None) -> Grid:
    """The grid of the bowl and its surroundings, pixels of 30 m on the ground."""
    x, y = CENTRE
    square = (x - _SIZE / 2, y - _SIZE / 2, x + _SIZE / 2, y + _SIZE / 2)
    extent = transform_extent(spatial_reference(UTM, "x"), spatial_reference(crs, "x"), square)
    return Grid.from_extent(extent, crs, pixel or PIXELS[crs])


def heights(grid: Grid) -> np.ndarray:
    """float32 metres (rows, cols) at the pixels' centres."""
    x0, dx, _, y0, _, dy = grid.transform
    x, y = np.meshgrid(x0 + dx * (np.arange(grid.width) + 0.5), y0 + dy * (np.arange(grid.height) + 0.5))
    x, y = PointTransformer(spatial_reference(grid.crs, "x"), spatial_reference(UTM, "x"))(x, y)
    far = ((x - CENTRE[0]) / HALF_AXES[0]) ** 2 + ((y - CENTRE[1]) / HALF_AXES[1]) ** 2
    return (FLOOR + (RIM - FLOOR) * far).astype(np.float32)


def write_dem(path: Path, crs: str = UTM, **options: Any) -> str:
    """The bowl as float32 GeoTIFF; `options` as of `write_raster`."""
    grid = grid_in(crs)
    return write_raster(path, heights(grid), grid.transform, crs, **options)


def write_forest(path: Path, crs: str = UTM, code: int = FOREST, **options: Any) -> str:
    """A land cover of one class over the same ground."""
    grid = grid_in(crs)
    return write_raster(path, np.full(grid.shape, code, np.uint8), grid.transform, crs, **options)
