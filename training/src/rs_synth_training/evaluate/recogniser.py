# SPDX-License-Identifier: GPL-2.0-or-later
"""A small classifier trained on reality: does an edited place look like its new class?

A colour box is a weak witness for a class as varied as farmland: half the valley lies inside. So pixels are
also classified by the colour and roughness of their 5×5 neighbourhood, with one Gaussian per class fitted to
the real training rows (quadratic discriminant analysis, equal priors). Its recall on real unseen pixels is
printed beside every figure, because it is no oracle.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .area import Area

NEIGHBOURHOOD = 5
MAX_SAMPLES = 20000
SMALLEST_DEVIATION = 0.005


def features(image: np.ndarray) -> np.ndarray:
    """Local means and log local deviations of all bands: (bands, rows, cols) → (2·bands, rows, cols)."""
    size = (1, NEIGHBOURHOOD, NEIGHBOURHOOD)
    mean = ndimage.uniform_filter(image, size, mode="nearest")
    square = ndimage.uniform_filter(image.astype(np.float64) ** 2, size, mode="nearest")
    deviation = np.sqrt(np.maximum(square - mean.astype(np.float64) ** 2, 0))
    return np.concatenate([mean, np.log(deviation + SMALLEST_DEVIATION)])


@dataclass(frozen=True)
class Recogniser:
    """One Gaussian per class: codes (K,), means (K, F), inverse Cholesky factors (K, F, F)."""

    codes: np.ndarray
    means: np.ndarray
    whitening: np.ndarray

    @classmethod
    def fit(cls, area: Area, seed: int = 0) -> Recogniser:
        """Fit to the real image of the training rows."""
        rng = np.random.default_rng(seed)
        values = features(area.image)
        codes, means, whitening = [], [], []
        for code in np.unique(area.land_cover[area.valid & (area.land_cover > 0)]):
            samples = values[:, area.valid & (area.land_cover == code)]
            if samples.shape[1] < 10 * len(values):
                continue
            chosen = samples[
                :, rng.choice(samples.shape[1], min(MAX_SAMPLES, samples.shape[1]), replace=False)
            ]
            codes.append(int(code))
            means.append(chosen.mean(axis=1))
            covariance = np.cov(chosen) + 1e-6 * np.eye(len(values))
            whitening.append(np.linalg.inv(np.linalg.cholesky(covariance)))
        return cls(np.array(codes), np.array(means), np.array(whitening))

    def classify(self, image: np.ndarray) -> np.ndarray:
        """Most likely class of every pixel: (bands, rows, cols) → (rows, cols) codes."""
        values = features(image)
        flat = values.reshape(len(values), -1)
        scores = []
        for mean, factor in zip(self.means, self.whitening):
            distance = ((factor @ (flat - mean[:, None])) ** 2).sum(axis=0)
            scores.append(2 * np.log(np.diag(factor)).sum() - distance)
        return self.codes[np.argmax(scores, axis=0)].reshape(image.shape[1:])
