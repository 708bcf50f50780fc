# SPDX-License-Identifier: GPL-2.0-or-later
"""Must, either, cannot: on a slope with a hollow and a wall, where each pixel's zone is known."""

from __future__ import annotations

import json

import numpy as np
import pytest

from rs_synth_plugin.core.assess.parts import LandCover
from rs_synth_plugin.core.assess.watercheck import FALSE, MISSED, SEEN, WaterMeter, coarse
from rs_synth_plugin.core.assess.waterzones import CANNOT, EITHER, MUST, UNJUDGED, FloodGiven, WaterZones
from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster.grid import Window
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, source_grid
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.raster_files import write_raster

TRANSFORM = (500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0)
LEVEL = 20.5
ROWS, COLS = 20, 60
WALL = 10  # row of the barrier


def ground():
    """Rises 1 m a column from 0; a hollow as low as the water's surface − 5, behind a ridge."""
    heights = np.tile(np.arange(COLS, dtype=np.float32), (ROWS, 1))
    heights[2:5, 50:55] = LEVEL - 5
    return heights


def source(tmp_path, name, values, **options):
    return RasterSource(write_raster(tmp_path / f"{name}.tif", values, TRANSFORM, **options), name=name)


@pytest.fixture
def valley(tmp_path):
    depth = np.where(ground() < LEVEL, LEVEL - ground(), -9999).astype(np.float32)
    depth[2:5, 50:55] = -9999  # the water does not come here
    return source(tmp_path, "depth", depth, nodata=-9999), source(tmp_path, "dem", ground())


def zones(given, tmp_path, land_cover=None, part=None):
    grid = source_grid(given.depth or given.mask)
    (tmp_path / "work").mkdir(exist_ok=True)
    with WaterZones(given, grid, land_cover, tmp_path / "work", NullFeedback()) as opened:
        return opened.read(part or grid.window)


@pytest.mark.parametrize("u", [0.0, 1.0, 3.0])
def test_the_band_is_as_wide_as_the_uncertainty(valley, tmp_path, u):
    zone, under = zones(FloodGiven(*valley[:1], dem=valley[1], uncertainty=u), tmp_path)
    height = ground()
    hollow = np.zeros(zone.shape, bool)
    hollow[2:5, 50:55] = True
    slope = ~hollow
    np.testing.assert_array_equal(zone == MUST, slope & (LEVEL - height > u))
    np.testing.assert_array_equal(zone == EITHER, slope & (LEVEL - height <= u) & (height - LEVEL < u))
    np.testing.assert_array_equal(zone == CANNOT, hollow | (height - LEVEL >= u))
    near = zone != CANNOT
    np.testing.assert_allclose(under[near], (LEVEL - height)[near], atol=1e-3)
    assert np.isnan(under[hollow]).all()


def test_a_window_is_a_part_of_the_whole(valley, tmp_path):
    given = FloodGiven(*valley[:1], dem=valley[1], uncertainty=2.0)
    part = Window(15, 3, 20, 9)
    np.testing.assert_array_equal(
        zones(given, tmp_path, part=part).zone, zones(given, tmp_path).zone[part.slices]
    )


def test_a_ridge_lower_than_the_uncertainty_lets_water_pass(valley, tmp_path):
    heights = ground()
    heights[3, 21:50] = LEVEL + 2  # a saddle to the hollow
    low = FloodGiven(valley[0], dem=source(tmp_path, "saddle", heights), uncertainty=3.0)
    high = FloodGiven(valley[0], dem=low.dem, uncertainty=1.0)
    assert (zones(low, tmp_path).zone[2:5, 50:55] == EITHER).all()
    assert (zones(high, tmp_path).zone[2:5, 50:55] == CANNOT).all()


def test_a_barrier_of_the_scenario_holds(tmp_path):
    flat = np.full((ROWS, COLS), 10.0, np.float32)
    depth = np.full((ROWS, COLS), -9999, np.float32)
    depth[:WALL] = 5.0
    line = "LINESTRING (499000 3999895, 502000 3999895)"  # through the middle of row 10
    flood = {"type": "flood", "level": 15.0, "from_edge": True, "from_water": False}
    flood["barriers"] = {"lines": [{"wkt": line, "crest": 18.0}]}
    scenario = {"rs_synth_scenario": 1, "name": "x", "edits": [flood]}
    given = FloodGiven(
        source(tmp_path, "depth", depth, nodata=-9999), None, source(tmp_path, "dem", flat), 2.0
    )
    with_wall = FloodGiven(given.depth, None, given.dem, 2.0, json.dumps(scenario))
    assert (zones(given, tmp_path).zone[WALL:] == EITHER).all()
    assert (zones(with_wall, tmp_path).zone[WALL:] == CANNOT).all()


