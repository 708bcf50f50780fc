# SPDX-License-Identifier: GPL-2.0-or-later
"""Gray world: one factor for each band, so that the bands' means agree with what they should be."""

from __future__ import annotations

from typing import Optional, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, SubFeedback
from .imagery import Image
from .imagestats import BandStatistics, measure
from .reference import check_pair
from .translators import Translator, pixel_translator

NAME = "gray_world"


class GrayWorld:
    """The mean of a scene is taken as gray, so what the means of its bands differ in is the colour of the light
    (G. Buchsbaum, "A spatial processor model for object colour perception", Journal of the Franklin Institute
    310, 1980); it is undone by a factor for each band (von Kries).

    Band b with the mean m_b over all valid pixels becomes x · t_b / m_b. Without a reference t_b is the mean of
    all m_b: the light becomes white. With one it is the mean of the reference's band b: both images then seem to
    lie under one light. Values are rounded and clipped to the image's pixel type.
    """

    def __init__(self, reference: Optional[Image] = None):
        """`reference`: an image of any place, grid and pixel type, with as many bands."""
        self._reference = reference

    def prepare(self, image: Image, feedback: Feedback) -> Translator:
        """Raises InputError: nothing valid, other band counts, or a mean that is not above 0; Cancelled."""
        check_pair(image, self._reference)
        found = measure(image, SubFeedback(feedback, 0.0, 0.5))
        means = _means(found, image)
        if self._reference is None:
            targets = np.full(len(means), np.mean(means))
        else:
            targets = _means(measure(self._reference, SubFeedback(feedback, 0.5, 1.0)), self._reference)
        gains = targets / means
        feedback.info(
            "Gray world: bands are multiplied by " + ", ".join(f"{gain:.4g}" for gain in gains) + "."
        )
        factors = gains[:, None, None]
        facts = {"gains": [float(gain) for gain in gains]}
        return pixel_translator(
            NAME, image, found, lambda values: values * factors, self._reference or image, facts
        )


def _means(statistics: Tuple[BandStatistics, ...], image: Image) -> np.ndarray:
    means = np.array([band.mean for band in statistics])
    if (means <= 0).any():
        raise InputError(
            f"Gray world divides by the mean of each band, and in {image.label} there is one of {means.min():.4g}: "
            "take histogram matching, or an image of values above 0."
        )
    return means
