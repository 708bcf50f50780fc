# SPDX-License-Identifier: GPL-2.0-or-later
"""The pretraining protocol from spec to table on made-up sets; who is trained on what; what is refused."""

from __future__ import annotations

import copy
import json
import shutil
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import numpy as np
import pytest
import rasterio
import torch
from PIL import Image

from downstream_sets import WATERS, call, needs_parts, write_spec
from rs_synth_training import checkpoint
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.downstream import pretraining_protocol, supervised
from rs_synth_training.downstream.change_tiles import ChangeTiles, DatedPair, standard_of
from rs_synth_training.downstream.places import parts, read_place
from rs_synth_training.downstream.pretraining_spec import PlaceSpec
from rs_synth_training.downstream.spec import parse
from rs_synth_training.fabricate import fabricate
from rs_synth_training.identity import IdentityError
from rs_synth_training.strict import ConfigError


class Done(NamedTuple):
    folder: Path
    out: Path

    def call(self, *more: Any) -> int:
        spec = self.folder / "spec.yaml"
        return call(spec, "--data", self.folder / "places", "--models", self.folder, "--out", self.out, *more)

    def figures(self) -> Dict[str, Dict[str, float]]:
        return dict(json.loads((self.out / "downstream.json").read_text()))


class Call(NamedTuple):
    """What the training was given."""

    folder: str
    iterations: int
    rate: float
    tiles: int
    seed: int
    mixes: bool = False
    is_pretrained: bool = False


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("waters")
    fabricate("levir", folder / "levir", 32)
    fabricate("places", folder / "places", 64)
    write_spec(folder / "spec.yaml", WATERS)
    return folder


@pytest.fixture(scope="module")
def calls() -> List[Call]:
    return []


@pytest.fixture(scope="module")
def done(sets: Path, calls: List[Call]) -> Done:
    made = Done(sets, sets / "out")
    whole = pretraining_protocol.train

    def watched(
        make: Any, schedule: Any, tiles: Any, watched: Any, data: Any, seed: int, folder: Path, *more: Any
    ) -> Any:
        weights = folder.parent / f"pretraining-seed{seed}" / "last.pt"
        start = checkpoint.load(weights, supervised.KEYS)["network"] if weights.exists() else {}
        now = make().state_dict()
        same = bool(start) and all(torch.equal(now[name], values) for name, values in start.items())
        facts = (folder.name, schedule.iterations, schedule.learning_rate, len(tiles), seed)
        calls.append(Call(*facts, mixes=more[2] is not None, is_pretrained=same))
        return whole(make, schedule, tiles, watched, data, seed, folder, *more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pretraining_protocol, "train", watched)
        assert made.call() == 0
    return made


@needs_parts
def test_every_place_is_held_out_for_every_method_and_seed(done: Done) -> None:
    found = done.figures()
    names = [method["name"] for method in WATERS["methods"]]
    assert list(found) == [f"{place}, {name}, seed 1" for place in ("River", "Ponds") for name in names]
    for figures in found.values():
        assert 0 <= figures["accuracy"] <= 1
        assert 0 <= figures["home"] <= 1
    text = (done.out / "downstream.md").read_text()
    assert (
        "| held out | method | seeds | F1 | Precision | Recall | mIoU | F1 at the other place | change |"
        in text
    )
    assert "**A demonstration, not a proof:** the figures rest on 1 test image;" in text
    assert "| River | whole | 2 | 8,188 |" in text, "two dates' first two pixels are no data"
    assert "| generated | train | 6 | 6,144 |" in text
    assert "Ponds: NDWI, bands 2 and 4 (1 0.1, 2 0.1, 3 0.1)." in text
    picture = np.asarray(Image.open(done.out / "places.png"))
    assert picture.shape[:2] == (2 * 64 + 4, 7 * 64 + 6 * 4)
    assert (done.out / "curves.png").exists()


