# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:changedataset as QGIS runs it."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsProcessingContext, QgsProcessingException, QgsProject
from qgis_log import Log

from tests.core.change_runs import LEGEND, check_whole, make_pair, pixels, rows_of, window_of

SMALL = {"CHIP_SIZE": 16, "GAP": 2, "BLOCK": 1, "ANCHOR": "scene"}


@pytest.fixture
def pair(inputs):
    return make_pair(inputs, seed=7)


@pytest.fixture
def layers(open_layer, pair, inputs):
    rows = "".join(f"{c.code},{c.name},{c.color},{c.role}\n" for c in LEGEND.classes)
    (inputs / "legend.csv").write_text(f"code,name,color,role\n{rows}", encoding="utf-8")
    return {
        "BEFORE": open_layer(pair.before.bands[0].path, "valley 1"),
        "AFTER": open_layer(pair.after.bands[0].path, "after"),
        "LAND_COVER_BEFORE": open_layer(pair.land_cover_before.path, "cover 1"),
        "LAND_COVER_AFTER": open_layer(pair.land_cover_after.path, "cover 2"),
        "LEGEND_FILE": str(inputs / "legend.csv"),
    }


@pytest.fixture
def chips(run, layers, tmp_path):
    """Runs with changes: results."""

    def chip(context=None, **changes):
        parameters = {**layers, **SMALL, "OUTPUT": str(tmp_path / "out" / "set"), **changes}
        return run(
            "changedataset",
            {name: value for name, value in parameters.items() if value is not None},
            context,
        )

    return chip


def test_chips_figures_and_log(chips, run, tmp_path):
    results = chips()
    folder = tmp_path / "out" / "set"
    assert results["CHIPS"] == check_whole(folder) > 8
    assert results["CHIPS"] == results["TRAIN_CHIPS"] + results["VALIDATION_CHIPS"] + results["TEST_CHIPS"]
    shares = [float(row["changed_share"]) for row in rows_of(folder)]
    assert results["CHANGED_SHARE"] == pytest.approx(np.mean(shares), abs=1e-5)
    assert results["SECONDS"] > 0
    assert any(line.startswith("train: ") for line in run.log.lines)
    assert any("Bare → Water" in line for line in run.log.lines)
    row = rows_of(folder)[0]
    assert row["pair"] == "valley-1"
    tags = gdal.Open(str(folder / row["after"])).GetMetadata()
    assert json.loads(tags["RS_SYNTH_INPUTS"])["land_cover_after"].endswith("flood_cover_after.tif")


def test_bands_that_are_chosen(chips, layers, pair, tmp_path):
    chips(FORMAT="levir-cd", BANDS="blue, 2, red")
    row = rows_of(tmp_path / "out/set")[0]
    rows, cols = window_of(row, 16)
    expected = pixels(pair.before.bands[0].path)[::-1, rows, cols]
    assert np.array_equal(pixels(tmp_path / "out/set" / row["before"]), expected)


def test_a_composite(chips, pair, tmp_path):
    chips(MODE="composite", FEATHER=0, BANDS="2")
    covers = [pixels(one.path) for one in (pair.land_cover_before, pair.land_cover_after)]
    before, after = (pixels(one.bands[0].path)[1] for one in (pair.before, pair.after))
    for row in rows_of(tmp_path / "out/set"):
        place = window_of(row, 16)
        assert row["kind"] == "composite"
        expected = np.where(covers[0] != covers[1], after, before)[place]
        assert np.array_equal(pixels(tmp_path / "out/set" / row["after"]), expected)


def test_chips_become_layers_where_they_are_wanted(chips, open_layer, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    chips(context, LOAD=1)
    details = context.layersToLoadOnCompletion()
    assert len(details) == 5
    for path, detail in details.items():
        layer = open_layer(path)
        detail.postProcessor().postProcessLayer(layer, context, None)
        if "classes_after" in path:
            assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
            assert layer.renderer().classes()[0].label == "1 Water"


BAD = {
    "Chip size: 500 × 500 pixels are more than Image before": {"CHIP_SIZE": 500},
    "The split cannot be filled: blocks of 20 × 20 chips leave room for": {"BLOCK": 20},
    "Pair valley-1: the land cover after is missing": {"LAND_COVER_AFTER": None},
    "second needs the classes before and after": {
        "FORMAT": "second", "LAND_COVER_AFTER": None, "LAND_COVER_BEFORE": None, "MASK": "after",
    },
    "has no band “7”": {"BANDS": "7"},
}  # fmt: skip


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_told_and_leaves_nothing(chips, layers, tmp_path, words):
    changes = {name: layers["AFTER"] if value == "after" else value for name, value in BAD[words].items()}
    with pytest.raises(QgsProcessingException, match=words):
        chips(**changes)
    assert not (tmp_path / "out" / "set").exists()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"STRETCH": "bright"}, "Stretch: “bright” is not two numbers"),
        ({"TRAIN": 0, "VALIDATION": 0, "TEST": 0}, "Shares of the split: 0, 0, 0 are no shares"),
    ],
)
def test_nonsense_is_refused_before_running(chips, changes, words):
    with pytest.raises(ValueError, match=words):
        chips(**changes)


def test_a_cancelled_run_keeps_finished_chips_only(chips, run, tmp_path, monkeypatch):
    def cancel_midway(self, progress):
        if progress > 50:
            self.cancel()

    monkeypatch.setattr(Log, "setProgress", cancel_midway)
    assert chips(MIN_CHANGE=0) == {}
    assert check_whole(tmp_path / "out/set") > 0
    assert any("finished and can be used" in text for text in run.log.warnings)
