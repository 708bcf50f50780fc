# SPDX-License-Identifier: GPL-2.0-or-later
"""Speed on a GPU, printed and written to build/bench_gpu.json as flat keys; null where its memory is too small.

Usage: python tools/gpu MODEL…    (part of `make test-gpu`)
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Dict, Optional, Union

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from gpu.speed import by_binding, by_size_and_batch
from rs_synth_plugin.core.errors import RSSynthError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import Model, load_model
from rs_synth_plugin.core.model.runtime import Session, available

SIZES = (256, 512, 1024, 2048)
BATCHES = (1, 2, 4, 8)
BOUND_SIZES = (256, 512, 1024)
Figures = Dict[str, Union[None, float, str]]


def figures_of(model: Model) -> Dict[str, Optional[float]]:
    """All figures of one model on the GPU, by name."""
    found = by_size_and_batch(model, "gpu", SIZES, BATCHES)
    found.update(by_binding(model, "gpu", BOUND_SIZES))
    name = model.card.name.replace("-", "_")
    return {f"{name}_{key}": value for key, value in found.items()}


def device_facts(model: Model) -> Figures:
    """Which GPU, driver and runtime the figures are of. Exits where it is not the GPU that runs."""
    session = Session(model, "gpu", 0, NullFeedback())
    if session.provider != "CUDAExecutionProvider":
        sys.exit(f"The model runs on {session.provider}: there is nothing to measure.")
    query = ["nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader"]
    name, driver = (
        subprocess.run(query, capture_output=True, text=True, check=True).stdout.split("\n")[0].split(", ")
    )
    return {"gpu": name, "driver": driver, "onnxruntime": available().version, "provider": session.provider}


def main() -> None:
    models = [load_model(path) for path in sys.argv[1:]]
    figures: Figures = device_facts(models[0])
    for model in models:
        figures.update(figures_of(model))
    for name, value in figures.items():
        print(f"{name:50s} {value if not isinstance(value, float) else format(value, '10.3f')}")
    target = ROOT / "build" / "bench_gpu.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except RSSynthError as error:
        sys.exit(str(error))
