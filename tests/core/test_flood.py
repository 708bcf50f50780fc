# SPDX-License-Identifier: GPL-2.0-or-later
"""Floods on small terrains whose answer is known."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import label

from rs_synth_plugin.core.errors import Cancelled, InputError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.scenario.flood import Barrier, Flood
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import (
    FOREST,
    TOWN,
    WATER,
    ArrayReader,
    Listener,
    grid_of,
    odd_windows,
    scene_of,
    small_legend,
    whole,
)

QUIET = NullFeedback()


def xy(col: float, row: float, rows: int, pixel: float = 10.0):
    """Map coordinates of the centre of a pixel of ``scene_of``'s grid."""
    return 300000 + (col + 0.5) * pixel, 4000000 - (row + 0.5) * pixel


def wall(rows: int, *places) -> str:
    return "LINESTRING (" + ",".join("{!r} {!r}".format(*xy(*place, rows)) for place in places) + ")"


def valley(rows: int = 41, cols: int = 60) -> np.ndarray:
    """A valley along the rows that climbs to the right, 1 m a pixel up its flanks."""
    across = np.abs(np.arange(rows) - rows // 2)[:, None]
    return (across + 0.1 * np.arange(cols)[None, :]).astype(np.float32)


def test_what_a_flood_writes(tmp_path):
    terrain = np.array([[5, 1, 2, 5, 0]], np.float32)
    land_cover = np.array([[FOREST, WATER, FOREST, FOREST, TOWN]], np.int32)
    scene = Flood(level=3).prepare(scene_of(terrain, land_cover), tmp_path, QUIET)
    result = whole(scene)
    assert result.land_cover.tolist() == [[FOREST, WATER, WATER, FOREST, TOWN]]
    assert result.land_cover.dtype == np.int32
    assert result.terrain.tolist() == [[5, 3, 3, 5, 0]]
    assert result.depth.tolist() == [[0, 2, 1, 0, 0]]
    assert result.changed.tolist() == [[0, 0, 1, 0, 0]]
    np.testing.assert_array_equal(
        result.water_surface, np.array([[np.nan, 3, 3, np.nan, np.nan]], np.float32)
    )
    assert (result.terrain.dtype, result.depth.dtype, result.changed.dtype) == (
        np.float32,
        np.float32,
        np.uint8,
    )
    report = scene.reports[0]
    assert report.flooded_pixels == 1
    assert report.flooded_m2 == pytest.approx(100, rel=0.01)  # UTM far from its central meridian
    assert report.existing_water_m2 == pytest.approx(100, rel=0.01)
    assert report.volume_m3 == pytest.approx(300, rel=0.01)
    assert (report.max_depth_m, report.highest_surface_m) == (2, 3)


def test_a_dam_holds_the_reservoir_and_the_plain_threshold_does_not(tmp_path):
    terrain = valley()
    rows = terrain.shape[0]
    dam = Barrier(wall(rows, (20, 5), (22, 35)), 12)  # slanted, from flank to flank
    scene = scene_of(terrain)
    given = {"level": 8, "from_water": False, "seeds": (xy(40, 20, rows),)}
    held = Flood(barriers=(dam,), **given).prepare(scene, tmp_path, QUIET)
    free = Flood(**given).prepare(scene, tmp_path, QUIET)
    plain = Flood(level=8, mode="plain").prepare(scene, tmp_path, QUIET)
    assert whole(held).changed[20, 25:].all()
    assert not whole(held).changed[:, :19].any()
    assert whole(free).changed[20, :19].all()
    assert held.reports[0].flooded_m2 < 0.8 * plain.reports[0].flooded_m2
    lakes, count = label(whole(held).changed, np.ones((3, 3)))
    assert count == 1


@pytest.mark.parametrize("slant", range(-20, 21, 4))
def test_no_slanted_barrier_leaks_diagonally(slant, tmp_path):
    terrain = np.zeros((41, 60), np.float32)
    dike = Barrier(wall(41, (30 - slant, -3), (30 + slant, 44)), 5)
    flood = Flood(level=3, from_water=False, seeds=(xy(58, 20, 41),), barriers=(dike,))
    result = whole(flood.prepare(scene_of(terrain), tmp_path, QUIET))
    assert result.changed[20, 59]
    assert not result.changed[20, 0]


def test_water_flows_over_a_low_barrier_and_says_so(tmp_path):
    low = Barrier(wall(3, (5, -1), (5, 4)), 2)
    flood = Flood(level=3, from_water=False, seeds=(xy(0, 1, 3),), barriers=(low,))
    listener = Listener()
    scene = flood.prepare(scene_of(np.zeros((3, 10))), tmp_path, listener)
    assert whole(scene).changed.all()
    assert whole(scene).depth[1, 4:7].tolist() == [3, 1, 3]
    assert any("do not rise above" in warning for warning in listener.warnings)
    assert set(listener.warnings) == set(scene.reports[0].warnings)


def test_rise_over_several_bodies_and_the_higher_where_two_meet(tmp_path):
    #            lake A (level 10)      sill 11.5      lake B (level 12)   far hollow behind a ridge
    terrain = np.array([[10, 10, 10, 11, 11.5, 12, 12, 12, 12.5, 20, 3, 3]], np.float32)
    land_cover = np.where(np.isin(np.arange(12), [0, 1, 2, 5, 6, 7]), WATER, FOREST)[None]
    result = whole(Flood(rise=1).prepare(scene_of(terrain, land_cover), tmp_path, QUIET))
    # B rises to 13, runs over the sill and covers A (11); nothing tops the ridge.
    assert result.terrain.tolist() == [[13] * 9 + [20, 3, 3]]
    assert result.changed.tolist() == [[0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0]]
    apart = terrain.copy()
    apart[0, 4] = 14
    result = whole(Flood(rise=1).prepare(scene_of(apart, land_cover), tmp_path, QUIET))
    assert result.terrain[0, :9].tolist() == [11, 11, 11, 11, 14, 13, 13, 13, 13]


def test_a_barrier_parts_one_body_into_two(tmp_path):
    terrain = np.array([[4, 4, 4, 4, 4, 1, 1]], np.float32)
    dam = Barrier(wall(1, (4, -2), (4, 3)), 9)
    result = whole(Flood(rise=1, barriers=(dam,)).prepare(scene_of(terrain, WATER), tmp_path, QUIET))
    assert result.terrain.tolist() == [[5, 5, 5, 5, 4, 2, 2]]


def test_a_river_reach_is_warned_of_with_its_place(tmp_path):
    terrain = np.broadcast_to(np.linspace(100, 130, 50, dtype=np.float32), (3, 50))
    listener = Listener()
    Flood(rise=2).prepare(scene_of(terrain, WATER), tmp_path, listener)
    warning = next(text for text in listener.warnings if "not level" in text)
    assert "x 300000 to 300500" in warning
    assert "seed points" in warning


def test_edge_floods_as_the_sea_does(tmp_path):
    terrain = np.full((9, 9), 5, np.float32)
    terrain[4, :4] = 0  # a creek from the left edge
    terrain[4, 6] = 0  # a hollow inland
    scene = Flood(level=2, from_water=False, from_edge=True).prepare(scene_of(terrain), tmp_path, QUIET)
    assert np.argwhere(whole(scene).changed).tolist() == [[4, 0], [4, 1], [4, 2], [4, 3]]


def test_unknown_ground_stops_water_and_unknown_land_cover_stays_unknown(tmp_path):
    terrain = np.zeros((1, 6), np.float32)
    terrain[0, 3] = np.nan
    valid = np.array([[True, False, True, True, True, True]])
    flood = Flood(level=1, from_water=False, seeds=(xy(0, 0, 1),))
    result = whole(flood.prepare(scene_of(terrain, FOREST, valid), tmp_path, QUIET))
    assert result.changed.tolist() == [[1, 0, 1, 0, 0, 0]]
    assert result.land_cover_valid.tolist() == valid.tolist()
    assert result.depth[0, 1] == 0
    assert np.isnan(result.terrain[0, 3])


def test_plain_removes_specks_but_leaves_shores(tmp_path):
    terrain = np.full((30, 30), 5, np.float32)
    terrain[10:20, 0:20] = 0  # a lake that reaches the raster's edge
    terrain[25, 25] = 0  # a speck
    terrain[5, 3:20] = 0  # a ditch of one pixel
    cleaned = whole(Flood(level=1, mode="plain", erosion=1).prepare(scene_of(terrain), tmp_path, QUIET))
    expected = np.zeros((30, 30), np.uint8)
    expected[10:20, 0:20] = 1
    np.testing.assert_array_equal(cleaned.changed, expected)
    raw = whole(Flood(level=1, mode="plain", erosion=0).prepare(scene_of(terrain), tmp_path, QUIET))
    np.testing.assert_array_equal(raw.changed, terrain < 1)


def open_files(folder):
    """Which files below a folder this process holds open (on systems that tell)."""
    descriptors = Path("/proc/self/fd")
    links = [os.path.realpath(link) for link in descriptors.iterdir()] if descriptors.exists() else []
    return [link for link in links if link.startswith(str(folder))]


@pytest.mark.parametrize(
    "flood",
    [
        Flood(level=5, mode="plain", erosion=2),
        Flood(level=5, from_edge=True),
        Flood(rise=1.5),
    ],
)
def test_any_window_has_the_same_values_and_clones_agree(flood, tmp_path):
    rng = np.random.default_rng(3)
    terrain = rng.uniform(0, 10, (60, 70)).astype(np.float32)
    terrain[rng.random(terrain.shape) < 0.05] = np.nan
    scene = flood.prepare(scene_of(terrain, rng.integers(1, 5, terrain.shape)), tmp_path, QUIET)
    expected = whole(scene)
    assert expected.changed.any()
    clone = scene.clone()
    for window in odd_windows(scene.grid):
        inside = window.clipped(scene.grid)
        part = clone.read(window)
        for name in ("land_cover", "land_cover_valid", "terrain", "depth", "water_surface", "changed"):
            values = getattr(part, name)
            assert values.shape == window.shape
            np.testing.assert_array_equal(
                values[inside.relative_to(window).slices], getattr(expected, name)[inside.slices]
            )
            outside = np.ones(window.shape, bool)
            outside[inside.relative_to(window).slices] = False
            if name in ("land_cover", "land_cover_valid", "depth", "changed"):
                assert not values[outside].any()
            else:
                assert np.isnan(values[outside]).all()
    clone.close()
    scene.close()


def test_a_second_flood_sees_the_first(tmp_path):
    terrain = valley()
    first = Flood(level=4, from_water=False, seeds=(xy(5, 20, 41),)).prepare(
        scene_of(terrain), tmp_path, QUIET
    )
    second = Flood(rise=2).prepare(first, tmp_path, QUIET)
    once = whole(
        Flood(level=6, from_water=False, seeds=(xy(5, 20, 41),)).prepare(scene_of(terrain), tmp_path, QUIET)
    )
    twice = whole(second)
    np.testing.assert_array_equal(twice.changed, once.changed)
    np.testing.assert_allclose(twice.depth, once.depth, atol=1e-5)
    assert [report.highest_surface_m for report in second.reports] == [4, 6]


def test_area_and_volume_in_degrees(tmp_path):
    scene = scene_of(np.zeros((10, 10)), FOREST, pixel=0.001, crs="EPSG:4326")
    # scene_of places grids far outside of degrees: build one at 60° N
    from rs_synth_plugin.core.raster.grid import Grid

    grid = Grid.from_extent((10.0, 60.0, 10.01, 60.01), "EPSG:4326", (0.001, 0.001))
    zeros = np.zeros((10, 10), np.float32)
    scene = BaseScene(
        grid, small_legend(), ArrayReader(grid, np.full((10, 10), FOREST)), ArrayReader(grid, zeros)
    )
    flood = Flood(level=2, from_water=False, seeds=((10.005, 60.005),), seeds_crs="EPSG:4326")
    report = flood.prepare(scene, tmp_path, QUIET).reports[0]
    # 0.01° at 60.005° N on WGS84: 1114.3 m of latitude by 557.9 m of longitude
    assert report.flooded_m2 == pytest.approx(1114.3 * 557.9, rel=2e-3)
    assert report.volume_m3 == pytest.approx(2 * report.flooded_m2)


def test_floods_that_do_nothing_say_why(tmp_path):
    listener = Listener()
    Flood(level=-5, from_water=False, seeds=(xy(1, 0, 1), (0, 0))).prepare(
        scene_of(np.zeros((1, 9))), tmp_path, listener
    )
    text = " ".join(listener.warnings)
    assert "No ground was flooded" in text
    assert (
        "1 of 1 seed points lie on ground not under the level of -5 m (x 300015, y 3999995 at 0.0 m)" in text
    )
    assert "1 of 2 seed points lie outside" in text
    listener = Listener()
    Flood(rise=1).prepare(scene_of(np.zeros((1, 9))), tmp_path, listener)
    assert "no water to rise from" in " ".join(listener.warnings)


def test_other_warnings(tmp_path):
    def warnings(flood, scene):
        listener = Listener()
        flood.prepare(scene, tmp_path, listener)
        return " ".join(listener.warnings)

    far = Barrier("LINESTRING (0 0,1 1)", 9)
    flat = scene_of(np.zeros((5, 5)), WATER)
    assert "No barrier lies inside" in warnings(Flood(level=1, barriers=(far,)), flat)
    assert "ignores barriers" in warnings(Flood(level=1, mode="plain", barriers=(far,)), flat)
    assert "edge of the raster" in warnings(
        Flood(level=1, mode="plain", erosion=0), scene_of(np.zeros((5, 5)))
    )
    sea = np.zeros((5, 5), np.float32)
    sea[0] = np.nan
    half = np.full((5, 5), FOREST)
    half[0] = WATER
    assert "5 pixels of existing water have no terrain height" in warnings(
        Flood(level=1), scene_of(sea, half)
    )
    assert "1 water bodies have no terrain height" in warnings(Flood(rise=1), scene_of(sea, half))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "either a level or a rise"),
        ({"level": 1, "rise": 1}, "either a level or a rise"),
        ({"level": float("nan")}, "not a number"),
        ({"rise": -1}, "more than 0"),
        ({"level": 1, "mode": "tsunami"}, "unknown"),
        ({"rise": 1, "mode": "plain"}, "plain flood"),
        ({"rise": 1, "from_edge": True}, "existing water alone"),
        ({"level": 1, "from_water": False}, "starts nowhere"),
        ({"level": 1, "erosion": -1}, "erosion"),
        ({"level": 1, "seeds": ((1, float("inf")),)}, "seed point"),
    ],
)
def test_parameters_that_make_no_sense_are_refused(given, words):
    with pytest.raises(InputError, match=words):
        Flood(**given)


