# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters of any CRS, resolution, orientation and nodata, read onto one grid."""

from __future__ import annotations

from types import TracebackType
from typing import Optional, Protocol, Tuple, Type

import numpy as np

from ..errors import InputError
from .grid import Grid, Window
from .placing import check_overlap, grid_for, source_grid
from .sampling import (
    BLOCK,
    INVALID,
    PixelMap,
    bilinear,
    lattice,
    majority,
    mean_of_samples,
    nearest,
    samples_per_pixel,
    source_window,
)
from .source import OpenRaster, RasterInfo, RasterSource, describe, open_dataset

__all__ = [
    "AlignedRaster",
    "RasterInfo",
    "RasterSource",
    "Reader",
    "check_overlap",
    "describe",
    "grid_for",
    "open_dataset",
    "source_grid",
]

# Samples, and pixels of the source, in memory at once: some 200 MB with all that is computed from them.
_MOST_PIXELS = 1_000_000
# So many by so many of them are one output pixel's at most.
_MOST_COARSENING = 1000.0
# Beyond the deepest trench and the highest summit.
_HIGHEST_GROUND_M = 12_000.0

# The ends of 16 bits, which elevation models use for nodata whether they say so or not.
_NO_HEIGHT = {"int16": -32768, "uint16": 65535}
_COARSE_CLASSES = 2.0


class Reader(Protocol):
    """Anything that gives values on a grid."""

    grid: Grid

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """Values and validity (bool), (rows, cols) each; the window may stick out of the grid."""


