# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs that cannot be made as asked: told in a sentence, before the work where that can be; what is finished stays."""

from __future__ import annotations

import contextlib
import shutil
import threading

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.dataset import room
from rs_synth_plugin.core.errors import Cancelled, InputError, ModelError, RSSynthError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.contactsheet import ContactSheet
from rs_synth_plugin.core.pairs.denoiser import Denoiser
from rs_synth_plugin.core.raster import png
from tests.core.pair_runs import check_whole, index_of, make_pairs
from tests.tiny_denoisers import pair_card, write_denoiser
from tests.tiny_models import RecordingFeedback, write_model


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("denoisers")


@pytest.fixture(scope="module")
def model(folder):
    return write_denoiser(folder / "plain.onnx")


def refused(error, words, target, *arguments, **options):
    """The run is refused in these words, and nothing of the folder is left."""
    with pytest.raises(error, match=words):
        make_pairs(*arguments, **options)
    assert not target.exists()


@pytest.mark.parametrize("count", [0, -5])
def test_no_pairs_at_all(model, tmp_path, count):
    refused(InputError, f"Count: {count} pairs cannot be made", tmp_path / "p", model, tmp_path / "p", count)


def test_more_pairs_than_the_disk_holds_are_refused_with_the_figure(model, tmp_path):
    words = r"Count: 10,000,000,000,000 pairs take up to 139 PB, and the disk of .*p has [\d.]+ .B left: choose a lower"
    refused(InputError, words, tmp_path / "p", model, tmp_path / "p", 10**13)


def test_a_small_disk_is_told_before_the_work(model, small_disk):
    disk = small_disk("size=200k")
    words = r"Count: 100 pairs take up to 1\.39 MB, and the disk of .* has \d+ kB left"
    refused(InputError, words, disk / "p", model, disk / "p", 100)


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        (Recipe(steps=1001), "Steps: 1001 were asked for, and the model has 1 to 1000"),
        (Recipe(steps=0), "Steps: 0 were asked for"),
        (Recipe("euler"), "there is no “euler”; choose one of"),
    ],
)
def test_recipes_that_cannot_be(model, tmp_path, recipe, words):
    refused(InputError, words, tmp_path / "p", model, tmp_path / "p", recipe=recipe)


def test_a_format_that_is_not_there(model, tmp_path):
    refused(InputError, "Format: there is no “gif”", tmp_path / "p", model, tmp_path / "p", layout="gif")


def test_images_that_are_no_png(folder, tmp_path):
    card = pair_card()
    card["output"] = {**card["output"], "dtype": "float32"}
    model = write_denoiser(folder / "float.onnx", card)
    words = r"\(3 band\(s\) of float32\) cannot be PNG: choose the format geotiff"
    refused(ModelError, words, tmp_path / "p", model, tmp_path / "p", layout="png")
    make_pairs(model, tmp_path / "p", 1)


def test_a_folder_that_is_not_empty_or_no_folder(model, tmp_path):
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "mine.txt").write_text("keep")
    with pytest.raises(InputError, match="Output folder: .*p is not empty; choose an empty or a new one"):
        make_pairs(model, tmp_path / "p")
    with pytest.raises(InputError, match=r"mine\.txt is a file; choose a folder"):
        make_pairs(model, tmp_path / "p" / "mine.txt")
    assert [path.name for path in (tmp_path / "p").iterdir()] == ["mine.txt"]


def test_an_extent_that_holds_fewer(model, tmp_path):
    words = r"Extent: it holds 6 pairs of 32 × 32 m, not 7; choose a larger one"
    place = {"extent": (0.0, 0.0, 100.0, 64.5), "crs": "EPSG:32612"}
    refused(InputError, words, tmp_path / "p", model, tmp_path / "p", 7, **place)
    make_pairs(model, tmp_path / "p", 6, **place)


# --- models ---------------------------------------------------------------------------------------------------


def test_a_model_that_is_no_denoiser(folder, tmp_path):
    model = write_model(folder / "synthesis.onnx")
    refused(ModelError, "is for synthesis, not for denoiser", tmp_path / "p", model, tmp_path / "p")


def test_a_denoiser_without_labels(folder, tmp_path):
    model = write_denoiser(folder / "images.onnx", pair_card("none"))
    refused(ModelError, "makes images without masks", tmp_path / "p", model, tmp_path / "p")


def test_a_super_resolution_in_the_place_of_the_model(folder, tmp_path):
    model = write_denoiser(folder / "only.onnx", pair_card(refines=True))
    refused(ModelError, "only refines pairs", tmp_path / "p", model, tmp_path / "p")


BANDS = pair_card()["inputs"]["sample"]["bands"]
OTHER_BANDS = [{**BANDS[0], "name": "near infrared"}, *BANDS[1:]]
FOREIGN = {
    "other classes": ({"classes": pair_card()["classes"][:4]}, {}),
    "label code is one_hot, the model's bits": ({}, {"label_code": "one_hot"}),
    "tiles of 64 pixels, not of twice the model's 16": ({}, {"tile_size": 64}),
    "measure 2 m, not half of the model's 2 m": ({"gsd_m": 2.0}, {}),
    "another range": ({"output": {**pair_card()["output"], "range": [0.0, 200.0]}}, {}),
    "they have other bands": (
        {"inputs": {"sample": {"bands": OTHER_BANDS}, "low_resolution": {"bands": BANDS}}},
        {},
    ),
    "other bands": ({"inputs": {"sample": {"bands": BANDS}, "low_resolution": {"bands": OTHER_BANDS}}}, {}),
    "takes no low-resolution pair": ({}, {"refines": False}),
}


