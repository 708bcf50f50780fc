# SPDX-License-Identifier: GPL-2.0-or-later
"""The two measures that need no labels, against plain computations over whole arrays."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from rs_synth_plugin.core.errors import InputError, ModelError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product import imagery
from rs_synth_plugin.core.product.gray_world import GrayWorld
from rs_synth_plugin.core.product.semantics import edge_agreement, segmentation_agreement
from tests.core.images import make, open_image, scene, write_image
from tests.tiny_models import RecordingFeedback, segmentation_card, translator_card, write_model


def images(tmp_path, first, second, nodata=None):
    paths = [
        write_image(tmp_path / f"{n}.tif", values, nodata=nodata)
        for n, values in (("a", first), ("b", second))
    ]
    return [open_image(path) for path in paths]


def magnitude(values):
    brightness = values.astype(np.float64).mean(axis=0)
    return np.hypot(ndimage.sobel(brightness, 0), ndimage.sobel(brightness, 1))


@pytest.mark.parametrize("block", [512, 17])
def test_edge_agreement_is_the_correlation_of_sobel_magnitudes(tmp_path, monkeypatch, block):
    monkeypatch.setattr(imagery, "_BLOCK", block)
    first, second = scene(60, 90).astype(np.float32), scene(60, 90, bands=1, seed=5).astype(np.uint16)
    second = second // 4 + (first[:1] / 2).astype(np.uint16)  # other bands, other type, some edges in common
    first[:, 20:30, 40:50] = second[:, :5] = 0
    known = np.ones((60, 90), bool)
    known[20:30, 40:50] = known[:5] = False
    whole = ndimage.binary_erosion(known, np.ones((3, 3)))
    found = edge_agreement(*images(tmp_path, first, second, nodata=0), NullFeedback())
    expected = np.corrcoef(magnitude(first)[whole], magnitude(second)[whole])[0, 1]
    assert 0.1 < expected < 0.9
    assert found.correlation == pytest.approx(expected, abs=1e-9)
    assert found.pixels == whole.sum()


@pytest.mark.parametrize(("gain", "shift"), [(1, 0), (0.02, 900), (-1, 255)])
def test_contrast_and_brightness_do_not_matter(tmp_path, gain, shift):
    values = scene(60, 90).astype(np.float64)
    pair = images(tmp_path, values, values * gain + shift)
    assert edge_agreement(*pair, NullFeedback()).correlation == pytest.approx(1.0, abs=1e-5)


def test_moved_edges_are_noticed(tmp_path):
    values = scene(60, 90)
    found = [
        edge_agreement(*images(tmp_path, values, np.roll(values, pixels, axis=2)), NullFeedback()).correlation
        for pixels in (0, 1, 7)
    ]
    assert found[0] > 0.999
    assert found[0] > found[1] + 0.2 > found[2]


def test_without_edges_there_is_no_agreement(tmp_path):
    flat = np.full((1, 20, 30), 7.3, np.float32)
    assert edge_agreement(*images(tmp_path, flat, scene(20, 30)), NullFeedback()) == (None, 18 * 28)
    empty = np.zeros((1, 20, 30), np.uint8)
    assert edge_agreement(*images(tmp_path, empty, empty, nodata=0), NullFeedback()) == (None, 0)


@pytest.fixture
def judge(tmp_path):
    model = load_model(write_model(tmp_path / "s.onnx", segmentation_card()))
    return lambda: Session(model, "cpu", 1, RecordingFeedback())


def test_segmentation_agreement_is_that_of_the_two_whole_images(tmp_path, judge):
    first, second = scene(80, 96).astype(np.uint8), scene(80, 96, seed=3, top=60).astype(np.uint8)
    first[:, :8, :8] = 0
    pair = images(tmp_path, first, second, nodata=0)
    found = segmentation_agreement(*pair, judge(), 72, NullFeedback())
    filled = np.where(first == 0, 100, first).astype(np.float32)
    # Past the edge as the card says: reflected, by the halo.
    a, b = (
        judge().run({"image": np.pad(v, ((0, 0), (24, 24), (24, 24)), mode="reflect")[None]})["logits"][0]
        for v in (filled, second.astype(np.float32))
    )
    a, b = (logits.argmax(axis=0)[24:-24, 24:-24][first[0] > 0] for logits in (a, b))
    ious = [
        (a == k)[b == k].sum() / ((a == k) | (b == k)).sum() for k in range(4) if ((a == k) | (b == k)).any()
    ]
    assert len(ious) > 1
    assert found.same == pytest.approx((a == b).mean(), abs=1e-3)
    assert found.miou == pytest.approx(np.mean(ious), abs=1e-3)
    assert found.pixels == a.size


def test_it_is_told_with_the_translation(tmp_path, judge):
    path, feedback = write_image(tmp_path / "in.tif", scene(50, 70).astype(np.uint8)), RecordingFeedback()
    _, _, report = make(
        path, GrayWorld(open_image(path)), tmp_path / "out.tif", feedback, segmentation=judge()
    )
    assert (report.classes.same, report.classes.miou) == (1.0, 1.0)
    assert [
        note for note in feedback.notes if "100.0% of 3,500 pixels of the same class, mean IoU 1.000" in note
    ]
    assert [note for note in feedback.notes if "Edge agreement (correlation of Sobel gradients" in note]


def test_a_segmentation_that_does_not_fit_is_refused_before_the_work(tmp_path, judge):
    path = write_image(tmp_path / "in.tif", scene(50, 70, bands=2).astype(np.uint8))
    with pytest.raises(InputError, match=r"tiny-segmentation needs 3 band\(s\) .*gives it 2"):
        make(path, GrayWorld(), tmp_path / "out.tif", segmentation=judge())
    model = load_model(write_model(tmp_path / "t.onnx", translator_card()))
    other = Session(model, "cpu", 1, RecordingFeedback())
    with pytest.raises(ModelError, match="tiny-translator is for translation, not for segmentation"):
        make(path, GrayWorld(), tmp_path / "out.tif", segmentation=other)
    assert not (tmp_path / "out.tif").exists()
