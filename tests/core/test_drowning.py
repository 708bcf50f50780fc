# SPDX-License-Identifier: GPL-2.0-or-later
"""The level at which a pixel drowns, against the floods themselves at many levels, bit by bit."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster.grid import Grid
from rs_synth_plugin.core.scenario.drowning import drowning_levels
from rs_synth_plugin.core.scenario.flood import Barrier, Flood
from rs_synth_plugin.core.scenario.hydrology import DRY, WALL
from rs_synth_plugin.core.scenario.livefields import live_field
from tests.core.memory_scene import FOREST, TOWN, WATER, scene_of, whole
from tests.core.plain_fill import fill

INFINITE = np.float32(np.inf)


@st.composite
def grounds(draw):
    """Heights of up to 40 × 40: hills, noise, steps with ties everywhere, walls; and where water comes in."""
    shape = draw(st.tuples(st.integers(1, 40), st.integers(1, 40)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    y, x = np.mgrid[: shape[0], : shape[1]]
    hills = np.sin(x / draw(st.integers(2, 15))) * np.cos(y / draw(st.integers(2, 15)))
    ground = (4 * hills + draw(st.sampled_from([0.0, 0.1, 3.0])) * rng.random(shape)).astype(np.float32)
    steps = draw(st.sampled_from([0, 1, 4]))
    if steps:
        ground = np.rint(ground * steps) / np.float32(steps)
    ground[rng.random(shape) < draw(st.sampled_from([0.0, 0.05, 0.4]))] = WALL
    starts = rng.random(shape) < draw(st.sampled_from([0.0, 0.005, 0.1]))
    starts[tuple(rng.integers(0, shape))] = True
    return ground, starts


@settings(max_examples=60)
@given(grounds())
def test_drowned_is_what_the_connected_fill_floods(case):
    ground, starts = case
    drowns = drowning_levels(ground, np.where(starts, -INFINITE, INFINITE))
    heights = np.unique(ground[ground < WALL])
    levels = [*heights[:: max(1, heights.size // 6)], -10, 0.3, 1e9]  # exactly at some heights too
    with tempfile.TemporaryDirectory() as workspace:
        for level in np.array(levels, np.float32):
            surface = fill(ground, np.where(starts, level, DRY), 16, Path(workspace))
            np.testing.assert_array_equal(drowns < level, surface > DRY)


def test_water_from_outside_waits_for_its_level():
    ground = np.array([[0, 5, 1, 9]], np.float32)
    drowns = drowning_levels(ground, np.array([[3, INFINITE, INFINITE, INFINITE]], np.float32))
    np.testing.assert_array_equal(drowns, [[3, 5, 5, 9]])


def test_no_start_drowns_nothing():
    ground = np.zeros((3, 4), np.float32)
    assert (drowning_levels(ground, np.full((3, 4), INFINITE)) == INFINITE).all()


@pytest.fixture
def scene():
    """Hills with two lakes and a town, a hole in the heights and one in the land cover."""
    rng = np.random.default_rng(3)
    y, x = np.mgrid[:90, :120]
    terrain = (20 * np.sin(x / 9) * np.cos(y / 7) + rng.random((90, 120))).astype(np.float32)
    terrain[40:44, 60:80] = np.nan
    codes = np.full(terrain.shape, FOREST, np.int32)
    codes[terrain < -17] = WATER
    codes[:, 90:] = np.where(codes[:, 90:] == WATER, WATER, TOWN)
    valid = np.ones(terrain.shape, bool)
    valid[10:20, 30:50] = False
    return scene_of(terrain, codes, valid)


DAM = Barrier("LINESTRING (300200 3999100, 300700 4000000)", 12.0)
FLOODS = {
    "from water": {},
    "from a seed, behind a dam": {
        "from_water": False,
        "seeds": ((300135.0, 3999245.0),),
        "barriers": (DAM,),
    },
    "from the edge": {"from_water": False, "from_edge": True},
    "plain": {"mode": "plain", "erosion": 2},
    "plain, uncleaned": {"mode": "plain", "erosion": 0},
}


@pytest.mark.parametrize("how", FLOODS.values(), ids=FLOODS)
def test_a_field_shows_the_very_flood(scene, how, tmp_path):
    field = live_field(scene, Flood(level=0, **how), tmp_path, NullFeedback())
    shown = 0
    for level in (-19.5, -10, -2.25, 0, 3, 11.9, 12.5, 30):
        flooded = Flood(level=level, **how).prepare(scene, tmp_path, NullFeedback())
        report, depth = flooded.reports[-1], whole(flooded).depth
        np.testing.assert_array_equal(field.depth(level), depth)
        figures = field.figures(level)
        assert figures.flooded_m2 == pytest.approx(report.flooded_m2, rel=1e-6, abs=1e-6)
        assert figures.volume_m3 == pytest.approx(report.volume_m3, rel=1e-5, abs=1)
        assert figures.max_depth_m == pytest.approx(report.max_depth_m, abs=1e-4)
        assert field.areas(np.array([level]))[0] == pytest.approx(figures.flooded_m2)
        assert set(figures.by_class) <= {FOREST, TOWN}
        shown += depth.any()
        flooded.close()
    assert shown > 3


def test_a_rise_shows_the_very_flood(scene, tmp_path):
    field = live_field(scene, Flood(rise=1), tmp_path, NullFeedback())
    for rise in (0.25, 4, 21):
        flooded = Flood(rise=rise).prepare(scene, tmp_path, NullFeedback())
        depth = whole(flooded).depth
        assert depth.any()
        np.testing.assert_array_equal(field.depth(rise), depth)
        assert field.figures(rise).flooded_m2 == pytest.approx(flooded.reports[-1].flooded_m2, rel=1e-6)
        flooded.close()


def test_water_comes_in_from_beyond_the_view(tmp_path):
    """A valley that leaves the view and comes back: in the view alone its far part would stay dry."""
    terrain = np.full((40, 60), 50, np.float32)
    terrain[5:8, 3:50] = 0  # a valley, its bend at the right, and back
    terrain[5:30, 47:50] = 0
    terrain[27:30, 3:50] = 0
    everything = scene_of(terrain)
    flood = Flood(level=10, from_water=False, seeds=((300045.0, 3999935.0),))
    overall = live_field(everything, flood, tmp_path, NullFeedback())
    x0, dx, _, y0, _, dy = everything.grid.transform
    part = Grid(everything.grid.crs, (x0, dx, 0, y0, 0, dy), 30, 40)
    view = scene_of(terrain[:, :30])
    assert view.grid == part
    alone = live_field(view, flood, tmp_path, NullFeedback())
    with_water = live_field(view, flood, tmp_path, NullFeedback(), around=overall)
    assert not alone.depth(10)[28].any()
    np.testing.assert_array_equal(with_water.depth(10).copy(), overall.depth(10)[:, :30])


def test_a_seed_beyond_the_raster_is_refused(scene, tmp_path):
    flood = Flood(level=0, from_water=False, seeds=((0.0, 0.0),))
    with pytest.raises(InputError, match="No seed point lies inside"):
        live_field(scene, flood, tmp_path, NullFeedback())
