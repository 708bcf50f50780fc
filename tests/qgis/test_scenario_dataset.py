# SPDX-License-Identifier: GPL-2.0-or-later
"""scenariodataset over the Zion sample, with a tiny model, as the toolbox runs it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from qgis_log import Log
from tiny_models import tiny_card, translator_card, write_model

from rs_synth_plugin.core.scenario.scenario import Scenario
from tests.core.images import write_image

ROOT = Path(__file__).resolve().parents[2]
TERRAIN = str(ROOT / "resources" / "sample" / "zion" / "srtm.tif")
# A part of the sample with a valley, forest and fields: 200 × 180 pixels of 30 m.
EXTENT = "306000,312000,4115000,4120400 [EPSG:26912]"


@pytest.fixture
def dataset(run, land_cover, dem, tiny_model, tmp_path):
    """dataset(changes) → (results, what is told of each pair) of a run of four pairs to tmp_path / "out"."""

    def make(**changes):
        parameters = {
            "LAND_COVER": land_cover,
            "LEGEND": "nlcd8",
            "DEM": dem,
            "EXTENT": EXTENT,
            "MODEL_FILE": str(tiny_model),
            "DEVICE": "cpu",
            "COUNT": 4,
            "CHIP_SIZE": 24,
            "BLOCK": 1,
            "GAP": 2,
            "OUTPUT": str(tmp_path / "out"),
            **changes,
        }
        results = run(
            "scenariodataset", {name: value for name, value in parameters.items() if value is not None}
        )
        facts = sorted((Path(parameters["OUTPUT"]) / "pairs").glob("*.json"))
        return results, [json.loads(path.read_text(encoding="utf-8")) for path in facts]

    return make


def test_a_data_set_of_random_scenarios(dataset, run, tmp_path):
    results, pairs = dataset(NEGATIVES=25, SHIFT=1, RADIOMETRY=5)
    index = json.loads((tmp_path / "out" / "index.json").read_text(encoding="utf-8"))
    assert (results["PAIRS"], results["NEGATIVE_PAIRS"], results["SKIPPED"]) == (3, 1, 0)
    assert results["CHIPS"] == index["finished"] > 10
    assert results["CHANGED_SHARE"] > 0
    assert results["SYNTHESIS_SECONDS"] > 0
    assert index["complete"]
    assert (tmp_path / "out" / "contact_sheet.png").exists()
    assert [pair["number"] for pair in pairs] == [0, 1, 2, 3]
    for pair in pairs:
        assert "shift_pixels" in pair
        assert ("scenario" in pair) != ("negative" in pair)
        if "scenario" in pair:
            Scenario.from_json(json.dumps(pair["scenario"]))
    assert any("3 pairs with a change, 1 without" in line for line in run.log.lines)


def test_more_pairs_begin_with_the_same(dataset, tmp_path):
    _, few = dataset(COUNT=2)
    _, more = dataset(COUNT=3, OUTPUT=str(tmp_path / "more"))
    assert [pair.get("scenario") for pair in few] == [pair.get("scenario") for pair in more[:2]]


def test_kinds_and_ranges_are_those_that_were_chosen(dataset):
    conversions = '{"conversions": [{"source": "shrubland", "target": "farmland"}]}'
    _, pairs = dataset(
        KINDS=["conversions"], NEGATIVES=0, CHANGED="2,15", RANGES=conversions, DEM=None, AUXILIARY=[TERRAIN]
    )
    for pair in pairs:
        assert 0.02 <= pair["changed_share"] <= 0.15
        for edit in pair["scenario"]["edits"]:
            assert (edit["source"], edit["target"]) == ({"role": "shrubland"}, {"role": "farmland"})


def test_floods_alone(dataset):
    _, pairs = dataset(KINDS="floods", NEGATIVES=0, COUNT=3)
    assert {edit["type"] for pair in pairs for edit in pair["scenario"]["edits"]} == {"flood"}


def test_real_before_synthetic_where_it_changed(dataset, open_layer, inputs):
    values = np.random.default_rng(0).integers(10, 240, (3, 180, 200)).astype(np.uint8)
    transform = (306000.0, 30.0, 0.0, 4120400.0, 0.0, -30.0)
    path = write_image(inputs / "real.tif", values, transform=transform, crs="EPSG:26912")
    results, pairs = dataset(IMAGE=open_layer(path, "real"), EXTENT=None, NEGATIVES=0, COUNT=2)
    assert {pair["kind"] for pair in pairs} == {"composite"}
    assert results["PAIRS"] == 2
    assert all(pair["inputs"]["image"].endswith("real.tif") for pair in pairs)


def test_a_translation_makes_negatives(dataset, inputs):
    model = write_model(inputs / "translator.onnx", translator_card())
    _, pairs = dataset(
        TRANSLATION_FILE=str(model),
        NEGATIVES=100,
        COUNT=2,
        RANGES='{"negatives": {"translation": 1}}',
        MIN_CHANGE=0,
    )
    assert {pair["negative"] for pair in pairs} == {"translation"}


REFUSED = {
    "Count: 0 pairs cannot be made": {"COUNT": 0},
    "Count: 2,000,000 pairs": {"COUNT": 2_000_000},
    "Changed share|changed goes from 9 to 2, which is upside down|CHANGED": {"CHANGED": "9,2"},
    "rise_m goes from 5 to 1, which is upside down": {"RANGES": '{"rise_m": [5, 1]}'},
    "the text is no JSON": {"RANGES": "rise: 3"},
    "lies under all ground of the scene": {"RANGES": '{"level_m": [1, 50]}'},
    'source "savanna", and the legend': {
        "RANGES": '{"conversions": [{"source": "savanna", "target": "water"}]}'
    },
    "Floods need the height of the ground": {
        "DEM": None,
        "KINDS": ["floods"],
        "AUXILIARY": [TERRAIN],
    },
    "Scenarios: choose at least one of|KINDS": {"KINDS": []},
    "cannot show floods": {"MODEL_FILE": "radar"},
    "makes 3 band.* of 4, and the": {"TRANSLATION_FILE": "four"},
    "there is no translation model": {"RANGES": '{"negatives": {"translation": 1}}'},
    "No scenario within the ranges changes 90 to 95 %": {"CHANGED": "90,95", "NEGATIVES": 0},
    "Chip size: 512 × 512 pixels are more": {"CHIP_SIZE": 512},
}


@pytest.fixture
def models(inputs):
    radar = tiny_card()
    radar["inputs"]["auxiliary"]["bands"] = [{"name": "sar", "unit": "dB", "kind": "value"}]
    radar["classes"] = [{**item, "share": 0.25} for item in radar["classes"]]
    return {
        "radar": write_model(inputs / "radar.onnx", radar),
        "four": write_model(inputs / "four.onnx", translator_card(bands=4)),
    }


@pytest.mark.parametrize("words", REFUSED)
def test_bad_input_is_told_and_leaves_nothing(dataset, models, tmp_path, words):
    changes = {
        name: str(models[value]) if isinstance(value, str) and value in models else value
        for name, value in REFUSED[words].items()
    }
    with pytest.raises((ValueError, QgsProcessingException), match=words):
        dataset(**changes)
    assert not list((tmp_path / "out").iterdir())


def test_a_folder_that_is_not_empty_is_left_alone(dataset, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises((ValueError, QgsProcessingException), match="not empty"):
        dataset(COUNT=1)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_a_cancelled_run_keeps_whole_chips_only(dataset, run, tmp_path, monkeypatch):
    def cancel_midway(self, progress):
        if progress > 25:
            self.cancel()

    monkeypatch.setattr(Log, "setProgress", cancel_midway)
    results, _ = dataset(COUNT=8, NEGATIVES=0)
    index = json.loads((tmp_path / "out" / "index.json").read_text(encoding="utf-8"))
    assert results == {}
    assert index["finished"] > 0
    assert not index["complete"]
    with (tmp_path / "out" / "index.csv").open(encoding="utf-8", newline="") as table:
        chips = list(csv.DictReader(table))
    assert len(chips) == index["finished"]
    for chip in chips:
        for role in ("before", "after", "mask"):
            assert gdal.Open(str(tmp_path / "out" / chip[role])).ReadAsArray() is not None
