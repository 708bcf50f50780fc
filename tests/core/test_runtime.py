# SPDX-License-Identifier: GPL-2.0-or-later
"""Sessions: the device that really runs, cancelling, running out of memory, and manners as a guest."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import types
from pathlib import Path

import numpy as np
import pytest

from rs_synth_plugin.core.errors import Cancelled, ModelError, RuntimeUnavailableError
from rs_synth_plugin.core.model import runtime
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from tests.tiny_models import RecordingFeedback, slow_graph, tiny_card, write_model

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def tiny(tmp_path):
    return load_model(write_model(tmp_path / "tiny.onnx"))


def inputs_for(height, width):
    random = np.random.default_rng(0)
    return {
        "land_cover": random.integers(0, 5, (1, height, width)).astype(np.uint8),
        "auxiliary": random.uniform(0, 1000, (1, 1, height, width)).astype(np.float32),
        "noise": random.normal(size=(1, 2, height, width)).astype(np.float32),
    }


def run_child(script, home):
    """Run Python code in a process of its own whose home folder is `home`; its standard output."""
    environment = {**os.environ, "HOME": str(home), "USERPROFILE": str(home)}
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "ORT_DISABLE_TELEMETRY"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-B", "-c", script],
        cwd=ROOT, env=environment, timeout=120, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_available_says_which_version():
    status = runtime.available()
    assert status.ok
    assert status.version in status.message


def test_runs_any_size_and_repeats_itself(tiny):
    session = Session(tiny, "cpu", 1, RecordingFeedback())
    first = session.run(inputs_for(64, 40))["image"]
    assert first.shape == (1, 3, 64, 40)
    assert first.dtype == np.float32
    np.testing.assert_array_equal(first, session.run(inputs_for(64, 40))["image"])
    assert session.run(inputs_for(8, 16))["image"].shape == (1, 3, 8, 16)


def test_nothing_is_written_under_home(tiny, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    script = f"""
import numpy as np, time
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
session = Session(load_model({str(tiny.file.path)!r}), "auto", 1, NullFeedback())
session.run({{"land_cover": np.zeros((1, 8, 8), np.uint8), "auxiliary": np.zeros((1, 1, 8, 8), np.float32),
             "noise": np.zeros((1, 2, 8, 8), np.float32)}})
time.sleep(0.5)
"""
    run_child(script, home)
    assert [str(path) for path in home.rglob("*")] == []


def test_importing_the_engine_of_models_loads_nothing_heavy(tmp_path):
    script = """
