# SPDX-License-Identifier: GPL-2.0-or-later
"""synthesize, floodscenario and modelinfo with a tiny model of random weights, as the toolbox runs them."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)
from qgis_log import Log

from rs_synth_plugin.bridge.styling import depth_style

SEED_POINT = "-113.0618410,37.1600700 [EPSG:4326]"
# 1001 × 777 pixels of 15 m in the land cover's CRS.
ODD_EXTENT = "305000,320015,4112000,4123655 [EPSG:26912]"


@pytest.fixture
def scenario(run, land_cover, dem, sample, tiny_model, tmp_path):
    """Runs the demo's scenario on a part of the scene with changes; returns its results."""

    def flood(context=None, **changes):
        parameters = {
            "LAND_COVER": land_cover,
            "DEM": dem,
            "LEVEL": 1165,
            "FROM_WATER": False,
            "SEED_POINT": SEED_POINT,
            "BARRIERS": str(sample / "dam.geojson"),
            "CREST_FIELD": "crest_m",
            "MODEL_FILE": str(tiny_model),
            "EXTENT": "310000,325000,4112000,4120000 [EPSG:26912]",
            "DEVICE": "cpu",
            "BEFORE": str(tmp_path / "before.tif"),
            "AFTER": str(tmp_path / "after.tif"),
            "MASK": str(tmp_path / "mask.tif"),
            **changes,
        }
        return run("floodscenario", {name: v for name, v in parameters.items() if v is not None}, context)

    return flood


def array(path):
    return gdal.Open(str(path)).ReadAsArray()


def test_before_after_and_mask_fit_each_other(scenario, tmp_path):
    results = scenario(DEPTH=str(tmp_path / "depth.tif"), SCENARIO=str(tmp_path / "scenario.json"))
    before, after, mask = (array(results[name]) for name in ("BEFORE", "AFTER", "MASK"))
    dataset = gdal.Open(results["AFTER"])
    assert dataset.GetGeoTransform()[1] == 30  # the model's ground sample distance
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "26912"
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Byte
    assert [dataset.GetRasterBand(i).GetDescription() for i in (1, 2, 3)] == ["red", "green", "blue"]
    assert before.shape == after.shape
    assert before.shape[1:] == mask.shape == (266, 500)

    changed = (before != after).any(0)
    flooded = mask == 1
    assert flooded.any()
    assert changed[flooded].mean() > 0.9
    # Nothing changes further from the water than the model sees.
    from scipy.ndimage import distance_transform_edt

    water = array(results["DEPTH"]) > 0
    assert not changed[distance_transform_edt(~water) > 40].any()
    assert results["FLOODED_KM2"] == pytest.approx(flooded.sum() * 0.0009, rel=0.01)
    assert results["PROVIDER"] == "CPUExecutionProvider"
    assert json.loads((tmp_path / "scenario.json").read_text(encoding="utf-8"))["edits"][0]["level"] == 1165


def test_provenance(scenario, tiny_model):
    tags = gdal.Open(scenario()["AFTER"]).GetMetadata()
    assert tags["RS_SYNTH_SYNTHETIC"] == "yes"
    assert tags["RS_SYNTH_MODEL"] == "tiny 1.2.3"
    assert len(tags["RS_SYNTH_MODEL_SHA256"]) == 64
    assert tags["RS_SYNTH_SEED"] == "0"
    assert '"type": "flood"' in tags["RS_SYNTH_SCENARIO"]


def test_same_seed_same_bytes_other_seed_other_picture(run, land_cover, dem, tiny_model, tmp_path):
    images = []
    for name, seed in (("a", 4), ("b", 4), ("c", 5)):
        parameters = {
            "LAND_COVER": land_cover,
            "AUXILIARY": [dem],
            "MODEL_FILE": str(tiny_model),
            "EXTENT": "310000,316000,4112000,4116000 [EPSG:26912]",
            "SEED": seed,
            "DEVICE": "cpu",
            "IMAGE": str(tmp_path / f"{name}.tif"),
        }
        images.append(array(run("synthesize", parameters)["IMAGE"]))
    assert (images[0] == images[1]).all()
    assert (images[0] != images[2]).mean() > 0.3


def test_a_tiled_run_of_odd_size_equals_the_whole_image(run, land_cover, dem, tiny_model, tmp_path):
    """1001 × 777 pixels, through the toolbox: exactly that size, and the tile size does not show."""
    images = []
    for tile_size in (256, 1500):
        parameters = {
            "LAND_COVER": land_cover,
            "AUXILIARY": [dem],
            "MODEL_FILE": str(tiny_model),
            "EXTENT": ODD_EXTENT,
            "RESOLUTION": 15,
            "TILE_SIZE": tile_size,
            "DEVICE": "cpu",
            "IMAGE": str(tmp_path / f"{tile_size}.tif"),
        }
        dataset = gdal.Open(run("synthesize", parameters)["IMAGE"])
        assert (dataset.RasterXSize, dataset.RasterYSize) == (1001, 777)
        assert dataset.GetGeoTransform() == pytest.approx((304995, 15, 0, 4123650, 0, -15), abs=15)
        assert dataset.GetSpatialRef().GetAuthorityCode(None) == "26912"
        images.append(dataset.ReadAsArray().astype(int))
    # uint8 out: an image value may fall to either side of a rounding.
    assert np.abs(images[0] - images[1]).max() <= 1
    assert (images[0] != images[1]).mean() < 1e-3
    assert images[0].std() > 5