class AlignedRaster:
    """One band read onto a grid. Not thread-safe: give each thread its own `clone()`.

    What comes out depends on `kind`:

    - `"class"`: int32 codes, 0 where invalid; resampled `"nearest"`, or by `"mode"` (majority of the area);
    - `"height"`: float32 metres (scale, offset and unit applied), NaN where invalid; `"bilinear"`;
    - `"value"`: float32 with scale and offset applied, NaN where invalid; `"bilinear"` or `"nearest"`;
    - `"raw"`: as `"value"`, in the file's own numbers, without scale and offset.

    Where the grid is coarser than 1.5 source pixels, `"mode"` and `"bilinear"` take in every source pixel of
    the area. With `resampling` None, heights and values are bilinear, classes nearest, or mode where
    coarsened more than 2×. A pixel is invalid where the source's nodata, mask, alpha, NaN or the user's
    nodata say so, and outside of the source; how validity resamples is said at `sampling.bilinear` and
    `sampling.majority`.

    Raises:
        InputError: the source cannot be opened, has no CRS or place, the wrong unit, or is far finer than the
        grid.
    """

    def __init__(
        self, source: RasterSource, grid: Grid, resampling: Optional[str] = None, kind: str = "value"
    ):
        if kind not in ("class", "height", "value", "raw"):
            raise ValueError(f"kind {kind!r}")
        allowed = {None, "nearest", "mode"} if kind == "class" else {None, "nearest", "bilinear"}
        if resampling not in allowed:
            raise ValueError(f"resampling {resampling!r} of kind {kind!r}")
        self.source = source
        self.grid = grid
        self.kind = kind
        self._open = OpenRaster(source)
        raster = self._open
        self._map = PixelMap(grid, raster.srs, raster.transform, raster.width, raster.height)
        self.coarsening = self._map.coarsening
        if max(self.coarsening) > _MOST_COARSENING:
            raise InputError(
                f"{source.label} has pixels more than {_MOST_COARSENING:.0f} times finer than the result's: "
                f"choose a finer resolution, or aggregate it first."
            )
        self.resampling = resampling or self._default_resampling()
        per_pixel = (
            [1, 1] if self.resampling == "nearest" else [samples_per_pixel(c) for c in self.coarsening]
        )
        self._across, self._down = per_pixel
        scale, offset = (1.0, 0.0) if kind == "raw" else raster.scale_and_offset()
        metres = raster.metres() if kind == "height" else 1.0
        self._scale, self._offset = scale * metres, offset * metres

    def _default_resampling(self) -> str:
        if self.kind != "class":
            return "bilinear"
        return "mode" if max(self.coarsening) > _COARSE_CLASSES else "nearest"

    def __enter__(self) -> AlignedRaster:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; reading afterwards is an error."""
        self.__dict__.pop("_open", None)

    @property
    def is_resampled(self) -> bool:
        """Whether the grid's pixels are others than the source's own."""
        return self._map.shift is None

    def clone(self) -> AlignedRaster:
        """The same, with a file handle of its own for another thread."""
        return AlignedRaster(self.source, self.grid, self.resampling, self.kind)

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """Values and validity (bool), (rows, cols) each; what sticks out of the grid is invalid.

        Raises:
            InputError: the file is damaged, or the codes of a class raster are no whole numbers.
        """
        is_class = self.kind == "class"
        values = np.zeros(window.shape, np.int32) if is_class else np.full(window.shape, np.nan, np.float32)
        valid = np.zeros(window.shape, bool)
        inside = window.clipped(self.grid)
        if inside.is_empty:
            return values, valid
        if self._map.shift is not None:
            return self._read_unsampled(window, self._map.shift, values, valid)
        for row in range(inside.row // BLOCK * BLOCK, inside.row + inside.height, BLOCK):
            for col in range(inside.col // BLOCK * BLOCK, inside.col + inside.width, BLOCK):
                self._read_part(Window(col, row, BLOCK, BLOCK).intersection(inside), window, values, valid)
        return values, valid

    def _read_unsampled(
        self, window: Window, shift: Tuple[int, int], values: np.ndarray, valid: np.ndarray
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Fill a window whose pixels are the source's own, some columns and rows away: the values that
        sampling would give, several times faster."""
        needed = window.clipped(self.grid).shifted(*shift)
        needed = needed.intersection(Window(0, 0, self._open.width, self._open.height))
        if needed.is_empty:
            return values, valid
        data, mask = self._open.read(needed)
        part = self._values(data, mask)
        if part.shape == window.shape:
            return part, mask
        place = needed.shifted(-shift[0], -shift[1]).relative_to(window).slices
        values[place], valid[place] = part, mask
        return values, valid

    def _values(self, data: np.ndarray, mask: np.ndarray) -> np.ndarray:
        """Raw numbers of pixels → values of this kind."""
        if self.kind == "class":
            return self._codes(data, mask)
        if self.kind == "height":
            self._check_heights(data, mask)
        gaps = not mask.all()
        if gaps:  # what stands there may not fit into float32
            data = np.where(mask, data, 0)
        if (self._scale, self._offset) != (1.0, 0.0):
            data = data * np.float64(self._scale) + self._offset
        values = data.astype(np.float32)
        if gaps:
            values[~mask] = np.nan
        return values

    def _read_part(self, part: Window, window: Window, values: np.ndarray, valid: np.ndarray) -> None:
        """Fill the part, which lies in one block; in halves where its source would be too much at once."""
        pixels = part.width * part.height
        too_much = pixels * self._across * self._down > _MOST_PIXELS
        if not too_much:
            u, v = self._map.at(
                lattice(part.col, part.width, self._across), lattice(part.row, part.height, self._down)
            )
            inside, needed = source_window(u, v, self._open.width, self._open.height)
            if needed.is_empty:
                return
            too_much = needed.width * needed.height > _MOST_PIXELS and pixels > 1
        if too_much:
            for half in _halves(part):
                self._read_part(half, window, values, valid)
            return
        data, mask = self._open.read(needed)
        # Samples outside of the source are taken somewhere, instead of at infinity, and struck out after.
        u = np.where(inside, u, needed.col + 1.0)
        v = np.where(inside, v, needed.row + 1.0)
        if self.kind == "class":
            data = self._codes(data, mask)
        elif self.kind == "height":
            self._check_heights(data, mask)
        take = bilinear if self.resampling == "bilinear" else nearest
        samples, known = take(data, mask, u, v, needed)
        part_values, part_valid = self._pixels(samples, known & inside, part.shape)
        place = part.relative_to(window).slices
        if self.kind == "class":
            values[place] = np.where(part_valid, part_values, 0)
        else:
            values[place] = np.where(part_valid, part_values * self._scale + self._offset, np.nan)
        valid[place] = part_valid

    def _pixels(
        self, values: np.ndarray, valid: np.ndarray, shape: Tuple[int, int]
    ) -> Tuple[np.ndarray, np.ndarray]:
        """One value for each pixel from its samples."""
        if self._across * self._down == 1:
            return values, valid
        if self.resampling == "bilinear":
            mean, enough = mean_of_samples(self._per_pixel(values, shape), self._per_pixel(valid, shape))
            return mean.reshape(shape), enough.reshape(shape)
        # The sample at or just after the centre; where it is invalid it has no vote.
        at_centre = np.s_[self._down // 2 :: self._down, self._across // 2 :: self._across]
        centre = np.where(valid[at_centre], values[at_centre], INVALID).ravel()
        most, enough = majority(self._per_pixel(values, shape), self._per_pixel(valid, shape), centre)
        return most.reshape(shape), enough.reshape(shape)

    def _per_pixel(self, samples: np.ndarray, shape: Tuple[int, int]) -> np.ndarray:
        """(samples of a pixel, pixels)."""
        rows, cols = shape
        split = samples.reshape(rows, self._down, cols, self._across)
        return np.ascontiguousarray(split.transpose(1, 3, 0, 2)).reshape(
            self._down * self._across, rows * cols
        )

    def _check_heights(self, data: np.ndarray, mask: np.ndarray) -> None:
        """Refuse what no ground has: mostly a nodata value that the file does not declare."""
        known = _known(data, mask)
        if not known.size:
            return
        if data.dtype.name in _NO_HEIGHT and (known == _NO_HEIGHT[data.dtype.name]).any():
            raise InputError(
                f"{self.source.label} holds the number {_NO_HEIGHT[data.dtype.name]}, which stands for no data but is "
                "not declared so: set it as its nodata value."
            )
        ends = (float(known.min()) * self._scale, float(known.max()) * self._scale)
        low, high = min(ends) + self._offset, max(ends) + self._offset
        if low < -_HIGHEST_GROUND_M or high > _HIGHEST_GROUND_M:
            raise InputError(
                f"{self.source.label} holds heights from {low:.5g} to {high:.5g} m, which no ground has: set its "
                "nodata value, or its unit."
            )

    def _codes(self, data: np.ndarray, mask: np.ndarray) -> np.ndarray:
        """Class codes as int32."""
        known = _known(data, mask)
        if data.dtype.kind == "f" and known.size and (np.abs(known - np.round(known)) > 1e-3).any():
            raise InputError(
                f"{self.source.label} has values that are no whole numbers, so they are no classes: "
                f"choose the land-cover raster and its band of codes."
            )
        if known.size and (known.min() <= -INVALID or known.max() >= INVALID):
            raise InputError(
                f"{self.source.label} has class codes beyond ±2147483646: "
                f"set its nodata value, or reclassify it."
            )
        codes = np.where(mask, data, data.dtype.type(0))
        return (np.round(codes) if data.dtype.kind == "f" else codes).astype(np.int32)


def _known(data: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """The valid numbers; not copied where that is all of them."""
    return data if mask.all() else data[mask]


def _halves(part: Window) -> Tuple[Window, Window]:
    if part.width >= part.height:
        left = part.width // 2
        return (
            Window(part.col, part.row, left, part.height),
            Window(part.col + left, part.row, part.width - left, part.height),
        )
    top = part.height // 2
    return (
        Window(part.col, part.row, part.width, top),
        Window(part.col, part.row + top, part.width, part.height - top),
    )
