# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows, blocks, tiles and pieces of tiles: for any size, every pixel exactly once, with its surroundings."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rs_synth_plugin.core.product.mosaic import pieces
from rs_synth_plugin.core.raster.grid import Grid, Tile, Window

PLACE, SIZE = st.integers(-20, 20), st.integers(0, 25)
WINDOWS = st.builds(Window, PLACE, PLACE, SIZE, SIZE)
MULTIPLES = st.sampled_from([1, 2, 3, 8, 16])


def grid(width: int, height: int) -> Grid:
    return Grid("", (301905.0, 30.0, 0.0, 4154085.0, 0.0, -30.0), width, height)


GRIDS = st.builds(grid, st.integers(1, 300), st.integers(1, 300))


def pixels(window: Window) -> set[tuple[int, int]]:
    """What a window means: its pixels, one by one."""
    return {
        (col, row)
        for col in range(window.col, window.col + window.width)
        for row in range(window.row, window.row + window.height)
    }


def holds(outer: Window, inner: Window) -> bool:
    return outer.intersection(inner) == inner


def cover_once(whole: Window, parts: list[Window]) -> bool:
    """Whether every pixel of `whole` lies in one of the parts and no more, and nothing else does."""
    hits = np.zeros(whole.shape, int)
    for part in parts:
        if part.is_empty or not holds(whole, part):
            return False
        hits[part.relative_to(whole).slices] += 1
    return bool((hits == 1).all())


@given(WINDOWS, WINDOWS)
def test_an_intersection_holds_the_common_pixels(one, other):
    common = one.intersection(other)
    assert pixels(common) == pixels(one) & pixels(other)
    assert common.is_empty == (not pixels(common))
    assert pixels(other.intersection(one)) == pixels(common)


@given(WINDOWS, PLACE, PLACE, st.integers(0, 9))
def test_a_moved_or_grown_window_comes_back(window, cols, rows, by):
    moved = window.shifted(cols, rows)
    assert pixels(moved) == {(col + cols, row + rows) for col, row in pixels(window)}
    assert moved.shifted(-cols, -rows) == window
    assert window.relative_to(moved) == Window(-cols, -rows, window.width, window.height)
    grown = window.expanded(by)
    assert grown.expanded(-by) == window
    assert holds(grown, window)
    assert grown.shape == (window.height + 2 * by, window.width + 2 * by)


@given(GRIDS, WINDOWS)
def test_what_is_cut_out_by_relative_slices_is_what_lies_there(area, window):
    values = np.arange(area.width * area.height).reshape(area.shape)
    inside = window.clipped(area)
    padded = np.full((area.height + 60, area.width + 60), -1)  # a plane with the grid in its middle
    padded[30:-30, 30:-30] = values
    there = padded[window.shifted(30, 30).slices]
    assert (there >= 0).sum() == inside.width * inside.height
    if not inside.is_empty:
        np.testing.assert_array_equal(there[inside.relative_to(window).slices], values[inside.slices])


@given(GRIDS, st.integers(1, 400))
def test_blocks_cover_exactly_once_row_by_row(area, size):
    blocks = list(area.blocks(size))
    assert cover_once(area.window, blocks)
    assert all(max(block.shape) <= size for block in blocks)
    assert blocks == sorted(blocks, key=lambda block: (block.row, block.col))
    assert len(blocks) == -(-area.width // size) * -(-area.height // size)  # none smaller than need be


@settings(max_examples=150)
@given(area=GRIDS, size=st.integers(1, 160), halo=st.integers(0, 60), multiple=MULTIPLES)
def test_tiles_cover_exactly_once_with_their_halo(area, size, halo, multiple):
    whole_halo = -(-halo // multiple) * multiple
    if -(-size // multiple) * multiple < 2 * whole_halo + multiple:
        with pytest.raises(ValueError, match="has no room for a halo"):
            list(area.tiles(size, halo, multiple))
        return
    tiles = list(area.tiles(size, halo, multiple))
    assert cover_once(area.window, [tile.inner for tile in tiles])
    side = {*tiles[0].outer.shape}.pop()
    assert size <= side < size + multiple
    for inner, outer in tiles:
        assert outer.shape == (side, side)
        assert outer.col % multiple == outer.row % multiple == side % multiple == 0
        assert holds(outer, inner.expanded(halo))


def assert_pieces(tile: Tile, divisions: int, halo: int, multiple: int) -> None:
    cut = list(pieces(tile, divisions, halo, multiple))
    assert len(cut) <= divisions**2
    assert cover_once(tile.inner, [piece.inner for piece in cut])
    for inner, outer in cut:
        assert holds(tile.outer, outer)
        assert holds(outer, inner.expanded(halo))
        assert all(side % multiple == 0 for side in outer.relative_to(tile.outer).shape)
        assert (outer.col - tile.outer.col) % multiple == (outer.row - tile.outer.row) % multiple == 0


@settings(max_examples=200)
@given(
    area=GRIDS,
    room=st.integers(1, 100),
    halo=st.integers(0, 60),
    multiple=MULTIPLES,
    divisions=st.integers(1, 9),
)
def test_pieces_cover_their_tile_once_and_stay_within_it(area, room, halo, multiple, divisions):
    size = room + 2 * (-(-halo // multiple) * multiple)  # the room is rounded up to the multiple
    for tile in area.tiles(size, halo, multiple):
        assert_pieces(tile, divisions, halo, multiple)


@given(
    pixel=st.sampled_from([30.0, 31.530298224786595, 1 / 10800, 0.1]) | st.floats(1e-5, 1e4),
    offset=st.sampled_from([0.0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4]),
    start=st.tuples(*2 * [st.integers(-(10**6), 10**6)]),
    cut=WINDOWS.filter(lambda window: not window.is_empty),
)
def test_the_origin_index_is_the_same_place_for_every_cut(pixel, offset, start, cut):
    col, row = start
    whole = Grid("", ((col + offset) * pixel, pixel, 0.0, (row + offset) * pixel, 0.0, -pixel), 5000, 5000)
    first_col, first_row = whole.origin_index
    assert whole.subgrid(cut).origin_index == (first_col + cut.col, first_row + cut.row)
