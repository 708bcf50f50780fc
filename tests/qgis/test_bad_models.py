# SPDX-License-Identifier: GPL-2.0-or-later
"""Bad models and runtimes, through the toolbox: the sentence reaches the user, what was there stays."""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest
import qgis_headless
from osgeo import gdal
from qgis.core import QgsProcessingException

from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session
from rs_synth_plugin.processing.synthesize import Synthesize
from tests.bad_models import UNFIT, UNREADABLE, without_numbers

EXTENT = "310000,316000,4112000,4116000 [EPSG:26912]"


@pytest.fixture
def image(run, land_cover, dem, tiny_model, tmp_path):
    """Runs synthesize on a small part of the scene, to image.tif, with changes."""

    def synthesize(**changes):
        parameters = {
            "LAND_COVER": land_cover,
            "AUXILIARY": [dem],
            "MODEL_FILE": str(tiny_model),
            "EXTENT": EXTENT,
            "DEVICE": "cpu",
            "IMAGE": str(tmp_path / "image.tif"),
            **changes,
        }
        return run("synthesize", parameters)

    return synthesize


def array(path):
    return gdal.Open(str(path)).ReadAsArray()


@pytest.mark.parametrize("kind", [*UNREADABLE, *UNFIT])
def test_a_bad_model_is_told_and_what_was_there_stays(image, run, tmp_path, kind):
    bad = {**UNREADABLE, **UNFIT}[kind]
    path = tmp_path / "odd é.onnx"
    bad.write(path)
    (tmp_path / "image.tif").write_bytes(b"from before")
    with pytest.raises(QgsProcessingException, match=bad.words):
        image(MODEL_FILE=str(path))
    assert (tmp_path / "image.tif").read_bytes() == b"from before"
    assert sorted(tmp_path.iterdir()) == [tmp_path / "image.tif", path]
    if kind in UNREADABLE:
        with pytest.raises(QgsProcessingException, match=bad.words):
            run("modelinfo", {"MODEL_FILE": str(path)})
    elif kind == "of another task":
        assert run("modelinfo", {"MODEL_FILE": str(path)})["TASK"] == "segmentation"


@pytest.mark.parametrize("name", ["none.onnx", "n" * 300 + ".onnx", "folder.onnx"])
def test_a_model_file_that_is_not_there_is_refused_before_running(image, run, tmp_path, name):
    (tmp_path / "folder.onnx").mkdir()
    with pytest.raises(ValueError, match="Model file: .* does not exist; choose an .onnx file"):
        image(MODEL_FILE=str(tmp_path / name))
    with pytest.raises(QgsProcessingException, match="Model file: .* does not exist; choose an .onnx file"):
        run("modelinfo", {"MODEL_FILE": str(tmp_path / name)})


def test_a_bad_model_is_an_exit_code_and_one_sentence(sample, tmp_path):
    UNREADABLE["truncated"].write(tmp_path / "cut.onnx")
    done = qgis_headless.run_algorithm(
        "rs_synth:synthesize",
        {
            "LAND_COVER": sample / "nlcd.tif",
            "MODEL_FILE": tmp_path / "cut.onnx",
            "IMAGE": tmp_path / "image.tif",
        },
        qgis_headless.make_profile(tmp_path / "profile"),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode != 0
    assert "cut.onnx is damaged or not an ONNX model (it ends in the middle); get a fresh copy" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (tmp_path / "image.tif").exists()


@pytest.mark.parametrize("name", ["modèle 中 🌊.onnx", r"C:\models\tiny.onnx", "m" * 250 + ".onnx"])
def test_any_name_of_a_model_file_will_do(image, tiny_model, tmp_path, name):
    (tmp_path / name).write_bytes(tiny_model.read_bytes())
    assert array(image(MODEL_FILE=str(tmp_path / name))["IMAGE"]).any()


def test_pixels_without_a_number_are_told(image, run, tmp_path):
    image(MODEL_FILE=str(without_numbers(tmp_path / "log.onnx", 1)), AUXILIARY=[])
    assert [text for text in run.log.warnings if "gave no number for" in text]


def test_no_number_at_all_is_an_error(image, tmp_path):
    with pytest.raises(QgsProcessingException, match="gave no number for any pixel: .* choose another model"):
        image(MODEL_FILE=str(without_numbers(tmp_path / "log.onnx", 9)), AUXILIARY=[])


@pytest.mark.parametrize(
    ("module", "words"),
    [
        (
            types.SimpleNamespace(__version__="1.14.1"),
            r"needs? onnxruntime 1\.15 or newer, here is 1\.14\.1; install",
        ),
        (types.SimpleNamespace(), "onnxruntime, which does not load .*; reinstall it"),
    ],
)
def test_a_runtime_that_is_no_good_is_told_with_its_remedy(
    image, run, tiny_model, tmp_path, monkeypatch, module, words
):
    monkeypatch.setitem(sys.modules, "onnxruntime", module)
    with pytest.raises(QgsProcessingException, match=words):
        image()
    assert list(tmp_path.iterdir()) == []
    assert run("modelinfo", {"MODEL_FILE": str(tiny_model)})["CAN_RUN"] is False
    assert any("pip install" in line for line in run.log.lines)


def test_a_gpu_that_is_not_there_is_told_loudly_and_the_cpu_works(image, run):
    result = image(DEVICE="gpu")
    if result["PROVIDER"] != "CPUExecutionProvider":
        pytest.skip("there is a GPU here")
    assert any(text.startswith("NO GPU IS USED") for text in run.log.warnings)
    assert array(result["IMAGE"]).any()


def limited(monkeypatch, most):
    """A device that has no memory for tiles of more pixels a side."""
    whole_run = Session.run

    def run(self, inputs):
        if max(inputs["land_cover"].shape) > most:
            raise DeviceMemoryError("Failed to allocate memory for requested buffer")
        return whole_run(self, inputs)

    monkeypatch.setattr(Session, "run", run)


def test_too_little_memory_is_told_and_smaller_tiles_give_the_same(image, run, monkeypatch):
    expected = array(image()["IMAGE"]).astype(int)
    limited(monkeypatch, 160)
    found = array(image()["IMAGE"]).astype(int)
    assert [
        text
        for text in run.log.warnings
        if "Too little memory for this tile size: going on with tiles of" in text
    ]
    assert np.abs(found - expected).max() <= 1  # to either side of a rounding


def test_too_little_memory_for_any_tile_is_an_error(image, tmp_path, monkeypatch):
    limited(monkeypatch, 10)
    with pytest.raises(
        QgsProcessingException, match="CPU has too little memory .*even in small tiles .*close other"
    ):
        image()
    assert list(tmp_path.iterdir()) == []


def test_too_little_memory_anywhere_is_told(image, tmp_path, monkeypatch):
    def full(self, *arguments):
        raise MemoryError("Unable to allocate 9 GiB for an array")

    monkeypatch.setattr(Synthesize, "execute", full)
    with pytest.raises(QgsProcessingException, match="Too little memory: choose a smaller tile size"):
        image()
