# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenarios that ask for the impossible or the unlikely, through the toolbox: what the user reads, and what is
left on disk."""

from __future__ import annotations

import copy

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from tiny_models import write_model

from rs_synth_plugin.core.model.modelcard import load_model
from tests.core import bowl

X, Y = bowl.CENTRE


def pixels(path):
    return gdal.Open(str(path)).ReadAsArray()


def nothing_written(tmp_path):
    return list((tmp_path / "out").iterdir()) == []


def said(texts, words):
    return [text for text in texts if words in text]


class TestScenario:
    def test_a_level_below_all_ground(self, scenario):
        results, warnings, _ = scenario(LEVEL=-20)
        assert not pixels(results["MASK"]).any()
        assert (results["FLOODED_KM2"], results["MAX_DEPTH_M"], results["VOLUME_M3"]) == (0, 0, 0)
        np.testing.assert_array_equal(pixels(results["BEFORE"]), pixels(results["AFTER"]))
        assert said(warnings, "1 of 1 seed points lie on ground not under the level of -20 m")
        assert said(warnings, "No ground was flooded: raise the level, or check the terrain's unit")

    def test_a_level_above_all_ground(self, flood):
        results, warnings, _ = flood(LEVEL=3000)
        assert (pixels(results["MASK"]) == 1).all()
        assert said(warnings, "All ground of known height is flooded, up to 2,900 m deep: check the level")

    def test_a_seed_outside_is_refused(self, flood, tmp_path):
        with pytest.raises(
            QgsProcessingException, match="No seed point lies inside the raster: check the CRS of"
        ):
            flood(SEED_POINT="0,0 [EPSG:4326]")
        assert nothing_written(tmp_path)

    def test_a_seed_on_dry_ground_is_told(self, flood):
        results, warnings, _ = flood(SEED_POINT=f"{X + 1700},{Y} [EPSG:32633]")
        assert not pixels(results["MASK"]).any()
        assert said(warnings, f"seed points lie on ground not under the level of {bowl.LEVEL:g} m (x 5017")

    def test_a_barrier_outside_is_told(self, flood, sample):
        results, warnings, _ = flood(BARRIERS=str(sample / "dam.geojson"), CREST_FIELD="crest_m")
        assert results["FLOODED_KM2"] == pytest.approx(bowl.flooded_km2(), rel=0.005)
        assert said(warnings, "No barrier lies inside the raster: check the CRS of the barriers.")

    def test_two_classes_for_water(self, flood, inputs, tmp_path):
        legend = inputs / "two.csv"
        parameters = {"LEGEND_FILE": str(legend), "FLOODED_LAND_COVER": str(tmp_path / "out" / "lc.tif")}
        legend.write_text("code,name,role\n1,River,water\n2,Lake,water\n4,Wood,forest\n")
        with pytest.raises(
            QgsProcessingException, match="two has several classes for “Water” .1 River, 2 Lake.: mark"
        ):
            flood(**parameters)
        assert nothing_written(tmp_path)
        legend.write_text("code,name,role,default\n1,River,water,\n2,Lake,water,yes\n4,Wood,forest,\n")
        results, _, lines = flood(**parameters)
        assert set(np.unique(pixels(results["FLOODED_LAND_COVER"]))) == {2, 4}
        assert said(lines, "New water is written as 2 Lake (the legend two also has 1 River)")


class TestModel:
    @pytest.fixture
    def model_with(self, tiny_model, inputs):
        """The tiny model with these shares of the training pixels, by class name."""

        def make(**shares):
            card = copy.deepcopy(dict(load_model(tiny_model).card.document))
            for item in card["classes"]:
                item["share"] = shares.get(item["name"], item["share"])
            return str(write_model(inputs / "model.onnx", card))

        return make

    def test_a_class_never_seen_is_refused_before_anything_is_written(self, scenario, model_with, tmp_path):
        with pytest.raises(
            QgsProcessingException, match=r"never saw Forest \([\d,]+ pixels\) in training: convert it"
        ):
            scenario(MODEL_FILE=model_with(Forest=0.0))
        assert nothing_written(tmp_path)

    def test_so_is_the_water_of_the_flood(self, scenario, model_with, tmp_path):
        with pytest.raises(QgsProcessingException, match=r"never saw Water \([\d,]+ pixels\) in training"):
            scenario(MODEL_FILE=model_with(Water=0.0))
        assert nothing_written(tmp_path)
        assert scenario(MODEL_FILE=model_with(Water=0.0), LEVEL=-20)[0]["FLOODED_KM2"] == 0

    def test_a_rare_class_is_warned_of(self, scenario, model_with):
        _, warnings, _ = scenario(MODEL_FILE=model_with(Water=0.0004))
        assert said(warnings, "saw very little of Water (0.04% of the training pixels): look at these places")

    def test_a_far_resolution_is_warned_of_with_both_figures(self, scenario):
        assert not said(scenario()[1], "on the ground")
        for resolution in (15, 60):
            _, warnings, _ = scenario(RESOLUTION=resolution)
            (told,) = said(warnings, "on the ground")
            assert f"A pixel of the output is {resolution} m on the ground" in told
            assert "was trained at 30 m" in told
