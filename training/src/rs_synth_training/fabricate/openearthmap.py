# SPDX-License-Identifier: GPL-2.0-or-later
"""A tiny OpenEarthMap: two regions that train, and the two that the recipes hold out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from rasterio.transform import Affine

from .world import make_ground, picture, write_raster

# Region → its UTM zone, and where its first image lies.
REGIONS = {
    "aachen": ("EPSG:32632", 295000, 5627000),
    "accra": ("EPSG:32630", 810000, 620000),
    "christchurch": ("EPSG:32759", 620000, 5180000),
    "vienna": ("EPSG:32633", 600000, 5340000),
}
IMAGES = 2
COLOURS = (
    (164, 140, 112),
    (140, 146, 96),
    (160, 156, 150),
    (110, 110, 112),
    (44, 70, 40),
    (40, 66, 80),
    (120, 150, 76),
    (180, 110, 92),
)
WATER = 6


def fabricate(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write REGION/{images,labels}/REGION_N.tif."""
    for region, (crs, east, north) in REGIONS.items():
        for number in range(1, IMAGES + 1):
            ground = make_ground(size, len(COLOURS), 0.5, rng, WATER)
            image = np.clip(picture(ground, COLOURS, rng), 0, 255).astype(np.uint8)
            codes = ground.codes.copy()
            codes[:, : size // 16] = 0
            grid = crs, Affine(0.5, 0, east + 1000 * number, 0, -0.5, north)
            write_raster(folder / region / "images" / f"{region}_{number}.tif", image, *grid)
            write_raster(folder / region / "labels" / f"{region}_{number}.tif", codes[None], *grid)
