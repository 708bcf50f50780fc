# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of data sets share: made-up sets of every layout, and the recipes that read them."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from rs_synth_training import config as configuration
from rs_synth_training import strict
from rs_synth_training.config import DataConfig

RECIPES = Path(__file__).parents[1] / "recipes"
SIZE = 64
RECIPE_OF = {
    "geonrw": "geonrw_rgb",
    "dfc2020": "dfc2020_rgb",
    "dubai": "dubai_aerial",
    "westvirginia": "westvirginia_summer",
    "isaid": "diffusion/isaid",
    "loveda": "diffusion/loveda",
    "openearthmap": "diffusion/openearthmap",
}
EVERY = sorted(RECIPE_OF)
# Made-up sets that are a further form of a layout, by the recipe that wants them.
FORMS = {"dfc2020_seasons": "dfc2020_regions"}
TILED = [
    path.stem for path in sorted(RECIPES.glob("*.yaml")) if configuration.load(path).data.layout != "rasters"
]
"""Recipes of a data set's own layout; those of one scene have tests of their own."""


def set_of(recipe: str) -> str:
    """The made-up set that a recipe of `TILED` reads."""
    return FORMS.get(recipe) or configuration.load(RECIPES / f"{recipe}.yaml").data.layout


def data_of(recipe: str, **changes: Any) -> DataConfig:
    """A recipe's data section, for crops that fit the made-up tiles."""
    values = configuration.read_values(RECIPES / f"{recipe}.yaml")
    data = strict.read(DataConfig, values["data"], "recipe.data")
    return dataclasses.replace(data, crop=16, **changes)
