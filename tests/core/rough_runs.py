# SPDX-License-Identifier: GPL-2.0-or-later
"""Small whole runs over scenes that compress badly: an image, and a connected flood with three results."""

from __future__ import annotations

import threading
import time
from contextlib import closing
from pathlib import Path
from typing import List, Optional, Tuple, Type

import numpy as np

from rs_synth_plugin.core.feedback import Feedback, NullFeedback, SubFeedback
from rs_synth_plugin.core.leftovers import workspace
from rs_synth_plugin.core.model.modelcard import Model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.products import SceneProducts, write_products
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.grid import Window
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.scene import BaseScene, Scene
from tests.core.memory_scene import FOREST, WATER, ArrayReader, grid_of, small_legend

FLOOD_OUTPUTS = ("classes.tif", "depth.tif", "terrain.tif")
# Of the progress of a flood: where measuring, writing, and the overviews begin.
MEASURING, WRITING, OVERVIEWS = 0.56, 0.7, 1.0


class SlowReader(ArrayReader):
    """Reads as slowly as a network disk, once `pause` (seconds) is set."""

    pause = 0.0

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """After a pause."""
        time.sleep(self.pause)
        return super().read(window)

    def clone(self) -> SlowReader:
        """As slow."""
        return SlowReader(self.grid, self.values, self.valid)


def rough_scene(rows: int, cols: int, reader: Type[ArrayReader] = ArrayReader) -> BaseScene:
    """Forest on heights of 0 to 100 m without any order, with water here and there."""
    rng = np.random.default_rng(5)
    codes = np.where(rng.random((rows, cols)) < 0.1, WATER, FOREST).astype(np.int32)
    terrain = rng.uniform(0, 100, (rows, cols)).astype(np.float32)
    grid = grid_of((rows, cols), 30.0)
    return BaseScene(grid, small_legend(), reader(grid, codes), reader(grid, terrain))


def make_image(
    scene: Scene,
    model: Model,
    path: Path,
    feedback: Optional[Feedback] = None,
    tile_size: int = 256,
    seed: int = 0,
) -> None:
    """The image of a scene, on the CPU."""
    feedback = feedback or NullFeedback()
    request = SynthesisRequest(str(path), seed=seed, tile_size=tile_size)
    synthesize(scene, Session(model, "cpu", 1, feedback), request, None, feedback)


def make_flood(
    scene: Scene, folder: Path, temporary: Path, feedback: Optional[Feedback] = None, level: float = 60
) -> None:
    """FLOOD_OUTPUTS in `folder`, of water that comes from existing water."""
    feedback = feedback or NullFeedback()
    with workspace(temporary) as space:
        flood = Flood(level=level)
        with closing(flood.prepare(scene, space, SubFeedback(feedback, 0.0, WRITING))) as flooded:
            classes, depth, terrain = (str(folder / name) for name in FLOOD_OUTPUTS)
            products = SceneProducts(land_cover=classes, depth=depth, terrain=terrain)
            write_products(flooded, products, {}, (), SubFeedback(feedback, WRITING, 1.0))


def engine_threads() -> List[str]:
    """Names of the engine's threads that are alive."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("rs_synth")]
