# SPDX-License-Identifier: GPL-2.0-or-later
"""Holes of nodata: they stay holes, and what their neighbours show does not depend on the number that stands for
them."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.modelinputs import ModelInputs
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.grid import Grid
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.mapping import ClassMapping
from rs_synth_plugin.core.scenario.opening import open_scene
from tests.core.bowl import UTM
from tests.core.file_scenes import GRID as PLACE
from tests.core.file_scenes import NLCD8, dem_on, flooded, land_cover_on
from tests.core.raster_files import hills, write_raster
from tests.tiny_models import HALO, RecordingFeedback, tiny_card, write_model

ROLES = (1, 4, 7, 2)  # water, forest, farmland, built of nlcd8: what the tiny model knows
GRID = Grid(PLACE.crs, PLACE.transform, 70, 61)
LAND_HOLE, DEM_HOLE = np.s_[20:31, 12:25], np.s_[35:44, 40:47]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return load_model(write_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


def sources(folder, land_nodata=255, dem_nodata=-9999.0, dem_crs=UTM, holes=True):
    """Land cover as int16, DEM as float32 on a finer lattice or in degrees; their holes hold these numbers."""
    folder.mkdir()
    codes = np.random.default_rng(1).choice(np.array(ROLES, np.int16), GRID.shape)
    if holes:
        codes[LAND_HOLE] = land_nodata
    land_cover = write_raster(folder / "lc.tif", codes, GRID.transform, UTM, land_nodata)
    heights = (hills(150, 170) / 4).astype(np.float32)
    transform = (499_990.0, 5.0, 0.0, 6_650_010.0, 0.0, -5.0)
    if dem_crs == "EPSG:4326":
        transform = (14.999, 0.00012, 0.0, 59.9875, 0.0, -0.00006)
    if holes:
        heights[72:90, 82:96] = dem_nodata
    dem = write_raster(folder / "dem.tif", heights, transform, dem_crs, dem_nodata)
    return RasterSource(land_cover, name="Land cover"), RasterSource(dem, name="DEM")


def image(folder, model, **changes):
    land_cover, dem = sources(folder, **changes)
    feedback = RecordingFeedback()
    with open_scene(GRID, land_cover, dem, NLCD8, feedback) as scene:
        path = str(folder / "image.tif")
        synthesize(scene, Session(model, "cpu", 1, feedback), SynthesisRequest(path, tile_size=80))
        content = scene.read(GRID.window)
    dataset = RasterSource(path)
    with AlignedRaster(dataset, GRID) as red:
        values, valid = red.read(GRID.window)
    return values, valid, content


@pytest.mark.parametrize("dem_crs", [UTM, "EPSG:4326"])
def test_no_neighbour_knows_the_hidden_number(tmp_path, model, dem_crs):
    first, valid, content = image(tmp_path / "first", model, dem_crs=dem_crs)
    expected = content.land_cover_valid & np.isfinite(content.terrain)
    np.testing.assert_array_equal(valid, expected)
    assert not content.land_cover_valid[LAND_HOLE].any()
    assert 20 < (~np.isfinite(content.terrain)).sum() < 300
    for k, (land, dem) in enumerate([(-9999, -32768.0), (99, 1e30), (0, np.nan), (-32768, 9e9)]):
        values, again, _ = image(tmp_path / str(k), model, land_nodata=land, dem_nodata=dem, dem_crs=dem_crs)
        assert values.tobytes() == first.tobytes()
        np.testing.assert_array_equal(again, valid)
    # The network does look into the holes: filled, they change their neighbours.
    whole, _, _ = image(tmp_path / "whole", model, dem_crs=dem_crs, holes=False)
    assert (valid & (whole != first)).sum() > 500


def test_what_the_model_sees_in_a_hole(tmp_path, model):
    """The fill of its card and the unknown class, also where the legend has a class 0."""
    legend = Legend.builtin("dynamicworld")
    codes = np.random.default_rng(1).choice(np.array([0, 1, 4, 6], np.int16), GRID.shape)
    codes[LAND_HOLE] = -1
    land_cover = land_cover_on(tmp_path, GRID, codes, nodata=-1)
    heights = np.full(GRID.shape, 700, np.float32)
    heights[DEM_HOLE] = -9999
    dem = dem_on(tmp_path, heights, GRID, nodata=-9999)
    with open_scene(GRID, land_cover, dem, legend, RecordingFeedback()) as scene:
        mapping = ClassMapping.build(legend, model.card.classes)
        inputs = ModelInputs(scene, mapping, model.card, {}, 0)
        tile = next(GRID.tiles(128, HALO, 8))
        seen = inputs.tile(tile)
    place = GRID.window.relative_to(tile.outer).slices
    unknown = seen.inputs["land_cover"][0][place] == 0
    filled = seen.inputs["auxiliary"][0, 0][place] == model.card.fill
    for hole, found in ((LAND_HOLE, unknown), (DEM_HOLE, filled)):
        assert found[hole].all()
        assert found.sum() == found[hole].size


def test_an_auxiliary_raster_over_a_sliver_is_warned_of(tmp_path, model):
    land_cover = land_cover_on(tmp_path, GRID)
    sliver = dem_on(tmp_path, np.full((61, 5), 500, np.float32), GRID)
    feedback = RecordingFeedback()
    path = str(tmp_path / "image.tif")
    with (
        open_scene(GRID, land_cover, None, NLCD8, feedback) as scene,
        AlignedRaster(sliver, GRID, kind="height") as dem,
    ):
        synthesize(scene, Session(model, "cpu", 1, feedback), SynthesisRequest(path), {"dem": dem}, feedback)
    with AlignedRaster(RasterSource(path), GRID) as red:
        valid = red.read(GRID.window)[1]
    assert valid[:, :5].all()
    assert not valid[:, 5:].any()
    warnings = [
        text for text in feedback.warnings if "for dem has no value in 92.9% of the land cover" in text
    ]
    assert len(warnings) == 1
    assert "use a raster that covers it, or a smaller extent" in warnings[0]


def test_an_auxiliary_raster_of_nodata_is_refused(tmp_path, model):
    land_cover = land_cover_on(tmp_path, GRID)
    empty = dem_on(tmp_path, np.full(GRID.shape, -9999, np.float32), GRID, nodata=-9999)
    request = SynthesisRequest(str(tmp_path / "image.tif"))
    with (
        open_scene(GRID, land_cover, None, NLCD8, RecordingFeedback()) as scene,
        AlignedRaster(empty, GRID, kind="height") as dem,
        pytest.raises(InputError, match="no valid pixel in common on the output grid: check their"),
    ):
        synthesize(scene, Session(model, "cpu", 1, RecordingFeedback()), request, {"dem": dem})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dem.tif", "lc.tif"]


@pytest.mark.parametrize("flood", [
    Flood(level=380, mode="plain", erosion=1), Flood(level=380, from_edge=True), Flood(rise=20.0),
], ids=["plain", "connected", "rise"])  # fmt: skip
def test_a_flood_does_not_know_the_hidden_number(tmp_path, flood):
    results = []
    for k, (land, dem) in enumerate([(255, -9999.0), (-32768, 1e30), (99, np.nan)]):
        files = sources(tmp_path / str(k), land_nodata=land, dem_nodata=dem)
        content, report = flooded(tmp_path, *files, flood, grid=GRID)
        parts = (
            content.land_cover,
            content.land_cover_valid,
            content.terrain,
            content.depth,
            content.changed,
        )
        results.append((*(part.tobytes() for part in parts), report))
    assert report.flooded_pixels > 50
    assert not content.changed[LAND_HOLE].any()
    assert results[1:] == results[:1] * 2


def test_the_tiny_card_fills_with_a_height_of_its_range():
    """What the holes' neighbours depend on: not a number that a DEM would hold for nodata."""
    card = tiny_card()
    low, high = card["auxiliary_range"][0]
    assert low <= card["inputs"]["auxiliary"]["fill"] <= high
