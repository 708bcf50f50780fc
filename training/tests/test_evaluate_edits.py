# SPDX-License-Identifier: GPL-2.0-or-later
"""The edited inputs are what they claim, and the scores tell a good generator from bad ones."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from scipy import ndimage

from rs_synth_training.evaluate import edits
from rs_synth_training.evaluate.area import Area, Split, Synthesis
from rs_synth_training.evaluate.counterfactual_tests import (
    FAR,
    NEAR,
    RealClass,
    conversion_edits,
    flood_edits,
    input_tests,
    pooled,
    ring_around,
    run_edits,
)
from rs_synth_training.evaluate.recogniser import Recogniser

WATER, FOREST, FIELD = 1, 2, 3
COLOURS = np.array([[0.5] * 3, [0.1, 0.15, 0.2], [0.2, 0.4, 0.2], [0.8, 0.7, 0.3]])


@pytest.fixture(scope="module")
def split() -> Split:
    """A valley: forest on the slopes, a few fields and a lake in the training rows."""
    rng = np.random.default_rng(0)
    rows, cols = 260, 160
    slope = 5.0 * np.abs(np.mgrid[:rows, :cols][1] - 80)
    height = (1000 + slope + ndimage.gaussian_filter(rng.normal(0, 40, (rows, cols)), 4)).astype(np.float32)
    land_cover = np.full((rows, cols), FOREST, np.uint8)
    land_cover[20:50, 60:100] = WATER
    land_cover[60:90, 20:60] = FIELD
    image = np.moveaxis(COLOURS[land_cover], -1, 0) + rng.uniform(-0.02, 0.02, (3, rows, cols))
    area = Area(image, land_cover, height[None], np.ones((rows, cols), bool))
    train, context = area.rows(0, 120), area.rows(100, rows)
    return Split(train, context, 20, None, None)


def faithful(land_cover: np.ndarray, auxiliary: np.ndarray, noise: np.ndarray) -> np.ndarray:
    return np.moveaxis(COLOURS[land_cover], -1, 0) + 0.005 * noise[:1]


def blind(land_cover: np.ndarray, auxiliary: np.ndarray, noise: np.ndarray) -> np.ndarray:
    return faithful(np.full_like(land_cover, FOREST), auxiliary, noise)


def restless(land_cover: np.ndarray, auxiliary: np.ndarray, noise: np.ndarray) -> np.ndarray:
    return faithful(land_cover, auxiliary, noise) + 0.2 * float(np.mean(land_cover == WATER))


def score(generator, split, chosen):
    return run_edits(
        Synthesis(generator, 1, 0.0, 1.0), split, chosen, WATER, Recogniser.fit(split.train), (0, 1)
    )


def test_flood_wets_low_ground_only(split):
    area = split.context
    edit = edits.flood_to_level(area.land_cover, area.height, 1050.0, WATER)
    assert edit.mask.any()
    assert (area.height[edit.mask] < 1050).all()
    assert (edit.height[edit.mask] == 1050).all()
    assert (edit.height[~edit.mask] == area.height[~edit.mask]).all()
    assert (edit.land_cover[edit.mask] == WATER).all()
    assert (edit.land_cover[~edit.mask] == area.land_cover[~edit.mask]).all()
    labels, count = ndimage.label(edit.mask, structure=np.ones((3, 3)))
    assert min(np.bincount(labels.ravel())[1:]) >= edits.MIN_COMPONENT


def test_flood_leaves_water_that_is_there(split):
    area = split.train
    edit = edits.flood_to_level(area.land_cover, area.height, 1060.0, WATER)
    assert not edit.mask[area.land_cover == WATER].any()


def test_places_never_touch_the_class(split):
    land_cover = split.train.land_cover
    allowed = np.ones(land_cover.shape, bool)
    centres = edits.places_without(land_cover, allowed, FIELD, 10, 4, np.random.default_rng(0))
    assert centres
    distance = ndimage.distance_transform_edt(land_cover != FIELD)
    for row, col in centres:
        assert distance[row, col] > 10


def test_no_place_for_a_class_that_is_everywhere():
    land_cover = np.full((50, 50), FOREST, np.uint8)
    everywhere = np.ones((50, 50), bool)
    assert edits.places_without(land_cover, everywhere, FOREST, 5, 3, np.random.default_rng(0)) == []


def test_edits_stay_in_the_test_rows(split):
    for edit in [*conversion_edits(split, FIELD, WATER), flood_edits(split, WATER, [])[-1]]:
        assert edit.mask.any()
        assert not edit.mask[: split.skip].any()
        assert not (split.context.land_cover[edit.mask] == edit.code).any()


def test_flood_levels_cover_the_excluded_band(split):
    names = [edit.name for edit in flood_edits(split, WATER, [[1020.0, 1040.0]])]
    assert {"level 1024 m", "level 1030 m", "level 1036 m"} <= set(names)
    assert any(name.startswith("ponds") for name in names)


def test_ring_keeps_its_distance():
    mask = np.zeros((100, 100), bool)
    mask[50, 50] = True
    ring = ring_around(mask, np.ones_like(mask))
    distance = ndimage.distance_transform_edt(~mask)
    assert (ring == ((distance >= NEAR) & (distance <= FAR))).all()


def test_faithful_generator_passes(split):
    for chosen in (flood_edits(split, WATER, []), conversion_edits(split, FIELD, WATER)):
        scores = score(faithful, split, chosen)
        figures = pooled(scores)
        assert figures.inside > 0.95
        assert figures.inside_all > 0.8
        assert figures.change == 0
        assert all(item.colour < item.colour_before for item in scores)
        assert all(item.recognised > 0.8 and item.recognised_before < 0.2 for item in scores)


def test_blind_generator_fails_the_share(split):
    scores = score(blind, split, flood_edits(split, WATER, []))
    assert pooled(scores).inside == 0
    assert all(item.inside_before == 0 for item in scores)


def test_restless_generator_fails_the_ring(split):
    scores = score(restless, split, flood_edits(split, WATER, []))
    assert pooled(scores).change > 0.02


def test_box_of_water_leaves_out_mixed_shores(split):
    area = split.train
    image = area.image.copy()
    water = area.land_cover == WATER
    shore = water & ~ndimage.binary_erosion(water, np.ones((3, 3)))
    image[:, shore] = 0.6
    box = RealClass.of(dataclasses.replace(area, image=image), WATER).box
    assert box.high.max() < 0.3


def test_recogniser_knows_roughness():
    rng = np.random.default_rng(0)
    land_cover = np.repeat(np.array([[WATER, FOREST]], np.uint8), 60, axis=0).repeat(60, axis=1)
    image = 0.5 + rng.normal(0, 1, (3, 60, 120)) * np.where(land_cover == WATER, 0.01, 0.1)
    area = Area(image, land_cover, np.zeros((1, 60, 120), np.float32), np.ones((60, 120), bool))
    assert (Recogniser.fit(area).classify(image) == land_cover).mean() > 0.95


def test_inputs_that_matter_show(split):
    changes = {
        item.name: item.change
        for item in input_tests(Synthesis(faithful, 1, 0.0, 1.0), split, (FOREST, FIELD), 0)
    }
    assert changes["terrain mirrored east-west"] == 0
    assert changes[f"classes {FOREST} and {FIELD} swapped"] > 0.3
    assert 0 < changes["other noise seed"] < 0.02
