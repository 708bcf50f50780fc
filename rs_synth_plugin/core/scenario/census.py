# SPDX-License-Identifier: GPL-2.0-or-later
"""Which class codes a land cover holds, and whether its legend knows them all."""

from __future__ import annotations

from typing import Dict, Mapping

import numpy as np

from ..errors import InputError
from .legend import Legend

_MOST_LISTED = 12


def count_codes(codes: np.ndarray) -> Dict[int, int]:
    """Pixels by code (int32, any shape)."""
    if not codes.size:
        return {}
    low, high = int(codes.min()), int(codes.max())
    if high - low < 2**16:  # counting beats sorting ten times
        counts = np.bincount(codes.ravel() - low)
        return {int(index) + low: int(counts[index]) for index in np.flatnonzero(counts)}
    values, counts = np.unique(codes, return_counts=True)
    return dict(zip(values.tolist(), counts.tolist()))


def check_codes(counts: Mapping[int, int], legend: Legend, label: str) -> None:
    """Refuses codes outside a legend, listed with their pixels, the most frequent first.

    Args:
        counts: pixels by code.
        label: what the message calls the land cover.

    Raises:
        InputError: there are such codes.
    """
    known = {*legend.codes, *legend.nodata}
    strange = sorted(
        (item for item in counts.items() if item[0] not in known), key=lambda item: (-item[1], item[0])
    )
    if strange:
        listed = ", ".join(f"{code} ({pixels:,} pixels)" for code, pixels in strange[:_MOST_LISTED])
        more = f" and {len(strange) - _MOST_LISTED} more" if len(strange) > _MOST_LISTED else ""
        raise InputError(
            f"{label} holds codes that the legend {legend.name} does not know: {listed}{more}; choose the right "
            "legend, or set these codes as nodata."
        )
