# SPDX-License-Identifier: GPL-2.0-or-later
"""The shipped model: what the engine adds to the time of onnxruntime, seams, and how fast a cancel is."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Dict, List, Sequence

import numpy as np

from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import Model, load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.modelinputs import ModelInputs
from rs_synth_plugin.core.product.mosaic import PiecewiseInference, run_mosaic
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.product.tiling import DEFAULT_TILE, tile_size
from rs_synth_plugin.core.raster.grid import Tile
from rs_synth_plugin.core.scenario.mapping import ClassMapping
from rs_synth_plugin.core.scenario.scene import BaseScene, Scene

from . import inputs

MODEL = inputs.ROOT / "models" / "zion-landsat8-fusion.onnx"
THREADS = 2
RAW_TILE = 512
SIZE = 4096
RAW_CALLS = 40  # seconds of them: one lucky call is no speed
ROUNDS = 3
CANCELS = 8


def figures() -> Dict[str, float]:
    """All figures of the shipped model; takes a few minutes."""
    model = load_model(MODEL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        land_cover, heights = inputs.valley(SIZE, folder)
        found = _efficiency(model, inputs.scene_of(land_cover, heights), folder)
        reprojected = inputs.scene_of(land_cover, inputs.degrees(heights, SIZE, folder))
        once = _efficiency(model, reprojected, folder, rounds=1)
        found["engine_efficiency_reprojected"] = once["engine_efficiency"]
        found["cancel_ms_max"] = _slowest_cancel(model, inputs.scene_of(land_cover, heights), folder)
    found["seam_error"] = _seam_error(model)
    return found


def _session(model: Model) -> Session:
    return Session(model, "cpu", THREADS, NullFeedback())


def _inputs_of(model: Model, scene: Scene) -> ModelInputs:
    return ModelInputs(scene, ClassMapping.build(scene.legend, model.card.classes), model.card, {}, 0)


def _tiles(model: Model, scene: Scene, largest: int) -> List[Tile]:
    card = model.card
    return list(scene.grid.tiles(tile_size(scene.grid, card, largest), card.halo, card.size_multiple))


def _efficiency(model: Model, scene: BaseScene, folder: Path, rounds: int = ROUNDS) -> Dict[str, float]:
    """Raw model, bare calls over all tiles, the whole run, and bare calls again, in turns."""
    megapixels = scene.grid.width * scene.grid.height / 1e6
    read = _inputs_of(model, scene)
    tiles = [read.tile(tile) for tile in _tiles(model, scene, DEFAULT_TILE)]
    arrays = [tile.inputs for tile in tiles if tile is not None]
    raw_input = {name: value[..., :RAW_TILE, :RAW_TILE].copy() for name, value in arrays[0].items()}
    request = SynthesisRequest(str(folder / "image.tif"))
    raw, bare, whole = [], [], []
    for _ in range(rounds):
        session = _session(model)
        session.run(raw_input)
        raw.append(_bare_seconds(session, [raw_input] * RAW_CALLS) / RAW_CALLS)
        before = _bare_seconds(_session(model), arrays)
        session = _session(model)
        whole.append(_seconds(lambda: synthesize(scene, session, request)))  # noqa: B023
        bare.append((before + _bare_seconds(_session(model), arrays)) / 2)
    scene.close()
    speeds = [RAW_TILE**2 / 1e6 / seconds for seconds in raw]
    return {
        "model_mpx_s": max(speeds),
        "scene_mpx_s": megapixels / min(whole),
        "engine_efficiency": median(alone / all_of_it for alone, all_of_it in zip(bare, whole)),
        "useful_throughput_ratio": median(
            megapixels / seconds / speed for seconds, speed in zip(whole, speeds)
        ),
    }


def _bare_seconds(session: Session, arrays: Sequence[Dict[str, np.ndarray]]) -> float:
    """onnxruntime alone, as cold as in the whole run."""
    return _seconds(lambda: [session.run(tile) for tile in arrays])


def _seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _seam_error(model: Model) -> float:
    """Largest difference between a tiled run and one over the whole image, as a share of the range."""
    land_cover, heights = (
        inputs.RasterSource(str(inputs.SAMPLE / name)) for name in ("nlcd.tif", "srtm.tif")
    )
    scene = inputs.scene_of(land_cover, heights)
    side = max(scene.grid.shape) + 2 * model.card.halo + model.card.size_multiple
    whole, tiled = (_image(model, scene, largest) for largest in (side, 256))
    scene.close()
    low, high = model.card.output.range
    return float(np.nanmax(np.abs(tiled - whole))) / (high - low)


def _image(model: Model, scene: Scene, largest: int) -> np.ndarray:
    """The model's own float32 output, before it is rounded."""
    image = np.full((len(model.card.output.bands), *scene.grid.shape), np.nan, np.float32)

    def write(tile: Tile, pixels: np.ndarray, valid: np.ndarray) -> None:
        image[(slice(None), *tile.inner.slices)] = np.where(valid, pixels, np.nan)

    tiles = list(scene.grid.tiles(largest, model.card.halo, model.card.size_multiple))
    run_mosaic(
        tiles, _inputs_of(model, scene).tile, PiecewiseInference(_session(model)), write, NullFeedback()
    )
    return image


class _CancelAt(NullFeedback):
    """Cancels at a moment."""

    def __init__(self, moment: float) -> None:
        self._moment = moment

    def is_cancelled(self) -> bool:
        return time.perf_counter() >= self._moment


def _slowest_cancel(model: Model, scene: BaseScene, folder: Path) -> float:
    """Milliseconds from the wish to the end of the run: at moments all over it, the slowest."""
    request = SynthesisRequest(str(folder / "cancelled.tif"))
    total = _seconds(lambda: synthesize(scene, _session(model), request))
    moments = random.Random(0)
    slowest = 0.0
    for number in range(CANCELS):
        session = _session(model)
        moment = time.perf_counter() + (number + moments.random()) / CANCELS * total
        try:
            synthesize(scene, session, request, feedback=_CancelAt(moment))
        except Cancelled:
            slowest = max(slowest, time.perf_counter() - moment)
    scene.close()
    return slowest * 1000
