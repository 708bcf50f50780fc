# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture by scale: the radially averaged power spectrum of real and synthetic ground, class by class.

As `rs_synth_training.evaluate.metrics` defines it for classes: mean log10 power over half-overlapping Hann windows that
a class dominates. Here "all" is the same over all windows, for a spectrum of the whole image would need all of it in
memory, and windows count only where both images are valid throughout.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import List, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from .parts import Part

WINDOW = 32
BINS = WINDOW // 2
HIGH_FREQUENCY = 0.25
"""Cycles per pixel above which the signed difference is averaged (half of Nyquist)."""
DOMINANT = 0.5
"""Share of a window that a class needs."""
MIN_WINDOWS = 8
"""A class with fewer is left out."""
_STEP = WINDOW // 2
_TINY = 1e-12


@dataclass(frozen=True)
class SpectrumDistance:
    """Of one class (`index` as in `LandCover`, 0 for all windows). `mean`: mean |Δ| of log10 power over all
    frequencies; `high`: signed mean Δ (synthetic − real) above HIGH_FREQUENCY: below 0 too smooth, above too rough.
    `real`, `synthetic`: float64 (BINS,) profiles; bin i covers i / (2 BINS) … (i + 1) / (2 BINS) cycles per pixel, and
    is NaN where no frequency of the window falls into it."""

    index: int
    windows: int
    mean: float
    high: float
    real: np.ndarray
    synthetic: np.ndarray


def frequencies() -> np.ndarray:
    """Middle of each bin, cycles per pixel."""
    return (np.arange(BINS) + 0.5) / (2 * BINS)


def log_power(patches: np.ndarray) -> np.ndarray:
    """Radially averaged log10 power, Hann window, mean removed: (n, bands, WINDOW, WINDOW) → float64 (n, BINS)."""
    hann, average = _tables()
    centred = (patches - patches.mean(axis=(2, 3), keepdims=True)) * hann
    power = (np.abs(np.fft.fft2(centred)) ** 2).mean(axis=1) / (hann**2).sum()
    return np.asarray(np.log10(power.reshape(len(patches), -1) @ average + _TINY))


@lru_cache(maxsize=1)
def _tables() -> Tuple[np.ndarray, np.ndarray]:
    """The Hann window, and (WINDOW², BINS) weights that average over rings."""
    hann = np.hanning(WINDOW)[:, None] * np.hanning(WINDOW)[None, :]
    radius = np.hypot(np.fft.fftfreq(WINDOW)[:, None], np.fft.fftfreq(WINDOW)[None, :]).ravel()
    ring = np.floor(radius * 2 * BINS).astype(int)
    member = (ring[:, None] == np.arange(BINS)) & (radius > 0)[:, None]
    count = member.sum(axis=0)
    # No frequency of so small a window falls into the first ring: NaN, as in training.
    return hann, np.where(count > 0, member / np.maximum(count, 1), np.nan)


class SpectrumMeter:
    """Sums up profiles. `classes`: number of the land cover's; `span`: length of the range, the unit of values."""

    def __init__(self, classes: int, span: float):
        self._span = span
        self._sums = np.zeros((2, classes + 1, BINS))
        self._windows = np.zeros(classes + 1, np.int64)

    def add(self, part: Part, feedback: Feedback) -> None:
        """As of every meter: windows that begin in the part, on a lattice from the grid's first pixel on."""
        if part.real is None:
            return
        window, outer = part.window, part.outer
        first_row, first_col = (-(-start // _STEP) * _STEP for start in (window.row, window.col))
        for row in range(first_row, window.row + window.height, _STEP):
            raise_if_cancelled(feedback)
            top = row - outer.row
            strip = np.s_[top : top + WINDOW]
            starts = np.arange(first_col, window.col + window.width, _STEP) - outer.col
            whole = [start for start in starts.tolist() if part.valid[strip, start : start + WINDOW].all()]
            whole = [start for start in whole if start + WINDOW <= part.valid.shape[1]]
            if whole and top + WINDOW <= part.valid.shape[0]:
                self._add_row(part, strip, whole)

    def _add_row(self, part: Part, strip: slice, starts: List[int]) -> None:
        cut = [slice(start, start + WINDOW) for start in starts]
        profiles = [
            log_power(np.stack([image[:, strip, cols] for cols in cut]).astype(np.float64) / self._span)
            for image in (part.real, part.synthetic)
            if image is not None
        ]
        classes = np.stack([part.classes[strip, cols] for cols in cut]).reshape(len(cut), -1)
        for index in (0, *(code for code in np.unique(classes).tolist() if code)):
            chosen = (classes == index).mean(axis=1) >= DOMINANT if index else np.ones(len(cut), bool)
            self._windows[index] += int(chosen.sum())
            for number, profile in enumerate(profiles):
                self._sums[number, index] += profile[chosen].sum(axis=0)

    def results(self) -> List[SpectrumDistance]:
        """All windows, then each class with MIN_WINDOWS or more; empty without any window."""
        enough = self._windows >= MIN_WINDOWS
        enough[0] = self._windows[0] > 0
        return [self._distance(index) for index in np.flatnonzero(enough).tolist()]

    def _distance(self, index: int) -> SpectrumDistance:
        real, synthetic = self._sums[:, index] / self._windows[index]
        apart = synthetic - real
        high = frequencies() >= HIGH_FREQUENCY
        return SpectrumDistance(
            index,
            int(self._windows[index]),
            float(np.nanmean(np.abs(apart))),
            float(np.nanmean(apart[high])),
            real,
            synthetic,
        )
