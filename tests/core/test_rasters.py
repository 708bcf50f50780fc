# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading onto a grid: the value of a pixel, whoever asks; and nothing but what is there."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.raster.grid import Grid, Window
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, check_overlap, describe, grid_for
from tests.core.raster_files import hills, wkt, write_raster

UTM12 = wkt("EPSG:32612")
GRID = Grid(UTM12, (300_000.0, 10.0, 0.0, 4_150_000.0, 0.0, -10.0), 60, 40)
# Around the place of GRID, in degrees, with pixels of some 90 m.
DEGREES = (-113.28, 1 / 1200, 0.0, 37.50, 0.0, -1 / 1200)


def read_all(source: RasterSource, grid: Grid, kind: str, resampling=None):
    with AlignedRaster(source, grid, resampling, kind) as raster:
        return raster.read(grid.window)


def assert_windows_equal_the_whole(raster: AlignedRaster, count: int, most: int, seed: int = 0):
    """Random windows, some across the edges, some of one pixel, equal the full read bit for bit."""
    grid = raster.grid
    values, valid = raster.read(grid.window)
    rng = np.random.default_rng(seed)
    for _ in range(count):
        size = rng.integers(1, most, 2)
        window = Window(
            int(rng.integers(-20, grid.width + 10)),
            int(rng.integers(-20, grid.height + 10)),
            int(size[0]),
            int(size[1]),
        )
        part, part_valid = raster.read(window)
        inside = window.clipped(grid)
        outside = np.ones(window.shape, bool)
        if not inside.is_empty:
            place = inside.relative_to(window).slices
            outside[place] = False
            assert part[place].tobytes() == values[inside.slices].tobytes()
            assert (part_valid[place] == valid[inside.slices]).all()
        assert not part_valid[outside].any()
    return values, valid


@pytest.fixture
def dem(tmp_path):
    """A DEM in degrees with a hole of nodata and heights in whole metres."""
    heights = np.round(hills(130, 200)).astype(np.int16)
    heights[40:50, 60:75] = -9999
    return RasterSource(
        write_raster(tmp_path / "dem.tif", heights, DEGREES, "EPSG:4326", nodata=-9999), name="DEM"
    )


def test_any_window_of_a_warped_dem_equals_the_whole(dem):
    grid = Grid(UTM12, (298_500.0, 20.0, 0.0, 4_153_000.0, 0.0, -20.0), 750, 620)
    with AlignedRaster(dem, grid, kind="height") as raster:
        _, valid = assert_windows_equal_the_whole(raster, 60, 400)
    assert 0.5 < valid.mean() < 1.0


@pytest.mark.parametrize("pixel", [20.0, 2000.0])
def test_coordinates_are_rarely_transformed_one_by_one(dem, monkeypatch, pixel):
    """That is a hundred times slower; neither the edge of a source in degrees nor coarseness asks for it."""

    def refuse(*arguments):
        raise AssertionError("transformed pixel by pixel")

    grid = Grid(UTM12, (298_500.0, pixel, 0.0, 4_153_000.0, 0.0, -pixel), 400, 300)
    monkeypatch.setattr("rs_synth_plugin.core.raster.sampling.PixelMap._exact_rows", refuse)
    assert read_all(dem, grid, "height")[1].any()


@pytest.mark.parametrize("kind", ["class", "height"])
def test_any_window_of_a_coarsened_raster_equals_the_whole(tmp_path, kind):
    rng = np.random.default_rng(5)
    codes = rng.integers(1, 5, (500, 700)).astype(np.uint8)
    codes[100:180, 200:300] = 0
    path = write_raster(
        tmp_path / "a.tif", codes, (-113.28, 1 / 12000, 0.0, 37.50, 0.0, -1 / 12000), "EPSG:4326", 0
    )
    grid = Grid(UTM12, (298_500.0, 37.0, 0.0, 4_153_000.0, 0.0, -37.0), 170, 160)
    with AlignedRaster(RasterSource(path), grid, kind=kind) as raster:
        assert min(raster.coarsening) > 3
        _, valid = assert_windows_equal_the_whole(raster, 40, 90)
    assert 0.5 < valid.mean() < 1.0


