# SPDX-License-Identifier: GPL-2.0-or-later
"""Where made-up pairs lie: side by side on a plane of their own, from the corner of an extent that was chosen, or
on the land cover that their masks come from."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import InputError
from ..raster.crs import Extent, crs_wkt, spatial_reference
from ..raster.grid import Grid, Window
from ..raster.placing import pixel_size

_COLUMNS_ON_NO_GROUND = 16


@dataclass(frozen=True)
class Places:
    """Cells of the size of `first`, row by row from there, `columns` in each row; with 0 columns, all are there."""

    first: Grid
    columns: int

    @classmethod
    def nowhere(cls, side: int, gsd_m: float) -> Places:
        """On a plane without a CRS, in metres, so that pairs loaded together do not cover each other."""
        return cls(Grid("", (0.0, gsd_m, 0.0, 0.0, 0.0, -gsd_m), side, side), _COLUMNS_ON_NO_GROUND)

    @classmethod
    def within(cls, extent: Extent, crs: str, side: int, gsd_m: float, count: int) -> Places:
        """On the ground: in an extent xmin, ymin, xmax, ymax of a CRS (WKT, `EPSG:code` or PROJ text).

        Raises InputError for an extent that does not hold `count` pairs, or a CRS that means nothing.
        """
        srs = spatial_reference(crs, "The extent")
        xmin, ymin, xmax, ymax = extent
        if not (xmax > xmin and ymax > ymin):
            raise InputError("Extent: it has no width or no height; choose one that has both.")
        dx, dy = pixel_size(srs, extent, gsd_m)
        columns = int(
            (xmax - xmin) / (dx * side) + 1e-6
        )  # a little less is rounding, not a pair that sticks out
        rows = int((ymax - ymin) / (dy * side) + 1e-6)
        if columns * rows < count:
            raise InputError(
                f"Extent: it holds {columns * rows:,} pairs of {side * gsd_m:g} × {side * gsd_m:g} m, not "
                f"{count:,}; choose a larger one, or a lower count."
            )
        return cls(Grid(crs_wkt(srs), (xmin, dx, 0.0, ymax, 0.0, -dy), side, side), columns)

    def grid(self, number: int) -> Grid:
        """That of pair `number`, from 0."""
        row, col = divmod(number, self.columns) if self.columns else (0, 0)
        width, height = self.first.width, self.first.height
        return self.first.subgrid(Window(col * width, row * height, width, height))
