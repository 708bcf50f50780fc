# SPDX-License-Identifier: GPL-2.0-or-later
"""The heights that a DEM goes over, for the level slider before a flood is prepared; in a job."""

from __future__ import annotations

from math import sqrt

import numpy as np

from ..bridge.layers import LayerSource
from ..core.errors import InputError
from ..core.feedback import Feedback, raise_if_cancelled
from ..core.raster.grid import Grid
from ..core.raster.rasters import AlignedRaster, describe
from .sources import Sources, opened
from .text import tr

_PIXELS = 500_000
_BLOCK = 512


def height_range(dem: LayerSource, feedback: Feedback) -> tuple[float, float]:
    """Metres, of half a million of the pixels, in a lattice over all of the raster.

    Raises:
        InputError: the raster cannot be read, or has no height.
        Cancelled: by the feedback.
    """
    # A land cover is what the sources are named after; here it is the heights.
    with opened(Sources(dem, None, (), None), feedback) as (sources, _):
        source = sources.land_cover
        whole = describe(source).grid
        step = max(sqrt(whole.width * whole.height / _PIXELS), 1.0)
        dx, dy = whole.pixel_size
        low, high = np.inf, -np.inf
        grid = Grid.from_extent(whole.extent, whole.crs, (dx * step, dy * step))
        with AlignedRaster(source, grid, "nearest", "height") as raster:
            for window in grid.blocks(_BLOCK):
                raise_if_cancelled(feedback)
                heights, valid = raster.read(window)
                if valid.any():
                    low, high = min(low, float(heights[valid].min())), max(high, float(heights[valid].max()))
    if low > high:
        raise InputError(tr("{} has no height: check its nodata value.").format(source.label))
    return low, high
