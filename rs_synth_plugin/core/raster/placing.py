# SPDX-License-Identifier: GPL-2.0-or-later
"""Which grid a result gets, and whether its inputs meet there."""

from __future__ import annotations

import math
from typing import Optional, Sequence, Tuple

import numpy as np
from osgeo import osr

from ..errors import InputError
from ..feedback import Feedback, NullFeedback
from .area import metres_per_unit
from .crs import Extent, crs_wkt, same_crs, spatial_reference, transform_extent
from .grid import Grid
from .sampling import PixelMap
from .source import OpenRaster, RasterSource, describe

# Some 140,000 × 140,000; more than that is a resolution in the wrong unit.
_MOST_PIXELS = 20_000_000_000
# What is finer overflows before its pixels can be counted.
_FINEST_M = 1e-6
# Share of a chosen extent on the source below which it was hardly meant so.
_SLIVER = 0.5


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
    feedback: Optional[Feedback] = None,
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
        feedback: is told what was cut off, and warned where hardly anything is left.

    Raises:
        InputError: the source as in `describe`; an extent without width or height, or beside the source; a
            resolution that is not above 0, or gives less than one pixel or far too many.
    """
    if resolution_m is not None and not _FINEST_M <= resolution_m < math.inf:
        raise InputError("The ground resolution must be a number of metres above 0, a millionth at least.")
    native = source_grid(source)
    srs, native_srs = (
        spatial_reference(crs or native.crs, "The result"),
        spatial_reference(native.crs, source.label),
    )
    own_crs = same_crs(srs, native_srs)
    whole = transform_extent(native_srs, srs, native.extent)
    dx, dy = native.pixel_size
    if resolution_m is not None or not own_crs:
        dx, dy = pixel_size(
            srs, whole, _ground_size(native_srs, native) if resolution_m is None else resolution_m
        )
    on_source = own_crs and all(abs(a / b - 1.0) < 0.01 for a, b in zip((dx, dy), native.pixel_size))
    if on_source:
        dx, dy = native.pixel_size
    anchor = (native.extent[0], native.extent[3]) if on_source else (0.0, 0.0)
    box = whole if extent is None else _clipped(extent, whole, source.label, feedback or NullFeedback())
    # To the nearest edge: every pixel's centre then lies inside.
    left, right = (round((x - anchor[0]) / dx) for x in (box[0], box[2]))
    bottom, top = (round((y - anchor[1]) / dy) for y in (box[1], box[3]))
    if (right - left) * (top - bottom) > _MOST_PIXELS:
        raise InputError(
            f"The result would have {(right - left) * (top - bottom) / 1e9:,.0f} billion pixels: choose a coarser "
            "resolution or a smaller extent."
        )
    if right == left or top == bottom:
        raise InputError(
            f"The area of the result measures {(box[2] - box[0]) / dx:.2g} × {(box[3] - box[1]) / dy:.2g} pixels, "
            "less than one: choose a larger extent or a finer resolution."
        )
    transform = (anchor[0] + left * dx, dx, 0.0, anchor[1] + top * dy, 0.0, -dy)
    return Grid(crs_wkt(srs), transform, right - left, top - bottom)


def _clipped(extent: Extent, whole: Extent, label: str, feedback: Feedback) -> Extent:
    """The part of a chosen extent that lies on the source; says what is missing."""
    xmin, ymin, xmax, ymax = extent
    if not (all(map(math.isfinite, extent)) and xmin < xmax and ymin < ymax):
        raise InputError(
            f"The extent has no width or no height (x {xmin:.10g} to {xmax:.10g}, y {ymin:.10g} to {ymax:.10g}): "
            "choose one that has both."
        )
    box = (max(xmin, whole[0]), max(ymin, whole[1]), min(xmax, whole[2]), min(ymax, whole[3]))
    if box[0] >= box[2] or box[1] >= box[3]:
        raise InputError(f"The extent does not overlap {label}: choose one that does.")
    share = (box[2] - box[0]) / (xmax - xmin) * ((box[3] - box[1]) / (ymax - ymin))
    if box == whole != extent:
        feedback.info(f"The extent holds all of {label} and more: the result ends where {label} ends.")
    elif share < _SLIVER:
        feedback.warn(
            f"Only {share:.1%} of the extent lies on {label}, and the result ends where that ends: check the extent "
            "and its CRS."
        )
    elif box != extent:
        feedback.info(f"The extent reaches beyond {label}: the result ends where {label} ends.")
    return box


def pixel_size(srs: osr.SpatialReference, extent: Extent, metres: float) -> Tuple[float, float]:
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
    for source in sources:
        raster = OpenRaster(source)
        overlap = PixelMap(grid, raster.srs, raster.transform, raster.width, raster.height).overlaps()
        # The source may be smaller, or narrower, than the gaps between the places tried.
        if not (overlap or _extents_meet(grid, raster)):
            raise InputError(
                f"{source.label} does not overlap the area of the result: "
                f"check its CRS and the chosen extent."
            )


def _extents_meet(grid: Grid, raster: OpenRaster) -> bool:
    try:
        extent = transform_extent(raster.srs, spatial_reference(grid.crs, "The grid"), raster.grid().extent)
    except InputError:  # out of reach of the grid's CRS
        return False
    xmin, ymin, xmax, ymax = grid.extent
    return extent[0] < xmax and extent[2] > xmin and extent[1] < ymax and extent[3] > ymin
