# SPDX-License-Identifier: GPL-2.0-or-later
"""Fréchet distance and kernel distance between two sets of feature vectors.

Fréchet (Heusel et al. 2017, "GANs Trained by a Two Time-Scale Update Rule", eq. 6): both sets are taken for
Gaussian, d² = |μ₁ − μ₂|² + tr(Σ₁ + Σ₂ − 2 (Σ₁Σ₂)^½). Its estimate is biased upwards, the more the fewer
samples: two values compare only at one N and one dimension, and against the value of real against real. With
no more samples than dimensions the covariance has no full rank and the value means little: refused.

Kernel distance (KID; Bińkowski et al. 2018, "Demystifying MMD GANs", section 4): the unbiased estimate of the
squared maximum mean discrepancy under the kernel (x·y/d + 1)³, averaged over random subsets. It has no bias,
so it may be negative, and works at any N.

Features are the segmentation network's own, as in Baier et al. 2021 (section III-B), so that values compare
only between models that the same network has judged. All is computed in float64.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np
from numpy.typing import NDArray

from ..errors import TrainingError

Features = NDArray[np.float64]
"""(N, D): one row per sample."""


class TooFewSamples(TrainingError):
    """The covariance of so many features cannot be told from so few samples."""


def require_samples(samples: int, dimension: int, what: str) -> None:
    """Raise TooFewSamples unless there are more samples than features."""
    if samples <= dimension:
        raise TooFewSamples(
            f"The Fréchet distance of {dimension} features needs more than {dimension} samples, {what} has "
            f"{samples}: lower evaluation.feature_components or evaluation.feature_patch, or use more tiles."
        )


def frechet_distance(first: Features, second: Features) -> float:
    """Squared Fréchet distance of two sets (N, D) and (M, D).

    Raises:
        TooFewSamples: N or M is not above D.
    """
    first, second = np.asarray(first, np.float64), np.asarray(second, np.float64)
    for index, values in enumerate((first, second), 1):
        require_samples(len(values), values.shape[1], f"set {index}")
    return gaussian_distance(
        first.mean(axis=0),
        np.cov(first, rowvar=False).reshape(2 * first.shape[1:]),
        second.mean(axis=0),
        np.cov(second, rowvar=False).reshape(2 * second.shape[1:]),
    )


def gaussian_distance(
    mean_1: Features, covariance_1: Features, mean_2: Features, covariance_2: Features
) -> float:
    """Squared Fréchet distance of two Gaussians; means (D,), covariances (D, D)."""
    root = _symmetric_root(covariance_1)
    # (Σ₁Σ₂)^½ and (Σ₁^½ Σ₂ Σ₁^½)^½ have the same trace, and the latter is symmetric.
    middle = np.linalg.eigvalsh(root @ covariance_2 @ root)
    cross = np.sqrt(np.maximum(middle, 0)).sum()
    distance = np.sum((mean_1 - mean_2) ** 2) + np.trace(covariance_1) + np.trace(covariance_2) - 2 * cross
    # Rounding alone can push a distance of 0 below it.
    return max(0.0, float(distance))


def _symmetric_root(matrix: Features) -> Features:
    values, vectors = np.linalg.eigh(matrix)
    return np.asarray((vectors * np.sqrt(np.maximum(values, 0))) @ vectors.T)


def squared_mmd(first: Features, second: Features) -> float:
    """Unbiased squared maximum mean discrepancy under (x·y/D + 1)³; two or more samples in each set."""
    first, second = np.asarray(first, np.float64), np.asarray(second, np.float64)
    n, m, dimension = len(first), len(second), first.shape[1]
    if min(n, m) < 2:
        raise TooFewSamples(f"The kernel distance needs two or more samples in each set, not {n} and {m}.")

    def kernel(a: Features, b: Features) -> Features:
        return np.asarray((a @ b.T / dimension + 1) ** 3)

    own_1, own_2 = kernel(first, first), kernel(second, second)
    # A sample against itself is left out: it would bias the estimate.
    within = (own_1.sum() - np.trace(own_1)) / (n * (n - 1)) + (own_2.sum() - np.trace(own_2)) / (m * (m - 1))
    return float(within - 2 * kernel(first, second).mean())


@dataclass(frozen=True)
class KernelDistance:
    """Mean and standard deviation over the subsets of a KID, with their number and size."""

    mean: float
    std: float
    subsets: int
    size: int


def kernel_distance(
    first: Features, second: Features, subsets: int, size: int, seed: int = 0
) -> KernelDistance:
    """KID: `squared_mmd` of random subsets, drawn without replacement.

    Args:
        first, second: (N, D) and (M, D).
        subsets: number of subsets.
        size: samples in each; at most half of the smaller set, or the subsets would hardly differ.
    """
    rng = np.random.default_rng(seed)
    size = min(size, len(first) // 2, len(second) // 2)
    values = [
        squared_mmd(
            first[rng.choice(len(first), size, replace=False)],
            second[rng.choice(len(second), size, replace=False)],
        )
        for _ in range(subsets)
    ]
    return KernelDistance(float(np.mean(values)), float(np.std(values)), subsets, size)


@dataclass(frozen=True)
class Projection:
    """Principal components of one set: `mean` (D,), `axes` (D, C), `kept` share of the variance.

    Fitted on real training samples only, so that neither side of a comparison chooses the axes.
    """

    mean: Features
    axes: Features
    kept: float

    @classmethod
    def fit(cls, features: Features, components: int) -> Projection:
        """The `components` axes of largest variance of (N, D)."""
        mean = features.mean(axis=0)
        values, vectors = np.linalg.eigh(np.cov(features, rowvar=False).reshape(2 * features.shape[1:]))
        chosen = np.argsort(values)[::-1][:components]
        kept = float(values[chosen].sum() / max(values.sum(), np.finfo(float).tiny))
        return cls(mean, vectors[:, chosen], kept)

    def __call__(self, features: Features) -> Features:
        """(N, D) to (N, C)."""
        return np.asarray((features - self.mean) @ self.axes)


def halves(samples: int, seed: int) -> Tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Two disjoint random halves of range(samples), of equal size."""
    order = np.random.default_rng(seed).permutation(samples)
    return order[: samples // 2], order[samples // 2 : 2 * (samples // 2)]
