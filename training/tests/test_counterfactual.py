# SPDX-License-Identifier: GPL-2.0-or-later
"""Twins: real texture in the edit, the ground flattened under water, everything else untouched."""

from __future__ import annotations

import copy
import dataclasses
from typing import List

import numpy as np
import pytest
from scipy import ndimage

from rs_synth_training import config as configuration
from rs_synth_training.config import Config, PaintConfig
from rs_synth_training.data.aligned import AlignedScene, read_scene
from rs_synth_training.data.counterfactual import Counterfactuals, Crop
from rs_synth_training.data.crops import CropSampler
from rs_synth_training.data.textures import TextureBank, TextureError, patch_corners, pure_mask, quilt
from tiny_zion import TRAIN_ROWS, fabricate, recipe


@pytest.fixture(scope="module")
def config() -> Config:
    return configuration.from_dict(recipe())


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory, config: Config) -> AlignedScene:
    return read_scene(config.data, fabricate(tmp_path_factory.mktemp("zion")), TRAIN_ROWS)


def make(scene: AlignedScene, config: Config, **flood: object) -> Counterfactuals:
    values = config.to_dict()
    values["counterfactual"]["flood"].update(flood)
    config = configuration.from_dict(values)
    bank = TextureBank(scene, config.data, config.counterfactual.paint, 40, 1, np.random.default_rng(0))
    return Counterfactuals(config.counterfactual, config.data, bank)


def crops(scene: AlignedScene, config: Config, count: int = 40) -> List[Crop]:
    sampler = CropSampler([scene], config.data, 0, 1)
    rng = np.random.default_rng(1)
    return [sampler.cut(*sampler.corner(rng)) for _ in range(count)]


def inner(mask: np.ndarray) -> np.ndarray:
    return ndimage.binary_erosion(mask, np.ones((3, 3)), border_value=1)


def test_floods_are_level_wet_and_water_coloured(scene: AlignedScene, config: Config) -> None:
    counterfactuals = make(scene, config, probability=1.0, excluded_levels=[])
    rng = np.random.default_rng(0)
    real = scene.linear[:, pure_mask(scene.land_cover, scene.valid, config.counterfactual.paint[0])]
    low, high = real.min(1), real.max(1)
    for crop in crops(scene, config):
        twin = counterfactuals.twin(crop, rng)
        wet = twin.edited
        assert wet.any()
        assert (twin.land_cover[wet] == 1).all()
        level = np.unique(twin.auxiliary[0][wet])
        assert len(level) == 1
        assert (crop.auxiliary[0][wet] < level[0]).all()
        middle = twin.linear[:, inner(wet)]
        assert (middle >= low[:, None] - 1e-4).all()
        assert (middle <= high[:, None] + 1e-4).all()


def test_nothing_else_changes(scene: AlignedScene, config: Config) -> None:
    counterfactuals = make(scene, config)
    rng = np.random.default_rng(0)
    for crop in crops(scene, config):
        before = copy.deepcopy(crop)
        twin = counterfactuals.twin(crop, rng)
        dry = ~twin.edited
        away = dry & ~ndimage.binary_dilation(twin.edited, np.ones((3, 3)))
        assert np.allclose(twin.linear[:, away], crop.linear[:, away], atol=1e-6)
        assert (twin.land_cover[dry] == crop.land_cover[dry]).all()
        assert (twin.auxiliary[:, dry] == crop.auxiliary[:, dry]).all()
        assert np.array_equal(before.linear, crop.linear)
        assert np.array_equal(before.auxiliary, crop.auxiliary)


def test_kept_levels_are_never_flooded(scene: AlignedScene, config: Config) -> None:
    """A band of levels is kept for the test; without the band the same crops are flooded inside it."""
    band = [1900.0, 2300.0]
    inside = {}
    for name, excluded in (("kept", [band]), ("free", [])):
        counterfactuals = make(scene, config, probability=1.0, excluded_levels=excluded)
        rng = np.random.default_rng(0)
        twins = [(crop, counterfactuals.twin(crop, rng)) for crop in crops(scene, config, 60)]
        levels = [
            twin.auxiliary[0][twin.edited].max()
            for crop, twin in twins
            if twin.edited.any() and not np.array_equal(twin.auxiliary, crop.auxiliary)
        ]
        assert len(levels) > 5
        inside[name] = sum(band[0] <= level <= band[1] for level in levels)
    assert inside["kept"] == 0
    assert inside["free"] > 0


