# SPDX-License-Identifier: GPL-2.0-or-later
"""Raw digital numbers, linear values and card units.

raw → linear: (raw - lo) / (hi - lo), 0 at the band's dark cut, about proportional to the ground's radiance,
so that texture can be relit by multiplication. linear → [-1, 1]: clip to [0, 1], power gamma, spread; that is
what the networks see. Card units are the same spread over the card's range.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..config import DataConfig

FloatArray = NDArray[np.float32]


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
