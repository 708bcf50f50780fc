# SPDX-License-Identifier: GPL-2.0-or-later
"""Speckle of real against synthetic SAR in dB, class by class: looks, distribution, autocorrelation.

As `rs_synth_training.evaluate.speckle` defines the three, but that the median of looks is read from a histogram (right
to 0.25 %), so that memory does not grow with the image.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from .histograms import Binning, wasserstein
from .parts import Part

LAGS = 5
WINDOW = 7
"""Edge in pixels of the windows in which a class counts as homogeneous."""
SURROUNDINGS = 11
"""Edge in pixels of the squares whose mean the autocorrelation leaves out."""
EDGES = np.arange(-80.0, 120.0, 0.05)
"""Of the histograms, dB; what lies outside counts at the ends."""
LOOKS = np.exp(np.arange(np.log(1e-2), np.log(1e6), 0.005))
"""Edges of the histogram of looks."""
_DECIBELS = Binning(float(EDGES[0]), float(EDGES[1] - EDGES[0]), len(EDGES) - 1)
_SQUARE = np.ones((3, 3))


@dataclass(frozen=True)
class Speckle:
    """Of one image on one class and band. `looks`: median over the homogeneous windows, NaN where there is none; `mean`
    in dB; `autocorrelation`: float64 (2, LAGS), down and across, NaN where no pair lies in the class's interior;
    `histogram`: of dB over EDGES."""

    looks: float
    windows: int
    mean: float
    pixels: int
    autocorrelation: np.ndarray
    histogram: np.ndarray


@dataclass(frozen=True)
class SpeckleComparison:
    """One class (`index` as in `LandCover`, 0 for all ground without one) and band; `distance`: Wasserstein-1 of the
    dB histograms."""

    index: int
    band: int
    real: Speckle
    synthetic: Speckle
    distance: float


def windowed_looks(decibels: np.ndarray, mask: np.ndarray, window: int = WINDOW) -> np.ndarray:
    """Equivalent number of looks, mean² / variance of intensity, of every window that lies within a mask; float64
    (rows, cols) at the windows' centres, NaN elsewhere and where a window holds one value alone.

    (Oliver and Quegan 2004, "Understanding Synthetic Aperture Radar Images".) Windows overlap.
    """
    from scipy import ndimage  # here: importing the plugin must not load scipy

    inside = ndimage.binary_erosion(mask, np.ones((window, window)))
    intensity = np.where(mask, 10.0 ** (np.asarray(decibels, np.float64) / 10), 0)
    mean = ndimage.uniform_filter(intensity, window)
    square = ndimage.uniform_filter(intensity**2, window)
    count = window * window
    variance = (square - mean**2) * count / (count - 1)
    real = inside & (variance > 1e-9 * square)
    return np.where(real, mean**2 / np.where(real, variance, 1.0), np.nan)


def lagged_products(decibels: np.ndarray, mask: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """What the autocorrelation is made of: (2, LAGS, 2), for down and across and lag 1 … LAGS.

    The residual of the local mean (over the mask, in a square of SURROUNDINGS), summed over pairs of pixels that both
    lie in the mask and the first of which is `counted`: its product, and the mean of its two squares.
    """
    from scipy import ndimage

    values = np.where(mask, np.asarray(decibels, np.float64), 0)
    share = ndimage.uniform_filter(mask.astype(np.float64), SURROUNDINGS, mode="constant")
    mean = ndimage.uniform_filter(values, SURROUNDINGS, mode="constant") / np.maximum(share, 1e-9)
    residual = np.where(mask, values - mean, 0)
    sums = np.zeros((2, LAGS, 2))
    for axis in range(2):
        there, what, first_counted = (np.moveaxis(array, axis, 0) for array in (mask, residual, counted))
        for lag in range(1, LAGS + 1):
            both = there[:-lag] & there[lag:] & first_counted[:-lag]
            first, second = what[:-lag][both], what[lag:][both]
            sums[axis, lag - 1] = (first * second).sum(), (first**2 + second**2).sum() / 2
    return sums


class _Sums:
    """What is summed up for one image, class and band."""

    def __init__(self) -> None:
        self.looks = np.zeros(len(LOOKS) + 1, np.int64)
        self.histogram = np.zeros(len(EDGES) - 1, np.int64)
        self.products = np.zeros((2, LAGS, 2))
        self.total = 0.0

    def add(self, decibels: np.ndarray, mask: np.ndarray, inner: np.ndarray, window: np.ndarray) -> None:
        looks = windowed_looks(decibels, inner)[window]
        self.looks += np.bincount(
            np.searchsorted(LOOKS, looks[np.isfinite(looks)]), minlength=len(self.looks)
        )
        here = decibels[mask & window]
        self.histogram += np.bincount(_DECIBELS.index(here), minlength=len(self.histogram))
        self.products += lagged_products(decibels, inner, window)
        self.total += float(here.sum(dtype=np.float64))

    def speckle(self) -> Speckle:
        pixels, windows = int(self.histogram.sum()), int(self.looks.sum())
        with np.errstate(divide="ignore", invalid="ignore"):
            autocorrelation = self.products[..., 0] / self.products[..., 1]
        return Speckle(
            median_looks(self.looks),
            windows,
            self.total / pixels if pixels else float("nan"),
            pixels,
            autocorrelation,
            self.histogram,
        )


def median_looks(counts: np.ndarray) -> float:
    """The median of looks counted between LOOKS (n + 1 bins); NaN without any."""
    if not counts.any():
        return float("nan")
    place = int(np.searchsorted(np.cumsum(counts), counts.sum() / 2))
    return float(np.sqrt(LOOKS[max(place - 1, 0)] * LOOKS[min(place, len(LOOKS) - 1)]))


class SpeckleMeter:
    """Sums up both images in dB. `classes`: number of the land cover's; with 0 all ground is one."""

    def __init__(self, classes: int, bands: int):
        indices = range(1, classes + 1) if classes else range(1)
        self._sums: Dict[Tuple[int, int], Tuple[_Sums, _Sums]] = {
            (index, band): (_Sums(), _Sums()) for index in indices for band in range(bands)
        }

    def add(self, part: Part, feedback: Feedback) -> None:
        """As of every meter."""
        from scipy import ndimage

        if part.real is None:
            return
        window = np.zeros(part.valid.shape, bool)
        window[part.inside] = True
        for index in np.unique(part.classes[part.valid & window]).tolist():
            if (index, 0) not in self._sums:
                continue
            mask = (part.classes == index) & part.valid
            inner = ndimage.binary_erosion(mask, _SQUARE)
            for band in range(len(part.real)):
                raise_if_cancelled(feedback)
                for sums, image in zip(self._sums[index, band], (part.real, part.synthetic)):
                    sums.add(image[band], mask, inner, window)

    def results(self) -> List[SpeckleComparison]:
        """By class and band, those with pixels."""
        found = []
        for (index, band), (real, synthetic) in self._sums.items():
            if real.histogram.any():
                apart = wasserstein(real.histogram, synthetic.histogram, EDGES[1] - EDGES[0])
                found.append(SpeckleComparison(index, band, real.speckle(), synthetic.speckle(), apart))
        return found
