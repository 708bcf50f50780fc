# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithms of a plan: their ids and parameters, named and meant as in the Processing toolbox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Tuple

from ..core.model.runtime import DEVICES
from ..core.product.gray_world import NAME as GRAY_WORLD
from ..core.product.histogram_matching import NAME as HISTOGRAM_MATCHING
from ..core.product.model_translation import TASK as TRANSLATION
from ..core.product.scaling import SCALINGS
from ..core.product.tiling import DEFAULT_TILE
from ..core.scenario.flood import LARGEST_EROSION, MODES
from ..core.scenario.legend import ROLES, Legend
from ..paths import shipped_models
from .parameters import (
    BLOCKED,
    INPUT,
    JSON,
    OUTPUT,
    REQUIRED,
    TIFF,
    Parameter,
    choice,
    codes,
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

AUTOMATIC = "auto"
MODEL = "model"
_LARGEST_SEED = 2**31 - 1


@dataclass(frozen=True)
class Algorithm:
    """`layers`: the outputs that are made block by block; without any, the job is one pass on one machine."""

    id: str
    parameters: Tuple[Parameter, ...]
    layers: Tuple[str, ...] = ()
    task: str = ""


_LAND_COVER = (
    Parameter("LAND_COVER", input_path, REQUIRED, INPUT),
    Parameter("LAND_COVER_BAND", whole(1, 2**16), 1),
    Parameter("LEGEND", choice([AUTOMATIC, *Legend.builtin_ids()]), AUTOMATIC),
    Parameter("LEGEND_FILE", input_path, None, INPUT),
)
_GRID = (Parameter("EXTENT", extent), Parameter("RESOLUTION", number(0.001)))
_DEM = (Parameter("DEM", input_path, REQUIRED, INPUT),)
_FLOOD = (
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
_AUXILIARY = (Parameter("AUXILIARY", input_paths, (), INPUT),)
_MODEL_FILE = Parameter("MODEL_FILE", input_path, None, INPUT)
_DEVICE = (
    Parameter("DEVICE", choice(DEVICES), "auto"),
    Parameter("TILE_SIZE", whole(256, 8192), DEFAULT_TILE),
)
_RUN = (Parameter("SEED", whole(0, _LARGEST_SEED), 0), Parameter("STYLE", text, ""), *_DEVICE)


def _model(task: str) -> Tuple[Parameter, ...]:
    return Parameter("MODEL", choice(list(shipped_models(_OUTPUTS[task])))), _MODEL_FILE


def _files(*names: str) -> Tuple[Parameter, ...]:
    return tuple(Parameter(name, output_path(TIFF), None, OUTPUT) for name in names)


def _layers(*names: str) -> Tuple[Parameter, ...]:
    return tuple(Parameter(name, output_path(BLOCKED), REQUIRED, OUTPUT) for name in names)


_OUTPUTS = {"synthesis": "image", TRANSLATION: "translated"}
_ALL = (
    Algorithm(
        "floodlandcover",
        (
            *_LAND_COVER,
            *_DEM,
            *_FLOOD,
            *_GRID,
            *_files("FLOODED_LAND_COVER", "FLOODED_DEM", "DEPTH", "MASK"),
        ),
    ),
    Algorithm(
        "convertlandcover",
        (
            *_LAND_COVER,
            Parameter("FROM_ROLE", choice(ROLES)),
            Parameter("FROM_CODES", codes, ()),
            Parameter("TO_ROLE", choice(ROLES)),
            Parameter("TO_CODE", whole(-(2**31), 2**31 - 1)),
            Parameter("POLYGONS", input_path, None, INPUT),
            Parameter("SHARE", number(0.01, 100.0), 100.0),
            Parameter("SEED", whole(0, _LARGEST_SEED), 0),
            *_GRID,
            *_files("CONVERTED", "MASK"),
        ),
    ),
    Algorithm(
        "synthesize",
        (*_LAND_COVER, *_AUXILIARY, *_model("synthesis"), *_GRID, *_RUN, *_layers("IMAGE")),
        ("IMAGE",),
        "synthesis",
    ),
    Algorithm(
        "floodscenario",
        (
            *_LAND_COVER,
            *_DEM,
            *_FLOOD,
            *_AUXILIARY,
            *_model("synthesis"),
            *_GRID,
            *_RUN,
            *_layers("BEFORE", "AFTER"),
            *_files("MASK", "DEPTH", "FLOODED_LAND_COVER"),
            Parameter("SCENARIO", output_path(JSON), None, OUTPUT),
        ),
        ("BEFORE", "AFTER"),
        "synthesis",
    ),
    Algorithm(
        "translate",
        (
            Parameter("IMAGE", input_path, REQUIRED, INPUT),
            Parameter("METHOD", choice([MODEL, GRAY_WORLD, HISTOGRAM_MATCHING]), MODEL),
            *_model(TRANSLATION),
            Parameter("REFERENCE", input_path, None, INPUT),
            Parameter("BANDS", text, ""),
            Parameter("SCALING", choice(SCALINGS), SCALINGS[0]),
            *_GRID,
            *_DEVICE,
            *_layers("OUTPUT"),
        ),
        ("OUTPUT",),
        TRANSLATION,
    ),
)
ALGORITHMS: Dict[str, Algorithm] = {algorithm.id: algorithm for algorithm in _ALL}
