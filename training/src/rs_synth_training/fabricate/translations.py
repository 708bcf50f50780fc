# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiny sets for translators: one ground in two looks, as the sets of season and style translation are laid out."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from rasterio.transform import Affine

from .world import Ground, make_ground, picture, write_raster

Colours = Sequence[Tuple[int, ...]]
# Water, forest, grassland, farmland, building, road.
SUMMER: Colours = (
    (40, 70, 80),
    (45, 85, 40),
    (110, 140, 70),
    (150, 160, 90),
    (170, 120, 110),
    (120, 120, 120),
)
AUTUMN: Colours = (
    (35, 50, 70),
    (140, 90, 40),
    (160, 140, 90),
    (170, 140, 100),
    (165, 118, 112),
    (118, 118, 122),
)
DESERT: Colours = (
    (30, 80, 110),
    (90, 100, 60),
    (190, 170, 130),
    (205, 185, 150),
    (225, 220, 210),
    (90, 85, 80),
)
INFRARED = (20, 180, 150, 130, 90, 60)
WATER, BUILDING = 1, 5
CDD_TILES = {"train": 4, "val": 1, "test": 2}
CITIES = {"green": SUMMER, "dry": DESERT}
CITY_TILES = {"green": 4, "dry": 3}


def look(ground: Ground, colours: Colours, rng: np.random.Generator) -> NDArray[np.uint8]:
    """The ground as an 8-bit image (3, n, n)."""
    return np.clip(picture(ground, colours, rng), 1, 255).astype(np.uint8)


def fabricate_cdd(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write {train,val,test}/{A,B,OUT}/N.jpg: summer, autumn, and where a house was built in between."""
    for split, count in CDD_TILES.items():
        for number in range(count):
            ground = make_ground(size, len(SUMMER), 1.0, rng, WATER)
            changed = np.zeros((size, size), bool)
            row, col = rng.integers(0, size - size // 4, 2)
            changed[row : row + size // 8, col : col + size // 8] = True
            later = Ground(
                ground.height, np.where(changed, BUILDING, ground.codes).astype(np.uint8), ground.light
            )
            shown: Dict[str, NDArray[np.uint8]] = {
                "A": look(ground, SUMMER, rng).transpose(1, 2, 0),
                "B": look(later, AUTUMN, rng).transpose(1, 2, 0),
                "OUT": np.where(changed, 255, 0).astype(np.uint8),
            }
            for name, values in shown.items():
                place = folder / split / name
                place.mkdir(parents=True, exist_ok=True)
                Image.fromarray(values).save(place / f"{number:05d}.jpg", quality=95)


def fabricate_cities(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write CITY/images/NAME.tif and CITY/labels/NAME.tif (codes) for two cities; they share no ground."""
    for index, (city, colours) in enumerate(CITIES.items()):
        for number in range(CITY_TILES[city]):
            ground = make_ground(size, len(colours), 1.0, rng, WATER)
            place = Affine(1, 0, 400000 + 10000 * index + 2 * size * number, 0, -1, 5200000)
            name = f"{city}_{number:02d}.tif"
            write_raster(folder / city / "images" / name, look(ground, colours, rng), "EPSG:32633", place)
            write_raster(folder / city / "labels" / name, ground.codes[None], "EPSG:32633", place)


def fabricate_seasons(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write summer.tif and autumn.tif: red, green, blue and near infrared of one ground on one grid, nodata 0."""
    ground = make_ground(size, len(SUMMER), 1.0, rng, WATER)
    place = Affine(1, 0, 500000, 0, -1, 4200000)
    for name, colours in (("summer", SUMMER), ("autumn", AUTUMN)):
        bands = [(*colour, infrared) for colour, infrared in zip(colours, INFRARED)]
        values = look(ground, bands, rng)
        values[:, :2, :3] = 0
        write_raster(folder / f"{name}.tif", values, "EPSG:32617", place)
