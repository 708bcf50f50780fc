# SPDX-License-Identifier: GPL-2.0-or-later
"""The split: blocks of ground that no two parts share, the same for all pairs of a place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rs_synth_plugin.core.changes.split import PARTS, Blocks, Split, chips_inside, count_inside
from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.raster.crs import crs_wkt, spatial_reference
from rs_synth_plugin.core.raster.grid import Grid, Window
from tests.core.change_runs import make_pair, rows_of, window_of, write

UTM = crs_wkt(spatial_reference("EPSG:32612", ""))
THIRDS = (0.7, 0.15, 0.15)


def grid(x=301_000.0, y=4_100_000.0, size=30.0, width=300, height=200, crs=UTM) -> Grid:
    return Grid(crs, (x, size, 0.0, y, 0.0, -size), width, height)


def painted(blocks: Blocks, on: Grid) -> np.ndarray:
    """The number of the part of each pixel, 0 for the gaps."""
    found = np.zeros(on.shape, np.uint8)
    for part, window in blocks.inside(on):
        assert window.clipped(on) == window
        assert not found[window.slices].any()
        found[window.slices] = PARTS.index(part) + 1
    return found


@pytest.mark.parametrize("anchor", ["ground", "scene"])
@pytest.mark.parametrize(("dx", "dy"), [(0, 0), (7, 3), (-41, 90), (128, -5)])
def test_pairs_of_one_place_agree_on_every_pixel(anchor, dx, dy):
    first = grid()
    blocks = Blocks("valley", first, Split(THIRDS, 40, 3, 5, anchor))
    other = first.subgrid(Window(dx, dy, 220, 160))
    whole, part = painted(blocks, first), painted(blocks, other)
    for row in range(160):
        for col in range(0, 220, 7):
            if 0 <= row + dy < 200 and 0 <= col + dx < 300:
                assert part[row, col] == whole[row + dy, col + dx]


def test_another_run_over_a_part_of_the_ground_agrees_when_anchored_to_the_ground():
    first = grid()
    other = first.subgrid(Window(50, 20, 100, 100))
    for anchor, agrees in (("ground", True), ("scene", False)):
        split = Split(THIRDS, 40, 3, 5, anchor)
        whole, alone = painted(Blocks("a", first, split), first), painted(Blocks("a", other, split), other)
        assert np.array_equal(whole[20:120, 50:150], alone) == agrees


@pytest.mark.parametrize("finer", [0.5, 2.0, 0.7, 1.3])
def test_a_pair_of_other_pixels_shares_the_blocks(finer):
    """No pixel of one part touches the ground of another, and hardly any ground is lost."""
    first = grid()
    split = Split(THIRDS, 40, 3, 1)
    blocks = Blocks("valley", first, split)
    other = grid(x=301_011.0, y=4_099_993.0, size=30 * finer, width=int(280 / finer), height=int(190 / finer))
    whole = painted(blocks, first)
    known = 0
    for part, window in blocks.inside(other):
        xmin, ymin, xmax, ymax = other.subgrid(window).extent
        left, right = (xmin - 301_000) / 30, (xmax - 301_000) / 30
        top, bottom = (4_100_000 - ymax) / 30, (4_100_000 - ymin) / 30
        under = whole[int(max(top, 0)) : int(np.ceil(bottom)), int(max(left, 0)) : int(np.ceil(right))]
        assert set(np.unique(under)) <= {PARTS.index(part) + 1, 0}
        assert (under == 0).mean() < 0.2
        known += (right - left) * (bottom - top)
    assert known > 0.6 * 280 * 190


def test_shares_of_few_blocks_are_those_asked_for():
    """Of any 5 × 4 neighbouring blocks: a draw for each would miss a part of 15 % one time in 26."""
    for seed in range(10):
        split = Split(THIRDS, 10, 1, seed)
        for col in range(-30, 30, 7):
            parts = [split.part_of(col + i, row) for i in range(5) for row in range(4)]
            assert 11 <= parts.count("train") <= 17
            assert parts.count("val") >= 1
            assert parts.count("test") >= 1
    assert len({tuple(Split(THIRDS, 10, 1, seed).part_of(i, 0) for i in range(20)) for seed in range(5)}) > 1


def test_a_part_without_a_share_gets_no_block():
    split = Split((1.0, 0.0, 3.0), 10, 1, 0)
    parts = [split.part_of(i, j) for i in range(40) for j in range(40)]
    assert parts.count("val") == 0
    assert parts.count("train") == pytest.approx(400, abs=20)


@given(
    st.integers(8, 40), st.integers(1, 45), st.integers(1, 4), st.integers(1, 9), st.integers(-10**6, 10**6),
    st.floats(0.1, 100), st.sampled_from(["ground", "scene"]),
)  # fmt: skip
def test_chips_of_two_parts_never_share_or_touch_a_pixel(size, stride, chips, gap, offset, pixel, anchor):
    ground = grid(x=offset * pixel + 0.37 * pixel, size=pixel, width=130, height=90)
    split = Split(THIRDS, chips * size + 2 * gap, gap, 0, anchor)
    owner = np.zeros((90, 130), np.uint8)
    for part, window in Blocks("a", ground, split).inside(ground):
        found = list(chips_inside(window, size, stride))
        assert len(found) == count_inside(window, size, stride)
        for chip in found:
            assert chip.intersection(window) == chip
            owner[chip.slices] = PARTS.index(part) + 1
    for first, second in (
        (owner[:, 1:], owner[:, :-1]),
        (owner[1:], owner[:-1]),
        (owner[1:, 1:], owner[:-1, :-1]),
    ):
        assert not ((first != second) & (first > 0) & (second > 0)).any()


def test_no_ground_lies_in_two_parts_of_a_data_set(tmp_path):
    """Over all chips of two overlapping pairs of one place, one of them moved by 37 pixels."""
    first = make_pair(tmp_path, "one")
    moved = (301_000.0 + 37 * 30, 30.0, 0.0, 4_100_000.0 - 11 * 30, 0.0, -30.0)
    second = make_pair(tmp_path, "two", transform=moved)
    write([first, second], tmp_path / "out", stride=8, block_chips=2, seed=2, min_change=0, planned=2)
    owner = {}
    for row in rows_of(tmp_path / "out"):
        rows, cols = window_of(row, 16)
        shift = (11, 37) if row["pair"] == "two" else (0, 0)
        for y in range(rows.start + shift[0], rows.stop + shift[0]):
            for x in range(cols.start + shift[1], cols.stop + shift[1]):
                assert owner.setdefault((y, x), row["part"]) == row["part"]
    assert set(owner.values()) == set(PARTS)


def test_pairs_of_one_place_in_two_crss_are_refused():
    blocks = Blocks("valley", grid(), Split(THIRDS, 40, 3, 1))
    with pytest.raises(InputError, match="Place valley: its pairs have different CRSs; reproject"):
        list(blocks.inside(grid(crs=crs_wkt(spatial_reference("EPSG:32613", "")))))
