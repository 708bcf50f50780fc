# SPDX-License-Identifier: GPL-2.0-or-later
"""Every data set's recipe trains two steps on made-up tiles, at a tiny size, and goes on from its checkpoint."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from rs_synth_training import checkpoint, cli
from rs_synth_training.fabricate import fabricate
from tiny_sets import RECIPES, TILED, set_of

TINY = (
    "data.crop=32",
    "generator.channels=[4, 8]",
    "generator.hidden=[4]",
    "generator.blocks=1",
    "generator.label_blocks=1",
    "discriminator.channels=[4, 8]",
    "loss.texture_samples=64",
    "training.batch=2",
    "training.threads=1",
    "training.workers=1",
    "training.calibration_batches=1",
)


@pytest.mark.parametrize("name", TILED)
def test_recipe_trains_and_resumes(name: str, tmp_path: Path) -> None:
    recipe = RECIPES / f"{name}.yaml"
    root = fabricate(set_of(name), tmp_path / "data", 96)

    def train(out: str, iterations: int, *more: str) -> dict[str, torch.Tensor]:
        words = ["train", str(recipe), "--data", str(root), "--out", str(tmp_path / out), *more]
        for override in (*TINY, f"training.iterations={iterations}"):
            words += ["--set", override]
        assert cli.main(words) == 0
        state = checkpoint.load(tmp_path / out / "last.pt")
        assert state["step"] == iterations
        return dict(state["generator"])

    train("broken", 2)
    assert len(list((tmp_path / "broken").glob("census-*.npz"))) == 1
    resumed, unbroken = train("broken", 3, "--resume"), train("unbroken", 3)
    assert all(torch.equal(resumed[key], unbroken[key]) for key in unbroken)
    assert all(value.isfinite().all() for value in resumed.values())