import sys
from rs_synth_plugin.core.product import mosaic
from rs_synth_plugin.core.model import modelcard
from rs_synth_plugin.core.model import modelinfo
from rs_synth_plugin.core.model import onnxfile
from rs_synth_plugin.core.model import runtime
from rs_synth_plugin.core.product import survey
from rs_synth_plugin.core.product import synthesis
print(sorted({name.split(".")[0] for name in sys.modules} & {"onnxruntime", "scipy", "onnx"}))
"""
    assert run_child(script, tmp_path).strip() == "[]"


def test_missing_onnxruntime_is_told_with_its_remedy(tiny, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert not runtime.available().ok
    with pytest.raises(RuntimeUnavailableError, match=r"onnxruntime, which is missing; .*pip install"):
        Session(tiny, "cpu", 1, RecordingFeedback())


def test_old_onnxruntime_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", types.SimpleNamespace(__version__="1.14.1"))
    status = runtime.available()
    assert not status.ok
    assert "1.15 or newer, here is 1.14.1" in status.message


def test_gpu_asked_for_and_cpu_came_is_told_loudly(tiny):
    feedback = RecordingFeedback()
    session = Session(tiny, "gpu", 1, feedback)
    if session.provider != "CPUExecutionProvider":
        pytest.skip("there is a GPU here")
    assert any("NO GPU IS USED" in warning for warning in feedback.warnings)
    assert any("runs on CPU" in note for note in feedback.notes)


def test_a_gpu_that_is_listed_but_does_not_start_is_told(tiny, monkeypatch):
    import onnxruntime

    if len(onnxruntime.get_available_providers()) > 2:
        pytest.skip("there may be a GPU here")
    monkeypatch.setattr(
        onnxruntime, "get_available_providers", lambda: ["CUDAExecutionProvider", "CPUExecutionProvider"]
    )
    feedback = RecordingFeedback()
    session = Session(tiny, "auto", 1, feedback)
    assert session.provider == "CPUExecutionProvider"
    assert any("NO GPU IS USED" in warning for warning in feedback.warnings)
    assert session.run(inputs_for(8, 8))["image"].shape == (1, 3, 8, 8)


@pytest.mark.parametrize(("device", "times"), [("gpu", 1), ("auto", 1), ("cpu", 0)])
def test_cuda_that_pip_installed_is_loaded_before_it_is_needed(tiny, monkeypatch, device, times):
    import onnxruntime

    calls = []
    listed = ["CUDAExecutionProvider", "CPUExecutionProvider"]
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: listed)
    monkeypatch.setattr(onnxruntime, "preload_dlls", lambda: calls.append("asked"), raising=False)
    Session(tiny, device, 1, RecordingFeedback())
    assert len(calls) == times


def test_auto_without_a_gpu_is_quiet(tiny):
    feedback = RecordingFeedback()
    if Session(tiny, "auto", 1, feedback).provider == "CPUExecutionProvider":
        assert feedback.warnings == []


def test_a_device_that_fails_in_a_run_is_not_replaced_in_silence(tiny, capfd):
    from onnxruntime.capi.onnxruntime_pybind11_state import EPFail

    class FailingDevice:
        def __init__(self, device):
            self._device = device

        def __getattr__(self, name):
            return getattr(self._device, name)

        def run(self, *_):
            raise EPFail("CUDA failure 700: an illegal memory access")

    session = Session(tiny, "cpu", 1, RecordingFeedback())
    session._session._sess = FailingDevice(session._session._sess)
    with pytest.raises(ModelError, match="failed on CPU .CUDA failure 700.*; try the CPU, or another model"):
        session.run(inputs_for(8, 8))
    assert capfd.readouterr().out == ""


def test_wrong_inputs_are_a_model_error(tiny):
    with pytest.raises(ModelError, match="tiny failed on CPU"):
        Session(tiny, "cpu", 1, RecordingFeedback()).run({"land_cover": np.zeros((1, 8, 8), np.uint8)})


def test_a_model_that_onnxruntime_refuses_is_told(tmp_path):
    graph = slow_graph(tiny_card(), layers=1)
    graph.node[-1].op_type = "NoSuchOperator"
    card = tiny_card(inputs={"land_cover": {"dtype": "uint8"}})
    del card["auxiliary_range"]
    model = load_model(write_model(tmp_path / "odd.onnx", card, graph, check=False))
    with pytest.raises(ModelError, match="does not take the model tiny"):
        Session(model, "cpu", 1, RecordingFeedback())


def slow_model(path):
    card = tiny_card(inputs={"land_cover": {"dtype": "uint8"}})
    del card["auxiliary_range"]
    return load_model(write_model(path, card, slow_graph(card)))


def test_terminate_ends_a_run_within_a_second(tmp_path):
    session = Session(slow_model(tmp_path / "slow.onnx"), "cpu", 1, RecordingFeedback())
    stopped_at = []

    def stop():
        time.sleep(0.4)
        stopped_at.append(time.monotonic())
        session.terminate()

    thread = threading.Thread(target=stop)
    thread.start()
    with pytest.raises(Cancelled):
        session.run({"land_cover": np.ones((1, 1024, 1024), np.uint8)})
    assert time.monotonic() - stopped_at[0] < 1.0
    thread.join()
    with pytest.raises(Cancelled):  # and no later run starts
        session.run({"land_cover": np.ones((1, 8, 8), np.uint8)})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs address space limits")
def test_too_little_memory_is_told_apart(tiny, tmp_path):
    script = f"""
import resource
import numpy as np
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session
session = Session(load_model({str(tiny.file.path)!r}), "cpu", 1, NullFeedback())
size = 3072
inputs = {{"land_cover": np.zeros((1, size, size), np.uint8), "auxiliary": np.zeros((1, 1, size, size),
np.float32),
          "noise": np.zeros((1, 2, size, size), np.float32)}}
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 100 * 2**20, resource.RLIM_INFINITY))
try:
    session.run(inputs)
except DeviceMemoryError as error:
    print("told apart", error)
"""
    if not Path("/proc/self/statm").exists():
        pytest.skip("needs /proc")
    assert "told apart" in run_child(script, tmp_path)
