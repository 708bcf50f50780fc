# SPDX-License-Identifier: GPL-2.0-or-later
"""The style of a picture (a season, a place, a sensor), for models that were trained on several."""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, NullFeedback
from ..model.modelcard import ModelCard


def choose_style(card: ModelCard, wanted: str, feedback: Feedback) -> str:
    """The style to use: the one wanted, or without a wish the card's first, which is said; '' for a model
    without styles.

    Raises InputError for a style that the card does not have.
    """
    if wanted and not card.styles:
        raise InputError(
            f"Style: the model {card.name} has no styles; leave it empty, or choose another model."
        )
    if wanted and wanted not in card.styles:
        raise InputError(
            f"Style: the model {card.name} does not have “{wanted}”; choose one of {', '.join(card.styles)}."
        )
    if not wanted and card.styles:
        feedback.info(f"Style: {card.styles[0]}, the first of the model's ({', '.join(card.styles)}).")
        return card.styles[0]
    return wanted


def style_code(card: ModelCard, style: str) -> np.ndarray:
    """The graph's input `style`, float32 (1, styles): 1 for the style (the first for ''), 0 for the others.

    Raises InputError for a style that the card does not have.
    """
    name = choose_style(card, style, NullFeedback())
    return np.array([[float(item == name) for item in card.styles]], np.float32)
