# SPDX-License-Identifier: GPL-2.0-or-later
"""A change detector from a made-up set to a model file, in one command."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from PIL import Image

from downstream_sets import needs_parts
from rs_synth_training import cli
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.detector.recipe import load_recipe
from rs_synth_training.downstream.levir import read_set
from rs_synth_training.fabricate import fabricate
from rs_synth_training.onnx_graph import open_session
from rs_synth_training.strict import ConfigError

RECIPE = Path(__file__).parents[2] / "recipes" / "detector" / "small.yaml"
SMALL = {
    "network.encoder": "resnet18",
    "network.decoder": "[16, 16, 16]",
    "network.crop": "32",
    "network.batch": "4",
    "network.iterations": "80",
    "network.learning_rate": "0.001",
    "network.checkpoint_every": "40",
}


def call(folder: Path, out: Path, *more: str, **changes: str) -> int:
    options = {**SMALL, **{key.replace("__", "."): value for key, value in changes.items()}}
    words = [word for key, value in options.items() for word in ("--set", f"{key}={value}")]
    return cli.main(["detector", str(RECIPE), "--data", str(folder), "--out", str(out), *words, *more])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """set: made up; out: what the command wrote."""
    folder = tmp_path_factory.mktemp("detector")
    fabricate("levir", folder / "set", 48)
    assert call(folder / "set", folder / "out") == 0
    return folder


@needs_parts
def test_it_learns_and_reports_both_parts(made: Path) -> None:
    report = json.loads((made / "out" / "detector.json").read_text())
    assert report["iterations"] == 80
    assert (report["val"]["chips"], report["test"]["chips"]) == (2, 2)
    changed = sum(int((pair.codes == 2).sum()) for pair in read_set(made / "set", [1])["test"]) / (
        2 * 48 * 48
    )
    assert report["test"]["f1"] > 2 * changed / (1 + changed) + 0.1, (
        "no better than to call everything changed"
    )
    picture = np.asarray(Image.open(made / "out" / "test.png"))
    assert picture.shape[:2] == (2 * 48 + 4, 4 * 48 + 3 * 4)
    assert (made / "out" / "curve.png").exists()


@needs_parts
def test_the_model_file_finds_what_the_report_says(made: Path) -> None:
    """Raw pixels of the chips in, by onnxruntime, against the report's count of the changed ones."""
    model = onnx.load(made / "out" / "detector.onnx")
    (entry,) = [item for item in model.metadata_props if item.key == "rs_synth_detector"]
    card = json.loads(entry.value)
    assert (card["bands"], card["size_multiple"]) == (["red", "green", "blue"], 8)
    session = open_session(made / "out" / "detector.onnx", 1)
    found, wanted = [], []
    for pair in read_set(made / "set", [1, 2, 3])["test"]:
        images = {
            "before": pair.before[None].astype(np.float32),
            "after": pair.after[None].astype(np.float32),
        }
        (chance,) = session.run(["change"], images)
        assert chance.shape == (1, 1, 48, 48)
        found.append(chance[0, 0] > 0.5)
        wanted.append(pair.codes == 2)
    hits = np.logical_and(found, wanted).sum()
    f1 = 2 * hits / (np.sum(found) + np.sum(wanted))
    report = json.loads((made / "out" / "detector.json").read_text())
    assert f1 == pytest.approx(report["test"]["f1"], abs=1e-3)
    assert 0 < hits < np.sum(found), "nothing to compare"


@needs_parts
def test_called_again_it_trains_nothing_and_refuses_another_set(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (made / "out" / "detector.json").read_text()
    assert call(made / "set", made / "out", "--no-export") == 0
    assert (made / "out" / "detector.json").read_text() == before
    assert "test: 2 chips, f1 0." in capsys.readouterr().out
    other = fabricate("levir", tmp_path / "other", 32, seed=1)
    with pytest.raises(SystemExit):
        call(other, made / "out")
    assert "was made with another data" in capsys.readouterr().err


@needs_parts
def test_another_detector_is_gone_on_from(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A step so small that it changes nothing leaves the detector as good as it was."""
    start = ("--start", str(made / "out" / "last.pt"), "--no-export")
    few: Any = {
        "network__iterations": "1",
        "network__checkpoint_every": "1",
        "network__learning_rate": "1.0e-9",
    }
    assert call(made / "set", tmp_path / "out", *start, **few) == 0
    reports = [json.loads((folder / "out" / "detector.json").read_text()) for folder in (made, tmp_path)]
    assert reports[1]["test"]["f1"] == pytest.approx(reports[0]["test"]["f1"], abs=0.05)
    assert not (tmp_path / "out" / "detector.onnx").exists()
    for words, text in (
        (("--start", str(tmp_path / "no.pt")), "there is no checkpoint"),
        (start, "another version of the networks"),
    ):
        with pytest.raises(SystemExit):
            call(made / "set", tmp_path / "other", *words, network__decoder="[8, 8, 16]")
        assert text in capsys.readouterr().err


@needs_parts
def test_sets_that_teach_nothing_are_refused(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(made / "set", tmp_path / "set"))

    def refused(**changes: str) -> str:
        with pytest.raises(SystemExit):
            call(folder, tmp_path / "out", **changes)
        return capsys.readouterr().err

    assert "make recipe.network.crop (64) as small" in refused(network__crop="64")
    for part in ("val", "test"):
        (folder / "list" / f"{part}.txt").write_text("")
    assert "nothing to measure on" in refused()
    for path in (folder / "label").iterdir():
        Image.fromarray(np.zeros((48, 48), np.uint8)).save(path)
    assert "no changed pixel in its training chips" in refused()
    assert not (tmp_path / "out").exists()


def test_recipes_are_read_strictly() -> None:
    assert load_recipe(RECIPE).band_names == ["red", "green", "blue"]
    with pytest.raises(ComparisonError, match="1, 2 and 3, each once"):
        load_recipe(RECIPE, ["bands=[1, 4]"])
    with pytest.raises(ComparisonError, match="crop a multiple of 32"):
        load_recipe(RECIPE, ["network.crop=40"])
    with pytest.raises(ConfigError, match="no key 'crops'"):
        load_recipe(RECIPE, ["crops=40"])
