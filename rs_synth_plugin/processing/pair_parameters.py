# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of how pairs are drawn, and with which models."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..core.model.modelcard import Model
from ..core.pairs.chain import Recipe
from ..core.pairs.samplers import SAMPLERS
from .base import RSSynthAlgorithm, tr
from .model_parameters import add_model_choice, add_optional_model, read_optional_model

TASK = "denoiser"
_REFINER, _REFINER_TITLE = "SUPER_RESOLUTION", "Super-resolution"
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DEFAULTS = Recipe()


def add_pair_models(algorithm: RSSynthAlgorithm) -> None:
    """Adds MODEL, MODEL_FILE, SUPER_RESOLUTION, SUPER_RESOLUTION_FILE."""
    add_model_choice(algorithm, TASK)
    add_optional_model(
        algorithm,
        _REFINER,
        _REFINER_TITLE,
        TASK,
        "A second model that makes the pairs twice as fine; it must have been trained with the first.",
    )


def read_refiner(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext
) -> Optional[Model]:
    """The super-resolution that was chosen, None without one.

    Raises:
        InputError: the file does not exist.
        ModelError: the file is no good, or the model is for another task.
    """
    return read_optional_model(algorithm, parameters, context, _REFINER, _REFINER_TITLE, TASK)


def add_recipe(algorithm: RSSynthAlgorithm) -> None:
    """Adds SAMPLER, STEPS, JUMP and RESAMPLINGS."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "SAMPLER",
            tr("Sampler"),
            list(SAMPLERS),
            defaultValue=_DEFAULTS.sampler,
            usesStaticStrings=True,
        ),
        "How noise becomes data. dpmsolver++: good in some 20 steps. ddim: some 50 to 100. ddpm: the model's own way, "
        "best with all its steps (mostly 1000).",
    )
    # No limits here: what a model has is known when it is read, and then told in a sentence.
    algorithm.add(
        QgsProcessingParameterNumber("STEPS", tr("Steps"), _INTEGER, _DEFAULTS.steps),
        "How often the model is asked for each sample: more take longer and are mostly better.",
    )
    for name, title, value, text in (
        ("JUMP", "Jump length", _DEFAULTS.jump, "after how many steps a sample is noised again by as many"),
        ("RESAMPLINGS", "Resamplings", _DEFAULTS.resamplings, "how often these steps are done"),
    ):
        algorithm.add(
            QgsProcessingParameterNumber(name, tr(title), _INTEGER, value, minValue=1, maxValue=1000),
            f"With a land cover given: {text}, so that the image comes to agree with the mask (RePaint). 1 resampling: "
            "never again.",
            advanced=True,
        )


def read_recipe(algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext) -> Recipe:
    """The recipe that was asked for."""
    return Recipe(
        algorithm.parameterAsEnumString(parameters, "SAMPLER", context),
        *(algorithm.whole_number(parameters, name, context) for name in ("STEPS", "JUMP", "RESAMPLINGS")),
    )
