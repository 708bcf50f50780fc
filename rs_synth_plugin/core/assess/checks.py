# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether an assessment can be, as far as can be seen without reading pixels."""

from __future__ import annotations

from typing import Optional

from ..errors import InputError
from ..model.modelcard import ModelCard, check_task
from ..product.semantics import SEGMENTATION
from ..product.tiling import tile_size
from ..scenario.flood import WATER
from .request import AssessRequest


def check_request(request: AssessRequest, card: Optional[ModelCard]) -> None:
    """`card`: of the segmentation model, whose session need not be there yet.

    Raises InputError, ModelError as `assess`.
    """
    if card is not None:
        check_task(card, SEGMENTATION)
        tile_size(request.grid, card, request.tile_size)
    judged = card is not None and (request.land_cover is not None or request.flood is not None)
    if request.real is None and not judged:
        raise InputError(
            "There is nothing to compare the synthetic image with: give a real image, or a land cover (or a flood) "
            "and a segmentation model."
        )
    if request.real is not None and len(request.real.bands) != len(request.synthetic.bands):
        raise InputError(
            f"{request.real.label} has {len(request.real.bands)} band(s) and {request.synthetic.label} "
            f"{len(request.synthetic.bands)}: list the same bands of the real image, in the same order."
        )
    if request.flood is not None:
        request.flood.check()
        if card is None:
            raise InputError(
                "The check of a flood needs a segmentation model, which says where the image shows water: give one."
            )
        water_code(card)


def water_code(card: ModelCard) -> int:
    """The model's class of role water. Raises InputError: it has none."""
    for entry in card.classes:
        if entry.role == WATER:
            return entry.code
    raise InputError(
        f"The segmentation model {card.name} has no class of role {WATER}, so it cannot check a flood: choose another."
    )