def test_layers_are_loaded_with_names_and_styles(scenario, open_layer, tmp_path):
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    results_to_load = {}
    for name in ("BEFORE", "AFTER", "MASK"):
        path = str(tmp_path / f"{name.lower()}.tif")
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails(name, project, name))
        results_to_load[name] = path
    scenario(context)
    details = context.layersToLoadOnCompletion()
    layers = {}
    for name, path in results_to_load.items():
        layer = open_layer(path, "unnamed")
        details[path].postProcessor().postProcessLayer(layer, context, None)
        layers[name] = layer
    assert isinstance(layers["AFTER"].renderer(), QgsMultiBandColorRenderer)
    enhancement = layers["AFTER"].renderer().redContrastEnhancement()
    assert (enhancement.minimumValue(), enhancement.maximumValue()) == (0, 255)
    assert isinstance(layers["MASK"].renderer(), QgsPalettedRasterRenderer)
    assert [entry.label for entry in layers["MASK"].renderer().classes()] == ["flooded"]


def test_depth_is_styled_from_zero_to_the_greatest(open_layer, scenario, tmp_path):
    results = scenario(DEPTH=str(tmp_path / "depth.tif"))
    layer = open_layer(results["DEPTH"])
    depth_style(results["MAX_DEPTH_M"])(layer)
    assert layer.renderer().classificationMin() == 0
    assert layer.renderer().classificationMax() == pytest.approx(results["MAX_DEPTH_M"])


def test_a_cancelled_run_leaves_nothing(scenario, run, tmp_path, monkeypatch):
    """The user presses cancel when the model starts: no output, no leftover."""

    def cancel_at_model(self, text):
        if "runs on" in text:
            self.cancel()

    monkeypatch.setattr(Log, "pushInfo", cancel_at_model)
    assert scenario() == {}
    assert list(tmp_path.iterdir()) == []


def test_auxiliary_rasters_are_counted(run, land_cover, dem, tiny_model, tmp_path):
    parameters = {
        "LAND_COVER": land_cover,
        "AUXILIARY": [dem, dem],
        "MODEL_FILE": str(tiny_model),
        "IMAGE": str(tmp_path / "i.tif"),
    }
    with pytest.raises(QgsProcessingException, match=r"asks for 1 band\(s\) \(dem \[m\]\), given were 2"):
        run("synthesize", parameters)


def test_model_info(run, tiny_model, tmp_path):
    results = run("modelinfo", {"MODEL_FILE": str(tiny_model), "REPORT": str(tmp_path / "card.html")})
    assert results["NAME"] == "tiny"
    assert results["TASK"] == "synthesis"
    assert results["CAN_RUN"] is True
    assert json.loads(results["CARD"])["gsd_m"] == 30
    assert any("Class 4: Forest" in line for line in run.log.lines)
    assert "Tiny test model" in (tmp_path / "card.html").read_text(encoding="utf-8")


def test_a_missing_model_is_refused_before_running(scenario, tmp_path):
    with pytest.raises(ValueError, match="Model file: .*none.onnx does not exist"):
        scenario(MODEL_FILE=str(tmp_path / "none.onnx"))


def test_a_tampered_model_is_refused(scenario, tiny_model, tmp_path):
    data = bytearray(tiny_model.read_bytes())
    data[len(data) // 4] ^= 0xFF
    (tmp_path / "tampered.onnx").write_bytes(bytes(data))
    with pytest.raises(QgsProcessingException, match=r"tampered\.onnx"):
        scenario(MODEL_FILE=str(tmp_path / "tampered.onnx"))
    assert list(tmp_path.glob("*.tif")) == []


def test_a_missing_onnxruntime_is_told_with_its_remedy(scenario, run, tiny_model, tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(
        QgsProcessingException, match=r"Models need onnxruntime, which is missing.*pip install"
    ):
        scenario()
    assert list(tmp_path.glob("*.tif")) == []
    assert run("modelinfo", {"MODEL_FILE": str(tiny_model)})["CAN_RUN"] is False


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        ({"AFTER": "{tmp}/nowhere/after.tif"}, "folder .*nowhere does not exist"),
        ({"SCENARIO": "{tmp}/nowhere/scenario.json"}, "folder .*nowhere does not exist"),
        ({"AFTER": "{tmp}/after.asc"}, "does not end in .tif"),
        ({"AFTER": "{tmp}/mask.tif"}, "AFTER and MASK are the same file|MASK and AFTER are the same file"),
        ({"RESOLUTION": 0.001}, "billion pixels"),
    ],
)
def test_places_that_cannot_be_written_are_refused_before_any_work(scenario, tmp_path, outputs, message):
    changes = {k: v.format(tmp=tmp_path) if isinstance(v, str) else v for k, v in outputs.items()}
    with pytest.raises(QgsProcessingException, match=message):
        scenario(**changes)
    assert list(tmp_path.iterdir()) == []
