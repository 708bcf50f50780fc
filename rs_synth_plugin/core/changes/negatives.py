# SPDX-License-Identifier: GPL-2.0-or-later
"""Hard negatives: pairs that look different, and in which nothing changed."""

from __future__ import annotations

from typing import Dict, Mapping, Optional, Sequence

from ..errors import InputError
from ..feedback import Feedback
from ..model.modelcard import ModelCard, check_task
from ..model.runtime import Session
from ..product.gray_world import GrayWorld
from ..product.imagebands import bands_for
from ..product.imagery import Image, ImageSource
from ..product.model_translation import TASK, ModelTranslation
from ..product.translation import TranslationRequest, translate
from ..product.translators import Method
from ..raster.grid import Grid
from ..raster.rasters import RasterSource, describe

# Of all that are possible where nobody says otherwise: gray world takes the same from every pair.
_BY_DEFAULT = ("noise", "style", "translation", "light")
SYNTHESISED = ("noise", "style")
"""Kinds that need another synthesis: of models with noise, of models with styles, and of no real image."""


def negative_weights(
    wanted: Mapping[str, float], card: ModelCard, is_real: bool, has_translation: bool
) -> Dict[str, float]:
    """How often each kind of negative is drawn.

    Args:
        wanted: weights by kind; without any, all that are possible are equal.
        is_real: the image before is a real one.

    Raises:
        InputError: a kind that is wanted is not possible.
    """
    obstacles: Dict[str, str] = {}
    if is_real:
        obstacles = dict.fromkeys(SYNTHESISED, "the image before is real; leave the real image out")
    if not card.noise_channels:
        obstacles["noise"] = f"the model {card.name} has no noise; choose another model"
    if len(card.styles) < 2:
        obstacles["style"] = f"the model {card.name} has no styles to choose from; choose another model"
    if not has_translation:
        obstacles["translation"] = "there is no translation model; choose one"
    for kind, weight in wanted.items():
        if weight > 0 and kind in obstacles:
            raise InputError(
                f'Negatives: of the kind "{kind}" there are none, since {obstacles[kind]}, or set 0.'
            )
    if any(weight > 0 for weight in wanted.values()):
        return dict(wanted)
    return {kind: float(kind not in obstacles) for kind in _BY_DEFAULT}


def check_translator(card: ModelCard, bands: int, dtype: str) -> None:
    """Raise InputError (ModelError for another task) unless a translation gives images like those it gets, of so many
    bands and such pixels."""
    check_task(card, TASK)
    given, made = len(card.inputs["image"]), len(card.output.bands)
    if (given, made, card.output.dtype) != (bands, bands, dtype):
        raise InputError(
            f"Translation: the model {card.name} makes {made} band(s) of {card.output.dtype} of {given}, and the "
            f"images have {bands} of {dtype}: choose one that keeps these, or none."
        )


def image_of(path: str, name: str = "") -> ImageSource:
    """All bands of a file; `name` is what messages and the index call it instead of its path."""
    count = describe(RasterSource(path)).bands
    return ImageSource.of([RasterSource(path, band, name=name) for band in range(1, count + 1)])


def translated(
    source: ImageSource,
    grid: Grid,
    output: str,
    session: Optional[Session],
    tile_size: int,
    tags: Mapping[str, object],
    feedback: Feedback,
) -> float:
    """Write an image's translation by a model, or by gray world without one; the seconds that took.

    Raises InputError, ModelError, Cancelled as `translate`.
    """
    with Image(source, grid) as image:
        names: Sequence[str] = image.names
        method: Method = GrayWorld()
        if session is not None:
            method = ModelTranslation(session)
            card = session.model.card
            source = source.choose(bands_for(card.inputs["image"], names, image.label, card.name, feedback))
    with Image(source, grid) as image:
        request = TranslationRequest(output, tile_size=tile_size, tags=tags)
        return translate(image, method, request, feedback).stats.seconds
