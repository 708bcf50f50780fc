# SPDX-License-Identifier: GPL-2.0-or-later
"""Which grid a result gets, and whether its inputs meet there."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

import numpy as np
from osgeo import osr

from ..errors import InputError
from .area import metres_per_unit
from .crs import Extent, crs_wkt, extent_lattice, same_crs, spatial_reference, transform_extent
from .grid import Grid
from .sampling import PixelMap
from .source import OpenRaster, RasterSource, describe

# Some 140,000 × 140,000; more than that is a resolution in the wrong unit.
_MOST_PIXELS = 20_000_000_000


def source_grid(source: RasterSource) -> Grid:
    """The source's own grid, north-up.

    Raises:
        InputError: as `describe`.
    """
    return describe(source).grid


def grid_for(
    source: RasterSource,
    resolution_m: Optional[float] = None,
    extent: Optional[Extent] = None,
    crs: Optional[str] = None,
) -> Grid:
    """The grid of a result: a land cover's CRS at a resolution on the ground.

    Pixels are square on the ground at the source's middle (in degrees they are not); where the CRS is within
    3 % of true scale there, its units are taken at their word. Edges lie on whole multiples of the pixel, so
    grids of different extents share one lattice; where the source has that very pixel size, on the source's
    own pixels.

    Args:
        source: the land cover.
        resolution_m: pixel size in ground metres; None keeps the source's pixels.
        extent: xmin, ymin, xmax, ymax in the result's CRS; what lies beyond the source is cut off.
        crs: of the result, in place of the source's.

    Raises:
        InputError: the source as in `describe`, or no overlap of extent and source.
    """
    native = source_grid(source)
    srs, native_srs = (
        spatial_reference(crs or native.crs, "The result"),
        spatial_reference(native.crs, source.label),
    )
    own_crs = same_crs(srs, native_srs)
    whole = transform_extent(native_srs, srs, native.extent)
    dx, dy = native.pixel_size
    if resolution_m is not None or not own_crs:
        dx, dy = _pixel_size(
            srs, whole, _ground_size(native_srs, native) if resolution_m is None else resolution_m
        )
    on_source = own_crs and all(abs(a / b - 1.0) < 0.01 for a, b in zip((dx, dy), native.pixel_size))
    if on_source:
        dx, dy = native.pixel_size
    anchor = (native.extent[0], native.extent[3]) if on_source else (0.0, 0.0)
    box = whole
    if extent is not None:
        box = (
            max(extent[0], whole[0]),
            max(extent[1], whole[1]),
            min(extent[2], whole[2]),
            min(extent[3], whole[3]),
        )
        if box[0] >= box[2] or box[1] >= box[3]:
            raise InputError(f"The extent does not overlap {source.label}: choose one that does.")
    # To the nearest edge: every pixel's centre then lies inside.
    left, right = (round((x - anchor[0]) / dx) for x in (box[0], box[2]))
    bottom, top = (round((y - anchor[1]) / dy) for y in (box[1], box[3]))
    if (right - left) * (top - bottom) > _MOST_PIXELS:
        raise InputError(
            f"The result would have {(right - left) * (top - bottom) / 1e9:,.0f} billion pixels: choose a coarser "
            "resolution or a smaller extent."
        )
    return Grid(
        crs_wkt(srs),
        (anchor[0] + left * dx, dx, 0.0, anchor[1] + top * dy, 0.0, -dy),
        max(right - left, 1),
        max(top - bottom, 1),
    )


def _pixel_size(srs: osr.SpatialReference, extent: Extent, metres: float) -> Tuple[float, float]:
    """Width and height in CRS units of a pixel that has this size on the ground in the extent's middle."""
    east, north = metres_per_unit(srs, (extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2)
    unit = srs.GetLinearUnits() if not srs.IsGeographic() else 0.0
    east, north = (
        unit if not np.isfinite(s) or (unit and abs(s / unit - 1.0) < 0.03) else s for s in (east, north)
    )
    return metres / east, metres / north


def _ground_size(srs: osr.SpatialReference, grid: Grid) -> float:
    """Side in ground metres of the square with the area of the grid's middle pixel."""
    xmin, ymin, xmax, ymax = grid.extent
    east, north = metres_per_unit(srs, (xmin + xmax) / 2, (ymin + ymax) / 2)
    dx, dy = grid.pixel_size
    return float(np.sqrt(dx * east * dy * north))


def check_overlap(grid: Grid, sources: Sequence[RasterSource]) -> None:
    """Make sure that every source covers some of the grid.

    Raises:
        InputError: one does not, by name.
    """
    grid_srs = spatial_reference(grid.crs, "The grid")
    for source in sources:
        raster = OpenRaster(source)
        if PixelMap(grid, raster.srs, raster.transform, raster.width, raster.height).overlaps():
            continue
        # The source may be smaller than the gaps between the places tried.
        x, y = extent_lattice(transform_extent(raster.srs, grid_srs, raster.grid().extent))
        xmin, ymin, xmax, ymax = grid.extent
        if not ((x > xmin) & (x < xmax) & (y > ymin) & (y < ymax)).any():
            raise InputError(
                f"{source.label} does not overlap the area of the result: "
                f"check its CRS and the chosen extent."
            )
