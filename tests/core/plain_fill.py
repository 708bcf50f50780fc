# SPDX-License-Identifier: GPL-2.0-or-later
"""The connected fill as its definition says it, over a whole array; and the engine's, over arrays too."""

from __future__ import annotations

import heapq
from pathlib import Path

import numpy as np

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.scenario.hydrology import DRY, connected_fill
from tests.core.memory_scene import grid_of


def reference(ground: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Highest water first, pixel by pixel: no blocks, no labels."""
    surface = np.full(ground.shape, DRY)
    heap = [(-level, *place) for place, level in np.ndenumerate(starts) if level > ground[place]]
    heapq.heapify(heap)
    while heap:
        negative, row, col = heapq.heappop(heap)
        if surface[row, col] > DRY:
            continue
        surface[row, col] = -negative
        for r in range(max(row - 1, 0), min(row + 2, ground.shape[0])):
            for c in range(max(col - 1, 0), min(col + 2, ground.shape[1])):
                if surface[r, c] == DRY and -negative > ground[r, c]:
                    heapq.heappush(heap, (negative, r, c))
    return surface


def fill(ground: np.ndarray, starts: np.ndarray, block: int, workspace: Path) -> np.ndarray:
    """What `connected_fill` makes of arrays, read back whole."""
    grid = grid_of(ground.shape)
    surface = connected_fill(
        grid, lambda w: ground[w.slices], lambda w: starts[w.slices], workspace, NullFeedback(), block
    )
    whole = surface.read(grid.window)
    surface.close()
    return whole
