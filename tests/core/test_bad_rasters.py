# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters as users have them: elsewhere, turned, holed, in feet, in degrees. Read right, or refused in a
sentence."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.raster.grid import Grid
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, check_overlap, describe, grid_for
from rs_synth_plugin.core.scenario.flood import Flood
from tests.core import bowl
from tests.core.file_scenes import GRID, dem_on, flooded, land_cover_on
from tests.core.raster_files import write_raster
from tests.tiny_models import RecordingFeedback

UTM = bowl.UTM


class TestExtent:
    @pytest.fixture
    def source(self, tmp_path):
        return land_cover_on(tmp_path)

    @pytest.mark.parametrize("extent", [
        (500_100, 6_649_800, 500_100, 6_649_900),
        (500_100, 6_649_900, 500_200, 6_649_900),
        (500_100, 6_649_800, 500_100, 6_649_800),
        (500_200, 6_649_800, 500_100, 6_649_900),
        (math.nan, 6_649_800, 500_100, 6_649_900),
        (-math.inf, -math.inf, math.inf, math.inf),
    ])  # fmt: skip
    def test_without_width_or_height_is_refused(self, source, extent):
        with pytest.raises(
            InputError, match="The extent has no width or no height .*: choose one that has both"
        ):
            grid_for(source, 30.0, extent)

    @pytest.mark.parametrize(
        "extent", [(500_101, 6_649_801, 500_103, 6_649_900), (500_599, 6_649_800, 500_900, 7e6)]
    )
    def test_smaller_than_a_pixel_is_refused(self, source, extent):
        with pytest.raises(InputError, match="less than one: choose a larger extent or a finer resolution"):
            grid_for(source, 30.0, extent)

    def test_a_resolution_larger_than_the_land_cover_is_refused(self, source):
        with pytest.raises(InputError, match=r"0\.06 × 0\.04 pixels, less than one"):
            grid_for(source, 10_000.0)

    @pytest.mark.parametrize("resolution", [0.0, -30.0, 5e-324, 1e-300, math.nan, math.inf])
    def test_a_resolution_that_is_none_is_refused(self, source, resolution):
        with pytest.raises(InputError, match="ground resolution must be a number of metres above 0"):
            grid_for(source, resolution)

    def test_larger_than_the_layer_gives_the_layer_and_says_so(self, source):
        feedback = RecordingFeedback()
        assert grid_for(source, extent=(4e5, 6e6, 6e5, 7e6), feedback=feedback) == describe(source).grid
        assert feedback.warnings == []
        assert "holds all of Land cover and more: the result ends where Land cover ends" in feedback.notes[0]

    def test_a_sliver_on_the_layer_is_worked_on_and_warned_of(self, source):
        feedback = RecordingFeedback()
        grid = grid_for(source, extent=(499_020.0, 6_649_800.0, 500_020.0, 6_649_900.0), feedback=feedback)
        assert grid.extent == (500_000.0, 6_649_800.0, 500_020.0, 6_649_900.0)
        assert feedback.notes == []
        assert "Only 2.0% of the extent lies on Land cover" in feedback.warnings[0]

    def test_mostly_or_wholly_on_the_layer_is_no_warning(self, source):
        feedback = RecordingFeedback()
        grid_for(source, extent=(500_100.0, 6_649_700.0, 500_200.0, 6_649_900.0), feedback=feedback)
        assert feedback.notes == feedback.warnings == []
        grid_for(source, extent=(500_100.0, 6_649_700.0, 500_700.0, 6_649_900.0), feedback=feedback)
        assert feedback.warnings == []
        assert "reaches beyond Land cover" in feedback.notes[0]


