# SPDX-License-Identifier: GPL-2.0-or-later
"""Many pairs in one picture: each image with its mask beside it."""

from __future__ import annotations

from typing import List

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from ..samples import GAP, class_colors, to_picture
from .config import DiffusionConfig
from .labels import LabelCode

WIDE = 4
"""Pairs in a row."""


def contact_sheet(pairs: Tensor, config: DiffusionConfig) -> NDArray[np.uint8]:
    """A picture (rows, cols, 3) of samples N×C×H×W: image and mask in the card's colours; the image alone
    where the label code is none."""
    code = LabelCode(config.denoiser.label_code, config.data.classes)
    bands = len(config.data.image)
    colors = class_colors(config)
    cells: List[NDArray[np.uint8]] = []
    for pair in pairs:
        shown = [to_picture(pair[:bands])]
        if code.channels:
            shown.append(colors[code.decode(pair[None, bands:].numpy())[0]])
        cells.append(np.pad(np.concatenate(shown, 1), ((0, GAP), (0, GAP), (0, 0))))
    cells += [np.zeros_like(cells[0])] * (-len(cells) % min(WIDE, len(cells)))
    wide = min(WIDE, len(pairs))
    rows = [np.concatenate(cells[start : start + wide], 1) for start in range(0, len(cells), wide)]
    return np.concatenate(rows, 0)
