# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole assessment over small images: what is measured, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.assess import assess as assess_module
from rs_synth_plugin.core.assess.assess import assess
from rs_synth_plugin.core.assess.figures import document, numbers
from rs_synth_plugin.core.assess.report import report
from rs_synth_plugin.core.assess.stretch import Stretch
from rs_synth_plugin.core.assess.waterzones import FloodGiven
from rs_synth_plugin.core.errors import Cancelled, InputError, ModelError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.tiling import tile_size, tile_step
from rs_synth_plugin.core.raster.rasters import RasterSource
from rs_synth_plugin.core.scenario.legend import Legend
from tests.core.assess_scenes import COLS, ROWS, image, request_maker
from tests.core.images import TRANSFORM, scene
from tests.core.raster_files import write_raster
from tests.tiny_models import RecordingFeedback, segmentation_card, translator_card, write_model


@pytest.fixture
def given(tmp_path):
    """given(**changes) → a request with everything but a flood."""
    return request_maker(tmp_path)


def test_everything_there_is_to_measure(given, tmp_path):
    depth = np.where(np.arange(COLS) < 40, 3.0, -9999.0) * np.ones((ROWS, 1))
    flood = FloodGiven(
        RasterSource(write_raster(tmp_path / "d.tif", depth.astype(np.float32), TRANSFORM, nodata=-9999))
    )
    result = assess(given(flood=flood), NullFeedback())
    found = numbers(result)
    assert {name.split("_")[0] for name in found} == {
        "PIXELS", "MIOU", "ACCURACY", "COLOUR", "GRADIENT", "SPECTRUM", "SEAM", "STRONGEST", "WATER",
    }  # fmt: skip
    assert found["PIXELS"] == ROWS * (COLS - 40), "the flooded ground is not compared"
    assert set(result.agreements) == {"real_truth", "synthetic_truth", "synthetic_real"}
    assert {item.pixels for item in result.agreements.values()} == {ROWS * (COLS - 40)}
    assert (result.water["synthetic"].must, result.water["synthetic"].cannot) == (40 * ROWS, 68 * ROWS)
    assert result.speckle == []
    titles = [picture.title for picture in result.pictures]
    assert titles[:2] == ["Synthetic image", "Real image"]
    assert "Water where it must and cannot be" in titles


def test_an_image_is_itself(given):
    request = given()
    found = numbers(assess(given(real=request.synthetic), NullFeedback()))
    assert found["MIOU_SYNTHETIC_REAL"] == found["ACCURACY_SYNTHETIC_REAL"] == 1.0
    assert found["MIOU_SYNTHETIC_TRUTH"] == found["MIOU_REAL_TRUTH"]
    assert found["COLOUR_DISTANCE"] == found["GRADIENT_DISTANCE"] == found["SPECTRUM_DISTANCE"] == 0.0


def test_tiles_change_nothing(given):
    small, large = (
        document(assess(given(tile_size=size), NullFeedback()))["class_agreement"] for size in (72, 512)
    )
    for pair in small:
        assert small[pair]["miou"] == pytest.approx(large[pair]["miou"], abs=2e-3)


def test_all_agreements_look_at_the_labelled_pixels(given, tmp_path):
    codes = np.where(np.arange(COLS) < 60, 6, 4) * np.ones(
        (ROWS, 1), int
    )  # 6: grassland, which the model lacks
    path = write_raster(tmp_path / "partly.tif", codes.astype(np.uint8), TRANSFORM)
    result = assess(given(land_cover=RasterSource(path)), NullFeedback())
    assert {item.pixels for item in result.agreements.values()} == {ROWS * (COLS - 60)}
    assert len(result.agreements) == 3


def test_bands_and_their_stretches_go_to_the_model_together(given, tmp_path, monkeypatch):
    values = scene(ROWS, COLS)
    lows, spans = np.array([2000, 5000, 9000])[:, None, None], np.array([1000, 4000, 8000])[:, None, None]
    names = ("blue", "green", "red")
    request = given(
        synthetic=image(tmp_path / "m.tif", np.rint(values).astype(np.uint8), names=names),
        real=image(tmp_path / "r.tif", (lows + spans * values / 255).astype(np.uint16), names=names),
        stretch=Stretch.parse("2000:3000, 5000:9000, 9000:17000", 3, (0.0, 255.0)),
    )
    got = {}

    def look(images, *_):
        got.update({name: opened.read(opened.grid.window)[0] for name, opened in images.items()})

    monkeypatch.setattr(assess_module, "segment", look)
    assess(request, NullFeedback())
    for seen in (got["synthetic"], got["real"]):
        assert np.abs(seen - values[::-1]).max() < 1