class TestOverlap:
    def test_two_narrow_strips_that_cross_do_overlap(self, tmp_path):
        """Neither has one of 33 × 33 places in the other."""
        path = write_raster(
            tmp_path / "a.tif", np.ones((20_000, 3), np.uint8), (501_003, 1, 0, 6_658_000, 0, -1), UTM
        )
        across = Grid(GRID.crs, (500_000.0, 1.0, 0.0, 6_650_007.0, 0.0, -1.0), 3000, 3)
        check_overlap(across, [RasterSource(path)])
        with AlignedRaster(RasterSource(path), across) as raster:
            assert raster.read(across.window)[1].sum() == 9

    def test_a_raster_out_of_reach_is_named(self, tmp_path):
        """Coordinates that its CRS cannot have: nothing of it can be brought to the result's."""
        path = write_raster(
            tmp_path / "a.tif", np.ones((4, 4), np.uint8), (-3e7, 1, 0, -2e7, 0, -1), "EPSG:3035"
        )
        with pytest.raises(InputError, match="DEM does not overlap the area of the result: check its CRS"):
            check_overlap(GRID, [RasterSource(path, name="DEM")])

    def test_metres_under_a_crs_of_degrees_are_refused(self, tmp_path):
        path = write_raster(tmp_path / "a.tif", np.ones((4, 4), np.uint8), GRID.transform, "EPSG:4326")
        with pytest.raises(
            InputError, match=r"DEM goes .* 6,650,000 north, which is no latitude, .* set its true CRS"
        ):
            describe(RasterSource(path, name="DEM"))
        # Half a pixel beyond the poles is how grids of points come.
        world = write_raster(
            tmp_path / "w.tif", np.ones((73, 144), np.uint8), (0, 2.5, 0, 91.25, 0, -2.5), "EPSG:4326"
        )
        assert describe(RasterSource(world)).grid.shape == (73, 144)

    def test_a_dem_over_a_sliver_floods_there_and_is_warned_of(self, tmp_path):
        land_cover = land_cover_on(tmp_path)
        dem = dem_on(tmp_path, np.zeros((40, 3), np.float32), nodata=-1)
        feedback = RecordingFeedback()
        content, report = flooded(tmp_path, land_cover, dem, Flood(level=5, from_edge=True), feedback)
        assert content.changed[:, :3].all()
        assert not content.changed[:, 3:].any()
        assert content.land_cover_valid.all()
        assert report.flooded_pixels == 120
        warning = next(text for text in feedback.warnings if "unknown in 95.0% of the land" in text)
        assert "use an elevation raster that covers it, or a smaller extent" in warning

    def test_a_small_hole_in_the_dem_is_no_warning(self, tmp_path):
        heights = np.tile(np.arange(60, dtype=np.float32), (40, 1))
        heights[:4] = np.nan
        feedback = RecordingFeedback()
        flooded(
            tmp_path,
            land_cover_on(tmp_path),
            dem_on(tmp_path, heights),
            Flood(level=9, mode="plain"),
            feedback,
        )
        assert not any("unknown" in text for text in feedback.warnings)

    @pytest.mark.parametrize("heights", [
        np.full(GRID.shape, -9999.0, np.float32), np.full(GRID.shape, np.nan, np.float32),
        np.full(GRID.shape, np.inf, np.float32), np.full(GRID.shape, -9999, np.int16),
    ])  # fmt: skip
    def test_a_dem_without_any_height_is_refused(self, tmp_path, heights):
        dem = dem_on(tmp_path, heights, nodata=-9999)
        with pytest.raises(InputError, match="DEM has no height in the area of the result: check its nodata"):
            flooded(tmp_path, land_cover_on(tmp_path), dem, Flood(level=5, from_edge=True))

    def test_a_dem_that_holds_no_pixels_centre_is_refused(self, tmp_path):
        corner = Grid(GRID.crs, (500_000.0, 1.0, 0.0, 6_650_000.0, 0.0, -1.0), 4, 4)
        dem = dem_on(tmp_path, np.zeros((4, 4), np.float32), corner)
        check_overlap(GRID, [dem])
        with pytest.raises(InputError, match="DEM has no height in the area of the result"):
            flooded(tmp_path, land_cover_on(tmp_path), dem, Flood(level=5, from_edge=True), grid=GRID)

    def test_a_land_cover_of_nodata_is_refused(self, tmp_path):
        land_cover = land_cover_on(tmp_path, codes=np.full(GRID.shape, 9, np.uint8), nodata=9)
        with pytest.raises(InputError, match="Land cover has no valid pixel in the area of the result"):
            flooded(tmp_path, land_cover, None, Flood(level=5, from_edge=True))