def test_any_window_equals_the_whole_where_coordinates_jump(tmp_path):
    """Over the antimeridian a block's coordinates are no smooth function: every pixel is then transformed."""
    heights = hills(90, 180).astype(np.float32)
    path = write_raster(tmp_path / "world.tif", heights, (-180, 2, 0, 90, 0, -2), "EPSG:4326")
    fiji = Grid(wkt("EPSG:3832"), (2_500_000.0, 25_000.0, 0.0, 0.0, 0.0, -25_000.0), 120, 90)
    with AlignedRaster(RasterSource(path), fiji, kind="height") as raster:
        values, valid = assert_windows_equal_the_whole(raster, 15, 60)
    assert valid.all()
    # The projection is a Mercator about 150° E: the antimeridian runs down the middle of the grid.
    x = 2_500_000 + 25_000 * (np.arange(120) + 0.5)
    column = (np.degrees(x / 6378137) + 150 + 180) % 360 / 2
    row = (90 - np.degrees(2 * np.arctan(np.exp(-25_000 * 40.5 / 6378137)) - np.pi / 2)) / 2
    assert column[0] > 170
    assert column[-1] < 10
    expected = heights[int(row), column.astype(int)]
    with AlignedRaster(RasterSource(path), fiji, "nearest", "height") as raster:
        assert (raster.read(fiji.window)[0][40] == expected).all()


def test_longitudes_from_0_to_360(tmp_path):
    values = np.arange(36, dtype=np.uint8)[None].repeat(18, axis=0)
    path = write_raster(tmp_path / "world.tif", values, (0, 10, 0, 90, 0, -10), "EPSG:4326")
    grid = Grid(UTM12, (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0), 3, 3)  # 111° W
    codes, valid = read_all(RasterSource(path), grid, "class")
    assert valid.all()
    assert (codes == 24).all()  # 240…250° E


def test_the_same_grid_is_read_as_it_is(tmp_path):
    heights = hills(40, 60).astype(np.float32)
    heights[3, 4] = np.nan
    path = write_raster(tmp_path / "a.tif", heights, GRID.transform)
    for kind in ("height", "value"):
        values, valid = read_all(RasterSource(path), GRID, kind)
        assert values.dtype == np.float32
        assert values.tobytes() == heights.tobytes()
        assert (valid == np.isfinite(heights)).all()


def test_a_lattice_that_is_equal_but_for_rounding_is_read_as_it_is(tmp_path):
    heights = np.random.default_rng(4).normal(size=(40, 60)).astype(np.float32)
    x0, dx, _, y0, _, dy = GRID.transform
    path = write_raster(tmp_path / "a.tif", heights, (x0 + 0.04, dx * (1 + 1e-6), 0, y0 - 0.04, 0, dy))
    values, valid = read_all(RasterSource(path), GRID, "height")
    assert valid.all()
    assert (values == heights).all()


def test_south_up_comes_out_north_up(tmp_path):
    heights = hills(40, 60).astype(np.float32)
    north = write_raster(tmp_path / "n.tif", heights, GRID.transform)
    south = write_raster(tmp_path / "s.tif", heights[::-1], (300_000, 10, 0, 4_150_000 - 400, 0, 10))
    for resampling in ("nearest", "bilinear"):
        shifted = Grid(UTM12, (300_003.0, 7.0, 0.0, 4_149_997.0, 0.0, -7.0), 70, 50)
        one, one_valid = read_all(RasterSource(north), shifted, "height", resampling)
        two, two_valid = read_all(RasterSource(south), shifted, "height", resampling)
        assert (one_valid == two_valid).all()
        np.testing.assert_allclose(one, two, rtol=1e-6)
    assert describe(RasterSource(south)).grid.transform == GRID.transform
    assert (read_all(RasterSource(south), GRID, "height")[0] == heights).all()


def test_rotated_rasters_are_read_too(tmp_path):
    # A quarter turn: the source's columns run north to south.
    codes = np.arange(60 * 40, dtype=np.int32).reshape(40, 60)
    path = write_raster(tmp_path / "r.tif", codes.T.copy(), (300_000, 0, 10, 4_150_000, -10, 0))
    values, valid = read_all(RasterSource(path), GRID, "class")
    assert valid.all()
    assert (values == codes).all()
    assert describe(RasterSource(path)).grid.extent == GRID.extent