def test_water_is_not_painted_at_kept_heights(scene: AlignedScene, config: Config) -> None:
    """Conversions to water leave the band's ground alone; other classes and a recipe without a band do not."""
    band = [1900.0, 2300.0]
    kept = make(scene, config, probability=0.0, excluded_levels=[band])
    free = make(scene, config, probability=0.0, excluded_levels=[])
    rngs = np.random.default_rng(0), np.random.default_rng(0)
    cut, painted = 0, 0
    for crop in crops(scene, config, 100):
        ours, theirs = kept.twin(crop, rngs[0]), free.twin(crop, rngs[1])
        inside = (crop.auxiliary[0] >= band[0]) & (crop.auxiliary[0] <= band[1])
        if theirs.edited.any() and (theirs.land_cover[theirs.edited] == 1).all():
            assert np.array_equal(ours.edited, theirs.edited & ~inside)
            cut += int((theirs.edited & inside).any())
            painted += int(ours.edited.any())
        else:
            assert np.array_equal(ours.edited, theirs.edited)
            assert np.array_equal(ours.linear, theirs.linear)
    assert cut > 3
    assert painted > 3


def test_floods_show_water_in_bands_that_are_no_heights(scene: AlignedScene, config: Config) -> None:
    """New water shows the recipe's value there, as in the plugin; conversions leave such bands alone."""
    values = config.to_dict()
    band = {"path": "s1.tif", "centre": -12, "scale": 8, "fill": -10, "kind": "value", "unit": "dB"}
    values["data"]["auxiliary"] += [
        {**band, "name": "VV", "water": -18.0},
        {**band, "name": "VH", "water": -25.5},
    ]
    config = configuration.from_dict(values)
    sar = np.random.default_rng(5).normal(-9, 1, (2, *scene.shape)).astype(np.float32)
    scene = dataclasses.replace(scene, auxiliary=np.concatenate([scene.auxiliary, sar]))
    for probability in (1.0, 0.0):
        counterfactuals = make(scene, config, probability=probability, excluded_levels=[])
        rng = np.random.default_rng(0)
        for crop in crops(scene, config, 20):
            twin = counterfactuals.twin(crop, rng)
            if probability:
                assert twin.edited.any()
                assert (twin.auxiliary[1:, twin.edited] == np.array([[-18.0], [-25.5]], np.float32)).all()
            dry = ~twin.edited if probability else np.ones_like(twin.edited)
            assert np.array_equal(twin.auxiliary[:, dry], crop.auxiliary[:, dry])


def test_every_class_is_painted_with_its_own_colours(scene: AlignedScene, config: Config) -> None:
    counterfactuals = make(scene, config, probability=0.0)
    rng = np.random.default_rng(0)
    seen = {}
    for crop in crops(scene, config, 150):
        twin = counterfactuals.twin(crop, rng)
        middle = inner(twin.edited)
        if not middle.any():
            continue
        code = int(twin.land_cover[middle][0])
        seen.setdefault(code, []).append(twin.linear[:, middle])
    assert sorted(seen) == [item.code for item in config.data.classes]
    means = {code: np.concatenate(values, 1).mean(1) for code, values in seen.items()}
    real = {code: scene.linear[:, (scene.land_cover == code) & scene.valid].mean(1) for code in seen}
    for code, mean in means.items():
        nearest = min(real, key=lambda other: float(np.abs(real[other] - mean).sum()))
        assert nearest == code or np.abs(real[code] - mean).max() < 0.05, code


def test_land_is_relit_and_water_is_not(scene: AlignedScene, config: Config) -> None:
    counterfactuals = make(scene, config)
    paints = {paint.code: paint for paint in config.counterfactual.paint}
    crop = crops(scene, config, 1)[0]
    rows, cols = crop.valid.shape
    flat = np.full((1, rows, cols), 1800, np.float32)
    # Ground that rises to the north-west faces the sun in the south-east.
    y, x = np.mgrid[:rows, :cols].astype(np.float32)
    sunny = (1800 - 10 * (y + x))[None]
    everywhere = np.ones((rows, cols), bool)
    for code, brighter in ((4, True), (1, False)):
        light = []
        for ground in (flat, sunny):
            place = Crop(crop.linear, crop.land_cover, ground, crop.valid, crop.edited)
            rng = np.random.default_rng(0)
            painted = counterfactuals._paint(place, everywhere, ground, paints[code], rng)
            light.append(painted.linear[:, 2:-2, 2:-2].mean())
        assert (light[1] > 1.1 * light[0]) == brighter
        assert brighter or light[1] == pytest.approx(light[0])