class TestOneValleyInThreeCRSs:
    """The flood of a bowl, by formula, whatever the layers' CRSs: at 60° N an area in plain units of EPSG:3857
    would be four times as large."""

    @pytest.mark.parametrize("flood", [
        Flood(level=bowl.LEVEL, mode="plain"),
        Flood(level=bowl.LEVEL, from_water=False, seeds=(bowl.CENTRE,), seeds_crs=UTM),
    ], ids=["plain", "connected"])  # fmt: skip
    @pytest.mark.parametrize(("land_cover_crs", "dem_crs"), [
        (UTM, UTM), ("EPSG:4326", "EPSG:4326"), ("EPSG:3857", "EPSG:3857"), ("EPSG:4326", UTM),
        ("EPSG:3857", "EPSG:4326"),
    ])  # fmt: skip
    def test_area_and_volume(self, tmp_path, land_cover_crs, dem_crs, flood):
        land_cover = RasterSource(bowl.write_forest(tmp_path / "lc.tif", land_cover_crs))
        dem = RasterSource(bowl.write_dem(tmp_path / "dem.tif", dem_crs))
        content, report = flooded(tmp_path, land_cover, dem, flood)
        assert report.flooded_m2 / 1e6 == pytest.approx(bowl.flooded_km2(), rel=0.005)
        assert report.volume_m3 == pytest.approx(bowl.volume_m3(), rel=0.01)
        assert report.max_depth_m == pytest.approx(bowl.LEVEL - bowl.FLOOR, abs=0.1)
        assert content.changed.sum() == report.flooded_pixels

    @pytest.mark.parametrize("crs", list(bowl.PIXELS))
    def test_the_models_resolution_is_30_m_on_the_ground(self, tmp_path, crs):
        source = RasterSource(bowl.write_forest(tmp_path / "lc.tif", crs))
        grid = grid_for(source, 30.0)
        assert grid.pixel_areas_m2(grid.window).mean() == pytest.approx(900, rel=0.005)


class TestRotated:
    ANGLE = math.radians(30)

    def write(self, tmp_path, name, values):
        """A raster of GRID's pixels turned about its upper-left corner, in the middle of a larger north-up one."""
        cos, sin = 10 * math.cos(self.ANGLE), 10 * math.sin(self.ANGLE)
        path = write_raster(tmp_path / name, values, (500_000, cos, sin, 6_650_000, sin, -cos), UTM)
        return RasterSource(path, name=name)

    def position(self, grid):
        """Column and row in the rotated raster of each pixel's centre."""
        x0, dx, _, y0, _, dy = grid.transform
        east, south = np.meshgrid(x0 + dx * (np.arange(grid.width) + 0.5) - 500_000,
                                  6_650_000 - y0 - dy * (np.arange(grid.height) + 0.5))  # fmt: skip
        cos, sin = math.cos(self.ANGLE), math.sin(self.ANGLE)
        return (cos * east - sin * south) / 10, (sin * east + cos * south) / 10

    def test_classes_and_heights_lie_where_the_transform_says(self, tmp_path):
        codes = np.random.default_rng(0).integers(1, 9, (40, 60)).astype(np.uint8)
        plane = np.add.outer(np.arange(40) * 3.0, np.arange(60) * 2.0).astype(np.float32)
        land_cover, dem = self.write(tmp_path, "lc.tif", codes), self.write(tmp_path, "dem.tif", plane)
        grid = grid_for(land_cover, 3.0)
        u, v = self.position(grid)
        inside = (u >= 0) & (u < 60) & (v >= 0) & (v < 40)
        assert 0.3 < inside.mean() < 0.7
        with AlignedRaster(land_cover, grid, kind="class") as raster:
            values, valid = raster.read(grid.window)
        assert (valid == inside).mean() > 0.9999
        both = valid & inside
        assert (values[both] == codes[v[both].astype(int), u[both].astype(int)]).mean() > 0.999
        with AlignedRaster(dem, grid, kind="height") as raster:
            values, valid = raster.read(grid.window)
        within = inside & (u > 0.5) & (u < 59.5) & (v > 0.5) & (v < 39.5)
        np.testing.assert_allclose(values[within], 2 * (u - 0.5)[within] + 3 * (v - 0.5)[within], atol=1e-2)

    def test_a_flood_of_it_has_the_true_area(self, tmp_path):
        land_cover = self.write(tmp_path, "lc.tif", np.full((40, 60), bowl.FOREST, np.uint8))
        heights = np.full((40, 60), 9, np.float32)
        heights[10:30, 20:50] = 1
        dem = self.write(tmp_path, "dem.tif", heights)
        content, report = flooded(tmp_path, land_cover, dem, Flood(level=5, mode="plain", erosion=0),
                                  grid=grid_for(land_cover, 2.0))  # fmt: skip
        assert report.flooded_m2 == pytest.approx(20 * 30 * 100, rel=0.02)
        assert not content.land_cover_valid.all()
        assert not content.changed[~content.land_cover_valid].any()