def test_bilinear_against_the_formula(tmp_path):
    """A plane of whole metres is reproduced, with the fractions in between."""
    plane = np.add.outer(np.arange(130) * 3, np.arange(200) * 2).astype(np.int16)
    path = write_raster(tmp_path / "p.tif", plane, DEGREES, "EPSG:4326")
    degrees = Grid(wkt("EPSG:4326"), (-113.25, 1 / 7000, 0.0, 37.48, 0.0, -1 / 7000), 500, 400)
    values, valid = read_all(RasterSource(path), degrees, "height")
    col = ((-113.25 + (np.arange(500) + 0.5) / 7000) + 113.28) * 1200 - 0.5
    row = (37.50 - (37.48 - (np.arange(400) + 0.5) / 7000)) * 1200 - 0.5
    expected = row[:, None] * 3 + col[None] * 2
    assert valid.all()
    np.testing.assert_allclose(values, expected, atol=1e-3)
    assert (values != np.round(values)).mean() > 0.9


def test_coordinates_agree_with_gdals_exact_warper(dem):
    grid = Grid(UTM12, (300_000.0, 30.0, 0.0, 4_150_000.0, 0.0, -30.0), 300, 200)
    values, valid = read_all(dem, grid, "height")
    warped = gdal.Warp(
        "", dem.path, format="MEM", dstSRS="EPSG:32612", outputBounds=grid.extent, width=300, height=200,
        resampleAlg="bilinear", outputType=gdal.GDT_Float32, errorThreshold=0, dstNodata=-9999,
    )  # fmt: skip
    theirs = warped.ReadAsArray()
    both = valid & (theirs != -9999)
    away = ~gdal_dilated(~valid, 5)  # near nodata the rules differ
    assert (both & away).mean() > 0.8
    assert np.abs(values - theirs)[both & away].max() < 0.02


def gdal_dilated(mask: np.ndarray, pixels: int) -> np.ndarray:
    out = mask.copy()
    for _ in range(pixels):
        grown = out.copy()
        grown[1:] |= out[:-1]
        grown[:-1] |= out[1:]
        grown[:, 1:] |= out[:, :-1]
        grown[:, :-1] |= out[:, 1:]
        out = grown
    return out


@pytest.mark.parametrize("way", ["nodata", "user", "range", "nan", "mask", "alpha"])
def test_nodata_never_bleeds(tmp_path, way):
    """However it is declared: no value is drawn towards it, and the valid ground is the nearest pixel's."""
    heights = np.full((40, 60), 1000.0, np.float32)
    hole = np.zeros(heights.shape, bool)
    hole[10:20, 10:30] = True
    heights[hole] = np.nan if way == "nan" else -32768.0
    array = heights
    if way == "alpha":
        array = np.stack([np.where(hole, 9, heights), np.where(hole, 0, 65535)]).astype(np.uint16)
    path = write_raster(
        tmp_path / "a.tif", array, GRID.transform,
        nodata=-32768.0 if way == "nodata" else None, mask=~hole if way == "mask" else None,
    )  # fmt: skip
    if way == "alpha":
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
        dataset = None
    user = {"user": (-32768.0,), "range": ((-40_000.0, -9000.0),)}.get(way, ())
    fine = Grid(UTM12, (300_001.0, 3.0, 0.0, 4_149_998.0, 0.0, -3.0), 190, 130)
    values, valid = read_all(RasterSource(path, nodata=user), fine, "height")
    assert np.isnan(values[~valid]).all()
    np.testing.assert_allclose(values[valid], 1000.0, rtol=1e-6)
    code, code_valid = read_all(RasterSource(path, nodata=user), fine, "value", "nearest")
    assert (code_valid == valid).all()
    assert 0 < (~valid).sum() < 190 * 130 / 2


def test_the_files_nodata_can_be_switched_off(tmp_path):
    codes = np.zeros((40, 60), np.uint8)
    path = write_raster(tmp_path / "a.tif", codes, GRID.transform, nodata=0)
    assert not read_all(RasterSource(path), GRID, "class")[1].any()
    assert read_all(RasterSource(path, use_file_nodata=False), GRID, "class")[1].all()
    assert describe(RasterSource(path, nodata=(7.0,))).nodata == (0.0, 7.0)


def test_nodata_in_the_files_own_precision(tmp_path):
    values = np.full((40, 60), 0.1, np.float32)
    values[0, 0] = 5
    path = write_raster(tmp_path / "a.tif", values, GRID.transform)
    valid = read_all(RasterSource(path, nodata=(0.1,)), GRID, "value")[1]
    assert valid.sum() == 1


