# SPDX-License-Identifier: GPL-2.0-or-later
"""What scenarios are drawn from: kinds and their weights, ranges, conversions; also as JSON."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field, replace
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple

from ..errors import InputError
from ..scenario.fields import Fields, number
from ..scenario.legend import ROLES
from .draws import Range

FLOODS = ("rise", "reservoir", "basin", "level")
CONVERT, MIXED = "convert", "mixed"
KINDS = (*FLOODS, CONVERT, MIXED)
WANTED = ("floods", "conversions", "mixed")
"""What may be wanted at all, each of it several KINDS."""
NEGATIVES = ("noise", "style", "translation", "gray_world", "light")
MOST_METRES = 10_000.0
_MOST_SHARE = 100.0


def _check_weight(name: str, weight: float) -> None:
    if not (math.isfinite(weight) and weight >= 0):
        raise InputError(f"Ranges: {name} has the weight {weight:g}: give 0 or more.")


@dataclass(frozen=True)
class Conversion:
    """One class that may become another, by role, and how often."""

    source: str
    target: str
    weight: float = 1.0

    def __post_init__(self) -> None:
        for role in (self.source, self.target):
            if role not in ROLES:
                raise InputError(
                    f'Ranges: conversions has the role "{role}", which there is not: choose of {", ".join(ROLES)}.'
                )
        if self.source == self.target:
            raise InputError(f"Ranges: conversions turns {self.source} into itself: choose another target.")
        _check_weight(f"conversions, {self.source} to {self.target}", self.weight)


DEFAULT_CONVERSIONS = tuple(
    Conversion(source, target)
    for source, target in (
        ("forest", "farmland"),
        ("forest", "grassland"),
        ("forest", "bare"),
        ("forest", "built"),
        ("farmland", "built"),
        ("farmland", "forest"),
        ("grassland", "farmland"),
        ("grassland", "built"),
        ("grassland", "forest"),
        ("shrubland", "farmland"),
        ("shrubland", "built"),
        ("wetland", "farmland"),
        ("bare", "built"),
        ("bare", "building"),
        ("grassland", "building"),
        ("forest", "building"),
        ("farmland", "building"),
    )
)


@dataclass(frozen=True)
class Ranges:
    """What scenarios are drawn from; a range is (lowest, highest). Raises InputError on what makes no sense.

    Attributes:
        weights: how often each of KINDS is drawn. "rise": existing water rises, all of it or one body; "reservoir":
            a dam across a valley, and water behind it; "basin": low ground fills from a seed point; "level": existing
            water (or without any, the lowest ground) comes to an absolute level; "convert": a conversion of classes;
            "mixed": one of the floods and a conversion.
        changed: percent of the scene that a scenario changes; what changes less or more is drawn again.
        rise_m, dam_m, basin_m: metres: of the rise; of water at the dam; of water over the seed point of a basin.
        level_m: metres, absolute; None for no floods to a level.
        share: percent of the source class that a conversion turns, in patches, within its area.
        area: percent of the scene's shorter side, that the area of a conversion measures across.
        everywhere: share (0 to 1) of the conversions that have no area but the whole scene.
        conversions: those to choose from.
        negatives: how often each of NEGATIVES is drawn where a pair shows no change; () for all that are possible.
        light: percent by which the bands' gains and offsets of a negative differ at most.
    """

    weights: Mapping[str, float]
    changed: Range = (0.2, 10.0)
    rise_m: Range = (0.5, 8.0)
    dam_m: Range = (5.0, 60.0)
    basin_m: Range = (1.0, 10.0)
    level_m: Optional[Range] = None
    share: Range = (20.0, 100.0)
    area: Range = (10.0, 60.0)
    everywhere: float = 0.1
    conversions: Tuple[Conversion, ...] = DEFAULT_CONVERSIONS
    negatives: Mapping[str, float] = field(default_factory=dict)
    light: float = 20.0

    def __post_init__(self) -> None:
        for kinds, weights in ((KINDS, self.weights), (NEGATIVES, self.negatives)):
            for kind, weight in weights.items():
                if kind not in kinds:
                    raise InputError(f'Ranges: the kind "{kind}" is unknown: choose of {", ".join(kinds)}.')
                _check_weight(f"the kind {kind}", weight)
        if not sum(self.weights.values()) > 0:
            raise InputError("Ranges: all weights are 0, so there is no scenario to draw: raise one of them.")
        for name in ("rise_m", "dam_m", "basin_m"):
            _check_range(name, getattr(self, name), 0.0, MOST_METRES)
        for name in ("changed", "share", "area"):
            _check_range(name, getattr(self, name), 0.0, _MOST_SHARE)
        if self.level_m is not None:
            _check_range("level_m", self.level_m, -MOST_METRES, MOST_METRES)
        elif self.weights.get("level", 0) > 0:
            raise InputError(
                'Ranges: floods to a level need "level_m", from the lowest to the highest in metres.'
            )
        if not 0 <= self.everywhere <= 1:
            raise InputError(
                "Ranges: everywhere must be 0 to 1, the share of conversions over the whole scene."
            )
        if not 0 <= self.light < _MOST_SHARE:
            raise InputError(f"Ranges: light must be at least 0 and less than {_MOST_SHARE:g} percent.")
        if not self.conversions and self.weights.get(CONVERT, 0) + self.weights.get(MIXED, 0) > 0:
            raise InputError("Ranges: conversions is empty: give at least one, or set the weight to 0.")

    def with_json(self, text: str) -> Ranges:
        """The same with what a JSON object says otherwise, all of it optional::

            {"weights": {"rise": 1, "reservoir": 2, "basin": 1, "level": 0, "convert": 3, "mixed": 1},
             "changed": [0.2, 10], "rise_m": [0.5, 8], "dam_m": [5, 60], "basin_m": [1, 10],
             "level_m": [1100, 1200], "share": [20, 100], "area": [10, 60], "everywhere": 0.1,
             "conversions": [{"source": "forest", "target": "farmland", "weight": 2}],
             "negatives": {"noise": 1, "style": 1, "translation": 1, "gray_world": 0, "light": 1}, "light": 20}

        Weights left out are 0; a "level_m" without weights makes half of the floods floods to a level.

        Raises:
            InputError: no JSON, a member that there is not, or what `Ranges` refuses.
        """
        if not text.strip():
            return self
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError(f"Ranges: the text is no JSON ({error}): correct it.") from error
        top = Fields(data, "ranges")
        given: Dict[str, Any] = {}
        for name in ("changed", "rise_m", "dam_m", "basin_m", "level_m", "share", "area"):
            if top.has(name):
                given[name] = _range(top.items(name), f"{top.where}.{name}")
        for name in ("everywhere", "light"):
            if top.has(name):
                given[name] = top.number(name)
        if top.has("conversions"):
            given["conversions"] = tuple(map(_conversion, top.objects("conversions")))
        if top.has("negatives"):
            given["negatives"] = _weights(top.fields("negatives"), NEGATIVES)
        if top.has("weights"):
            given["weights"] = _weights(top.fields("weights"), KINDS)
        elif "level_m" in given and self.floods > 0:
            given["weights"] = {**self.weights, "level": self.floods}
        top.done()
        return replace(self, **given)

    @classmethod
    def of(cls, wanted: Sequence[str], given: Mapping[str, Range], text: str) -> Ranges:
        """Those of what is wanted, of WANTED; `given` ranges by attribute, and what a JSON object says otherwise.

        Raises InputError as `with_json`.
        """
        weights = default_weights(*(kind in wanted for kind in WANTED))
        return cls(weights, **given).with_json(text)  # type: ignore[arg-type]

    @property
    def floods(self) -> float:
        """The weight of all floods."""
        return sum(self.weights.get(kind, 0.0) for kind in FLOODS)


def default_weights(floods: bool = True, conversions: bool = True, mixed: bool = True) -> Dict[str, float]:
    """Weights by what is wanted at all: as many floods as conversions, and half as many mixed."""
    weights = dict.fromkeys(KINDS, 0.0)
    if floods:
        weights.update(rise=1.0, reservoir=1.0, basin=1.0)
    if conversions:
        weights[CONVERT] = 3.0
    if mixed:
        weights[MIXED] = 1.5
    return weights


def _weights(data: Fields, kinds: Sequence[str]) -> Dict[str, float]:
    found = {kind: data.number(kind, 0.0) for kind in kinds}
    data.done()
    return found


def _conversion(data: Fields) -> Conversion:
    found = Conversion(data.text("source"), data.text("target"), data.number("weight", 1.0))
    data.done()
    return found


def _range(values: Any, where: str) -> Range:
    if len(values) != 2:
        raise InputError(f"The scenario's {where} must be a pair [lowest, highest].")
    return number(values[0], f"{where}[0]"), number(values[1], f"{where}[1]")


def _check_range(name: str, limits: Range, least: float, most: float) -> None:
    low, high = limits
    if not (math.isfinite(low) and math.isfinite(high)):
        raise InputError(f"Ranges: {name} must be two finite numbers.")
    if low > high:
        raise InputError(
            f"Ranges: {name} goes from {low:g} to {high:g}, which is upside down: give the lower number first."
        )
    if not (least <= low and high <= most) or high <= least:
        raise InputError(
            f"Ranges: {name} goes from {low:g} to {high:g}: stay above {least:g} and within {most:g}."
        )
