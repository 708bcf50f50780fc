# SPDX-License-Identifier: GPL-2.0-or-later
"""Several samples of one scene: their standard deviation, without tiles showing, beside an unchanged image."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import Cancelled, InputError, RSSynthError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product import synthesis
from rs_synth_plugin.core.product.spread import SampledInference
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster import geotiff
from rs_synth_plugin.core.raster.grid import Tile, Window
from tests.core.memory_scene import files_in
from tests.core.rough_runs import engine_threads, rough_scene
from tests.tiny_models import RecordingFeedback, tiny_card, write_model

RANGE = 255.0
SEED, SAMPLES = 3, 4


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return load_model(write_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


def holey_scene():
    scene = rough_scene(90, 130)
    scene._land_cover.valid[20:31, 40:60] = False
    return scene


def make(folder, model, feedback=None, session=None, **request):
    """Image and spread in a folder of their own."""
    folder.mkdir(exist_ok=True)
    given = {"seed": SEED, "samples": SAMPLES, "spread": str(folder / "spread.tif"), **request}
    feedback = feedback or RecordingFeedback()
    session = session or Session(model, "cpu", 1, feedback)
    return synthesize(
        holey_scene(), session, SynthesisRequest(str(folder / "image.tif"), **given), None, feedback
    )


def array(path):
    return gdal.Open(str(path)).ReadAsArray()


@pytest.fixture(scope="module")
def whole(model, tmp_path_factory):
    """The folder of a run in one tile, and its report."""
    folder = tmp_path_factory.mktemp("whole")
    return folder, make(folder, model)


def test_it_is_the_standard_deviation_of_the_images_of_the_seeds(model, whole, tmp_path):
    images = []
    for seed in range(SEED, SEED + SAMPLES):
        make(tmp_path / str(seed), model, seed=seed, samples=1, spread=None)
        images.append(array(tmp_path / str(seed) / "image.tif"))
    expected = np.std(np.array(images, np.float64), axis=0, ddof=1)
    spread = array(whole[0] / "spread.tif")
    assert spread.dtype == np.float32
    np.testing.assert_array_equal(np.isnan(spread), np.isnan(images[0]))
    assert np.isnan(spread[:, 20:31, 40:60]).all()
    assert np.nanmax(np.abs(spread - expected)) <= 1e-5 * RANGE
    assert np.nanmean(spread) > 1
    assert whole[1].highest_spread == pytest.approx(np.nanmax(expected, axis=(1, 2)).tolist(), rel=1e-5)


def test_the_image_is_the_one_of_the_seed_to_the_byte(model, whole, tmp_path):
    make(tmp_path / "alone", model, samples=1, spread=None)
    assert (tmp_path / "alone" / "image.tif").read_bytes() == (whole[0] / "image.tif").read_bytes()
    assert files_in(tmp_path / "alone") == ["image.tif"]


@pytest.mark.parametrize("size", [64, 104])
def test_tiles_do_not_show(model, whole, tmp_path, monkeypatch, size):
    monkeypatch.setattr(synthesis, "tile_size", lambda grid, card, largest: largest)
    make(tmp_path / "tiled", model, tile_size=size)
    for name in ("image.tif", "spread.tif"):
        tiled, expected = array(tmp_path / "tiled" / name), array(whole[0] / name)
        np.testing.assert_array_equal(np.isnan(tiled), np.isnan(expected))
        assert np.nanmax(np.abs(tiled - expected)) <= 1e-4 * RANGE


def test_units_and_tags(whole):
    dataset = gdal.Open(str(whole[0] / "spread.tif"))
    band = dataset.GetRasterBand(2)
    assert (band.GetDescription(), band.GetUnitType()) == ("green, standard deviation", "DN")
    assert np.isnan(band.GetNoDataValue())
    tags = dataset.GetMetadata()
    assert (tags["RS_SYNTH_SYNTHETIC"], tags["RS_SYNTH_SAMPLES"]) == ("yes", "4")
    assert json.loads(tags["RS_SYNTH_SEEDS"]) == [3, 4, 5, 6]
    assert tags["RS_SYNTH_MODEL"] == "tiny 1.2.3"


def test_a_raster_of_whole_numbers_has_a_spread_in_the_cards_units(whole, tmp_path):
    output = {**tiny_card()["output"], "dtype": "uint16", "scale": 0.01, "offset": -50.0}
    model = load_model(write_model(tmp_path / "sixteen.onnx", tiny_card(output=output)))
    make(tmp_path / "out", model)
    np.testing.assert_array_equal(array(tmp_path / "out" / "spread.tif"), array(whole[0] / "spread.tif"))
    dataset = gdal.Open(str(tmp_path / "out" / "spread.tif"))
    assert dataset.GetRasterBand(1).GetScale() in (None, 1.0)


def test_where_a_sample_has_no_number_the_spread_has_none(model, tmp_path):
    session = Session(model, "cpu", 1, RecordingFeedback())
    true_run, runs = session.run, []

    def overflowing(inputs):
        image = true_run(inputs)["image"]
        runs.append(1)
        if len(runs) == 2:
            image[:, 0, 30, 30:35] = np.inf
        return {"image": image}

    session.run = overflowing
    report = make(tmp_path / "out", model, session=session)
    hole = 11 * 20
    assert np.isnan(array(tmp_path / "out" / "spread.tif")).sum(axis=(1, 2)).tolist() == [hole + 5] * 3
    assert np.isnan(array(tmp_path / "out" / "image.tif")).sum(axis=(1, 2)).tolist() == [hole] * 3
    assert np.isfinite(report.highest_spread).all()


def test_small_spreads_of_large_values_are_exact():
    """Where the sum of squares minus the square of the sum would have lost every digit."""
    steps = (0, 1, 3, 2, 7)  # of 1/256, a float32's own step there
    samples = [np.full((1, 2, 2), 60_000 + step / 256, np.float32) for step in steps]

    class Given:
        def run(self, tile, inputs):
            return samples[int(inputs["noise"])]

        def take_note(self):
            return ""

    inference = SampledInference(Given(), lambda window, seed: seed, range(5))
    window = Window(0, 0, 2, 2)
    image, deviation = np.split(inference.run(Tile(window, window), {"noise": 0}), 2)
    np.testing.assert_array_equal(image, samples[0])
    np.testing.assert_allclose(deviation, np.std(steps, ddof=1) / 256, rtol=1e-6)


def test_what_cannot_be_is_refused_before_any_work(model, tmp_path):
    card = tiny_card()
    del card["inputs"]["noise"]
    silent = load_model(write_model(tmp_path / "silent.onnx", card))
    with pytest.raises(InputError, match="Spread of samples: the model tiny has no noise"):
        make(tmp_path / "out", silent)
    with pytest.raises(InputError, match="1 sample has no spread; set samples to 2 or more"):
        make(tmp_path / "out", model, samples=1)
    with pytest.raises(InputError, match="nowhere does not exist"):
        make(tmp_path / "out", model, spread=str(tmp_path / "nowhere" / "spread.tif"))
    assert files_in(tmp_path / "out") == []


def test_samples_that_nothing_is_made_of_are_warned_of(model, tmp_path):
    feedback = RecordingFeedback()
    make(tmp_path / "out", model, feedback, spread=None)
    assert any("4 were asked for, but no spread" in text for text in feedback.warnings)


def test_a_cancel_is_heard_between_samples(model, tmp_path):
    feedback = RecordingFeedback()
    session = Session(model, "cpu", 1, feedback)
    true_run, runs, most = session.run, [], 50
    feedback.is_cancelled = lambda: len(runs) >= 3

    def counted(inputs):
        runs.append(1)
        return true_run(inputs)

    def out():
        return make(tmp_path / "out", model, feedback, session, samples=most)

    session.run = counted
    with pytest.raises(Cancelled):
        out()
    assert 3 <= len(runs) < most
    assert files_in(tmp_path / "out") == []
    assert engine_threads() == []


@pytest.mark.parametrize("failing", ["image", "spread"])
def test_image_and_spread_appear_together_or_not_at_all(model, tmp_path, monkeypatch, failing):
    """The disk is full when the last of one file is written: the other does not appear either."""
    build = geotiff.build_overviews

    def full(path, *arguments):
        if path.name.startswith(failing):
            raise RSSynthError("the disk is full")
        return build(path, *arguments)

    monkeypatch.setattr(geotiff, "build_overviews", full)
    (tmp_path / "out").mkdir()
    for name in ("image.tif", "spread.tif"):
        (tmp_path / "out" / name).write_bytes(b"from before")
    with pytest.raises(RSSynthError, match="disk is full"):
        make(tmp_path / "out", model)
    assert files_in(tmp_path / "out") == ["image.tif", "spread.tif"]
    for name in ("image.tif", "spread.tif"):
        assert (tmp_path / "out" / name).read_bytes() == b"from before"
