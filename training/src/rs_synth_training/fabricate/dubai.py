# SPDX-License-Identifier: GPL-2.0-or-later
"""A tiny Dubai set: four scenes of two parts each, one of them with palette masks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from ..data.layouts.dubai import COLOURS as MASK_COLOURS
from .world import make_ground, picture

SCENES = (1, 2, 3, 5)
PALETTE_SCENE = 2
PARTS = 2
COLOURS = ((120, 116, 112), (206, 202, 196), (88, 84, 86), (86, 96, 66), (24, 38, 34), (140, 140, 140))
WATER = 5


def fabricate(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write Tile N/images/image_part_00M.jpg and Tile N/masks/image_part_00M.png."""
    table = np.array([(0, 0, 0), *MASK_COLOURS.values()], np.uint8)
    for scene in SCENES:
        for part in range(1, PARTS + 1):
            ground = make_ground(size, len(COLOURS), 1.0, rng, WATER)
            image = np.clip(picture(ground, COLOURS, rng), 0, 255).astype(np.uint8)
            codes = ground.codes.copy()
            codes[-1] = 0
            mask = Image.fromarray(table[codes])
            if scene == PALETTE_SCENE:
                mask = Image.fromarray(codes, "P")
                mask.putpalette(table.tobytes())
            for kind in ("images", "masks"):
                (folder / f"Tile {scene}" / kind).mkdir(parents=True, exist_ok=True)
            name = f"image_part_{part:03d}"
            Image.fromarray(image.transpose(1, 2, 0)).save(
                folder / f"Tile {scene}" / "images" / f"{name}.jpg", quality=95
            )
            mask.save(folder / f"Tile {scene}" / "masks" / f"{name}.png")