@pytest.mark.parametrize("words", FOREIGN)
def test_models_that_do_not_belong_together(model, tmp_path, words):
    changes, kind = FOREIGN[words]
    card = pair_card(**{"refines": True, "tile_size": 32, **kind}, **changes)
    refiner = write_denoiser(tmp_path / "refiner.onnx", card, means=[0.0] * 8)
    expected = rf"does not belong to the model tiny-pairs \(.*{words}.*\): choose the one"
    refused(ModelError, expected, tmp_path / "p", model, tmp_path / "p", refiner=refiner)


# --- disks and cancels ----------------------------------------------------------------------------------------


class FillDisk(RecordingFeedback):
    """Takes all of a disk's room but a little once half of the work is done."""

    def __init__(self, disk, left):
        super().__init__()
        self._disk, self._left = disk, left

    def set_progress(self, fraction):
        super().set_progress(fraction)
        filler = self._disk / "filler"
        if fraction > 0.3 and not filler.exists():
            with contextlib.suppress(OSError):  # the run goes on writing meanwhile
                filler.write_bytes(b"x" * max(shutil.disk_usage(self._disk).free - self._left, 1))


@pytest.mark.parametrize("layout", ["geotiff", "png"])
@pytest.mark.parametrize("left", [0, 9000, 23_000])
def test_a_disk_that_is_full_midway_keeps_what_is_finished(model, small_disk, layout, left):
    disk = small_disk()
    feedback = FillDisk(disk, left)
    with pytest.raises(RSSynthError, match="room|No space left on device"):
        make_pairs(model, disk / "p", 60, layout=layout, feedback=feedback, recipe=Recipe(steps=8))
    finished = index_of(disk / "p")["finished"]
    assert 0 < finished < 60
    assert not index_of(disk / "p")["complete"]
    check_whole(disk / "p", finished)
    assert any(f"{finished} of 60 pairs are finished and can be used" in text for text in feedback.warnings)


def test_a_png_that_the_disk_has_no_room_for_is_told_and_not_left(small_disk):
    disk = small_disk("size=16k")
    noise = np.random.default_rng(0).integers(0, 256, (3, 128, 128), np.uint8)
    for _ in range(3):
        with pytest.raises(RSSynthError, match=r"a\.png could not be written \(No space left on device\)"):
            png.write_png(disk / "a.png", noise)
        assert list(disk.iterdir()) == []
    png.write_png(disk / "a.png", noise[:, :16, :16], description="Synthetic")
    assert [path.name for path in disk.iterdir()] == ["a.png"]
    assert gdal.Open(str(disk / "a.png")).GetMetadata() == {"Description": "Synthetic"}
    assert not gdal.ReadDir("/vsimem/")


def test_a_disk_that_is_full_only_at_the_contact_sheet_leaves_no_complete_index(model, tmp_path, monkeypatch):
    """The run ends in an error, and the index does not say otherwise."""

    def write(sheet, path):
        assert not index_of(path.parent)["complete"]
        raise RSSynthError(f"{path} could not be written (No space left on device)")

    monkeypatch.setattr(ContactSheet, "write", write)
    feedback = RecordingFeedback()
    with pytest.raises(RSSynthError, match=r"contact_sheet\.png could not be written"):
        make_pairs(model, tmp_path / "p", 3, feedback=feedback)
    check_whole(tmp_path / "p", 3)
    assert not index_of(tmp_path / "p")["complete"]
    assert (tmp_path / "p" / "collection.json").exists()


class CancelAt(RecordingFeedback):
    """Cancels from a progress on."""

    def __init__(self, fraction):
        super().__init__()
        self._fraction = fraction

    def is_cancelled(self):
        return bool(self.progress) and self.progress[-1] >= self._fraction


def test_a_cancel_keeps_what_is_finished_and_ends_within_a_step(folder, tmp_path):
    slow = write_denoiser(folder / "slow.onnx", mixing=12)
    feedback = CancelAt(0.4)
    with pytest.raises(Cancelled):
        make_pairs(slow, tmp_path / "p", 40, feedback=feedback, recipe=Recipe(steps=20))
    finished = index_of(tmp_path / "p")["finished"]
    assert 0 < finished < 40
    check_whole(tmp_path / "p", finished)
    assert (tmp_path / "p" / "contact_sheet.png").exists()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("rs_synth")]


def test_a_cancel_before_the_first_pair_leaves_nothing(folder, tmp_path):
    long = write_denoiser(folder / "long.onnx", mixing=12)
    feedback = RecordingFeedback(cancel_after=0)
    with pytest.raises(Cancelled):
        make_pairs(long, tmp_path / "new" / "p", 5, feedback=feedback, recipe=Recipe("ddpm", 1000))
    assert list(tmp_path.iterdir()) == []


def test_a_device_with_little_memory_takes_fewer_at_once(model):
    session = Session(load_model(model), "cpu", 1, RecordingFeedback())
    taken = []
    run = session.run

    def run_little(inputs):
        taken.append(len(inputs["sample"]))
        if taken[-1] > 2:
            raise DeviceMemoryError("failed to allocate memory")
        return run(inputs)

    session.run = run_little
    denoiser = Denoiser(session, 8, lambda tiles: None)
    samples = np.random.default_rng(0).standard_normal((7, 6, 16, 16), dtype=np.float32)
    found = denoiser.predict(samples, 500, None)
    assert taken == [7, 4, 2, 2, 2, 1]
    session.run = run
    assert np.array_equal(found, Denoiser(session, 1, lambda tiles: None).predict(samples, 500, None))
    assert denoiser.take_note() == "Too little memory for so many samples at once: going on with 4."


def test_sizes_in_words():
    assert [room._size(count) for count in (5, 999, 12_340, 5 * 10**9)] == [
        "5 bytes",
        "999 bytes",
        "12.3 kB",
        "5 GB",
    ]
