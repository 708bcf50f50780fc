# SPDX-License-Identifier: GPL-2.0-or-later
"""What the bands of an image hold: counted in one pass, window by window."""

from __future__ import annotations

import math
from typing import List, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from .imagery import Image


class BandStatistics(NamedTuple):
    """Of the valid pixels of one band, in raw numbers. `outside`: the share beyond the limits asked for."""

    pixels: int
    lowest: float
    highest: float
    mean: float
    outside: float = 0.0


def measure(
    image: Image, feedback: Feedback, limits: Optional[Tuple[float, float]] = None
) -> Tuple[BandStatistics, ...]:
    """Statistics of each band over the image's grid; warns of a constant image.

    The mean is that of the exact sum for whole numbers of up to 24 bits, and for other numbers right to some
    1e-12 of it: blocks are summed in float64, and their sums exactly. Whatever the tile size, it is the same.

    Raises InputError for an image without a valid pixel; Cancelled.
    """
    count = len(image.source.bands)
    sums: List[List[float]] = [[] for _ in range(count)]
    lowest, highest = np.full(count, np.inf), np.full(count, -np.inf)
    outside = np.zeros(count, np.int64)
    pixels = 0
    for window in image.blocks(feedback):
        values, valid = image.read(window)
        known = values.reshape(count, -1) if valid.all() else values[:, valid]
        if not known.size:
            continue
        pixels += known.shape[1]
        lowest, highest = np.minimum(lowest, known.min(axis=1)), np.maximum(highest, known.max(axis=1))
        for index, band in enumerate(known):
            sums[index].append(float(band.sum(dtype=np.float64)))
        if limits is not None:
            outside += ((known < limits[0]) | (known > limits[1])).sum(axis=1)
    if not pixels:
        raise InputError(
            f"{image.label} has no valid pixel in the area of the result: check its nodata value, its alpha band "
            "and the extent."
        )
    if (lowest == highest).all():
        feedback.warn(
            f"{image.label} is constant ({_numbers(lowest)} everywhere), so there is nothing in it to translate: "
            "what comes out says nothing."
        )
    return tuple(
        BandStatistics(pixels, float(low), float(high), math.fsum(parts) / pixels, float(out) / pixels)
        for low, high, parts, out in zip(lowest, highest, sums, outside)
    )


def span(statistics: Tuple[BandStatistics, ...]) -> Tuple[float, float]:
    """Lowest and highest value of all bands."""
    return min(band.lowest for band in statistics), max(band.highest for band in statistics)


def _numbers(values: np.ndarray) -> str:
    return ", ".join(f"{value:.5g}" for value in values)
