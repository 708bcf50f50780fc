# SPDX-License-Identifier: GPL-2.0-or-later
"""As LEVIR-CD (Chen and Shi, A spatial-temporal attention-based method and a new dataset for remote sensing image
change detection, Remote Sensing 12(10), 1662, 2020), in the form that its readers share: one folder for all
parts, whose chips torchgeo's LEVIRCD tells by how their names begin, and BIT, ChangeFormer and Open-CD by the lists."""

from __future__ import annotations

from typing import Dict

import numpy as np

from ..chip import Chip
from ..labels import CHANGED
from ..split import PARTS
from .base import CHANGED_WHITE, PictureLayout

_FOLDERS = {"before": "A", "after": "B", "mask": "label"}
_LISTS = "list"


class LevirCd(PictureLayout):
    """A/ B/ label/ and list/{train,val,test}.txt."""

    SUMMARY = "A/, B/, label/ (0 and 255) and list/: 8-bit PNG (torchgeo, BIT, ChangeFormer, Open-CD)"

    def paths(self, name: str, part: str) -> Dict[str, str]:
        return {role: f"{folder}/{name}.png" for role, folder in _FOLDERS.items()}

    def labels(self, chip: Chip) -> Dict[str, np.ndarray]:
        return {"mask": np.where(chip.mask == CHANGED, CHANGED_WHITE, 0).astype(np.uint8)}

    def lines(self, name: str, part: str, number: int) -> Dict[str, str]:
        return {f"{_LISTS}/{part}.txt": f"{name}.png\n"}

    def _prepare(self) -> None:
        self._make(*_FOLDERS.values(), _LISTS)
        for part in PARTS:
            (self._folder / _LISTS / f"{part}.txt").touch()
