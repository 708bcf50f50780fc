# SPDX-License-Identifier: GPL-2.0-or-later
"""How much changed, and into what: counted in the chips that were written, by part."""

from __future__ import annotations

import csv
import io
from typing import Any, Dict, List, Optional

import numpy as np

from .chip import Chip
from .labels import CHANGED, NO_CLASS, UNKNOWN, ClassNumbers
from .split import PARTS

MATRIX_PIXELS, MATRIX_M2, TRANSITIONS = (
    "transition_matrix_pixels.csv",
    "transition_matrix_m2.csv",
    "transitions.csv",
)


class _Count:
    """Of one part. `pixels` and `m2`: float64 (K, K), from (row) to (column)."""

    def __init__(self, classes: int) -> None:
        self.chips = self.changed_chips = self.known = self.changed = 0
        self.pixels = np.zeros((classes, classes))
        self.m2 = np.zeros((classes, classes))


class Balance:
    """Counts chips. Ground that lies in several chips, which overlap, counts in each of them."""

    def __init__(self, classes: Optional[ClassNumbers]) -> None:
        self._classes = classes
        self._count = {part: _Count(0 if classes is None else len(classes)) for part in PARTS}

    def add(self, chip: Chip, times: int = 1) -> None:
        """Count a chip; `times` −1 takes it back."""
        count = self._count[chip.part]
        changed = int(np.count_nonzero(chip.mask == CHANGED))
        count.chips += times
        count.changed_chips += times * (changed > 0)
        count.known += times * int(np.count_nonzero(chip.mask != UNKNOWN))
        count.changed += times * changed
        if (
            self._classes is None
            or chip.classes_before is None
            or chip.classes_after is None
            or chip.areas is None
        ):
            return
        number = len(self._classes) + 1
        pairs = chip.classes_before.astype(np.int32) * number + chip.classes_after
        pairs[chip.mask == UNKNOWN] = NO_CLASS
        for total, weights in ((count.pixels, None), (count.m2, chip.areas.ravel())):
            found = np.bincount(pairs.ravel(), weights, number * number).reshape(number, number)
            total += times * found[1:, 1:]

    def summary(self) -> Dict[str, Dict[str, Any]]:
        """By part: chips, those of them with a change, and the share of changed pixels among the known ones."""
        return {
            part: {
                "chips": count.chips,
                "changed_chips": count.changed_chips,
                "changed_share": round(count.changed / count.known, 6) if count.known else 0.0,
            }
            for part, count in self._count.items()
        }

    @property
    def changed_share(self) -> float:
        """Of all known pixels."""
        known = sum(count.known for count in self._count.values())
        return sum(count.changed for count in self._count.values()) / known if known else 0.0

    def tables(self) -> Dict[str, str]:
        """File name → CSV: two matrices, from (rows) to (columns), over all parts; and what there is of each by part.
        Nothing without land covers."""
        if self._classes is None:
            return {}
        named = self._classes.named()
        counts = list(self._count.values())
        pixels = sum((count.pixels for count in counts), np.zeros_like(counts[0].pixels))
        m2 = sum((count.m2 for count in counts), np.zeros_like(counts[0].m2))
        return {
            MATRIX_PIXELS: _matrix(named, pixels, 0),
            MATRIX_M2: _matrix(named, m2, 1),
            TRANSITIONS: self._transitions(named),
        }

    def lines(self) -> List[str]:
        """For the log: a line for each part, then the changes that take most pixels."""
        told = [
            f"{part}: {entry['chips']:,} chips, {entry['changed_chips']:,} with a change, "
            f"{entry['changed_share']:.2%} of the pixels changed"
            for part, entry in self.summary().items()
        ]
        if self._classes is None:
            return told
        named = self._classes.named()
        total = sum((count.pixels for count in self._count.values()), np.zeros((len(named),) * 2))
        np.fill_diagonal(total, 0)
        for place in np.argsort(-total, axis=None, kind="stable")[:5]:
            row, col = np.unravel_index(place, total.shape)
            if total[row, col]:
                told.append(f"{named[row]['name']} → {named[col]['name']}: {total[row, col]:,.0f} pixels")
        return told

    def _transitions(self, named: List[Dict[str, Any]]) -> str:
        rows: List[List[Any]] = []
        for part, count in self._count.items():
            for row, col in np.argwhere(count.pixels):
                before, after = named[row], named[col]
                numbers = [int(count.pixels[row, col]), round(count.m2[row, col], 1)]
                rows.append([part, before["value"], before["name"], after["value"], after["name"], *numbers])
        return _csv([["part", "from", "from_name", "to", "to_name", "pixels", "m2"], *rows])


def _matrix(named: List[Dict[str, Any]], values: np.ndarray, digits: int) -> str:
    names = [item["name"] for item in named]
    rows = [
        [name, *(round(float(value), digits) if digits else int(value) for value in row)]
        for name, row in zip(names, values)
    ]
    return _csv([["from \\ to", *names], *rows])


def _csv(rows: List[List[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
