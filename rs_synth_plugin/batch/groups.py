# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters that several algorithms of a plan have in common."""

from __future__ import annotations

from typing import Tuple

from ..core.model.contract import OUTPUT_NAMES
from ..core.model.runtime import DEVICES
from ..core.product.tiling import DEFAULT_TILE
from ..core.scenario.flood import LARGEST_EROSION, MODES
from ..core.scenario.legend import Legend
from ..paths import shipped_models
from .parameters import (
    BLOCKED,
    INPUT,
    OUTPUT,
    REQUIRED,
    TIFF,
    Parameter,
    choice,
    extent,
    flag,
    input_path,
    input_paths,
    number,
    output_path,
    point,
    text,
    whole,
)

AUTOMATIC, NO_MODEL = "auto", "none"
LARGEST_SEED = 2**31 - 1

LEGEND = (
    Parameter("LEGEND", choice([AUTOMATIC, *Legend.builtin_ids()]), AUTOMATIC),
    Parameter("LEGEND_FILE", input_path, None, INPUT),
)
_BAND = Parameter("LAND_COVER_BAND", whole(1, 2**16), 1)
LAND_COVER = (Parameter("LAND_COVER", input_path, REQUIRED, INPUT), _BAND, *LEGEND)
ANY_LAND_COVER = (Parameter("LAND_COVER", input_path, None, INPUT), _BAND, *LEGEND)
EXTENT = Parameter("EXTENT", extent)
GRID = (EXTENT, Parameter("RESOLUTION", number(0.001)))
DEM = (Parameter("DEM", input_path, REQUIRED, INPUT),)
FLOOD = (
    Parameter("LEVEL", number()),
    Parameter("RISE", number(0.001)),
    Parameter("METHOD", choice(MODES), "connected"),
    Parameter("FROM_WATER", flag, True),
    Parameter("FROM_EDGE", flag, False),
    Parameter("SEED_POINT", point),
    Parameter("SEEDS", input_path, None, INPUT),
    Parameter("BARRIERS", input_path, None, INPUT),
    Parameter("CREST", number()),
    Parameter("CREST_FIELD", text),
    Parameter("EROSION", whole(0, LARGEST_EROSION), 1),
)
AUXILIARY = (Parameter("AUXILIARY", input_paths, (), INPUT),)
SEED = (Parameter("SEED", whole(0, LARGEST_SEED), 0),)
ON = Parameter("DEVICE", choice(DEVICES), "auto")
DEVICE = (ON, Parameter("TILE_SIZE", whole(256, 8192), DEFAULT_TILE))
RUN = (*SEED, Parameter("STYLE", text, ""), *DEVICE)


def model_choice(task: str = "") -> Tuple[Parameter, ...]:
    """MODEL, one that comes with the plugin, and MODEL_FILE; of any task for ''."""
    return (
        Parameter("MODEL", choice(list(shipped_models(OUTPUT_NAMES.get(task, ""))))),
        Parameter("MODEL_FILE", input_path, None, INPUT),
    )


def second_model(name: str, task: str) -> Tuple[Parameter, ...]:
    """A model that may be left out, and its file."""
    return (
        Parameter(name, choice([NO_MODEL, *shipped_models(OUTPUT_NAMES[task])]), NO_MODEL),
        Parameter(f"{name}_FILE", input_path, None, INPUT),
    )


def rasters(*names: str) -> Tuple[Parameter, ...]:
    """Rasters to read that may be left out."""
    return tuple(Parameter(name, input_path, None, INPUT) for name in names)


def files(*names: str) -> Tuple[Parameter, ...]:
    """Rasters to write that may be left out."""
    return tuple(Parameter(name, output_path(TIFF), None, OUTPUT) for name in names)


def layers(*names: str) -> Tuple[Parameter, ...]:
    """Rasters that a model makes block by block."""
    return tuple(Parameter(name, output_path(BLOCKED), REQUIRED, OUTPUT) for name in names)
