# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether the numbers of an image are those that a model was trained on, and what is done where they are not."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from ..model.modelcard import ModelCard
from .imagery import Image
from .imagestats import BandStatistics, span

SCALINGS = ("check", "as_is", "stretch")
MOST_OUTSIDE = 0.01  # of the pixels of a band: more is no outlier
NEAR_RANGE = 0.01  # of the model's range: values outside of it by less are no news
FEW_VALUES = (
    0.25  # of the model's range: a pixel type that reaches no further cannot be the one it was trained on
)


class Scaling(NamedTuple):
    """The model gets value · gain + shift."""

    gain: float = 1.0
    shift: float = 0.0


def limits_of(card: ModelCard) -> Tuple[float, float]:
    """Outside of these a value is not one that the model expects; infinite where its card does not say."""
    if card.image_range is None:
        return -np.inf, np.inf
    low, high = card.image_range
    margin = NEAR_RANGE * (high - low)
    return low - margin, high + margin


def choose_scaling(
    image: Image, found: Tuple[BandStatistics, ...], card: ModelCard, scaling: str, feedback: Feedback
) -> Scaling:
    """How the image's numbers go into the model.

    Args:
        found: statistics of `measure` with `limits_of(card)`.
        scaling: 'check' takes them as they are and refuses those that the model does not expect; 'as_is' warns;
            'stretch' maps the lowest and highest of all bands to those of the model's range, one line for all
            bands so that colours keep their relation. A constant image is shifted to the range's lowest.

    Raises:
        InputError: by 'check', where more than 1 % of the pixels of a band are outside of the model's range, or
            the image's pixel type covers no more than a quarter of it; by 'stretch', where the card has no range.
    """
    (lowest, highest), expected = span(found), card.image_range
    if expected is None:
        if scaling == "stretch":
            raise InputError(
                f"Scaling: the card of the model {card.name} does not say which values it expects, so there is no "
                "range to stretch to: take as_is, and scale the image yourself if need be."
            )
        return Scaling()
    low, high = expected
    gain = (high - low) / (highest - lowest) if highest > lowest else 1.0
    stretched = Scaling(gain, low - lowest * gain)
    held = f"{image.label} ({image.dtype}) has values from {lowest:.6g} to {highest:.6g}"
    trained = f"the model {card.name} was trained on {low:.6g} to {high:.6g}"
    if scaling == "stretch":
        feedback.info(f"{held}; {trained}. The model gets {_formula(stretched)}.")
        return stretched
    share = max(band.outside for band in found)
    narrow = _reach(image.dtype) <= FEW_VALUES * high
    if scaling == "check" and (share > MOST_OUTSIDE or narrow):
        what = (
            f"{share:.1%} of the pixels are outside" if share > MOST_OUTSIDE else "that is but a part of it"
        )
        raise InputError(
            f"{held}, and {trained}: {what}. Set the scaling to stretch, which gives the model {_formula(stretched)}; "
            "or to as_is, if the numbers mean the same as in training."
        )
    if share > 0 or narrow:
        feedback.warn(f"{held}, and {trained}: {share:.1%} of the pixels are outside and may look wrong.")
    return Scaling()


def _reach(dtype: str) -> float:
    """The highest number that a pixel type holds."""
    return float(np.iinfo(dtype).max) if np.dtype(dtype).kind in "iu" else np.inf


def _formula(scaling: Scaling) -> str:
    sign = "-" if scaling.shift < 0 else "+"
    return f"value × {scaling.gain:.6g} {sign} {abs(scaling.shift):.6g}"
