# SPDX-License-Identifier: GPL-2.0-or-later
"""As SECOND (Yang et al., Asymmetric Siamese networks for semantic change detection in aerial images, IEEE TGRS 60,
2022): the classes before and after, where the ground changed only."""

from __future__ import annotations

from typing import Dict

import numpy as np

from ..chip import Chip
from ..labels import CHANGED
from ..split import PARTS
from .base import PictureLayout

_FOLDERS = {"before": "im1", "after": "im2", "classes_before": "label1", "classes_after": "label2"}


class Second(PictureLayout):
    """train/ val/ test/, each with im1/ im2/ label1/ label2/."""

    SUMMARY = "train/, val/ and test/ with im1/, im2/, label1/, label2/: 8-bit PNG, classes 1…K where changed, else 0"
    NEEDS_CLASSES = True
    MASK = {}

    def paths(self, name: str, part: str) -> Dict[str, str]:
        return {role: f"{part}/{folder}/{name}.png" for role, folder in _FOLDERS.items()}

    def labels(self, chip: Chip) -> Dict[str, np.ndarray]:
        if chip.classes_before is None or chip.classes_after is None:
            raise ValueError("no classes")
        changed = chip.mask == CHANGED
        return {
            "classes_before": np.where(changed, chip.classes_before, 0).astype(np.uint8),
            "classes_after": np.where(changed, chip.classes_after, 0).astype(np.uint8),
        }

    def _prepare(self) -> None:
        self._make(*(f"{part}/{folder}" for part in PARTS for folder in _FOLDERS.values()))
