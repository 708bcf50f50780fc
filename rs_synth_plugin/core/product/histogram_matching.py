# SPDX-License-Identifier: GPL-2.0-or-later
"""Histogram matching: each band gets the distribution of the reference's."""

from __future__ import annotations

from typing import Callable, Sequence, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, SubFeedback
from .distribution import WHOLE_TYPES, Distribution, distributions
from .imagery import Image
from .imagestats import BandStatistics, measure, span
from .reference import check_pair
from .translators import Translator, pixel_translator, same_output

NAME = "histogram_matching"


class HistogramMatching:
    """Band by band, value r of the image becomes the value z of the reference with the same rank: G(z) = T(r), T
    and G being the cumulative distributions of both over all valid pixels (R. C. Gonzalez, R. E. Woods, *Digital
    Image Processing*, 3rd ed. 2008, section 3.3.2).

    Distributions of whole numbers of 8 and 16 bits are exact, by level; those of floats are counted in bins
    (`distribution.Bins` states the error). Values are rounded to the image's pixel type.
    """

    def __init__(self, reference: Image):
        """`reference`: an image of any place and grid, with as many bands."""
        self._reference = reference

    def prepare(self, image: Image, feedback: Feedback) -> Translator:
        """Raises InputError: nothing valid, other band counts, or values that the image's pixel type does not
        hold; Cancelled."""
        reference = self._reference
        check_pair(image, reference)
        found = measure(image, SubFeedback(feedback, 0.0, 0.25))
        aimed = measure(reference, SubFeedback(feedback, 0.25, 0.5))
        _check_fit(image, reference, aimed)
        sources = distributions(image, found, SubFeedback(feedback, 0.5, 0.75))
        targets = distributions(reference, aimed, SubFeedback(feedback, 0.75, 1.0))
        rules = [
            _rule(source, target, band, image.dtype) for source, target, band in zip(sources, targets, found)
        ]

        def apply(values: np.ndarray) -> np.ndarray:
            return np.stack([rule(band) for rule, band in zip(rules, values)])

        return pixel_translator(NAME, image, found, apply, reference)


def _rule(
    source: Distribution, target: Distribution, found: BandStatistics, dtype: str
) -> Callable[[np.ndarray], np.ndarray]:
    """What maps the values of one band; of whole numbers by a table, which is quicker."""
    if dtype not in WHOLE_TYPES:
        return lambda values: target.value(source.rank(values))
    lowest, highest = round(found.lowest), round(found.highest)
    table = target.value(source.rank(np.arange(lowest, highest + 1)))
    # Invalid pixels hold a fill, which need not be in the table; what it becomes is not written.
    return lambda values: table[np.clip(values, lowest, highest).astype(np.int64) - lowest]


def _check_fit(image: Image, reference: Image, aimed: Sequence[BandStatistics]) -> None:
    low, high = span(tuple(aimed))
    limits: Tuple[float, float] = same_output(image).range
    if low < limits[0] or high > limits[1]:
        raise InputError(
            f"{reference.label} has values from {low:.5g} to {high:.5g}, and the pixels of {image.label} "
            f"({image.dtype}) hold {limits[0]:.5g} to {limits[1]:.5g}: convert one of them to the pixel type of the "
            "other first."
        )