def test_invalid_classes_are_0(tmp_path):
    codes = np.full((40, 60), 7, np.uint8)
    codes[:, 30:] = 255
    path = write_raster(tmp_path / "a.tif", codes, GRID.transform, nodata=255)
    values, valid = read_all(RasterSource(path), GRID, "class")
    assert values.dtype == np.int32
    assert (values == np.where(valid, 7, 0)).all()
    assert valid.sum() == 40 * 30


@pytest.mark.parametrize(
    ("unit", "factor"),
    [("", 1), ("m", 1), ("metre", 1), ("Elevation [m]", 1), ("m a.s.l.", 1), ("ft", 0.3048), ("Foot", 0.3048),
     ("US survey foot", 1200 / 3937), ("us-ft", 1200 / 3937), ("cm", 0.01)],
)  # fmt: skip
def test_heights_are_metres(tmp_path, unit, factor):
    raw = np.full((40, 60), 200, np.int16)
    raw[0, 0] = -1
    path = write_raster(tmp_path / "a.tif", raw, GRID.transform, unit=unit, scale=0.5, offset=10.0, nodata=-1)
    values, valid = read_all(RasterSource(path), GRID, "height")
    np.testing.assert_allclose(values[valid], 110 * factor, rtol=1e-6)
    assert valid.sum() == 40 * 60 - 1  # nodata is a raw number
    values, _ = read_all(RasterSource(path), GRID, "value")
    np.testing.assert_allclose(values[valid], 110, rtol=1e-6)


def test_heights_in_the_unit_of_a_vertical_crs(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.full((40, 60), 100, np.int16), GRID.transform)
    feet = gdal.Translate(str(tmp_path / "a.vrt"), path, outputSRS="EPSG:32612+6360")  # NAVD88 height (ftUS)
    assert feet.GetRasterBand(1).GetUnitType() == ""
    feet = None
    values, _ = read_all(RasterSource(str(tmp_path / "a.vrt")), GRID, "height")
    np.testing.assert_allclose(values, 100 * 1200 / 3937, rtol=1e-6)


def test_a_unit_that_is_no_length_is_refused(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((40, 60), np.int16), GRID.transform, unit="dB")
    with pytest.raises(InputError, match="backscatter has the unit “dB”, which is not a length"):
        AlignedRaster(RasterSource(path, name="backscatter"), GRID, kind="height")


def test_majority_counts_every_source_pixel(tmp_path):
    rng = np.random.default_rng(3)
    codes = rng.integers(1, 4, (120, 180)).astype(np.uint8)
    path = write_raster(tmp_path / "a.tif", codes, (300_000, 10 / 3, 0, 4_150_000, 0, -10 / 3))
    values, valid = read_all(RasterSource(path), GRID, "class")
    assert valid.all()
    boxes = codes.reshape(40, 3, 60, 3).transpose(0, 2, 1, 3).reshape(40, 60, 9)
    votes = np.stack([(boxes == code).sum(-1) for code in (1, 2, 3)], -1)
    won = np.take_along_axis(votes, values[..., None] - 1, -1)[..., 0]
    assert (won == votes.max(-1)).all()
    # The pixel at the centre decides a tie that it is part of.
    centre = boxes[..., 4]
    tied = (votes == votes.max(-1, keepdims=True)).sum(-1) > 1
    centre_wins = np.take_along_axis(votes, centre[..., None].astype(int) - 1, -1)[..., 0] == votes.max(-1)
    assert (tied & centre_wins).any()
    assert (values[tied & centre_wins] == centre[tied & centre_wins]).all()


def test_classes_are_taken_nearest_up_to_twofold(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((200, 200), np.uint8), (300_000, 5, 0, 4_150_000, 0, -5))
    with AlignedRaster(RasterSource(path), GRID, kind="class") as raster:
        assert raster.resampling == "nearest"
    coarse = Grid(UTM12, (300_000.0, 10.5, 0.0, 4_150_000.0, 0.0, -10.5), 60, 40)
    with AlignedRaster(RasterSource(path), coarse, kind="class") as raster:
        assert raster.resampling == "mode"


