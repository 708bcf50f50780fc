# SPDX-License-Identifier: GPL-2.0-or-later
"""Photographs of the prairie become the folder that prairie_pairs.yaml reads."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Dict, Tuple

import numpy as np
import pytest
import rasterio
from numpy.typing import NDArray
from rasterio.transform import Affine

from rs_synth_training import config as configuration
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.diffusion import config as diffusion_config
from rs_synth_training.fabricate.world import Ground, make_ground, picture, write_raster
from tiny_pairs import RECIPES
from tool_scripts import TOOLS, load_tool

REAL = TOOLS.parents[2] / "shared" / "data" / "naip_cottonwood_timeseries"
CRS = "EPSG:26914"
# Red, green, blue, near infrared of water, dense vegetation, vegetation, sparse vegetation, bare.
COLOURS = ((40, 60, 70, 20), (40, 70, 50, 130), (60, 80, 60, 130), (100, 100, 80, 150), (140, 120, 100, 145))
ROWS, COLS = 640, 128


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load_tool("prepare_cottonwood")


def write_photographs(tool: ModuleType, folder: Path) -> Dict[str, NDArray[np.uint8]]:
    """Of every date, each of other ground; gives the classes that it was made of."""
    written = {}
    for number, date in enumerate(tool.WATER):
        rng = np.random.default_rng(number)
        ground = make_ground(ROWS, len(COLOURS), 5.0, rng)
        level = Ground(ground.height, ground.codes, np.ones_like(ground.light))
        values = np.clip(picture(level, COLOURS, rng), 1, 255).astype(np.uint8)[:, :, :COLS]
        values[:, :4, :4] = 0
        place = Affine(5, 0, 452_000 + number, 0, -5, 5_212_197)
        write_raster(folder / f"m_4709963_se_14_1_{date}.tif", values, CRS, place)
        written[date] = ground.codes[:, :COLS]
    return written


def read(path: Path) -> Tuple[NDArray[np.uint8], Affine]:
    with rasterio.open(path) as file:
        assert file.crs == CRS
        return file.read(), file.transform


def test_photographs_and_classes_come_back(tool: ModuleType, tmp_path: Path) -> None:
    written = write_photographs(tool, tmp_path / "naip")
    tool.prepare(tmp_path / "naip", tmp_path / "out")
    assert len(list((tmp_path / "out").glob("*/*/*.tif"))) == 4 * len(written)
    for number, (date, codes) in enumerate(written.items()):
        photograph, _ = read(tmp_path / "naip" / f"m_4709963_se_14_1_{date}.tif")
        for area, rows in (("north", slice(0, 590)), ("south", slice(590, ROWS))):
            image, place = read(tmp_path / "out" / area / "images" / f"{date}.tif")
            (labels,), _ = read(tmp_path / "out" / area / "labels" / f"{date}.tif")
            np.testing.assert_array_equal(image, photograph[:3, rows])
            assert (place.c, place.f) == (452_000 + number, 5_212_197 - 5 * rows.start)
            assert (labels == codes[rows]).mean() > 0.9, (date, area)
            assert not (area == "north" and labels[:4, :4].any()), "no data, no class"


def test_specks_take_the_class_around_them(tool: ModuleType) -> None:
    photograph = np.empty((4, 40, 40), np.uint8)
    photograph[:] = np.reshape(COLOURS[1], (4, 1, 1))
    photograph[:, 5:8, 5:8] = np.reshape(COLOURS[0], (4, 1, 1))
    photograph[:, 20:30, 20:30] = np.reshape(COLOURS[0], (4, 1, 1))
    water = tool.land_cover(photograph, 0.1) == 1
    assert water[22:28, 22:28].all()
    assert not water[:15, :15].any()


def test_a_missing_date_is_named_before_anything_is_written(tool: ModuleType, tmp_path: Path) -> None:
    write_photographs(tool, tmp_path / "naip")
    (tmp_path / "naip" / "m_4709963_se_14_1_20200831.tif").unlink()
    with pytest.raises(SystemExit, match="must hold m_4709963_se_14_1_20200831.tif; there is no such file"):
        tool.prepare(tmp_path / "naip", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_another_picture_is_refused(tool: ModuleType, tmp_path: Path) -> None:
    write_photographs(tool, tmp_path / "naip")
    path = tmp_path / "naip" / "m_4709963_se_14_1_20200831.tif"
    write_raster(path, np.ones((3, ROWS, 8), np.uint8), CRS, Affine.identity())
    with pytest.raises(SystemExit, match=r"20200831.tif must hold 4 bands .*, not 3 of uint8 and 640"):
        tool.prepare(tmp_path / "naip", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_recipe_reads_the_real_photographs(tool: ModuleType, tmp_path: Path) -> None:
    if not REAL.is_dir():
        pytest.skip("the data set naip_cottonwood_timeseries is not beside the repository")
    tool.prepare(REAL, tmp_path)
    values = configuration.read_values(RECIPES / "prairie_pairs.yaml", ())
    data = diffusion_config.from_dict(values).data
    for split, rows in (("train", {590}), ("test", {133, 134})):
        scenes = open_tiles(data, tmp_path, split)
        assert len(scenes) == len(tool.WATER)
        assert {scene.shape[0] for scene in scenes} <= rows
        for scene in scenes:
            water = (scene.land_cover == 1) & scene.valid
            assert 0.05 < water.mean() < 0.4
            # Of the three bands that are left, red shows water best: it is darker than the land.
            assert scene.linear[0][water].mean() < scene.linear[0][~water & scene.valid].mean()
