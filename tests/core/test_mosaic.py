# SPDX-License-Identifier: GPL-2.0-or-later
"""The mosaic on arrays in memory: seams, skipping, cancelling and failing."""

from __future__ import annotations

import threading
import time
from types import SimpleNamespace

import numpy as np
import pytest

from rs_synth_plugin.core.errors import Cancelled, InputError, ModelError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session
from rs_synth_plugin.core.product.mosaic import PiecewiseInference, TileInputs, run_mosaic
from rs_synth_plugin.core.raster.grid import Grid
from tests.tiny_models import HALO, MULTIPLE, RecordingFeedback, slow_graph, tiny_card, write_model

GRID = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 150, 117)
MARGIN = 256


def _plane():
    """Model inputs over a plane that reaches far past the grid."""
    random = np.random.default_rng(3)
    shape = (GRID.height + 2 * MARGIN, GRID.width + 2 * MARGIN)
    return {
        "land_cover": random.integers(0, 5, (1, *shape)).astype(np.uint8),
        "auxiliary": random.uniform(0, 1000, (1, 1, *shape)).astype(np.float32),
        "noise": random.normal(size=(1, 2, *shape)).astype(np.float32),
    }


PLANE = _plane()


def plane_inputs(window):
    rows, cols = window.shifted(MARGIN, MARGIN).slices
    return {name: np.ascontiguousarray(array[..., rows, cols]) for name, array in PLANE.items()}


class Canvas:
    """Collects what a mosaic writes; every pixel may be written once."""

    def __init__(self, grid):
        self.image = np.full((3, *grid.shape), np.nan, np.float32)

    def read(self, tile):
        return TileInputs(plane_inputs(tile.outer), np.ones(tile.inner.shape, bool))

    def write(self, tile, image, valid):
        rows, cols = tile.inner.slices
        assert np.isnan(self.image[:, rows, cols]).all()
        assert valid.shape == tile.inner.shape
        self.image[:, rows, cols] = image


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return load_model(write_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


@pytest.fixture(scope="module")
def whole(tiny):
    canvas = Canvas(GRID)
    session = Session(tiny, "cpu", 1, RecordingFeedback())
    inference = PiecewiseInference(session)
    run_mosaic(
        list(GRID.tiles(256, HALO, MULTIPLE)), canvas.read, inference, canvas.write, RecordingFeedback()
    )
    return canvas.image


def run(tiles, session, feedback=None):
    canvas = Canvas(GRID)
    feedback = feedback or RecordingFeedback()
    stats = run_mosaic(tiles, canvas.read, PiecewiseInference(session), canvas.write, feedback)
    return canvas.image, stats, feedback


@pytest.mark.parametrize("size", [64, 88, 120])
def test_tiles_equal_the_whole(tiny, whole, size):
    tiles = list(GRID.tiles(size, HALO, MULTIPLE))
    image, stats, feedback = run(tiles[5:] + tiles[:5], Session(tiny, "cpu", 1, RecordingFeedback()))
    assert np.abs(image - whole).max() <= 255 * 1e-4
    assert stats.pixels == GRID.width * GRID.height
    assert feedback.progress[-1] == pytest.approx(1.0)


def test_this_would_notice_a_short_halo(tiny, whole):
    tiles = list(GRID.tiles(64, HALO - MULTIPLE, MULTIPLE))
    image, _, _ = run(tiles, Session(tiny, "cpu", 1, RecordingFeedback()))
    assert np.abs(image - whole).max() > 255 * 1e-4


class SmallDevice:
    """A session on a device that has no memory for tiles above `limit` pixels a side."""

    device_name = "Small"

    def __init__(self, session, limit):
        self.model, self._session, self._limit = session.model, session, limit
        self.sizes = []

    def run(self, inputs):
        self.sizes.append(inputs["land_cover"].shape[-1])
        if self.sizes[-1] > self._limit:
            raise DeviceMemoryError("full")
        return self._session.run(inputs)

    def terminate(self):
        self._session.terminate()


def test_too_little_memory_means_smaller_pieces_and_the_same_result(tiny, whole):
    device = SmallDevice(Session(tiny, "cpu", 1, RecordingFeedback()), 110)
    image, _, feedback = run(list(GRID.tiles(152, HALO, MULTIPLE)), device)
    assert np.abs(image - whole).max() <= 255 * 1e-4
    assert len(feedback.warnings) == 1
    assert "tiles of 52 pixels" in feedback.warnings[0]
    assert sum(size > 110 for size in device.sizes) == 1  # later tiles begin small


def test_no_memory_at_all_is_a_model_error(tiny):
    device = SmallDevice(Session(tiny, "cpu", 1, RecordingFeedback()), 1)
    with pytest.raises(ModelError, match="too little memory"):
        run(list(GRID.tiles(152, HALO, MULTIPLE)), device)


def test_tiles_without_anything_valid_are_skipped(tiny):
    tiles = list(GRID.tiles(88, HALO, MULTIPLE))
    canvas = Canvas(GRID)

    def read(tile):
        return None if tile.inner.col == 0 else canvas.read(tile)

    feedback = RecordingFeedback()
    inference = PiecewiseInference(Session(tiny, "cpu", 1, feedback))
    stats = run_mosaic(tiles, read, inference, canvas.write, feedback)
    skipped = {tile.inner.row for tile in tiles if tile.inner.col == 0}
    assert stats.skipped_tiles == len(skipped)
    assert stats.pixels == np.isfinite(canvas.image[0]).sum() < GRID.width * GRID.height
    assert feedback.progress[-1] == pytest.approx(1.0)


def slow_session(path):
    card = tiny_card(inputs={"land_cover": {"dtype": "uint8"}})
    del card["auxiliary_range"]
    return Session(load_model(write_model(path, card, slow_graph(card))), "cpu", 1, RecordingFeedback())


def rs_threads():
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("rs_synth")]


