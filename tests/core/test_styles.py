# SPDX-License-Identifier: GPL-2.0-or-later
"""The style code: one of the card's names becomes the graph's input, in tiles and in pieces of tiles alike."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.modelinfo import model_info, model_text
from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session
from rs_synth_plugin.core.product.styles import style_code
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from tests.core.rough_runs import rough_scene
from tests.tiny_models import RecordingFeedback, tiny_card, write_model

SEASONS = ["summer", "autumn", "winter"]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    card = tiny_card()
    card["inputs"]["style"] = {"names": SEASONS}
    return load_model(write_model(tmp_path_factory.mktemp("model") / "seasons.onnx", card))


def make(path, model, feedback=None, session=None, **request):
    feedback = feedback or RecordingFeedback()
    session = session or Session(model, "cpu", 1, feedback)
    synthesize(rough_scene(90, 130), session, SynthesisRequest(str(path), **request), None, feedback)
    return gdal.Open(str(path))


def test_each_name_is_one_place_of_the_code(model):
    for place, name in enumerate(SEASONS):
        code = style_code(model.card, name)
        assert code.dtype == np.float32
        assert code.tolist() == [[float(place == k) for k in range(3)]]


def test_styles_give_different_pictures_and_the_first_is_the_default(model, tmp_path):
    feedback = RecordingFeedback()
    given = {name: make(tmp_path / f"{name}.tif", model, feedback, style=name) for name in SEASONS}
    assert not [text for text in feedback.notes if text.startswith("Style")]
    default = make(tmp_path / "default.tif", model, feedback)
    assert "Style: summer, the first of the model's (summer, autumn, winter)." in feedback.notes
    assert [d.GetMetadata()["RS_SYNTH_STYLE"] for d in (default, *given.values())] == ["summer", *SEASONS]
    np.testing.assert_array_equal(default.ReadAsArray(), given["summer"].ReadAsArray())
    # The tiny model adds the style's number before its tanh.
    assert (given["winter"].ReadAsArray() > given["autumn"].ReadAsArray()).mean() > 0.9
    assert (given["autumn"].ReadAsArray() > given["summer"].ReadAsArray()).mean() > 0.9


def test_a_small_device_gets_the_style_with_every_piece(model, tmp_path):
    session = Session(model, "cpu", 1, RecordingFeedback())
    true_run, sizes = session.run, []

    def small(inputs):
        sizes.append(inputs["land_cover"].shape[-1])
        if sizes[-1] > 140:
            raise DeviceMemoryError("full")
        assert inputs["style"].tolist() == [[0.0, 0.0, 1.0]]
        return true_run(inputs)

    session.run = small
    pieces = make(tmp_path / "pieces.tif", model, session=session, style="winter").ReadAsArray()
    assert max(sizes) > 140 > min(sizes)
    whole = make(tmp_path / "whole.tif", model, style="winter").ReadAsArray()
    assert np.abs(pieces - whole).max() <= 1e-4 * 255


def test_an_unknown_style_is_refused_with_the_names(model, tmp_path):
    with pytest.raises(InputError, match="does not have “spring”; choose one of summer, autumn, winter"):
        make(tmp_path / "out.tif", model, style="spring")
    plain = load_model(write_model(tmp_path / "plain.onnx"))
    with pytest.raises(InputError, match="the model tiny has no styles; leave it empty"):
        make(tmp_path / "out.tif", plain, style="summer")
    assert not (tmp_path / "out.tif").exists()
    assert "RS_SYNTH_STYLE" not in make(tmp_path / "out.tif", plain).GetMetadata()


def test_the_names_are_told_with_the_model(model):
    assert "Input style: summer, autumn, winter" in model_text(model_info(model.file.path)).splitlines()
