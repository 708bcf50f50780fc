# SPDX-License-Identifier: GPL-2.0-or-later
"""Water that rises and falls on made-up ground: a set in the LEVIR-CD layout, and dates of two places."""

from __future__ import annotations

from pathlib import Path
from typing import List, Tuple

import numpy as np
from PIL import Image
from rasterio.transform import Affine

from .translations import AUTUMN, INFRARED, SUMMER, WATER, Colours, look
from .world import Ground, make_ground, write_raster

CHIPS = {"train": 6, "val": 2, "test": 2}
PLACES = ("river", "ponds")
DATES = 3
SHORTWAVE = (5, 90, 150, 170, 160, 130)


def flooded(ground: Ground, share: float) -> Ground:
    """The ground with water on the lowest share of it."""
    level = np.quantile(ground.height, share)
    codes = np.where(ground.height <= level, WATER, ground.codes).astype(np.uint8)
    return Ground(np.maximum(ground.height, level).astype(np.float32), codes, ground.light)


def _dry(size: int, rng: np.random.Generator) -> Ground:
    """Ground without water, all other classes as blobs."""
    ground = make_ground(size, len(SUMMER) - 1, 1.0, rng)
    return Ground(ground.height, (ground.codes + WATER).astype(np.uint8), ground.light)


def fabricate_levir(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write A, B, label and list: summer ground, the same after a flood or unchanged, and where it was flooded."""
    for part, count in CHIPS.items():
        names = [f"{part}_{number:04d}.png" for number in range(count)]
        for number, name in enumerate(names):
            ground = flooded(_dry(size, rng), 0.1)
            later = flooded(ground, 0.4) if number % 3 < 2 else ground
            changed = later.codes != ground.codes
            shown = {
                "A": look(ground, SUMMER, rng).transpose(1, 2, 0),
                "B": look(later, SUMMER, rng).transpose(1, 2, 0),
                "label": np.where(changed, 255, 0).astype(np.uint8),
            }
            for kind, values in shown.items():
                (folder / kind).mkdir(parents=True, exist_ok=True)
                Image.fromarray(values).save(folder / kind / name)
        (folder / "list").mkdir(exist_ok=True)
        (folder / "list" / f"{part}.txt").write_text("".join(f"{name}\n" for name in names), encoding="utf-8")


def fabricate_places(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write river/ and ponds/ with 1.tif, 2.tif, 3.tif each, nodata 0: places of other colours and levels by date.

    Bands of river: short-wave infrared, near infrared, red, green; of ponds: red, green, blue, near infrared.
    """
    for index, (place, colours) in enumerate(zip(PLACES, (SUMMER, AUTUMN))):
        ground = _dry(size, rng)
        transform = Affine(5, 0, 400000 + 100000 * index, 0, -5, 5200000)
        for date, share in enumerate(np.linspace(0.1, 0.5, DATES), 1):
            values = look(flooded(ground, share), _sensor(index, colours), rng)
            values[:, :1, :2] = 0
            write_raster(folder / place / f"{date}.tif", values, "EPSG:32633", transform)


def _sensor(index: int, colours: Colours) -> List[Tuple[int, ...]]:
    """The classes' colours in the bands of a place."""
    if index:
        return [(*colour, infrared) for colour, infrared in zip(colours, INFRARED)]
    return [
        (shortwave, infrared, colour[0], colour[1])
        for shortwave, infrared, colour in zip(SHORTWAVE, INFRARED, colours)
    ]
