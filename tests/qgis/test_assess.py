# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:assess as the toolbox runs it: report, figures, numbers, and what the user reads of bad input."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from tiny_models import segmentation_card, translator_card, write_model

from tests.core.images import TRANSFORM, scene, write_image
from tests.core.raster_files import write_raster

ROWS, COLS = 90, 120
FLOODED = 40  # columns


@pytest.fixture
def judge(inputs):
    return write_model(inputs / "judge.onnx", segmentation_card())


@pytest.fixture
def files(inputs):
    """Rasters of one place by the names of their parameters."""
    codes = np.where(np.arange(COLS) < 60, 7, 4) * np.ones((ROWS, 1), int)
    depth = np.where(np.arange(COLS) < FLOODED, 3.0, -9999.0) * np.ones((ROWS, 1))
    heights = np.where(np.arange(COLS) < FLOODED, 10.0, 13.0 + 0.5 * (np.arange(COLS) - FLOODED))
    return {
        "SYNTHETIC": write_image(inputs / "made.tif", scene(ROWS, COLS, seed=1).astype(np.uint8)),
        "REAL": write_image(inputs / "real.tif", scene(ROWS, COLS).astype(np.uint8)),
        "LAND_COVER": write_raster(inputs / "nlcd.tif", codes.astype(np.uint8), TRANSFORM),
        "FLOOD_DEPTH": write_raster(inputs / "depth.tif", depth.astype(np.float32), TRANSFORM, nodata=-9999),
        "DEM": write_raster(inputs / "dem.tif", (heights * np.ones((ROWS, 1))).astype(np.float32), TRANSFORM),
    }


@pytest.fixture
def assess(run, files, judge, tmp_path):
    """Assesses all there is, with changes; None leaves a parameter out."""

    def assess_it(**changes):
        parameters = {
            **files,
            "LEGEND": "nlcd8",
            "SEGMENTATION_MODEL": str(judge),
            "DEM_UNCERTAINTY": 2.0,
            "TILE_STEP": 50,
            "TILE_SIZE": 256,
            "DEVICE": "cpu",
            "REPORT": str(tmp_path / "out" / "report.html"),
            "FIGURES": str(tmp_path / "out" / "figures.json"),
            **changes,
        }
        return run("assess", {name: value for name, value in parameters.items() if value is not None})

    return assess_it


def left_behind(tmp_path):
    return sorted(path.name for path in (tmp_path / "out").iterdir())


def test_report_figures_and_numbers_agree(assess, tmp_path):
    results = assess()
    assert left_behind(tmp_path) == ["figures.json", "report.html"]
    figures = json.loads((tmp_path / "out" / "figures.json").read_text(encoding="utf-8"))
    for name, value in figures["numbers"].items():
        assert results[name] == pytest.approx(value)
    assert results["PIXELS"] == ROWS * (COLS - FLOODED)
    assert 0 <= results["WATER_MUST"] <= 1
    # 10 m high ground under 3 m of water, and 13 m and more beside it: up to 15 m may be either.
    water = figures["water"]["synthetic"]
    assert (water["must"], water["either"]) == (FLOODED * ROWS, 4 * ROWS)
    assert {"MIOU_SYNTHETIC_REAL", "MIOU_SYNTHETIC_TRUTH", "MIOU_REAL_TRUTH", "SEAM_RATIO"} <= set(results)
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "±2 m" in page
    assert "Tiles begin every 50 columns" in page


def test_a_real_image_alone_will_do(assess, tmp_path):
    others = ["LAND_COVER", "FLOOD_DEPTH", "DEM", "SEGMENTATION_MODEL", "TILE_STEP", "FIGURES"]
    results = assess(**dict.fromkeys(others), DEM_UNCERTAINTY=0)
    assert left_behind(tmp_path) == ["report.html"]
    assert results["COLOUR_DISTANCE"] > 0
    assert not [name for name in results if name.startswith(("MIOU", "WATER", "SEAM"))]


def test_bands_and_stretch_of_the_real_image(assess, files, inputs):
    values = scene(ROWS, COLS, seed=1)
    raw = (2000 + 40 * values)[[2, 1, 0]].astype(np.uint16)
    extra = np.concatenate([raw, raw[:1] * 0 + 7])
    path = write_image(inputs / "raw.tif", extra, names=("blue", "green", "red", "nir"))
    results = assess(REAL=path, REAL_BANDS="red,green,blue", REAL_STRETCH="2000:12200", FLOOD_DEPTH=None)
    assert results["COLOUR_DISTANCE"] < 0.004
    assert results["ACCURACY_SYNTHETIC_REAL"] > 0.9


