# SPDX-License-Identifier: GPL-2.0-or-later
"""Bad input of rs_synth:translate: what the user reads, and that nothing is written."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException
from tiny_models import translator_card, write_model

from rs_synth_plugin import paths
from tests.core.images import TRANSFORM, scene, write_image


def nothing_written(tmp_path):
    return list((tmp_path / "out").iterdir()) == []


class TestRefused:
    def refused(self, translate, tmp_path, words, error=QgsProcessingException, **changes):
        with pytest.raises(error, match=words):
            translate(**changes)
        assert nothing_written(tmp_path)

    def test_no_model(self, translate, tmp_path, monkeypatch):
        # As installed: no translator comes with the plugin.
        monkeypatch.setattr(paths, "MODELS_FOLDER", tmp_path / "none")
        self.refused(
            translate,
            tmp_path,
            "There is no model for this yet. Give a model file, or add one",
            ValueError,
            MODEL_FILE=None,
        )
        self.refused(
            translate, tmp_path, "Model file: none.onnx does not exist", ValueError, MODEL_FILE="none.onnx"
        )

    def test_a_model_of_another_task(self, translate, tmp_path, tiny_model):
        self.refused(
            translate, tmp_path, "tiny is for synthesis, not for translation", MODEL_FILE=str(tiny_model)
        )
        words = "tiny is for synthesis, not for segmentation"
        self.refused(translate, tmp_path, words, SEGMENTATION=str(tiny_model))
        words = "Segmentation model: none.onnx does not exist"
        self.refused(translate, tmp_path, words, ValueError, SEGMENTATION="none.onnx")

    def test_a_translator_is_no_synthesis(self, run, land_cover, model, tmp_path):
        parameters = {
            "LAND_COVER": land_cover,
            "MODEL_FILE": str(model),
            "IMAGE": str(tmp_path / "out" / "i.tif"),
        }
        with pytest.raises(
            QgsProcessingException, match="tiny-translator is for translation, not for synthesis"
        ):
            run("synthesize", parameters)

    def test_bands_that_do_not_fit(self, translate, tmp_path):
        words = r"needs 3 band\(s\) .*, and Image .“summer”. gives it 2: list the right ones"
        self.refused(translate, tmp_path, words, BANDS="1,2")
        self.refused(
            translate, tmp_path, "Bands: Image .“summer”. has no band “7”; choose from 1 .red.", BANDS="7"
        )

    def test_16_bits(self, translate, run, open_layer, inputs, tmp_path):
        path = write_image(inputs / "deep.tif", scene(50, 70, 4000).astype(np.uint16))
        layer = open_layer(path, "deep")
        words = r"Image .“deep”. .uint16. has values from .* Set the scaling to stretch, which gives the"
        self.refused(translate, tmp_path, words, IMAGE=layer)
        translate(IMAGE=layer, SCALING="stretch")
        assert any("The model gets value × 0" in line for line in run.log.lines)

    def test_references(self, translate, tmp_path, open_layer, inputs):
        self.refused(
            translate, tmp_path, "histogram matching needs one", ValueError, METHOD="histogram_matching"
        )
        zeros = np.zeros((3, 20, 20), np.uint8)
        empty = open_layer(write_image(inputs / "e.tif", zeros, nodata=0), "empty")
        words = "Reference image .“empty”. has no valid pixel"
        self.refused(translate, tmp_path, words, METHOD="gray_world", REFERENCE=empty)
        two = open_layer(write_image(inputs / "t.tif", zeros[:2] + 9), "two")
        words = r"Reference: Reference image .“two”. has 2 band\(s\), and Image .“summer”. 3: choose"
        self.refused(translate, tmp_path, words, METHOD="histogram_matching", REFERENCE=two)

    def test_nothing_valid(self, translate, tmp_path, open_layer, inputs):
        zeros = np.zeros((3, 20, 20), np.uint8)
        empty = open_layer(write_image(inputs / "e.tif", zeros, nodata=0), "empty")
        for method in ("model", "gray_world"):
            self.refused(
                translate, tmp_path, "Image .“empty”. has no valid pixel", IMAGE=empty, METHOD=method
            )

    def test_the_output_is_an_input(self, translate, tmp_path, image, reference):
        for layer in (image, reference):
            words = "is one of the inputs: choose another name"
            self.refused(
                translate, tmp_path, words, METHOD="gray_world", REFERENCE=reference, OUTPUT=layer.source()
            )

    def test_a_tile_without_room_for_the_halo(self, translate, tmp_path, inputs):
        wide = write_model(inputs / "w.onnx", translator_card(halo=128))
        words = "A tile size of 256 pixels is too small for the model"
        self.refused(translate, tmp_path, words, MODEL_FILE=str(wide), TILE_SIZE=256)


def test_warned_of_and_done(translate, run, open_layer, inputs, reference):
    flat = open_layer(write_image(inputs / "f.tif", np.full((3, 20, 20), 9, np.uint8)), "flat")
    _, _, results = translate(IMAGE=flat)
    assert any("is constant (9, 9, 9 everywhere)" in text for text in run.log.warnings)
    assert "EDGE_AGREEMENT" not in results
    fine = (*TRANSFORM[:1], 2.0, *TRANSFORM[2:5], -2.0)
    near = open_layer(write_image(inputs / "n.tif", scene(50, 70).astype(np.uint8), transform=fine), "near")
    translate(IMAGE=near, REFERENCE=reference)
    assert any(
        "2 m on the ground, the model tiny-translator was trained at 30 m" in text
        for text in run.log.warnings
    )
    assert any("a model does not take one, so it is not used" in text for text in run.log.warnings)
