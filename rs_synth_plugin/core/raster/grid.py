# SPDX-License-Identifier: GPL-2.0-or-later
"""The currency of the engine: a north-up grid of pixels, windows of it, and tiles with a halo."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator, NamedTuple, Optional, Tuple

import numpy as np
from osgeo import gdal

from ..errors import InputError
from .area import PixelAreas
from .crs import Extent, crs_wkt, spatial_reference

Transform = Tuple[float, float, float, float, float, float]
# Where a grid's origin is rounded to a whole pixel of the world lattice. Real grids start at whole, half,
# third or quarter pixels; rounding exactly there would be left to the last bit of a float.
_LATTICE_ROUNDING = 0.618


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels, by the column and row of its upper-left pixel; it may stick out of its grid."""

    col: int
    row: int
    width: int
    height: int

    @property
    def shape(self) -> Tuple[int, int]:
        """(rows, columns)."""
        return self.height, self.width

    @property
    def is_empty(self) -> bool:
        """Whether it holds no pixel."""
        return self.width <= 0 or self.height <= 0

    @property
    def slices(self) -> Tuple[slice, slice]:
        """Rows and columns of an array whose first pixel is (0, 0); the window must not begin before that."""
        return slice(self.row, self.row + self.height), slice(self.col, self.col + self.width)

    def shifted(self, cols: int, rows: int) -> Window:
        """Moved to the right and down."""
        return Window(self.col + cols, self.row + rows, self.width, self.height)

    def relative_to(self, other: Window) -> Window:
        """The same pixels, counted from the upper-left one of another window:
        `array[inner.relative_to(outer).slices]`."""
        return self.shifted(-other.col, -other.row)

    def expanded(self, pixels: int) -> Window:
        """Grown on all four sides (shrunk where negative)."""
        return Window(self.col - pixels, self.row - pixels, self.width + 2 * pixels, self.height + 2 * pixels)

    def intersection(self, other: Window) -> Window:
        """The pixels in both; empty (of size 0) where there are none."""
        col, row = max(self.col, other.col), max(self.row, other.row)
        right = min(self.col + self.width, other.col + other.width)
        bottom = min(self.row + self.height, other.row + other.height)
        return Window(col, row, max(right - col, 0), max(bottom - row, 0))

    def clipped(self, grid: Grid) -> Window:
        """The pixels inside the grid."""
        return self.intersection(grid.window)


class Tile(NamedTuple):
    """`inner` is what a tile answers for, `outer` what a model has to see for it (it may stick out of the
    grid)."""

    inner: Window
    outer: Window


