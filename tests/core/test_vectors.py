# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines, points and polygons on pixels."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr
from scipy.ndimage import label

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.raster.crs import PointTransformer, spatial_reference
from rs_synth_plugin.core.raster.grid import Grid, Window
from rs_synth_plugin.core.raster.vectors import (
    PolygonMask,
    crest_map,
    line_wkt,
    pixels_of_points,
    polygon_wkt,
)
from tests.core.memory_scene import UTM, grid_of, odd_windows

GRID = grid_of((40, 50), 10.0)  # x 300000…300500, y 3999600…4000000


def on_map(col: float, row: float) -> str:
    return f"{300000 + col * 10} {4000000 - row * 10}"


def line(*places) -> str:
    return "LINESTRING (" + ",".join(on_map(*place) for place in places) + ")"


def crests(wkt: str, crest: float = 7.0, grid: Grid = GRID) -> np.ndarray:
    return crest_map([(wkt, crest)], None, grid, "The barriers").read(grid.window)


place = st.tuples(
    st.one_of(st.integers(-5, 55), st.floats(-5, 55), st.integers(-10, 110).map(lambda i: i / 2)),
    st.one_of(st.integers(-5, 45), st.floats(-5, 45), st.integers(-10, 90).map(lambda i: i / 2)),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(place, min_size=2, max_size=5))
def test_a_barrier_is_one_chain_by_edges_that_holds_water(places):
    # On a grid that holds all of the line, so that it stays one piece.
    grid = Grid(GRID.crs, (300000 - 100, 10.0, 0.0, 4000000 + 100, 0.0, -10.0), 70, 60)
    barrier = np.isfinite(crests(line(*places), grid=grid))
    assert label(barrier)[1] == 1  # 4-connected: no diagonal gap for water of 8 directions
    for t in np.linspace(0, 1, 50):  # and every point of the line lies in it, or on its border
        for (x0, y0), (x1, y1) in zip(places[:-1], places[1:]):
            x, y = x0 + t * (x1 - x0) + 10, y0 + t * (y1 - y0) + 10
            around = barrier[int(y - 1e-6) : int(y + 1e-6) + 1, int(x - 1e-6) : int(x + 1e-6) + 1]
            assert around.any()


@settings(max_examples=100, deadline=None)
@given(st.lists(place, min_size=2, max_size=4))
def test_a_clipped_barrier_is_the_same_inside(places):
    wide = Grid(GRID.crs, (300000 - 100, 10.0, 0.0, 4000000 + 100, 0.0, -10.0), 70, 60)
    inner = crests(line(*places), grid=wide)[10:50, 10:60]
    mine = crests(line(*places))
    strayed = np.isfinite(inner) != np.isfinite(mine)
    assert strayed.sum() <= 2 * len(places)  # a corner that is met exactly may round either way
    if not any(value % 0.5 == 0 for pair in places for value in pair):
        assert not strayed.any()


def test_an_exact_diagonal_has_no_gap():
    barrier = np.isfinite(crests(line((0, 0), (40, 40))))
    assert label(barrier)[1] == 1
    water = np.ones((3, 3))
    assert label(~barrier[:, :40], water)[1] == 2  # the two sides do not meet, diagonally either


def test_the_higher_of_two_crests_counts_and_windows_agree():
    barriers = crest_map(
        [(line((0, 5), (50, 5)), 3.0), (line((25, 0), (25, 40)), 9.0)], None, GRID, "The barriers"
    )
    whole = barriers.read(GRID.window)
    assert whole[5, 25] == 9
    assert whole[5, 24] == 3
    for window in odd_windows(GRID):
        inside = window.clipped(GRID)
        np.testing.assert_array_equal(
            barriers.read(window)[inside.relative_to(window).slices], whole[inside.slices]
        )


def test_a_barrier_far_beyond_the_grid_costs_only_the_grid():
    far = crest_map([("LINESTRING (-1e9 3999800.5, 1e9 3999800.5)", 1.0)], None, GRID, "The barriers")
    assert far.rows.size == GRID.width


def to_lonlat(x: float, y: float):
    transformer = PointTransformer(spatial_reference(UTM, "x"), spatial_reference("EPSG:4326", "x"))
    lon, lat = transformer(np.array([x]), np.array([y]))
    return float(lon[0]), float(lat[0])


