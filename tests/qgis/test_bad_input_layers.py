# SPDX-License-Identifier: GPL-2.0-or-later
"""Bad layers and unlikely scenarios through the toolbox: what the user reads, and what is left on disk."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterRange

from tests.core import bowl
from tests.core.raster_files import write_raster

X, Y = bowl.CENTRE


def pixels(path):
    return gdal.Open(str(path)).ReadAsArray()


def nodata_of(path):
    dataset = gdal.Open(str(path))
    return (dataset.GetRasterBand(1).GetMaskBand().ReadAsArray()) == 0


def nothing_written(tmp_path):
    return list((tmp_path / "out").iterdir()) == []


def said(texts, words):
    return [text for text in texts if words in text]


@pytest.mark.parametrize("crs", list(bowl.PIXELS))
def test_areas_and_volumes_are_true_in_any_crs(flood, open_layer, inputs, crs):
    layer = open_layer(bowl.write_forest(inputs / "lc.tif", crs), "lc")
    dem = open_layer(bowl.write_dem(inputs / "dem.tif", crs), "dem")
    results, warnings, _ = flood(LAND_COVER=layer, DEM=dem)
    assert results["FLOODED_KM2"] == pytest.approx(bowl.flooded_km2(), rel=0.005)
    assert results["VOLUME_M3"] == pytest.approx(bowl.volume_m3(), rel=0.01)
    assert warnings == []


class TestOverlap:
    def sliver(self, inputs, open_layer, shift):
        """The bowl's DEM, moved to the east."""
        x0, dx, _, y0, _, dy = bowl.grid_in(bowl.UTM).transform
        heights = bowl.heights(bowl.grid_in(bowl.UTM))
        path = write_raster(inputs / "s.tif", heights, (x0 + shift, dx, 0, y0, 0, dy), bowl.UTM)
        return open_layer(path, "sliver")

    def test_a_dem_beside_the_land_cover_is_refused(self, flood, open_layer, inputs, tmp_path):
        with pytest.raises(
            QgsProcessingException, match="DEM .“sliver”. does not overlap the area of the result: check"
        ):
            flood(DEM=self.sliver(inputs, open_layer, 5000))
        assert nothing_written(tmp_path)

    def test_a_dem_over_a_sliver_is_warned_of(self, flood, open_layer, inputs):
        results, warnings, _ = flood(
            DEM=self.sliver(inputs, open_layer, 3870), SEED_POINT=None, METHOD="plain", LEVEL=1000, EROSION=0
        )
        flooded = pixels(results["MASK"]) == 1
        assert flooded[:, -4:].all()
        assert not flooded[:, :-6].any()
        assert said(warnings, "The height of the ground is unknown in 96.3% of the land")

    def test_an_auxiliary_raster_over_a_sliver_is_warned_of(
        self, run, forest, open_layer, inputs, tiny_model, tmp_path
    ):
        parameters = {
            "LAND_COVER": forest,
            "LEGEND": "nlcd8",
            "AUXILIARY": [self.sliver(inputs, open_layer, 3870)],
            "MODEL_FILE": str(tiny_model),
            "DEVICE": "cpu",
            "IMAGE": str(tmp_path / "out" / "image.tif"),
        }
        image = run("synthesize", parameters)["IMAGE"]
        assert nodata_of(image)[:, :-6].all()
        assert not nodata_of(image)[:, -4:].any()
        assert said(
            run.log.warnings, "for dem has no value in 96.3% of the land cover, where the image is nodata"
        )
        parameters["AUXILIARY"] = [self.sliver(inputs, open_layer, 5000)]
        parameters["IMAGE"] = str(tmp_path / "out" / "other.tif")
        with pytest.raises(
            QgsProcessingException, match="Auxiliary rasters .“sliver”. does not overlap the area"
        ):
            run("synthesize", parameters)
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["image.tif"]

    @pytest.mark.parametrize(
        "extent", [f"{X},{X},{Y},{Y}", f"{X},{X + 100},{Y},{Y}", f"{X},{X},{Y},{Y + 100}"]
    )
    def test_an_extent_of_no_size_is_refused(self, flood, tmp_path, extent):
        with pytest.raises(
            QgsProcessingException, match="The extent has no width or no height .*: choose one"
        ):
            flood(EXTENT=f"{extent} [EPSG:32633]")
        assert nothing_written(tmp_path)

    def test_an_extent_beside_the_land_cover_is_refused(self, flood, tmp_path):
        with pytest.raises(QgsProcessingException, match="The extent does not overlap Land cover .“forest”."):
            flood(EXTENT=f"{X + 9000},{X + 9900},{Y},{Y + 900} [EPSG:32633]")
        assert nothing_written(tmp_path)

    def test_an_extent_larger_than_the_land_cover_ends_with_it(self, flood, forest):
        results, warnings, lines = flood(EXTENT=f"{X - 9e4},{X + 9e4},{Y - 9e4},{Y + 9e4} [EPSG:32633]")
        assert pixels(results["MASK"]).shape == (forest.height(), forest.width())
        assert said(lines, "The extent holds all of Land cover (“forest”) and more: the result ends where")
        assert warnings == []

    def test_an_extent_with_a_sliver_of_the_land_cover_is_warned_of(self, flood):
        results, warnings, _ = flood(
            EXTENT=f"{X + 1900},{X + 5900},{Y - 500},{Y + 500} [EPSG:32633]", SEED_POINT=None, METHOD="plain"
        )
        assert pixels(results["MASK"]).shape == (33, 4)
        assert said(warnings, "% of the extent lies on Land cover (“forest”)")


