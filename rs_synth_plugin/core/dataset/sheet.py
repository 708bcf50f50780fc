# SPDX-License-Identifier: GPL-2.0-or-later
"""A contact sheet: what a data set holds, at a glance."""

from __future__ import annotations

from pathlib import Path
from typing import List, Sequence

import numpy as np

from ..raster.png import write_png

CONTACT_SHEET = "contact_sheet.png"
_SMALLEST, _LARGEST = 128, 192  # pixels of a panel's side
_GAP = 4
_PAPER = 255


def thinned(array: np.ndarray) -> np.ndarray:
    """Every so manieth pixel of (…, rows, cols), so that a panel is not too large."""
    every = -(-max(array.shape[-2:]) // _LARGEST)
    return array[..., ::every, ::every]


def fitted(array: np.ndarray) -> np.ndarray:
    """As `thinned`; pixels of small chips are repeated."""
    times = max(_SMALLEST // max(array.shape[-2:]), 1)
    return thinned(array).repeat(times, axis=-2).repeat(times, axis=-1)


def painted(codes: np.ndarray, palette: np.ndarray) -> np.ndarray:
    """Codes (rows, cols) in the colours of a palette uint8 (codes, 3), as (3, rows, cols)."""
    return np.moveaxis(palette[codes], -1, 0)


def rgb(color: str) -> List[int]:
    """The three numbers of "#rrggbb"."""
    return [int(color[place : place + 2], 16) for place in (1, 3, 5)]


def write_sheet(path: Path, entries: Sequence[Sequence[np.ndarray]], columns: int, description: str) -> None:
    """Write entries, `columns` in a row, each of panels uint8 (3, rows, cols) side by side; all of one size.

    Nothing is written without entries. Raises as `write_png` does.
    """
    if not entries:
        return
    joined = [np.concatenate(panels, axis=2) for panels in entries]
    rows, cols = joined[0].shape[1:]
    columns = min(columns, len(joined))
    height = -(-len(joined) // columns) * (rows + _GAP) + _GAP
    sheet = np.full((3, height, columns * (cols + _GAP) + _GAP), _PAPER, np.uint8)
    for number, entry in enumerate(joined):
        row, col = divmod(number, columns)
        top, left = _GAP + row * (rows + _GAP), _GAP + col * (cols + _GAP)
        sheet[:, top : top + rows, left : left + cols] = entry
    write_png(path, sheet, description=description)