def test_majority_and_mean_ignore_nodata_up_to_half(tmp_path):
    codes = np.full((120, 180), 5, np.uint8)
    codes[0:2, 0:3] = 255  # 6 of 9 of the first pixel
    codes[0:1, 3:6] = 255  # 3 of 9 of the second
    path = write_raster(tmp_path / "a.tif", codes, (300_000, 10 / 3, 0, 4_150_000, 0, -10 / 3), nodata=255)
    values, valid = read_all(RasterSource(path), GRID, "class")
    assert not valid[0, 0]
    assert values[0, 0] == 0
    assert valid.sum() == 40 * 60 - 1
    assert (values[valid] == 5).all()
    heights, valid = read_all(RasterSource(path), GRID, "height")
    assert not valid[0, 0]
    assert (heights[valid] == 5).all()


def test_heights_are_averaged_when_coarsened(tmp_path):
    heights = hills(120, 180).astype(np.float32)
    path = write_raster(tmp_path / "a.tif", heights, (300_000, 10 / 3, 0, 4_150_000, 0, -10 / 3))
    values, valid = read_all(RasterSource(path), GRID, "height")
    assert valid.all()
    np.testing.assert_allclose(values, heights.reshape(40, 3, 60, 3).mean((1, 3)), rtol=1e-5)


def test_a_large_source_window_is_read_in_pieces(tmp_path, monkeypatch):
    from rs_synth_plugin.core.raster import rasters

    codes = np.random.default_rng(2).integers(1, 9, (600, 900)).astype(np.uint8)
    path = write_raster(tmp_path / "a.tif", codes, (300_000, 2 / 3, 0, 4_150_000, 0, -2 / 3))
    whole = read_all(RasterSource(path), GRID, "class")
    monkeypatch.setattr(rasters, "_MOST_PIXELS", 900)
    pieces = read_all(RasterSource(path), GRID, "class")
    assert (whole[0] == pieces[0]).all()
    with pytest.raises(InputError, match="finer than the result"):
        AlignedRaster(RasterSource(path), Grid(UTM12, (0.0, 1e5, 0.0, 5e6, 0.0, -1e5), 9, 9), kind="class")


def test_the_layers_crs_overrides_the_files(tmp_path):
    codes = np.arange(60 * 40, dtype=np.int32).reshape(40, 60)
    path = write_raster(tmp_path / "a.tif", codes, GRID.transform, "EPSG:32613")
    assert (read_all(RasterSource(path, crs="EPSG:32612"), GRID, "class")[0] == codes).all()
    with pytest.raises(InputError, match="land cover does not overlap"):
        check_overlap(GRID, [RasterSource(path, name="land cover")])
    check_overlap(GRID, [RasterSource(path, name="land cover", crs="EPSG:32612")])


def test_a_raster_in_a_geopackage(tmp_path):
    heights = hills(40, 60).astype(np.float32)
    path = tmp_path / "all.gpkg"
    source = gdal.Open(write_raster(tmp_path / "a.tif", heights, GRID.transform, nodata=-1))
    gdal.Translate(str(path), source, format="GPKG", creationOptions=["RASTER_TABLE=dem", "TILE_FORMAT=TIFF"])
    codes = gdal.Open(write_raster(tmp_path / "b.tif", np.full((40, 60), 11, np.uint8), GRID.transform))
    gdal.Translate(
        str(path),
        codes,
        format="GPKG",
        creationOptions=["APPEND_SUBDATASET=YES", "RASTER_TABLE=lc", "TILE_FORMAT=PNG"],
    )
    values, valid = read_all(RasterSource(f"GPKG:{path}:dem"), GRID, "height")
    assert valid.all()
    assert (values == heights).all()
    values, valid = read_all(RasterSource(f"GPKG:{path}:lc"), GRID, "class")
    assert valid.all()
    assert (values == 11).all()
    with pytest.raises(InputError, match="two layers holds several rasters"):
        describe(RasterSource(str(path), name="two layers"))


def test_a_vrt_of_two_tiles(tmp_path):
    codes = np.arange(60 * 40, dtype=np.int32).reshape(40, 60)
    left = write_raster(tmp_path / "l.tif", codes[:, :25], GRID.transform, nodata=-1)
    right = write_raster(
        tmp_path / "r.tif", codes[:, 25:], GRID.window_transform(Window(25, 0, 1, 1)), nodata=-1
    )
    gdal.BuildVRT(str(tmp_path / "both.vrt"), [left, right]).FlushCache()
    values, valid = read_all(RasterSource(str(tmp_path / "both.vrt")), GRID, "class")
    assert valid.all()
    assert (values == codes).all()


