# SPDX-License-Identifier: GPL-2.0-or-later
"""Small images on disk, opened as the translation opens them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Sequence, Tuple

import numpy as np
from osgeo import gdal, gdal_array

from rs_synth_plugin.core.product.imagery import Image, ImageSource
from rs_synth_plugin.core.product.translation import TranslationReport, TranslationRequest, translate
from rs_synth_plugin.core.raster.rasters import source_grid
from rs_synth_plugin.core.raster.source import RasterSource
from tests.core.raster_files import wkt
from tests.tiny_models import RecordingFeedback

TRANSFORM = (301_000.0, 30.0, 0.0, 4_100_000.0, 0.0, -30.0)


def scene(rows: int, cols: int, top: float = 250.0, bands: int = 3, seed: int = 0) -> np.ndarray:
    """float64 (bands, rows, cols) between 5 and `top`: smooth with some roughness, other in each band."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:rows, :cols]
    waves = [np.sin(x / (9.0 + band)) * np.cos(y / (13.0 - band)) for band in range(bands)]
    unit = np.stack(waves) * 0.3 + 0.5 + rng.uniform(-0.2, 0.2, (bands, rows, cols))
    return 5 + (top - 5) * unit


def write_image(
    path: Path,
    values: np.ndarray,
    alpha: Optional[np.ndarray] = None,
    nodata: Optional[float] = None,
    names: Sequence[str] = ("red", "green", "blue"),
    transform: Sequence[float] = TRANSFORM,
    crs: str = "EPSG:32612",
    scale: Optional[float] = None,
) -> str:
    """A GeoTIFF of (bands, rows, cols), with an alpha band behind them where one is given."""
    bands = values if alpha is None else np.concatenate([values, alpha[None].astype(values.dtype)])
    code = gdal_array.NumericTypeCodeToGDALTypeCode(bands.dtype)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), bands.shape[2], bands.shape[1], bands.shape[0], code
    )
    dataset.SetGeoTransform(list(transform))
    dataset.SetProjection(wkt(crs))
    if alpha is not None:
        dataset.GetRasterBand(len(bands)).SetColorInterpretation(gdal.GCI_AlphaBand)
    for number, band in enumerate(bands, start=1):
        target = dataset.GetRasterBand(number)
        if nodata is not None:
            target.SetNoDataValue(nodata)
        if number <= min(len(names), len(values)):
            target.SetDescription(names[number - 1])
        if scale is not None:
            target.SetScale(scale)
        target.WriteArray(band)
    dataset = None
    return str(path)


def open_image(path: Any, bands: Sequence[int] = ()) -> Image:
    """An image on its own grid: all bands of the file, or some of them from 0 on."""
    count = gdal.Open(str(path)).RasterCount
    source = ImageSource.of([RasterSource(str(path), number + 1) for number in range(count)])
    source = source.choose(bands) if bands else source
    return Image(source, source_grid(source.bands[0]))


def make(
    image: Any, method: Any, path: Path, feedback: Optional[RecordingFeedback] = None, **request: Any
) -> Tuple[np.ndarray, gdal.Dataset, TranslationReport]:
    """Translate a file or an image: (pixels, data set, report)."""
    with image if isinstance(image, Image) else open_image(image) as opened:
        wanted = TranslationRequest(str(path), **request)
        report = translate(opened, method, wanted, feedback or RecordingFeedback())
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset, report