def test_fields_are_a_patchwork_of_real_texture(scene: AlignedScene, config: Config) -> None:
    """Canvases of one colour each, laid as rectangles whose edges lie on multiples of eight pixels."""
    counterfactuals = make(scene, config)
    bank = counterfactuals._bank
    size = bank.canvases[7][0].values.shape[1]
    bank.canvases[7] = [
        dataclasses.replace(bank.canvases[7][0], values=np.full((3, size, size), value, np.float32))
        for value in (0.1, 0.5, 0.9)
    ]
    field = counterfactuals._fields(7, 32, 32, np.random.default_rng(2))[0]
    assert set(np.unique(field)) == {np.float32(value) for value in (0.1, 0.5, 0.9)}
    rows, cols = np.nonzero(np.diff(field, axis=0))[0], np.nonzero(np.diff(field, axis=1))[1]
    assert ((rows + 1) % 8 == 0).all()
    assert ((cols + 1) % 8 == 0).all()


def test_labels_dropped_in_a_pair_leave_the_edit_known(scene: AlignedScene, config: Config) -> None:
    data = dataclasses.replace(config.data, label_dropout=1.0)
    sampler = CropSampler([scene], data, 0, 4, make(scene, config), 0.5)
    for step in range(8):
        batch = sampler.batch(step)
        assert batch.twins == 2
        assert len(batch.land_cover) == 6
        for index in range(batch.twins):
            edited = batch.edited[4 + index, 0] > 0
            assert (batch.land_cover[4 + index][edited] > 0).all()
            assert (batch.land_cover[4 + index][~edited] == batch.land_cover[index][~edited]).all()


def test_quilting_uses_real_pixels_only() -> None:
    rng = np.random.default_rng(0)
    image = rng.random((3, 40, 40)).astype(np.float32)
    patches = np.stack([image[:, y : y + 8, x : x + 8] for y, x in rng.integers(0, 32, (50, 2))])
    quilted = quilt(patches, 30, 2, rng)
    assert quilted.shape == (3, 30, 30)
    colors = {tuple(pixel) for pixel in image.reshape(3, -1).T}
    assert all(tuple(pixel) in colors for pixel in quilted.reshape(3, -1).T)


def test_quilting_seams_are_softer_than_tiling() -> None:
    rng = np.random.default_rng(0)
    image = ndimage.gaussian_filter(rng.normal(size=(1, 80, 80)), (0, 3, 3)).astype(np.float32)
    patches = np.stack([image[:, y : y + 12, x : x + 12] for y, x in rng.integers(0, 68, (200, 2))])
    quilted = quilt(patches, 60, 4, rng)
    tiled = np.concatenate([np.concatenate(list(patches[5 * i : 5 * i + 5]), 2) for i in range(5)], 1)
    steps = [np.abs(np.diff(picture, axis=2)).mean() for picture in (image, quilted, tiled)]
    assert steps[1] < 0.7 * steps[2] + 0.3 * steps[0]


def test_patches_are_of_the_class() -> None:
    mask = np.zeros((20, 20), bool)
    mask[4:10, 5:13] = True
    corners = patch_corners(mask, 4, 1.0)
    assert len(corners) == 3 * 5
    assert all(mask[y : y + 4, x : x + 4].all() for y, x in corners)
    mask[4, 5] = False
    assert len(patch_corners(mask, 4, 1.0)) == 3 * 5 - 1
    assert len(patch_corners(mask, 4, 15 / 16)) == 3 * 5


def test_a_class_without_patches_is_named(scene: AlignedScene, config: Config) -> None:
    paint = PaintConfig(code=8, probability=1, patch=60)
    with pytest.raises(TextureError, match="Wetlands"):
        TextureBank(scene, config.data, [paint], 40, 1, np.random.default_rng(0))
