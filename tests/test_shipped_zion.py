# SPDX-License-Identifier: GPL-2.0-or-later
"""zion-landsat8-fusion does its job on the sample."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.modelinputs import ModelInputs
from rs_synth_plugin.core.product.mosaic import PiecewiseInference, run_mosaic
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, grid_for
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.mapping import ClassMapping
from rs_synth_plugin.core.scenario.scene import BaseScene

ZION = Path(__file__).resolve().parent.parent / "models" / "zion-landsat8-fusion.onnx"
# The Virgin River valley, all of it in rows that training never read.
EXTENT = (313000.0, 4112500.0, 322000.0, 4118500.0)
SEED_POINT = (316920.0, 4114620.0)


@pytest.fixture(scope="module")
def scene(sample):
    land_cover = RasterSource(str(sample / "nlcd.tif"))
    grid = grid_for(land_cover, 30.0, extent=EXTENT)
    scene = BaseScene(
        grid,
        Legend.builtin("nlcd8"),
        AlignedRaster(land_cover, grid, kind="class"),
        AlignedRaster(RasterSource(str(sample / "srtm.tif")), grid, kind="height"),
    )
    yield scene
    scene.close()


def image(scene, path, **options):
    session = Session(load_model(ZION), "cpu", 2, NullFeedback())
    synthesize(scene, session, SynthesisRequest(str(path), **options))
    return gdal.Open(str(path)).ReadAsArray().astype(int)


def mosaic(inputs, tiles):
    """The model's own float32 output, tile by tile: (bands, rows, cols)."""
    session = Session(load_model(ZION), "cpu", 2, NullFeedback())
    grid = inputs.scene.grid
    out = np.full((len(inputs.card.output.bands), *grid.shape), np.nan, np.float32)

    def write(tile, pixels, valid):
        out[(slice(None), *tile.inner.slices)] = np.where(valid, pixels, np.nan)

    run_mosaic(tiles, inputs.tile, PiecewiseInference(session), write, NullFeedback())
    return out


def test_tiles_in_any_order_equal_the_whole_image(sample):
    """1001 × 777 pixels of 15 m; to 1e-4 of the range, as the model gives it, before it is rounded to uint8."""
    land_cover = RasterSource(str(sample / "nlcd.tif"))
    grid = grid_for(land_cover, 15.0, extent=(305000.0, 4112000.0, 320015.0, 4123655.0))
    assert grid.shape == (777, 1001)
    card = load_model(ZION).card
    legend = Legend.builtin("nlcd8")
    odd = BaseScene(
        grid,
        legend,
        AlignedRaster(land_cover, grid, kind="class"),
        AlignedRaster(RasterSource(str(sample / "srtm.tif")), grid, kind="height"),
    )
    inputs = ModelInputs(odd, ClassMapping.build(legend, card.classes), card, {}, seed=3)
    tiles = list(grid.tiles(328, card.halo, card.size_multiple))
    whole = mosaic(inputs, list(grid.tiles(1001 + 2 * card.halo + 8, card.halo, card.size_multiple)))
    tiled = mosaic(inputs, tiles[len(tiles) // 3 :] + tiles[: len(tiles) // 3])
    odd.close()
    assert np.isfinite(whole).mean() > 0.95
    np.testing.assert_allclose(tiled, whole, atol=1e-4 * 255, rtol=0)


def test_a_flood_is_water_and_leaves_dry_land_alone(scene, tmp_path):
    before = image(scene, tmp_path / "before.tif")
    flood = Flood(level=1150.0, from_water=False, seeds=(SEED_POINT,))
    with closing(flood.prepare(scene.clone(), tmp_path, NullFeedback())) as flooded:
        after = image(flooded, tmp_path / "after.tif")
        water = flooded.read(scene.grid.window).depth > 0
    from scipy.ndimage import distance_transform_edt

    inside = distance_transform_edt(water) > 2
    near = distance_transform_edt(~water)
    near = (near >= 3) & (near <= 25)
    assert inside.sum() > 1000
    # The reservoir that it learnt water from is dark, and bluer than it is red.
    dark = (after[:, inside].max(0) < 90) & (after[2, inside] >= after[0, inside])
    assert dark.mean() > 0.9
    assert (before[:, inside].max(0) < 90).mean() < 0.2
    assert np.abs(after - before)[:, near].mean() / 255 < 0.02
