# SPDX-License-Identifier: GPL-2.0-or-later
"""Gray world and histogram matching: translations that need no training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterable, List, Tuple

import numpy as np
from numpy.typing import NDArray

from ..comparison import ComparisonError
from ..data.radiometry import FloatArray

LEVELS = 1024
"""Quantiles that describe a band; an 8-bit band has fewer values."""
SAMPLES = 2**20
"""Pixels of a domain that the quantiles are taken from, evenly spread."""


def gray_world(image: FloatArray, valid: NDArray[np.bool_]) -> FloatArray:
    """An image (B, rows, cols) whose bands have one mean, that of all bands; an image without a valid pixel as it is.

    Buchsbaum 1980, "A spatial processor model for object colour perception": the scene's mean is taken to be
    gray, so each band is multiplied until it is.
    """
    if not valid.any():
        return image
    means = image[:, valid].mean(1, dtype=np.float64)
    gains = np.where(means > 0, means.mean() / np.where(means > 0, means, 1), 1)
    return np.asarray(image * gains[:, None, None], np.float32)


Pictures = Callable[[], Iterable[Tuple[FloatArray, NDArray[np.bool_]]]]
"""The images of a domain, raw (B, rows, cols) and which pixels are valid, as often as asked for."""


@dataclass(frozen=True)
class HistogramMatching:
    """Each band's distribution of one domain onto that of another.

    Gonzalez and Woods, Digital Image Processing, section 3.3 (histogram specification), with the cumulative
    histograms of whole domains: what a value becomes depends on the value alone, so neither on the tile nor on
    what else is in it.

    source, target: (B, LEVELS) quantiles.
    """

    source: NDArray[np.float64]
    target: NDArray[np.float64]

    def __call__(self, image: FloatArray, valid: NDArray[np.bool_]) -> FloatArray:
        """The image in the target's distribution; values beyond the quantiles take the outermost."""
        bands = [_matched(band, *curves) for band, *curves in zip(image, self.source, self.target)]
        return np.stack(bands).astype(np.float32)


def _matched(
    band: FloatArray, source: NDArray[np.float64], target: NDArray[np.float64]
) -> NDArray[np.float64]:
    # Many quantiles of one value (a band of few values) are one step: it takes the middle of what it spans.
    values, first, counts = np.unique(source, return_index=True, return_counts=True)
    middles = target[first + (counts - 1) // 2] / 2 + target[first + counts // 2] / 2
    return np.interp(band, values, middles)


def quantiles(pictures: Pictures) -> NDArray[np.float64]:
    """(B, LEVELS) float64 of the valid pixels of a domain. Raises ComparisonError where there are none."""
    total = sum(int(valid.sum()) for _, valid in pictures())
    if not total:
        raise ComparisonError("Histogram matching finds no valid pixel in the training images.")
    every = max(1, total // SAMPLES)
    pixels: List[FloatArray] = [image[:, valid][:, ::every] for image, valid in pictures()]
    return np.quantile(np.concatenate(pixels, 1), np.linspace(0, 1, LEVELS), axis=1).T
