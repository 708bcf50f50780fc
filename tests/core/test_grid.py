# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows, grids, and areas on the ellipsoid against values known from elsewhere."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.raster.grid import Grid, Window
from tests.core.raster_files import wkt, write_raster

UTM = Grid(wkt("EPSG:32612"), (301905.0, 30.0, 0.0, 4154085.0, 0.0, -30.0), 1001, 777)
# Total area of the WGS 84 ellipsoid, km² (NIMA TR 8350.2 gives 510 065 621.7).
EARTH_KM2 = 510_065_621.724


def test_window_arithmetic():
    window = Window(10, 20, 30, 40)
    assert window.shape == (40, 30)
    assert window.slices == (slice(20, 60), slice(10, 40))
    assert window.expanded(5) == Window(5, 15, 40, 50)
    assert window.shifted(-10, 1) == Window(0, 21, 30, 40)
    assert window.relative_to(Window(8, 19, 100, 100)) == Window(2, 1, 30, 40)
    assert window.intersection(Window(35, 0, 100, 25)) == Window(35, 20, 5, 5)
    assert window.intersection(Window(40, 20, 5, 5)).is_empty
    assert not window.is_empty
    assert Window(-5, 770, 10, 100).clipped(UTM) == Window(0, 770, 5, 7)


def test_a_window_is_where_its_transform_says():
    window = Window(7, 11, 5, 3)
    part = UTM.subgrid(window)
    assert part.shape == (3, 5)
    assert part.extent == (301905 + 7 * 30, 4154085 - 14 * 30, 301905 + 12 * 30, 4154085 - 11 * 30)
    assert part.transform == UTM.window_transform(window)
    assert UTM.subgrid(UTM.window) == UTM


def test_only_north_up_grids_exist():
    for transform in ((0, 1, 0, 0, 0, 1), (0, -1, 0, 0, 0, -1), (0, 1, 0.1, 0, 0, -1)):
        with pytest.raises(ValueError, match="north-up"):
            Grid(UTM.crs, transform, 5, 5)
    with pytest.raises(ValueError, match="size"):
        Grid(UTM.crs, UTM.transform, 0, 5)


def test_from_dataset(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((4, 6), np.uint8), (100, 10, 0, 200, 0, -5))
    grid = Grid.from_dataset(gdal.Open(path))
    assert grid.transform == (100, 10, 0, 200, 0, -5)
    assert grid.shape == (4, 6)
    assert grid.pixel_size == (10, 5)


def test_from_dataset_turns_south_up(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((4, 6), np.uint8), (100, 10, 0, 200, 0, 5))
    assert Grid.from_dataset(gdal.Open(path)).transform == (100, 10, 0, 220, 0, -5)


@pytest.mark.parametrize(
    ("transform", "crs", "message"),
    [
        ((0, 1, 0.2, 0, 0.2, -1), "EPSG:32612", "lake.tif is rotated"),
        ((0, 1, 0, 0, 0, -1), "", "lake.tif has no CRS"),
    ],
)
def test_from_dataset_refuses(tmp_path, transform, crs, message):
    path = write_raster(tmp_path / "a.tif", np.zeros((4, 6), np.uint8), transform, crs)
    with pytest.raises(InputError, match=message):
        Grid.from_dataset(gdal.Open(path), name="lake.tif")


def test_a_vertical_crs_is_left_out():
    grid = Grid.from_extent((0, 0, 10, 10), "EPSG:26912+5703", (1, 1))
    assert "VERTCRS" not in grid.crs
    assert "NAD83 / UTM zone 12N" in grid.crs


def test_from_extent_covers():
    grid = Grid.from_extent((0.0, 0.0, 100.0, 50.0), "EPSG:32612", (30.0, 30.0))
    assert grid.shape == (2, 4)
    assert grid.extent == (0, -10, 120, 50)
    # Rounding does not add a pixel.
    assert Grid.from_extent((0.0, 0.0, 0.1 * 3, 1.0), "EPSG:4326", (0.1, 0.1)).width == 3
    with pytest.raises(InputError, match="extent is empty"):
        Grid.from_extent((0, 0, 0, 10), "EPSG:4326", (1, 1))
    with pytest.raises(InputError, match="CRS that cannot be understood"):
        Grid.from_extent((0, 0, 5, 10), "EPSG:0", (1, 1))


def test_area_of_the_earth():
    grid = Grid.from_extent((-180, -90, 180, 90), "EPSG:4326", (1.0, 1.0))
    assert grid.pixel_areas_m2(grid.window).sum() / 1e6 == pytest.approx(EARTH_KM2, rel=1e-10)


