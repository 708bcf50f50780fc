# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading recipes: strictness, overrides, and the recipes that ship."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, Callable, Dict

import pytest
import yaml

from rs_synth_training import config as configuration
from rs_synth_training.config import ConfigError
from tiny_zion import recipe

RECIPES = Path(__file__).parents[1] / "recipes"


def test_round_trip() -> None:
    config = configuration.from_dict(recipe())
    assert configuration.from_dict(config.to_dict()) == config


def misspell(values: Dict[str, Any]) -> None:
    values["generator"]["chanels"] = [8, 8]


def forget(values: Dict[str, Any]) -> None:
    del values["data"]["gsd_m"]


def wrong_type(values: Dict[str, Any]) -> None:
    values["training"]["batch"] = "four"


def true_is_no_number(values: Dict[str, Any]) -> None:
    values["training"]["batch"] = True


def gap_in_codes(values: Dict[str, Any]) -> None:
    values["data"]["classes"][2]["code"] = 9


def double_source(values: Dict[str, Any]) -> None:
    values["data"]["classes"][2]["source"] = [1]


def unknown_paint(values: Dict[str, Any]) -> None:
    values["counterfactual"]["paint"][0]["code"] = 12


def unpainted_flood(values: Dict[str, Any]) -> None:
    del values["counterfactual"]["paint"][0]


def odd_crop(values: Dict[str, Any]) -> None:
    values["data"]["crop"] = 33


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (misspell, "recipe.generator has no key 'chanels'"),
        (forget, "recipe.data lacks the key 'gsd_m'"),
        (wrong_type, "recipe.training.batch must be of type int"),
        (true_is_no_number, "recipe.training.batch must be of type int"),
        (gap_in_codes, "numbered 1, 2, 3"),
        (double_source, "stands in two classes"),
        (unknown_paint, "names class 12"),
        (unpainted_flood, "says how water looks"),
        (odd_crop, "crop"),
    ],
)
def test_refusals_name_the_key(spoil: Callable[[Dict[str, Any]], None], words: str) -> None:
    values = copy.deepcopy(recipe())
    spoil(values)
    with pytest.raises(ConfigError, match=words.replace("(", r"\(")):
        configuration.from_dict(values)


def test_overrides(tmp_path: Path) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(yaml.safe_dump(recipe()))
    config = configuration.load(path, ("loss.adversarial=0", "data.train_rows=[0, 64]"))
    assert config.loss.adversarial == 0.0
    assert config.data.train_rows == (0, 64)
    with pytest.raises(ConfigError, match="not of the form"):
        configuration.load(path, ("loss.adversarial",))
    with pytest.raises(ConfigError, match="no key 'adversary'"):
        configuration.load(path, ("loss.adversary=1",))


@pytest.mark.parametrize("path", sorted(RECIPES.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_recipes_read(path: Path) -> None:
    config = configuration.load(path)
    assert config.data.train_rows[1] <= config.data.test_rows[0]


def test_every_class_of_the_shipped_model_is_painted() -> None:
    config = configuration.load(RECIPES / "zion_landsat8.yaml")
    painted = {item.code for item in config.counterfactual.paint if item.probability > 0}
    assert painted == {item.code for item in config.data.classes}
