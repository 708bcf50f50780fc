# SPDX-License-Identifier: GPL-2.0-or-later
"""What two dates of one place differ in though nothing changed: a small shift, another light."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, Mapping, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, SubFeedback
from ..product.imagery import Image, ImageSource
from ..product.imagestats import measure
from ..product.storing import stored
from ..product.translators import pixel_translator
from ..raster.geotiff import GeoTiffWriter, provenance_tags
from ..raster.grid import Grid
from ..sampling.draws import Draws

MOST_SHIFT = 8.0
"""Pixels: more is no registration error, and labels would say nothing any more."""
MOST_RADIOMETRY = 90.0
_DIGITS = 4


@dataclass(frozen=True)
class Jitter:
    """`cols` and `rows`: pixels that the content moves to the right and down. Each band's value becomes
    value · gain + offset · mean of the band; without `gains` as it is."""

    cols: float = 0.0
    rows: float = 0.0
    gains: Tuple[float, ...] = ()
    offsets: Tuple[float, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether it leaves an image as it is."""
        return not (self.cols or self.rows or self.gains)

    def facts(self) -> Dict[str, object]:
        """For the index; what there is none of is left out."""
        found: Dict[str, object] = {}
        if self.cols or self.rows:
            found["shift_pixels"] = {"cols": self.cols, "rows": self.rows}
        if self.gains:
            found["radiometry"] = {"gains": list(self.gains), "offsets_of_mean": list(self.offsets)}
        return found

    def lit(self, other: Jitter) -> Jitter:
        """The same shift, and the light of both, one after the other (this one's last)."""
        if not (self.gains and other.gains):
            chosen = self if self.gains else other
            return replace(self, gains=chosen.gains, offsets=chosen.offsets)
        gains = tuple(round(one * two, _DIGITS) for one, two in zip(self.gains, other.gains))
        offsets = tuple(
            round(own + gain * others, _DIGITS)
            for own, gain, others in zip(self.offsets, self.gains, other.offsets)
        )
        return replace(self, gains=gains, offsets=offsets)


def check_jitter(shift: float, radiometry: float) -> None:
    """Raise InputError for a largest shift (pixels) or radiometry (percent) that makes no sense."""
    if not 0 <= shift <= MOST_SHIFT:
        raise InputError(f"Registration jitter: {shift:g} pixels; choose 0 to {MOST_SHIFT:g}.")
    if not 0 <= radiometry <= MOST_RADIOMETRY:
        raise InputError(f"Radiometric jitter: {radiometry:g} %; choose 0 to {MOST_RADIOMETRY:g}.")


def draw_shift(draws: Draws, most: float) -> Jitter:
    """A shift to any side, at most `most` pixels along each axis."""
    return Jitter(draws.between((-most, most)), draws.between((-most, most)))


def draw_light(draws: Draws, percent: float, bands: int) -> Jitter:
    """Each band's gain within 1 ± percent, its offset within ± half the percent of its mean."""
    if percent <= 0:
        return Jitter()
    part = percent / 100
    gains = tuple(draws.between((1 - part, 1 + part)) for _ in range(bands))
    return Jitter(gains=gains, offsets=tuple(draws.between((-part / 2, part / 2)) for _ in range(bands)))


def write_jittered(
    source: ImageSource,
    grid: Grid,
    output: str,
    jitter: Jitter,
    facts: Mapping[str, object],
    feedback: Feedback,
) -> None:
    """Write an image with a jitter, on its own grid, in its bands, pixel type, nodata value and alpha band.

    Pixels are bilinear where they move; at the edge, where nothing moves in, they stay. What was invalid stays
    invalid, where it was: the labels stay in place too.

    Args:
        grid: the image's own.
        facts: provenance, as `provenance_tags` takes it.

    Raises:
        InputError: a pixel type that cannot be kept, nothing valid, no place to write; Cancelled.
    """
    x0, dx, _, y0, _, dy = grid.transform
    moved_grid = replace(grid, transform=(x0 - jitter.cols * dx, dx, 0.0, y0 - jitter.rows * dy, 0.0, dy))
    with Image(source, grid) as image, Image(source, moved_grid) as moved:
        kept = pixel_translator("jitter", image, (), lambda values: values, image)
        gains, shifts = _rule(image, jitter, SubFeedback(feedback, 0.0, 0.3))
        has_alpha = image.alpha_dtype is not None
        with GeoTiffWriter(
            output,
            grid,
            len(source.bands) + has_alpha,
            kept.output.dtype,
            kept.nodata,
            descriptions=[*image.names, *["alpha"] * has_alpha],
            units=[info.unit for info in image.info],
            scale=kept.scale,
            offset=kept.offset,
            alpha=has_alpha,
            tags=provenance_tags(**facts, **jitter.facts()),
            overviews=False,
            feedback=feedback,
        ) as writer:
            for window in image.blocks(SubFeedback(feedback, 0.3, 1.0)):
                values, valid = image.read(window)
                if jitter.cols or jitter.rows:
                    other, known = moved.read(window)
                    values = np.where(known, other, values)
                if jitter.gains:
                    values = values * gains + shifts
                pixels = stored(values, valid, kept.output, kept.nodata)
                if has_alpha:
                    opacity = np.iinfo(pixels.dtype).max if pixels.dtype.kind != "f" else 255
                    alpha = np.where(valid, opacity, 0).astype(pixels.dtype)
                    pixels = np.concatenate([pixels, alpha[None]])
                writer.write(window, pixels)


def _rule(image: Image, jitter: Jitter, feedback: Feedback) -> Tuple[np.ndarray, np.ndarray]:
    """Gain and offset in raw numbers, float32 (bands, 1, 1) each."""
    if not jitter.gains:
        return np.ones((1, 1, 1), np.float32), np.zeros((1, 1, 1), np.float32)
    means = np.array([abs(band.mean) for band in measure(image, feedback)])
    shifts = np.array(jitter.offsets) * means
    return (
        np.array(jitter.gains, np.float32)[:, None, None],
        shifts.astype(np.float32)[:, None, None],
    )
