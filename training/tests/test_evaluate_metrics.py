# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures know a difference when they see one, and zero when there is none."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from rs_synth_training.evaluate import metrics


@pytest.fixture
def texture() -> np.ndarray:
    rng = np.random.default_rng(0)
    return rng.random((3, 64, 96))


def test_colour_distance_of_a_shift_is_the_shift(texture):
    pixels = texture.reshape(3, -1)
    assert metrics.colour_distance(pixels, pixels) == 0
    assert metrics.colour_distance(pixels, pixels + 0.25) == pytest.approx(0.25)


def test_colour_distance_ignores_where_pixels_lie(texture):
    pixels = texture.reshape(3, -1)
    shuffled = pixels[:, np.random.default_rng(1).permutation(pixels.shape[1])]
    assert metrics.colour_distance(pixels, shuffled) == pytest.approx(0, abs=1e-12)


def test_gradient_of_a_ramp():
    rows, cols = np.mgrid[:8, :9].astype(float)
    gradient = metrics.gradient_magnitude((3 * rows + 4 * cols)[None])
    assert gradient.shape == (1, 7, 8)
    assert np.allclose(gradient, 5)


def test_blurring_loses_high_frequencies(texture):
    blurred = ndimage.gaussian_filter(texture, (0, 1, 1))
    mean_abs, high = metrics.spectrum_difference(metrics.log_power(texture), metrics.log_power(blurred))
    assert mean_abs > 0.3
    assert high < -1
    noisy = texture + np.random.default_rng(2).normal(0, 1, texture.shape)
    assert metrics.spectrum_difference(metrics.log_power(texture), metrics.log_power(noisy))[1] > 0.3


def test_spectrum_of_two_sizes_of_one_texture_agree():
    rng = np.random.default_rng(3)
    small, large = rng.random((1, 64, 96)), rng.random((1, 128, 300))
    assert metrics.spectrum_difference(metrics.log_power(small), metrics.log_power(large))[0] < 0.1


def test_compare_separates_the_classes(texture):
    land_cover = np.ones((64, 96), np.uint8)
    land_cover[:, 48:] = 2
    valid = np.ones((64, 96), bool)
    synthetic = texture.copy()
    synthetic[:, :, 48:] += 0.5
    result = metrics.compare(texture, synthetic, land_cover, valid)
    assert result.classes[1].colour == 0
    assert result.classes[2].colour == pytest.approx(0.5)
    assert result.classes[2].pixels == 64 * 48
    assert result.mean("colour") == pytest.approx(0.25)
    assert result.classes[2].gradient == pytest.approx(0, abs=1e-3)


def test_compare_leaves_out_unknown_invalid_and_tiny(texture):
    land_cover = np.ones((64, 96), np.uint8)
    land_cover[:10] = 0
    land_cover[10, :5] = 3
    valid = np.ones((64, 96), bool)
    valid[20:30] = False
    synthetic = texture.copy()
    synthetic[:, 20:30] = 99
    synthetic[:, :10] = 99
    result = metrics.compare(texture, synthetic, land_cover, valid)
    assert set(result.classes) == {1}
    assert result.classes[1].colour == 0


def test_weighted_mean_follows_the_pixels():
    distances = [
        metrics.ClassDistances(n, value, 0, float("nan"), 0) for n, value in ((300, 0.1), (100, 0.5))
    ]
    comparison = metrics.Comparison(dict(enumerate(distances, 1)), distances[0])
    assert comparison.mean("colour") == pytest.approx(0.3)
    assert comparison.mean("colour", weighted=True) == pytest.approx(0.2)
    assert np.isnan(comparison.mean("spectrum"))


def test_class_spectrum_needs_windows(texture):
    mask = np.zeros((64, 96), bool)
    mask[:20, :20] = True
    assert metrics.class_log_power(texture, mask) is None
    assert metrics.class_log_power(texture, ~mask) is not None


def test_colour_box_holds_the_central_share():
    pixels = np.random.default_rng(4).normal(size=(3, 20000))
    box = metrics.ColourBox.of(pixels)
    assert box.share(pixels) == pytest.approx(0.98**3, abs=0.005)
    assert box.share(pixels + 10) == 0
    one_band_off = pixels.copy()
    one_band_off[1] += 10
    assert box.share(one_band_off) == 0
    assert np.isnan(box.share(np.empty((3, 0))))
