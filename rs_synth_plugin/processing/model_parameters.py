# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of a model and of how it is run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..bridge.models import offered_models
from ..bridge.setup_links import models_missing
from ..core.errors import InputError
from ..core.feedback import Feedback
from ..core.model.contract import OUTPUT_NAMES
from ..core.model.modelcard import Model, ModelCard, check_task, load_model
from ..core.model.runtime import DEVICES
from ..core.product.styles import choose_style
from ..core.product.tiling import DEFAULT_TILE, tile_size
from ..core.raster.grid import Grid
from .base import RSSynthAlgorithm, tr

NO_MODEL = "none"


def add_model_choice(algorithm: RSSynthAlgorithm, task: str = "") -> None:
    """Adds MODEL and MODEL_FILE; lists the models of a task, of every task without one."""
    names = list(offered_models(OUTPUT_NAMES.get(task, "")))
    algorithm.add(
        QgsProcessingParameterEnum(
            "MODEL",
            tr("Model"),
            names,
            defaultValue=names[0] if names else None,
            usesStaticStrings=True,
            optional=True,
        ),
        "A model that comes with the plugin, or one that you added in the model manager. The model info algorithm "
        "shows what it was trained on.",
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "MODEL_FILE", tr("Model file"), fileFilter=tr("RS Synth models (*.onnx)"), optional=True
        ),
        "Your own model, in place of the list: an ONNX file with an RS Synth model card.",
    )


def add_run_parameters(algorithm: RSSynthAlgorithm) -> None:
    """Adds SEED, STYLE, DEVICE and TILE_SIZE."""
    add_seed(
        algorithm,
        "Chooses the fine texture. The same seed gives the same picture, before and after a scenario alike.",
    )
    add_style(algorithm)
    add_device_parameters(algorithm)


def add_seed(algorithm: RSSynthAlgorithm, help_text: str) -> None:
    """Adds SEED."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "SEED", tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 0, minValue=0, maxValue=2**31 - 1
        ),
        help_text,
        advanced=True,
    )


def add_style(algorithm: RSSynthAlgorithm) -> None:
    """Adds STYLE."""
    algorithm.add(
        QgsProcessingParameterString("STYLE", tr("Style"), optional=True),
        "For models trained on several seasons, places or sensors: the name of one, as the model info algorithm "
        "lists them. Left empty, the model's first.",
        advanced=True,
    )


def add_optional_model(
    algorithm: RSSynthAlgorithm, parameter: str, title: str, task: str, help_text: str
) -> None:
    """Adds a second model that may be left out: `parameter`, which lists those of a task, and
    `parameter`_FILE."""
    algorithm.add(
        QgsProcessingParameterEnum(
            parameter,
            tr(title),
            [NO_MODEL, *offered_models(OUTPUT_NAMES[task])],
            defaultValue=NO_MODEL,
            usesStaticStrings=True,
            optional=True,
        ),
        help_text,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            f"{parameter}_FILE",
            tr("{} file").format(tr(title)),
            fileFilter=tr("RS Synth models (*.onnx)"),
            optional=True,
        ),
        "A model file of your own, in place of the list.",
        advanced=True,
    )


def read_optional_model(
    algorithm: RSSynthAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    parameter: str,
    title: str,
    task: str,
) -> Optional[Model]:
    """The second model that was chosen, None without one.

    Raises:
        InputError: the file does not exist.
        ModelError: the file is no good, or the model is for another task.
    """
    is_file = bool(algorithm.parameterAsFile(parameters, f"{parameter}_FILE", context))
    if not is_file and algorithm.parameterAsEnumString(parameters, parameter, context) in (NO_MODEL, ""):
        return None
    model = load_model(read_model_path(algorithm, parameters, context, parameter, title))
    check_task(model.card, task)
    return model


def add_device_choice(algorithm: RSSynthAlgorithm) -> None:
    """Adds DEVICE."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "DEVICE", tr("Device"), list(DEVICES), defaultValue="auto", usesStaticStrings=True
        ),
        "auto takes the GPU where onnxruntime has one, else the CPU; the log says which it was.",
        advanced=True,
    )


def add_device_parameters(algorithm: RSSynthAlgorithm) -> None:
    """Adds DEVICE and TILE_SIZE."""
    add_device_choice(algorithm)
    algorithm.add(
        QgsProcessingParameterNumber(
            "TILE_SIZE",
            tr("Tile size [pixels]"),
            QgsProcessingParameterNumber.Type.Integer,
            DEFAULT_TILE,
            minValue=256,
            maxValue=8192,
        ),
        "How much is computed at a time. It changes memory and speed, never the result.",
        advanced=True,
    )


def read_tile_size(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext, grid: Grid, card: ModelCard
) -> int:
    """The largest tile that was asked for.

    Raises:
        InputError: it leaves nothing beside the model's halo.
    """
    largest = algorithm.parameterAsInt(parameters, "TILE_SIZE", context)
    tile_size(grid, card, largest)
    return largest


def read_style(
    algorithm: RSSynthAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    card: ModelCard,
    feedback: Feedback,
) -> str:
    """The style that was asked for, else the model's first, which is said; '' for a model without styles.

    Raises:
        InputError: the model does not have it.
    """
    return choose_style(card, algorithm.parameterAsString(parameters, "STYLE", context).strip(), feedback)


def read_model_path(
    algorithm: RSSynthAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    parameter: str = "MODEL",
    title: str = "Model",
) -> Path:
    """The file of the chosen model, by the list `parameter` or the file `parameter`_FILE.

    Raises:
        InputError: none was chosen, or the file does not exist.
    """
    given = algorithm.parameterAsFile(parameters, f"{parameter}_FILE", context)
    if given:
        if not os.path.isfile(given):  # Path.is_file() raises on a name that is too long
            raise InputError(tr("{} file: {} does not exist; choose an .onnx file.").format(tr(title), given))
        return Path(given)
    name = algorithm.parameterAsEnumString(parameters, parameter, context)
    models = offered_models()
    if name not in models:
        if not algorithm.parameterDefinition(parameter).options():
            raise InputError(models_missing())
        raise InputError(tr("{}: choose one of the list, or give a model file.").format(tr(title)))
    return models[name]


def read_model(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext, task: str = "synthesis"
) -> Model:
    """The chosen model, to make imagery with.

    Raises:
        InputError: none was chosen, or the file does not exist.
        ModelError: the file is no good, or the model is for another task.
    """
    model = load_model(read_model_path(algorithm, parameters, context))
    check_task(model.card, task)
    return model
