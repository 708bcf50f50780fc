# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes an "openearthmap" folder of photographs of prairie ponds and their land cover, for prairie_pairs.yaml.

    python training/tools/prepare_cottonwood.py FOLDER OUT

FOLDER holds the NAIP quarter quadrangle m_4709963_se (Cottonwood Lake, North Dakota; public domain), resampled to 5 m,
of the dates of `WATER`: red, green, blue and near infrared, 8 bit (github.com/opengeos/data, folder naip). OUT gets
north/images/DATE.tif, north/labels/DATE.tif and the same of south, so that a split by areas holds the south out.

Nobody has drawn this land cover: it is cut from two indices by threshold, NDWI (McFeeters 1996) and NDVI (Tucker 1979)
of the photograph smoothed a little, and patches smaller than `SPECK` take the class around them.

    1 water               NDWI above the date's threshold
    2 dense vegetation    NDVI of 0.45 and more
    3 vegetation          NDVI of 0.30 to 0.45
    4 sparse vegetation   NDVI of 0.12 to 0.30
    5 bare or dry         less
    0 unknown             no data
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.transform import Affine
from scipy import ndimage

from rs_synth_training.downstream.index_labels import index, without_specks
from rs_synth_training.fabricate.world import write_raster

# The photographs' colours are balanced anew each year, so each has a threshold of NDWI of its own, set by eye. Those of
# 2009 are of a haze that no other shows; those of 2010 and 2012 make water and dark ground one.
WATER = {"20150926": 0.1, "20160816": 0.2, "20170827": 0.2, "20180716": 0.2, "20200831": 0.2}
DENSE, MIDDLING, SPARSE = 0.45, 0.3, 0.12
# Standard deviation of the smoothing, and the smallest patch that stays, in pixels.
SMOOTHING, SPECK = 1.0, 25
# Rows of the north; the others are the south.
NORTH = 590
BANDS = 4


def land_cover(photograph: NDArray[np.uint8], water: float) -> NDArray[np.uint8]:
    """Classes 0 … 5 (rows, cols) of red, green, blue and near infrared (4, rows, cols), 0 being no data.

    Args:
        photograph: as it was read.
        water: above this NDWI a pixel is water.
    """
    red, green, _, infrared = ndimage.gaussian_filter(
        photograph.astype(np.float32), (0, SMOOTHING, SMOOTHING)
    )
    ndwi, ndvi = index(np.stack([green, infrared])), index(np.stack([infrared, red]))
    vegetation = [ndvi >= DENSE, ndvi >= MIDDLING, ndvi >= SPARSE]
    codes = np.select([ndwi > water, *vegetation], [1, 2, 3, 4], 5).astype(np.uint8)
    return without_specks(codes, photograph.any(0), SPECK)


def prepare(folder: Path, out: Path) -> None:
    """Write both areas of all dates. Raises SystemExit with a sentence where a photograph is missing or another."""
    paths = {date: folder / f"m_4709963_se_14_1_{date}.tif" for date in WATER}
    for path in paths.values():
        if not path.is_file():
            raise SystemExit(f"{folder} must hold {path.name}; there is no such file.")
        with rasterio.open(path) as file:
            if file.count != BANDS or file.dtypes[0] != "uint8" or file.height <= NORTH:
                raise SystemExit(
                    f"{path} must hold {BANDS} bands of 8 bit and more than {NORTH} rows, not {file.count} of "
                    f"{file.dtypes[0]} and {file.height}."
                )
    for date, path in paths.items():
        with rasterio.open(path) as file:
            photograph, crs, transform = file.read(), file.crs, file.transform
        codes = land_cover(photograph, WATER[date])[None]
        for area, rows in (("north", slice(0, NORTH)), ("south", slice(NORTH, None))):
            place = transform @ Affine.translation(0, rows.start)
            write_raster(out / area / "images" / f"{date}.tif", photograph[:3, rows], crs, place)
            write_raster(out / area / "labels" / f"{date}.tif", codes[:, rows], crs, place)


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of the photographs")
    parser.add_argument("out", type=Path, help="folder to write")
    args = parser.parse_args()
    prepare(args.folder, args.out)
    print(f"{2 * len(WATER)} photographs and their land cover: {args.out}")


if __name__ == "__main__":
    main()
