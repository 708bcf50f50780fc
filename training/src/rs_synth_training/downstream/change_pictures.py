# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates, labels and what a detector finds, as pictures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..evaluate.pictures import to_rgb
from .change_tiles import SPAN
from .index_labels import CHANGED, UNCHANGED

WHITE, ORANGE, BLUE = (255, 255, 255), (230, 120, 20), (60, 120, 255)
"""Changed and found; found and not changed; changed and not found."""


def picture(linear: NDArray[np.float32]) -> NDArray[np.uint8]:
    """One date (B, rows, cols), two deviations about the mean; of two bands the second is green and blue."""
    bands = linear[[0, 1, 1]] if len(linear) == 2 else linear
    return to_rgb(0.5 + (bands - 0.5) * SPAN / 2)


def compared(truth: NDArray[np.uint8], found: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Codes (rows, cols) of labels and of a detector as colours (rows, cols, 3); black where nothing is known."""
    colours = np.zeros((*truth.shape, 3), np.uint8)
    for label, prediction, colour in (
        (CHANGED, CHANGED, WHITE),
        (UNCHANGED, CHANGED, ORANGE),
        (CHANGED, UNCHANGED, BLUE),
    ):
        colours[(truth == label) & (found == prediction)] = colour
    return colours
