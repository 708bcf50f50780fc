# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading recipes: strictness, overrides, and the recipes that ship."""

from __future__ import annotations

import copy
import dataclasses
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


def unknown_kind(values: Dict[str, Any]) -> None:
    values["generator"]["kind"] = "pix2pix"


def label_without_label_norms(values: Dict[str, Any]) -> None:
    values["generator"].update(kind="label", norm="batch", shared_embedding=False)


def double_style(values: Dict[str, Any]) -> None:
    values["generator"]["styles"] = ["summer", "summer"]


def flat_discriminator(values: Dict[str, Any]) -> None:
    values["discriminator"]["scales"] = 0


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
        (unknown_kind, "recipe.generator.kind must be one of fusion, auxiliary, label"),
        (label_without_label_norms, "hardly sees the land cover"),
        (double_style, "a name stands there twice"),
        (flat_discriminator, "one or more scales"),
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


def test_a_recipe_extends_another(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(yaml.safe_dump(recipe()))
    small = tmp_path / "small.yaml"
    small.write_text(
        "extends: base.yaml\ngenerator: {channels: [4, 4]}\ncounterfactual: {share: 0, paint: [], flood: null}\n"
    )
    config, base = configuration.load(small, ("training.batch=1",)), configuration.from_dict(recipe())
    assert config.generator == dataclasses.replace(base.generator, channels=[4, 4])
    assert config.counterfactual == dataclasses.replace(base.counterfactual, share=0, paint=[], flood=None)
    assert config.data == base.data
    assert config.training.batch == 1
    small.write_text("extends: small.yaml\n")
    with pytest.raises(ConfigError, match="extends itself"):
        configuration.load(small)
    (tmp_path / "part.yaml").write_text("generator: {channels: [6, 6], blocks: 3}\n")
    small.write_text("extends: [base.yaml, part.yaml]\ngenerator: {channels: [4, 4]}\n")
    assert configuration.load(small).generator == dataclasses.replace(
        base.generator, channels=[4, 4], blocks=3
    )
    small.write_text("extends: {base: base.yaml}\n")
    with pytest.raises(ConfigError, match="must extend the path"):
        configuration.load(small)
    small.write_text("extends: other.yaml\n")
    with pytest.raises(ConfigError, match="other.yaml cannot be read"):
        configuration.load(small)


@pytest.mark.parametrize("path", sorted(RECIPES.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_recipes_read(path: Path) -> None:
    config = configuration.load(path)
    assert config.data.train_rows[1] <= config.data.test_rows[0]


def test_every_class_of_the_shipped_model_is_painted() -> None:
    config = configuration.load(RECIPES / "zion_landsat8.yaml")
    painted = {item.code for item in config.counterfactual.paint if item.probability > 0}
    assert painted == {item.code for item in config.data.classes}
