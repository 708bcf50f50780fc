# SPDX-License-Identifier: GPL-2.0-or-later
"""A tiny iSAID: two images that train, one that validates."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from ..data.layouts.isaid import COLOURS as MASK_COLOURS
from ..data.layouts.isaid import SEMANTIC
from .world import make_ground, picture

IMAGES = {"train": ("P0000", "P0001"), "val": ("P0003",)}


def fabricate(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write {train,val}/images/PNNNN.png and {train,val}/Semantic_masks/images/PNNNN_instance_color_RGB.png."""
    table = np.array(list(MASK_COLOURS.values()), np.uint8)
    colours = [(60 + 9 * code, 180 - 7 * code, 60 + 40 * (code % 4)) for code in MASK_COLOURS]
    for split, names in IMAGES.items():
        images, masks = folder / split / "images", folder / split / "Semantic_masks" / "images"
        for made in (images, masks):
            made.mkdir(parents=True, exist_ok=True)
        for name in names:
            ground = make_ground(size, len(MASK_COLOURS), 0.5, rng)
            image = np.clip(picture(ground, colours, rng), 0, 255).astype(np.uint8)
            Image.fromarray(image.transpose(1, 2, 0)).save(images / f"{name}.png")
            Image.fromarray(table[ground.codes - 1]).save(masks / f"{name}{SEMANTIC}.png")
