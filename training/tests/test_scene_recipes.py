# SPDX-License-Identifier: GPL-2.0-or-later
"""Every recipe of one scene trains two steps at a tiny size, goes on from its checkpoint, and is evaluated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import List

import pytest
import torch
import yaml

import tiny_zion
from rs_synth_training import checkpoint, cli
from rs_synth_training import config as configuration
from test_prepare_sen1floods11 import write_chip
from test_recipes import TINY
from tiny_sets import RECIPES, TILED
from tool_scripts import load_tool

SMALL = (
    *TINY,
    "generator.match_parameters=0",
    "evaluation={segmentation: {channels: [4, 8], batch: 2, iterations: 2}, feature_patch: 8, kernel_subsets: 3}",
)
SCENES = sorted({path.stem for path in RECIPES.glob("*.yaml")} - set(TILED))


def prepared(name: str, folder: Path) -> List[str]:
    """Writes the scene that a recipe reads, small, and says what the recipe must be told of its size."""
    if name.startswith("zion"):
        tiny_zion.fabricate(folder)
        # Bodies of a class are smaller than in the real scene.
        paint = yaml.safe_dump(
            tiny_zion.recipe()["counterfactual"]["paint"], default_flow_style=True, width=10**6
        )
        rows = tiny_zion.TRAIN_ROWS, tiny_zion.TEST_ROWS
        more = [f"counterfactual.paint={paint}", "counterfactual.canvas=40", "counterfactual.canvases=1"]
    else:
        write_chip(folder / "chip", 128)
        load_tool("prepare_sen1floods11").prepare(folder / "chip", folder)
        rows, more = ((0, 80), (88, 128)), []
    return [f"data.train_rows={list(rows[0])}", f"data.test_rows={list(rows[1])}", *more]


@pytest.mark.parametrize("name", SCENES)
def test_recipe_trains_resumes_and_is_evaluated(name: str, tmp_path: Path) -> None:
    recipe, root = RECIPES / f"{name}.yaml", tmp_path / "data"
    changes = [*SMALL, *prepared(name, root)]
    twins = configuration.load(recipe, tuple(changes)).counterfactual.share > 0
    assert twins == (name == "zion_landsat8")

    def call(command: str, *words: str) -> None:
        assert cli.main([command, *words, "--data", str(root)]) == 0

    def train(out: str, iterations: int, *more: str) -> dict[str, torch.Tensor]:
        words = [str(recipe), "--out", str(tmp_path / out), *more]
        for override in (*changes, f"training.iterations={iterations}"):
            words += ["--set", override]
        call("train", *words)
        state = checkpoint.load(tmp_path / out / "last.pt")
        assert state["step"] == iterations
        return dict(state["generator"])

    train("broken", 2)
    resumed, unbroken = train("broken", 3, "--resume"), train("unbroken", 3)
    assert all(torch.equal(resumed[key], unbroken[key]) for key in unbroken)
    assert all(value.isfinite().all() for value in resumed.values())
    model, out = str(tmp_path / "broken" / "last.pt"), tmp_path / "report"
    call(
        "evaluate",
        model,
        "--out",
        str(out),
        "--seeds",
        "1",
        "--threads",
        "1",
        "--sections",
        "quality",
        "speckle",
    )
    sections = set(json.loads((out / "evaluation.json").read_text()))
    assert sections == ({"quality", "speckle"} if name == "sar_sample_small" else {"quality"})
