# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours and gradients: distances of the distributions of real and synthetic pixels, class by class.

A synthetic image shows a plausible place, so pixels are not compared with pixels, but what values a class has, and how
much neighbours differ. As `rs_synth_training.evaluate.metrics` defines both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Sequence, Tuple

import numpy as np

from ..feedback import Feedback
from .histograms import Binning, wasserstein
from .parts import Part

MIN_PIXELS = 200
"""A class with fewer is left out."""
ALL = 0
"""The index under which the results of all pixels stand."""


@dataclass(frozen=True)
class ColourDistance:
    """Of one class (`index` as in `LandCover`, ALL for all pixels): Wasserstein-1 distances as shares of the range,
    means over the bands; `by_band` the colour's of each."""

    index: int
    pixels: int
    colour: float
    gradient: float
    by_band: Tuple[float, ...]


def gradient_magnitude(image: np.ndarray) -> np.ndarray:
    """Length of the forward difference of every band: (bands, rows, cols) → (bands, rows − 1, cols − 1)."""
    down = image[:, 1:, :-1] - image[:, :-1, :-1]
    right = image[:, :-1, 1:] - image[:, :-1, :-1]
    return np.hypot(down, right)


class ColourMeter:
    """Counts values and gradients of both images.

    Args:
        classes: number of the land cover's, 0 without one.
        bands: of either image.
        values: bins of the images' numbers.
        span: length of the range, of which distances are shares.
    """

    def __init__(self, classes: int, bands: int, values: Binning, span: float):
        self._span = span
        self._bins = (values, Binning.over(0.0, float(np.sqrt(2)) * values.width * values.count))
        self._counts = [np.zeros((2, bands, classes + 1, bins.count), np.int64) for bins in self._bins]

    def add(self, part: Part, feedback: Feedback) -> None:
        """As of every meter: a pixel's gradient needs the pixels below and to the right."""
        rows, cols = part.inside
        valid, classes = part.valid, part.classes
        known = valid[:-1, :-1] & valid[1:, :-1] & valid[:-1, 1:]
        for number, image in enumerate((part.real, part.synthetic)):
            if image is None:
                return
            self._count(0, number, image[:, rows, cols], valid[rows, cols], classes[rows, cols])
            magnitude = gradient_magnitude(image)[:, rows, cols]
            self._count(1, number, magnitude, known[rows, cols], classes[rows, cols])

    def _count(
        self, what: int, number: int, image: np.ndarray, valid: np.ndarray, classes: np.ndarray
    ) -> None:
        bins, counts = self._bins[what], self._counts[what][number]
        index = classes[valid].astype(np.int64) * bins.count
        for band, values in enumerate(image):
            found = np.bincount(index + bins.index(values[valid]), minlength=counts[band].size)
            counts[band] += found.reshape(counts[band].shape)

    def histograms(self) -> np.ndarray:
        """int64 (2, bands, bins): of all pixels, real then synthetic."""
        return np.asarray(self._counts[0].sum(axis=2))

    def results(self) -> List[ColourDistance]:
        """All pixels, then each class with MIN_PIXELS or more."""
        classes = self._counts[0].shape[2]
        found = [self._distance(ALL, [counts.sum(axis=2) for counts in self._counts])]
        for index in range(1, classes):
            item = self._distance(index, [counts[:, :, index] for counts in self._counts])
            if item.pixels >= MIN_PIXELS:
                found.append(item)
        return found

    def _distance(self, index: int, counts: Sequence[np.ndarray]) -> ColourDistance:
        """`counts`: of values and of gradients, (2, bands, bins)."""
        apart = [
            tuple(wasserstein(real, made, bins.width) / self._span for real, made in zip(part[0], part[1]))
            for part, bins in zip(counts, self._bins)
        ]
        pixels = int(counts[0][1, 0].sum())
        return ColourDistance(index, pixels, float(np.mean(apart[0])), float(np.mean(apart[1])), apart[0])
