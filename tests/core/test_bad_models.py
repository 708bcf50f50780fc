# SPDX-License-Identifier: GPL-2.0-or-later
"""Models and runtimes that are not as they should be: one clear sentence, nothing written, what was there stays."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import ModelError, RuntimeUnavailableError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model import runtime
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from tests.bad_models import UNFIT, UNREADABLE, land_cover_card, without_numbers
from tests.core.memory_scene import FARM, FOREST, WATER, files_in, scene_of
from tests.tiny_models import RecordingFeedback, slow_graph, write_model


def scene():
    codes = np.full((60, 80), FOREST, np.int32)
    codes[:, 50:] = FARM
    codes[10:20, 10:30] = WATER
    return scene_of(np.full(codes.shape, 500.0), codes, pixel=30.0)


def make_image(model, output, feedback=None):
    feedback = feedback or NullFeedback()
    synthesize(
        scene(), Session(load_model(model), "cpu", 1, feedback), SynthesisRequest(str(output)), None, feedback
    )


@pytest.mark.parametrize("kind", [*UNREADABLE, *UNFIT])
def test_a_bad_model_is_told_and_what_was_there_stays(tmp_path, kind):
    bad = {**UNREADABLE, **UNFIT}[kind]
    bad.write(tmp_path / "odd.onnx")
    (tmp_path / "image.tif").write_bytes(b"from before")
    with pytest.raises(ModelError, match=bad.words) as caught:
        make_image(tmp_path / "odd.onnx", tmp_path / "image.tif")
    message = str(caught.value)
    assert "odd.onnx" in message or "model tiny" in message
    assert "\n" not in message
    assert files_in(tmp_path) == ["image.tif", "odd.onnx"]
    assert (tmp_path / "image.tif").read_bytes() == b"from before"


def test_no_number_is_nodata_and_told_with_its_pixels(tmp_path):
    """log(0) is −∞ for water (class 1)."""
    feedback = RecordingFeedback()
    make_image(without_numbers(tmp_path / "log.onnx", 1), tmp_path / "image.tif", feedback)
    image = gdal.Open(str(tmp_path / "image.tif")).ReadAsArray()
    expected = np.zeros((60, 80), bool)
    expected[10:20, 10:30] = True
    assert (np.isnan(image) == expected).all()
    told = f"The model tiny gave no number for {expected.sum():,} pixels; they are nodata."
    assert [text for text in feedback.warnings if "no number" in text] == [told]


def test_no_number_at_all_is_an_error_and_leaves_nothing(tmp_path):
    model = without_numbers(tmp_path / "log.onnx", 9)
    with pytest.raises(ModelError, match="gave no number for any pixel: .* choose another model"):
        make_image(model, tmp_path / "image.tif", RecordingFeedback())
    assert [path.name for path in tmp_path.iterdir()] == ["log.onnx"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        # What a wrong Visual C++ runtime, a numpy of another ABI, and a half-removed package give.
        ("raise ImportError('DLL load failed while importing onnxruntime_pybind11_state')",
         r"does not load \(DLL load failed .*reinstall it .*--force-reinstall --no-deps \"onnxruntime>=1.15\""),
        ("raise SystemError('initialization failed')", r"does not load \(initialization failed\); reinstall it"),
        ("import onnxruntime.capi.no_such_part", "does not load .*; reinstall it"),
        ("", "does not load .*; reinstall it"),
        ("import no_such_package_at_all",
         r"for which no_such_package_at_all is missing; install it .* \"numpy=="),
    ],
)  # fmt: skip
def test_a_broken_onnxruntime_is_told_with_its_remedy(tmp_path, monkeypatch, code, words):
    import onnxruntime  # noqa: F401 - so that it is there again afterwards

    (tmp_path / "onnxruntime").mkdir()
    (tmp_path / "onnxruntime" / "__init__.py").write_text(code + "\n")
    model = load_model(write_model(tmp_path / "tiny.onnx"))
    for name in [name for name in sys.modules if name.split(".")[0] == "onnxruntime"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(RuntimeUnavailableError, match=words) as caught:
        Session(model, "cpu", 1, NullFeedback())
    assert "\n" not in str(caught.value)
    assert runtime.available() == runtime.RuntimeStatus(False, "", str(caught.value))


def test_a_model_too_large_to_load_is_told(tmp_path, monkeypatch):
    def full(self, providers, threads):
        raise RuntimeError("[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : std::bad_alloc\nat somewhere")

    monkeypatch.setattr(Session, "_create", full)
    with pytest.raises(
        ModelError, match=r"too little memory to load the model tiny \(std::bad_alloc\); close other"
    ):
        Session(load_model(write_model(tmp_path / "tiny.onnx")), "cpu", 1, NullFeedback())


LONG = "m" * 250 + ".onnx"


@pytest.mark.parametrize("name", ["modèle 中 🌊.onnx", r"C:\models\tiny.onnx", "two  spaces .onnx", LONG])
def test_any_name_of_a_model_file_will_do(tmp_path, name):
    """A backslash is a letter like others where it parts no folders."""
    path = write_model(tmp_path / name)
    assert load_model(path).file.path == path
    make_image(path, tmp_path / "image.tif")
    (tmp_path / "image.tif").unlink()
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(ModelError, match="is damaged or not an ONNX model") as caught:
        load_model(path)
    assert str(caught.value).startswith(path.name)


@pytest.mark.parametrize("name", ["none.onnx", "n" * 300 + ".onnx", "n/" * 3000 + "n.onnx"])
def test_a_model_file_that_is_not_there(tmp_path, name):
    with pytest.raises(ModelError, match="There is no model file|cannot be read .*; check its path"):
        load_model(tmp_path / name)


def test_what_the_table_of_bad_models_spoils_is_good(tmp_path):
    make_image(write_model(tmp_path / "tiny.onnx"), tmp_path / "a.tif")
    card = land_cover_card()
    make_image(write_model(tmp_path / "sees.onnx", card, slow_graph(card, 1)), tmp_path / "b.tif")
    assert {"a.tif", "b.tif"} < set(files_in(tmp_path))
