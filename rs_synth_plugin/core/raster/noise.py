# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise indexed by place: a pixel's value depends on its absolute position and the seed, never on the window.

Values come from a counter-based hash (the finaliser of SplitMix64: Steele, Lea and Flood, "Fast splittable
pseudorandom number generators", OOPSLA 2014), so any window of any tile order gives the same bits, and two
grids cut from one pixel lattice share their noise.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Tuple

import numpy as np

from .grid import Window

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_LANES = 4  # 16-bit numbers in one 64-bit hash
_LANE = np.uint64(0xFFFF)
_OCTAVES = 2
_IN_CACHE = 2**15  # pixels worked on at once: their hashes stay in the processor's cache


def _mix(state: np.ndarray) -> np.ndarray:
    """The finaliser, in place."""
    shifted = np.empty_like(state)
    for shift, factor in ((30, _MIX_1), (27, _MIX_2)):
        state ^= np.right_shift(state, np.uint64(shift), out=shifted)
        state *= factor
    state ^= np.right_shift(state, np.uint64(31), out=shifted)
    return state


def _hash(rows: np.ndarray, cols: np.ndarray, seed: int, stream: int) -> np.ndarray:
    """64 random bits for every pair of absolute row and column, uint64 (rows, cols)."""
    key = _mix(np.array([seed & 0xFFFFFFFFFFFFFFFF], np.uint64) * _GOLDEN + np.uint64(stream + 1))
    row_keys = _mix(_mix(rows.astype(np.int64).view(np.uint64) * _GOLDEN + key))
    return _mix(row_keys[:, None] + cols.astype(np.int64).view(np.uint64)[None, :] * _GOLDEN)


@lru_cache(maxsize=1)
def _normal_quantiles() -> np.ndarray:
    # A table of 2^16 quantiles instead of Box-Muller: vectorised log and cos differ in the last bit between
    # array shapes, which would make the noise depend on the window. Standard deviation 0.9999, extremes ±4.3.
    from scipy.special import ndtri

    return ndtri((np.arange(65536) + 0.5) / 65536).astype(np.float32)


def _gaussian(rows: np.ndarray, cols: np.ndarray, seed: int, channels: int) -> np.ndarray:
    out = np.empty((channels, rows.size, cols.size), np.float32)
    table = _normal_quantiles()
    some = max(_IN_CACHE // max(cols.size, 1), 1)
    for first in range(0, rows.size, some):
        strip = slice(first, first + some)
        for channel in range(channels):
            lane = channel % _LANES
            if lane == 0:
                bits = _hash(rows[strip], cols, seed, channel // _LANES)
            out[channel, strip] = table.take(((bits >> np.uint64(16 * lane)) & _LANE).view(np.int64))
    return out


def _places(window: Window, origin_index: Tuple[int, int]) -> Tuple[np.ndarray, np.ndarray]:
    rows = np.arange(window.height, dtype=np.int64) + (origin_index[1] + window.row)
    cols = np.arange(window.width, dtype=np.int64) + (origin_index[0] + window.col)
    return rows, cols


def gaussian(window: Window, origin_index: Tuple[int, int], seed: int, channels: int) -> np.ndarray:
    """White Gaussian noise, mean 0, standard deviation 1: float32 ``(channels, rows, cols)``.

    ``origin_index`` is the absolute (column, row) of the grid's origin, ``Grid.origin_index``. Channel *k* is
    the same whatever the number of channels.
    """
    return _gaussian(*_places(window, origin_index), seed, channels)


def _spline_weights(places: np.ndarray, cell: int) -> Tuple[np.ndarray, np.ndarray]:
    """Cubic B-spline: first lattice index (n,) and the four weights (4, n) of every place."""
    first, rest = np.divmod(places, cell)
    t = (rest + 0.5) / cell
    weights = np.stack([(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3]) / 6
    return first - 1, weights


def _octave(rows: np.ndarray, cols: np.ndarray, seed: int, cell: int) -> np.ndarray:
    row_first, row_weights = _spline_weights(rows, cell)
    col_first, col_weights = _spline_weights(cols, cell)
    lattice_rows = np.arange(row_first[0], row_first[-1] + 4)
    lattice_cols = np.arange(col_first[0], col_first[-1] + 4)
    lattice = _gaussian(lattice_rows, lattice_cols, seed, 1)[0].astype(np.float64)
    row_index, col_index = row_first - row_first[0], col_first - col_first[0]
    # Sums of elementwise products in a fixed order, no matrix product: BLAS rounds by the shape.
    across = np.zeros((lattice_rows.size, cols.size))
    for tap in range(4):
        across += lattice[:, col_index + tap] * col_weights[tap]
    out = np.zeros((rows.size, cols.size))
    for tap in range(4):
        out += across[row_index + tap] * row_weights[tap][:, None]
    return out


def smooth(window: Window, origin_index: Tuple[int, int], seed: int, cell: int) -> np.ndarray:
    """Smooth noise whose patches measure about ``cell`` to twice ``cell`` pixels: float32 ``(rows, cols)``.

    Cubic B-spline interpolation of hashed Gaussian values on a lattice of ``cell`` pixels, plus an octave of
    half the size and amplitude for natural outlines. Mean 0, standard deviation about 0.5, always within ±7;
    the same bits whatever the window.
    """
    if window.width <= 0 or window.height <= 0:
        return np.zeros((max(window.height, 0), max(window.width, 0)), np.float32)
    rows, cols = _places(window, origin_index)
    out = np.zeros((rows.size, cols.size))
    for octave in range(_OCTAVES):
        out += _octave(rows, cols, seed + 0x51ED27 * (octave + 1), max(cell >> octave, 1)) * 0.5**octave
    return out.astype(np.float32)
