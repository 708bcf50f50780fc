# SPDX-License-Identifier: GPL-2.0-or-later
"""How a translated image shows: as the image that it was made of."""

from __future__ import annotations

from typing import Optional

from ..bridge.styling import Look, Range
from ..core.model.modelcard import ModelCard
from ..core.product.imagery import ImageSource
from ..core.product.imagestats import span
from ..core.product.translation import TranslationReport


def translated_look(
    look: Look,
    whole: ImageSource,
    chosen: tuple[int, ...],
    report: TranslationReport,
    card: Optional[ModelCard],
) -> Optional[Look]:
    """The look of the image for its translation: the same bands in the same colours, and the same stretch, where
    the translation has these bands and its numbers mean the same; None where it has other bands.

    Args:
        whole: all bands of the image; `chosen`: indices of those that were used.
        card: the model's, None for a baseline.
    """
    used = [whole.bands[index].band for index in chosen]
    if card is not None and len(card.output.bands) != len(used):
        return None
    if not all(band in used for band in look.bands):
        return None
    red, green, blue = (used.index(band) + 1 for band in look.bands)
    bands = (red, green, blue)
    if look.ranges is None or not _in_the_same_numbers(card):
        return Look(bands, None)
    first, second, third = (_scaled(ends, report) for ends in look.ranges)
    return Look(bands, (first, second, third))


def value_range(report: TranslationReport, card: Optional[ModelCard]) -> Range:
    """The stretch where the image has none: the model's range; of a baseline that of bytes, or the image's."""
    if card is not None:
        return card.output.stored_range
    return (0.0, 255.0) if report.dtype == "uint8" else span(report.statistics)


def _in_the_same_numbers(card: Optional[ModelCard]) -> bool:
    """Whether equal numbers of the stored result and of the model's input mean the same."""
    return card is None or card.image_range == card.output.stored_range


def _scaled(ends: Range, report: TranslationReport) -> Range:
    low, high = (end * report.gain + report.shift for end in ends)
    return low, high
