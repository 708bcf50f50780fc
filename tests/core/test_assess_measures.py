# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures against the training package's definitions and against cases whose result is known."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import wasserstein_distance

from rs_synth_plugin.core.assess.classagreement import ClassAgreementMeter
from rs_synth_plugin.core.assess.colour import ColourMeter
from rs_synth_plugin.core.assess.confusion import Confusion
from rs_synth_plugin.core.assess.histograms import Binning, wasserstein
from rs_synth_plugin.core.assess.parts import MARGIN, Part, run_meters
from rs_synth_plugin.core.assess.seams import SeamMeter
from rs_synth_plugin.core.assess.speckle import LAGS, SpeckleMeter
from rs_synth_plugin.core.assess.spectrum import SpectrumMeter
from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.product import imagery
from rs_synth_plugin.core.raster.grid import Window
from tests.core import training_definitions
from tests.core.images import open_image, scene, write_image
from tests.tiny_models import RecordingFeedback

ROWS, COLS = 150, 190


class Codes:
    """A land cover in memory, read as `LandCover` is."""

    def __init__(self, codes):
        self._codes = codes

    def read(self, window):
        padded = np.pad(self._codes, 4 * MARGIN + 600)
        rows, cols = window.shifted(4 * MARGIN + 600, 4 * MARGIN + 600).slices
        return padded[rows, cols].astype(np.int32)


def blobs(rows=ROWS, cols=COLS):
    """Two classes and some unknown ground."""
    codes = np.where(np.arange(cols) < 100, 1, 2) * np.ones((rows, 1), int)
    codes[:, :6] = 0
    codes[30:100, 20:70] = 2
    return codes


def measured(tmp_path, synthetic, real, codes, meters, left_out=None):
    opened = [
        open_image(write_image(tmp_path / f"{name}.tif", np.asarray(values), nodata=-9999.0))
        for name, values in (("s", synthetic), ("r", real))
    ]
    run_meters(meters, *opened, Codes(codes), left_out, NullFeedback())
    for image in opened:
        image.close()
    return meters


@pytest.fixture
def pair():
    rng = np.random.default_rng(1)
    real = scene(ROWS, COLS).astype(np.float32)
    synthetic = (scene(ROWS, COLS, seed=7) * 0.9 + rng.normal(0, 4, (3, ROWS, COLS))).astype(np.float32)
    return synthetic, real


def test_histograms_of_whole_numbers_give_the_exact_distance():
    rng = np.random.default_rng(0)
    first, second = rng.integers(3, 200, 500), rng.integers(40, 251, 900)
    bins = Binning.over(3, 250, whole=2)
    counts = [np.bincount(bins.index(values), minlength=bins.count) for values in (first, second)]
    assert wasserstein(*counts, bins.width) == pytest.approx(wasserstein_distance(first, second), abs=1e-9)
    assert np.isnan(wasserstein(counts[0], np.zeros_like(counts[0]), 1.0))


def test_histograms_of_other_numbers_are_off_by_less_than_a_bin():
    rng = np.random.default_rng(0)
    first, second = rng.normal(0, 1, 4000), rng.normal(0.3, 2, 4000)
    low, high = (pick([pick(first), pick(second)]) for pick in (min, max))
    bins = Binning.over(low, high)
    counts = [np.bincount(bins.index(values), minlength=bins.count) for values in (first, second)]
    assert wasserstein(*counts, bins.width) == pytest.approx(
        wasserstein_distance(first, second), abs=bins.width
    )


def test_no_whole_number_gets_more_bins_than_another():
    bins = Binning.over(0.0, 254.7, whole=1)
    per_number = np.bincount(np.floor(bins.edges[:-1] + 1e-9).astype(int))
    assert set(per_number) == {bins.per_number}
    assert bins.per_number > 16


def test_colours_and_gradients_are_those_of_training(tmp_path, pair):
    metrics = training_definitions.load("metrics")
    synthetic, real = pair
    codes = blobs()
    bins = Binning.over(float(min(a.min() for a in pair)), float(max(a.max() for a in pair)))
    (meter,) = measured(tmp_path, synthetic, real, codes, [ColourMeter(2, 3, bins, 255.0)])
    expected = metrics.compare(real / 255, synthetic / 255, codes, np.ones(codes.shape, bool))
    found = {item.index: item for item in meter.results()}
    assert sorted(found) == [0, 1, 2]
    for index, item in found.items():
        truth = expected.classes[index] if index else expected.whole
        assert item.colour == pytest.approx(truth.colour, abs=2e-4)
        # A pixel of the last row or column has no gradient in either.
        assert item.gradient == pytest.approx(truth.gradient, abs=2e-4)
        assert item.pixels == truth.pixels
    assert found[1].colour > 0.02


