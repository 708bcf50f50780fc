# SPDX-License-Identifier: GPL-2.0-or-later
"""Dubai: aerial images with colour-coded land cover in six classes.

Humans in the Loop and the Mohammed Bin Rashid Space Centre, "Semantic segmentation of aerial imagery" (CC0).
A folder per scene, each cut into nine parts:

    Tile N/images/image_part_00M.jpg   RGB, 8 bit
    Tile N/masks/image_part_00M.png    RGB or palette; the colours of `COLOURS`

The set has no georeference, no heights and no other band: it trains generators from labels alone. The parts of a
scene touch, so a split names whole folders ("Tile 3"). The ground resolution is not published; houses, cars and
carriageways say roughly 1 m, and it differs a little from folder to folder, so recipes shrink the images by
two or more and call that gsd_m the same number of metres.

The `classes.json` beside the folders lists the annotation tool's colours, not those of the masks. A colour within
`NEAR` of a legend colour in every channel takes its class (masks that went through JPEG or were resized); black,
which stands along some edges, and any other colour is unknown. A mask with more of those than `STRAY` is refused.
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
    1: (60, 16, 152),  # building
    2: (132, 41, 246),  # land, unpaved
    3: (110, 193, 228),  # road
    4: (254, 221, 58),  # vegetation
    5: (226, 169, 41),  # water
    6: (155, 155, 155),  # unlabelled
}
LEGEND = {0: (0, 0, 0), **COLOURS}
NEAR = 12
STRAY = 0.05


class Dubai:
    """The layout "dubai"; its areas are the folders "Tile N"."""

    bands: Mapping[str, int] = {"rgb": 3}
    legends: Mapping[str, AbstractSet[int]] = {"masks": frozenset(range(7))}
    partial: AbstractSet[str] = frozenset()
    variants: Mapping[str, Mapping[str, str]] = {}

    def find(self, root: Path) -> List[Tile]:
        folders = {"images/*.jpg": "rgb", "masks/*.png": "masks"}
        places = [
            (f"{path.parents[1].name}/{path.stem}", modality, path)
            for pattern, modality in folders.items()
            for path in root.glob(f"Tile */{pattern}")
        ]
        if not places:
            raise DataError(
                f"{root} is no folder of the Dubai set: it holds no files like "
                "Tile 1/images/image_part_001.jpg."
            )
        return [Tile(name, (name.split("/")[0],), files) for name, files in group_files(places).items()]

    def read(self, path: Path, modality: str, bands: Sequence[int]) -> FloatArray:
        return read_rgb(path).transpose(2, 0, 1)[[band - 1 for band in bands]].astype(np.float32)

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        return read_colour_codes(path, LEGEND, NEAR, STRAY)