def test_an_extent_is_a_part(assess):
    x, y = TRANSFORM[0], TRANSFORM[3]
    part = f"{x + 60 * 30},{x + 110 * 30},{y - 80 * 30},{y - 10 * 30} [EPSG:32612]"
    assert assess(EXTENT=part)["PIXELS"] == 50 * 70


def test_the_steps_of_a_models_tiles(assess, model, tmp_path):
    assess(TILE_STEP=None, SYNTHESIS_MODEL=str(model), SYNTHESIS_TILE_SIZE=256)
    figures = json.loads((tmp_path / "out" / "figures.json").read_text(encoding="utf-8"))
    assert figures["seams"]["step"][0] <= 256 - 2 * 24


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"REAL": None, "LAND_COVER": None, "FLOOD_DEPTH": None}, "nothing to compare"),
        ({"SEGMENTATION_MODEL": "/nowhere/x.onnx"}, "x.onnx does not exist"),
        ({"SEGMENTATION_MODEL": None}, "The check of a flood needs a segmentation model"),
        ({"DEM": None}, "needs the flood's depth and the DEM"),
        ({"REAL_BANDS": "1,2"}, r"has 2 band\(s\)"),
        ({"REAL_BANDS": "9"}, "has no band “9”"),
        ({"REAL_STRETCH": "5"}, "Stretch of the real image"),
        ({"LEGEND": "dubai"}, "codes that the legend"),
        ({"REPORT": "/nowhere/report.html"}, "folder /nowhere does not exist"),
        ({"REPORT": "report.txt"}, "report.txt does not end in"),
    ],
)
def test_bad_input_is_one_sentence(assess, tmp_path, changes, sentence):
    with pytest.raises((ValueError, QgsProcessingException), match=sentence):
        assess(**changes)
    assert left_behind(tmp_path) == []


def test_other_models_and_places_are_refused(assess, inputs, files, tmp_path):
    translator = write_model(inputs / "t.onnx", translator_card())
    away = write_image(inputs / "away.tif", scene(20, 30).astype(np.uint8), transform=(9e5, *TRANSFORM[1:]))
    same = str(tmp_path / "out" / "same.json")
    empty = write_image(inputs / "empty.tif", np.zeros((3, ROWS, COLS), np.uint8), nodata=0)
    for changes, sentence in (
        ({"SEGMENTATION_MODEL": str(translator)}, "is for translation, not for segmentation"),
        ({"REAL": away}, "does not overlap"),
        ({"SYNTHETIC": empty}, "has no valid pixel"),
        ({"FIGURES": same, "REPORT": same}, "are the same file"),
    ):
        with pytest.raises(QgsProcessingException, match=sentence):
            assess(**changes)
    assert left_behind(tmp_path) == []


def test_a_cancelled_run_leaves_nothing(assess, run, tmp_path, monkeypatch):
    from rs_synth_plugin.bridge.feedback import ProcessingFeedback

    questions = iter(range(1000))
    monkeypatch.setattr(ProcessingFeedback, "is_cancelled", lambda self: next(questions) > 5)
    assert assess() == {}
    assert left_behind(tmp_path) == []


def test_barriers_come_with_the_depth(assess, files, inputs, tmp_path):
    x, y = TRANSFORM[0] + 30 * (FLOODED + 0.5), TRANSFORM[3]
    flood = {
        "type": "flood",
        "level": 13.0,
        "from_edge": True,
        "from_water": False,
        "barriers": {
            "lines": [{"wkt": f"LINESTRING ({x} {y + 100}, {x} {y - ROWS * 30 - 100})", "crest": 20}]
        },
    }
    dataset = gdal.Open(files["FLOOD_DEPTH"], gdal.GA_Update)
    dataset.SetMetadataItem(
        "RS_SYNTH_SCENARIO", json.dumps({"rs_synth_scenario": 1, "name": "x", "edits": [flood]})
    )
    dataset = None
    assess()
    figures = json.loads((tmp_path / "out" / "figures.json").read_text(encoding="utf-8"))
    assert figures["water"]["synthetic"]["either"] == 0