def test_area_of_a_degree():
    # Geodesic polygon areas (C. F. F. Karney, Algorithms for geodesics, 2013; GeographicLib, WGS 84) of the
    # one-degree cells at the equator and at 60° N, their parallels followed in 20 000 steps.
    grid = Grid.from_extent((0, 0, 1, 61), "EPSG:4326", (1.0, 1.0))
    areas = grid.pixel_areas_m2(grid.window)[:, 0]
    assert areas[-1] == pytest.approx(12_308_463_893.98, rel=1e-9)
    assert areas[0] == pytest.approx(6_123_140_878.75, rel=1e-9)
    assert (np.diff(areas) > 0).all()


def test_area_in_utm_is_that_over_the_scale_factor():
    # On the central meridian the scale factor is 0.9996 exactly, 180 km beside it 1 + 180²/(2·6367²) times.
    grid = Grid.from_extent((499_985, 4_000_000, 500_015, 4_000_030), "EPSG:32612", (30.0, 30.0))
    assert grid.pixel_areas_m2(grid.window)[0, 0] == pytest.approx(900 / 0.9996**2, rel=1e-8)
    side = Grid.from_extent((680_000, 4_000_000, 680_030, 4_000_030), "EPSG:32612", (30.0, 30.0))
    scale = 0.9996 * (1 + 180_000**2 / (2 * 6_367_000**2))
    assert side.pixel_areas_m2(side.window)[0, 0] == pytest.approx(900 / scale**2, rel=1e-5)


def test_area_in_web_mercator_equals_that_in_degrees():
    # The same ground: 10°…11° E, 59°…60° N. In Web Mercator its plane area is four times too large.
    west, east = 1_113_194.907932736, 1_224_514.3987260095
    south, north = 8_199_490.5, 8_399_737.9
    mercator = Grid.from_extent(
        (west, south, east, north), "EPSG:3857", ((east - west) / 400, (north - south) / 700)
    )
    a = 6378137.0
    latitudes = [np.degrees(2 * np.arctan(np.exp(y / a)) - np.pi / 2) for y in (south, north)]
    degrees = Grid.from_extent(
        (10, latitudes[0], 11, latitudes[1]), "EPSG:4326", (1.0, latitudes[1] - latitudes[0])
    )
    true = degrees.pixel_areas_m2(degrees.window).sum()
    assert mercator.pixel_areas_m2(mercator.window).sum() == pytest.approx(true, rel=1e-6)
    assert (east - west) * (north - south) > 3.5 * true


def test_area_in_an_equal_area_projection_is_that_of_the_plane():
    grid = Grid.from_extent((-2_000_000, 1_000_000, 1_000_000, 3_000_000), "EPSG:5070", (10_000.0, 10_000.0))
    np.testing.assert_allclose(grid.pixel_areas_m2(grid.window), 1e8, rtol=1e-5)


def test_area_at_the_pole():
    # EPSG:3031 is true at 71° S; the pixel over the pole has no longitude of its own.
    grid = Grid.from_extent((-15_000, -15_000, 15_000, 15_000), "EPSG:3031", (10_000.0, 10_000.0))
    areas = grid.pixel_areas_m2(grid.window)
    np.testing.assert_allclose(areas, areas[0, 0], rtol=1e-4)
    assert 1.05e8 < areas[1, 1] < 1.06e8


def test_area_units_and_windows():
    # NAD83 / California zone 3 in US survey feet.
    feet = Grid.from_extent((6_000_000, 2_000_000, 6_003_000, 2_003_000), "EPSG:2227", (100.0, 100.0))
    metres = (100 * 1200 / 3937) ** 2
    np.testing.assert_allclose(feet.pixel_areas_m2(feet.window), metres, rtol=2e-3)
    whole = UTM.pixel_areas_m2(UTM.window)
    window = Window(333, 444, 99, 77)
    np.testing.assert_allclose(UTM.pixel_areas_m2(window), whole[window.slices], rtol=1e-12)
    mask = np.zeros(window.shape, bool)
    mask[3:5, 7] = True
    assert UTM.area_m2(mask, window) == pytest.approx(whole[447:449, 340].sum(), rel=1e-12)


def test_area_beyond_the_projection_is_nothing():
    grid = Grid.from_extent(
        (-18_000_000, -9_000_000, 18_000_000, 9_000_000), "EPSG:8857", (100_000.0, 100_000.0)
    )
    areas = grid.pixel_areas_m2(grid.window)
    assert areas[0, 0] == 0
    assert np.median(areas[areas > 0]) == pytest.approx(1e10, rel=1e-3)
    # The edge of Mollweide's world (x = 18 040 096 m) is found to the pixel, though areas are interpolated.
    edge = Grid.from_extent((17_900_000, -20_000, 18_100_000, 20_000), "ESRI:54009", (2000.0, 2000.0))
    inside = edge.pixel_areas_m2(edge.window) > 0
    assert (inside == (np.arange(100) < 70)).all()
