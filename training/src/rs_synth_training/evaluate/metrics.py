# SPDX-License-Identifier: GPL-2.0-or-later
"""Distances between the distributions of real and synthetic pixels, per land cover class.

The synthetic image shows a *plausible* place, so nothing here compares pixel with pixel: colours and
gradients are compared as distributions within a class, texture as a power spectrum. Images are float
arrays (bands, rows, cols) scaled to fractions of the output range, so that every distance is a
fraction of that range too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import wasserstein_distance

MIN_PIXELS = 200
SPECTRUM_BINS = 24
SPECTRUM_WINDOW = 32
HIGH_FREQUENCY = 0.25
"""Cycles per pixel above which the signed spectrum difference is averaged (half of Nyquist)."""


@dataclass(frozen=True)
class ClassDistances:
    """How far synthetic pixels of one class are from the real ones.

    ``colour`` and ``gradient`` are Wasserstein-1 distances as fractions of the output range;
    ``spectrum`` is the mean absolute difference of log10 power over all frequencies and
    ``spectrum_high`` the signed mean (synthetic − real) over the upper half of them. The spectra are
    NaN where no window holds enough of the class.
    """

    pixels: int
    colour: float
    gradient: float
    spectrum: float
    spectrum_high: float


def colour_distance(real: np.ndarray, synthetic: np.ndarray) -> float:
    """Mean over the bands of the Wasserstein-1 distance between two sets of pixels (bands, n)."""
    return float(np.mean([wasserstein_distance(a, b) for a, b in zip(real, synthetic)]))


def gradient_magnitude(image: np.ndarray) -> np.ndarray:
    """Length of the forward difference of every band: (bands, rows, cols) → (bands, rows−1, cols−1)."""
    down = image[:, 1:, :-1] - image[:, :-1, :-1]
    right = image[:, :-1, 1:] - image[:, :-1, :-1]
    return np.hypot(down, right)


def log_power(patch: np.ndarray, bins: int = SPECTRUM_BINS) -> np.ndarray:
    """Radially averaged log10 power of a (bands, rows, cols) image, Hann window, mean removed.

    Bin i covers the radial frequencies i/(2·bins) … (i+1)/(2·bins) cycles per pixel; a bin that no
    frequency of so small a patch falls into is NaN.
    """
    rows, cols = patch.shape[1:]
    window = np.hanning(rows)[:, None] * np.hanning(cols)[None, :]
    centred = (patch - patch.mean(axis=(1, 2), keepdims=True)) * window
    power = (np.abs(np.fft.fft2(centred)) ** 2).mean(axis=0) / (window**2).sum()
    radius = np.hypot(np.fft.fftfreq(rows)[:, None], np.fft.fftfreq(cols)[None, :])
    index = np.floor(radius * 2 * bins).astype(int)
    inside = (index < bins) & (radius > 0)
    total = np.bincount(index[inside], weights=power[inside], minlength=bins)
    count = np.bincount(index[inside], minlength=bins)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.log10(np.where(count > 0, total / count, np.nan) + 1e-12)


def spectrum_difference(real: np.ndarray, synthetic: np.ndarray) -> tuple[float, float]:
    """(mean |Δ|, signed mean Δ above HIGH_FREQUENCY) of two log-power profiles, synthetic − real."""
    difference = synthetic - real
    high = (np.arange(len(difference)) + 0.5) / (2 * len(difference)) >= HIGH_FREQUENCY
    return float(np.nanmean(np.abs(difference))), float(np.nanmean(difference[high]))


def _class_windows(mask: np.ndarray, size: int) -> list[tuple[slice, slice]]:
    """Half-overlapping square windows at least half of which belong to the class."""
    rows, cols = mask.shape
    return [
        (slice(row, row + size), slice(col, col + size))
        for row in range(0, rows - size + 1, size // 2)
        for col in range(0, cols - size + 1, size // 2)
        if mask[row : row + size, col : col + size].mean() >= 0.5
    ]


def class_log_power(image: np.ndarray, mask: np.ndarray, size: int = SPECTRUM_WINDOW) -> np.ndarray | None:
    """Mean log power over the windows that a class dominates; None where there is no such window."""
    windows = _class_windows(mask, size)
    if not windows:
        return None
    return np.mean([log_power(image[:, rows, cols], size // 2) for rows, cols in windows], axis=0)


def compare_class(
    real: np.ndarray, synthetic: np.ndarray, real_mask: np.ndarray, synthetic_mask: np.ndarray | None = None
) -> ClassDistances:
    """Distances between the pixels of ``real`` under one mask and of ``synthetic`` under another.

    Args:
        real, synthetic: (bands, rows, cols), fractions of the output range; sizes may differ when a
            ``synthetic_mask`` is given.
        real_mask, synthetic_mask: boolean (rows, cols); the same mask serves both by default.
    """
    other_mask = real_mask if synthetic_mask is None else synthetic_mask
    power, other_power = class_log_power(real, real_mask), class_log_power(synthetic, other_mask)
    if power is None or other_power is None:
        spectrum = (float("nan"), float("nan"))
    else:
        spectrum = spectrum_difference(power, other_power)
    return ClassDistances(
        pixels=int(other_mask.sum()),
        colour=colour_distance(real[:, real_mask], synthetic[:, other_mask]),
        gradient=colour_distance(
            gradient_magnitude(real)[:, real_mask[:-1, :-1]],
            gradient_magnitude(synthetic)[:, other_mask[:-1, :-1]],
        ),
        spectrum=spectrum[0],
        spectrum_high=spectrum[1],
    )


@dataclass(frozen=True)
class Comparison:
    """Per-class distances and their two means: each class once, and weighted by its pixels.

    ``whole`` is the comparison of all valid pixels together, with the spectrum of the whole rectangle.
    """

    classes: dict[int, ClassDistances]
    whole: ClassDistances

    def mean(self, measure: str, weighted: bool = False) -> float:
        """Mean of one measure over the classes (NaN spectra left out)."""
        values = np.array([getattr(distances, measure) for distances in self.classes.values()])
        weights = np.array([d.pixels if weighted else 1 for d in self.classes.values()], float)
        known = np.isfinite(values)
        return float(np.average(values[known], weights=weights[known])) if known.any() else float("nan")


def compare(
    real: np.ndarray,
    synthetic: np.ndarray,
    land_cover: np.ndarray,
    valid: np.ndarray,
    min_pixels: int = MIN_PIXELS,
) -> Comparison:
    """Compare two images of one place, for every class with at least ``min_pixels`` valid pixels.

    Args:
        real, synthetic: (bands, rows, cols), fractions of the output range.
        land_cover: integer (rows, cols), 0 = unknown (belongs to no class).
        valid: boolean (rows, cols).
    """
    classes = {}
    for code in (int(code) for code in np.unique(land_cover[valid]) if code != 0):
        mask = valid & (land_cover == code)
        if mask.sum() >= min_pixels:
            classes[code] = compare_class(real, synthetic, mask)
    everything = compare_class(real, synthetic, valid)
    mean_abs, high = spectrum_difference(log_power(real), log_power(synthetic))
    whole = ClassDistances(everything.pixels, everything.colour, everything.gradient, mean_abs, high)
    return Comparison(classes, whole)


@dataclass(frozen=True)
class ColourBox:
    """Per-band interval that holds the central share of a class's real pixels."""

    low: np.ndarray
    high: np.ndarray

    @classmethod
    def of(cls, pixels: np.ndarray, percent: float = 1.0) -> ColourBox:
        """The ``percent`` … 100 − ``percent`` percentiles of (bands, n) pixels, band by band."""
        low, high = np.percentile(pixels, [percent, 100 - percent], axis=1)
        return cls(low, high)

    def share(self, pixels: np.ndarray) -> float:
        """Share of (bands, n) pixels that lie inside in every band; NaN where there is none."""
        if pixels.shape[1] == 0:
            return float("nan")
        inside = (pixels >= self.low[:, None]) & (pixels <= self.high[:, None])
        return float(inside.all(axis=0).mean())
