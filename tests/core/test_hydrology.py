# SPDX-License-Identifier: GPL-2.0-or-later
"""The connected fill where its answer is known, its memory, and its manners."""

from __future__ import annotations

import time
import tracemalloc

import numpy as np
import pytest

from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster.grid import Window
from rs_synth_plugin.core.scenario.hydrology import DRY, WALL, connected_fill
from tests.core.memory_scene import Listener, files_in, grid_of
from tests.core.plain_fill import fill, reference


def test_winding_channel_through_many_blocks(tmp_path):
    ground = np.full((65, 65), WALL)
    ground[::2] = 0
    ground[1::4, -1] = 0  # a serpentine: right end, left end, right end …
    ground[3::4, 0] = 0
    starts = np.full(ground.shape, DRY)
    starts[0, 0] = 5
    surface = fill(ground, starts, 8, tmp_path)
    assert surface[64, 0] == 5
    np.testing.assert_array_equal(surface, reference(ground, starts))


def test_large_lakes_across_default_blocks(tmp_path):
    rng = np.random.default_rng(1)
    y, x = np.mgrid[:700, :1100]
    ground = (10 * np.sin(x / 37) * np.cos(y / 53) + rng.random((700, 1100))).astype(np.float32)
    starts = np.full(ground.shape, DRY)
    starts[rng.integers(0, 700, 40), rng.integers(0, 1100, 40)] = rng.integers(-9, 9, 40)
    np.testing.assert_array_equal(fill(ground, starts, 512, tmp_path), reference(ground, starts))


def test_where_two_waters_meet_the_higher_counts(tmp_path):
    ground = np.array([[0, 0, 2, 0, 0]], np.float32)
    low_sill = np.array([[3, DRY, DRY, DRY, 4]], np.float32)
    high_sill = np.array([[1, DRY, DRY, DRY, 2]], np.float32)  # 2 does not top a sill of 2
    np.testing.assert_array_equal(fill(ground, low_sill, 2, tmp_path), [[4, 4, 4, 4, 4]])
    np.testing.assert_array_equal(fill(ground, high_sill, 2, tmp_path), [[1, 1, DRY, 2, 2]])


def test_water_passes_diagonally_but_not_through_unknown_ground(tmp_path):
    starts = np.full((3, 3), DRY)
    starts[0, 0] = 1
    diagonal = np.full((3, 3), WALL)
    diagonal[np.diag_indices(3)] = 0
    assert fill(diagonal, starts, 2, tmp_path)[2, 2] == 1
    hole = np.zeros((3, 3), np.float32)
    hole[1] = WALL
    assert (fill(hole, starts, 2, tmp_path)[1:] == DRY).all()


def hills(window: Window) -> np.ndarray:
    y = np.arange(window.row, window.row + window.height)[:, None]
    x = np.arange(window.col, window.col + window.width)[None, :]
    return (10 * np.sin(x / 97) * np.cos(y / 83) + 3 * np.sin(x / 11 + y / 7)).astype(np.float32)


def from_everywhere(window: Window) -> np.ndarray:
    out = np.full(window.shape, DRY)
    out[::50, ::50] = 1.0
    return out


def test_memory_does_not_grow_with_the_raster(tmp_path):
    grid = grid_of((6000, 6000))
    tracemalloc.start()
    surface = connected_fill(grid, hills, from_everywhere, tmp_path, NullFeedback())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (surface.read(Window(2000, 3000, 1000, 1000)) == 1).mean() > 0.3
    surface.close()
    assert peak < 30e6  # one float32 raster of this size would be 144 MB


def test_cancel_is_quick_and_leaves_nothing(tmp_path):
    class CancelsAt:
        def __init__(self) -> None:
            self.when = time.monotonic() + 0.3

        def is_cancelled(self) -> bool:
            return time.monotonic() > self.when

        def set_progress(self, fraction: float) -> None:
            pass

    feedback = CancelsAt()
    with pytest.raises(Cancelled):
        connected_fill(grid_of((20000, 20000)), hills, from_everywhere, tmp_path, feedback)
    assert time.monotonic() - feedback.when < 1
    assert files_in(tmp_path) == []


def test_progress_grows_to_the_end(tmp_path):
    feedback = Listener()
    connected_fill(grid_of((300, 300)), hills, from_everywhere, tmp_path, feedback, 64).close()
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == 1


def test_many_small_lakes_stay_cheap(tmp_path):
    rng = np.random.default_rng(0)
    ground = np.full((512, 512), 100, np.float32)
    starts = np.full(ground.shape, DRY)
    rows, cols = np.mgrid[2:510:6, 2:510:6]
    depths = np.linspace(0, 90, rows.size).reshape(rows.shape).astype(np.float32)
    for down in (0, 1):
        for right in (0, 1):
            ground[rows + down, cols + right] = depths - 1
    starts[rows, cols] = depths + rng.random(rows.shape) * 0.1
    begin = time.monotonic()
    surface = fill(ground, starts, 512, tmp_path)
    assert (
        time.monotonic() - begin < 10
    )  # 7056 levels: a pass over the block for each would take half a minute
    np.testing.assert_array_equal(surface, reference(ground, starts))
