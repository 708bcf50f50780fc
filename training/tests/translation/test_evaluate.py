# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train evaluate` of a translator: figures of held-out images, in the report and in the card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Tuple

import numpy as np
import pytest
import rasterio
import yaml

from rs_synth_training import card as cards
from rs_synth_training import cli
from rs_synth_training.card import read_card
from rs_synth_training.translation.train import train
from tiny_translators import fabricated, make, recipe

SCHEMA = Path(__file__).resolve().parents[3] / "models" / cards.SCHEMA_NAME


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Tuple[Path, Path, Path]:
    """(data, recipe, model file) of a colour map."""
    root = fabricated("seasons", tmp_path_factory.mktemp("evaluate"))
    path = root / "recipe.yaml"
    path.write_text(yaml.safe_dump(recipe("colormapgan")), encoding="utf-8")
    checkpoint = train(make("colormapgan", training={"iterations": 20}), root, root / "out")
    model = root / "model.onnx"
    words = ["export", str(checkpoint), "--data", str(root), "--out", str(model), "--schema", str(SCHEMA)]
    assert cli.main([*words, "--direction", "a-to-b"]) == 0
    return root, path, model


def evaluate(trained: Tuple[Path, Path, Path], out: Path, *words: str) -> int:
    root, path, model = trained
    always = ["--recipe", str(path), "--data", str(root), "--out", str(out)]
    return cli.main(["evaluate", str(model), *always, *words])


def test_figures_go_into_the_report_and_the_card(trained: Tuple[Path, Path, Path], tmp_path: Path) -> None:
    root = trained[0]
    assert evaluate(trained, tmp_path, "--write-card", "--schema", str(SCHEMA)) == 0
    figures = json.loads((tmp_path / "evaluation.json").read_text(encoding="utf-8"))
    assert read_card(trained[2])["metrics"] == {key: figures[key] for key in figures if key != "pixels"}
    # The lower 32 rows of 96, whole.
    assert figures["pixels"] == 32 * 96
    summer, autumn = (
        np.sort(rasterio.open(root / name).read([1, 2, 3])[:, 64:].reshape(3, -1).astype(float), 1)
        for name in ("summer.tif", "autumn.tif")
    )
    # Wasserstein's distance of two samples of one size: the mean difference of their sorted values.
    before = np.abs(summer - autumn).mean() / 255
    assert figures["colour_distance_before"]["value"] == pytest.approx(before, rel=0.05)
    assert 0 < figures["colour_distance"]["value"] < 0.5
    assert 0.2 < figures["edge_agreement"]["value"] <= 1
    report = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert all(f"{item['value']:.4f}" in report for key, item in figures.items() if key != "pixels")
    assert (tmp_path / "translated_0.png").stat().st_size > 0


def test_a_recipe_of_other_domains_is_refused(
    trained: Tuple[Path, Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        evaluate(trained, tmp_path / "out", "--set", "data.a.name=winter")
    assert "does not translate between winter and autumn" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_task_without_evaluation_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.yaml"
    path.write_text("task: diffusion\n", encoding="utf-8")
    words = ["evaluate", "model.onnx", "--recipe", str(path), "--data", str(tmp_path), "--out", str(tmp_path)]
    with pytest.raises(SystemExit):
        cli.main(words)
    assert "does not take recipes of the task diffusion" in capsys.readouterr().err
