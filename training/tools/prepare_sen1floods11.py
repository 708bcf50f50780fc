# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a "rasters" folder for the small SAR recipes of one Sen1Floods11 chip (Bonafilia et al., CVPRW 2020).

    python training/tools/prepare_sen1floods11.py CHIP_FOLDER OUT

CHIP_FOLDER holds PLACE_NUMBER_{S1Hand,S2Hand,LabelHand}.tif on one grid: VV and VH in dB; thirteen bands of
top-of-atmosphere reflectance x 10,000; 1 water, 0 none, -1 no data. OUT gets s1.tif, s2.tif and land_cover.tif.

The set has no land cover but water, so the rest is cut from the vegetation index by threshold: enough to prove
the path from labels to SAR, and no more.

    1 water               labelled as water
    2 vegetation          NDVI of 0.35 and more
    3 sparse vegetation   NDVI of 0.20 to 0.35
    4 bare or built       less
    0 unknown             no label; or the optical image says water (NDWI > 0) and the label does not
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

MODALITIES = {"s1.tif": "S1Hand", "s2.tif": "S2Hand", "land_cover.tif": "LabelHand"}
# Positions of the Sentinel-2 bands in the file, counted from 1.
GREEN, RED, INFRARED = 3, 4, 8
DENSE, SPARSE = 0.35, 0.2


def land_cover(
    label: NDArray[np.integer],
    green: NDArray[np.floating],
    red: NDArray[np.floating],
    infrared: NDArray[np.floating],
) -> NDArray[np.uint8]:
    """Classes 0 … 4 from the flood label and reflectances of one shape."""
    ndvi = (infrared - red) / np.maximum(infrared + red, 1)
    ndwi = (green - infrared) / np.maximum(green + infrared, 1)
    codes = np.select([ndvi >= DENSE, ndvi >= SPARSE], [2, 3], 4)
    codes[(label < 0) | ((ndwi > 0) & (label == 0))] = 0
    codes[label == 1] = 1
    return codes.astype(np.uint8)


def prepare(chip: Path, out: Path) -> None:
    """Write the three rasters. Raises SystemExit with a sentence where the chip is not complete."""
    paths = {}
    for name, modality in MODALITIES.items():
        found = sorted(chip.glob(f"*_{modality}.tif"))
        if len(found) != 1:
            raise SystemExit(f"{chip} must hold one file *_{modality}.tif, not {len(found)}.")
        paths[name] = found[0]
    with rasterio.open(paths["s2.tif"]) as source:
        green, red, infrared = source.read([GREEN, RED, INFRARED]).astype(np.float32)
    with rasterio.open(paths["land_cover.tif"]) as source:
        label, profile = source.read(1), source.profile
    if label.shape != red.shape:
        raise SystemExit(f"{paths['s2.tif']} and {paths['land_cover.tif']} are not of one size.")
    out.mkdir(parents=True, exist_ok=True)
    for name in ("s1.tif", "s2.tif"):
        (out / name).write_bytes(paths[name].read_bytes())
    profile.update(dtype="uint8", count=1, nodata=0, compress="deflate")
    with rasterio.open(out / "land_cover.tif", "w", **profile) as target:
        target.write(land_cover(label, green, red, infrared), 1)


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("chip", type=Path, help="folder of the chip's three files")
    parser.add_argument("out", type=Path, help="folder to write")
    args = parser.parse_args()
    prepare(args.chip, args.out)
    print(f"s1.tif, s2.tif and land_cover.tif: {args.out}")


if __name__ == "__main__":
    main()
