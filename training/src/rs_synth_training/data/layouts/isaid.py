# SPDX-License-Identifier: GPL-2.0-or-later
"""iSAID: aerial photographs of DOTA with semantic masks of 15 kinds of objects.

Waqas Zamir et al. 2019 (CVPR Workshops). 1411 images train, 458 validate; those of the folder test have no masks and
are left aside. Images have 800 to 13000 pixels a side, and no georeference:

    train/images/P0003.png                                    RGB, from DOTA v1.0
    train/Semantic_masks/images/P0003_instance_color_RGB.png  the class by colour (and so, despite its name, not
                                                              the instance)
    val/…                                                     likewise

Masks may also lie in Semantic_masks itself, or beside the images, as the set's own development kit wants them.
A split names the folders "train" and "val" or single images ("P0003"). Colours are those of the set's legend; 0 is
its background, a class like the others.
"""

from __future__ import annotations

from pathlib import Path
from typing import AbstractSet, List, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..aligned import DataError
from ..radiometry import FloatArray
from .base import Tile, group_files
from .colours import read_colour_codes, read_rgb

COLOURS = {
    0: (0, 0, 0),  # background
    1: (0, 0, 63),  # ship
    2: (0, 63, 63),  # storage tank
    3: (0, 63, 0),  # baseball diamond
    4: (0, 63, 127),  # tennis court
    5: (0, 63, 191),  # basketball court
    6: (0, 63, 255),  # ground track field
    7: (0, 127, 63),  # bridge
    8: (0, 127, 127),  # large vehicle
    9: (0, 0, 127),  # small vehicle
    10: (0, 0, 191),  # helicopter
    11: (0, 0, 255),  # swimming pool
    12: (0, 191, 127),  # roundabout
    13: (0, 127, 191),  # soccer ball field
    14: (0, 127, 255),  # plane
    15: (0, 100, 155),  # harbour
}
SEMANTIC = "_instance_color_RGB"
INSTANCE = "_instance_id_RGB"
MASK_FOLDERS = ("Semantic_masks/images", "Semantic_masks", "images")


class Isaid:
    """The layout "isaid"; its areas are the folders "train" and "val", and the images."""

    bands: Mapping[str, int] = {"rgb": 3}
    legends: Mapping[str, AbstractSet[int]] = {"semantic": frozenset(COLOURS)}
    partial: AbstractSet[str] = frozenset()
    variants: Mapping[str, Mapping[str, str]] = {}

    def find(self, root: Path) -> List[Tile]:
        places = []
        for split in ("train", "val"):
            for path in root.glob(f"{split}/images/*.png"):
                if not path.stem.endswith((SEMANTIC, INSTANCE)):
                    places.append((f"{split}/{path.stem}", "rgb", path))
            for folder in MASK_FOLDERS:
                for path in root.glob(f"{split}/{folder}/*{SEMANTIC}.png"):
                    places.append((f"{split}/{path.stem[: -len(SEMANTIC)]}", "semantic", path))
        if not places:
            raise DataError(f"{root} is no iSAID folder: it holds no files like train/images/P0003.png.")
        return [Tile(name, tuple(name.split("/")), files) for name, files in group_files(places).items()]

    def read(self, path: Path, modality: str, bands: Sequence[int]) -> FloatArray:
        return read_rgb(path).transpose(2, 0, 1)[[band - 1 for band in bands]].astype(np.float32)

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        return read_colour_codes(path, COLOURS)
