# SPDX-License-Identifier: GPL-2.0-or-later
"""Translation by a model."""

from __future__ import annotations

from typing import Tuple

from ..feedback import Feedback
from ..model.modelcard import check_task
from ..model.runtime import Session
from .imagery import Image
from .imagestats import BandStatistics, measure
from .mosaic import PiecewiseInference
from .scaling import Scaling, choose_scaling, limits_of
from .storing import nodata_of
from .survey import warn_of_gsd
from .translators import Translator

TASK = "translation"


class ModelTranslation:
    """A model file of task `translation`: from one season, style or sensor to another."""

    def __init__(self, session: Session, scaling: str = "check"):
        """`scaling`: one of `scaling.SCALINGS`. Raises ModelError where the model is for another task."""
        check_task(session.model.card, TASK)
        self._session, self._scaling = session, scaling

    def prepare(self, image: Image, feedback: Feedback) -> Translator:
        """`image` has the bands that the card asks for, in its order (`imagebands.bands_for`).

        Raises InputError: nothing valid, or values that the model does not expect; Cancelled.
        """
        card = self._session.model.card
        if len(image.source.bands) != len(card.inputs["image"]):
            raise ValueError("another number of bands than the model's")
        found = measure(image, feedback, limits_of(card))
        scaling = choose_scaling(image, found, card, self._scaling, feedback)
        return self.translator(image, found, scaling, feedback)

    def translator(
        self, image: Image, found: Tuple[BandStatistics, ...], scaling: Scaling, feedback: Feedback
    ) -> Translator:
        """Ready to run over an image whose statistics and scaling are known."""
        card = self._session.model.card
        warn_of_gsd(image.grid, card, feedback)
        if not card.global_statistics:
            feedback.warn(f"The model {card.name} normalises by tile: seams between tiles may show.")
        # With an alpha band and no nodata value of its own, the result keeps to the alpha band.
        by_alpha = image.alpha_dtype is not None and not image.nodata and card.output.nodata is None
        return Translator(
            card.name,
            card.output,
            None if by_alpha else nodata_of(card.output),
            PiecewiseInference(self._session),
            found,
            {
                "method": card.block.get("method", "model"),
                "model": f"{card.name} {card.version}",
                "model_sha256": card.graph_sha256,
                "direction": f"{card.block['from']} → {card.block['to']}",
                "scaling": list(scaling) if scaling != (1.0, 0.0) else None,
            },
            card.halo,
            card.size_multiple,
            card.padding,
            card.fill,
            scaling.gain,
            scaling.shift,
            card.output.scale,
            card.output.offset,
            self._session.provider,
        )