@needs_parts
def test_each_row_trains_on_its_pairs_for_the_same_number_of_iterations(
    done: Done, calls: List[Call]
) -> None:
    """Real pairs of the other place, in both orders; generated ones once per seed, whatever is held out."""
    found = {call.folder: call for call in calls if call.seed == 1}
    rate = 1e-3
    assert found["river-real-seed1"] == Call("river-real-seed1", 6, rate, 2 * 1, 1), "the pair of Ponds"
    assert found["ponds-real-seed1"] == Call("ponds-real-seed1", 6, rate, 2 * 2, 1), "both pairs of River"
    assert found["generated-seed1"] == Call("generated-seed1", 6, rate, 2 * 6, 1)
    assert found["pretraining-seed1"] == Call("pretraining-seed1", 4, rate, 2 * 6, 1)
    tuned = Call("ponds-first_generated-seed1", 2, 3e-4, 2 * 1, 1, is_pretrained=True)
    assert found["ponds-first_generated-seed1"] == tuned
    assert found["ponds-mixed-seed1"] == Call("ponds-mixed-seed1", 6, rate, 2 * 2, 1, mixes=True)


@needs_parts
def test_generated_alone_is_one_detector_for_both_places(done: Done) -> None:
    found = done.figures()
    river, ponds = (found[f"{place}, generated, seed 1"] for place in ("River", "Ponds"))
    curves = [
        (done.out / f"{place}-generated-seed1" / "curve.jsonl").read_text() for place in ("river", "ponds")
    ]
    assert curves[0] == curves[1]
    assert river["f1"] != ponds["f1"]


@needs_parts
def test_nothing_is_trained_twice_and_another_set_is_refused(
    done: Done, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pretraining_protocol, "train", None)
    before = (done.out / "downstream.md").read_text()
    assert done.call() == 0
    assert (done.out / "downstream.md").read_text() == before
    shutil.copytree(done.folder / "levir", tmp_path / "levir")
    Image.fromarray(np.zeros((32, 32), np.uint8)).save(tmp_path / "levir" / "label" / "val_0000.png")
    with pytest.raises(IdentityError, match="made with another generated"):
        call(
            *(done.folder / "spec.yaml", "--data", done.folder / "places"),
            *("--models", tmp_path, "--out", done.out),
        )


@needs_parts
def test_without_the_generated_set_the_real_rows_are_there(sets: Path, tmp_path: Path) -> None:
    methods = [WATERS["methods"][0], WATERS["methods"][2]]
    network = {**WATERS["network"], "iterations": 5, "checkpoint_every": 5}
    spec = write_spec(tmp_path / "spec.yaml", WATERS, methods=methods, seeds=[1], network=network)
    words = (spec, "--data", sets / "places", "--models", tmp_path / "none", "--out", tmp_path / "out")
    assert call(*words) == 1
    text = (tmp_path / "out" / "downstream.md").read_text()
    assert "| River | real | 1 |" in text
    assert "first generated | 1" not in text
    assert "**No generated set yet:**" in text
    assert "`scenariodataset` or `changedataset`" in text


def place(**changes: Any) -> PlaceSpec:
    spec = parse(
        {**copy.deepcopy(WATERS), "places": [{**WATERS["places"][0], **changes}, WATERS["places"][1]]}
    )
    return spec.places[0]


def test_labels_are_where_one_date_alone_is_above_its_threshold(sets: Path) -> None:
    dates = [{"path": "1.tif", "threshold": 0.1}, {"path": "3.tif", "threshold": -0.2}]
    spec = place(dates=dates, pairs=[[2, 1]], water={"name": "MNDWI", "bands": [4, 1]})
    (pair,) = read_place(spec, sets / "places")
    images = []
    for name in ("3.tif", "1.tif"):
        with rasterio.open(sets / "places" / "river" / name) as source:
            images.append(source.read().astype(float))
    later, first = ((bands[3] - bands[0]) / np.maximum(bands[3] + bands[0], 1) for bands in images)
    expected = 1 + ((later > -0.2) != (first > 0.1))
    expected[:1, :2] = 0
    assert (pair.codes == expected).all()
    assert set(np.unique(expected)) == {0, 1, 2}
    np.testing.assert_array_equal(pair.before[:, 1:], images[0][2:, 1:].astype(np.float32))
    cut = parts(spec, [pair])
    assert [cut[part][0].codes.shape for part in cut] == [(64, 32), (64, 16), (64, 16)]


