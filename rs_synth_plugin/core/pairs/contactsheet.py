# SPDX-License-Identifier: GPL-2.0-or-later
"""A sheet that shows pairs at a glance: image and mask side by side."""

from __future__ import annotations

from pathlib import Path
from typing import List

import numpy as np

from ..dataset.sheet import painted, rgb, thinned, write_sheet
from .pairmodel import PairModel

MOST_PAIRS = 24
_COLUMNS = 4  # of pairs
_BRIGHTEST = 255


class ContactSheet:
    """Collects the first pairs. The first three bands of an image count as red, green and blue, one as grey; over
    the whole range of the card, so that pairs can be compared."""

    def __init__(self, model: PairModel) -> None:
        self._model = model
        self._palette = np.array([[0, 0, 0], *(rgb(item.color) for item in model.card.classes)], np.uint8)
        self._pairs: List[List[np.ndarray]] = []

    def add(self, image: np.ndarray, classes: np.ndarray) -> None:
        """An image (bands, rows, cols) as it is stored, and its classes 1…K (rows, cols)."""
        if len(self._pairs) == MOST_PAIRS:
            return
        low, high = self._model.card.output.stored_range
        shown = thinned(image[:3] if len(image) >= 3 else image[[0, 0, 0]])
        scaled = (shown.astype(np.float32) - low) * (_BRIGHTEST / (high - low))
        picture = np.clip(np.rint(scaled), 0, _BRIGHTEST).astype(np.uint8)
        self._pairs.append([picture, painted(thinned(classes), self._palette)])

    def write(self, path: Path) -> None:
        """Write a PNG; nothing without pairs. Raises as `write_png` does."""
        write_sheet(path, self._pairs, _COLUMNS, "Synthetic, made by RS Synth: plausible, not observed.")
