# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks, together, are the very pixels of the run over all of it."""

from __future__ import annotations

from contextlib import closing

import pytest

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.imagery import Image, ImageSource
from rs_synth_plugin.core.product.model_translation import ModelTranslation
from rs_synth_plugin.core.product.products import SceneProducts, write_products
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.product.translation import TranslationRequest, translate
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, grid_for, source_grid
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.opening import open_scene
from tests.batch.small_jobs import (
    BLOCKS,
    LEVEL,
    assert_same_raster,
    blocks_of,
    flood_scenario,
    pixels,
    run,
    synthesis,
    write_plan,
)
from tests.tiny_models import translator_card, write_model


def session(path):
    return Session(load_model(path), "cpu", 1, NullFeedback())


@pytest.fixture
def scene(folder):
    land_cover = RasterSource(str(folder / "lc.tif"))
    grid = grid_for(land_cover, 30.0)
    with open_scene(
        grid, land_cover, RasterSource(str(folder / "dem.tif")), Legend.builtin("nlcd8"), NullFeedback()
    ) as found:
        yield found


def single_image(folder, scene, name):
    with AlignedRaster(RasterSource(str(folder / "dem.tif")), scene.grid, kind="height") as heights:
        request = SynthesisRequest(str(folder / name), tile_size=304)
        synthesize(scene, session(folder / "tiny.onnx"), request, {"dem": heights})
    return folder / name


def test_synthesis_in_blocks_is_the_single_run(folder, scene):
    assert run(write_plan(folder, synthesis())) == 0
    assert len(blocks_of(folder / "image.vrt")) == BLOCKS
    assert_same_raster(folder / "image.vrt", single_image(folder, scene, "single.tif"))


def test_a_tif_becomes_one_cog_and_no_block_stays(folder, scene):
    assert run(write_plan(folder, synthesis(IMAGE="cog.tif"))) == 0
    assert_same_raster(folder / "cog.tif", single_image(folder, scene, "single.tif"))
    assert not (folder / "cog.tif.blocks").exists()
    assert b"LAYOUT=IFDS_BEFORE_DATA" in (folder / "cog.tif").read_bytes()[:200]


def test_larger_blocks_hold_the_same_pixels(folder):
    plan = write_plan(folder, synthesis(IMAGE="small.vrt"))
    assert run(plan) == 0
    assert run(write_plan(folder, synthesis(IMAGE="large.vrt"), name="large.json", block_size=420)) == 0
    assert len(blocks_of(folder / "large.vrt")) == 4
    assert_same_raster(folder / "small.vrt", folder / "large.vrt")


def test_a_connected_flood_in_blocks_is_the_single_run(folder, scene):
    assert run(write_plan(folder, flood_scenario())) == 0
    with closing(Flood(level=LEVEL).prepare(scene, folder, NullFeedback())) as flooded:
        assert flooded.reports[-1].flooded_pixels > 1000
        single = session(folder / "tiny.onnx")
        for shown, name in ((scene, "before"), (flooded, "after")):
            synthesize(shown, single, SynthesisRequest(str(folder / "single.tif"), tile_size=304))
            assert_same_raster(folder / f"{name}.vrt", folder / "single.tif")
        products = SceneProducts(mask=str(folder / "single_mask.tif"), depth=str(folder / "single_depth.tif"))
        write_products(flooded, products, {}, (), NullFeedback())
    assert_same_raster(folder / "mask.tif", folder / "single_mask.tif")
    assert_same_raster(folder / "depth.tif", folder / "single_depth.tif")
    assert (pixels(folder / "before.vrt")[0] != pixels(folder / "after.vrt")[0]).any()
    assert not (folder / "before.vrt.blocks" / "surface.tif").exists()


@pytest.mark.parametrize("scaling", ["check", "stretch"])
def test_a_translation_in_blocks_is_the_single_run(folder, scaling):
    write_model(folder / "translator.onnx", translator_card())
    parameters = {"IMAGE": "image.tif", "MODEL_FILE": "translator.onnx", "TILE_SIZE": 304, "DEVICE": "cpu",
                  "SCALING": scaling, "OUTPUT": "autumn.vrt"}  # fmt: skip
    assert run(write_plan(folder, {"algorithm": "translate", "parameters": parameters})) == 0
    source = ImageSource.of([RasterSource(str(folder / "image.tif"), band) for band in (1, 2, 3)])
    with Image(source, source_grid(source.bands[0])) as image:
        method = ModelTranslation(session(folder / "translator.onnx"), scaling)
        translate(image, method, TranslationRequest(str(folder / "single.tif"), tile_size=304))
    assert_same_raster(folder / "autumn.vrt", folder / "single.tif")


def test_jobs_read_what_earlier_ones_made(folder):
    convert = {"LAND_COVER": "lc.tif", "LEGEND": "nlcd8", "FROM_ROLE": "forest", "TO_ROLE": "farmland",
               "SHARE": 40.0, "CONVERTED": "fields.tif"}  # fmt: skip
    plan = write_plan(
        folder,
        {"algorithm": "convertlandcover", "parameters": convert},
        synthesis(LAND_COVER="fields.tif"),
        synthesis(IMAGE="plain.vrt"),
    )
    assert run(plan, "--dry-run", "--rate", "1") == 0
    assert run(plan) == 0
    assert (pixels(folder / "image.vrt")[0] != pixels(folder / "plain.vrt")[0]).any()
