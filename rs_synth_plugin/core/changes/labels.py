# SPDX-License-Identifier: GPL-2.0-or-later
"""What changed into what: classes by number, the change mask, and codes for from → to."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import numpy as np

from ..errors import InputError
from ..scenario.legend import Legend, LegendClass

UNCHANGED, CHANGED, UNKNOWN = 0, 1, 255  # of the mask
NO_CLASS = 0  # number of an unknown class
FROM_TO_UNKNOWN = 65535
_MOST_CLASSES = 254
_DECIMAL = 99
_LARGEST_TABLE = 2**16


class ClassNumbers:
    """A legend's classes as 1…K by ascending code, which is what networks want; 0 is unknown."""

    def __init__(self, legend: Legend) -> None:
        """Raises InputError: more classes than a byte holds."""
        if len(legend.classes) > _MOST_CLASSES:
            raise InputError(
                f"The legend {legend.name} has {len(legend.classes)} classes, more than {_MOST_CLASSES}: "
                "merge some of them."
            )
        self.legend = legend
        self._codes = np.array(legend.codes, np.int64)
        self._low, span = int(self._codes[0]), int(self._codes[-1] - self._codes[0])
        self._table: Optional[np.ndarray] = None
        if span < _LARGEST_TABLE:  # looking up beats searching five times
            self._table = np.zeros(span + 3, np.uint8)
            self._table[self._codes - self._low + 1] = np.arange(1, len(self._codes) + 1)

    def __len__(self) -> int:
        return len(self.legend.classes)

    @property
    def base(self) -> int:
        """Number before · base + number after is the code of a change: 100 where that can be read off (304: 3 → 4)."""
        return 100 if len(self) <= _DECIMAL else 256

    def apply(self, codes: np.ndarray, valid: np.ndarray) -> np.ndarray:
        """uint8 numbers of codes int32 (rows, cols); 0 where they are not `valid` (bool) or not in the legend."""
        if self._table is not None:
            found = self._table[np.clip(codes, self._low - 1, self._codes[-1] + 1) - (self._low - 1)]
            if not valid.all():
                found[~valid] = NO_CLASS
            return found
        place = np.minimum(np.searchsorted(self._codes, codes), len(self) - 1)
        known = valid & (self._codes[place] == codes)
        return np.where(known, place + 1, NO_CLASS).astype(np.uint8)

    def from_to(self, before: np.ndarray, after: np.ndarray, mask: np.ndarray) -> np.ndarray:
        """uint16 (rows, cols): the code of the change where the mask is CHANGED, else 0, or FROM_TO_UNKNOWN."""
        codes = before.astype(np.uint16) * np.uint16(self.base) + after
        return np.where(mask == CHANGED, codes, np.where(mask == UNKNOWN, FROM_TO_UNKNOWN, 0)).astype(
            np.uint16
        )

    def named(self) -> List[Dict[str, Any]]:
        """As the index has them."""
        return [
            {"value": number, "code": item.code, "name": item.name, "color": item.color, "role": item.role}
            for number, item in enumerate(self.legend.classes, start=1)
        ]

    @property
    def numbered(self) -> List[LegendClass]:
        """The classes with their numbers as codes."""
        return [
            LegendClass(number, item.name, item.color, item.role)
            for number, item in enumerate(self.legend.classes, start=1)
        ]


def mask_of(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """uint8 mask of two rasters of class numbers."""
    mask = (before != after).astype(np.uint8)
    mask[(before == NO_CLASS) | (after == NO_CLASS)] = UNKNOWN
    return mask


def given_mask(codes: np.ndarray, valid: np.ndarray, label: str) -> np.ndarray:
    """uint8 mask of a raster's codes int32 and its validity.

    Raises InputError: there is another code than 0, 1 and 255.
    """
    strange = np.setdiff1d(codes[valid], (UNCHANGED, CHANGED, UNKNOWN))
    if strange.size:
        listed = ", ".join(str(code) for code in strange[:6])
        raise InputError(
            f"{label} holds the values {listed}, and a change mask has 1 (changed), 0 (not) and 255 (unknown): "
            "reclassify it."
        )
    return np.where(valid, codes, UNKNOWN).astype(np.uint8)


def same_legend(first: Optional[Legend], other: Optional[Legend]) -> bool:
    """Whether classes mean the same in both."""
    if first is None or other is None:
        return first is other
    return first.classes == other.classes
