# SPDX-License-Identifier: GPL-2.0-or-later
"""Speckle measures against speckle of known strength and correlation."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import ndimage
from scipy.stats import wasserstein_distance

from rs_synth_training.evaluate.speckle import (
    EDGES,
    LAGS,
    WINDOW,
    SpeckleMeter,
    histogram_distance,
    interior,
    lagged_products,
    speckle_lines,
    windowed_looks,
)

SIZE = 220


def gamma(looks: float, level: float = -10.0, seed: int = 0, size: int = SIZE) -> NDArray[np.float64]:
    """Homogeneous ground in dB under gamma speckle."""
    rng = np.random.default_rng(seed)
    return level + 10 * np.log10(rng.gamma(looks, 1 / looks, (size, size)))


def autocorrelation(decibels: NDArray[np.float64], mask: NDArray[np.bool_]) -> NDArray[np.float64]:
    sums = lagged_products(decibels, mask)
    return np.asarray(sums[..., 0] / sums[..., 1])


@pytest.mark.parametrize("looks", [1.0, 4.4, 16.0])
def test_known_looks_are_found(looks: float) -> None:
    everywhere = np.ones((SIZE, SIZE), bool)
    found = windowed_looks(gamma(looks), everywhere)
    assert len(found) == (SIZE - WINDOW + 1) ** 2
    assert np.median(found) == pytest.approx(looks, rel=0.1)


def test_looks_do_not_depend_on_the_level_nor_on_large_texture() -> None:
    everywhere = np.ones((SIZE, SIZE), bool)
    slow = 6 * np.sin(np.arange(SIZE) / 60)[:, None]
    assert np.median(windowed_looks(gamma(4), everywhere)) == pytest.approx(
        np.median(windowed_looks(gamma(4, level=20), everywhere))
    )
    assert np.median(windowed_looks(gamma(4) + slow, everywhere)) == pytest.approx(4, rel=0.12)


def test_windows_that_touch_another_class_do_not_count() -> None:
    """A bright roof in the field would look like strong speckle."""
    land_cover = np.ones((SIZE, SIZE), np.uint8)
    land_cover[:, 100:120] = 2
    image = gamma(4) + 25 * (land_cover == 2)
    # Mixed pixels on both sides of the edge.
    image = ndimage.uniform_filter1d(image, 3, axis=1)
    smooth = ndimage.uniform_filter1d(gamma(4), 3, axis=1)
    inner = interior(land_cover, np.ones_like(land_cover, bool), 1)
    found = windowed_looks(image, inner)
    assert np.median(found) == pytest.approx(np.median(windowed_looks(smooth, inner)), rel=1e-6)
    # Two fields of 100 columns, less a pixel all round.
    assert len(found) == 2 * (100 - 2 - WINDOW + 1) * (SIZE - 2 - WINDOW + 1)
    assert found.max() < 6 * np.median(found)
    assert found.min() > np.median(found) / 6


def test_histogram_distance_is_wasserstein_1() -> None:
    rng = np.random.default_rng(1)
    first, second = rng.normal(-10, 2, 5000), rng.normal(-7, 4, 3000)
    counts = [np.histogram(values, EDGES)[0] for values in (first, second)]
    assert histogram_distance(*counts) == pytest.approx(wasserstein_distance(first, second), abs=0.05)
    assert histogram_distance(counts[0], counts[0]) == 0
    assert np.isnan(histogram_distance(counts[0], np.zeros_like(counts[0])))


def test_white_speckle_is_uncorrelated_and_smoothed_speckle_is_not() -> None:
    everywhere = np.ones((SIZE, SIZE), bool)
    white = autocorrelation(gamma(4), everywhere)
    assert white.shape == (2, LAGS)
    assert np.abs(white).max() < 0.03
    # A moving mean of three pixels across: 2/3 and 1/3 at lags 1 and 2, nothing down.
    across = autocorrelation(ndimage.uniform_filter1d(gamma(4), 3, axis=1), everywhere)
    assert across[1, :3] == pytest.approx([2 / 3, 1 / 3, 0], abs=0.05)
    assert np.abs(across[0]).max() < 0.05


def test_large_texture_is_no_speckle() -> None:
    everywhere = np.ones((SIZE, SIZE), bool)
    slow = 6 * np.sin(np.arange(SIZE) / 60)[:, None]
    assert np.abs(autocorrelation(gamma(4) + slow, everywhere)).max() < 0.03


def test_pairs_reach_over_no_gap() -> None:
    """Narrow fields give the figures of a wide one; what stands outside the mask changes nothing."""
    stripes = np.zeros((SIZE, SIZE), bool)
    stripes[:, np.arange(SIZE) % 20 < 8] = True
    image = ndimage.uniform_filter1d(gamma(4), 3, axis=1)
    assert autocorrelation(image, stripes)[1, :2] == pytest.approx([2 / 3, 1 / 3], abs=0.06)
    mask = np.zeros((SIZE, SIZE), bool)
    mask[20:90, 20:200] = True
    image = gamma(4)
    spoilt = np.where(mask, image, 99.0)
    assert autocorrelation(spoilt, mask) == pytest.approx(autocorrelation(image, mask))


def compare(fake: NDArray[np.float64]) -> SpeckleMeter:
    land_cover = np.ones((SIZE, SIZE), np.uint8)
    land_cover[110:] = 2
    valid = np.ones((SIZE, SIZE), bool)
    meter = SpeckleMeter([1, 2, 3], 1)
    for seed in (3, 4):
        meter.add(gamma(4, seed=seed)[None], fake[None], land_cover, valid)
    return meter


def test_a_generator_of_the_right_speckle_and_one_without() -> None:
    good = {item.code: item for item in compare(gamma(4, seed=9)).results()}
    flat = {item.code: item for item in compare(gamma(400, seed=9)).results()}
    assert good[1].fake.looks == pytest.approx(good[1].real.looks, rel=0.1)
    assert flat[1].fake.looks > 50 * flat[1].real.looks
    assert good[1].distance < 0.2 < 1 < flat[1].distance
    assert good[1].real.pixels == 2 * 110 * SIZE


def test_an_absent_class_has_no_figures() -> None:
    absent = compare(gamma(4))
    result = absent.results()[2]
    assert result.code == 3
    assert result.real.pixels == 0
    assert np.isnan([result.real.looks, result.fake.mean, result.distance]).all()
    lines = speckle_lines(absent.results(), {1: "Field", 2: "Forest", 3: "Water"}, ["VV"])
    assert [line.split(" | ")[0] for line in lines[-2:]] == ["| Field", "| Forest"]
