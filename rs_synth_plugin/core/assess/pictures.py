# SPDX-License-Identifier: GPL-2.0-or-later
"""Small pictures for a report: images in common colours, and class maps picked while they are made."""

from __future__ import annotations

import base64
from typing import Callable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..product.imagery import Image, ImageSource
from ..raster.grid import Grid, Window
from ..raster.png import encode_png

WIDEST = 420
"""Pixels of the longer side."""
_READ = 32  # pixels at a time: each may stand for many
_EMPTY = (128, 128, 128)


class Picture(NamedTuple):
    """`pixels`: uint8 (3, rows, cols)."""

    title: str
    pixels: np.ndarray

    def data_uri(self) -> str:
        """The picture as a PNG in the text of a link."""
        return "data:image/png;base64," + base64.b64encode(encode_png(self.pixels)).decode("ascii")


def small_grid(grid: Grid) -> Grid:
    """The same ground in at most WIDEST pixels a side."""
    factor = max(grid.width, grid.height) / WIDEST
    if factor <= 1:
        return grid
    width, height = max(round(grid.width / factor), 1), max(round(grid.height / factor), 1)
    x0, dx, _, y0, _, dy = grid.transform
    transform = (x0, dx * grid.width / width, 0.0, y0, 0.0, dy * grid.height / height)
    return Grid(grid.crs, transform, width, height)


OpenImage = Callable[[ImageSource, Grid], Image]


def image_pictures(
    named: Mapping[str, Tuple[ImageSource, OpenImage]], grid: Grid, feedback: Feedback
) -> List[Picture]:
    """Images side by side: three bands, or the first as grey, all between the same two values for each band: the 2nd
    and the 98th percentile of the last image. Raises Cancelled."""
    small = small_grid(grid)
    read = {}
    for title, (source, open_image) in named.items():
        count = 3 if len(source.bands) >= 3 else 1
        values, valid = np.zeros((count, *small.shape), np.float32), np.zeros(small.shape, bool)
        with open_image(source, small) as image:
            for window in small.blocks(_READ):
                raise_if_cancelled(feedback)
                part, known = image.read(window)
                rows, cols = window.slices
                values[:, rows, cols], valid[rows, cols] = part[:count], known
        read[title] = values, valid
    values, valid = list(read.values())[-1]
    if not valid.any():
        return []
    low, high = np.percentile(values[:, valid], [2, 98], axis=1)
    return [Picture(title, _shown(*content, low, high)) for title, content in read.items()]


def _shown(values: np.ndarray, valid: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    span = np.maximum(high - low, 1e-9)
    unit = np.clip((np.nan_to_num(values) - low[:, None, None]) / span[:, None, None], 0, 1)
    pixels = np.rint(255 * np.broadcast_to(unit, (3, *valid.shape))).astype(np.uint8)
    pixels[:, ~valid] = np.array(_EMPTY, np.uint8)[:, None]
    return pixels


class MapPicture:
    """A class map of which every so-manieth pixel is kept, window by window."""

    def __init__(self, title: str, grid: Grid, colors: Mapping[int, str]):
        self.title, self._colors = title, colors
        self._step = -(-max(grid.width, grid.height) // WIDEST)
        self._codes = np.zeros((-(-grid.height // self._step), -(-grid.width // self._step)), np.uint8)

    def add(self, window: Window, codes: np.ndarray) -> None:
        """Codes of a window (rows, cols); 0 is empty."""
        step = self._step
        rows, cols = (
            np.arange(-(-start // step) * step, start + size, step)
            for start, size in ((window.row, window.height), (window.col, window.width))
        )
        if len(rows) and len(cols):
            part = codes[np.ix_(rows - window.row, cols - window.col)]
            self._codes[np.ix_(rows // step, cols // step)] = part

    def picture(self) -> Optional[Picture]:
        """The map in its colours; None where nothing was added."""
        if not self._codes.any():
            return None
        palette = np.full((256, 3), _EMPTY, np.uint8)
        for code, color in self._colors.items():
            palette[code] = rgb(color)
        return Picture(self.title, np.ascontiguousarray(palette[self._codes].transpose(2, 0, 1)))


def rgb(color: str) -> Sequence[int]:
    """The three numbers of "#rrggbb"."""
    return [int(color[start : start + 2], 16) for start in (1, 3, 5)]
