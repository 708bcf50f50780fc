# SPDX-License-Identifier: GPL-2.0-or-later
"""Overviews of a finished raster, each made of the one before it, window by window.

GDAL resamples and compresses, as `gdal.Dataset.BuildOverviews` would; only the order is ours. That function
reads the whole raster through GDAL's cache, which then holds as much of it as it may; here a few blocks are
held, whatever the raster's size.
"""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, List, Tuple

from osgeo import gdal

from ..feedback import Feedback, raise_if_cancelled

SMALLEST = 256  # pixels of the longer side: a smaller raster needs no overview
_RESAMPLING = {"NEAREST": gdal.GRIORA_NearestNeighbour, "AVERAGE": gdal.GRIORA_Average}
_WINDOW = 512  # of the overview, pixels; a multiple of the file's blocks

Span = Tuple[int, int, int]
"""First pixel and number of pixels of an overview, and the number of pixels that they are made of."""


def build_overviews(path: Path, resampling: str, feedback: Feedback) -> None:
    """Halve a tiled raster until its longer side has at most `SMALLEST` pixels.

    Args:
        path: a GeoTIFF without overviews; they are written into it.
        resampling: "NEAREST" or "AVERAGE", which leaves nodata out.

    Raises:
        Cancelled; RuntimeError where GDAL cannot read. Failed writes are in GDAL's last error alone.
    """
    # Opened before the overviews are there: else GDAL would read the base from them, empty as they are.
    base = gdal.OpenEx(str(path), gdal.OF_RASTER)
    levels = _levels(max(base.RasterXSize, base.RasterYSize))
    if not levels:
        return
    dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_UPDATE)
    dataset.BuildOverviews("NONE", levels)
    bands = range(1, base.RasterCount + 1)
    source, finer = base, [base.GetRasterBand(index) for index in bands]
    for level in range(len(levels)):
        coarser = [dataset.GetRasterBand(index).GetOverview(level) for index in bands]
        for (col, width, across), (row, height, down) in _windows(finer[0].XSize, finer[0].YSize):
            raise_if_cancelled(feedback)
            for above, below in zip(coarser, finer):
                values = below.ReadAsArray(
                    2 * col,
                    2 * row,
                    across,
                    down,
                    buf_xsize=width,
                    buf_ysize=height,
                    resample_alg=_RESAMPLING[resampling],
                )
                if values is None:
                    raise RuntimeError(gdal.GetLastErrorMsg())
                above.WriteArray(values, col, row)
            dataset.FlushCache()
            source.FlushCache()
            for band in (*finer, *coarser):
                band.FlushCache()
        source, finer = dataset, coarser


def overview_pixels(width: int, height: int) -> int:
    """How many all overviews of a raster of this size have together."""
    return sum(-(-width // level) * -(-height // level) for level in _levels(max(width, height)))


def _levels(side: int) -> List[int]:
    """2, 4, 8, …"""
    levels: List[int] = []
    while side / 2 ** len(levels) > SMALLEST:
        levels.append(2 ** (len(levels) + 1))
    return levels


def _windows(width: int, height: int) -> Iterator[Tuple[Span, Span]]:
    """What covers the overview of a raster of this size, as spans of columns and rows."""
    return ((cols, rows) for rows in _spans(height) for cols in _spans(width))


def _spans(side: int) -> Iterator[Span]:
    """One axis: of an odd number of pixels the last is a span of its own, so that all others are true pairs."""
    pairs = side // 2
    for first in range(0, pairs, _WINDOW):
        count = min(_WINDOW, pairs - first)
        yield first, count, 2 * count
    if side % 2:
        yield pairs, 1, 1
