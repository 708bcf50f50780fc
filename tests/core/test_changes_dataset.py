# SPDX-License-Identifier: GPL-2.0-or-later
"""What a data set holds: pixels, labels and places of the pairs, and tables of what changed into what."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.changes.chip import Pixels
from rs_synth_plugin.core.changes.compositing import composited
from rs_synth_plugin.core.changes.split import PARTS
from rs_synth_plugin.core.raster.rasters import source_grid
from tests.core.change_runs import (
    COLS,
    LEGEND,
    ROWS,
    check_whole,
    image,
    index_of,
    land_covers,
    make_pair,
    numbered,
    of_pair,
    pixels,
    rows_of,
    source,
    window_of,
    write,
)
from tests.core.images import TRANSFORM, scene, write_image
from tests.core.raster_files import write_raster
from tests.tiny_models import RecordingFeedback


@pytest.mark.parametrize("stride", [16, 7])
def test_geotiffs_hold_the_pixels_labels_and_place_of_the_pair(tmp_path, stride):
    pair = make_pair(tmp_path, seed=4, scenario={"edits": ["flood"]})
    report = write([pair], tmp_path / "out", stride=stride, block_chips=2 if stride < 16 else 1)
    before, after, first, second = of_pair(pair)
    grid = source_grid(pair.before.bands[0])
    assert check_whole(tmp_path / "out") == sum(report.chips.values()) > 8
    changed = np.zeros((ROWS, COLS), bool)
    for row in rows_of(tmp_path / "out"):
        place = window_of(row, 16)
        files = {role: tmp_path / "out" / row[role] for role in row if row[role].endswith(".tif")}
        assert np.array_equal(pixels(files["before"]), before[:, place[0], place[1]])
        assert np.array_equal(pixels(files["after"]), after[:, place[0], place[1]])
        assert np.array_equal(pixels(files["classes_before"]), first[place])
        assert np.array_equal(pixels(files["classes_after"]), second[place])
        mask = first[place] != second[place]
        assert np.array_equal(pixels(files["mask"]), mask)
        expected = np.where(mask, first[place].astype(int) * 100 + second[place], 0)
        assert np.array_equal(pixels(files["from_to"]), expected)
        assert float(row["changed_share"]) == pytest.approx(mask.mean(), abs=1e-6)
        dataset = gdal.Open(str(files["after"]))
        x, dx, _, y, _, dy = grid.transform
        left, top = x + place[1].start * dx, y + place[0].start * dy
        assert dataset.GetGeoTransform() == (left, dx, 0, top, 0, dy)
        assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32612"
        assert dataset.GetRasterBand(2).GetDescription() == "green"
        tags = dataset.GetMetadata()
        assert tags["RS_SYNTH_SYNTHETIC"] == "yes"
        assert json.loads(tags["RS_SYNTH_SCENARIO"]) == {"edits": ["flood"]}
        assert tags["RS_SYNTH_SEED"] == "4"
        assert (row["crs"], float(row["xmin"]), float(row["ymax"])) == ("EPSG:32612", left, top)
        changed[place] |= mask
    assert changed.any()


def test_which_chips_are_kept(tmp_path):
    """Below the minimum change: none; unchanged: the share asked for, the same ones in any run."""
    pair = make_pair(tmp_path)
    report = write([pair], tmp_path / "all", min_change=0)
    total = sum(report.chips.values())
    shares = [float(row["changed_share"]) for row in rows_of(tmp_path / "all")]
    some = write([pair], tmp_path / "some", min_change=0.3, unchanged=0.0)
    kept = [float(row["changed_share"]) for row in rows_of(tmp_path / "some")]
    assert sorted(kept) == sorted(share for share in shares if share >= 0.3)
    assert some.left_out == {
        "below the minimum change": sum(0 < share < 0.3 for share in shares),
        "unchanged and not kept": shares.count(0.0),
    }
    write([pair], tmp_path / "half", min_change=0.3, unchanged=0.5)
    half = [float(row["changed_share"]) for row in rows_of(tmp_path / "half")]
    assert 0 < half.count(0.0) < shares.count(0.0)
    assert total == len(shares) > 15


def test_matrices_count_the_pixels_and_the_ground_of_the_chips(tmp_path):
    pair = make_pair(tmp_path)
    write([pair], tmp_path / "out")
    expected = np.zeros((3, 3))
    m2 = np.zeros((3, 3))
    *_, first, second = of_pair(pair)
    areas = source_grid(pair.before.bands[0]).pixel_areas_m2(source_grid(pair.before.bands[0]).window)
    for row in rows_of(tmp_path / "out"):
        place = window_of(row, 16)
        np.add.at(expected, (first[place] - 1, second[place] - 1), 1)
        np.add.at(m2, (first[place] - 1, second[place] - 1), areas[place])
    for name, values in (("pixels", expected), ("m2", m2)):
        with (tmp_path / "out" / f"transition_matrix_{name}.csv").open(newline="") as table:
            header, *lines = csv.reader(table)
        assert header[1:] == ["Water", "Forest", "Bare"]
        assert np.allclose(
            [[float(value) for value in line[1:]] for line in lines], values, rtol=1e-6, atol=0.1
        )
    with (tmp_path / "out" / "transitions.csv").open(newline="") as table:
        long = list(csv.DictReader(table))
    into_water = sum(
        int(line["pixels"]) for line in long if (line["from_name"], line["to_name"]) == ("Bare", "Water")
    )
    assert into_water == expected[2, 0] > 0
    assert {line["part"] for line in long} == set(PARTS)
    index = index_of(tmp_path / "out")
    shares = {
        part: [float(r["changed_share"]) for r in rows_of(tmp_path / "out") if r["part"] == part]
        for part in PARTS
    }
    for part in PARTS:
        assert index["parts"][part]["changed_share"] == pytest.approx(np.mean(shares[part]), abs=1e-5)
        assert index["parts"][part]["changed_chips"] == sum(share > 0 for share in shares[part])


def test_pixels_without_data_are_unknown_and_stay_nodata(tmp_path):
    before = scene(ROWS, COLS, top=200).astype(np.uint8)
    before[:, ::9, ::9] = 255
    pair = make_pair(tmp_path, images=(before, np.minimum(before, 254)), nodata=255)
    write([pair], tmp_path / "out", most_invalid=0.1)
    found = 0
    for row in rows_of(tmp_path / "out"):
        place = window_of(row, 16)
        holes = before[0][place] == 255
        assert np.array_equal(pixels(tmp_path / "out" / row["mask"]) == 255, holes)
        assert np.array_equal(pixels(tmp_path / "out" / row["from_to"]) == 65535, holes)
        assert np.array_equal((pixels(tmp_path / "out" / row["before"]) == 255).all(axis=0), holes)
        dataset = gdal.Open(str(tmp_path / "out" / row["after"]))
        assert dataset.GetRasterBand(1).GetNoDataValue() == 255
        assert float(row["unknown_share"]) == pytest.approx(holes.mean(), abs=1e-6)
        found += holes.sum()
    assert found
    write([pair], tmp_path / "pictures", "levir-cd", most_invalid=0.1)
    row = rows_of(tmp_path / "pictures")[0]
    holes = before[0][window_of(row, 16)] == 255
    assert (pixels(tmp_path / "pictures" / row["before"])[:, holes] == 0).all()


def test_a_mask_in_place_of_land_covers(tmp_path):
    covers = land_covers()
    pair = make_pair(tmp_path, covers=covers)
    mask = (covers[0] != covers[1]).astype(np.uint8)
    mask[:, 60:63] = 255
    path = write_raster(tmp_path / "mask.tif", mask, TRANSFORM)
    plain = type(pair)(pair.name, pair.place, pair.before, pair.after, "real", mask=source(path))
    write([plain], tmp_path / "out", most_invalid=0.5)
    check_whole(tmp_path / "out")
    for row in rows_of(tmp_path / "out"):
        assert np.array_equal(pixels(tmp_path / "out" / row["mask"]), mask[window_of(row, 16)])
        assert "from_to" not in row
        assert "RS_SYNTH_SYNTHETIC" not in gdal.Open(str(tmp_path / "out" / row["after"])).GetMetadata()
    assert not list((tmp_path / "out").glob("transition*"))
    assert index_of(tmp_path / "out")["classes"] == []


def test_other_grids_are_aligned_to_the_image_before(tmp_path):
    """A land cover twice as coarse in another CRS's guise, and an image after that reaches beyond."""
    pair = make_pair(tmp_path)
    before = pixels(pair.before.bands[0].path)
    wide = np.pad(before, ((0, 0), (5, 5), (5, 5)))
    x, dx, _, y, _, dy = TRANSFORM
    after = write_image(tmp_path / "wide.tif", wide, transform=(x - 5 * dx, dx, 0, y - 5 * dy, 0, dy))
    coarse = pixels(pair.land_cover_after.path)[::2, ::2]
    cover = write_raster(tmp_path / "coarse.tif", coarse, (x, 2 * dx, 0, y, 0, 2 * dy))
    moved = type(pair)(
        "p", "a", pair.before, image(after), "real", LEGEND, pair.land_cover_before, source(cover)
    )
    write([moved], tmp_path / "out", min_change=0)
    for row in rows_of(tmp_path / "out"):
        assert np.array_equal(
            pixels(tmp_path / "out" / row["before"]), pixels(tmp_path / "out" / row["after"])
        )
        place = window_of(row, 16)
        expected = numbered(coarse.repeat(2, 0).repeat(2, 1)[:ROWS, :COLS][place])
        assert np.array_equal(pixels(tmp_path / "out" / row["classes_after"]), expected)


