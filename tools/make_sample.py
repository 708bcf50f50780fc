# SPDX-License-Identifier: GPL-2.0-or-later
"""Cuts the folders of resources/sample from their sets (see the READMEs there).

Usage: /usr/bin/python3 tools/make_sample.py zion|cottonwood FOLDER-OF-THE-SET
"""

from __future__ import annotations

import sys
from pathlib import Path

from osgeo import gdal, osr

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "sample"
FIRST_ROW = 1000  # of Landsat's 1428; the model was trained on the rows before 1171
MARGIN_M = 300.0  # land cover and DEM reach beyond the image, so that no edge of theirs lies inside it
CREATION = ["COMPRESS=DEFLATE", "PREDICTOR=2", "TILED=YES"]


def zion(folder: Path, sample: Path) -> None:
    """The south of the scene."""
    red = gdal.Open(str(folder / "landsat_b4.tif"))
    rows = red.RasterYSize - FIRST_ROW
    stack = gdal.BuildVRT(
        "/vsimem/landsat.vrt", [str(folder / f"landsat_b{band}.tif") for band in (4, 3, 2)], separate=True
    )
    image = gdal.Translate(
        str(sample / "landsat.tif"),
        stack,
        srcWin=[0, FIRST_ROW, red.RasterXSize, rows],
        creationOptions=CREATION,
    )
    describe(image, ("red (B4)", "green (B3)", "blue (B2)"))
    transform = image.GetGeoTransform()
    bounds = [
        transform[0] - MARGIN_M,
        transform[3] + transform[5] * rows - MARGIN_M,
        transform[0] + transform[1] * red.RasterXSize + MARGIN_M,
        transform[3] + MARGIN_M,
    ]
    for name in ("nlcd", "srtm"):
        cut(folder / f"{name}.tif", sample / f"{name}.tif", bounds, image.GetSpatialRef())


def cottonwood(folder: Path, sample: Path) -> None:
    """A part of a summer's photograph that lies south of the rows that the translator was trained on."""
    image = gdal.Translate(
        str(sample / "summer.tif"),
        str(folder / "m_4709963_se_14_1_20180716.tif"),
        srcWin=[300, 490, 280, 233],
        creationOptions=CREATION,
    )
    describe(image, ("red", "green", "blue", "near infrared"))


def describe(image: gdal.Dataset, names: tuple) -> None:
    for band, name in enumerate(names, start=1):
        image.GetRasterBand(band).SetDescription(name)


def cut(source: Path, target: Path, bounds: list, crs) -> None:
    """Cuts the whole pixels inside `bounds` (of `crs`) that the source has, resampling nothing."""
    dataset = gdal.Open(str(source))
    to_source = osr.CoordinateTransformation(crs, dataset.GetSpatialRef())
    xmin, ymin, xmax, ymax = to_source.TransformBounds(*bounds, 21)
    x0, dx, _, y0, _, dy = dataset.GetGeoTransform()
    left, right = max(0, int((xmin - x0) / dx)), min(dataset.RasterXSize, int((xmax - x0) / dx) + 1)
    top, bottom = max(0, int((ymax - y0) / dy)), min(dataset.RasterYSize, int((ymin - y0) / dy) + 1)
    gdal.Translate(
        str(target), dataset, srcWin=[left, top, right - left, bottom - top], creationOptions=CREATION
    )


if __name__ == "__main__":
    gdal.UseExceptions()
    make = {"zion": zion, "cottonwood": cottonwood}[sys.argv[1]]
    target = SAMPLES / sys.argv[1]
    target.mkdir(parents=True, exist_ok=True)
    make(Path(sys.argv[2]), target)
