# SPDX-License-Identifier: GPL-2.0-or-later
"""How the files of a data set of pairs are laid out, so that the tools for segmentation read it as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Optional, Tuple

import numpy as np

from ..errors import InputError, ModelError
from ..raster.png import BAND_COUNTS
from .pairmodel import PairModel


@dataclass(frozen=True)
class Layout:
    """`images` and `masks` are folders, `ending` that of both files. `first`: the mask's value for class 1 of the
    card, the others following; `unlabelled`: the value that means no class, which no pixel has. `palette`: whether
    masks carry the classes' colours: where readers turn palettes into grey, they must not. `empty`: folders that
    readers want to see, with nothing in them."""

    images: str
    masks: str
    ending: str
    first: int
    unlabelled: int
    palette: bool
    summary: str
    empty: Tuple[str, ...] = ()

    def value_of(self, code: int) -> int:
        """The mask's value of a class 1…K."""
        return code - 1 + self.first

    def values(self, classes: np.ndarray) -> np.ndarray:
        """Classes uint8 1…K → the mask's values, uint8."""
        return (classes.astype(np.int16) + (self.first - 1)).astype(np.uint8)

    def colors(self, model: PairModel) -> Optional[Dict[int, str]]:
        """Value → "#rrggbb", None without a palette."""
        if not self.palette:
            return None
        return {self.value_of(item.code): item.color for item in model.card.classes}

    def check(self, model: PairModel) -> None:
        """Raise ModelError where the images of a model are no PNG."""
        bands, dtype = len(model.image_bands), model.card.output.dtype
        if self.ending == ".png" and (bands not in BAND_COUNTS or dtype == "float32"):
            raise ModelError(
                f"The images of the model {model.card.name} ({bands} band(s) of {dtype}) cannot be PNG: choose the "
                "format geotiff."
            )


LAYOUTS: Dict[str, Layout] = {
    "geotiff": Layout(
        "images",
        "masks",
        ".tif",
        1,
        0,
        True,
        "GeoTIFFs in images/ and masks/, masks with the classes' colours",
    ),
    "png": Layout("images", "masks", ".png", 1, 0, True, "PNGs likewise"),
    # torchgeo's LoveDA reads the place of the parts and the scenes, and makes masks grey.
    "loveda": Layout(
        "Train/Rural/images_png",
        "Train/Rural/masks_png",
        ".png",
        1,
        0,
        False,
        "as LoveDA, in Train/Rural/images_png and masks_png, classes from 1 (torchgeo)",
        ("Train/Urban",),
    ),
    "mmseg": Layout(
        "img_dir/train",
        "ann_dir/train",
        ".png",
        0,
        255,
        False,
        "img_dir/train and ann_dir/train, classes from 0 (MMSegmentation, segmentation-models-pytorch)",
    ),
}


def layout_of(name: str) -> Layout:
    """Raises InputError for a format that there is not."""
    if name not in LAYOUTS:
        raise InputError(f"Format: there is no “{name}”; choose one of {', '.join(LAYOUTS)}.")
    return LAYOUTS[name]
