# SPDX-License-Identifier: GPL-2.0-or-later
"""A sheet that shows pairs at a glance: image and mask side by side."""

from __future__ import annotations

from pathlib import Path
from typing import List

import numpy as np

from ..raster.png import write_png
from .pairmodel import PairModel

MOST_PAIRS = 24
_COLUMNS = 4  # of pairs
_LARGEST = 192  # pixels
_GAP = 4
_PAPER = 255


class ContactSheet:
    """Collects the first pairs. The first three bands of an image count as red, green and blue, one as grey; over
    the whole range of the card, so that pairs can be compared."""

    def __init__(self, model: PairModel) -> None:
        self._model = model
        colors = [[int(c.color[place : place + 2], 16) for place in (1, 3, 5)] for c in model.card.classes]
        self._palette = np.array([[0, 0, 0], *colors], np.uint8)
        self._pairs: List[np.ndarray] = []

    def add(self, image: np.ndarray, classes: np.ndarray) -> None:
        """An image (bands, rows, cols) as it is stored, and its classes 1…K (rows, cols)."""
        if len(self._pairs) == MOST_PAIRS:
            return
        every = -(-max(classes.shape) // _LARGEST)
        low, high = self._model.card.output.stored_range
        shown = image[:3] if len(image) >= 3 else image[[0, 0, 0]]
        scaled = (shown[:, ::every, ::every].astype(np.float32) - low) * (_PAPER / (high - low))
        picture = np.clip(np.rint(scaled), 0, _PAPER).astype(np.uint8)
        mask = np.moveaxis(self._palette[classes[::every, ::every]], -1, 0)
        self._pairs.append(np.concatenate([picture, mask], axis=2))

    def write(self, path: Path) -> None:
        """Write a PNG; nothing without pairs. Raises as `write_png` does."""
        if not self._pairs:
            return
        rows, cols = self._pairs[0].shape[1:]
        columns = min(_COLUMNS, len(self._pairs))
        height = -(-len(self._pairs) // columns) * (rows + _GAP) + _GAP
        sheet = np.full((3, height, columns * (cols + _GAP) + _GAP), _PAPER, np.uint8)
        for number, pair in enumerate(self._pairs):
            row, col = divmod(number, columns)
            top, left = _GAP + row * (rows + _GAP), _GAP + col * (cols + _GAP)
            sheet[:, top : top + rows, left : left + cols] = pair
        write_png(path, sheet, description="Synthetic, made by RS Synth: plausible, not observed.")
