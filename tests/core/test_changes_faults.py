# SPDX-License-Identifier: GPL-2.0-or-later
"""Data sets that cannot be written as asked: told in a sentence, before the work where that can be; what is finished
stays, and says so."""

from __future__ import annotations

import re
import shutil
import time
from collections import namedtuple
from dataclasses import replace

import numpy as np
import pytest

from rs_synth_plugin.core.changes import dataset
from rs_synth_plugin.core.changes.openpair import OpenPair
from rs_synth_plugin.core.errors import Cancelled, InputError, RSSynthError
from rs_synth_plugin.core.scenario.legend import Legend
from tests.core.change_runs import (
    COLS,
    ROWS,
    check_whole,
    image,
    index_of,
    land_covers,
    make_pair,
    pixels,
    source,
    write,
)
from tests.core.images import TRANSFORM, scene, write_image
from tests.core.raster_files import write_raster
from tests.tiny_models import RecordingFeedback

ELSEWHERE = (801_000.0, 30.0, 0.0, 4_100_000.0, 0.0, -30.0)


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    return make_pair(tmp_path_factory.mktemp("pair"))


def refused(words, pairs, folder, **options):
    """The run is refused in these words, and nothing of the folder is left."""
    with pytest.raises(InputError, match=words):
        write(pairs, folder, **options)
    assert not folder.exists()


def test_a_split_that_cannot_be_filled_is_told_with_counts_before_the_work(pair, tmp_path, monkeypatch):
    monkeypatch.setattr(dataset, "OpenPair", None)  # no pixel is read
    words = (
        r"The split cannot be filled: blocks of 2 × 2 chips leave room for \d+ for train, \d+ for val, \d+ for test "
        r"chips, so for none in .*; choose smaller blocks"
    )
    refused(words, [pair], tmp_path / "out", chip_size=32, block_chips=2)


def test_a_split_that_the_chips_do_not_fill_is_told_with_counts(pair, tmp_path):
    """There is room in each part, but a change in one corner only."""
    before, after = land_covers()
    after = np.where(np.arange(COLS) < 20, after, before).astype(np.uint8)
    corner = make_pair(tmp_path / "in", covers=(before, after))
    feedback = RecordingFeedback()
    report = write([corner], tmp_path / "out", unchanged=0.0, feedback=feedback)
    missing = [part for part, count in report.chips.items() if not count]
    assert missing
    counts = ", ".join(f"{report.chips[part]} for {part}" for part in ("train", "val", "test"))
    told = f"The split could not be filled: there are {counts}, so none for {' and '.join(missing)}"
    assert any(told in text for text in feedback.warnings)
    check_whole(tmp_path / "out")


def test_chips_larger_than_the_raster(pair, tmp_path):
    words = rf"Chip size: 100 × 100 pixels are more than flood_before has \({COLS} × {ROWS}\); choose a smaller one"
    refused(words, [pair], tmp_path / "out", chip_size=100)


def test_images_of_other_places(pair, tmp_path):
    values = scene(ROWS, COLS, top=200).astype(np.uint8)
    far = image(write_image(tmp_path / "far.tif", values, transform=ELSEWHERE))
    words = "far and flood_before are not of the same place: check their CRSs"
    refused(words, [replace(pair, after=far)], tmp_path / "out")
    cover = write_raster(tmp_path / "cover.tif", land_covers()[1], ELSEWHERE)
    words = "cover and flood_before are not of the same place"
    refused(words, [replace(pair, land_cover_after=source(cover))], tmp_path / "out")


def test_no_change_at_all(pair, tmp_path):
    same = replace(pair, land_cover_after=pair.land_cover_before)
    words = r"No chip has a change of at least 1\.00% \(.*unchanged and not kept\): check that before and after are the"
    refused(words, [same], tmp_path / "out", unchanged=0.5)
    refused(r"No chip was written \(\d+ unchanged and not kept\)", [same], tmp_path / "out", unchanged=0.0)
    write([same], tmp_path / "out", min_change=0)  # asked for
    assert check_whole(tmp_path / "out") > 10


