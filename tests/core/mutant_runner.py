# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs mutated models through the engine, in a process that may be killed by one: see test_mutated_models.py.

Usage: python -m tests.core.mutant_runner MODEL FOLDER START STOP
Prints two lines for each number: `NUMBER ? name` before, `NUMBER outcome words` after.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

import numpy as np
from osgeo import gdal

from rs_synth_plugin.core.errors import RSSynthError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import scene_of
from tests.model_mutations import mutant, take_apart

# Where memory cannot be limited, a model that asks for all of it would take the machine along.
MOST_BYTES = 4 * 2**30


def small_scene() -> BaseScene:
    """All classes, hills, a hole."""
    rows, cols = np.mgrid[:45, :70]
    terrain = (500 + 300 * np.sin(rows / 9) * np.cos(cols / 7)).astype(np.float32)
    terrain[10:13, 20:30] = np.nan
    return scene_of(terrain, 1 + (rows // 9 + cols // 11) % 4, pixel=30.0)


def outcome(path: Path, image: Path, scene: BaseScene) -> str:
    """'refused' by the loader, 'stopped' by onnxruntime or on the way, 'ran', or 'WRONG'; and the words."""
    reached = False
    try:
        model = load_model(path)
        reached = True
        session = Session(model, "cpu", 1, NullFeedback())
        synthesize(scene, session, SynthesisRequest(str(image)))
    except RSSynthError as error:
        words = str(error)
        if "\n" in words or not words.endswith("."):
            return f"WRONG no sentence: {words!r}"
        if image.exists():
            return f"WRONG an image in spite of: {words}"
        return f"{'stopped' if reached else 'refused'} {type(error).__name__}: {words}"
    except BaseException:
        return f"WRONG {traceback.format_exc()!r}"
    dataset = gdal.Open(str(image))
    size = (dataset.RasterXSize, dataset.RasterYSize) if dataset else None
    dataset = None
    image.unlink()
    return "ran whole" if size == (70, 45) else f"WRONG an image of the size {size}"


def main() -> None:
    """See the module's docstring."""
    model, folder, start, stop = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    except (ImportError, ValueError, OSError):
        pass
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    parts, scene = take_apart(model.read_bytes()), small_scene()
    for number in range(start, stop):
        made = mutant(number, parts)
        print(number, "?", made.name, flush=True)
        path = folder / "mutant.onnx"
        path.write_bytes(made.data)
        print(number, outcome(path, folder / "image.tif", scene), flush=True)


if __name__ == "__main__":
    main()
