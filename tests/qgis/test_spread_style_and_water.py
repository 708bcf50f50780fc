# SPDX-License-Identifier: GPL-2.0-or-later
"""Spread of samples, styles, and SAR as auxiliary raster under a flood, as the toolbox runs them."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsSingleBandPseudoColorRenderer,
)
from tiny_models import tiny_card, write_model

from tests.core import bowl
from tests.core.memory_scene import files_in
from tests.core.raster_files import write_raster

WATER_DB = -22.0


def array(path):
    return gdal.Open(str(path)).ReadAsArray()


@pytest.fixture
def synthesis(run, forest, valley, tiny_model, tmp_path):
    """Runs synthesize over the bowl with changes; returns its results."""

    def run_it(context=None, **changes):
        parameters = {
            "LAND_COVER": forest,
            "LEGEND": "nlcd8",
            "AUXILIARY": [valley],
            "MODEL_FILE": str(tiny_model),
            "SEED": 7,
            "DEVICE": "cpu",
            "IMAGE": str(tmp_path / "out" / "image.tif"),
            **changes,
        }
        return run("synthesize", {name: v for name, v in parameters.items() if v is not None}, context)

    return run_it


def styled_model(path):
    card = tiny_card(auxiliary_range=[[0.0, 1000.0]])
    card["inputs"]["style"] = {"names": ["summer", "winter"]}
    return str(write_model(path, card))


def sar_model(path, **water):
    """A model that sees a DEM and VV; `water` as of the card's band."""
    card = tiny_card(auxiliary_range=[[0.0, 1000.0], [-30.0, 0.0]])
    card["inputs"]["auxiliary"]["bands"].append({"name": "VV", "unit": "dB", "kind": "value", **water})
    return str(write_model(path, card))


def test_the_spread_of_samples_is_written_loaded_and_styled(synthesis, run, open_layer, tmp_path):
    alone = synthesis(IMAGE=str(tmp_path / "out" / "alone.tif"))
    assert "SPREAD" not in alone
    path = str(tmp_path / "out" / "spread.tif")
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("Spread", project, "SPREAD"))
    results = synthesis(context, SAMPLES=3, SPREAD=path)
    np.testing.assert_array_equal(array(results["IMAGE"]), array(alone["IMAGE"]))
    spread = array(results["SPREAD"])
    assert spread.shape == array(results["IMAGE"]).shape
    assert np.nanmean(spread) > 1
    assert gdal.Open(path).GetMetadata()["RS_SYNTH_SEEDS"] == "[7, 8, 9]"
    assert any(line.startswith("Standard deviation of 3 samples") for line in run.log.lines)
    layer = open_layer(path)
    context.layersToLoadOnCompletion()[path].postProcessor().postProcessLayer(layer, context, None)
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    assert layer.renderer().classificationMax() == pytest.approx(np.nanmax(spread[0]), rel=1e-5)


def test_a_spread_of_one_sample_is_refused_before_anything_is_written(synthesis, tmp_path):
    with pytest.raises(QgsProcessingException, match="Spread of samples: 1 sample has no spread"):
        synthesis(SPREAD=str(tmp_path / "out" / "spread.tif"))
    with pytest.raises(ValueError, match="SAMPLES"):
        synthesis(SAMPLES=65, SPREAD=str(tmp_path / "out" / "spread.tif"))
    assert files_in(tmp_path / "out") == []


def test_a_style_is_taken_by_name_and_an_unknown_one_refused(synthesis, run, inputs, tiny_model, tmp_path):
    model = styled_model(inputs / "styled.onnx")
    tags = {}
    for style in (None, "winter"):
        results = synthesis(MODEL_FILE=model, STYLE=style, IMAGE=str(tmp_path / "out" / f"{style}.tif"))
        tags[style] = gdal.Open(results["IMAGE"]).GetMetadata()["RS_SYNTH_STYLE"]
        told = [line for line in run.log.lines if line.startswith("Style: summer, the first")]
        assert len(told) == (style is None)
    assert tags == {None: "summer", "winter": "winter"}
    first, second = (array(tmp_path / "out" / f"{name}.tif") for name in (None, "winter"))
    assert (second > first).mean() > 0.9
    with pytest.raises(QgsProcessingException, match="choose one of summer, winter"):
        synthesis(MODEL_FILE=model, STYLE="spring")
    with pytest.raises(QgsProcessingException, match="has no styles"):
        synthesis(MODEL_FILE=str(tiny_model), STYLE="summer")


def test_before_and_after_have_one_style(scenario, inputs):
    results, _, lines = scenario(MODEL_FILE=styled_model(inputs / "styled.onnx"), STYLE="winter")
    for name in ("BEFORE", "AFTER"):
        assert gdal.Open(results[name]).GetMetadata()["RS_SYNTH_STYLE"] == "winter"
    assert not [line for line in lines if line.startswith("Style")]
    _, _, lines = scenario(MODEL_FILE=styled_model(inputs / "styled.onnx"))
    assert len([line for line in lines if line.startswith("Style: summer")]) == 1


@pytest.fixture
def backscatter(open_layer, inputs):
    """Forest, −8 dB everywhere, over the bowl."""
    grid = bowl.grid_in(bowl.UTM)
    path = write_raster(inputs / "vv.tif", np.full(grid.shape, -8, np.float32), grid.transform, bowl.UTM)
    return open_layer(path, "vv")


def test_new_water_is_dark_to_a_model_that_sees_sar(scenario, inputs, valley, backscatter, tmp_path):
    """The flood shows the model other backscatter exactly where it puts water: with the forest's own for water's,
    only pixels that see the flood differ."""
    after = {}
    for water in (WATER_DB, -8.0):
        results, _, _ = scenario(
            MODEL_FILE=sar_model(inputs / f"sar{water}.onnx", water=water),
            AUXILIARY=[valley, backscatter],
            AFTER=str(tmp_path / "out" / f"after{water}.tif"),
        )
        after[water] = array(results["AFTER"])
    wet = array(results["MASK"]) == 1
    assert wet.any()
    # The tiny model sees a thousandth of the dB, so the difference is small, but it is there.
    differs = (after[WATER_DB] != after[-8.0]).any(axis=0)
    assert differs[wet].mean() > 0.9
    from scipy.ndimage import distance_transform_edt

    assert not differs[distance_transform_edt(~wet) > 40].any()


def test_a_model_that_cannot_tell_water_is_refused_for_floods(
    scenario, inputs, valley, backscatter, tmp_path
):
    with pytest.raises(QgsProcessingException, match=r"cannot show floods.*VV \[dB\].*'water'"):
        scenario(MODEL_FILE=sar_model(inputs / "sar.onnx"), AUXILIARY=[valley, backscatter])
    assert files_in(tmp_path / "out") == []
