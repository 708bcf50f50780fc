# SPDX-License-Identifier: GPL-2.0-or-later
"""From the classes of a land cover to those that a model was trained on, by role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, NamedTuple, Optional, Protocol, Sequence, Tuple

import numpy as np

from ..errors import InputError
from .legend import ROLE_LABELS, Legend, LegendClass

UNKNOWN = 0

# What a finer role is taken for where the other side does not know it.
BROADER_ROLES = {
    "mangrove": "wetland",
    "savanna": "grassland",
    "moss": "bare",
    "orchard": "farmland",
    "building": "built",
    "paved": "built",
    "road": "built",
    "railway": "built",
    "airport": "built",
    "quarry": "bare",
    "park": "grassland",
}
_LARGEST_TABLE = 2**16


class ModelClass(Protocol):
    """What the mapping needs to know of a model's class."""

    @property
    def code(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def role(self) -> Optional[str]: ...


class MappingRow(NamedTuple):
    """One line of the table to show; model code 0 and an empty name where the model knows nothing like it."""

    source_code: int
    source_name: str
    model_code: int
    model_name: str


@dataclass(frozen=True)
class ClassMapping:
    """Source code → model code. Unmapped classes, nodata and unknown codes become 0."""

    legend: Legend
    model_classes: Tuple[ModelClass, ...]
    targets: Mapping[int, int]

    @classmethod
    def build(cls, legend: Legend, model_classes: Sequence[ModelClass]) -> ClassMapping:
        """Match by role, by name where a role fits several of the model's classes, and by the broader role (a
        road is built-up) where the model does not know the finer one.

        Raises:
            InputError: a role fits several of the model's classes and no name decides, or nothing matches at
            all.
        """
        targets: Dict[int, int] = {}
        for entry in legend.classes:
            match = _match(entry, model_classes, legend.name)
            if match is not None:
                targets[entry.code] = match.code
        if not targets:
            raise InputError(
                f"No class of the legend {legend.name} has a role that the model knows: "
                f"choose another legend, or give its classes roles."
            )
        return cls(legend, tuple(model_classes), targets)

    def apply(self, codes: np.ndarray) -> np.ndarray:
        """int32 codes of any shape → uint8 model codes of the same shape."""
        low, high = min(self.targets), max(self.targets)
        if high - low < _LARGEST_TABLE:  # looking up beats searching several times
            table = np.full(high - low + 3, UNKNOWN, np.uint8)
            for code, target in self.targets.items():
                table[code - low + 1] = target
            return table.take(np.clip(codes, low - 1, high + 1) - (low - 1))
        known = np.array(sorted(self.targets), np.int64)
        values = np.array([self.targets[code] for code in known.tolist()], np.uint8)
        place = np.clip(np.searchsorted(known, codes), 0, len(known) - 1)
        return np.where(known[place] == codes, values[place], np.uint8(UNKNOWN)).astype(np.uint8)

    def table(self) -> List[MappingRow]:
        """Every class of the source legend and what it becomes."""
        names = {entry.code: entry.name for entry in self.model_classes}
        rows = []
        for entry in self.legend.classes:
            target = self.targets.get(entry.code, UNKNOWN)
            rows.append(MappingRow(entry.code, entry.name, target, names.get(target, "")))
        return rows


def _match(entry: LegendClass, model_classes: Sequence[ModelClass], legend_name: str) -> Optional[ModelClass]:
    role = entry.role
    if role is None:
        return None
    fitting = [target for target in model_classes if target.role == role]
    if not fitting and role in BROADER_ROLES:
        fitting = [target for target in model_classes if target.role == BROADER_ROLES[role]]
    if len(fitting) > 1:
        named = [target for target in fitting if target.name.casefold() == entry.name.casefold()]
        if len(named) != 1:
            options = ", ".join(f"{target.code} {target.name}" for target in fitting)
            raise InputError(
                f"“{entry.name}” of the legend {legend_name} is {ROLE_LABELS[role].lower()}, which fits "
                f"several classes of the model ({options}): give it the exact name of one of them in "
                f"a legend of your own."
            )
        fitting = named
    return fitting[0] if fitting else None
