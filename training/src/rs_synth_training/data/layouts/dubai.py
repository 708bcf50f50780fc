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
from PIL import Image, UnidentifiedImageError

from ..aligned import DataError
from ..radiometry import FloatArray
from .base import Tile, UnreadableTile, group_files

COLOURS = {
    1: (60, 16, 152),  # building
    2: (132, 41, 246),  # land, unpaved
    3: (110, 193, 228),  # road
    4: (254, 221, 58),  # vegetation
    5: (226, 169, 41),  # water
    6: (155, 155, 155),  # unlabelled
}
NEAR = 12
STRAY = 0.05


class Dubai:
    """The layout "dubai"; its areas are the folders "Tile N"."""

    bands: Mapping[str, int] = {"rgb": 3}
    legends: Mapping[str, AbstractSet[int]] = {"masks": frozenset(range(7))}
    partial: AbstractSet[str] = frozenset()

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
        return _rgb(path).transpose(2, 0, 1)[[band - 1 for band in bands]].astype(np.float32)

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        mask = _rgb(path)
        codes = decode(mask)
        stray = float((codes < 0).mean())
        if stray > STRAY:
            colours, counts = np.unique(mask[codes < 0], axis=0, return_counts=True)
            worst = "#" + "".join(f"{channel:02x}" for channel in colours[counts.argmax()])
            raise DataError(f"{stray:.0%} of {path} have colours of no class, most of them {worst}.")
        return np.maximum(codes, 0)


def decode(colours: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Colours (rows, cols, 3) to codes: 1 … 6, 0 for black, -1 for a colour that is near none of them."""
    legend = {0: (0, 0, 0), **COLOURS}
    packed = _packed(colours)
    codes = np.full(packed.shape, -1, np.int64)
    for code, colour in legend.items():
        codes[packed == _packed(np.array(colour, np.uint8))] = code
    # Few pixels are left, if any.
    rest = colours[codes < 0].astype(np.int16)
    near = np.full(len(rest), -1, np.int64)
    for code, colour in legend.items():
        near[np.abs(rest - np.array(colour, np.int16)).max(-1, initial=0) <= NEAR] = code
    codes[codes < 0] = near
    return codes


def _packed(colours: NDArray[np.uint8]) -> NDArray[np.int32]:
    """(…, 3) bytes to (…) numbers."""
    red, green, blue = (colours[..., channel].astype(np.int32) for channel in range(3))
    return (red << 16) | (green << 8) | blue


def _rgb(path: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise UnreadableTile(f"{path} cannot be read: {error}") from error
