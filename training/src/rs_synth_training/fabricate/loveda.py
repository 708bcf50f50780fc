# SPDX-License-Identifier: GPL-2.0-or-later
"""A tiny LoveDA: towns and countryside, two tiles of each that train and one that validates."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from .world import make_ground, picture

TILES = {"Train/Rural": (0, 1), "Train/Urban": (1366, 1367), "Val/Rural": (2522,), "Val/Urban": (3514,)}
COLOURS = (
    (150, 146, 132),
    (176, 120, 104),
    (128, 126, 124),
    (44, 70, 84),
    (170, 140, 108),
    (46, 74, 44),
    (120, 142, 84),
)
WATER = 4


def fabricate(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write SPLIT/KIND/{images_png,masks_png}/N.png."""
    for place, numbers in TILES.items():
        images, masks = folder / place / "images_png", folder / place / "masks_png"
        for made in (images, masks):
            made.mkdir(parents=True)
        for number in numbers:
            ground = make_ground(size, len(COLOURS), 0.3, rng, WATER)
            image = np.clip(picture(ground, COLOURS, rng), 0, 255).astype(np.uint8)
            codes = ground.codes.copy()
            codes[: size // 16] = 0
            Image.fromarray(image.transpose(1, 2, 0)).save(images / f"{number}.png")
            Image.fromarray(codes).save(masks / f"{number}.png")