def test_a_brighter_image_is_as_far_as_it_is_brighter(tmp_path):
    real = scene(60, 70, top=200).astype(np.uint8)
    bins = Binning.over(0, 255, whole=2)
    (meter,) = measured(tmp_path, real + 25, real, np.ones((60, 70), int), [ColourMeter(1, 3, bins, 255.0)])
    everything, one_class = meter.results()
    assert everything.colour == pytest.approx(25 / 255)
    assert one_class.by_band == pytest.approx([25 / 255] * 3)
    assert everything.gradient == 0


def test_spectra_of_classes_are_those_of_training(tmp_path, pair):
    metrics = training_definitions.load("metrics")
    codes = blobs()
    (meter,) = measured(tmp_path, *pair, codes, [SpectrumMeter(2, 255.0)])
    found = {item.index: item for item in meter.results()}
    assert sorted(found) == [0, 1, 2]
    for index in (1, 2):
        profiles = [metrics.class_log_power(image / 255.0, codes == index) for image in reversed(pair)]
        expected = metrics.spectrum_difference(*profiles)
        np.testing.assert_allclose(found[index].real, profiles[0], atol=1e-5)
        assert (found[index].mean, found[index].high) == pytest.approx(expected, abs=1e-5)


def test_a_contrast_of_two_is_a_power_of_four(tmp_path):
    noise = np.random.default_rng(3).normal(0, 5, (1, 80, 80)).astype(np.float32)
    (meter,) = measured(
        tmp_path, 100 + 2 * noise, 100 + noise, np.ones((80, 80), int), [SpectrumMeter(1, 255.0)]
    )
    everything = meter.results()[0]
    assert everything.mean == pytest.approx(np.log10(4), abs=1e-3)
    assert everything.high == pytest.approx(np.log10(4), abs=1e-3)


def test_windows_with_invalid_pixels_do_not_count(tmp_path, pair):
    synthetic, real = pair
    real[:, 70, 90] = -9999
    (meter,) = measured(tmp_path, synthetic, real, blobs(), [SpectrumMeter(2, 255.0)])
    in_all = len(range(0, ROWS - 31, 16)) * len(range(0, COLS - 31, 16))
    assert meter.results()[0].windows == in_all - 4


def speckled(looks, rows=ROWS, cols=COLS, seed=0):
    """dB of a class of −8 and one of −15 with so many looks: (1, rows, cols)."""
    intensity = np.random.default_rng(seed).gamma(looks, 1 / looks, (1, rows, cols))
    return (np.where(blobs(rows, cols) == 1, -8.0, -15.0) + 10 * np.log10(intensity)).astype(np.float32)


def test_speckle_is_that_of_training(tmp_path):
    speckle = training_definitions.load("speckle")
    real, synthetic, codes = speckled(4), speckled(9, seed=1), blobs()
    synthetic[:, 60:64, 20:90] = -9999
    (meter,) = measured(tmp_path, synthetic, real, codes, [SpeckleMeter(2, 1)])
    valid = synthetic[0] > -9999
    truth = speckle.SpeckleMeter([1, 2], 1)
    truth.add(real, synthetic, codes.astype(np.uint8), valid)
    found = {item.index: item for item in meter.results()}
    for expected in truth.results():
        item = found[expected.code]
        assert item.distance == pytest.approx(expected.distance, abs=1e-9)
        for made, wanted in ((item.real, expected.real), (item.synthetic, expected.fake)):
            assert made.looks == pytest.approx(wanted.looks, rel=6e-3)
            assert (made.windows, made.pixels) == (wanted.windows, wanted.pixels)
            assert made.mean == pytest.approx(wanted.mean, abs=1e-4)
            np.testing.assert_allclose(made.autocorrelation, wanted.autocorrelation, atol=1e-6)
    assert found[1].real.looks == pytest.approx(4, rel=0.15)
    assert found[1].synthetic.looks == pytest.approx(9, rel=0.15)
    assert np.abs(found[2].real.autocorrelation).max() < 0.15
    assert found[2].real.autocorrelation.shape == (2, LAGS)


