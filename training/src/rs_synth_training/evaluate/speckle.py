# SPDX-License-Identifier: GPL-2.0-or-later
"""Speckle of real against synthetic SAR, class by class: the figures that Baier et al. 2021 leave to future work.

Three things make speckle look like speckle: how strong it is (equivalent number of looks), how a class's
backscatter is spread over it (distance of dB histograms), and how far neighbours resemble each other
(autocorrelation; the sensor's point spread and resampling make it). Real and synthetic image are measured on the
same pixels with the same windows, so that what a measure gets wrong, it gets wrong for both. Values that the
card's range cuts off are cut off in both, which shows as too many looks where most of a class lies at an end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from .quality_report import table

BoolArray = NDArray[np.bool_]
Floats = NDArray[np.floating]
LAGS = 5
WINDOW = 7
"""Edge in pixels of the windows in which a class counts as homogeneous."""
SURROUNDINGS = 11
"""Edge in pixels of the squares whose mean the autocorrelation leaves out."""
EROSION = 1
"""Pixels cut from a class's outline, where classes mix."""
EDGES = np.arange(-80.0, 120.0, 0.05)
"""Of the histograms, dB."""


def interior(land_cover: NDArray[np.uint8], valid: BoolArray, code: int) -> BoolArray:
    """Pixels of a class away from its outline."""
    mask = (land_cover == code) & valid
    return np.asarray(ndimage.binary_erosion(mask, np.ones((3, 3)), EROSION))


def windowed_looks(decibels: Floats, mask: BoolArray, window: int = WINDOW) -> NDArray[np.float64]:
    """Equivalent number of looks, mean² / variance of intensity, of every window that lies within a mask.

    (Oliver and Quegan 2004, "Understanding Synthetic Aperture Radar Images".) Windows overlap.

    Args:
        decibels: (rows, cols), dB.
        mask: (rows, cols), where the ground is homogeneous.
        window: odd edge of the windows.
    """
    inside = ndimage.binary_erosion(mask, np.ones((window, window)))
    intensity = np.where(mask, 10.0 ** (np.asarray(decibels, np.float64) / 10), 0)
    mean = ndimage.uniform_filter(intensity, window)[inside]
    square = ndimage.uniform_filter(intensity**2, window)[inside]
    count = window * window
    variance = (square - mean**2) * count / (count - 1)
    # A window of one value (all of it cut off) has no speckle to measure.
    real = variance > 1e-9 * square
    return np.asarray(mean[real] ** 2 / variance[real])


def histogram_distance(first: NDArray[np.int64], second: NDArray[np.int64]) -> float:
    """Wasserstein-1 distance in dB of two histograms over EDGES; NaN where one is empty."""
    if not first.any() or not second.any():
        return float("nan")
    cumulated = [np.cumsum(counts) / counts.sum() for counts in (first, second)]
    return float(np.abs(cumulated[0] - cumulated[1]).sum() * (EDGES[1] - EDGES[0]))


def lagged_products(decibels: Floats, mask: BoolArray, window: int = SURROUNDINGS) -> NDArray[np.float64]:
    """What the autocorrelation is made of: (2, LAGS, 2), for down and across and lag 1 … LAGS.

    The residual of the local mean (over the mask, in a square of `window`), summed over pairs of pixels that both
    lie in the mask: its product, and the mean of its two squares.
    """
    values = np.where(mask, np.asarray(decibels, np.float64), 0)
    share = ndimage.uniform_filter(mask.astype(np.float64), window, mode="constant")
    mean = ndimage.uniform_filter(values, window, mode="constant") / np.maximum(share, 1e-9)
    residual = np.where(mask, values - mean, 0)
    sums = np.zeros((2, LAGS, 2))
    for axis in range(2):
        there, what = np.moveaxis(mask, axis, 0), np.moveaxis(residual, axis, 0)
        for lag in range(1, LAGS + 1):
            both = there[:-lag] & there[lag:]
            first, second = what[:-lag][both], what[lag:][both]
            sums[axis, lag - 1] = (first * second).sum(), (first**2 + second**2).sum() / 2
    return sums


@dataclass(frozen=True)
class Speckle:
    """Measures of one image on one class and band.

    looks: median over the homogeneous windows; NaN where there is none.
    windows: their number.
    mean: dB. pixels: all of the class.
    autocorrelation: (2, LAGS), down and across; NaN where no pair lies in the class's interior.
    """

    looks: float
    windows: int
    mean: float
    pixels: int
    autocorrelation: NDArray[np.float64]