def test_what_is_unknown_or_was_water_before_is_not_judged(valley, tmp_path):
    mask = (ground() < LEVEL).astype(np.uint8)
    mask[:, 30:33] = 255
    heights = ground()
    heights[:, 40] = np.nan
    codes = np.full((ROWS, COLS), 4, np.uint8)
    codes[0] = 1  # a river: under the flood it counts, beyond it does not
    grid = source_grid(valley[0])
    scene = BaseScene(
        grid, Legend.builtin("nlcd8"), AlignedRaster(source(tmp_path, "lc", codes), grid, kind="class")
    )
    given = FloodGiven(valley[0], source(tmp_path, "mask", mask), source(tmp_path, "dem2", heights), 0.0)
    zone = zones(given, tmp_path, LandCover(scene)).zone
    scene.close()
    assert (zone[:, 30:33] == UNJUDGED).all()
    assert (zone[:, 40] == UNJUDGED).all()
    assert (zone[0, :20] == MUST).all()
    assert (zone[0, 21:] == UNJUDGED).all()
    assert (zone[1:, 22:30] == CANNOT).all()


def test_a_mask_alone_will_do(tmp_path):
    mask = (ground() < LEVEL).astype(np.uint8)
    zone = zones(FloodGiven(mask=source(tmp_path, "mask", mask)), tmp_path).zone
    np.testing.assert_array_equal(zone, np.where(mask == 1, MUST, CANNOT))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "needs its depth or its mask"),
        ({"mask": "m", "uncertainty": 2.0}, "needs the flood's depth and the DEM"),
        ({"depth": "d", "uncertainty": 2.0}, "needs the flood's depth and the DEM"),
        ({"depth": "d", "dem": "d", "uncertainty": -1.0}, "0 or more"),
        ({"depth": "d", "dem": "d", "uncertainty": float("nan")}, "0 or more"),
    ],
)
def test_a_flood_without_what_it_needs_is_refused(given, sentence):
    with pytest.raises(InputError, match=sentence):
        FloodGiven(**given).check()


def test_a_flood_elsewhere_is_refused(valley, tmp_path):
    away = (900_000.0, *TRANSFORM[1:])
    other = RasterSource(write_raster(tmp_path / "away.tif", ground(), away), name="The other DEM")
    with pytest.raises(InputError, match="The other DEM does not overlap"):
        zones(FloodGiven(valley[0], dem=other, uncertainty=1.0), tmp_path)


def test_water_is_counted_by_zone_and_by_depth(valley, tmp_path):
    given = FloodGiven(valley[0], dem=valley[1], uncertainty=2.0)
    grid = source_grid(valley[0])
    seen = np.full((ROWS, COLS), 4)
    seen[:10, :30] = 1  # half of what must be, and some of what cannot
    (tmp_path / "work").mkdir()
    with WaterZones(given, grid, None, tmp_path / "work", NullFeedback()) as opened:
        meter = WaterMeter(opened, 1)
        for window in grid.blocks(13):
            shown = meter.add(window, {"synthetic": seen[window.slices]}, np.ones(window.shape, bool))
    water = meter.results()["synthetic"]
    assert (water.must, water.must_seen) == (19 * ROWS, 19 * 10)
    assert (water.either, water.either_seen) == (4 * ROWS, 4 * 10)
    assert water.hit == 0.5
    assert water.cannot == 37 * ROWS
    assert water.cannot_seen == 7 * 10
    assert water.misplaced == pytest.approx(70 / 300)
    np.testing.assert_allclose(coarse(water.by_depth)[:, 2] / coarse(water.by_depth)[:, 1], 0.5)
    assert not set(np.unique(shown)) & {SEEN, MISSED, FALSE}, "the last window lies beyond the water"
