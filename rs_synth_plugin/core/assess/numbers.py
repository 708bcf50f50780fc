# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether two images, and a model, speak of the same numbers; what is compared otherwise means nothing."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

import numpy as np

from ..errors import InputError
from ..model.modelcard import ModelCard
from ..product.imagery import Image
from ..product.imagestats import BandStatistics, span
from ..product.scaling import MOST_OUTSIDE
from .histograms import Binning

_MOST_APART = 20.0
"""Times that one image's span may be the other's."""
_REMEDY = "give the stretch of the real image, or convert it to the synthetic image's numbers first"
DECIBELS = ("db", "decibel", "decibels")


def check_same_numbers(
    synthetic: Image, made: Tuple[BandStatistics, ...], real: Image, seen: Tuple[BandStatistics, ...]
) -> None:
    """Raises InputError: the two images' values do not overlap, or one spans many times what the other does."""
    (low, high), (other_low, other_high) = span(made), span(seen)
    spans = sorted((high - low, other_high - other_low))
    if high < other_low or other_high < low or (spans[0] > 0 and spans[1] > _MOST_APART * spans[0]):
        raise InputError(
            f"{synthetic.label} has values from {low:.6g} to {high:.6g} and {real.label} from {other_low:.6g} to "
            f"{other_high:.6g}, which are not the same kind of numbers: {_REMEDY}."
        )


def check_model_range(
    image: Image, found: Sequence[BandStatistics], card: Optional[ModelCard], is_real: bool
) -> None:
    """Raises InputError: more than 1 % of a band is outside of what the model's card expects; `found` were measured
    with the limits of the card."""
    share = max(band.outside for band in found)
    if card is not None and card.image_range is not None and share > MOST_OUTSIDE:
        low, high = card.image_range
        remedy = _REMEDY if is_real else "choose the segmentation model of this kind of imagery"
        raise InputError(
            f"{image.label} has {share:.1%} of its pixels outside of {low:.6g} to {high:.6g}, which the segmentation "
            f"model {card.name} expects: {remedy}."
        )


def value_range(
    image: Image, found: Sequence[Tuple[BandStatistics, ...]], card: Optional[ModelCard]
) -> Tuple[float, float]:
    """The range that distances are shares of: the segmentation model's, else all that 8 bits hold, else the lowest to
    the highest value of the images."""
    if card is not None and card.image_range is not None:
        return card.image_range
    if image.dtype == "uint8":
        return 0.0, 255.0
    low, high = _extremes(found)
    return low, max(high, low + np.finfo(np.float32).tiny)


def value_bins(found: Sequence[Tuple[BandStatistics, ...]], whole: int) -> Binning:
    """Bins over all values of the images, `whole` of which hold whole numbers alone."""
    return Binning.over(*_extremes(found), whole)


def _extremes(found: Sequence[Tuple[BandStatistics, ...]]) -> Tuple[float, float]:
    spans = [span(item) for item in found]
    return min(low for low, _ in spans), max(high for _, high in spans)


def is_decibels(image: Image, card: Optional[ModelCard]) -> bool:
    """Whether the units of all bands say so: of the image, or where it names none, of the model that reads it."""
    units = [info.unit for info in image.info]
    if not any(units) and card is not None:
        units = [band.unit for band in card.inputs["image"]]
    return all(unit.strip().lower() in DECIBELS for unit in units)