def test_a_damaged_file_is_told_of(tmp_path):
    path = write_raster(tmp_path / "l.tif", np.ones((40, 60), np.uint8), GRID.transform)
    gdal.BuildVRT(str(tmp_path / "a.vrt"), [path]).FlushCache()
    (tmp_path / "l.tif").write_bytes((tmp_path / "l.tif").read_bytes()[:300])
    source = RasterSource(str(tmp_path / "a.vrt"), name="mosaic")
    with pytest.raises(InputError, match="mosaic cannot be read .* replace it"):
        read_all(source, GRID, "class")


def test_large_codes_and_broken_codes(tmp_path):
    codes = np.full((40, 60), 523.0, np.float64)
    path = write_raster(tmp_path / "a.tif", codes, GRID.transform)
    assert (read_all(RasterSource(path), GRID, "class")[0] == 523).all()
    path = write_raster(tmp_path / "b.tif", codes + 0.4, GRID.transform)
    with pytest.raises(InputError, match="no whole numbers"):
        read_all(RasterSource(path, name="lc"), GRID, "class")
    path = write_raster(tmp_path / "c.tif", np.full((40, 60), 2**32 - 1, np.uint32), GRID.transform)
    with pytest.raises(InputError, match="beyond"):
        read_all(RasterSource(path, name="lc"), GRID, "class")
    assert not read_all(RasterSource(path, nodata=(2.0**32 - 1,)), GRID, "class")[1].any()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda d: str(d / "missing.tif"), "lc cannot be opened as a raster"),
        (
            lambda d: write_raster(d / "a.tif", np.zeros((4, 4), np.uint8), GRID.transform, crs=""),
            "lc has no CRS",
        ),
        (lambda d: write_raster(d / "a.tif", np.zeros((4, 4), np.complex64), GRID.transform), "complex"),
    ],
)
def test_refusals(tmp_path, make, message):
    with pytest.raises(InputError, match=message):
        describe(RasterSource(make(tmp_path), name="lc"))


def test_refusals_of_band_and_place(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((4, 4), np.uint8), GRID.transform)
    with pytest.raises(InputError, match="lc has no band 2: choose one of its 1"):
        describe(RasterSource(path, band=2, name="lc"))
    gdal.GetDriverByName("PNG").CreateCopy(
        str(tmp_path / "a.png"), gdal.GetDriverByName("MEM").Create("", 4, 4, 1, gdal.GDT_Byte)
    )
    with pytest.raises(InputError, match="lc has no georeference"):
        describe(RasterSource(str(tmp_path / "a.png"), crs="EPSG:32612", name="lc"))


def test_a_clone_reads_the_same_in_another_thread(dem):
    grid = Grid(UTM12, (298_500.0, 20.0, 0.0, 4_153_000.0, 0.0, -20.0), 300, 300)
    with AlignedRaster(dem, grid, kind="height") as raster:
        expected = raster.read(grid.window)[0].tobytes()
        results = []

        def work() -> None:
            with raster.clone() as own:
                results.append(own.read(grid.window)[0].tobytes())

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [expected] * 3


def test_gdals_exceptions_of_the_host_change_nothing(tmp_path, dem):
    """QGIS, or another plugin, may have switched them on."""
    grid = Grid(UTM12, (298_500.0, 20.0, 0.0, 4_153_000.0, 0.0, -20.0), 100, 100)
    expected = read_all(dem, grid, "height")[0].tobytes()
    before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    try:
        assert read_all(dem, grid, "height")[0].tobytes() == expected
        with pytest.raises(InputError, match="cannot be opened"):
            describe(RasterSource(str(tmp_path / "missing.tif")))
    finally:
        if not before:
            gdal.DontUseExceptions()


def test_nothing_is_switched_for_the_whole_process(dem):
    before = gdal.GetUseExceptions(), gdal.GetConfigOption("GDAL_NUM_THREADS"), gdal.GetCacheMax()
    read_all(dem, GRID, "height")
    assert (gdal.GetUseExceptions(), gdal.GetConfigOption("GDAL_NUM_THREADS"), gdal.GetCacheMax()) == before


