# SPDX-License-Identifier: GPL-2.0-or-later
"""Raw digital numbers, linear values and card units.

raw → linear: (raw - lo) / (hi - lo), 0 at the band's dark cut, about proportional to the ground's radiance,
so that texture can be relit by multiplication. linear → [-1, 1]: clip to [0, 1], power gamma, spread; that is
what the networks see. Card units are the same spread over the card's range.

SAR is raw in dB (`decibels`), where speckle is additive and the range is small (Baier et al. 2021, sections
II-E and III-A): with gamma 1 the way from dB to the networks is affine, and the card's range is dB again.
"""

from __future__ import annotations

from typing import Tuple

import numpy as np
from numpy.typing import NDArray

from ..config import DataConfig

FloatArray = NDArray[np.float32]


def decibels(raw: FloatArray, stored: str) -> Tuple[FloatArray, NDArray[np.bool_]]:
    """Raw values as a band stores them ("value", "amplitude", "intensity") → values, and where they are real.

    Amplitudes become 20 log10, intensities 10 log10; what is not positive there is no measurement. Numbers that
    are not finite are no measurement either. Values that are not real are 0.
    """
    known = np.isfinite(raw)
    if stored == "value":
        return np.where(known, raw, 0).astype(np.float32), known
    known &= raw > 0
    factor = 20.0 if stored == "amplitude" else 10.0
    return np.where(known, factor * np.log10(np.where(known, raw, 1)), 0).astype(np.float32), known


def to_linear(raw: FloatArray, data: DataConfig) -> FloatArray:
    """Raw values (B, rows, cols) to linear ones; nothing is clipped."""
    lo = np.array([band.lo for band in data.image], np.float32)[:, None, None]
    hi = np.array([band.hi for band in data.image], np.float32)[:, None, None]
    return ((raw - lo) / (hi - lo)).astype(np.float32)


def to_network(linear: FloatArray, data: DataConfig) -> FloatArray:
    """Linear values to the networks' [-1, 1]."""
    return (2 * np.clip(linear, 0, 1) ** data.gamma - 1).astype(np.float32)


def to_units(linear: FloatArray, data: DataConfig) -> FloatArray:
    """Linear values to card units (float, within the card's range)."""
    low, high = data.range
    return (low + (high - low) * np.clip(linear, 0, 1) ** data.gamma).astype(np.float32)
