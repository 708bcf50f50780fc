# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train sizes`: what it prints is what is built."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any, Dict

import pytest
import yaml

from generator_parts import make
from rs_synth_training import cli
from rs_synth_training import config as configuration
from rs_synth_training.networks import GENERATORS, build_generator
from rs_synth_training.sizes import measure_sizes
from tiny_zion import recipe

RECIPES = Path(__file__).parents[1] / "recipes"
CHANNELS = [8, 16, 24]


def sizes(folder: Path, values: Dict[str, Any], *words: str) -> Dict[str, Any]:
    path, target = folder / "recipe.yaml", folder / "out" / "sizes.json"
    path.write_text(yaml.safe_dump(values))
    assert cli.main(["sizes", str(path), "--json", str(target), *words]) == 0
    figures: Dict[str, Any] = json.loads(target.read_text())
    return figures


def test_sizes_are_those_of_the_networks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = sizes(tmp_path, recipe(), "--set", f"generator.channels={CHANNELS}")
    assert list(figures) == list(GENERATORS)
    for kind, row in figures.items():
        built = build_generator(make(kind=kind, channels=CHANNELS))
        assert row["parameters"] == sum(value.numel() for value in built.parameters())
        assert row["megabytes"] == pytest.approx(row["parameters"] * 2e-6, abs=1e-3)
    printed = capsys.readouterr().out
    assert f"{figures['merge']['parameters']:,d}" in printed


def test_matched_sizes_are_within_three_percent(tmp_path: Path) -> None:
    figures = sizes(tmp_path, recipe(), "--match", "--set", f"generator.channels={CHANNELS}")
    budget = figures["fusion"]["parameters"]
    assert figures["fusion"]["channels"] == CHANNELS
    assert all(abs(row["parameters"] / budget - 1) <= 0.03 for row in figures.values())
    # The recipe key builds the same networks.
    config = make(kind="label", channels=CHANNELS, match_parameters=budget)
    assert build_generator(config).config.channels == figures["label"]["channels"]
    unmatched = dataclasses.replace(config.generator, match_parameters=0)
    assert figures["label"]["channels"] != unmatched.channels


def test_the_comparison_on_zion_is_at_one_capacity() -> None:
    config = configuration.load(RECIPES / "zion_ablation.yaml")
    figures = measure_sizes(config)
    assert figures["fusion"]["parameters"] == config.generator.match_parameters
    budget = config.generator.match_parameters
    assert all(abs(row["parameters"] / budget - 1) <= 0.03 for row in figures.values())
    assert config.counterfactual.share == 0


def test_labels_alone_have_one_kind_and_a_speed(tmp_path: Path) -> None:
    values = recipe()
    values["data"]["auxiliary"], values["counterfactual"], values["generator"]["kind"] = [], {}, "label"
    figures = sizes(tmp_path, values, "--match", "--speed", "--size", "31", "--threads", "1")
    assert list(figures) == ["label"]
    assert figures["label"]["mpx_s"] > 0
