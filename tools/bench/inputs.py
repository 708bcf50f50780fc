# SPDX-License-Identifier: GPL-2.0-or-later
"""Large rasters to measure on, made of the sample and of nothing random that a disk could not compress."""

from __future__ import annotations

from pathlib import Path
from typing import Tuple

import numpy as np

from rs_synth_plugin.core.raster.geotiff import GeoTiffWriter
from rs_synth_plugin.core.raster.grid import Grid, Window
from rs_synth_plugin.core.raster.placing import grid_for
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.scene import BaseScene

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "zion"
UTM = "EPSG:32612"
PIXEL = 30.0
_STRIP = 1024


def square(size: int, crs: str = UTM, pixel: float = PIXEL) -> Grid:
    """size × size pixels with its upper-left corner in the sample's area."""
    x, y = (300000.0, 4130000.0) if crs == UTM else (-113.3, 37.4)
    return Grid.from_extent((x, y - size * pixel, x + size * pixel, y), crs, (pixel, pixel))


def valley(size: int, folder: Path) -> Tuple[RasterSource, RasterSource]:
    """Land cover and heights on one grid: the sample's middle, mirrored until it is size × size."""
    land_cover = RasterSource(str(SAMPLE / "nlcd.tif"))
    grid = grid_for(land_cover, PIXEL)
    middle = Window(grid.width // 4, grid.height // 4, grid.width // 2, grid.height // 2)
    sources = []
    for name, path, kind, dtype in (
        ("land cover", "nlcd.tif", "class", "uint8"),
        ("DEM", "srtm.tif", "height", "float32"),
    ):
        with AlignedRaster(RasterSource(str(SAMPLE / path)), grid, kind=kind) as raster:
            values, valid = raster.read(middle)
        if not valid.all():
            raise RuntimeError(f"the middle of {path} has gaps")
        target = folder / f"valley_{kind}_{size}.tif"
        with GeoTiffWriter(target, square(size), 1, dtype, overviews=False) as writer:
            writer.write(Window(0, 0, size, size), _mirrored(values.astype(dtype), size))
        sources.append(RasterSource(str(target), name=name))
    return sources[0], sources[1]


def degrees(heights: RasterSource, size: int, folder: Path) -> RasterSource:
    """The same heights in EPSG:4326 at a like resolution, as elevation models come."""
    target = folder / f"degrees_{size}.tif"
    grid = _cover_in_degrees(size)
    raster = AlignedRaster(heights, grid, kind="height")
    with GeoTiffWriter(target, grid, 1, "float32", nodata=-9999.0, overviews=False) as writer:
        for window in grid.blocks(_STRIP):
            values, valid = raster.read(window)
            writer.write(window, np.where(valid, values, np.float32(-9999.0)))
    raster.close()
    return RasterSource(str(target), name="DEM in degrees")


def photo(size: int, folder: Path) -> RasterSource:
    """Three bands of 8 bits, size × size; values that an image of the ground might have."""
    target = folder / f"photo_{size}.tif"
    random = np.random.default_rng(0)
    waves = np.sin(np.linspace(0, 12 * np.pi, _STRIP))
    ground = 110 + 60 * np.outer(waves, waves)
    bands = np.stack([ground + random.normal(0, 4, ground.shape) + 10 * band for band in range(3)])
    block = bands.clip(1, 255).astype(np.uint8)
    with GeoTiffWriter(target, square(size), 3, "uint8", overviews=False) as writer:
        for window in writer.grid.blocks(_STRIP):
            writer.write(window, block[:, : window.height, : window.width])
    return RasterSource(str(target), name="photo")


def scene_of(land_cover: RasterSource, heights: RasterSource) -> BaseScene:
    """On the land cover's grid."""
    grid = grid_for(land_cover, PIXEL)
    return BaseScene(
        grid,
        Legend.builtin("nlcd8"),
        AlignedRaster(land_cover, grid, kind="class"),
        AlignedRaster(heights, grid, kind="height"),
    )


def _cover_in_degrees(size: int) -> Grid:
    """A geographic grid that holds `square(size)`, some 30 m a pixel."""
    from rs_synth_plugin.core.raster.crs import spatial_reference, transform_extent

    place = square(size)
    extent = transform_extent(
        spatial_reference(UTM, "The square"), spatial_reference("EPSG:4326", "Degrees"), place.extent
    )
    return Grid.from_extent(extent, "EPSG:4326", (1 / 3600, 1 / 3600))


def _mirrored(values: np.ndarray, size: int) -> np.ndarray:
    both = np.concatenate([values, values[::-1]])
    both = np.concatenate([both, both[:, ::-1]], axis=1)
    return np.tile(both, [-(-size // side) for side in both.shape])[:size, :size]