def test_cancel_in_the_middle_of_a_run_takes_less_than_a_second(tmp_path):
    session = slow_session(tmp_path / "slow.onnx")
    grid = Grid("", GRID.transform, 4000, 4000)
    asked = []

    def is_cancelled():
        if time.monotonic() - start > 0.5:
            asked.append(time.monotonic())
            return True
        return False

    feedback = RecordingFeedback()
    feedback.is_cancelled = is_cancelled
    start = time.monotonic()
    with pytest.raises(Cancelled):
        run_mosaic(
            list(grid.tiles(1024, HALO, MULTIPLE)),
            lambda tile: TileInputs(
                {"land_cover": np.ones((1, *tile.outer.shape), np.uint8)}, np.ones(tile.inner.shape)
            ),
            PiecewiseInference(session),
            lambda tile, image, valid: None,
            feedback,
        )
    assert time.monotonic() - asked[0] < 1.0
    assert rs_threads() == []


@pytest.mark.parametrize("where", ["read", "write", "run", "feedback"])
def test_failures_reach_the_caller_and_leave_no_thread(tiny, where):
    canvas = Canvas(GRID)
    session = Session(tiny, "cpu", 1, RecordingFeedback())
    feedback = RecordingFeedback()
    count = SimpleNamespace(calls=0)

    def fail(*_):
        count.calls += 1
        if count.calls > (0 if where == "feedback" else 3):
            raise InputError("broken here")
        return canvas.read(*_) if where == "read" else None

    read, write = canvas.read, canvas.write
    if where == "read":
        read = fail
    elif where == "write":
        write = fail
    elif where == "feedback":
        feedback.is_cancelled = fail
        write = lambda tile, image, valid: None  # noqa: E731
    else:
        session = SmallDevice(session, 10**6)
        session.run = lambda inputs: fail() or {"image": np.zeros((1, 3, 64, 64), np.float32)}
    tiles = list(GRID.tiles(64, HALO, MULTIPLE)) * 10
    with pytest.raises(InputError, match="broken here"):
        run_mosaic(tiles, read, PiecewiseInference(session), write, feedback)
    assert rs_threads() == []


@pytest.mark.parametrize("shape", [(1, 3, 8, 8), (1, 2, 64, 64), (2, 3, 64, 64), (3, 64, 64), (64, 64), ()])
def test_a_model_that_changes_the_size_is_refused(tiny, shape):
    session = SmallDevice(Session(tiny, "cpu", 1, RecordingFeedback()), 10**6)
    session.run = lambda inputs: {"image": np.zeros(shape, np.float32)}
    with pytest.raises(ModelError, match="another size"):
        run(list(GRID.tiles(64, HALO, MULTIPLE)), session)


def test_memory_holds_few_tiles(tiny):
    # Reading runs ahead of a slow writer by no more than the queues hold.
    tiles = list(GRID.tiles(64, HALO, MULTIPLE))
    canvas = Canvas(GRID)
    ahead = []
    reads, writes = [], []

    def read(tile):
        reads.append(tile)
        ahead.append(len(reads) - len(writes))
        return canvas.read(tile)

    def write(tile, image, valid):
        time.sleep(0.005)
        writes.append(tile)

    inference = PiecewiseInference(Session(tiny, "cpu", 1, RecordingFeedback()))
    run_mosaic(tiles, read, inference, write, RecordingFeedback())
    assert len(writes) == len(tiles) > 20
    assert max(ahead) <= 8
