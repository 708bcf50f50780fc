# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithms of a plan: their ids and parameters, named and meant as in the Processing toolbox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Optional, Tuple

from ..core.product.gray_world import NAME as GRAY_WORLD
from ..core.product.histogram_matching import NAME as HISTOGRAM_MATCHING
from ..core.product.model_translation import TASK as TRANSLATION
from ..core.product.scaling import SCALINGS
from ..core.product.spread import MOST_SAMPLES
from ..core.scenario.legend import ROLES
from .groups import AUXILIARY, DEM, DEVICE, FLOOD, GRID, LAND_COVER, RUN, SEED, files, layers, model_choice
from .onepasstables import ASSESSMENT, CHANGE_DATASET, PAIRS, SCENARIO_DATASET
from .parameters import (
    HTML,
    INPUT,
    JSON,
    OUTPUT,
    REQUIRED,
    Parameter,
    choice,
    codes,
    input_path,
    number,
    output_path,
    text,
    whole,
)

MODEL = "model"


@dataclass(frozen=True)
class Algorithm:
    """`layers`: the outputs that are made block by block; without any, the job is one pass on one machine. `task`: of
    the model that it needs; `second`: parameter and task of one that may be left out."""

    id: str
    parameters: Tuple[Parameter, ...]
    layers: Tuple[str, ...] = ()
    task: str = ""
    second: Optional[Tuple[str, str]] = None


_ALL = (
    Algorithm(
        "floodlandcover",
        (
            *LAND_COVER,
            *DEM,
            *FLOOD,
            *GRID,
            *files("FLOODED_LAND_COVER", "FLOODED_DEM", "DEPTH", "MASK"),
        ),
    ),
    Algorithm(
        "convertlandcover",
        (
            *LAND_COVER,
            Parameter("FROM_ROLE", choice(ROLES)),
            Parameter("FROM_CODES", codes, ()),
            Parameter("TO_ROLE", choice(ROLES)),
            Parameter("TO_CODE", whole(-(2**31), 2**31 - 1)),
            Parameter("POLYGONS", input_path, None, INPUT),
            Parameter("SHARE", number(0.01, 100.0), 100.0),
            *SEED,
            *GRID,
            *files("CONVERTED", "MASK"),
        ),
    ),
    Algorithm(
        "synthesize",
        (
            *LAND_COVER,
            *AUXILIARY,
            *model_choice("synthesis"),
            *GRID,
            *RUN,
            Parameter("SAMPLES", whole(1, MOST_SAMPLES), 1),
            *layers("IMAGE"),
            *files("SPREAD"),
        ),
        ("IMAGE",),
        "synthesis",
    ),
    Algorithm(
        "floodscenario",
        (
            *LAND_COVER,
            *DEM,
            *FLOOD,
            *AUXILIARY,
            *model_choice("synthesis"),
            *GRID,
            *RUN,
            *layers("BEFORE", "AFTER"),
            *files("MASK", "DEPTH", "FLOODED_LAND_COVER"),
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
            *model_choice(TRANSLATION),
            Parameter("REFERENCE", input_path, None, INPUT),
            Parameter("BANDS", text, ""),
            Parameter("SCALING", choice(SCALINGS), SCALINGS[0]),
            *GRID,
            *DEVICE,
            *layers("OUTPUT"),
        ),
        ("OUTPUT",),
        TRANSLATION,
    ),
    Algorithm("changedataset", CHANGE_DATASET),
    Algorithm("scenariodataset", SCENARIO_DATASET, task="synthesis", second=("TRANSLATION", TRANSLATION)),
    Algorithm("generatepairs", PAIRS, task="denoiser", second=("SUPER_RESOLUTION", "denoiser")),
    Algorithm("assess", ASSESSMENT),
    Algorithm("modelinfo", (*model_choice(), Parameter("REPORT", output_path(HTML), None, OUTPUT))),
)
ALGORITHMS: Dict[str, Algorithm] = {algorithm.id: algorithm for algorithm in _ALL}