@dataclass(frozen=True)
class Compared:
    """Real and synthetic speckle of one class and band; `distance` of their histograms in dB."""

    code: int
    band: int
    real: Speckle
    fake: Speckle
    distance: float


class _Sums:
    """What is summed up over tiles for one image, class and band."""

    def __init__(self) -> None:
        self.looks: List[NDArray[np.float64]] = []
        self.histogram = np.zeros(len(EDGES) - 1, np.int64)
        self.products = np.zeros((2, LAGS, 2))
        self.total = 0.0

    def add(self, decibels: Floats, mask: BoolArray, inner: BoolArray) -> None:
        self.looks.append(windowed_looks(decibels, inner))
        self.histogram += np.histogram(np.clip(decibels[mask], EDGES[0], EDGES[-1]), EDGES)[0]
        self.products += lagged_products(decibels, inner)
        self.total += float(decibels[mask].sum(dtype=np.float64))

    def speckle(self) -> Speckle:
        looks = np.concatenate(self.looks) if self.looks else np.zeros(0)
        pixels = int(self.histogram.sum())
        with np.errstate(divide="ignore", invalid="ignore"):
            autocorrelation = self.products[..., 0] / self.products[..., 1]
        return Speckle(
            float(np.median(looks)) if len(looks) else float("nan"),
            len(looks),
            self.total / pixels if pixels else float("nan"),
            pixels,
            autocorrelation,
        )


class SpeckleMeter:
    """Sums up real and synthetic tiles.

    Args:
        codes: the model's classes.
        bands: number of SAR bands.
    """

    def __init__(self, codes: Sequence[int], bands: int) -> None:
        self._sums: Dict[Tuple[int, int], Tuple[_Sums, _Sums]] = {
            (code, band): (_Sums(), _Sums()) for code in codes for band in range(bands)
        }

    def add(self, real: Floats, fake: Floats, land_cover: NDArray[np.uint8], valid: BoolArray) -> None:
        """Add a tile: real and fake (bands, rows, cols) in dB, classes and validity (rows, cols)."""
        for code in {code for code, _ in self._sums}:
            mask = (land_cover == code) & valid
            if not mask.any():
                continue
            inner = interior(land_cover, valid, code)
            for band in range(len(real)):
                for sums, image in zip(self._sums[code, band], (real, fake)):
                    sums.add(image[band], mask, inner)

    def results(self) -> List[Compared]:
        """One entry per class and band, in order; an absent class has no pixels and NaN."""
        return [
            Compared(
                code, band, real.speckle(), fake.speckle(), histogram_distance(real.histogram, fake.histogram)
            )
            for (code, band), (real, fake) in self._sums.items()
        ]


def speckle_lines(results: Sequence[Compared], names: Dict[int, str], bands: Sequence[str]) -> List[str]:
    """The report's section, Markdown; names of the classes by code, and of the bands."""
    rows = []
    for item in results:
        if not item.real.pixels:
            continue
        acf = [" ".join(f"{value:.2f}" for value in np.nanmean(s.autocorrelation, 0)[:3])
               if np.isfinite(s.autocorrelation).any() else "–" for s in (item.real, item.fake)]  # fmt: skip
        rows.append(
            [
                names[item.code],
                bands[item.band],
                f"{item.real.mean:.1f}",
                f"{item.fake.mean:.1f}",
                f"{item.distance:.2f}",
                _looks(item.real),
                _looks(item.fake),
                *acf,
            ]
        )
    header = [
        "class",
        "band",
        "mean dB, real",
        "synthetic",
        "histograms apart, dB",
        "looks, real",
        "synthetic",
    ]
    return [
        "## Speckle",
        "",
        f"Equivalent number of looks: median over windows of {WINDOW} x {WINDOW} pixels inside a class (their "
        "number). Distance of dB histograms: Wasserstein-1. Autocorrelation of the residual at lags 1, 2, 3, mean of "
        "both directions.",
        "",
        *table([*header, "autocorrelation, real", "synthetic"], rows),
    ]


def _looks(speckle: Speckle) -> str:
    return f"{speckle.looks:.2f} ({speckle.windows})" if speckle.windows else "–"