def test_a_composite_is_real_but_for_what_changed(tmp_path):
    real = scene(ROWS, COLS, top=200, seed=5).astype(np.uint8)
    synthetic = scene(ROWS, COLS, top=200, seed=6).astype(np.uint8)
    pair = make_pair(tmp_path, images=(real, synthetic))
    made = composited(pair, 0, tmp_path, RecordingFeedback())
    write([made], tmp_path / "out")
    covers = [pixels(one.path) for one in (pair.land_cover_before, pair.land_cover_after)]
    expected = np.where(covers[0] != covers[1], synthetic, real)
    for row in rows_of(tmp_path / "out"):
        place = window_of(row, 16)
        assert row["kind"] == "composite"
        assert np.array_equal(pixels(tmp_path / "out" / row["after"]), expected[:, place[0], place[1]])
    facts = json.loads((tmp_path / "out" / "pairs" / "flood.json").read_text())
    assert (facts["kind"], facts["feather"]) == ("composite", 0)


def test_the_same_request_gives_the_same_chips_whatever_pairs_come_before(tmp_path):
    one = make_pair(tmp_path, "one")
    two = make_pair(tmp_path, "two", covers=land_covers(seed=9))
    write([one, two], tmp_path / "both", planned=2)
    write([two], tmp_path / "alone")
    both = [row for row in rows_of(tmp_path / "both") if row["pair"] == "two"]
    assert both == rows_of(tmp_path / "alone")
    for row in both:
        for role in ("before", "after", "mask", "from_to"):
            assert np.array_equal(
                pixels(tmp_path / "both" / row[role]), pixels(tmp_path / "alone" / row[role])
            )


