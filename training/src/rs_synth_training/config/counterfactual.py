# SPDX-License-Identifier: GPL-2.0-or-later
"""The counterfactual section: edited twins of training crops."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List, Optional, Tuple

from ..strict import ConfigError
from .data import DECIBEL, DataConfig


@dataclass(frozen=True)
class PaintConfig:
    """How one class is painted where it never was: quilted from the training rows' own pixels."""

    code: int
    probability: float
    patch: int
    purity: float = 1.0
    """Least share of the class in a source patch."""
    erode: int = 0
    """Pixels cut from the class's outline before patches are taken (mixed pixels)."""
    shaded: bool = True
    blob: Tuple[int, int] = (10, 60)
    """Smallest and largest diameter of a converted patch, in pixels."""
    fields: bool = False
    """Paint a patchwork of rectangular fields, each of one colour, rather than one texture."""
    min_body: int = 1
    """Source patches only from bodies of at least that many connected pixels."""
    greenest: float = 1.0
    """Share of the source patches kept, the greenest first: irrigated fields rather than dry pasture."""


@dataclass(frozen=True)
class FloodConfig:
    """Floods of training crops."""

    code: int
    probability: float
    rise: Tuple[float, float] = (0.02, 0.6)
    """The level is drawn between these quantiles of the crop's heights."""
    blob_probability: float = 0.3
    """Share of the floods confined to a random blob instead of all ground below the level."""
    excluded_levels: List[List[float]] = field(default_factory=list)
    """Level bands [lo, hi] in metres kept for the test: no training crop is flooded to a level inside, and none is
    converted to water on ground at such heights."""


@dataclass(frozen=True)
class CounterfactualConfig:
    """Edited twins of training crops."""

    share: float = 0.0
    """Share of each batch that gets an edited twin."""
    flood: Optional[FloodConfig] = None
    paint: List[PaintConfig] = field(default_factory=list)
    canvas: int = 256
    canvases: int = 3


def check(counterfactual: CounterfactualConfig, data: DataConfig) -> None:
    """Refuse edits that the data section cannot carry. Raises ConfigError."""
    codes = [item.code for item in data.classes]
    if counterfactual.share > 0:
        if data.layout != "rasters":
            raise ConfigError(
                "recipe.counterfactual takes its texture from one scene: layout rasters, or share 0."
            )
        if not counterfactual.paint:
            raise ConfigError("recipe.counterfactual.share needs entries of paint, or must be 0.")
        if any(band.unit == DECIBEL for band in data.image) and any(
            item.shaded for item in counterfactual.paint
        ):
            raise ConfigError(
                "recipe.counterfactual.paint: SAR in dB is not lit by the sun; say shaded: false."
            )
    if counterfactual.flood and (not data.auxiliary or data.auxiliary[0].kind != "height"):
        raise ConfigError("recipe.counterfactual.flood: the first auxiliary band must be a height.")
    for band in data.auxiliary if counterfactual.flood else []:
        if band.kind == "value" and band.water is None:
            raise ConfigError(
                f"recipe.counterfactual.flood: recipe.data.auxiliary must say what {band.name} shows over open water "
                "(water), or floods would leave dry ground in it."
            )
    painted = [item.code for item in counterfactual.paint]
    flood = [counterfactual.flood.code] if counterfactual.flood else []
    for code in painted + flood:
        if code not in codes:
            raise ConfigError(f"recipe.counterfactual names class {code}, which recipe.data.classes lacks.")
    if flood and flood[0] not in painted:
        raise ConfigError("recipe.counterfactual.flood needs an entry of paint that says how water looks.")
