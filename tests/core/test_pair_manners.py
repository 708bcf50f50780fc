# SPDX-License-Identifier: GPL-2.0-or-later
"""How a run of pairs behaves: progress and cancel step by step, the seam it tells of, the STAC files that lead to
the pairs."""

from __future__ import annotations

import json
import threading
from datetime import datetime

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.given import GivenMasks
from rs_synth_plugin.core.pairs.tiles import seam_measure
from rs_synth_plugin.core.raster.grid import Grid
from tests.core.pair_runs import index_of, make_pairs, pixels, rows_of
from tests.tiny_denoisers import pair_card, write_denoiser
from tests.tiny_models import RecordingFeedback

DRIVERS = {"image/tiff; application=geotiff": "GTiff", "image/png": "PNG"}


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """The model, and its super-resolution."""
    folder = tmp_path_factory.mktemp("denoisers")
    refiner = pair_card(refines=True, tile_size=32)
    return write_denoiser(folder / "plain.onnx"), write_denoiser(folder / "refiner.onnx", refiner)


class StepByStep(RecordingFeedback):
    """Lets a model run only once the progress of the run before was told; cancels from a progress on, and counts the
    model runs that are done after that."""

    def __init__(self, monkeypatch, cancel_from=2.0):
        super().__init__()
        self._cancel_from, self._told = cancel_from, threading.Event()
        self._is_cancelled = False
        self.runs = self.runs_after = 0
        run = Session.run

        def run_when_told(session, inputs):
            self._told.clear()
            self._told.wait(0.3)  # in vain after a cancel, which has this long to come through
            found = run(session, inputs)
            self.runs += 1
            self.runs_after += self._is_cancelled
            return found

        monkeypatch.setattr(Session, "run", run_when_told)

    def set_progress(self, fraction):
        super().set_progress(fraction)
        self._told.set()

    def is_cancelled(self):
        self._is_cancelled = self.progress[-1] >= self._cancel_from
        return self._is_cancelled


@pytest.mark.parametrize("refined", [False, True])
def test_progress_is_told_after_every_step(models, tmp_path, monkeypatch, refined):
    feedback = StepByStep(monkeypatch)
    refiner = models[1] if refined else None
    make_pairs(models[0], tmp_path / "p", 2, refiner, feedback, recipe=Recipe(steps=4))
    assert feedback.runs == 2 * 4 * (1 + refined)
    # A value may be missed where the threads are held up.
    assert 0.75 * feedback.runs <= len(set(feedback.progress)) <= feedback.runs + 1
    assert feedback.progress == sorted(feedback.progress)


@pytest.mark.parametrize("refined", [False, True])
def test_a_cancel_ends_the_model_at_work_within_a_step(models, tmp_path, monkeypatch, refined):
    """Of the model itself, and of a super-resolution, which has four fifths of the work."""
    feedback = StepByStep(monkeypatch, 0.4 if refined else 0.2)
    refiner = models[1] if refined else None
    with pytest.raises(Cancelled):
        make_pairs(models[0], tmp_path / "p", 1, refiner, feedback, recipe=Recipe(steps=8))
    assert 0 < feedback.runs < 8 * (1 + refined) - 2
    assert (feedback.runs > 8) == refined
    assert feedback.runs_after <= 1


def test_the_seam_that_is_told_is_that_of_the_images(models, tmp_path, monkeypatch):
    """A model that sees a step in the middle of each tile, where the edge of its neighbours is."""
    run = Session.run

    def run_stepped(session, inputs):
        ((name, found),) = run(session, inputs).items()
        return {name: found + np.where(np.arange(16) < 8, np.float32(0), np.float32(0.5))}

    monkeypatch.setattr(Session, "run", run_stepped)
    masks = GivenMasks(Grid("EPSG:32612", (3e5, 2, 0, 4e6, 0, -2), 40, 24), np.ones((24, 40), np.uint8))
    feedback = RecordingFeedback()
    report = make_pairs(models[0], tmp_path / "p", 2, feedback=feedback, given=masks)
    seams = [seam_measure(pixels(pair["image"]), 16) for pair in report.pairs]
    assert min(seams) > 1.1
    assert seams[0] != seams[1]
    assert report.seam == pytest.approx(np.mean(seams), rel=1e-9)
    assert any(f"Seam measure {report.seam:.3f}" in note for note in feedback.notes)


@pytest.mark.parametrize("layout", ["geotiff", "png"])
@pytest.mark.parametrize("place", [{}, {"extent": (5e5, 4e6, 5e5 + 64, 4e6 + 64), "crs": "EPSG:32612"}])
def test_stac_leads_from_the_collection_to_every_file(models, tmp_path, layout, place):
    folder = tmp_path / "p"
    make_pairs(models[0], folder, 3, layout=layout, **place)
    top = folder / "collection.json"
    collection = json.loads(top.read_text(encoding="utf-8"))
    assert (collection["type"], collection["stac_version"]) == ("Collection", "1.1.0")
    assert {"id", "description", "license", "extent", "links"} <= set(collection)
    links = [link for link in collection["links"] if link["rel"] == "item"]
    assert len(links) == 3
    for row, link in zip(rows_of(folder), links):
        path = folder / link["href"]
        item = json.loads(path.read_text(encoding="utf-8"))
        assert (item["type"], item["stac_version"]) == ("Feature", "1.1.0")
        assert item["id"] == path.stem == row["name"]
        assert item["collection"] == collection["id"]
        up = {link["rel"]: (path.parent / link["href"]).resolve() for link in item["links"]}
        assert up == dict.fromkeys(("root", "parent", "collection"), top.resolve())
        datetime.strptime(item["properties"]["datetime"], "%Y-%m-%dT%H:%M:%SZ")
        assert (item["geometry"] is None) == ("bbox" not in item) == (not place)
        assert set(item["assets"]) == {"image", "mask"}
        for role, asset in item["assets"].items():
            target = path.parent / asset["href"]
            assert target.samefile(folder / row[role])
            assert gdal.Open(str(target)).GetDriver().ShortName == DRIVERS[asset["type"]]
        values = [entry["value"] for entry in item["assets"]["mask"]["classification:classes"]]
        assert values == [entry["value"] for entry in index_of(folder)["classes"]]
