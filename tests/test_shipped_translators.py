# SPDX-License-Identifier: GPL-2.0-or-later
"""The translators in models/: no tiles to be seen, and the sample's summer turns into autumn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.model_translation import TASK, ModelTranslation
from tests.core.images import make, scene, write_image
from tests.tiny_models import RecordingFeedback

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "models"
TRANSLATORS = [path for path in sorted(MODELS.glob("*.onnx")) if load_model(path).card.task == TASK]
SUMMER = ROOT / "resources" / "sample" / "cottonwood" / "summer.tif"


def method(path: Path) -> ModelTranslation:
    return ModelTranslation(Session(load_model(path), "cpu", 1, RecordingFeedback()))


@pytest.mark.parametrize("path", TRANSLATORS, ids=lambda path: path.stem)
def test_tiles_are_not_to_be_seen(path, tmp_path):
    if len(load_model(path).card.inputs["image"]) == 4:
        image = str(SUMMER)
    else:
        image = write_image(tmp_path / "image.tif", scene(230, 310).astype(np.uint8))
    whole, _, _ = make(image, method(path), tmp_path / "whole.tif", tile_size=512)
    tiled, _, _ = make(image, method(path), tmp_path / "tiled.tif", tile_size=192)
    # Rounded to 8 bits, a value on the edge between two may fall to either.
    assert np.abs(whole.astype(int) - tiled).max() <= 1
    assert np.abs(whole.astype(int) - tiled).mean() < 0.01


def test_a_green_july_becomes_a_brown_september(tmp_path):
    before = gdal.Open(str(SUMMER)).ReadAsArray().astype(float)
    path = MODELS / "naip-prairie-season-summer-to-autumn.onnx"
    after, dataset, report = make(str(SUMMER), method(path), tmp_path / "autumn.tif")
    # Near infrared in the fourth band of four bytes is no alpha band: QGIS would show the land half transparent.
    assert dataset.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_Undefined
    red, green, _, infrared = after.astype(float)
    wet = (before[1] - before[3]) / (before[1] + before[3]) > 0.2
    dry = ~wet
    assert (before[0] < before[1])[dry].mean() > 0.7
    assert (red > green)[dry].mean() > 0.7
    # Ponds stay ponds: darker in the near infrared than the land around them.
    assert np.median(infrared[wet]) < 0.7 * np.median(infrared[dry])
    assert report.edges.correlation > 0.5