def test_pairs_made_one_by_one_are_let_go_before_the_next(tmp_path):
    """A generator may remove a pair's files when it is asked for the next one, and is closed at the end."""
    events = []

    def made():
        try:
            for number in range(3):
                folder = tmp_path / f"pair{number}"
                yield make_pair(folder, f"p{number}", covers=land_covers(seed=number))
                for path in folder.iterdir():
                    path.unlink()
                events.append(number)
        finally:
            events.append("closed")

    feedback = RecordingFeedback()
    report = write(made(), tmp_path / "out", planned=3, feedback=feedback)
    assert events == [0, 1, 2, "closed"]
    assert report.pairs == 3
    check_whole(tmp_path / "out")
    assert {row["pair"] for row in rows_of(tmp_path / "out")} == {"p0", "p1", "p2"}
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == 1.0


def test_the_contact_sheet_shows_before_after_and_the_new_classes(tmp_path):
    write([make_pair(tmp_path)], tmp_path / "out")
    sheet = pixels(tmp_path / "out" / "contact_sheet.png")
    colors = {tuple(color) for color in sheet.reshape(3, -1).T.tolist()}
    assert (0, 0, 255) in colors  # new water
    assert sheet.shape[2] == 2 * (3 * 128 + 2 + 4) + 4
    assert (sheet.shape[1] - 4) % 132 == 0


def test_a_valid_pixel_is_never_stored_as_nodata():
    """Resampling may give just that number."""
    kinds = {
        "uint8": (255.0, 254),
        "uint16": (0.0, 1),
        "float32": (-1.0, np.nextafter(np.float32(-1), np.float32(0))),
    }
    for dtype, (nodata, following) in kinds.items():
        kept = Pixels(("a",), ("",), dtype, nodata, 1.0, 0.0, None)
        values = np.array([[[nodata, 7.4, np.nan]]], np.float32)
        found = kept.stored(values, np.array([[True, True, False]]), exact=False)
        assert found.dtype == dtype
        assert found[0, 0].tolist() == [following, np.array(7.4, dtype), nodata]
