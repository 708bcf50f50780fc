# SPDX-License-Identifier: GPL-2.0-or-later
"""Cancelling, in each stage and at any moment: nothing left over, what was there whole, no thread left alive."""

from __future__ import annotations

import random

import pytest

from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from tests.core.memory_scene import files_in
from tests.core.rough_runs import (
    FLOOD_OUTPUTS,
    MEASURING,
    OVERVIEWS,
    WRITING,
    SlowReader,
    engine_threads,
    make_flood,
    make_image,
    rough_scene,
)
from tests.tiny_models import RecordingFeedback, write_model


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return load_model(write_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


def stage_of(caught):
    """The innermost function of those that are a stage of the work, in which it ended."""
    stages = {"survey", "run_mosaic", "connected_fill", "measure", "write_products", "build_overviews"}
    return [entry.name for entry in caught.traceback if entry.name in stages][-1]


class CancelFrom(RecordingFeedback):
    """The user cancels when the progress bar is there."""

    def __init__(self, share):
        super().__init__()
        self.progress.append(0.0)
        self._share = share

    def is_cancelled(self):
        return self.progress[-1] >= self._share


@pytest.mark.parametrize(
    ("share", "stage"), [(0, "survey"), (0.09, "run_mosaic"), (0.5, "run_mosaic"), (0.95, "build_overviews")]
)
def test_synthesis_can_be_cancelled_in_each_stage(tmp_path, model, monkeypatch, share, stage):
    monkeypatch.setattr(SlowReader, "pause", 0.0 if share else 0.2)  # or the survey is over before it asks
    (tmp_path / "image.tif").write_bytes(b"from before")
    feedback = CancelFrom(share)
    with pytest.raises(Cancelled) as caught:
        make_image(rough_scene(300, 400, SlowReader), model, tmp_path / "image.tif", feedback, 64)
    assert stage_of(caught) == stage
    assert files_in(tmp_path) == ["image.tif"]
    assert (tmp_path / "image.tif").read_bytes() == b"from before"
    assert engine_threads() == []


@pytest.mark.parametrize(
    ("share", "stage"),
    [(0, "connected_fill"), (0.3, "connected_fill"), (MEASURING, "measure"),
     (WRITING, "write_products"), (OVERVIEWS, "build_overviews")],
)  # fmt: skip
def test_a_flood_can_be_cancelled_in_each_stage(tmp_path, share, stage):
    folder, temporary = tmp_path / "out", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    for name in FLOOD_OUTPUTS:
        (folder / name).write_bytes(b"from before")
    with pytest.raises(Cancelled) as caught:
        make_flood(rough_scene(700, 500), folder, temporary, CancelFrom(share))
    assert stage_of(caught) == stage
    assert files_in(temporary) == []
    assert [name for name in files_in(folder) if not name.endswith(".aux.xml")] == sorted(FLOOD_OUTPUTS)
    assert all((folder / name).read_bytes() == b"from before" for name in FLOOD_OUTPUTS)


@pytest.mark.parametrize("kind", ["image", "flood"])
def test_cancelled_at_any_question(tmp_path, model, kind):
    """At random questions, until one is not asked any more and the run ends: each output is the old or the new."""
    scene = rough_scene(300, 400)

    def run(feedback):
        if kind == "image":
            make_image(scene, model, tmp_path / "image.tif", feedback, 96)
        else:
            make_flood(scene, tmp_path, tmp_path, feedback)

    run(NullFeedback())
    new = {name: (tmp_path / name).read_bytes() for name in files_in(tmp_path)}
    moments = random.Random(3)
    questions = cancelled = 0
    while True:
        for name in new:
            (tmp_path / name).write_bytes(b"from before")
        try:
            run(RecordingFeedback(cancel_after=questions))
            break
        except Cancelled:
            cancelled += 1
        assert files_in(tmp_path) == sorted(new)
        assert all((tmp_path / name).read_bytes() in (new[name], b"from before") for name in new)
        assert engine_threads() == []
        questions += 1 + moments.randrange(2 + questions // 2)
    assert cancelled
    assert {name: (tmp_path / name).read_bytes() for name in files_in(tmp_path)} == new