class TestGridFor:
    def land_cover(self, tmp_path, transform=(300_013.0, 31.5, 0, 4_150_007.0, 0, -31.5), crs="EPSG:32612"):
        return RasterSource(write_raster(tmp_path / "lc.tif", np.zeros((100, 150), np.uint8), transform, crs))

    def test_without_a_resolution_the_sources_own(self, tmp_path):
        source = self.land_cover(tmp_path)
        assert grid_for(source) == describe(source).grid

    def test_a_part_of_it_on_its_own_pixels(self, tmp_path):
        source = self.land_cover(tmp_path)
        part = grid_for(source, extent=(301_000.0, 4_148_000.0, 302_000.0, 9e6))
        assert part.pixel_size == (31.5, 31.5)
        assert part.extent[3] == 4_150_007.0
        assert ((part.extent[0] - 300_013.0) / 31.5) == round((part.extent[0] - 300_013.0) / 31.5)
        assert part.shape == (64, 32)

    def test_the_models_resolution_on_whole_multiples(self, tmp_path):
        source = self.land_cover(tmp_path)
        grid = grid_for(source, 30.0)
        assert grid.pixel_size == (30.0, 30.0)
        assert grid.extent[0] % 30 == grid.extent[3] % 30 == 0
        _, valid = read_all(source, grid, "class")
        assert valid.all()  # no rim without data
        assert abs(grid.width * 30 - 150 * 31.5) <= 30
        part = grid_for(source, 30.0, extent=(301_000.0, 4_148_000.0, 302_000.0, 4_149_000.0))
        shift = (np.array(part.extent[:2]) - grid.extent[:2]) / 30
        assert (shift == np.round(shift)).all()

    def test_a_source_of_that_resolution_keeps_its_pixels(self, tmp_path):
        source = self.land_cover(tmp_path, (300_015.0, 30.0, 0, 4_150_005.0, 0, -30.0))
        assert grid_for(source, 30.0) == describe(source).grid

    def test_degrees(self, tmp_path):
        source = self.land_cover(tmp_path, (10.0, 0.0005, 0, 60.0, 0, -0.0005), "EPSG:4326")
        grid = grid_for(source, 30.0)
        middle = Window(grid.width // 2, grid.height // 2, 1, 1)
        assert grid.pixel_areas_m2(middle)[0, 0] == pytest.approx(900, rel=1e-3)
        assert grid.pixel_size[0] / grid.pixel_size[1] == pytest.approx(2.0, rel=0.01)  # 1 / cos 60°

    def test_web_mercator_is_measured_on_the_ground(self, tmp_path):
        source = self.land_cover(tmp_path, (0.0, 40.0, 0, 8_399_738.0, 0, -40.0), "EPSG:3857")
        grid = grid_for(source, 30.0)
        middle = Window(grid.width // 2, grid.height // 2, 1, 1)
        assert grid.pixel_areas_m2(middle)[0, 0] == pytest.approx(900, rel=1e-3)

    def test_feet(self, tmp_path):
        source = self.land_cover(tmp_path, (6_000_000.0, 100.0, 0, 2_000_000.0, 0, -100.0), "EPSG:2227")
        assert grid_for(source, 30.0).pixel_size == pytest.approx((30 * 3937 / 1200,) * 2)

    def test_another_crs(self, tmp_path):
        source = self.land_cover(tmp_path)
        grid = grid_for(source, crs="EPSG:4326")
        assert "WGS 84" in grid.crs
        middle = Window(grid.width // 2, grid.height // 2, 1, 1)
        assert grid.pixel_areas_m2(middle)[0, 0] == pytest.approx(31.5**2, rel=5e-3)
        values, valid = read_all(source, grid, "class")
        assert valid.mean() > 0.9

    def test_an_extent_elsewhere(self, tmp_path):
        with pytest.raises(InputError, match="does not overlap"):
            grid_for(self.land_cover(tmp_path), 30.0, extent=(0, 0, 10, 10))


def test_overlap_of_a_source_that_is_small_in_the_grid(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((3, 3), np.uint8), (305_015, 1, 0, 4_140_015, 0, -1))
    large = Grid(UTM12, (300_000.0, 10.0, 0.0, 4_150_000.0, 0.0, -10.0), 2000, 2000)
    check_overlap(large, [RasterSource(path)])
    check_overlap(Grid(UTM12, (305_016.0, 0.1, 0.0, 4_140_014.0, 0.0, -0.1), 4, 4), [RasterSource(path)])
