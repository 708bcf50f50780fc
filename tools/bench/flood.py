# SPDX-License-Identifier: GPL-2.0-or-later
"""Connected fill over heights in memory: the work itself, without reading and writing rasters."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Dict, Tuple

import numpy as np
from scipy.ndimage import label, zoom

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster.scratch import BLOCK
from rs_synth_plugin.core.scenario.hydrology import DRY, connected_fill, relax

from . import inputs

SIZE = 4096
ROUNDS = 5
FLOODED = 0.5  # quantile of the heights that is the level


def figures() -> Dict[str, float]:
    """One array settled at once, the same block by block, and scipy's labelling of it to compare with."""
    ground, starts = _terrain(SIZE), np.full((SIZE, SIZE), DRY)
    level = np.float32(np.quantile(ground, FLOODED))
    starts[_deep_place(ground, level)] = level
    megapixels = SIZE * SIZE / 1e6
    surfaces = {}

    def whole() -> None:
        surface = np.full_like(ground, DRY)
        relax(ground, surface, starts, NullFeedback())
        surfaces["whole"] = surface

    def blockwise() -> None:
        with tempfile.TemporaryDirectory() as folder:
            surface = connected_fill(
                inputs.square(SIZE),
                lambda window: ground[window.slices],
                lambda window: starts[window.slices],
                Path(folder),
                NullFeedback(),
                BLOCK,
            )
            surfaces["blockwise"] = surface.read(surface.grid.window)
            surface.close()

    found = {
        "flood_connected_mpx_s": megapixels / _best(whole),
        "flood_connected_blockwise_mpx_s": megapixels / _best(blockwise),
        "flood_labelling_mpx_s": megapixels / _best(lambda: label(ground < level, np.ones((3, 3)))),
    }
    if not np.array_equal(surfaces["whole"], surfaces["blockwise"]):
        raise RuntimeError("the flood found block by block is another one")
    return found


def _best(work) -> float:
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def _terrain(size: int) -> np.ndarray:
    """float32 heights of hills of all sizes."""
    random = np.random.default_rng(0)
    heights = np.zeros((size, size), np.float32)
    for octave in range(2, 9):
        nodes = 2**octave + 1
        hills = random.normal(0, 200 * 0.5 ** (octave - 2), (nodes, nodes)).astype(np.float32)
        heights += zoom(hills, size / nodes, order=1, grid_mode=True, mode="nearest")[:size, :size]
    return heights


def _deep_place(ground: np.ndarray, level: np.float32) -> Tuple[int, int]:
    """A pixel of the largest lake under a level."""
    lakes, _ = label(ground < level, np.ones((3, 3)))
    largest = np.bincount(lakes.ravel())[1:].argmax() + 1
    row, col = np.argwhere(lakes == largest)[0]
    return int(row), int(col)
