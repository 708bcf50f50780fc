# SPDX-License-Identifier: GPL-2.0-or-later
"""An image in the numbers of another one: cut, power, spread, as training made display values of raw ones."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Optional, Sequence, Tuple

import numpy as np

from ..errors import InputError
from ..product.imagery import Image, ImageSource
from ..raster.grid import Grid, Window

_ALIKE = 0.75, 1.34
"""Pixels of a real image to one of the grid, between which the nearest is taken: it moves the ground by up to half a
pixel, and keeps the texture that a mean of neighbours would smooth away."""
_FORM = "write low:high for each band (or once for all), separated by commas, and after a semicolon the gamma"


@dataclass(frozen=True)
class Stretch:
    """raw → low + (high − low) · clip((raw − lows) / (highs − lows), 0, 1) ^ gamma, the way of the training package
    (`rs_synth_training.data.radiometry`). `lows` and `highs` by band; (low, high) is the `target`."""

    lows: Tuple[float, ...]
    highs: Tuple[float, ...]
    gamma: float
    target: Tuple[float, float]

    @classmethod
    def parse(cls, text: str, bands: int, target: Tuple[float, float]) -> Stretch:
        """From "5600:20600, 6300:18800, 7450:17500; 0.65".

        Raises InputError: another form, another number of bands, or numbers that make no stretch.
        """
        spans, _, power = text.partition(";")
        try:
            pairs = [tuple(float(part) for part in span.split(":")) for span in spans.split(",")]
            gamma = float(power) if power.strip() else 1.0
        except ValueError as error:
            raise InputError(f"Stretch of the real image: “{text}” has another form; {_FORM}.") from error
        if any(len(pair) != 2 for pair in pairs) or len(pairs) not in (1, bands):
            raise InputError(f"Stretch of the real image: “{text}” does not fit {bands} band(s); {_FORM}.")
        lows, highs = zip(*(pairs * bands if len(pairs) == 1 else pairs))
        numbers = (*lows, *highs, gamma)
        if not all(map(math.isfinite, numbers)) or any(a >= b for a, b in zip(lows, highs)) or gamma <= 0:
            raise InputError(
                f"Stretch of the real image: in “{text}” each low must be below its high, and the gamma above 0."
            )
        return cls(lows, highs, gamma, target)

    def choose(self, bands: Sequence[int]) -> Stretch:
        """That of some of the bands, by index from 0 on."""
        lows, highs = (tuple(ends[index] for index in bands) for ends in (self.lows, self.highs))
        return replace(self, lows=lows, highs=highs)

    def apply(self, values: np.ndarray) -> np.ndarray:
        """float32 (bands, rows, cols) → the same shape and type; NaN stays."""
        lows, highs = (np.array(ends, np.float32)[:, None, None] for ends in (self.lows, self.highs))
        low, high = self.target
        unit = np.clip((values - lows) / (highs - lows), 0, 1) ** np.float32(self.gamma)
        return (low + (high - low) * unit).astype(np.float32)


class StretchedImage(Image):
    """An image that is stretched as it is read; without a stretch, as it is."""

    def __init__(
        self,
        source: ImageSource,
        grid: Grid,
        stretch: Optional[Stretch] = None,
        resampling: Optional[str] = None,
    ):
        super().__init__(source, grid, resampling)
        self._stretch = stretch

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """As `Image.read`, in the stretched numbers."""
        values, valid = super().read(window)
        return (values if self._stretch is None else self._stretch.apply(values)), valid

    def clone(self) -> StretchedImage:
        """The same, with file handles of its own."""
        return StretchedImage(self.source, self.grid, self._stretch, self.resampling)


def open_real(source: ImageSource, grid: Grid, stretch: Optional[Stretch]) -> StretchedImage:
    """A real image on the grid of a synthetic one. Raises InputError as `Image`."""
    image = StretchedImage(source, grid, stretch)
    if image.is_resampled and all(_ALIKE[0] <= pixels <= _ALIKE[1] for pixels in image.coarsening):
        image.close()
        return StretchedImage(source, grid, stretch, "nearest")
    return image


def resampling_note(image: Image) -> str:
    """What the reader has to know of how a real image came onto the grid; '' where it was not resampled."""
    if not image.is_resampled:
        return ""
    pixels = max(image.coarsening)
    if image.resampling == "nearest":
        return (
            "The real image lies on another grid of about the same pixel size: the nearest of its pixels was taken, up "
            "to half a pixel away, which makes fine texture a little rougher and outlines less exact."
        )
    if pixels > 1:
        return (
            f"The real image is finer: each pixel is a mean over some {pixels:.2g} × {pixels:.2g} of its own."
        )
    return (
        f"The real image is coarser, {1 / pixels:.2g} pixels of the synthetic to one of its own: fine texture cannot "
        "be compared, and the synthetic image will look too rough."
    )
