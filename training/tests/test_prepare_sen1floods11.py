# SPDX-License-Identifier: GPL-2.0-or-later
"""A Sen1Floods11 chip becomes a "rasters" folder that the small SAR recipes read."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import rasterio
from rasterio.transform import Affine

from rs_synth_training import config as configuration
from rs_synth_training.data.radiometry import to_units
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.fabricate.world import Ground, make_ground, picture, speckled, write_raster
from rs_synth_training.water import measure_water
from tool_scripts import load_tool

TRAINING = Path(__file__).parents[1]
REAL = TRAINING.parents[1] / "shared" / "data" / "sen1floods11_spain"
GRID = "EPSG:4326", Affine(9e-5, 0, -0.5, 0, -9e-5, 40.0)
# Water, vegetation, sparse vegetation, bare: green, red, near infrared; VV, VH.
REFLECTANCE = ((900, 700, 300), (900, 700, 2500), (1000, 1000, 1700), (1500, 1700, 2000))
VV, VH = (-19, -9, -10, -8), (-26, -15, -17, -18)


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load_tool("prepare_sen1floods11")


def write_chip(folder: Path, size: int = 512) -> Ground:
    rng = np.random.default_rng(1)
    ground = make_ground(size, 4, 10.0, rng, lowest=1)
    level = Ground(ground.height, ground.codes, np.ones_like(ground.light))
    optical = np.zeros((13, size, size), np.int16)
    optical[[2, 3, 7]] = picture(level, REFLECTANCE, rng)
    label = (ground.codes == 1).astype(np.int16)
    label[:4, :4] = -1
    sar = 10 * np.log10([speckled(ground, VV, 4.4, rng), speckled(ground, VH, 4.4, rng)])
    for name, values in (("S1Hand", sar.astype(np.float32)), ("S2Hand", optical), ("LabelHand", label[None])):
        write_raster(folder / f"Somewhere_1_{name}.tif", values, *GRID)
    return ground


def test_classes_come_back(tool: ModuleType, tmp_path: Path) -> None:
    ground = write_chip(tmp_path / "chip", 128)
    tool.prepare(tmp_path / "chip", tmp_path / "out")
    with rasterio.open(tmp_path / "out" / "land_cover.tif") as file:
        codes = file.read(1)
        assert (file.crs, file.transform.almost_equals(GRID[1])) == ("EPSG:4326", True)
    assert not codes[:4, :4].any(), "no label, no class"
    assert (codes == ground.codes).mean() > 0.95


def test_optical_water_that_the_label_denies_is_unknown(tool: ModuleType) -> None:
    values = [np.array([value], np.float32) for value in REFLECTANCE[0]]
    assert tool.land_cover(np.array([0]), *values).tolist() == [0]
    assert tool.land_cover(np.array([1]), *values).tolist() == [1]


def test_an_incomplete_chip_is_refused(tool: ModuleType, tmp_path: Path) -> None:
    write_chip(tmp_path, 64)
    (tmp_path / "Somewhere_1_S1Hand.tif").unlink()
    with pytest.raises(SystemExit, match=r"must hold one file \*_S1Hand.tif, not 0"):
        tool.prepare(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("recipe", ["sar_sample_small", "sar_auxiliary_small"])
def test_the_small_recipes_read_it(tool: ModuleType, tmp_path: Path, recipe: str) -> None:
    write_chip(tmp_path / "chip")
    tool.prepare(tmp_path / "chip", tmp_path / "out")
    check_recipe(tmp_path / "out", recipe)


@pytest.mark.parametrize("recipe", ["sar_sample_small", "sar_auxiliary_small"])
def test_the_real_chip(tool: ModuleType, tmp_path: Path, recipe: str) -> None:
    if not REAL.is_dir():
        pytest.skip("the data set sen1floods11_spain is not beside the repository")
    tool.prepare(REAL, tmp_path)
    check_recipe(tmp_path, recipe)


def test_the_recipe_says_what_its_water_shows(tool: ModuleType, tmp_path: Path) -> None:
    if not REAL.is_dir():
        pytest.skip("the data set sen1floods11_spain is not beside the repository")
    tool.prepare(REAL, tmp_path)
    config = configuration.load(TRAINING / "recipes" / "sar_auxiliary_small.yaml")
    for item in measure_water(config, tmp_path):
        assert item.stated == pytest.approx(item.median, abs=0.05)


def check_recipe(folder: Path, recipe: str) -> None:
    """Both splits, all classes, and SAR in dB on whichever side it stands: water is the darkest."""
    data = configuration.load(TRAINING / "recipes" / f"{recipe}.yaml").data
    for split, rows in (("train", 384), ("test", 112)):
        (scene,) = open_tiles(data, folder, split)
        assert scene.shape == (rows, 512)
        assert set(np.unique(scene.land_cover[scene.valid])) == {1, 2, 3, 4}
        sar = to_units(scene.linear, data) if recipe == "sar_sample_small" else scene.auxiliary
        means = [float(sar[0][scene.land_cover == code].mean()) for code in (1, 2, 3, 4)]
        assert min(means) == means[0]
        assert -22 < means[0] < means[1] - 5