@dataclass(frozen=True)
class Grid:
    """A north-up grid: CRS as WKT, six-number transform in GDAL's order, size in pixels (square or not).

    Raises:
        ValueError: the transform is rotated or south-up, or the size not positive.
    """

    crs: str
    transform: Transform
    width: int
    height: int

    def __post_init__(self) -> None:
        _, dx, skew_x, _, skew_y, dy = self.transform
        if skew_x or skew_y or dx <= 0 or dy >= 0:
            raise ValueError(f"not a north-up transform: {self.transform}")
        if self.width <= 0 or self.height <= 0:
            raise ValueError(f"not a size: {self.width} × {self.height}")

    @classmethod
    def from_dataset(cls, dataset: gdal.Dataset, crs: Optional[str] = None, name: str = "The raster") -> Grid:
        """The grid of an open GDAL data set; a south-up one is turned.

        Args:
            crs: used in place of the data set's own.
            name: how messages call it.

        Raises:
            InputError: no CRS, no georeference, or a rotated one.
        """
        transform = dataset.GetGeoTransform(can_return_null=True)
        if transform is None:
            raise InputError(f"{name} has no georeference (no place on the map): georeference it first.")
        x0, dx, skew_x, y0, skew_y, dy = transform
        if skew_x or skew_y:
            raise InputError(f"{name} is rotated against its CRS: warp it to a north-up raster first.")
        srs = spatial_reference(crs or dataset.GetProjection(), name)
        width, height = dataset.RasterXSize, dataset.RasterYSize
        if dx < 0:
            x0, dx = x0 + dx * width, -dx
        if dy > 0:
            y0, dy = y0 + dy * height, -dy
        return cls(crs_wkt(srs), (x0, dx, 0.0, y0, 0.0, dy), width, height)

    @classmethod
    def from_extent(cls, extent: Extent, crs: str, resolution: Tuple[float, float]) -> Grid:
        """The grid that begins at an extent's upper-left corner and covers it.

        Args:
            extent: xmin, ymin, xmax, ymax.
            crs: WKT, `EPSG:code` or PROJ text.
            resolution: pixel width and height, in units of the CRS, both positive.

        Raises:
            InputError: the extent is empty or the CRS unknown.
        """
        xmin, ymin, xmax, ymax = extent
        dx, dy = resolution
        if not (xmax > xmin and ymax > ymin and dx > 0 and dy > 0):
            raise InputError("The extent is empty: choose one with a width and a height.")
        # A millionth of a pixel more is rounding, not ground.
        width = max(math.ceil((xmax - xmin) / dx - 1e-6), 1)
        height = max(math.ceil((ymax - ymin) / dy - 1e-6), 1)
        srs = spatial_reference(crs, "The extent")
        return cls(crs_wkt(srs), (xmin, dx, 0.0, ymax, 0.0, -dy), width, height)

    @property
    def shape(self) -> Tuple[int, int]:
        """(rows, columns)."""
        return self.height, self.width

    @property
    def window(self) -> Window:
        """All of it."""
        return Window(0, 0, self.width, self.height)

    @property
    def pixel_size(self) -> Tuple[float, float]:
        """Width and height of a pixel in units of the CRS, both positive."""
        return self.transform[1], -self.transform[5]

    @property
    def extent(self) -> Extent:
        """xmin, ymin, xmax, ymax."""
        x0, dx, _, y0, _, dy = self.transform
        return x0, y0 + dy * self.height, x0 + dx * self.width, y0

    @property
    def origin_index(self) -> Tuple[int, int]:
        """Absolute column and row of the first pixel on the lattice that starts at the CRS's (0, 0).

        Equal places of two grids cut from one lattice have equal absolute indices; rows grow to the south.
        """
        x0, dx, _, y0, _, dy = self.transform
        return math.floor(x0 / dx + _LATTICE_ROUNDING), math.floor(y0 / dy + _LATTICE_ROUNDING)

    def window_transform(self, window: Window) -> Transform:
        """The transform whose origin is the window's upper-left corner."""
        x0, dx, _, y0, _, dy = self.transform
        return x0 + dx * window.col, dx, 0.0, y0 + dy * window.row, 0.0, dy

    def subgrid(self, window: Window) -> Grid:
        """The window as a grid of its own; it may reach beyond this one."""
        return Grid(self.crs, self.window_transform(window), window.width, window.height)

    def blocks(self, size: int) -> Iterator[Window]:
        """Windows of at most `size`² that cover the grid exactly once, row by row."""
        for row in range(0, self.height, size):
            for col in range(0, self.width, size):
                yield Window(col, row, min(size, self.width - col), min(size, self.height - row))

    def tiles(self, size: int, halo: int, multiple: int = 1) -> Iterator[Tile]:
        """Tiles for a model that needs `halo` pixels of surroundings and sizes that are multiples of
        `multiple`.

        Inner windows cover the grid exactly once, row by row. Every outer window is a square of the same size
        (`size`, rounded up to the multiple), begins at a multiple of `multiple` counted from the grid's
        origin, holds its inner one with at least `halo` pixels around, and sticks out at the grid's edges.

        Args:
            size: side of the outer window in pixels: what the model sees at once.

        Raises:
            ValueError: the halo leaves nothing of the tile.
        """
        halo = _round_up(halo, multiple)
        size = _round_up(size, multiple)
        step = size - 2 * halo
        if step < multiple:
            raise ValueError(f"a tile of {size} pixels has no room for a halo of {halo}")
        for inner in self.blocks(step):
            yield Tile(inner, Window(inner.col - halo, inner.row - halo, size, size))

    def pixel_areas_m2(self, window: Window) -> np.ndarray:
        """True ground area of each pixel on the ellipsoid, m², float64 (rows, cols); 0 where there is no
        ground."""
        # Made anew each time (a millisecond): a kept one would not be safe to share between threads.
        areas = PixelAreas(spatial_reference(self.crs, "The grid"), self.transform)
        return areas.read(window.col, window.row, window.width, window.height)

    def area_m2(self, mask: np.ndarray, window: Window) -> float:
        """Ground area of the pixels of a window that a mask (rows, cols) selects, m²."""
        if mask.shape != window.shape:
            raise ValueError(f"mask {mask.shape} does not fit window {window.shape}")
        return float(self.pixel_areas_m2(window)[mask.astype(bool)].sum())


def _round_up(value: int, multiple: int) -> int:
    return -(-value // multiple) * multiple