def test_the_step_of_tiles_is_that_of_the_grid(given):
    request = given()
    card = request.segmentation.model.card
    size = tile_size(request.grid, card, 96)
    tiles = list(request.grid.tiles(size, card.halo, card.size_multiple))
    assert tiles[1].inner.col - tiles[0].inner.col == tile_step(request.grid, card, 96)


def test_what_is_not_given_is_not_measured(given):
    found = numbers(assess(given(land_cover=None, segmentation=None, seam_step=None), NullFeedback()))
    assert set(found) == {
        "PIXELS", "COLOUR_DISTANCE", "GRADIENT_DISTANCE", "SPECTRUM_DISTANCE", "SPECTRUM_HIGH", "STRONGEST_LINE",
    }  # fmt: skip
    found = numbers(assess(given(real=None), NullFeedback()))
    assert set(found) == {
        "PIXELS", "MIOU_SYNTHETIC_TRUTH", "ACCURACY_SYNTHETIC_TRUTH", "SEAM_RATIO", "STRONGEST_LINE",
    }  # fmt: skip


def test_sar_is_told_by_the_request(given, tmp_path):
    rng = np.random.default_rng(0)
    pair = []
    for looks in (4, 12):
        decibels = 10 * np.log10(rng.gamma(looks, 1 / looks, (1, ROWS, COLS))) - 10
        pair.append(image(tmp_path / f"{looks}.tif", decibels.astype(np.float32)))
    result = assess(given(synthetic=pair[1], real=pair[0], segmentation=None, sar=True), NullFeedback())
    found = numbers(result)
    assert found["SPECKLE_LOOKS_REAL"] == pytest.approx(4, rel=0.1)
    assert found["SPECKLE_LOOKS_SYNTHETIC"] == pytest.approx(12, rel=0.1)
    assert 0.5 < found["SPECKLE_DISTANCE_DB"] < 2
    assert "Speckle" in report(result, "1")
    assert not assess(given(synthetic=pair[1], real=pair[0], segmentation=None), NullFeedback()).speckle


def test_a_stretch_brings_the_real_image_into_the_same_numbers(given, tmp_path):
    values = scene(ROWS, COLS)
    raw = (5000 + 10000 * (values / 255) ** 2).astype(np.uint16)
    stretch = Stretch.parse("5000:15000; 0.5", 3, (0.0, 255.0))
    request = given(
        synthetic=image(tmp_path / "m.tif", np.rint(values).astype(np.uint8)),
        real=image(tmp_path / "r.tif", raw, "The raw image"),
        stretch=stretch,
    )
    found = numbers(assess(request, NullFeedback()))
    assert found["COLOUR_DISTANCE"] < 0.004
    assert found["ACCURACY_SYNTHETIC_REAL"] > 0.95
    with pytest.raises(
        InputError, match="The raw image from 5\\d+ to 1\\d+, which are not the same kind of numbers"
    ):
        assess(given(synthetic=request.synthetic, real=request.real), NullFeedback())


@pytest.mark.parametrize(
    "text", ["5000", "1:2, 3:4", "a:b", "5:5", "9:3", "1:2; 0", "1:2; x", "nan:2", "1:2:3"]
)
def test_a_stretch_that_is_none_is_refused(text):
    with pytest.raises(InputError, match=r"Stretch of the real image: .*"):
        Stretch.parse(text, 3, (0.0, 255.0))


def test_the_real_image_of_a_shifted_grid_keeps_its_texture(given, tmp_path):
    values = np.random.default_rng(0).integers(60, 200, (3, ROWS + 2, COLS + 2)).astype(np.uint8)
    shifted = (TRANSFORM[0] - 19.0, 30.0, 0.0, TRANSFORM[3] + 11.0, 0.0, -30.0)
    request = given(
        synthetic=image(tmp_path / "m.tif", values[:, 1:-1, 1:-1]),
        real=image(tmp_path / "r.tif", values, transform=shifted),
        segmentation=None,
    )
    result = assess(request, NullFeedback())
    assert abs(numbers(result)["SPECTRUM_HIGH"]) < 0.05
    assert "nearest of its pixels" in " ".join(result.notes)