class TestHeights:
    @pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
    def test_numbers_that_are_none_are_unknown_ground(self, tmp_path, odd):
        heights = np.zeros(GRID.shape, np.float32)
        heights[:, 30] = odd
        seed = (500_005.0, 6_649_995.0)
        feedback = RecordingFeedback()
        content, report = flooded(tmp_path, land_cover_on(tmp_path), dem_on(tmp_path, heights),
                                  Flood(level=5, from_water=False, seeds=(seed,)), feedback)  # fmt: skip
        assert content.changed[:, :30].all()
        assert not content.changed[:, 30:].any()
        assert np.isnan(content.terrain[:, 30]).all()
        assert (report.max_depth_m, report.highest_surface_m) == (5, 5)

    @pytest.mark.parametrize(
        ("dtype", "nodata"), [("int16", -32768), ("uint16", 65535), ("float32", -9999.0)]
    )
    @pytest.mark.parametrize(("unit", "metres"), [("", 1.0), ("ft", 0.3048), ("US survey foot", 1200 / 3937)])
    @pytest.mark.parametrize(("scale", "offset"), [(None, None), (0.5, None), (0.1, -50.0)])
    def test_units_tags_and_nodata_together(self, tmp_path, dtype, nodata, unit, metres, scale, offset):
        """The bowl in whatever units a file has: the same flood, and the hole stays a hole."""
        grid = bowl.grid_in(UTM)
        raw = (bowl.heights(grid) / metres - (offset or 0)) / (scale or 1)
        raw = (np.round(raw) if dtype != "float32" else raw).astype(dtype)
        hole = np.s_[80:90, 60:75]
        raw[hole] = nodata
        dem = dem_on(tmp_path, raw, grid, nodata=nodata, unit=unit, scale=scale, offset=offset)
        land_cover = land_cover_on(tmp_path, grid)
        content, report = flooded(tmp_path, land_cover, dem, Flood(level=bowl.LEVEL, mode="plain"))
        assert np.isnan(content.terrain[hole]).all()
        assert np.isnan(content.terrain).sum() == 10 * 15
        assert not content.changed[hole].any()
        # Whole metres put the shore up to half a metre too low.
        assert report.flooded_m2 / 1e6 == pytest.approx(bowl.flooded_km2() - 0.135, rel=0.015)
        assert report.max_depth_m == pytest.approx(bowl.LEVEL - bowl.FLOOR, abs=0.6)

    @pytest.mark.parametrize(("scale", "offset"), [(0.0, 5.0), (math.nan, 0.0), (1.0, math.inf)])
    def test_tags_that_make_no_heights_are_refused(self, tmp_path, scale, offset):
        dem = dem_on(tmp_path, np.ones(GRID.shape, np.int16), scale=scale, offset=offset)
        with pytest.raises(
            InputError, match="DEM has the scale .* and the offset .*, which give no values: correct"
        ):
            AlignedRaster(dem, GRID, kind="height")

    @pytest.mark.parametrize(("dtype", "number"), [("int16", -32768), ("uint16", 65535)])
    def test_an_undeclared_16_bit_nodata_is_refused_also_in_feet(self, tmp_path, dtype, number):
        heights = np.full(GRID.shape, 900, dtype)
        heights[3, 4] = number
        path = write_raster(tmp_path / "dem.tif", heights, GRID.transform, UTM, unit="ft", scale=0.1)
        undeclared = AlignedRaster(RasterSource(path, name="DEM"), GRID, kind="height")
        with pytest.raises(InputError, match=f"DEM holds the number {number}.*set it as its nodata value"):
            undeclared.read(GRID.window)
        declared = RasterSource(path, nodata=(float(number),))
        with AlignedRaster(declared, GRID, kind="height") as raster:
            assert not raster.read(GRID.window)[1][3, 4]

    def test_a_nodata_value_within_all_heights_is_told_by_the_flood(self, tmp_path):
        """−9999 is not beyond the deepest trench, so reading cannot refuse it."""
        heights = np.full(GRID.shape, 90, np.int16)
        heights[5:9, 5:9] = -9999
        feedback = RecordingFeedback()
        flooded(
            tmp_path,
            land_cover_on(tmp_path),
            dem_on(tmp_path, heights),
            Flood(level=80, mode="plain"),
            feedback,
        )
        assert any(
            "goes down to -9,999 m, lower than any land: set the" in text for text in feedback.warnings
        )
