# SPDX-License-Identifier: GPL-2.0-or-later
"""`make bench`: how fast the engine and the shipped model are, printed and written to build/bench.json as flat keys.

Machines are noisy: what is compared is measured within one run, and each figure is the best of several.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rs_synth_plugin.core.errors import RSSynthError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import Model, load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.placing import grid_for
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.scene import BaseScene

SAMPLE = ROOT / "resources" / "sample" / "zion"
THREADS = 2
TILE = 512
SEED_POINT = (316920.0, 4114620.0)


def best_seconds(work, repeats: int = 5) -> float:
    """The shortest of several runs, after one to warm up."""
    work()
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def raw_inputs(model: Model) -> dict[str, np.ndarray]:
    """One tile of random inputs."""
    random = np.random.default_rng(0)
    card = model.card
    inputs = {
        "land_cover": random.integers(1, len(card.classes) + 1, (1, TILE, TILE), dtype=np.uint8),
        "auxiliary": random.normal(1500, 100, (1, len(card.auxiliary), TILE, TILE)).astype(np.float32),
    }
    if card.noise_channels:
        inputs["noise"] = random.normal(size=(1, card.noise_channels, TILE, TILE)).astype(np.float32)
    return inputs


def main() -> None:
    figures: dict[str, float] = {}
    feedback = NullFeedback()
    land_cover = RasterSource(str(SAMPLE / "nlcd.tif"), name="land cover")
    heights = RasterSource(str(SAMPLE / "srtm.tif"), name="DEM")
    grid = grid_for(land_cover, 30.0)
    megapixels = grid.width * grid.height / 1e6
    scene = BaseScene(
        grid,
        Legend.builtin("nlcd8"),
        AlignedRaster(land_cover, grid, kind="class"),
        AlignedRaster(heights, grid, kind="height"),
    )
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)

        def read() -> None:
            for window in grid.blocks(512):
                scene.read(window)

        figures["read_mpx_s"] = megapixels / best_seconds(read)

        def flood(edit: Flood) -> None:
            edit.prepare(scene.clone(), workspace, feedback).close()

        plain = best_seconds(lambda: flood(Flood(level=1165.0, mode="plain")))
        connected = best_seconds(lambda: flood(Flood(level=1165.0, from_water=False, seeds=(SEED_POINT,))))
        figures["flood_plain_mpx_s"] = megapixels / plain
        figures["flood_connected_mpx_s"] = megapixels / connected
        figures["flood_connected_by_plain_time"] = connected / plain

        for path in sorted((ROOT / "models").glob("*.onnx")):
            model = load_model(path)
            session = Session(model, "cpu", THREADS, feedback)
            inputs = raw_inputs(model)
            raw = TILE * TILE / 1e6 / best_seconds(lambda: session.run(inputs), repeats=15)  # noqa: B023

            def whole() -> None:
                request = SynthesisRequest(str(workspace / "image.tif"))
                synthesize(scene, session, request, feedback=feedback)  # noqa: B023

            total = megapixels / best_seconds(whole, repeats=3)
            key = model.card.name.replace("-", "_")
            figures[f"{key}_model_mpx_s"] = raw
            figures[f"{key}_scene_mpx_s"] = total
            figures[f"{key}_scene_by_raw_speed"] = total / raw
    scene.close()
    for name, value in figures.items():
        print(f"{name:40s} {value:8.3f}")
    print(f"({os.cpu_count()} cores; models: {THREADS} threads, tile {TILE}²)")
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except RSSynthError as error:
        sys.exit(str(error))
