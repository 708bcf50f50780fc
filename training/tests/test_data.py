# SPDX-License-Identifier: GPL-2.0-or-later
"""Aligned reading, crops, flips: what the networks are shown is what the rasters say."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import rasterio

from rs_synth_training import config as configuration
from rs_synth_training.config import Config
from rs_synth_training.data.aligned import DataError, read_scene
from rs_synth_training.data.crops import CropSampler, apply_flip, sun_flips
from rs_synth_training.data.radiometry import to_linear, to_network, to_units
from rs_synth_training.data.textures import Shading
from tiny_zion import COLS, ROWS, TRAIN_ROWS, classes, fabricate, heights, recipe


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fabricate(tmp_path_factory.mktemp("zion"))


@pytest.fixture(scope="module")
def config() -> Config:
    return configuration.from_dict(recipe())


def test_three_grids_become_one(root: Path, config: Config) -> None:
    scene = read_scene(config.data, root, (0, ROWS))
    assert scene.shape == (ROWS, COLS)
    agree = (scene.land_cover == classes(ROWS, COLS))[5:-5, 5:-5].mean()
    assert agree > 0.93, "classes are shifted"
    error = np.abs(scene.auxiliary[0] - heights(ROWS, COLS))[8:-8, 8:-8]
    assert np.median(error) < 12, "heights are shifted"
    assert (scene.auxiliary[0] % 1 != 0).mean() > 0.9, "heights were rounded to metres"
    assert scene.valid.mean() > 0.95


def test_a_strip_equals_the_whole(root: Path, config: Config) -> None:
    """The value of a pixel does not depend on the rows that were asked for."""
    whole, strip = read_scene(config.data, root, (0, ROWS)), read_scene(config.data, root, (40, 90))
    assert np.array_equal(whole.land_cover[40:90], strip.land_cover)
    assert np.allclose(whole.auxiliary[:, 40:90], strip.auxiliary, atol=1e-3)
    assert np.array_equal(whole.linear[:, 40:90], strip.linear)


def test_gaps_are_filled_and_marked(root: Path, config: Config, tmp_path: Path) -> None:
    for name in ("landsat_b2.tif", "landsat_b3.tif", "landsat_b4.tif", "nlcd.tif", "srtm.tif"):
        (tmp_path / name).write_bytes((root / name).read_bytes())
    with rasterio.open(tmp_path / "srtm.tif", "r+") as file:
        values = file.read(1)
        values[:25] = file.nodata
        file.write(values, 1)
    with rasterio.open(tmp_path / "landsat_b3.tif", "r+") as file:
        values = file.read(1)
        values[100:110, 50:60] = file.nodata
        file.write(values, 1)
    scene = read_scene(config.data, tmp_path, (0, ROWS))
    assert np.isfinite(scene.auxiliary).all()
    assert scene.auxiliary.min() > 1000
    assert not scene.valid[:20].any()
    assert not scene.valid[100:110, 50:60].any()
    assert scene.valid[90:100, 50:60].all()


def test_refusals(root: Path, config: Config, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="does not exist"):
        read_scene(config.data, tmp_path / "nowhere", (0, 10))
    with pytest.raises(DataError, match="landsat_b4.tif cannot be read"):
        read_scene(config.data, tmp_path, (0, 10))
    with pytest.raises(DataError, match="do not lie on the image"):
        read_scene(config.data, root, (0, ROWS + 1))


@pytest.mark.parametrize("name", ["landsat_b4.tif", "landsat_b3.tif", "nlcd.tif", "srtm.tif"])
def test_a_truncated_raster_is_named(config: Config, tmp_path: Path, name: str) -> None:
    """It opens, and fails when its pixels are read."""
    path = fabricate(tmp_path / "zion") / name
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(DataError, match=f"{name} cannot be read in .*zion: .+"):
        read_scene(config.data, path.parent, (0, ROWS))


def test_codes_that_the_recipe_does_not_know_are_unlabelled(config: Config, tmp_path: Path) -> None:
    """Also negative ones, where a class takes the code 0; and whatever is no class is not trained on."""
    folder = fabricate(tmp_path / "zion")
    with rasterio.open(folder / "nlcd.tif") as file:
        values, profile = file.read(1).astype(np.int32), file.profile
    values[values == 1] = 0
    for row, code in ((20, -1), (40, 99), (60, 70000)):
        values[row : row + 15, :60] = code
    profile.update(dtype="int32")
    with rasterio.open(folder / "nlcd.tif", "w", **profile) as file:
        file.write(values, 1)
    water = dataclasses.replace(config.data.classes[0], source=[0])
    data = dataclasses.replace(config.data, classes=[water, *config.data.classes[1:]])
    scene = read_scene(data, folder, (0, ROWS))
    for row in (25, 45, 65):
        assert not scene.land_cover[row : row + 6, 5:50].any()
        assert not scene.valid[row : row + 6, 5:50].any()
    assert (scene.land_cover == 1).any()


def test_radiometry(config: Config) -> None:
    raw = np.array([5600.0, 20600, 30000, 13100, 1000], np.float32).reshape(1, 1, 5).repeat(3, 0)
    linear = to_linear(raw, config.data)
    assert to_units(linear, config.data)[0, 0].tolist() == pytest.approx([0, 255, 255, 255 * 0.5**0.65, 0])
    network = to_network(linear, config.data)[0, 0].tolist()
    assert network == pytest.approx([-1, 1, 1, 2 * 0.5**0.65 - 1, -1])


def test_only_flips_that_keep_the_sun() -> None:
    assert sun_flips(136, 5) == [(False, False, False), (True, False, False)]
    assert sun_flips(136, 1) == [(False, False, False)]
    # A sun in the south: mirroring east and west keeps it.
    assert sun_flips(180, 5) == [(False, False, False), (False, False, True)]


@pytest.mark.parametrize("azimuth", [45, 136, 180, 271])
def test_a_kept_flip_keeps_the_light(config: Config, azimuth: float) -> None:
    """The flipped light on a terrain equals the light on the flipped terrain, and for no other flip."""
    data = dataclasses.replace(config.data, sun_azimuth=azimuth)
    shading = Shading(data)
    ground = heights(64, 64).astype(np.float32)[None]
    kept = sun_flips(azimuth, 5)
    for flip in [(t, r, c) for t in (False, True) for r in (False, True) for c in (False, True)]:
        flipped = np.ascontiguousarray(apply_flip(ground, flip))
        error = np.abs(shading(flipped) - apply_flip(shading(ground), flip))[2:-2, 2:-2].mean()
        assert (error < 0.015) == (flip in kept), (flip, error)


def test_rare_classes_are_drawn(root: Path, config: Config) -> None:
    """With class balance the rarest class stands in far more crops than its area would give."""
    scene = read_scene(config.data, root, TRAIN_ROWS)
    shares = []
    for balance in (0.0, 1.0):
        data = dataclasses.replace(config.data, class_balance=balance, crop=16)
        sampler = CropSampler([scene], data, 0, 1)
        rng = np.random.default_rng(0)
        crops = [sampler.cut(*sampler.corner(rng)) for _ in range(300)]
        shares.append(np.mean([(crop.land_cover == 8).any() for crop in crops]))
    assert shares[1] > 1.5 * shares[0]


def test_labels_are_dropped_in_some_crops(root: Path, config: Config) -> None:
    scene = read_scene(config.data, root, TRAIN_ROWS)
    data = dataclasses.replace(config.data, label_dropout=0.5)
    batches = [CropSampler([scene], data, 0, 4).batch(step) for step in range(10)]
    dropped = [bool(gone.any()) for batch in batches for gone in (batch.land_cover == 0) & (batch.truth > 0)]
    assert 0.25 < np.mean(dropped) < 0.75
    without = CropSampler([scene], dataclasses.replace(config.data, label_dropout=0.0), 0, 4).batch(0)
    assert (without.land_cover == without.truth).all()


def test_batches_depend_on_seed_and_step_only(root: Path, config: Config) -> None:
    scene = read_scene(config.data, root, TRAIN_ROWS)
    first, second = CropSampler([scene], config.data, 7, 2), CropSampler([scene], config.data, 7, 2)
    second.batch(3)
    assert (first.batch(11).image == second.batch(11).image).all()
    assert not (first.batch(11).image == first.batch(12).image).all()
    assert not (first.batch(11).image == CropSampler([scene], config.data, 8, 2).batch(11).image).all()
