# SPDX-License-Identifier: GPL-2.0-or-later
"""A sheet that shows a change-detection data set at a glance: before, after and what changed, side by side."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import List, Optional, Tuple

import numpy as np

from ..dataset.sheet import fitted, painted, rgb, write_sheet
from .chip import Chip
from .labels import CHANGED, UNKNOWN, ClassNumbers
from .stretch import Stretch

MOST_CHIPS = 24
_COLUMNS = 2  # of chips
_LINE = 1  # pixel between panels
_WHITE, _GREY = (255, 255, 255), (96, 96, 96)


class ContactSheet:
    """Keeps a sample of all chips, those with a change first. Changed ground shows in the colour of its new class,
    white without classes; unchanged is black, unknown grey."""

    def __init__(self, classes: Optional[ClassNumbers], stretch: Stretch) -> None:
        self._stretch = stretch
        colors = [] if classes is None else [rgb(item.color) for item in classes.legend.classes]
        self._palette = np.zeros((256, 3), np.uint8)
        self._palette[1 : len(colors) + 1] = colors if colors else np.zeros((0, 3))
        self._kept: List[Tuple[Tuple[int, int], str, List[np.ndarray]]] = []

    def add(self, chip: Chip) -> None:
        """Take a chip into account."""
        # By a number drawn from its name: the same chips whatever the order, from all pairs and all of the ground.
        rank = (int(not (chip.mask == CHANGED).any()), zlib.crc32(chip.name.encode()))
        if len(self._kept) == MOST_CHIPS and rank >= self._kept[-1][0]:
            return
        before, after = (self._stretch.apply(fitted(image)) for image in (chip.before, chip.after))
        line = np.full((3, before.shape[1], _LINE), _WHITE[0], np.uint8)
        self._kept.append((rank, chip.name, [before, line, after, line, self._changes(chip)]))
        self._kept.sort(key=lambda entry: entry[0])
        del self._kept[MOST_CHIPS:]

    def write(self, path: Path) -> None:
        """Write a PNG; nothing without chips. Raises as `write_png` does."""
        shown = [panels for _, _, panels in sorted(self._kept, key=lambda entry: entry[1])]
        write_sheet(path, shown, _COLUMNS, "Made by RS Synth: before, after, change.")

    def _changes(self, chip: Chip) -> np.ndarray:
        mask = fitted(chip.mask)
        if chip.classes_after is None:
            shown = np.zeros((3, *mask.shape), np.uint8)
            shown[:, mask == CHANGED] = np.array(_WHITE, np.uint8)[:, None]
        else:
            shown = painted(np.where(mask == CHANGED, fitted(chip.classes_after), 0), self._palette).copy()
        shown[:, mask == UNKNOWN] = np.array(_GREY, np.uint8)[:, None]
        return shown