def test_land_covers_of_other_classes(pair, tmp_path):
    after = land_covers()[1].copy()
    after[:2, :3] = 77
    strange = source(write_raster(tmp_path / "strange.tif", after, TRANSFORM))
    words = r"strange holds codes that the legend Three classes does not know: 77 \(6 pixels\); choose the right legend"
    refused(words, [replace(pair, land_cover_after=strange)], tmp_path / "out")
    words = "the legend cannot be told from the codes 10, 40, 77, 90; choose it from the list"
    refused(words, [replace(pair, legend=None, land_cover_after=strange)], tmp_path / "out")


def test_a_second_pair_of_other_classes_leaves_the_first(pair, tmp_path):
    other = Legend.from_dict(
        {"id": "o", "name": "Other", "classes": [{"code": c, "name": str(c)} for c in (10, 40, 90)]}, "test"
    )
    second = replace(pair, name="second", legend=other)
    with pytest.raises(InputError, match="Pair second has other classes than the first pair: give all pairs"):
        write(iter([pair, second]), tmp_path / "out", planned=2)
    assert check_whole(tmp_path / "out") > 5
    assert not index_of(tmp_path / "out")["complete"]


def test_pairs_that_do_not_fit(pair, tmp_path):
    two = image(write_image(tmp_path / "two.tif", scene(ROWS, COLS, bands=2).astype(np.uint8)))
    refused("two has 2 bands and flood_before 3: choose images", [replace(pair, after=two)], tmp_path / "out")
    scaled = image(write_image(tmp_path / "scaled.tif", scene(ROWS, COLS).astype(np.uint8), scale=0.1))
    refused("scaled has the scale 0.1 and the offset 0, and", [replace(pair, after=scaled)], tmp_path / "out")
    refused("land cover after is missing", [replace(pair, land_cover_after=None)], tmp_path / "out")
    bare = replace(pair, land_cover_before=None, land_cover_after=None)
    refused("Pair flood has no labels: give the land cover before and", [bare], tmp_path / "out")
    mask = source(write_raster(tmp_path / "mask.tif", land_covers()[1], TRANSFORM))
    refused(
        r"mask holds the values 10, 40, 90, and a change mask has 1",
        [replace(bare, mask=mask)],
        tmp_path / "out",
    )
    refused("“a/b” cannot name chips", iter([replace(pair, name="a/b")]), tmp_path / "out")


def test_two_pairs_of_one_name(pair, tmp_path):
    with pytest.raises(InputError, match="There are two pairs flood: give each a name of its own"):
        write([pair, pair], tmp_path / "out", planned=2)


def test_one_ground_under_two_names(pair, tmp_path):
    twice = [pair, replace(pair, name="other", place="elsewhere")]
    refused("The places valley and elsewhere overlap: give them one name", twice, tmp_path / "out", planned=2)


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        ({"layout": "voc"}, "Format: there is no “voc”; choose one of geotiff, levir-cd, oscd, second"),
        ({"min_change": 1.5}, "Minimum change: 1.5 is out of range; choose 0 to 1"),
        ({"gap": 0}, "Gap: 0 is out of range; choose 1 to"),
        ({"shares": (0.0, 0.0, 0.0)}, "Shares of the split: 0, 0, 0 are no shares"),
        ({"anchor": "moon"}, "Anchor: there is no “moon”"),
        ({"stretch": (5.0, 5.0)}, "Stretch: 5 to 5 has no width"),
    ],
)
def test_requests_that_make_no_sense(pair, tmp_path, request_, words):
    refused(words, [pair], tmp_path / "out", **request_)


def test_formats_that_cannot_hold_the_pair(pair, tmp_path):
    values = np.zeros((14, ROWS, COLS), np.uint8)
    wide = make_pair(tmp_path / "in", images=(values, values))
    refused("oscd has room for 13 bands, and the images have 14", [wide], tmp_path / "out", layout="oscd")
    mask = source(write_raster(tmp_path / "mask.tif", (land_covers()[1] == 10).astype(np.uint8), TRANSFORM))
    bare = replace(pair, land_cover_before=None, land_cover_after=None, mask=mask)
    refused("second needs the classes before and after", [bare], tmp_path / "out", layout="second")