def test_agreement_is_that_of_training():
    training = training_definitions.load("agreement")
    rng = np.random.default_rng(4)
    reference, predicted = rng.integers(0, 4, (2, 50, 60))
    reference[reference == 2] = 1  # a class that the reference does not hold
    counted = rng.random((50, 60)) < 0.8
    ours, theirs = Confusion(3), training.Confusion(3)
    for part in (np.s_[:20], np.s_[20:]):
        ours.add(reference[part], predicted[part], counted[part])
        theirs.add(reference[part], predicted[part], counted[part])
    found, expected = ours.agreement(), theirs.agreement()
    assert (found.miou, found.accuracy, found.pixels) == pytest.approx(
        (expected.miou, expected.pixel_accuracy, expected.total)
    )
    np.testing.assert_allclose(found.iou, list(expected.iou.values()))


def test_pairs_without_a_partner_are_left_out():
    meter = ClassAgreementMeter(3, None, None)
    maps = {"synthetic": np.array([[1, 2], [3, 3]]), "real": np.array([[1, 2], [3, 2]])}
    meter.add(Window(0, 0, 2, 2), maps, np.ones((2, 2), bool))
    assert list(meter.results()) == ["synthetic_real"]
    assert meter.results()["synthetic_real"].accuracy == 0.75


def smooth(rows=300, cols=400):
    y, x = np.mgrid[:rows, :cols]
    rng = np.random.default_rng(2)
    return (120 + 30 * np.sin(x / 31) * np.cos(y / 23) + rng.normal(0, 3, (rows, cols)))[None].astype(
        np.float32
    )


def test_a_step_at_every_tile_is_a_seam(tmp_path):
    image = smooth()
    stepped = image.copy()
    for col in range(90, 400, 100):  # tiles of 100 that began 10 columns before the image
        stepped[:, :, col:] += 4
    meters = [SeamMeter((300, 400), (100, 1000), (10, 0)), SeamMeter((300, 400))]
    measured(tmp_path, stepped, image, np.zeros((300, 400)), meters)
    (made, seen), (unknown, _) = (meter.results() for meter in meters)
    assert made.columns.seams == (90, 190, 290, 390)
    assert made.tile_borders == 4
    assert made.ratio > 1.3
    assert seen.ratio == pytest.approx(1.0, abs=0.06)
    assert made.ordinary < 1.2
    assert unknown.ratio is None
    assert unknown.place[0] == "column"
    assert unknown.place[1] in made.columns.seams
    assert unknown.strongest > 1.3


@pytest.mark.parametrize("block", [64, 37])
def test_nothing_depends_on_how_the_grid_is_cut(tmp_path, pair, monkeypatch, block):
    codes = blobs()
    bins = Binning.over(-50.0, 300.0)

    def unknown(window):
        return Codes(codes).read(window) == 0

    def everything():
        meters = [ColourMeter(2, 3, bins, 255.0), SpectrumMeter(2, 255.0), SeamMeter((ROWS, COLS), (50, 50))]
        measured(tmp_path, *pair, codes, meters, unknown)
        speckle = SpeckleMeter(2, 1)
        measured(tmp_path, speckled(4), speckled(4, seed=2), codes, [speckle], unknown)
        return [meter.results() for meter in (*meters, speckle)]

    whole = everything()
    monkeypatch.setattr(imagery, "_BLOCK", block)
    cut = everything()
    assert whole[0] == cut[0]
    for a, b in zip(whole[1], cut[1]):
        assert a.windows == b.windows
        np.testing.assert_allclose(a.synthetic, b.synthetic, atol=1e-9)
    np.testing.assert_allclose(whole[2][0].columns.ratio, cut[2][0].columns.ratio)
    np.testing.assert_allclose(whole[2][0].rows.ratio, cut[2][0].rows.ratio)
    for a, b in zip(whole[3], cut[3]):
        assert (a.real.windows, a.real.pixels) == (b.real.windows, b.real.pixels)
        np.testing.assert_allclose(a.real.autocorrelation, b.real.autocorrelation, atol=1e-6)
        assert a.distance == b.distance


def test_a_cancel_ends_a_meter_in_the_middle_of_a_part():
    shape = (ROWS, COLS)
    image = speckled(3)
    part = Part(
        Window(0, 0, COLS, ROWS), Window(0, 0, COLS, ROWS), image, image, *[np.ones(shape, bool)] * 2, blobs()
    )
    for meter in (SpeckleMeter(2, 1), SpectrumMeter(2, 1.0)):
        with pytest.raises(Cancelled):
            meter.add(part, RecordingFeedback(cancel_after=1))
