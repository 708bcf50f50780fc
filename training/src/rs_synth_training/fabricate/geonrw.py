# SPDX-License-Identifier: GPL-2.0-or-later
"""A tiny GeoNRW: two cities that train and the paper's three test cities."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from rasterio.transform import Affine

from .world import make_ground, picture, speckled, write_raster

# City → EAST_NORTH of its tiles in kilometres, as the set has them. The second of each city has no SAR.
CITIES = {
    "aachen": ("290_5626", "291_5626"),
    "bochum": ("372_5703", "373_5703"),
    "duesseldorf": ("345_5677",),
    "herne": ("374_5710",),
    "neuss": ("341_5672",),
}
COLOURS = (
    (52, 76, 44),
    (40, 58, 66),
    (150, 136, 98),
    (138, 130, 124),
    (112, 128, 78),
    (120, 112, 108),
    (160, 158, 156),
    (150, 148, 140),
    (128, 128, 130),
    (176, 104, 86),
)
AMPLITUDE_DB = (42, 30, 40, 48, 40, 46, 34, 38, 33, 52)
WATER = 2


def fabricate(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write city/EAST_NORTH_{rgb.jp2,dem.tif,seg.tif,sar.tif}."""
    for city, tiles in CITIES.items():
        for place, name in enumerate(tiles):
            ground = make_ground(size, len(COLOURS), 1.0, rng, WATER)
            east, north = (1000.0 * int(number) for number in name.split("_"))
            grid = "EPSG:25832", Affine(1, 0, east, 0, -1, north + size)
            rgb = np.clip(picture(ground, COLOURS, rng), 0, 255).astype(np.uint8)
            codes = ground.codes.copy()
            codes[: size // 16, : size // 4] = 0
            base = folder / city / name
            write_raster(base.with_name(f"{name}_rgb.jp2"), rgb, *grid)
            write_raster(base.with_name(f"{name}_dem.tif"), ground.height[None], *grid)
            write_raster(base.with_name(f"{name}_seg.tif"), codes[None], *grid)
            if place == 0:
                amplitude = np.sqrt(speckled(ground, AMPLITUDE_DB, 1.5, rng)).round().clip(1, 65535)
                amplitude[:, : size // 16] = 0
                write_raster(base.with_name(f"{name}_sar.tif"), amplitude[None].astype(np.uint16), *grid)