def test_a_folder_that_is_not_empty(pair, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("keep")
    with pytest.raises(InputError, match="Output folder: .*out is not empty; choose an empty or a new one"):
        write([pair], tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_more_chips_than_the_disk_holds_are_told_before_the_work(pair, tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage(10**6, 10**6 - 5000, 5000))
    monkeypatch.setattr(dataset, "OpenPair", None)
    words = r"Chips of 1 pair\(s\) take up to [\d.]+ [kM]B, and the disk of .*out has 5 kB left: choose fewer pairs"
    refused(words, [pair], tmp_path / "out")


@pytest.mark.parametrize(
    ("layout", "room"), [("geotiff", 500), ("levir-cd", 150), ("levir-cd", 330), ("oscd", 500)]
)
def test_a_disk_that_fills_up_midway_keeps_the_finished_chips(pair, small_disk, monkeypatch, layout, room):
    """Also where it is the contact sheet that has no room."""
    disk = small_disk(f"size={room}k")
    monkeypatch.setattr("rs_synth_plugin.core.changes.plan.check_room", lambda *_: None)
    feedback = RecordingFeedback()
    with pytest.raises(RSSynthError, match="No space left|disk has room|make room"):
        write([pair], disk / "out", layout, min_change=0, feedback=feedback)
    finished = check_whole(disk / "out")
    assert finished > 0
    assert index_of(disk / "out")["complete"] is False
    told = f"{finished} chips of 1 of 1 pairs are finished and can be used: see"
    assert any(told in text for text in feedback.warnings)


class CancelAt(RecordingFeedback):
    """Cancels from a progress on, and notes when."""

    def __init__(self, fraction):
        super().__init__()
        self._fraction, self.since = fraction, 0.0

    def is_cancelled(self):
        wanted = bool(self.progress) and self.progress[-1] >= self._fraction
        if wanted and not self.since:
            self.since = time.monotonic()
        return wanted


def test_a_cancel_keeps_what_is_finished(tmp_path):
    pairs = [make_pair(tmp_path / "in", f"p{number}") for number in range(4)]
    feedback = CancelAt(0.5)
    with pytest.raises(Cancelled):
        write(pairs, tmp_path / "out", feedback=feedback, planned=4)
    assert time.monotonic() - feedback.since < 1
    assert check_whole(tmp_path / "out") > 0
    assert index_of(tmp_path / "out")["complete"] is False
    assert (tmp_path / "out" / "contact_sheet.png").is_file()
    assert any(re.search(r"chips of [123] of 4 pairs are finished", text) for text in feedback.warnings)


def test_a_cancel_before_the_first_chip_leaves_nothing(pair, tmp_path):
    with pytest.raises(Cancelled):
        write([pair], tmp_path / "new" / "out", feedback=RecordingFeedback(cancel_after=0))
    assert not (tmp_path / "new").exists()


def test_a_pair_that_fails_ends_the_making_of_pairs_too(pair, tmp_path):
    ended = []

    def made():
        try:
            yield pair
            yield replace(pair, name="broken", land_cover_after=None)
        finally:
            ended.append(True)

    with pytest.raises(InputError, match="land cover after is missing"):
        write(made(), tmp_path / "out", planned=2)
    assert ended
    assert check_whole(tmp_path / "out") > 0


def test_files_are_read_once_and_closed(pair, tmp_path, monkeypatch):
    """However many chips there are."""
    opened = []
    init = OpenPair.__init__
    monkeypatch.setattr(OpenPair, "__init__", lambda self, *rest: (opened.append(1), init(self, *rest))[1])
    write([pair], tmp_path / "out", min_change=0)
    assert len(opened) == 1
    assert pixels(pair.after.bands[0].path).size