def test_other_crs_with_traditional_axis_order():
    (lon0, lat0), (lon1, lat1) = to_lonlat(300005, 3999995), to_lonlat(300495, 3999605)
    barriers = crest_map(
        [(f"LINESTRING ({lon0} {lat0},{lon1} {lat1})", 1.0)], "EPSG:4326", GRID, "The barriers"
    )
    mine, same = np.isfinite(barriers.read(GRID.window)), np.isfinite(crests(line((0.5, 0.5), (49.5, 39.5))))
    assert (mine != same).sum() < 8
    assert mine[0, 0]
    assert mine[39, 49]
    assert pixels_of_points([(lon0, lat0), (0.0, 0.0)], "EPSG:4326", GRID, "Seeds") == [(0, 0), None]
    ring = ",".join(
        "{!r} {!r}".format(*to_lonlat(x, y))
        for x, y in [(300100, 3999900), (300300, 3999900), (300300, 3999700)]
    )
    first = "{!r} {!r}".format(*to_lonlat(300100, 3999900))
    mask = PolygonMask([f"POLYGON (({ring},{first}))"], "EPSG:4326", GRID, "The polygons").read(GRID.window)
    assert 180 <= mask.sum() <= 220
    assert mask[12, 28]
    assert not mask[28, 12]


def test_long_lines_of_other_crs_follow_the_curve():
    grid = Grid.from_extent((300000, 4000000, 700000, 4500000), UTM, (1000, 1000))
    lon0, lon1, lat = -112.9, -109.5, 38.0
    barriers = crest_map(
        [(f"LINESTRING ({lon0} {lat},{lon1} {lat})", 1.0)], "EPSG:4326", grid, "The barriers"
    )
    transformer = PointTransformer(spatial_reference("EPSG:4326", "x"), spatial_reference(UTM, "x"))
    x, y = transformer(np.array([(lon0 + lon1) / 2]), np.array([lat]))  # the parallel sags by kilometres here
    assert np.isfinite(
        barriers.read(grid.window)[int((4500000 - y[0]) // 1000), int((x[0] - 300000) // 1000)]
    )


def test_polygon_mask_is_the_same_by_any_window_and_clone():
    # Outlines along pixel centres: where rounding would show.
    outline = [(5, 5), (45, 5), (45, 35), (25, 15), (5, 35), (5, 5)]
    rings = ",".join(on_map(col + 0.5, row + 0.5) for col, row in outline)
    for grid in (GRID, grid_of((700, 600), 10.0)):
        mask = PolygonMask([f"POLYGON (({rings}))"], None, grid, "The polygons")
        whole = mask.read(grid.window)
        assert whole[:40, :50].sum() > 500
        for window in [*odd_windows(GRID), Window(500, 500, 100, 200)]:
            inside = window.clipped(grid)
            for reader in (mask, mask.clone()):
                part = reader.read(window)
                np.testing.assert_array_equal(part[inside.relative_to(window).slices], whole[inside.slices])
                assert part.sum() == whole[inside.slices].sum()


def test_polygons_with_holes_and_parts():
    outer = ",".join(on_map(*p) for p in [(0, 0), (20, 0), (20, 20), (0, 20), (0, 0)])
    hole = ",".join(on_map(*p) for p in [(5, 5), (10, 5), (10, 10), (5, 10), (5, 5)])
    far = ",".join(on_map(*p) for p in [(30, 30), (35, 30), (35, 35), (30, 35), (30, 30)])
    mask = PolygonMask([f"MULTIPOLYGON ((({outer}),({hole})),(({far})))"], None, GRID, "P").read(GRID.window)
    assert mask.sum() == 400 - 25 + 25
    assert not mask[7, 7]


def test_wkb_z_and_curves_become_plain_wkt():
    geometry = ogr.CreateGeometryFromWkt("LINESTRING Z (0 0 5,1 2 5)")
    assert line_wkt(bytes(geometry.ExportToWkb()), "A barrier") == "LINESTRING (0 0,1 2)"
    assert line_wkt("CIRCULARSTRING (0 0,1 1,2 0)", "A barrier").startswith("LINESTRING (0 0,")
    assert polygon_wkt("CURVEPOLYGON ((0 0,1 1,2 0,0 0))", "A polygon").startswith("POLYGON ((")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("nonsense", "not a line"),
        (b"\x01\x02", "not a line"),
        ("POINT (1 1)", "not a line"),
        ("POLYGON ((0 0,1 1,1 0,0 0))", "not a line"),
        ("LINESTRING EMPTY", "empty geometry"),
        ("LINESTRING (0 0,nan 1)", "not"),
    ],
)
@pytest.mark.parametrize("exceptions", [False, True])
def test_wrong_geometries_are_refused(data, words, exceptions):
    before = ogr.GetUseExceptions()
    (ogr.UseExceptions if exceptions else ogr.DontUseExceptions)()  # the host decides
    try:
        with pytest.raises(InputError, match=words):
            line_wkt(data, "A barrier")
    finally:
        (ogr.UseExceptions if before else ogr.DontUseExceptions)()


def test_points_that_cannot_be_transformed_are_refused():
    with pytest.raises(InputError, match="seed points"):
        pixels_of_points([(0.0, 500.0)], "EPSG:4326", GRID, "The seed points")
    with pytest.raises(InputError, match="seed points"):
        pixels_of_points([(1, 1)], "EPSG:999999", GRID, "The seed points")
