# SPDX-License-Identifier: GPL-2.0-or-later
"""Bodies and levels against scipy on the whole array."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import label

from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.scenario.hydrology import DRY
from rs_synth_plugin.core.scenario.waterbodies import find_water_bodies
from tests.core.memory_scene import Listener, files_in, grid_of


def find(water, terrain, block, workspace):
    grid = grid_of(water.shape)
    read = lambda window: (water[window.slices], terrain[window.slices])  # noqa: E731
    return grid, find_water_bodies(grid, read, Path(workspace), NullFeedback(), block)


def lower_median(values):
    values = np.sort(values)
    return values[(values.size + 1) // 2 - 1]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 2**32 - 1),
    st.tuples(st.integers(1, 30), st.integers(1, 30)),
    st.sampled_from([0.2, 0.4, 0.6, 0.9]),
    st.sampled_from([1, 2, 3, 7, 64]),
)
def test_equals_the_whole_array(seed, shape, share, block):
    rng = np.random.default_rng(seed)
    water = rng.random(shape) < share
    terrain = (rng.integers(-500, 500, shape) / 100).astype(np.float32)
    terrain[rng.random(shape) < 0.1] = np.nan
    expected, count = label(water, np.ones((3, 3)))
    with tempfile.TemporaryDirectory() as workspace:
        grid, bodies = find(water, terrain, block, workspace)
        mine = bodies.body_of[bodies.labels.read(grid.window)] + 1
        levels = bodies.level_map(grid.window)
        bodies.close()
        assert files_in(Path(workspace)) == []
    assert len(bodies.pixels) == count
    for number in range(1, count + 1):
        place = expected == number
        body = np.unique(mine[place])
        assert body.size == 1
        np.testing.assert_array_equal(mine == body[0], place)
        rows, cols = np.nonzero(place)
        assert bodies.pixels[body[0] - 1] == rows.size
        assert bodies.box[body[0] - 1].tolist() == [rows.min(), cols.min(), rows.max(), cols.max()]
        heights = terrain[place & ~np.isnan(terrain)]
        if heights.size:
            assert levels[place] == pytest.approx(lower_median(heights), abs=0.0051)
        else:
            assert (levels[place] == DRY).all()
    assert (levels[~water] == DRY).all()


def test_percentiles_of_a_sloping_reach(tmp_path):
    water = np.ones((1, 101), bool)
    terrain = np.arange(101, dtype=np.float32)[None]
    _, bodies = find(water, terrain, 7, tmp_path)
    bodies.close()
    assert (bodies.low[0], bodies.level[0], bodies.high[0]) == (5, 50, 95)


def test_a_body_that_closes_around_blocks_is_one(tmp_path):
    water = np.zeros((40, 40), bool)
    water[0], water[-1], water[:, 0], water[:, -1] = True, True, True, True
    _, bodies = find(water, np.zeros((40, 40), np.float32), 8, tmp_path)
    bodies.close()
    assert bodies.pixels.tolist() == [156]


def test_cancel_leaves_nothing(tmp_path):
    water = np.ones((40, 40), bool)
    read = lambda window: (water[window.slices], water[window.slices] * 1.0)  # noqa: E731
    with pytest.raises(Cancelled):
        find_water_bodies(grid_of((40, 40)), read, tmp_path, Listener(cancel_after=3), 8)
    assert files_in(tmp_path) == []
