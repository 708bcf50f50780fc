# SPDX-License-Identifier: GPL-2.0-or-later
"""What the model info algorithm shows."""

from __future__ import annotations

import json

import pytest

from rs_synth_plugin.core.errors import ModelError
from rs_synth_plugin.core.model.modelinfo import model_info, model_text
from tests.tiny_models import CLASSES, tiny_card, write_model


def test_info_is_json_and_text_names_what_matters(tmp_path):
    card = tiny_card()
    card["classes"][3]["share"] = 0
    info = model_info(write_model(tmp_path / "tiny.onnx", card))
    assert json.loads(json.dumps(info))["card"]["name"] == "tiny"
    text = model_text(info)
    expected = ["tiny.onnx", "CC0-1.0", "30 m a pixel", "24 pixels around", "dem [m]", "0 to 1000 m"]
    expected += ["NEVER SEEN", "colour_w1: 0.5 (N = 100)", info["card"]["graph_sha256"]]
    for words in [*(name for name, *_ in CLASSES), *expected]:
        assert words in text


def test_a_tampered_model_has_no_info(tmp_path):
    with pytest.raises(ModelError, match="was changed"):
        model_info(write_model(tmp_path / "tiny.onnx", graph_sha256="f" * 64))
