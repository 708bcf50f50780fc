# SPDX-License-Identifier: GPL-2.0-or-later
"""The scene before any edit."""

from __future__ import annotations

import numpy as np

from rs_synth_plugin.core.raster.geotiff import GeoTiffWriter
from rs_synth_plugin.core.raster.grid import Grid, Window
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource
from rs_synth_plugin.core.raster.scratch import ScratchRaster
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import FOREST, WATER, ArrayReader, grid_of, scene_of, small_legend


def test_a_window_that_sticks_out():
    terrain = np.array([[1, 2], [3, np.nan]], np.float32)
    codes = np.array([[FOREST, WATER], [255, FOREST]], np.int32)  # 255: no data by the legend
    content = scene_of(terrain, codes).read(Window(-1, 0, 3, 3))
    assert content.land_cover.tolist() == [[0, FOREST, WATER], [0, 0, FOREST], [0, 0, 0]]
    np.testing.assert_array_equal(content.land_cover_valid, content.land_cover > 0)
    expected = np.array([[np.nan, 1, 2], [np.nan, 3, np.nan], [np.nan, np.nan, np.nan]], np.float32)
    np.testing.assert_array_equal(content.terrain, expected)
    assert not content.depth.any()
    assert not content.changed.any()
    assert np.isnan(content.water_surface).all()


def test_without_terrain_heights_are_unknown():
    grid = grid_of((2, 3))
    scene = BaseScene(grid, small_legend(), ArrayReader(grid, np.full((2, 3), FOREST)))
    assert not scene.has_terrain
    assert np.isnan(scene.clone().read(grid.window).terrain).all()


def test_over_files(tmp_path):
    grid = grid_of((30, 40))
    rng = np.random.default_rng(0)
    codes, heights = rng.integers(1, 5, grid.shape), rng.random(grid.shape).astype(np.float32)
    for name, values, dtype in (("codes", codes, "uint8"), ("heights", heights, "float32")):
        with GeoTiffWriter(str(tmp_path / f"{name}.tif"), grid, 1, dtype) as writer:
            writer.write(grid.window, values.astype(dtype))
    scene = BaseScene(
        grid,
        small_legend(),
        AlignedRaster(RasterSource(str(tmp_path / "codes.tif")), grid, "nearest", "class"),
        AlignedRaster(RasterSource(str(tmp_path / "heights.tif")), grid, "bilinear", "height"),
    )
    for each in (scene, scene.clone()):
        content = each.read(Window(5, 6, 20, 10))
        np.testing.assert_array_equal(content.land_cover, codes[6:16, 5:25])
        np.testing.assert_allclose(content.terrain, heights[6:16, 5:25], rtol=1e-6)
        each.close()


def test_scratch_raster(tmp_path):
    grid = Grid("EPSG:32612", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 23, 17)
    values = np.arange(17 * 23, dtype=np.int32).reshape(17, 23)
    scratch = ScratchRaster(grid, tmp_path, "test", np.int32, -1, 5)
    for index in scratch.blocks():
        if index != (1, 2):
            scratch.write_block(index, values[scratch.block_window(index).slices])
    expected = values.copy()
    expected[5:10, 10:15] = -1
    around = np.pad(expected, 4, constant_values=-1)
    for reader in (scratch, scratch.clone()):
        for window in (grid.window, Window(-4, -3, 31, 24), Window(7, 2, 1, 13), Window(22, 16, 1, 1)):
            part = around[window.row + 4 :, window.col + 4 :][: window.height, : window.width]
            np.testing.assert_array_equal(reader.read(window), part)
        assert (reader.read(Window(50, 50, 3, 2)) == -1).all()
        reader.close()
