# SPDX-License-Identifier: GPL-2.0-or-later
"""The connected fill on any terrain and in any blocks: bit by bit what a plain fill of the whole array gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.scenario.flood import Barrier, Flood
from rs_synth_plugin.core.scenario.hydrology import DRY, WALL
from tests.core.memory_scene import FOREST, TOWN, WATER, scene_of, whole
from tests.core.plain_fill import fill, reference

ABOVE_ONE = np.nextafter(np.float32(1), np.float32(2))
HEIGHTS = [np.float32(height) for height in (-3, -0.0, 0, 1, ABOVE_ONE, 2, 8848, WALL)]
LEVELS = [DRY, DRY, DRY, DRY, *HEIGHTS[:-1], np.float32(1e30)]
SMALL = st.tuples(st.integers(1, 9), st.integers(1, 9))


def assert_same(ground: np.ndarray, starts: np.ndarray, block: int) -> None:
    with tempfile.TemporaryDirectory() as workspace:
        surface = fill(ground, starts, block, Path(workspace))
    assert surface.dtype == np.float32
    np.testing.assert_array_equal(surface, reference(ground, starts))


@settings(max_examples=300)
@given(st.data(), SMALL, st.integers(1, 9))
def test_small_terrains_of_ties_and_walls(data, shape, block):
    ground = data.draw(arrays(np.float32, shape, elements=st.sampled_from(HEIGHTS)))
    starts = data.draw(arrays(np.float32, shape, elements=st.sampled_from(LEVELS)))
    assert_same(ground, starts, block)


@st.composite
def terrains(draw):
    """Ground and starts of up to 60 × 80: noise, steps or hills, holes of any share, few or many waters."""
    rows, cols = draw(st.tuples(st.integers(1, 60), st.integers(1, 80)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    y, x = np.mgrid[:rows, :cols]
    hills = np.sin(x / draw(st.integers(2, 20))) * np.cos(y / draw(st.integers(2, 20)))
    rough = draw(st.sampled_from([0.0, 0.1, 3.0]))
    ground = (4 * hills + rough * rng.random((rows, cols))).astype(np.float32)
    steps = draw(st.sampled_from([0, 1, 4]))
    if steps:
        ground = np.rint(ground * steps) / np.float32(steps)  # ties everywhere
    ground[rng.random(ground.shape) < draw(st.sampled_from([0.0, 0.05, 0.4]))] = WALL
    levels = rng.uniform(-4, 8, draw(st.integers(1, 12))).astype(np.float32)
    if draw(st.booleans()):
        levels = rng.choice(ground.ravel(), levels.size)  # exactly at the height of some ground
        levels[levels == WALL] = 0
    starts = np.full(ground.shape, DRY)
    chosen = rng.random(ground.shape) < draw(st.sampled_from([0.002, 0.02, 0.5]))
    starts[chosen] = rng.choice(levels, chosen.sum())
    return ground, starts


@settings(max_examples=120)
@given(terrains(), st.integers(1, 90))
def test_large_terrains_in_any_blocks(terrain, block):
    assert_same(*terrain, block)


@given(
    seed=st.integers(0, 2**32 - 1),
    shape=SMALL,
    level=st.sampled_from([-1.0, 0.5, 1.0, 3.0]),
    from_water=st.booleans(),
    from_edge=st.booleans(),
    crest=st.none() | st.sampled_from([0.0, 1.0, 5.0]),
)
def test_a_flood_fills_around_unknown_ground(seed, shape, level, from_water, from_edge, crest):
    rng = np.random.default_rng(seed)
    terrain = rng.integers(-1, 4, shape).astype(np.float32)
    terrain[rng.random(shape) < 0.2] = np.nan
    codes = rng.choice([WATER, FOREST, TOWN], shape)
    known = rng.random(shape) < 0.9
    rows, cols = shape
    row, col = int(rng.integers(rows)), int(rng.integers(cols))
    barriers = ()
    ground = np.where(np.isnan(terrain), WALL, terrain)
    if crest is not None:  # a dam along one column, from edge to edge
        dam = int(rng.integers(cols))
        x = 300000 + 10 * dam + 5
        barriers = (Barrier(f"LINESTRING ({x} 4000000, {x} {4000000 - 10 * rows})", crest),)
        ground[:, dam] = np.maximum(ground[:, dam], np.float32(crest))
    seeds = (
        () if (from_water or from_edge) and seed % 2 else ((300000 + 10 * col + 5, 4000000 - 10 * row - 5),)
    )
    starts = np.full(shape, DRY)
    if from_water:
        starts[(codes == WATER) & known] = level
    if from_edge:
        starts[[0, -1]] = level
        starts[:, [0, -1]] = level
    if seeds:
        starts[row, col] = level
    flood = Flood(level=level, from_water=from_water, from_edge=from_edge, seeds=seeds, barriers=barriers)
    with tempfile.TemporaryDirectory() as workspace:
        scene = flood.prepare(scene_of(terrain, codes, known), Path(workspace), NullFeedback())
        result = whole(scene)
        scene.close()
    surface = reference(ground, starts)
    wet = (surface > ground) & known
    np.testing.assert_array_equal(result.water_surface, np.where(wet, surface, np.float32(np.nan)))
    np.testing.assert_array_equal(result.changed.astype(bool), wet & (codes != WATER))
    np.testing.assert_array_equal(result.depth, np.where(wet, surface - ground, np.float32(0)))
