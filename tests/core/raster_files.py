# SPDX-License-Identifier: GPL-2.0-or-later
"""Small rasters on disk, made in one line."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Sequence

import numpy as np
from osgeo import gdal, gdal_array, osr


def wkt(text: str) -> str:
    srs = osr.SpatialReference()
    srs.SetFromUserInput(text)
    return srs.ExportToWkt()


def write_raster(
    path: Path,
    array: np.ndarray,
    transform: Sequence[float],
    crs: str = "EPSG:32612",
    nodata: Optional[float] = None,
    unit: str = "",
    scale: Optional[float] = None,
    offset: Optional[float] = None,
    mask: Optional[np.ndarray] = None,
) -> str:
    """A GeoTIFF of (rows, cols) or (bands, rows, cols); gives its path as text."""
    bands = array[None] if array.ndim == 2 else array
    code = gdal_array.NumericTypeCodeToGDALTypeCode(bands.dtype)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), bands.shape[2], bands.shape[1], bands.shape[0], code
    )
    dataset.SetGeoTransform(list(transform))
    if crs:
        dataset.SetProjection(wkt(crs))
    for index, values in enumerate(bands):
        band = dataset.GetRasterBand(index + 1)
        if nodata is not None:  # first: GDAL may leave out blocks of zeros, which then are read as nodata
            band.SetNoDataValue(nodata)
        if unit:
            band.SetUnitType(unit)
        if scale is not None:
            band.SetScale(scale)
        if offset is not None:
            band.SetOffset(offset)
        band.WriteArray(values)
    if mask is not None:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(mask, 255, 0).astype(np.uint8))
    dataset = None
    return str(path)


def hills(rows: int, cols: int, seed: int = 0) -> np.ndarray:
    """float64 heights, smooth with some roughness."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:rows, :cols]
    smooth = 300 * np.sin(x / 17.0) * np.cos(y / 23.0) + 2 * x + 1500
    return smooth + rng.normal(0, 5, (rows, cols))
