# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement of two class maps, from one confusion matrix: mean intersection over union, accuracy, IoU by class.

As `rs_synth_training.evaluate.agreement` defines them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np


@dataclass(frozen=True)
class Agreement:
    """`miou`: mean of `iou` over the classes that the reference holds; `accuracy`: share of the pixels with equal
    classes; both NaN without any pixel. `iou`: by class, NaN for one that the reference does not hold. `counts`: int64
    (K, K), pixels by (reference, predicted) class."""

    miou: float
    accuracy: float
    iou: Tuple[float, ...]
    counts: np.ndarray

    @property
    def pixels(self) -> int:
        """Number of pixels compared."""
        return int(self.counts.sum())

    @property
    def reference_pixels(self) -> np.ndarray:
        """int64 (K,)."""
        return np.asarray(self.counts.sum(axis=1))


class Confusion:
    """Counts of pixels by (reference, predicted) class of K; index = code − 1."""

    def __init__(self, classes: int):
        self.counts = np.zeros((classes, classes), np.int64)

    def add(self, reference: np.ndarray, predicted: np.ndarray, counted: np.ndarray) -> None:
        """Integer codes 1 … K, 0 unknown and left out, and bool, which pixels may be looked at; one shape."""
        used = counted & (reference > 0) & (predicted > 0)
        size = len(self.counts)
        places = (reference[used].astype(np.int64) - 1) * size + predicted[used].astype(np.int64) - 1
        self.counts += np.bincount(places, minlength=size * size).reshape(size, size)

    def agreement(self) -> Agreement:
        """The measures of all pixels added so far."""
        hits = np.diag(self.counts).astype(float)
        reference = self.counts.sum(axis=1).astype(float)
        union = reference + self.counts.sum(axis=0) - hits
        iou = np.where(reference > 0, hits / np.maximum(union, 1), np.nan)
        total = reference.sum()
        return Agreement(
            float(np.nanmean(iou)) if total else float("nan"),
            float(hits.sum() / total) if total else float("nan"),
            tuple(iou.tolist()),
            self.counts.copy(),
        )
