# SPDX-License-Identifier: GPL-2.0-or-later
"""The change protocol from spec to table on a made-up CDD set, and its labels and figures by hand."""

from __future__ import annotations

import builtins
import copy
import json
import math
import os
import shutil
import signal
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import numpy as np
import pytest
import rasterio
import torch

from downstream_sets import PHOTO, SEASONS, call, needs_parts, write_permutation, write_spec
from rs_synth_training import until_flat
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.data.aligned import DataError
from rs_synth_training.downstream import change_network, change_protocol, supervised
from rs_synth_training.downstream.index_labels import Statistics, change_codes, index
from rs_synth_training.downstream.pairs import read_pairs
from rs_synth_training.downstream.spec import IndexLabels, parse
from rs_synth_training.fabricate import fabricate
from rs_synth_training.learning_curve import read_curve
from rs_synth_training.strict import ConfigError


class Done(NamedTuple):
    folder: Path
    out: Path

    def call(self, *more: Any) -> int:
        models = self.folder / "models"
        spec = self.folder / "spec.yaml"
        return call(spec, "--data", self.folder, "--models", models, "--out", self.out, *more)


def interrupt(patch: pytest.MonkeyPatch, number: int) -> List[int]:
    """Sends a signal within the update of this number; the list gets the step of every update."""
    whole = supervised.Supervised.train_step
    steps: List[int] = []

    def interrupted(trainable: Any, batches: Any) -> Any:
        steps.append(trainable.step)
        if len(steps) == number:
            os.kill(os.getpid(), signal.SIGTERM)
        return whole(trainable, batches)

    patch.setattr(supervised.Supervised, "train_step", interrupted)
    return steps


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Stopped by a signal within the second training, then called again."""
    folder = tmp_path_factory.mktemp("seasons")
    fabricate("cdd", folder / "cdd", 64)
    write_permutation(folder / "models" / "same.onnx", (0, 1, 2))
    methods = [*SEASONS["methods"], {"name": "same", "kind": "model", "forward": "same.onnx"}]
    write_spec(folder / "spec.yaml", SEASONS, methods=methods)
    made = Done(folder, folder / "out")
    with pytest.MonkeyPatch.context() as patch:
        steps = interrupt(patch, 7)
        assert made.call() == 1
    assert len(steps) == 7
    assert not (made.out / "gray_world-seed1").joinpath("last.pt").exists()
    assert made.call() == 0
    return made


def content(done: Done) -> Dict[str, Dict[str, float]]:
    return dict(json.loads((done.out / "downstream.json").read_text()))


@needs_parts
def test_every_run_has_all_figures_of_the_paper(done: Done) -> None:
    found = content(done)
    assert list(found) == [
        f"summer → autumn, {name}, seed {seed}" for name in ("none", "gray world", "same") for seed in (1, 2)
    ]
    for figures in found.values():
        assert figures["iterations"] == 4
        assert 0 <= figures["accuracy"] <= 1
        assert figures["variation"] > 0
    text = (done.out / "downstream.md").read_text()
    titles = "| Acc | mIoU | Precision | Recall | F1 | TV | DBCNN | NIMA | edge agreement |"
    assert titles in text
    assert "**A demonstration, not a proof:** the figures rest on 2 test images" in text
    assert "| train | 4 | 16,384 | 16 | 1.6% |" in text


@needs_parts
def test_model_that_changes_nothing_equals_none_also_after_an_interruption(done: Done) -> None:
    """The second run of none was stopped and resumed, that of the model was not."""
    found = content(done)
    for seed in (1, 2):
        none, same = (found[f"summer → autumn, {name}, seed {seed}"] for name in ("none", "same"))
        for key in ("accuracy", "miou", "variation", "edges", "change"):
            assert same[key] == none[key]
    assert found["summer → autumn, gray world, seed 1"]["edges"] < 1


@needs_parts
def test_judges_that_are_not_there_are_said(done: Done) -> None:
    text = (done.out / "downstream.md").read_text()
    if all(figures["dbcnn"] is None for figures in content(done).values()):
        assert "DBCNN and NIMA: – , because the package pyiqa or its weights are not at hand" in text
    assert "Segmentation agreement: – , because the spec names no segmenter" in text


@needs_parts
def test_nothing_is_trained_twice(done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(change_protocol, "train", None)
    before = (done.out / "downstream.md").read_text()
    assert done.call() == 0
    assert (done.out / "downstream.md").read_text() == before


@needs_parts
def test_missing_masks_and_splits_without_change_are_refused(tmp_path: Path) -> None:
    fabricate("cdd", tmp_path / "cdd", 64)
    write_spec(tmp_path / "spec.yaml", SEASONS)
    made = Done(tmp_path, tmp_path / "out")
    shutil.move(tmp_path / "cdd" / "test" / "OUT", tmp_path / "OUT")
    with pytest.raises(DataError, match="has no change mask"):
        made.call()
    shutil.copytree(tmp_path / "OUT", tmp_path / "cdd" / "test" / "OUT")
    for path in (tmp_path / "cdd" / "test" / "OUT").iterdir():
        from PIL import Image

        Image.fromarray(np.zeros((64, 64), np.uint8)).save(path)
    with pytest.raises(ComparisonError, match="test split has 0 changed pixels of 8192"):
        made.call()


@needs_parts
def test_detector_sees_both_dates_through_one_encoder() -> None:
    torch.manual_seed(0)
    network = change_network.ChangeDetector(3, "efficientnet-b0", [8, 8, 8]).eval()
    first, second = torch.rand(2, 1, 3, 32, 48).unbind()
    with torch.no_grad():
        one = network.segment(torch.cat([first, second], 1))
        other = network.segment(torch.cat([second, first], 1))
        features = network.encoder(first)
        network.decoder_inputs = []
    assert one.shape == (1, 2, 32, 48)
    assert not torch.allclose(one, other)
    assert len(features) == 4
    with pytest.raises(ComparisonError, match="no encoder 'b1'"):
        change_network.ChangeDetector(3, "b1", [8, 8, 8])


def test_without_the_package_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def absent(name: str, *words: Any, **more: Any) -> Any:
        if name.startswith("segmentation_models_pytorch"):
            raise ImportError("No module named 'segmentation_models_pytorch'")
        return whole(name, *words, **more)

    monkeypatch.setattr(builtins, "__import__", absent)
    with pytest.raises(ComparisonError, match=r"pip install -e training\[change\]"):
        change_network.load_parts()


def test_figures_by_hand() -> None:
    """90 unchanged and 10 changed pixels; 4 changed ones missed, 2 unchanged ones taken for changed."""
    figures = change_protocol.change_figures(np.array([[88, 2], [4, 6]]))
    assert figures == pytest.approx(
        {"accuracy": 0.94, "precision": 6 / 8, "recall": 0.6, "f1": 12 / 18, "miou": (88 / 94 + 6 / 12) / 2}
    )
    none = change_protocol.change_figures(np.array([[90, 0], [10, 0]]))
    assert (none["recall"], none["f1"]) == (0, 0)
    assert math.isnan(none["precision"])


GREEN_INFRARED = np.array([[[60.0, 20, 60, 0]], [[20.0, 60, 20, 0]]], np.float32)
LATER = np.array([[[20.0, 20, 60, 0]], [[60.0, 60, 20, 0]]], np.float32)
VALID = np.array([[True, True, False, True]])
SAME = Statistics(0, 1), Statistics(0, 1)


def test_index_by_hand() -> None:
    assert index(GREEN_INFRARED).tolist() == [[0.5, -0.5, 0.5, 0]]


def test_change_of_class_by_hand() -> None:
    """Water that went; land that stayed; an invalid pixel; no light at all."""
    rule = IndexLabels("NDWI", [2, 4], 0.1)
    assert change_codes(GREEN_INFRARED, LATER, VALID, rule, SAME).tolist() == [[2, 1, 0, 1]]


def test_difference_without_what_happens_everywhere() -> None:
    rule = IndexLabels("NDVI", [4, 1], 1.5, by="difference", standardise=True)
    before, after = GREEN_INFRARED, LATER
    everywhere = Statistics(0.5, 0.25), Statistics(-0.5, 0.25)
    assert change_codes(before, after, VALID, rule, everywhere).tolist() == [[1, 2, 0, 2]]
    assert change_codes(before, after, VALID, rule, SAME).tolist() == [[1, 1, 0, 1]]


def test_sieve_dissolves_small_patches() -> None:
    before, after = (np.tile(np.array([[[20.0]], [[60.0]]], np.float32), (1, 8, 8)) for _ in "ab")
    after[:, 2, 2] = 60, 20
    after[:, 5:, 5:] = np.array([60, 20], np.float32)[:, None, None]
    codes = change_codes(before, after, np.ones((8, 8), bool), IndexLabels("NDWI", [1, 2], 0, sieve=4), SAME)
    assert codes[2, 2] == 1
    assert (codes[5:, 5:] == 2).all()


def test_rasters_are_labelled_on_one_grid_and_split_by_rows(tmp_path: Path) -> None:
    fabricate("seasons", tmp_path / "place", 64)
    with rasterio.open(tmp_path / "place" / "summer.tif") as source:
        summer = source.read().astype(float)
    with rasterio.open(tmp_path / "place" / "autumn.tif") as source:
        autumn = source.read().astype(float)
    windows = {
        "train_window": [0, 30, 0, 64],
        "validation_window": [30, 40, 0, 64],
        "test_window": [40, 64, 0, 64],
    }
    spec = copy.deepcopy(SEASONS)
    spec["pair"] = {
        "folder": "place",
        "data": {
            "layout": "files",
            "registered": True,
            "a": {"name": "summer", "path": "summer.tif", "gsd_m": 1, "bands": PHOTO, "nodata": 0, **windows},
            "b": {"name": "autumn", "path": "autumn.tif", "gsd_m": 1, "bands": PHOTO, "nodata": 0},
        },
        "labels": {"name": "NDVI", "bands": [4, 1], "threshold": 0.3},
    }
    pairs = read_pairs(parse(spec).pair, tmp_path)
    assert [pairs[split][0].codes.shape for split in pairs] == [(30, 64), (10, 64), (24, 64)]
    assert pairs["train"][0].before.shape == (3, 30, 64)
    assert not pairs["train"][0].valid[:2, :3].any()
    ndvi = [(bands[3] - bands[0]) / np.maximum(bands[3] + bands[0], 1) for bands in (summer, autumn)]
    expected = 1 + ((ndvi[0] > 0.3) != (ndvi[1] > 0.3))
    assert (pairs["test"][0].codes == expected[40:]).all()
    assert set(np.unique(expected)) == {1, 2}


def pair(**changes: Any) -> Dict[str, Any]:
    return {**SEASONS, "pair": {**SEASONS["pair"], **changes}}


RULE = {"name": "NDVI", "bands": [4, 1], "threshold": 0.3}
DATA = SEASONS["pair"]["data"]


@pytest.mark.parametrize(
    ("spec", "error", "words"),
    [
        (pair(labels=RULE), ComparisonError, "labels of its own"),
        (pair(data={**DATA, "layout": "files"}), ComparisonError, "labels is missing"),
        (pair(data={**DATA, "registered": False}), ComparisonError, "registered must be true"),
        (
            pair(data={**DATA, "a": {**DATA["a"], "bands": PHOTO[:2]}}),
            ComparisonError,
            "has 2 bands and autumn 3",
        ),
        (
            pair(data={**DATA, "layout": "files"}, labels={**RULE, "by": "eye"}),
            ComparisonError,
            "by: class or",
        ),
        (
            pair(data={**DATA, "layout": "files"}, labels={**RULE, "standardise": True}),
            ComparisonError,
            "goes with",
        ),
        (pair(masks="OUT"), ConfigError, "no key 'masks'"),
        ({**SEASONS, "network": {"decoder": [8, 8]}}, ComparisonError, "three to five widths"),
        ({**SEASONS, "network": {"crop": 40}}, ComparisonError, "multiple of 32"),
    ],
)
def test_contradictory_specs_are_refused(spec: Any, error: Any, words: str) -> None:
    with pytest.raises(error, match=words):
        parse(spec)


@needs_parts
def test_runs_go_on_until_they_are_flat_also_after_an_interruption(
    done: Done, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Flat from six iterations on; stopped by a signal in the fifth."""
    monkeypatch.setattr(
        until_flat, "flatness", lambda folder: 0.0 if read_curve(folder, ["miou"])["step"][-1] >= 6 else 0.1
    )
    rule = {"change": 0.05, "more": 2, "at_most": 8}
    spec = write_spec(tmp_path / "s.yaml", SEASONS, methods=[{"name": "none"}], seeds=[1], until_flat=rule)
    steps = interrupt(monkeypatch, 5)
    arguments = (spec, "--data", done.folder, "--models", done.folder / "models", "--out", tmp_path / "out")
    assert call(*arguments) == 1
    assert "stopped: 0 of 1 runs are finished; call again" in capsys.readouterr().out
    assert not (tmp_path / "out" / "downstream.md").exists()
    assert call(*arguments) == 0
    assert steps == [0, 1, 2, 3, 4, 5]
    text = (tmp_path / "out" / "downstream.md").read_text()
    assert "All are flat. Made longer: summer → autumn, none, seed 1 (6)." in text


def test_a_rule_that_allows_no_length_is_refused() -> None:
    with pytest.raises(ComparisonError, match=r"downstream\.until_flat: .* 4 iterations that a training has"):
        parse({**SEASONS, "until_flat": {"change": 0.05, "more": 5, "at_most": 3}})
