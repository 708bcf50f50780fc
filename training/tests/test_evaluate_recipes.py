# SPDX-License-Identifier: GPL-2.0-or-later
"""Every data set's recipe is evaluated on made-up tiles, by the sections that suit it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import List

import pytest
import torch

from rs_synth_training import checkpoint, cli
from rs_synth_training import config as configuration
from rs_synth_training.ablation.spec import load_spec, runs_of
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.fabricate import fabricate
from rs_synth_training.networks import build_generator
from tiny_sets import RECIPES, TILED, set_of

TINY = (
    "data.crop=16",
    "data.shrink=1",
    "generator.channels=[4, 8]",
    "generator.hidden=[4]",
    "generator.blocks=1",
    "generator.label_blocks=1",
    "evaluation={segmentation: {channels: [4, 8], batch: 2, iterations: 2}, feature_patch: 8, kernel_subsets: 3}",
)


@pytest.mark.parametrize("name", TILED)
def test_recipe_is_evaluated(name: str, tmp_path: Path) -> None:
    sections = {"quality", "speckle"} if "_sar" in name else {"quality"}
    config = configuration.load(RECIPES / f"{name}.yaml", TINY)
    root = fabricate(set_of(name), tmp_path / "data", 64)
    torch.manual_seed(0)
    state = {"config": config.to_dict(), "generator_ema": build_generator(config).state_dict(), "step": 1}
    checkpoint.save(tmp_path / "last.pt", state)
    out = tmp_path / "out"
    words: List[str] = ["evaluate", str(tmp_path / "last.pt"), "--data", str(root), "--out", str(out)]
    assert cli.main([*words, "--seeds", "1"]) == 0
    report = (out / "report.md").read_text()
    assert "The section edits is left out: its tiles are no scene that is split by rows." in report
    assert ("## Speckle" in report) == ("speckle" in sections)
    assert (out / "places.png").stat().st_size > 1000
    result = json.loads((out / "evaluation.json").read_text())
    assert set(result) == sections
    held_out = open_tiles(config.data, root, "test")
    labelled = sum(int(tile.valid.sum()) for tile in held_out)
    assert sum(result["quality"][0]["agreements"]["fake_truth"]["pixels"].values()) == labelled > 1000
    if "speckle" in sections:
        bands = len(config.data.image)
        assert sum(item["real"]["pixels"] for item in result["speckle"]) == labelled * bands
        low, high = config.data.range
        assert all(
            low <= item["real"]["mean"] <= high for item in result["speckle"] if item["real"]["pixels"]
        )


@pytest.mark.parametrize("path", sorted((RECIPES / "ablations").glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_ablations_compare_what_they_say(path: Path, tmp_path: Path) -> None:
    spec = load_spec(path)
    runs = runs_of(spec, path.parent / spec.recipe, tmp_path)
    assert len(spec.seeds) >= 2
    first = [run for run in runs if run.seed == spec.seeds[0]]
    sizes = [sum(p.numel() for p in build_generator(run.config).parameters()) for run in first]
    if len({run.config.generator.kind for run in first}) > 1:
        assert max(sizes) / min(sizes) < 1.05, "generators of different kinds are compared at one capacity"
    else:
        assert len(set(sizes)) == len(first)
