# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameter counts, and widths that meet a budget: the five generators compared at equal capacity."""

from __future__ import annotations

import dataclasses

import torch

from ..config import ConfigError, GeneratorConfig
from .generator import Interface
from .kinds import GENERATORS

TOLERANCE = 0.03
"""Largest departure from a budget, as a share of it."""
ROUNDINGS = (8, 4, 2, 1)
"""Widths are multiples of the first of these that meets the budget (hardware likes even numbers) and that is no
more than an eighth of the narrowest width, so that all widths keep their proportions."""
WIDEST = 64.0
"""Largest factor on the channels, and the inverse of the smallest."""
PRECISION = 1.001
"""Ratio of two factors whose widths hardly differ."""


def count_parameters(config: GeneratorConfig, interface: Interface) -> int:
    """Parameters of the kind at the recipe's channels; allocates nothing."""
    # Spectral norm adds no parameter, and takes time to set up.
    plain = dataclasses.replace(config, spectral_norm=False)
    with torch.device("meta"):
        generator = GENERATORS[config.kind](plain, interface)
    return sum(parameter.numel() for parameter in generator.parameters())


def scaled(config: GeneratorConfig, factor: float, multiple: int) -> GeneratorConfig:
    """All channels times a factor, rounded to a multiple."""
    channels = [max(multiple, round(width * factor / multiple) * multiple) for width in config.channels]
    return dataclasses.replace(config, channels=channels, match_parameters=0)


def resolve(config: GeneratorConfig, interface: Interface) -> GeneratorConfig:
    """The configuration whose channels meet its budget; as it stands where it has none or meets it.

    Raises ConfigError where no width does.
    """
    budget = config.match_parameters
    nearest = dataclasses.replace(config, match_parameters=0)
    count = count_parameters(nearest, interface) if budget else 0
    if count == budget:
        return nearest
    for multiple in ROUNDINGS:
        if multiple > max(1, min(config.channels) // 8):
            continue
        low, high = 1 / WIDEST, WIDEST
        while high / low > PRECISION:
            middle = (low * high) ** 0.5
            candidate = scaled(config, middle, multiple)
            found = count_parameters(candidate, interface)
            if abs(found - budget) < abs(count - budget):
                nearest, count = candidate, found
            low, high = (low, middle) if found > budget else (middle, high)
        if abs(count - budget) <= TOLERANCE * budget:
            return nearest
    raise ConfigError(
        f"recipe.generator.match_parameters: no width of the kind {config.kind} comes within "
        f"{TOLERANCE:.0%} of {budget} parameters; the nearest has {count}."
    )
