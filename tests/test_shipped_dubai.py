# SPDX-License-Identifier: GPL-2.0-or-later
"""dubai-aerial-labels: an image from a land cover that somebody drew, without heights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, source_grid
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.raster_files import write_raster

MODEL = Path(__file__).resolve().parent.parent / "models" / "dubai-aerial-labels.onnx"
BUILDING, LAND, ROAD, VEGETATION, WATER = 1, 2, 3, 4, 5
ROWS, COLS = 200, 296


def drawn() -> np.ndarray:
    """A shore, a park, a road along it and a block of houses."""
    codes = np.full((ROWS, COLS), LAND, np.uint8)
    codes[:, 200:] = WATER
    codes[10:90, 10:90] = VEGETATION
    codes[:, 150:158] = ROAD
    for row in range(110, 180, 24):
        codes[row : row + 12, 20:44] = BUILDING
    return codes


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    path = tmp_path_factory.mktemp("drawn") / "drawn.tif"
    card = load_model(MODEL).card
    pixel = card.gsd_m
    source = RasterSource(
        write_raster(path, drawn(), (326_000, pixel, 0, 2_780_000, 0, -pixel), "EPSG:32640")
    )
    grid = source_grid(source)
    scene = BaseScene(grid, Legend.builtin("dubai"), AlignedRaster(source, grid, kind="class"))
    yield scene
    scene.close()


def image(scene, path, **options) -> np.ndarray:
    session = Session(load_model(MODEL), "cpu", 1, NullFeedback())
    synthesize(scene, session, SynthesisRequest(str(path), **options))
    return gdal.Open(str(path)).ReadAsArray().astype(int)


@pytest.fixture(scope="module")
def made(scene, tmp_path_factory):
    return image(scene, tmp_path_factory.mktemp("made") / "made.tif", tile_size=512)


def test_tiles_are_not_to_be_seen(scene, made, tmp_path):
    # Rounded to 8 bits, a value on the edge between two may fall to either.
    assert np.abs(image(scene, tmp_path / "tiled.tif", tile_size=192) - made).max() <= 1


def test_classes_look_as_they_do_in_dubai(made):
    codes = drawn()
    mean = {code: made[:, codes == code].mean(1) for code in range(1, 6)}
    red, green, _ = mean[VEGETATION]
    assert mean[WATER].mean() < 0.5 * mean[LAND].mean()
    assert green / red > mean[LAND][1] / mean[LAND][0]


def test_every_seed_is_another_image_of_the_same_place(scene, made, tmp_path):
    other = image(scene, tmp_path / "other.tif", tile_size=512, seed=1)
    assert np.abs(other - made).mean() > 0.5
    assert np.corrcoef(other.ravel(), made.ravel())[0, 1] > 0.8
