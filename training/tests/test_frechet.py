# SPDX-License-Identifier: GPL-2.0-or-later
"""Distances with known values: closed forms of Gaussians, an unbiased estimate, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.linalg import sqrtm

from rs_synth_training.evaluate import frechet


def gaussian(count: int, mean: np.ndarray, covariance: np.ndarray, seed: int) -> np.ndarray:
    """Samples whose own mean and covariance are exactly the ones asked for."""
    dimension = len(mean)
    values = np.random.default_rng(seed).normal(size=(count, dimension))
    values -= values.mean(axis=0)
    whitened = (
        values @ np.linalg.inv(np.linalg.cholesky(np.cov(values, rowvar=False).reshape(2 * [dimension]))).T
    )
    return whitened @ np.linalg.cholesky(covariance).T + mean


def test_diagonal_gaussians_have_a_closed_form() -> None:
    """d² = Σ (μ₁ − μ₂)² + (σ₁ − σ₂)²."""
    mean_1, mean_2 = np.array([0.0, 1.0, -2.0]), np.array([0.5, 1.0, 1.0])
    sigma_1, sigma_2 = np.array([1.0, 2.0, 0.5]), np.array([3.0, 1.0, 0.5])
    expected = ((mean_1 - mean_2) ** 2 + (sigma_1 - sigma_2) ** 2).sum()
    first = gaussian(50, mean_1, np.diag(sigma_1**2), 0)
    second = gaussian(80, mean_2, np.diag(sigma_2**2), 1)
    assert frechet.frechet_distance(first, second) == pytest.approx(expected, rel=1e-9)


def test_covariances_that_do_not_commute() -> None:
    """Against the general matrix root of the product, as the definition has it."""
    rng = np.random.default_rng(2)
    factors = rng.normal(size=(2, 5, 5))
    covariances = factors @ factors.transpose(0, 2, 1)
    mean = rng.normal(size=(2, 5))
    cross = np.trace(sqrtm(covariances[0] @ covariances[1])).real
    expected = ((mean[0] - mean[1]) ** 2).sum() + np.trace(covariances[0] + covariances[1]) - 2 * cross
    first, second = (gaussian(40, mean[i], covariances[i], i) for i in range(2))
    assert frechet.frechet_distance(first, second) == pytest.approx(expected, rel=1e-6)
    assert frechet.frechet_distance(second, first) == pytest.approx(expected, rel=1e-6)


def test_equal_sets_are_at_zero_also_with_a_dead_feature() -> None:
    values = np.random.default_rng(3).normal(size=(60, 4))
    values[:, 2] = 0
    assert frechet.frechet_distance(values, values) == pytest.approx(0, abs=1e-9)


def test_float32_features_are_computed_in_float64() -> None:
    """A mean of thousands with a deviation of hundredths is lost in float32."""
    values = 4000 + 0.01 * np.random.default_rng(4).normal(size=(200, 3))
    exact = frechet.frechet_distance(values, values + 0.5)
    assert exact == pytest.approx(0.75, rel=1e-6)
    single = values.astype(np.float32)
    assert frechet.frechet_distance(single, single) == pytest.approx(0, abs=1e-9)


def test_too_few_samples_are_refused() -> None:
    values = np.random.default_rng(5).normal(size=(9, 8))
    assert np.isfinite(frechet.frechet_distance(values, values[::-1]))
    with pytest.raises(frechet.TooFewSamples, match=r"more than 8 samples, set 2 has 8.*feature_components"):
        frechet.frechet_distance(values, values[:8])


def test_kernel_distance_by_hand() -> None:
    """One feature, k(x, y) = (x y + 1)³: pairs of one set without the sample itself, all pairs across."""
    first, second = np.array([[0.0], [1.0]]), np.array([[1.0], [2.0]])
    within = 1.0 + 27.0
    across = (1 + 1 + 8 + 27) / 4
    assert frechet.squared_mmd(first, second) == pytest.approx(within - 2 * across)


def test_kernel_distance_is_unbiased() -> None:
    """Over many draws from one distribution the mean is 0 within its error, and some draws lie below it."""
    rng = np.random.default_rng(6)
    draws = np.array([frechet.squared_mmd(*rng.normal(size=(2, 12, 3))) for _ in range(2000)])
    assert abs(draws.mean()) < 3 * draws.std() / np.sqrt(len(draws))
    assert (draws < 0).mean() > 0.3


def test_kernel_distance_sees_a_shift_beyond_its_spread() -> None:
    rng = np.random.default_rng(7)
    first, second = rng.normal(size=(2, 400, 3))
    same = frechet.kernel_distance(first, second, 30, 100)
    other = frechet.kernel_distance(first, second + 0.5, 30, 100)
    assert abs(same.mean) < 0.1
    assert other.mean > 0.5
    assert same.std > 0
    assert (same.subsets, same.size) == (30, 100)
    assert frechet.kernel_distance(first, second[:60], 5, 100).size == 30
    assert frechet.kernel_distance(first, second, 30, 100) == same


def test_projection_keeps_the_axes_of_largest_variance() -> None:
    rng = np.random.default_rng(8)
    values = rng.normal(size=(500, 4)) * [0.1, 5, 0.2, 3] + 7
    projection = frechet.Projection.fit(values, 2)
    small = projection(values)
    assert small.shape == (500, 2)
    assert np.allclose(small.std(axis=0), [5, 3], rtol=0.1)
    assert np.allclose(small.mean(axis=0), 0, atol=1e-9)
    assert projection.kept == pytest.approx(34 / 34.05, abs=1e-2)


def test_halves_are_disjoint_and_equal() -> None:
    first, second = frechet.halves(11, 0)
    assert len(first) == len(second) == 5
    assert not set(first) & set(second)
