# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of data sets share: made-up sets of every layout, and the recipes that read them."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from rs_synth_training import config as configuration
from rs_synth_training.config import DataConfig

RECIPES = Path(__file__).parents[1] / "recipes"
SIZE = 64
RECIPE_OF = {
    "geonrw": "geonrw_rgb",
    "dfc2020": "dfc2020_rgb",
    "dubai": "dubai_aerial",
    "westvirginia": "westvirginia_summer",
}
EVERY = sorted(RECIPE_OF)


def data_of(recipe: str, **changes: Any) -> DataConfig:
    """A recipe's data section, for crops that fit the made-up tiles."""
    data = configuration.load(RECIPES / f"{recipe}.yaml").data
    return dataclasses.replace(data, crop=16, **changes)
