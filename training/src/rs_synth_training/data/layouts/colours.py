# SPDX-License-Identifier: GPL-2.0-or-later
"""Photographs and colour-coded masks in common picture files."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Tuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from ..aligned import DataError
from .base import UnreadableTile

Legend = Mapping[int, Tuple[int, int, int]]


def read_rgb(path: Path) -> NDArray[np.uint8]:
    """A picture as (rows, cols, 3), palettes resolved. Raises UnreadableTile."""
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise UnreadableTile(f"{path} cannot be read: {error}") from error


def read_colour_codes(path: Path, legend: Legend, near: int = 0, stray: float = 0.0) -> NDArray[np.int64]:
    """A mask's codes (rows, cols); colours of no class become 0.

    Args:
        path: of the mask.
        legend: code → colour.
        near: see `decode_colours`.
        stray: share of such colours up to which the mask is taken.

    Raises:
        DataError: it holds more of them: it has another legend.
        UnreadableTile: it is damaged.
    """
    mask = read_rgb(path)
    codes = decode_colours(mask, legend, near)
    share = float((codes < 0).mean())
    if share > stray:
        colours, counts = np.unique(mask[codes < 0], axis=0, return_counts=True)
        worst = "#" + "".join(f"{channel:02x}" for channel in colours[counts.argmax()])
        raise DataError(f"{share:.0%} of {path} have colours of no class, most of them {worst}.")
    return np.maximum(codes, 0)


def decode_colours(colours: NDArray[np.uint8], legend: Legend, near: int = 0) -> NDArray[np.int64]:
    """Colours (rows, cols, 3) to codes (rows, cols); -1 for a colour that differs from each of the legend's by more
    than `near` in some channel."""
    packed = _packed(colours)
    codes = np.full(packed.shape, -1, np.int64)
    for code, colour in legend.items():
        codes[packed == _packed(np.array(colour, np.uint8))] = code
    # Few pixels are left, if any.
    rest = colours[codes < 0].astype(np.int16)
    found = np.full(len(rest), -1, np.int64)
    for code, colour in legend.items():
        found[np.abs(rest - np.array(colour, np.int16)).max(-1, initial=0) <= near] = code
    codes[codes < 0] = found
    return codes


def _packed(colours: NDArray[np.uint8]) -> NDArray[np.int32]:
    """(…, 3) bytes to (…) numbers."""
    red, green, blue = (colours[..., channel].astype(np.int32) for channel in range(3))
    return (red << 16) | (green << 8) | blue
