# SPDX-License-Identifier: GPL-2.0-or-later
"""Images that do not fit the model: what is refused, what is warned of, and what is worked on."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError, ModelError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.imagebands import bands_for, read_bands
from rs_synth_plugin.core.product.imagery import ImageSource
from rs_synth_plugin.core.product.model_translation import ModelTranslation
from rs_synth_plugin.core.raster.source import RasterSource
from tests.core.images import make, scene, write_image
from tests.core.test_translation import identity, translator
from tests.tiny_models import RecordingFeedback, translator_card, write_model


class TestBands:
    NAMES = ("blue", "green", "red", "nir")

    @pytest.fixture
    def wanted(self, tmp_path):
        path = write_model(tmp_path / "t.onnx", translator_card())
        return load_model(path).card.inputs["image"]

    def chosen(self, wanted, names, given=(), feedback=None):
        return bands_for(wanted, names, "image.tif", "tiny", feedback or RecordingFeedback(), given)

    def test_names_go_before_order(self, wanted):
        feedback = RecordingFeedback()
        assert self.chosen(wanted, self.NAMES, feedback=feedback) == (2, 1, 0)
        assert feedback.notes == [
            "Bands of image.tif as the model tiny sees them: 3 (red) → red, 2 (green) → green, 1 (blue) → blue."
        ]
        assert feedback.warnings == []

    def test_without_names_the_first_ones_count_and_it_is_said(self, wanted):
        feedback = RecordingFeedback()
        assert self.chosen(wanted, ("", "", ""), feedback=feedback) == (0, 1, 2)
        assert feedback.warnings == []
        assert self.chosen(wanted, ("",) * 7, feedback=feedback) == (0, 1, 2)
        assert "has 7 bands, of which the model tiny gets the first 3 as red" in feedback.warnings[0]

    def test_a_list_goes_before_both(self, wanted):
        given = read_bands("4, GREEN;1", self.NAMES, "image.tif")
        assert given == (3, 1, 0)
        assert self.chosen(wanted, self.NAMES, given) == given
        assert read_bands("1,1,1", ("",), "x") == (0, 0, 0)
        assert read_bands(" ", self.NAMES, "x") == ()

    @pytest.mark.parametrize("text", ["5", "0", "-1", "swir", "1,2,²", "1.5"])
    def test_a_band_that_is_not_there(self, text):
        words = (
            r"Bands: image.tif has no band “.+”; choose from 1 \(blue\), 2 \(green\), 3 \(red\), 4 \(nir\)"
        )
        with pytest.raises(InputError, match=words):
            read_bands(text, self.NAMES, "image.tif")

    @pytest.mark.parametrize(
        ("names", "given", "count"), [(("a", "b"), (), 2), (NAMES, (0,), 1), (NAMES, (0, 1, 2, 3), 4)]
    )
    def test_another_number_than_the_models(self, wanted, names, given, count):
        words = (
            rf"tiny needs 3 band\(s\) \(red \[DN\], .*\), and image.tif gives it {count}: list the right ones"
        )
        with pytest.raises(InputError, match=words):
            self.chosen(wanted, names, given)


class TestValues:
    """A model of 8 bits, 0 to 255."""

    @pytest.fixture
    def deep(self, tmp_path):
        """16 bits, 100 to 4000."""
        values = np.clip(scene(50, 70, 4000), 100, 4000).astype(np.uint16)
        values[0, 0, :2] = 100, 4000
        return write_image(tmp_path / "in.tif", values), values

    def test_16_bits_are_refused_with_the_scaling_that_would_be_used(self, tmp_path, deep):
        words = (
            r"in.tif \(uint16\) has values from 100 to 4000, and the model tiny-translator was trained on 0 to 255: "
            r"\d+\.\d% of the pixels are outside. Set the scaling to stretch, which gives the model "
            r"value × 0.0653846 - 6.53846; or to as_is"
        )
        with pytest.raises(InputError, match=words):
            make(deep[0], identity(tmp_path / "m.onnx"), tmp_path / "out.tif")
        assert not (tmp_path / "out.tif").exists()

    def test_stretched_they_fill_the_range(self, tmp_path, deep):
        feedback = RecordingFeedback()
        method = identity(tmp_path / "m.onnx", "float32", scaling="stretch")
        pixels, dataset, report = make(deep[0], method, tmp_path / "out.tif", feedback)
        np.testing.assert_allclose(pixels, (deep[1] - 100.0) * 255 / 3900, atol=1e-3)
        assert (report.gain, report.shift) == pytest.approx((255 / 3900, -100 * 255 / 3900))
        assert any("The model gets value × 0.0653846 - 6.53846" in note for note in feedback.notes)
        assert dataset.GetMetadataItem("RS_SYNTH_SCALING").startswith("[0.0653846")
        assert feedback.warnings == []

    def test_as_is_they_are_warned_of(self, tmp_path, deep):
        feedback = RecordingFeedback()
        method = identity(tmp_path / "m.onnx", "uint16", scaling="as_is")
        pixels, _, _ = make(deep[0], method, tmp_path / "out.tif", feedback)
        np.testing.assert_array_equal(pixels, deep[1])
        assert any("of the pixels are outside and may look wrong" in text for text in feedback.warnings)

    def test_16_bits_that_hold_8_are_taken(self, tmp_path):
        feedback = RecordingFeedback()
        values = scene(50, 70).astype(np.uint16)
        values[0, 0, 0] = 400  # one outlier is no other scale
        path = write_image(tmp_path / "in.tif", values)
        make(path, identity(tmp_path / "m.onnx"), tmp_path / "out.tif", feedback)
        assert len(feedback.warnings) == 1
        assert "from 5 to 400, and the model" in feedback.warnings[0].replace(
            f"from {values.min()}", "from 5"
        )

    def test_8_bits_for_a_model_of_16_are_refused(self, tmp_path):
        path = write_image(tmp_path / "in.tif", scene(50, 70).astype(np.uint8))
        with pytest.raises(
            InputError, match="was trained on 0 to 10000: that is but a part of it. Set the scaling to"
        ):
            make(path, identity(tmp_path / "m.onnx", "uint16", 10_000.0), tmp_path / "out.tif")
        make(path, identity(tmp_path / "m.onnx", "uint16", 10_000.0, "stretch"), tmp_path / "out.tif")

    def test_a_card_without_a_range_checks_nothing_and_cannot_stretch(self, tmp_path, deep):
        image = {key: v for key, v in translator_card()["inputs"]["image"].items() if key != "range"}
        make(deep[0], translator(tmp_path / "m.onnx", inputs={"image": image}), tmp_path / "out.tif")
        method = translator(tmp_path / "m.onnx", scaling="stretch", inputs={"image": image})
        with pytest.raises(InputError, match="does not say which values it expects"):
            make(deep[0], method, tmp_path / "out.tif")

    @pytest.mark.parametrize("scaling", ["check", "stretch"])
    def test_a_constant_image_is_warned_of_and_defined(self, tmp_path, scaling):
        feedback = RecordingFeedback()
        path = write_image(tmp_path / "in.tif", np.full((3, 50, 70), 40, np.uint8))
        method = identity(tmp_path / "m.onnx", "float32", scaling=scaling)
        pixels, _, report = make(path, method, tmp_path / "out.tif", feedback)
        assert (pixels == (40 if scaling == "check" else 0)).all()
        assert report.edges.correlation is None
        assert any("is constant (40, 40, 40 everywhere)" in text for text in feedback.warnings)

    def test_nothing_valid_is_refused(self, tmp_path):
        path = write_image(tmp_path / "in.tif", np.zeros((3, 50, 70), np.uint8), nodata=0)
        with pytest.raises(
            InputError, match="in.tif has no valid pixel in the area of the result: check its nodata"
        ):
            make(path, identity(tmp_path / "m.onnx"), tmp_path / "out.tif")
        assert not (tmp_path / "out.tif").exists()


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (7, 3), (2, 200)])
def test_an_image_smaller_than_the_models_strides_is_padded(tmp_path, shape):
    values = scene(*shape).astype(np.uint8)
    path = write_image(tmp_path / "in.tif", values)
    pixels, _, _ = make(path, translator(tmp_path / "t.onnx"), tmp_path / "out.tif")
    assert pixels.shape == (3, *shape)
    pixels, _, _ = make(path, identity(tmp_path / "m.onnx"), tmp_path / "out.tif")
    np.testing.assert_array_equal(pixels, values)


@pytest.mark.parametrize(("metres", "told"), [(3.0, True), (30.0, False), (34.0, False), (60.0, True)])
def test_a_resolution_far_from_the_trainings_is_warned_of(tmp_path, metres, told):
    feedback = RecordingFeedback()
    transform = (301_000.0, metres, 0.0, 4_100_000.0, 0.0, -metres)
    path = write_image(tmp_path / "in.tif", scene(50, 70).astype(np.uint8), transform=transform)
    make(path, identity(tmp_path / "m.onnx"), tmp_path / "out.tif", feedback)
    assert bool([text for text in feedback.warnings if "was trained at 30 m" in text]) == told


def test_a_model_of_another_task_is_refused(tmp_path):
    model = load_model(write_model(tmp_path / "tiny.onnx"))
    with pytest.raises(ModelError, match="tiny is for synthesis, not for translation: choose another model"):
        ModelTranslation(Session(model, "cpu", 1, RecordingFeedback()))


def test_the_image_is_never_overwritten(tmp_path):
    path = write_image(tmp_path / "in.tif", scene(50, 70).astype(np.uint8))
    before = (tmp_path / "in.tif").read_bytes()
    with pytest.raises(InputError, match="in.tif is one of the inputs: choose another name"):
        make(path, identity(tmp_path / "m.onnx"), tmp_path / "in.tif", inputs=(path,))
    assert (tmp_path / "in.tif").read_bytes() == before


def test_an_alpha_band_alone_is_no_image(tmp_path):
    path = write_image(tmp_path / "in.tif", scene(9, 9, bands=1).astype(np.uint8), np.full((9, 9), 255))
    with pytest.raises(InputError, match="has no band beside its alpha band"):
        ImageSource.of([RasterSource(path, 2)])


def test_a_card_whose_ranges_or_names_make_no_sense_is_refused(tmp_path):
    image = translator_card()["inputs"]["image"]
    for part, words in (
        ({"range": [255.0, 0.0]}, "inputs.image.range: the lowest value should be below the highest"),
        ({"bands": image["bands"][:1] * 2}, "inputs.image.bands: a name stands there twice"),
    ):
        with pytest.raises(ModelError, match=words):
            load_model(write_model(tmp_path / "m.onnx", translator_card(inputs={"image": {**image, **part}})))
