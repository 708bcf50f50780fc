# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement of two class maps: mean intersection over union, pixel accuracy, IoU by class.

Baier et al. 2021 (section III-B, table III) compare three pairs with a segmentation network trained on real
images: its map of the real image with the land cover, its map of the synthesised image with the land cover,
and the two maps with each other, which leaves the errors of the land cover out.

Everything follows from one confusion matrix, added up over the tiles: a mean over tiles would weigh a class by
the number of tiles it touches.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict

import numpy as np
from numpy.typing import NDArray


class Confusion:
    """Counts of pixels by (reference, predicted) class: `counts` is (K, K) int64, index = code − 1."""

    def __init__(self, classes: int) -> None:
        self.counts: NDArray[np.int64] = np.zeros((classes, classes), np.int64)

    def add(self, reference: NDArray[Any], predicted: NDArray[Any], counted: NDArray[np.bool_]) -> None:
        """Add the pixels of one tile.

        Args:
            reference, predicted: integer codes 1…K of one shape; a pixel that is 0 (unknown) in either is left out.
            counted: boolean, which pixels may be looked at.

        Raises:
            ValueError: a code above K.
        """
        used = counted & (reference > 0) & (predicted > 0)
        rows, cols = reference[used].astype(np.int64) - 1, predicted[used].astype(np.int64) - 1
        size = len(self.counts)
        if len(rows) and max(rows.max(), cols.max()) >= size:
            raise ValueError(f"A class code is above {size}, the number of classes.")
        self.counts += np.bincount(rows * size + cols, minlength=size * size).reshape(size, size)

    def agreement(self) -> Agreement:
        """The measures of all pixels added so far."""
        hits = np.diag(self.counts).astype(float)
        reference = self.counts.sum(axis=1).astype(float)
        union = reference + self.counts.sum(axis=0) - hits
        # The average runs over the classes of the reference, so that it is the same one for every model.
        iou = np.where(reference > 0, hits / np.maximum(union, 1), np.nan)
        total = reference.sum()
        return Agreement(
            miou=float(np.nanmean(iou)) if total else float("nan"),
            pixel_accuracy=float(hits.sum() / total) if total else float("nan"),
            iou={code: float(value) for code, value in enumerate(iou, 1)},
            pixels={code: int(value) for code, value in enumerate(reference, 1)},
        )


@dataclass(frozen=True)
class Agreement:
    """The measures of one pair of maps.

    Attributes:
        miou: mean of `iou` over the classes that the reference holds; NaN without any pixel.
        pixel_accuracy: share of the pixels with equal classes; NaN without any pixel.
        iou: by code; NaN for a class that the reference does not hold (what was wrongly taken for it counts
            against the class that was missed).
        pixels: of the reference, by code.
    """

    miou: float
    pixel_accuracy: float
    iou: Dict[int, float]
    pixels: Dict[int, int]

    @property
    def total(self) -> int:
        """Number of pixels compared."""
        return sum(self.pixels.values())