def test_images_are_standardised_each_by_itself_and_stand_in_both_orders() -> None:
    rng = np.random.default_rng(0)
    bright, dark = rng.normal(200, 10, (2, 8, 8)), rng.normal(20, 5, (2, 8, 8))
    dark[:, 0, 0] = np.nan
    known = dark[:, np.isfinite(dark).all(0)]
    codes = np.ones((8, 8), np.uint8)
    codes[0, 0] = 0
    pair = DatedPair("a", bright, dark, standard_of(bright.reshape(2, -1)), standard_of(known), codes)
    tiles = ChangeTiles([pair], both_orders=True)
    assert len(tiles) == 2
    first, turned = tiles[0], tiles[1]
    np.testing.assert_array_equal(first.linear[:2], turned.linear[2:])
    np.testing.assert_array_equal(first.linear[2:], turned.linear[:2])
    assert first.linear.mean((1, 2)) == pytest.approx(0.5, abs=1e-5)
    assert first.linear[:2].std((1, 2)) == pytest.approx(1 / 8, abs=1e-5)
    assert first.linear[2, 0, 0] == 0.5
    assert not first.valid[0, 0]
    assert first.valid.sum() == 63
    with pytest.raises(IndexError):
        tiles[2]


def test_places_that_do_not_fit_are_refused(sets: Path) -> None:
    root = sets / "places"
    with pytest.raises(ComparisonError, match="by MNDWI nothing changes at River"):
        read_place(place(dates=[{"path": f"{date}.tif", "threshold": 5} for date in (1, 2, 3)]), root)
    spec = place(test_window=[0, 64, 48, 65])
    with pytest.raises(
        ComparisonError, match="test_window of River does not lie on its 64 rows and 64 columns"
    ):
        parts(spec, read_place(spec, root))
    with pytest.raises(Exception, match="does not overlap"):
        read_place(
            place(
                dates=[{"path": "1.tif", "threshold": 0}, {"path": "../ponds/1.tif", "threshold": 0}],
                pairs=[[1, 2]],
            ),
            root,
        )


RIVER, PONDS = WATERS["places"]


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"places": [RIVER]}, ComparisonError, "must be two"),
        ({"pretraining": 6}, ComparisonError, "less than downstream.network.iterations"),
        ({"network": {**WATERS["network"], "batch": 3}}, ComparisonError, "must be even"),
        ({"network": {**WATERS["network"], "crop": 20}}, ComparisonError, "a multiple of 8"),
        ({"methods": [{"name": "a", "kind": "magic"}]}, ComparisonError, "must be one of real, generated"),
        ({"methods": [{"name": "a", "kind": "generated", "real_pairs": 1}]}, ComparisonError, "no meaning"),
        ({"generated": {"folder": "levir", "bands": [1]}}, ComparisonError, "generated needs 2 bands"),
        ({"places": [{**RIVER, "bands": [0, 1]}, PONDS]}, ComparisonError, "River needs 2 bands"),
        ({"places": [{**RIVER, "pairs": [[1, 4]]}, PONDS]}, ComparisonError, "numbers of the 3 dates"),
        ({"places": [{**RIVER, "pairs": [[1, 1]]}, PONDS]}, ComparisonError, "two different numbers"),
        (
            {"places": [{**RIVER, "water": {"name": "NDWI", "bands": [2]}}, PONDS]},
            ComparisonError,
            "two bands",
        ),
        ({"places": [{**RIVER, "test_window": [0, 64, 40, 64]}, PONDS]}, ConfigError, "overlap"),
        ({"seed": 1}, ConfigError, "no key 'seed'"),
    ],
)
def test_contradictory_specs_are_refused(changes: Any, error: Any, words: str) -> None:
    with pytest.raises(error, match=words):
        parse({**copy.deepcopy(WATERS), **changes})


@needs_parts
def test_more_real_pairs_than_there_are_is_refused(sets: Path, tmp_path: Path) -> None:
    spec = write_spec(tmp_path / "spec.yaml", WATERS, methods=[{"name": "two", "real_pairs": 2}])
    with pytest.raises(ComparisonError, match="two wants 2 real pairs, and Ponds has 1"):
        call(spec, "--data", sets / "places", "--models", sets, "--out", tmp_path / "out")
