# SPDX-License-Identifier: GPL-2.0-or-later
"""Conversions: where, how much, in what patches."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import label

from rs_synth_plugin.core.errors import Cancelled, InputError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster.grid import Grid
from rs_synth_plugin.core.scenario.convert import Convert
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import (
    FARM,
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


def box(col: float, row: float, width: float, height: float, pixel: float = 10.0) -> str:
    left, top = 300000 + col * pixel, 4000000 - row * pixel
    right, bottom = left + width * pixel, top - height * pixel
    return f"POLYGON (({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"


def test_a_class_everywhere(tmp_path):
    codes = np.array([[FOREST, TOWN, FOREST, WATER]], np.int32)
    valid = np.array([[True, True, False, True]])
    scene = Convert("forest", "farmland").prepare(scene_of(np.zeros((1, 4)), codes, valid), tmp_path, QUIET)
    result = whole(scene)
    assert result.land_cover.tolist() == [[FARM, TOWN, 0, WATER]]
    assert result.changed.tolist() == [[1, 0, 0, 0]]
    report = scene.reports[0]
    assert report.converted_pixels == 1
    assert report.converted_m2 == report.eligible_m2 == pytest.approx(100, rel=0.01)


def test_codes_inside_polygons(tmp_path):
    codes = np.full((20, 20), FOREST)
    codes[5] = TOWN
    edit = Convert((FOREST, TOWN), FARM, polygons=(box(2, 3, 4, 5), box(10, 10, 2, 2)))
    result = whole(edit.prepare(scene_of(np.zeros((20, 20)), codes), tmp_path, QUIET))
    expected = np.zeros((20, 20), np.uint8)
    expected[3:8, 2:6] = 1
    expected[10:12, 10:12] = 1
    np.testing.assert_array_equal(result.changed, expected)
    np.testing.assert_array_equal(result.land_cover == FARM, expected == 1)


@pytest.mark.parametrize("share", [2, 10, 50, 90, 99.5])
@pytest.mark.parametrize("seed", [0, 1, -5])
def test_the_share_is_met(share, seed, tmp_path):
    scene = Convert("forest", "farmland", share=share, seed=seed).prepare(
        scene_of(np.zeros((500, 700))), tmp_path, QUIET
    )
    assert abs(whole(scene).changed.mean() * 100 - share) < 0.5
    report = scene.reports[0]
    assert report.converted_pixels == whole(scene).changed.sum()
    assert report.converted_m2 / report.eligible_m2 * 100 == pytest.approx(share, abs=0.5)


def test_the_share_counts_area_where_pixels_differ(tmp_path):
    # From the equator to 80° N: pixels shrink to a sixth.
    grid = Grid.from_extent((0.0, 0.0, 80.0, 80.0), "EPSG:4326", (0.2, 0.2))
    scene = BaseScene(grid, small_legend(), ArrayReader(grid, np.full(grid.shape, FOREST)))
    converted = Convert("forest", "farmland", share=30).prepare(scene, tmp_path, QUIET)
    areas = grid.pixel_areas_m2(grid.window)
    assert areas[whole(converted).changed == 1].sum() / areas.sum() == pytest.approx(0.3, abs=0.005)


def test_a_share_comes_in_patches(tmp_path):
    result = whole(
        Convert("forest", "farmland", share=30).prepare(scene_of(np.zeros((400, 400))), tmp_path, QUIET)
    )
    _, patches = label(result.changed)
    assert result.changed.sum() / patches > 150  # scattered pixels would come to about two
    assert patches > 10


def test_patches_depend_on_seed_and_place_alone(tmp_path):
    terrain = np.zeros((300, 300))
    first = whole(Convert("forest", "farmland", share=40, seed=1).prepare(scene_of(terrain), tmp_path, QUIET))
    again = whole(Convert("forest", "farmland", share=40, seed=1).prepare(scene_of(terrain), tmp_path, QUIET))
    other = whole(Convert("forest", "farmland", share=40, seed=2).prepare(scene_of(terrain), tmp_path, QUIET))
    np.testing.assert_array_equal(first.changed, again.changed)
    assert (first.changed != other.changed).mean() > 0.2
    # A grid of the same lattice that begins elsewhere: nearly the same patches.
    grid = grid_of((300, 300)).subgrid(grid_of((300, 300)).window.shifted(100, 50))
    shifted = BaseScene(grid, small_legend(), ArrayReader(grid, np.full((300, 300), FOREST)))
    there = whole(Convert("forest", "farmland", share=40, seed=1).prepare(shifted, tmp_path, QUIET))
    assert (there.changed[:250, :200] != first.changed[50:, 100:]).mean() < 0.08


def test_any_window_has_the_same_values_and_clones_agree(tmp_path):
    rng = np.random.default_rng(3)
    base = scene_of(rng.random((60, 70)), rng.integers(1, 5, (60, 70)))
    scene = Convert("forest", "farmland", polygons=(box(3.5, 4.5, 50, 40),), share=60).prepare(
        base, tmp_path, QUIET
    )
    expected, clone = whole(scene), scene.clone()
    for window in odd_windows(scene.grid):
        inside = window.clipped(scene.grid)
        part = clone.read(window)
        for name in ("land_cover", "changed"):
            values = getattr(part, name)
            assert values.shape == window.shape
            here = values[inside.relative_to(window).slices]
            np.testing.assert_array_equal(here, getattr(expected, name)[inside.slices])
            assert values.sum() == here.sum()


def test_land_that_was_water_is_dry(tmp_path):
    flooded = Flood(level=3, from_edge=True).prepare(scene_of(np.zeros((4, 4))), tmp_path, QUIET)
    drained = whole(
        Convert("water", "farmland", polygons=(box(0, 0, 2, 4),)).prepare(flooded, tmp_path, QUIET)
    )
    assert drained.depth[0].tolist() == [0, 0, 3, 3]
    assert np.isnan(drained.water_surface[0]).tolist() == [True, True, False, False]
    assert drained.changed.all()


def test_nothing_to_convert_is_warned_of(tmp_path):
    listener = Listener()
    scene = Convert("built", "farmland", share=50).prepare(scene_of(np.zeros((4, 4))), tmp_path, listener)
    assert not whole(scene).changed.any()
    assert "Nothing was converted" in listener.warnings[0]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"source": ()}, "no source"),
        ({"source": "jungle"}, "unknown"),
        ({"target": "jungle"}, "unknown"),
        ({"share": 0}, "share"),
        ({"share": 101}, "share"),
        ({"share": float("nan")}, "share"),
        ({"seed": 2**63}, "seed"),
        ({"polygons": ("POINT (1 1)",)}, "polygon"),
    ],
)
def test_parameters_that_make_no_sense_are_refused(given, words):
    with pytest.raises(InputError, match=words):
        Convert(**{"source": "forest", "target": "farmland", **given})


def test_classes_the_legend_lacks_are_refused(tmp_path):
    scene = scene_of(np.zeros((4, 4)))
    with pytest.raises(InputError, match="77, 99"):
        Convert((FOREST, 99), 77).prepare(scene, tmp_path, QUIET)
    with pytest.raises(InputError, match="change nothing"):
        Convert((FARM,), "farmland").prepare(scene, tmp_path, QUIET)
    with pytest.raises(InputError, match="no class for"):
        Convert("forest", "snow").prepare(scene, tmp_path, QUIET)
    with pytest.raises(InputError, match='no class of the role "snow"'):
        Convert("snow", "forest").prepare(scene, tmp_path, QUIET)


def test_cancel(tmp_path):
    with pytest.raises(Cancelled):
        Convert("forest", "farmland").prepare(scene_of(np.zeros((4, 4))), tmp_path, Listener(cancel_after=0))