@pytest.mark.parametrize(
    ("changes", "error", "sentence"),
    [
        ({"real": None, "segmentation": None}, InputError, "nothing to compare"),
        ({"real": None, "land_cover": None}, InputError, "nothing to compare"),
        (
            {"segmentation": None, "flood": FloodGiven(RasterSource("x"))},
            InputError,
            "needs a segmentation model",
        ),
        ({"flood": FloodGiven()}, InputError, "needs its depth or its mask"),
        ({"tile_size": 40}, InputError, "too small"),
        (
            {"legend": Legend.builtin("dubai"), "land_cover": None, "real": None},
            InputError,
            "nothing to compare",
        ),
    ],
)
def test_requests_that_make_no_sense_are_refused(given, changes, error, sentence):
    with pytest.raises(error, match=sentence):
        assess(given(**changes), NullFeedback())


def test_images_that_cannot_be_compared_are_refused(given, tmp_path):
    values = scene(ROWS, COLS).astype(np.uint8)
    for name, other, sentence in (
        (
            "two",
            image(tmp_path / "2.tif", values[:2], "Two bands"),
            r"Two bands has 2 band\(s\) and The made image 3",
        ),
        (
            "away",
            image(tmp_path / "a.tif", values, "Away", transform=(9e5, *TRANSFORM[1:])),
            "Away does not overlap",
        ),
        ("empty", image(tmp_path / "e.tif", values * 0, "Empty", nodata=0), "Empty has no valid pixel"),
    ):
        with pytest.raises(InputError, match=sentence):
            assess(given(real=other), NullFeedback())
        assert name
    with pytest.raises(InputError, match="Empty has no valid pixel"):
        assess(given(synthetic=other), NullFeedback())
    left, right = values.copy(), values.copy()
    left[:, :, :70], right[:, :, 50:] = 0, 0
    halves = [image(tmp_path / f"{n}.tif", half, n, nodata=0) for n, half in (("L", left), ("R", right))]
    with pytest.raises(InputError, match="No pixel is valid in both L and R"):
        assess(given(synthetic=halves[0], real=halves[1], segmentation=None), NullFeedback())


def test_models_that_do_not_fit_are_refused(given, tmp_path):
    def session(name, card):
        return Session(load_model(write_model(tmp_path / name, card)), "cpu", 1, NullFeedback())

    with pytest.raises(ModelError, match="is for translation, not for segmentation"):
        assess(given(segmentation=session("t.onnx", translator_card())), NullFeedback())
    one = scene(ROWS, COLS, bands=1).astype(np.uint8)
    grey = [image(tmp_path / f"g{n}.tif", one, "Grey") for n in range(2)]
    with pytest.raises(InputError, match=r"tiny-segmentation needs 3 band\(s\)"):
        assess(given(synthetic=grey[0], real=grey[1]), NullFeedback())
    wide = image(tmp_path / "w.tif", scene(ROWS, COLS, top=4000).astype(np.uint16), "Wide")
    with pytest.raises(InputError, match=r"Wide has \S+ of its pixels outside of 0 to 255"):
        assess(given(synthetic=wide, real=wide), NullFeedback())
    classes = [{**entry, "role": "forest"} for entry in segmentation_card()["classes"]]
    dry = session("dry.onnx", segmentation_card(classes=classes, name="dry"))
    with pytest.raises(InputError, match="dry has no class of role water"):
        assess(given(segmentation=dry, flood=FloodGiven(RasterSource("x"))), NullFeedback())


@pytest.mark.parametrize("questions", [0, 1, 4, 9])
def test_a_cancel_ends_it(given, questions):
    with pytest.raises(Cancelled):
        assess(given(), RecordingFeedback(cancel_after=questions))


def test_the_progress_only_grows(given):
    feedback = RecordingFeedback()
    assess(given(), feedback)
    steps = feedback.progress[1:]  # the land cover's own count comes first
    assert max(steps) == 1.0
