# SPDX-License-Identifier: GPL-2.0-or-later
"""The shipped model on an NVIDIA GPU: that it really runs there, and gives what the CPU gives (`make test-gpu`)."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from gpu.speed import BoundTile, random_inputs

from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model import runtime
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session

onnxruntime = pytest.importorskip("onnxruntime")
if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
    if os.environ.get("RS_SYNTH_GPU_REQUIRED"):
        pytest.fail("this onnxruntime is built without CUDA: install onnxruntime-gpu alone", pytrace=False)
    pytest.skip("needs an NVIDIA GPU and onnxruntime-gpu: make test-gpu", allow_module_level=True)

ROOT = Path(__file__).resolve().parents[2]
CUDA = "CUDAExecutionProvider"
TOLERANCE = 1e-4
"""Of the output's range: float32 on both, TF32 off, sums in another order."""
SIZES = [256, 384, 512, 1024]


@pytest.fixture(scope="module")
def model():
    return load_model(ROOT / "models" / "zion-landsat8-fusion.onnx")


class Warnings(NullFeedback):
    def __init__(self):
        self.warnings = []

    def warn(self, message):
        self.warnings.append(message)


@pytest.fixture(scope="module")
def gpu(model):
    feedback = Warnings()
    session = Session(model, "gpu", 0, feedback)
    assert session.provider == CUDA, feedback.warnings
    assert feedback.warnings == []
    return session


@pytest.fixture(scope="module")
def cpu(model):
    return Session(model, "cpu", 0, NullFeedback())


def difference(model, one, other) -> float:
    """The largest, as a share of the range."""
    low, high = model.card.output.range
    assert one.shape == other.shape
    assert np.isfinite(one).all()
    return float(np.abs(one - other).max()) / (high - low)


def test_auto_takes_the_gpu(model, gpu):
    assert Session(model, "auto", 0, NullFeedback()).provider == CUDA


@pytest.mark.parametrize("size", SIZES)
def test_gives_what_the_cpu_gives(model, gpu, cpu, size):
    inputs = random_inputs(model, size, seed=size)
    image = cpu.run(inputs)["image"]
    assert np.ptp(image) > 0.2 * np.ptp(model.card.output.range)  # there is something to compare
    assert difference(model, gpu.run(inputs)["image"], image) <= TOLERANCE


def test_a_batch_gives_what_its_images_give(model, gpu):
    inputs = random_inputs(model, 256, batch=3)
    together = gpu.run(inputs)["image"]
    for index in range(3):
        alone = gpu.run({name: array[index : index + 1] for name, array in inputs.items()})["image"]
        assert difference(model, together[index : index + 1], alone) <= TOLERANCE


def test_the_same_again_is_the_same_to_the_last_bit(model, gpu):
    inputs = random_inputs(model, 512)
    first = gpu.run(inputs)["image"]
    gpu.run(random_inputs(model, 256))
    np.testing.assert_array_equal(gpu.run(inputs)["image"], first)
    again = Session(model, "gpu", 0, NullFeedback())
    np.testing.assert_array_equal(again.run(inputs)["image"], first)


def test_no_convolution_runs_on_the_cpu(model, tmp_path):
    options = onnxruntime.SessionOptions()
    options.enable_profiling = True
    options.profile_file_prefix = str(tmp_path / "profile")
    session = onnxruntime.InferenceSession(
        model.file.data,
        options,
        providers=[CUDA, "CPUExecutionProvider"],
        provider_options=[runtime._provider_options(CUDA, onnxruntime.__version__), {}],
    )
    session.run(["image"], random_inputs(model, 256))
    events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    placed = Counter(
        (event["args"]["provider"], event["args"]["op_name"])
        for event in events
        if event.get("cat") == "Node" and event.get("args", {}).get("provider")
    )
    assert sum(count for (where, what), count in placed.items() if where == CUDA and "Conv" in what) > 10
    # What is left to the CPU reckons with shapes: tensors of a few numbers.
    pixels = {
        "Conv",
        "ConvTranspose",
        "FusedConv",
        "MatMul",
        "Gemm",
        "Resize",
        "Upsample",
        "InstanceNormalization",
    }
    assert {what for where, what in placed if where != CUDA} & pixels == set()


def test_bound_buffers_give_the_same(model, gpu):
    inputs = random_inputs(model, 256, seed=1)
    tile = BoundTile(gpu, random_inputs(model, 256, seed=2))
    np.testing.assert_array_equal(tile.image_of(inputs), gpu.run(inputs)["image"])


def test_too_little_memory_is_told_apart(model, monkeypatch):
    options = runtime._provider_options

    def little(provider, version):
        return {
            **options(provider, version),
            **({"gpu_mem_limit": str(64 * 2**20)} if provider == CUDA else {}),
        }

    monkeypatch.setattr(runtime, "_provider_options", little)
    session = Session(model, "gpu", 0, NullFeedback())
    assert session.provider == CUDA
    with pytest.raises(DeviceMemoryError):
        session.run(random_inputs(model, 1024))


def test_a_terminated_session_runs_no_more(model):
    session = Session(model, "gpu", 0, NullFeedback())
    session.run(random_inputs(model, 256))
    session.terminate()
    with pytest.raises(Cancelled):
        session.run(random_inputs(model, 256))
