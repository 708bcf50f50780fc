# SPDX-License-Identifier: GPL-2.0-or-later
"""How much the pictures of one scene differ from seed to seed: the standard deviation at each pixel.

Where it is large, what the image shows is the model's invention; where it is 0, every seed says the same. It
tells nothing of what the model has wrong in all of its pictures.
"""

from __future__ import annotations

from typing import Callable, Dict, Sequence, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from ..model.modelcard import Band, ModelCard
from ..raster.geotiff import GeoTiffWriter
from ..raster.grid import Tile, Window
from .mosaic import Inference

FEWEST_SAMPLES, MOST_SAMPLES = 2, 64


def check_spread(card: ModelCard, samples: int) -> None:
    """Raise InputError where there can be no spread: of a model without noise, or of a single sample."""
    if not card.noise_channels:
        raise InputError(
            f"Spread of samples: the model {card.name} has no noise, so all its samples are the same; leave the "
            "spread out, or choose another model."
        )
    if samples < FEWEST_SAMPLES:
        raise InputError(
            f"Spread of samples: {samples} sample has no spread; set samples to {FEWEST_SAMPLES} or more."
        )


class SampledInference:
    """Runs a tile once for each of two seeds or more. Its result is twice the model's bands, float32: the image
    of the first seed, then the samples' standard deviation (n − 1 in the denominator), in the image's units
    and before any rounding; no finite number where a sample has none.

    Mean and squares are carried on from sample to sample in float64 (Welford, "Note on a method for calculating
    corrected sums of squares and products", Technometrics 4, 1962), so memory does not grow with their number.
    """

    def __init__(
        self, single: Inference, noise: Callable[[Window, int], np.ndarray], seeds: Sequence[int]
    ) -> None:
        """`single` makes one image; `noise(window, seed)` is the model's input of that name; a tile's own
        inputs hold the noise of the first seed."""
        if len(seeds) < FEWEST_SAMPLES:
            raise ValueError("one sample has no spread")
        self._single, self._noise, self._seeds = single, noise, seeds

    def take_note(self) -> str:
        """Something to tell the user, '' when there is nothing (new)."""
        return self._single.take_note()

    def terminate(self) -> None:
        """End the run in progress."""
        self._single.terminate()

    def run(self, tile: Tile, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """float32 (2 · bands, rows, cols) over `tile.inner`."""
        image = self._single.run(tile, inputs)
        mean, squares = image.astype(np.float64), np.zeros(image.shape)
        with np.errstate(invalid="ignore", over="ignore"):  # what is no number stays none
            for count, seed in enumerate(self._seeds[1:], start=2):
                sample = self._single.run(tile, {**inputs, "noise": self._noise(tile.outer, seed)})
                for band_mean, band_squares, values in zip(mean, squares, sample):  # in place
                    difference = values - band_mean
                    band_mean += difference / count
                    band_squares += difference * (values - band_mean)
            deviation = np.sqrt(squares / (len(self._seeds) - 1)).astype(np.float32)
        return np.concatenate([image, deviation])


class SpreadFile:
    """The raster of the spread: float32, NaN where invalid or where a sample gave no number."""

    def __init__(self, writer: GeoTiffWriter, bands: Sequence[Band]) -> None:
        self._writer, self._bands = writer, bands
        self._sum = np.zeros(len(bands))
        self._highest = np.zeros(len(bands))
        self._pixels = 0

    def write(self, window: Window, deviation: np.ndarray, valid: np.ndarray) -> None:
        """`deviation` (bands, rows, cols), `valid` bool (rows, cols)."""
        known = valid & np.isfinite(deviation).all(axis=0)
        self._writer.write(window, np.where(known, deviation, np.float32(np.nan)))
        counted = np.where(known, deviation, 0)
        self._sum += counted.sum(axis=(1, 2), dtype=np.float64)
        self._highest = np.maximum(self._highest, counted.max(axis=(1, 2)))
        self._pixels += int(np.count_nonzero(known))

    @property
    def highest(self) -> Tuple[float, ...]:
        """The largest standard deviation of each band."""
        return tuple(self._highest.tolist())

    def report(self, samples: int, feedback: Feedback) -> None:
        """Tell mean and largest of each band."""
        means = self._sum / max(self._pixels, 1)
        found = ", ".join(
            f"{band.name} {mean:.3g} (at most {high:.3g}) {band.unit}".rstrip()
            for band, mean, high in zip(self._bands, means, self._highest)
        )
        feedback.info(f"Standard deviation of {samples} samples, mean over the image: {found}.")
