# SPDX-License-Identifier: GPL-2.0-or-later
"""A model of one 3×3 convolution: what reading, tiling and writing cost, in time and in memory.

As a script, `light.py SIZE FOLDER`, it runs once in a fresh process and prints its figures as JSON: peak
memory is that of a whole process.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Dict

import numpy as np

if __name__ == "__main__":  # pragma: no cover - the child
    sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.placing import grid_for
from rs_synth_plugin.core.raster.rasters import AlignedRaster
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.scene import BaseScene

from bench import inputs  # isort: skip

BANDS = ("red", "green", "blue")
THREADS = 2
SPEED_SIZE = 8192
MEMORY_SIZES = (4096, 16384)


def figures() -> Dict[str, float]:
    """Speed at 8192², peak memory at two sizes, each in a process of its own."""
    runs = {size: _child(size) for size in (*MEMORY_SIZES, SPEED_SIZE)}
    small, large = (runs[size]["peak_memory_mb"] for size in MEMORY_SIZES)
    return {
        "light_model_mpx_s": runs[SPEED_SIZE]["mpx_s"],
        f"peak_memory_mb_{MEMORY_SIZES[0]}": small,
        f"peak_memory_mb_{MEMORY_SIZES[1]}": large,
        "peak_memory_ratio": large / small,
    }


def _child(size: int) -> Dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        photo = inputs.photo(size, Path(folder))
        command = [sys.executable, __file__, photo.path, folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the run of {size}² failed: {done.stderr}")
    return json.loads(done.stdout)


def run(photo: str, folder: Path) -> Dict[str, float]:
    """Synthesise a photo from itself; its first band counts as land cover too."""
    source = inputs.RasterSource(photo)
    grid = grid_for(source, inputs.PIXEL)
    scene = BaseScene(grid, _any_code(), AlignedRaster(source, grid, kind="class"))
    bands = {
        name: AlignedRaster(inputs.RasterSource(photo, band=index), grid)
        for index, name in enumerate(BANDS, start=1)
    }
    session = Session(load_model(_write_model(folder / "light.onnx")), "cpu", THREADS, NullFeedback())
    start = time.perf_counter()
    synthesize(scene, session, SynthesisRequest(str(folder / "image.tif")), bands)
    seconds = time.perf_counter() - start
    return {
        "mpx_s": grid.width * grid.height / 1e6 / seconds,
        "peak_memory_mb": peak_memory_mb(),
    }


def peak_memory_mb() -> float:
    """Of this program since it started; `getrusage` would count the parent's memory at the fork too."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _any_code() -> Legend:
    """Every value of 8 bits is farmland."""
    classes = [
        {"code": code, "name": f"class {code}", "color": "#808080", "role": "farmland"} for code in range(256)
    ]
    return Legend.from_dict(
        {"id": "any", "name": "any", "source": "made up", "licence": "CC0-1.0", "classes": classes}, "any"
    )


def _write_model(path: Path) -> Path:
    """One 3×3 convolution over three bands."""
    from onnx import TensorProto, helper, numpy_helper

    weights = np.random.default_rng(0).normal(0, 0.1, (3, 3, 3, 3)).astype(np.float32)
    shape = ["n", 3, "h", "w"]
    graph = helper.make_graph(
        [helper.make_node("Conv", ["auxiliary", "weights"], ["image"], kernel_shape=[3, 3], pads=[1] * 4)],
        "light",
        [
            helper.make_tensor_value_info("land_cover", TensorProto.UINT8, ["n", "h", "w"]),
            helper.make_tensor_value_info("auxiliary", TensorProto.FLOAT, shape),
        ],
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, shape)],
        [numpy_helper.from_array(weights, "weights")],
    )
    opset = [helper.make_opsetid("", 18)]
    model = helper.make_model(graph, producer_name="rs-synth-bench", opset_imports=opset, ir_version=8)
    digest = hashlib.sha256(model.SerializeToString()).hexdigest()
    helper.set_model_props(model, {"rs_synth": json.dumps(_card(digest))})
    path.write_bytes(model.SerializeToString())
    return path


def _card(digest: str) -> Dict[str, Any]:
    return {
        "schema_version": "1.0",
        "name": "light",
        "title": "One convolution",
        "version": "1.0.0",
        "task": "synthesis",
        "licence": "CC0-1.0",
        "attribution": "RS Synth",
        "description": "For make bench.",
        "classes": [{"code": 1, "name": "Any", "color": "#808080", "role": "farmland", "share": 1.0}],
        "inputs": {
            "land_cover": {"dtype": "uint8"},
            "auxiliary": {
                "bands": [{"name": name, "unit": "DN", "kind": "value"} for name in BANDS],
                "fill": 0.0,
            },
        },
        "output": {
            "bands": [{"name": name, "description": name, "unit": "DN"} for name in BANDS],
            "dtype": "uint8",
            "range": [0.0, 255.0],
            "scale": 1.0,
            "offset": 0.0,
        },
        "gsd_m": 30.0,
        "size_multiple": 1,
        "padding": "reflect",
        "halo": 1,
        "global_statistics": True,
        "auxiliary_range": [[0.0, 255.0]] * len(BANDS),
        "training_data": [{"name": "none", "licence": "CC0-1.0", "attribution": "none"}],
        "metrics": {},
        "created": "2026-11-21T00:00:00Z",
        "tool": {"name": "rs-synth-bench", "version": "1.0"},
        "graph_sha256": digest,
    }


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], Path(sys.argv[2]))))
