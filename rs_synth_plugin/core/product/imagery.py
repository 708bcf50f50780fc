# SPDX-License-Identifier: GPL-2.0-or-later
"""Images: several bands of rasters read together, in the file's own numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterator, Optional, Sequence, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, raise_if_cancelled
from ..raster.grid import Grid, Window
from ..raster.rasters import AlignedRaster
from ..raster.source import Nodata, RasterInfo, RasterSource, describe

_BLOCK = 512


@dataclass(frozen=True)
class ImageSource:
    """The bands of an image, and its alpha band where it has one."""

    bands: Tuple[RasterSource, ...]
    alpha: Optional[RasterSource] = None

    @classmethod
    def of(cls, sources: Sequence[RasterSource]) -> ImageSource:
        """Every band of an image, told apart by their colour interpretation.

        Raises InputError: a band cannot be opened, or there is none beside the alpha band.
        """
        alphas = [source for source in sources if describe(source).is_alpha]
        bands = tuple(source for source in sources if source not in alphas)
        if not bands:
            raise InputError(f"{sources[0].label} has no band beside its alpha band: choose an image.")
        return cls(bands, alphas[-1] if alphas else None)

    def choose(self, bands: Sequence[int]) -> ImageSource:
        """Some of the bands by index, from 0 on, in this order."""
        return replace(self, bands=tuple(self.bands[index] for index in bands))

    @property
    def label(self) -> str:
        """How messages call it."""
        return self.bands[0].label


class Image:
    """An image read onto a grid. Not thread-safe: `clone()` for another thread. A context manager.

    A pixel is valid where every band is, and where the alpha band is not 0.
    """

    def __init__(self, source: ImageSource, grid: Grid, resampling: Optional[str] = None):
        """`resampling` and InputError as of `AlignedRaster`."""
        self.source, self.grid, self.resampling = source, grid, resampling
        self.info: Tuple[RasterInfo, ...] = tuple(describe(band) for band in source.bands)
        self._bands = [AlignedRaster(band, grid, resampling, kind="raw") for band in source.bands]
        self._alpha: Optional[AlignedRaster] = None
        if source.alpha is not None:
            # Its own numbers, all of them: the file's nodata value is not meant for it.
            whole = replace(source.alpha, nodata=(), use_file_nodata=False)
            self._alpha = AlignedRaster(whole, grid, "nearest", kind="raw")

    def __enter__(self) -> Image:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        for reader in self._readers():
            reader.close()

    def clone(self) -> Image:
        """The same, with file handles of its own."""
        return Image(self.source, self.grid, self.resampling)

    @property
    def label(self) -> str:
        """How messages call it."""
        return self.source.label

    @property
    def names(self) -> Tuple[str, ...]:
        """What the file calls each band, '' for nothing."""
        return tuple(info.description for info in self.info)

    @property
    def dtype(self) -> str:
        """numpy's name of the pixel type that holds every band."""
        return str(np.result_type(*(_numpy(info.dtype) for info in self.info)))

    @property
    def nodata(self) -> Tuple[Nodata, ...]:
        """The first band's declared nodata values, in raw numbers."""
        return self.info[0].nodata

    @property
    def alpha_dtype(self) -> Optional[str]:
        """numpy's name of the alpha band's pixel type, None without one."""
        return None if self.source.alpha is None else _numpy(describe(self.source.alpha).dtype)

    @property
    def coarsening(self) -> Tuple[float, float]:
        """How many of the image's pixels, across and down, go to one of the grid's."""
        across, down = self._bands[0].coarsening
        return float(across), float(down)

    @property
    def is_resampled(self) -> bool:
        """Whether the grid's pixels are others than the image's own."""
        return any(band.is_resampled for band in self._bands)

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """float32 (bands, rows, cols) with NaN where a band is invalid, and bool (rows, cols)."""
        values = np.empty((len(self._bands), *window.shape), np.float32)
        valid = np.ones(window.shape, bool)
        for index, band in enumerate(self._bands):
            values[index], known = band.read(window)
            valid &= known
        if self._alpha is not None:
            valid &= self.read_alpha(window) > 0
        return values, valid

    def read_alpha(self, window: Window) -> np.ndarray:
        """float32 (rows, cols) of an image with an alpha band, in its numbers; 0 outside of it."""
        if self._alpha is None:
            raise ValueError("no alpha band")
        return np.nan_to_num(self._alpha.read(window)[0])

    def blocks(self, feedback: Feedback) -> Iterator[Window]:
        """Windows that cover the grid once, always the same; reports, and raises Cancelled, in between."""
        for window in self.grid.blocks(_BLOCK):
            raise_if_cancelled(feedback)
            yield window
            feedback.set_progress((window.row + window.height) / self.grid.height)

    def _readers(self) -> Sequence[AlignedRaster]:
        return self._bands if self._alpha is None else [*self._bands, self._alpha]


def _numpy(name: str) -> str:
    """numpy's name of a pixel type by GDAL's; what it lacks (64 bits, 8 bits with a sign) is read as float64."""
    known = {"Byte": "uint8", "UInt16": "uint16", "Int16": "int16", "UInt32": "uint32", "Int32": "int32"}
    return {**known, "Float32": "float32"}.get(name, "float64")