def test_scenes_that_cannot_flood_are_refused(tmp_path):
    grid = grid_of((3, 3))
    no_terrain = BaseScene(grid, small_legend(), ArrayReader(grid, np.ones((3, 3), np.int32)))
    with pytest.raises(InputError, match="elevation"):
        Flood(level=1).prepare(no_terrain, tmp_path, QUIET)
    with pytest.raises(InputError, match="No seed point"):
        Flood(level=1, seeds=((0, 0),)).prepare(scene_of(np.zeros((3, 3))), tmp_path, QUIET)
    with pytest.raises(InputError, match="crest"):
        Barrier("LINESTRING (0 0,1 1)", float("nan"))


@pytest.mark.parametrize(
    "flood", [Flood(level=5, from_edge=True), Flood(rise=1), Flood(level=5, mode="plain")]
)
def test_cancel_at_any_time_leaves_nothing_open(flood, tmp_path):
    rng = np.random.default_rng(0)
    scene = scene_of(rng.uniform(0, 9, (600, 600)), rng.integers(1, 3, (600, 600)))
    questions = 0
    while True:
        try:
            flood.prepare(scene, tmp_path, Listener(cancel_after=questions)).close()
            break
        except Cancelled:  # in here its frames live on, which might hold a file open
            assert not open_files(tmp_path)
        questions += 1 + questions // 3
    assert questions > 3
