# SPDX-License-Identifier: GPL-2.0-or-later
"""`make test-gpu` where there is no GPU: it says so; and its measuring, rehearsed on the CPU."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from gpu import speed

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session
from tests.tiny_models import write_model

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def tiny(tmp_path, monkeypatch):
    monkeypatch.setattr(speed, "SECONDS", 0.0)
    return load_model(write_model(tmp_path / "tiny.onnx"))


@pytest.mark.skipif(sys.platform == "win32", reason="make test-gpu is for Linux")
@pytest.mark.parametrize(
    "answer", ["echo 'No devices were found'", "echo NVIDIA-SMI has failed; exit 9", "exit 0"]
)
def test_without_a_gpu_it_says_so_and_skips(tmp_path, answer):
    script = tmp_path / "nvidia-smi"
    script.write_text(f"#!/bin/sh\n{answer}\n")
    script.chmod(0o755)
    done = subprocess.run(
        [shutil.which("bash"), str(ROOT / "tools" / "test_gpu.sh")],
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "GPU_PYTHON": "false"},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout == "test-gpu: skipped, there is no NVIDIA GPU on this machine (nvidia-smi lists none).\n"
    )


def test_speeds_by_size_and_batch(tiny):
    found = speed.by_size_and_batch(tiny, "cpu", (16, 40), (1, 3))
    assert list(found) == ["16_batch1_mpx_s", "16_batch3_mpx_s", "40_batch1_mpx_s", "40_batch3_mpx_s"]
    assert all(value > 0 for value in found.values())


def test_too_little_memory_is_no_figure_and_no_end(tiny, monkeypatch):
    class SmallSession(Session):
        def run(self, inputs):
            if inputs["land_cover"].size > 16 * 16:
                raise DeviceMemoryError("full")
            return super().run(inputs)

    monkeypatch.setattr(speed, "Session", SmallSession)
    found = speed.by_size_and_batch(tiny, "cpu", (16, 24), (1, 2))
    assert [value is None for value in found.values()] == [False, True, True, True]


def test_bound_buffers_give_what_a_run_gives(tiny):
    session = Session(tiny, "cpu", 1, NullFeedback())
    tile = speed.BoundTile(session, speed.random_inputs(tiny, 24))
    for seed in (1, 2):
        inputs = speed.random_inputs(tiny, 24, seed=seed)
        np.testing.assert_array_equal(tile.image_of(inputs), session.run(inputs)["image"])
    found = speed.by_binding(tiny, "cpu", (16,))
    assert list(found) == ["16_run_mpx_s", "16_bound_mpx_s", "16_resident_mpx_s"]


def test_the_inputs_are_what_the_model_takes(tiny):
    inputs = speed.random_inputs(tiny, 40, batch=2)
    assert {name: (array.dtype.name, array.shape) for name, array in inputs.items()} == {
        "land_cover": ("uint8", (2, 40, 40)),
        "auxiliary": ("float32", (2, 1, 40, 40)),
        "noise": ("float32", (2, 2, 40, 40)),
    }
    assert inputs["land_cover"].max() == len(tiny.card.classes)
    assert 0 <= inputs["auxiliary"].min() < inputs["auxiliary"].max() <= 1000