def test_rotated_layers_are_read_right(flood, open_layer, inputs):
    """QGIS itself shows such a raster by way of a warped copy."""
    grid = bowl.grid_in(bowl.UTM)
    x0, dx, _, y0, _, dy = grid.transform
    # The valley's shape in the raster's own columns and rows; the whole is turned by 20° about its corner.
    cos, sin = dx * np.cos(np.radians(20)), dx * np.sin(np.radians(20))
    turned = (x0, cos, sin, y0, sin, -cos)
    layers = {
        name: open_layer(write_raster(inputs / f"{name}.tif", values, turned, bowl.UTM), name)
        for name, values in (("lc", np.full(grid.shape, bowl.FOREST, np.uint8)), ("dem", bowl.heights(grid)))
    }
    assert layers["lc"].width() > grid.width
    results, _, _ = flood(LAND_COVER=layers["lc"], DEM=layers["dem"], METHOD="plain", SEED_POINT=None)
    assert results["FLOODED_KM2"] == pytest.approx(bowl.flooded_km2(), rel=0.01)
    mask = pixels(results["MASK"])
    assert 0.2 < (mask == 255).mean() < 0.6
    assert (mask[0, 0], mask[-1, -1]) == (255, 255)


class TestHoles:
    HOLE = np.s_[80:90, 60:75]

    def test_they_stay_holes_in_every_output(self, scenario, open_layer, inputs, forest, tmp_path):
        codes, heights = pixels(forest.source()), bowl.heights(bowl.grid_in(bowl.UTM))
        land_hole = np.s_[50:60, 60:70]  # it would be flooded
        codes[land_hole] = 255
        transform = bowl.grid_in(bowl.UTM).transform
        images = []
        for hidden in (-9999.0, 1e30, np.inf):
            heights[self.HOLE] = hidden
            declared = hidden if np.isfinite(hidden) else None
            land_cover = write_raster(inputs / f"l{hidden}.tif", codes, transform, bowl.UTM, 255)
            dem = write_raster(inputs / f"d{hidden}.tif", heights, transform, bowl.UTM, declared)
            results, _, _ = scenario(LAND_COVER=open_layer(land_cover, "l"), DEM=open_layer(dem, "d"))
            images.append([pixels(results[name]) for name in ("BEFORE", "AFTER")])
            expected = np.zeros(codes.shape, bool)
            expected[land_hole] = expected[self.HOLE] = True
            for name in ("BEFORE", "AFTER"):
                np.testing.assert_array_equal(nodata_of(results[name]), expected)
            assert nodata_of(results["FLOODED_LAND_COVER"])[land_hole].all()
            assert nodata_of(results["DEPTH"])[expected].all()
            assert (pixels(results["MASK"])[land_hole] == 255).all()
            assert not (pixels(results["MASK"])[self.HOLE] == 1).any()
        np.testing.assert_array_equal(images[0], images[1])
        np.testing.assert_array_equal(images[0], images[2])

    def test_a_dem_without_heights_is_refused(self, scenario, open_layer, inputs, tmp_path):
        grid = bowl.grid_in(bowl.UTM)
        path = write_raster(
            inputs / "e.tif", np.full(grid.shape, -32768, np.int16), grid.transform, bowl.UTM, -32768
        )
        with pytest.raises(
            QgsProcessingException, match="DEM .“empty”. has no height in the area of the result: check"
        ):
            scenario(DEM=open_layer(path, "empty"))
        assert nothing_written(tmp_path)

    def test_a_land_cover_without_classes_is_refused(self, scenario, open_layer, inputs, tmp_path):
        path = bowl.write_forest(inputs / "e.tif", code=7, nodata=7)
        with pytest.raises(
            QgsProcessingException, match="Land cover .“empty”. has no valid pixel in the area of the"
        ):
            scenario(LAND_COVER=open_layer(path, "empty"))
        assert nothing_written(tmp_path)


@pytest.mark.parametrize(("dtype", "nodata"), [("int16", -32768), ("uint16", 65535)])
def test_feet_with_scale_offset_and_16_bit_nodata(flood, open_layer, inputs, dtype, nodata):
    grid = bowl.grid_in(bowl.UTM)
    raw = np.round((bowl.heights(grid) / 0.3048 + 50) / 0.1).astype(dtype)
    raw[80:90, 60:75] = nodata
    path = write_raster(inputs / "ft.tif", raw, grid.transform, bowl.UTM, nodata, "ft", 0.1, -50.0)
    layer = open_layer(path, "feet")
    results, warnings, _ = flood(DEM=layer)
    hole_km2 = 10 * 15 * 0.0009
    assert results["FLOODED_KM2"] == pytest.approx(bowl.flooded_km2() - hole_km2, rel=0.005)
    assert results["MAX_DEPTH_M"] == pytest.approx(bowl.LEVEL - bowl.FLOOR, abs=0.1)
    assert warnings == []
    # A nodata value set in QGIS is one of those that QGIS shows: scale and offset applied, in feet.
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0, bowl.LEVEL / 0.3048 - 20)])
    rim = flood(DEM=layer, SEED_POINT=None, METHOD="plain")[0]["FLOODED_KM2"]
    assert rim == pytest.approx(bowl.flooded_km2() - bowl.flooded_km2(bowl.LEVEL - 20 * 0.3048), rel=0.03)
