# SPDX-License-Identifier: GPL-2.0-or-later
"""Georeferenced rasters of any CRS and resolution, read onto the image's grid.

Classes are resampled nearest, heights bilinear in float32 (warping an integer band rounds to metres), both
with the exact transformer so that a pixel's value does not depend on the rows asked for. Only the rows asked
for are read: a scene of the training rows holds no value of the test rows.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Tuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window
from scipy import ndimage

from ..config import AuxiliaryConfig, DataConfig
from ..errors import TrainingError
from .radiometry import FloatArray, decibels, to_linear

# Pixels by which the warper may err; rasterio takes no 0.
EXACT = 1e-6


class DataError(TrainingError):
    """A raster or tile is missing or does not fit the recipe."""


def no_style() -> FloatArray:
    """The style code (0,) of what belongs to a recipe without styles."""
    return np.zeros(0, np.float32)


@dataclass(frozen=True)
class AlignedScene:
    """One tile, or one strip of rows, on the image's grid.

    linear: (B, rows, cols) float32, see `radiometry`.
    land_cover: (rows, cols) uint8 model codes, 0 = unlabelled.
    auxiliary: (C, rows, cols) float32 in physical units, gaps filled from their surroundings.
    valid: (rows, cols) bool, where image, classes and auxiliary are all real.
    first_row: the strip's first row on the image's grid.
    name: of the tile, for messages.
    style: (S,) float32, 1 for the style that it shows; S is 0 where the recipe has none.
    """

    linear: FloatArray
    land_cover: NDArray[np.uint8]
    auxiliary: FloatArray
    valid: NDArray[np.bool_]
    first_row: int = 0
    name: str = "the scene"
    style: FloatArray = field(default_factory=no_style)

    @property
    def shape(self) -> Tuple[int, int]:
        return self.land_cover.shape[0], self.land_cover.shape[1]


def read_scene(data: DataConfig, root: Path, rows: Tuple[int, int]) -> AlignedScene:
    """Read rows [start, stop) of all rasters on the first image band's grid. Raises DataError."""
    root = Path(root)
    if not root.is_dir():
        raise DataError(f"The data folder {root} does not exist; name it with --data.")
    with _open(root, data.image[0].path) as grid:
        if not 0 <= rows[0] < rows[1] <= grid.height:
            raise DataError(f"Rows {rows[0]}-{rows[1]} do not lie on the image of {grid.height} rows.")
        window = Window(0, rows[0], grid.width, rows[1] - rows[0])
        bands, valid = [], np.ones((rows[1] - rows[0], grid.width), bool)
        for band in data.image:
            with _open(root, band.path, band.band) as source:
                if (source.crs, source.transform, source.shape) != (grid.crs, grid.transform, grid.shape):
                    raise DataError(f"{band.path} lies on another grid than {data.image[0].path}.")
                values = source.read(band.band, window=window, masked=True)
                raw, known = decibels(values.astype(np.float32).filled(np.nan), band.stored)
                valid &= known
                bands.append(raw)
        land_cover = _read_classes(data, root, grid, window)
        auxiliary = np.zeros((len(data.auxiliary), *valid.shape), np.float32)
        for index, item in enumerate(data.auxiliary):
            auxiliary[index], known = _read_auxiliary(item, root, grid, window)
            valid &= known
    linear = to_linear(np.stack(bands), data)
    return AlignedScene(linear, land_cover, auxiliary, valid & (land_cover > 0), rows[0])


def class_table(data: DataConfig) -> NDArray[np.uint8]:
    """(65536,): the model's code of every code of the land cover, 0 where no class names it."""
    table = np.zeros(65536, np.uint8)
    for item in data.classes:
        table[item.source] = item.code
    return table


def fill_gaps(values: FloatArray, known: NDArray[np.bool_]) -> FloatArray:
    """(rows, cols) with the nearest known value wherever there is none. Some pixel must be known."""
    if known.all():
        return values
    nearest = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    return np.asarray(values[tuple(nearest)], np.float32)


@contextmanager
def _open(root: Path, name: str, band: int = 1) -> Iterator[rasterio.DatasetReader]:
    """A raster; whatever cannot be read of it within the context is a DataError that names it."""
    try:
        with rasterio.open(root / name) as source:
            if band > source.count:
                raise DataError(f"The recipe wants band {band} of {name}, which has {source.count}.")
            yield source
    except RasterioError as error:
        raise DataError(f"{name} cannot be read in {root}: {error.__cause__ or error}") from error


def _read_classes(
    data: DataConfig, root: Path, grid: rasterio.DatasetReader, window: Window
) -> NDArray[np.uint8]:
    with _open(root, data.land_cover) as source:
        # A code outside every legend stands for "nothing here", whatever the file's own nodata is.
        nodata = source.nodata if source.nodata is not None else 255
        with WarpedVRT(
            source,
            crs=grid.crs,
            transform=grid.transform,
            width=grid.width,
            height=grid.height,
            resampling=Resampling.nearest,
            nodata=nodata,
            tolerance=EXACT,
        ) as warped:
            codes = warped.read(1, window=window)
    known = (codes >= 0) & (codes <= 65535)
    return np.where(known, class_table(data)[np.where(known, codes, 0).astype(np.int64)], np.uint8(0))


def _read_auxiliary(
    item: AuxiliaryConfig, root: Path, grid: rasterio.DatasetReader, window: Window
) -> Tuple[FloatArray, NDArray[np.bool_]]:
    with (
        _open(root, item.path, item.band) as source,
        WarpedVRT(
            source,
            crs=grid.crs,
            transform=grid.transform,
            width=grid.width,
            height=grid.height,
            resampling=Resampling.bilinear,
            dtype="float32",
            nodata=np.nan,
            tolerance=EXACT,
        ) as warped,
    ):
        values, known = decibels(warped.read(item.band, window=window), item.stored)
    if not known.any():
        raise DataError(f"{item.path} does not overlap rows {window.row_off:.0f} and following of the image.")
    return fill_gaps(values, known), known
