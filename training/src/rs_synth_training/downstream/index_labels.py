# SPDX-License-Identifier: GPL-2.0-or-later
"""Where two dates differ, by a normalised difference of two bands: labels for places that have none.

NDVI (near infrared, red; Tucker 1979) tells vegetation, NDWI (green, near infrared; McFeeters 1996) water. Such
labels are a rule's, not an observer's: a detector that reaches them has learnt the rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Tuple

import numpy as np
from numpy.typing import NDArray
from rasterio.features import sieve

from ..comparison import ComparisonError
from .spec import IndexLabels

UNCHANGED, CHANGED = 1, 2
FloatArray = NDArray[np.float32]
BoolArray = NDArray[np.bool_]


def index(bands: FloatArray) -> NDArray[np.float64]:
    """(p - n) / (p + n) of bands (2, rows, cols); 0 where both are 0."""
    positive, negative = np.asarray(bands, np.float64)
    total = positive + negative
    return np.divide(positive - negative, total, out=np.zeros_like(total), where=total != 0)


@dataclass(frozen=True)
class Statistics:
    """Mean and standard deviation of the index at one date."""

    mean: float
    deviation: float


def statistics(scenes: Iterable[Tuple[FloatArray, BoolArray]]) -> Statistics:
    """Of the valid pixels of one date's training scenes (bands (2, rows, cols), valid). Raises ComparisonError."""
    values = np.concatenate([index(bands)[valid] for bands, valid in scenes])
    if not values.size or not values.std():
        raise ComparisonError(
            "downstream.pair.labels: the index is the same everywhere, so it tells no change."
        )
    return Statistics(float(values.mean()), float(values.std()))


def change_codes(
    before: FloatArray,
    after: FloatArray,
    valid: BoolArray,
    labels: IndexLabels,
    dates: Tuple[Statistics, Statistics],
) -> NDArray[np.uint8]:
    """1 unchanged, 2 changed, 0 invalid, (rows, cols).

    Args:
        before, after: p and n of each date, (2, rows, cols).
        valid: which pixels both dates show.
        labels: the rule, see `IndexLabels`.
        dates: statistics of both dates, for the rule `standardise`.
    """
    indices = [index(before), index(after)]
    if labels.by == "class":
        first, second = (values > labels.threshold for values in indices)
        changed = first != second
    else:
        if labels.standardise:
            indices = [(values - date.mean) / date.deviation for values, date in zip(indices, dates)]
        changed = np.abs(indices[1] - indices[0]) > labels.threshold
    codes = np.where(changed, CHANGED, UNCHANGED).astype(np.uint8)
    return without_specks(codes, valid, labels.sieve)


def without_specks(codes: NDArray[np.uint8], valid: BoolArray, pixels: int) -> NDArray[np.uint8]:
    """Codes (rows, cols) whose patches of fewer pixels take the code around them; 0 where invalid."""
    codes = np.where(valid, codes, np.uint8(0))
    return np.asarray(sieve(codes, pixels, mask=valid), np.uint8) if pixels > 1 else codes
