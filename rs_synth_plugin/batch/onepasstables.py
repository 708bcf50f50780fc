# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of data sets, pairs and assessments, without what only QGIS needs (LOAD)."""

from __future__ import annotations

from pathlib import Path
from typing import Tuple

from ..core.assess.given import SAR
from ..core.changes.jitter import MOST_RADIOMETRY, MOST_SHIFT
from ..core.changes.layouts import LAYOUTS
from ..core.changes.request import LARGEST_CHIP, DatasetRequest
from ..core.changes.scenariorequest import MOST_SCENARIOS
from ..core.changes.split import ANCHORS
from ..core.pairs.chain import Recipe
from ..core.pairs.layouts import LAYOUTS as PAIR_LAYOUTS
from ..core.pairs.samplers import SAMPLERS
from ..core.product.composite import LARGEST_FEATHER
from ..core.product.model_translation import TASK as TRANSLATION
from ..core.product.tiling import DEFAULT_TILE
from ..core.sampling.ranges import WANTED
from .groups import (
    ANY_LAND_COVER,
    AUXILIARY,
    DEVICE,
    EXTENT,
    GRID,
    LAND_COVER,
    LEGEND,
    ON,
    RUN,
    SEED,
    model_choice,
    rasters,
    second_model,
)
from .parameters import (
    HTML,
    INPUT,
    JSON,
    OUTPUT,
    REQUIRED,
    Parameter,
    choice,
    flag,
    input_path,
    json_text,
    limits,
    number,
    output_folder,
    output_path,
    several,
    text,
    whole,
)

AS_GIVEN, COMPOSITE = "as_given", "composite"
_MANY = 2**31 - 1
_DEFAULTS = DatasetRequest(Path())
_RECIPE = Recipe()
_FEATHER = (Parameter("FEATHER", whole(0, LARGEST_FEATHER), 4),)
_FOLDER = (Parameter("OUTPUT", output_folder, REQUIRED, OUTPUT),)


def _percent(name: str, share: float) -> Parameter:
    return Parameter(name, number(0.0, 100.0), 100.0 * share)


def _shares() -> Tuple[Parameter, ...]:
    named = zip(("TRAIN", "VALIDATION", "TEST"), _DEFAULTS.shares)
    return tuple(Parameter(name, number(0.0), 100.0 * share) for name, share in named)


_CHIPS = (
    Parameter("FORMAT", choice(list(LAYOUTS)), _DEFAULTS.layout),
    Parameter("CHIP_SIZE", whole(8, LARGEST_CHIP), _DEFAULTS.chip_size),
    Parameter("STRIDE", whole(1, LARGEST_CHIP), 0),
    _percent("MIN_CHANGE", _DEFAULTS.min_change),
    _percent("UNCHANGED", _DEFAULTS.unchanged),
    _percent("MOST_INVALID", _DEFAULTS.most_invalid),
    *_shares(),
    Parameter("BLOCK", whole(1, _MANY), _DEFAULTS.block_chips),
    Parameter("GAP", whole(1, LARGEST_CHIP), _DEFAULTS.gap),
    Parameter("ANCHOR", choice(ANCHORS), _DEFAULTS.anchor),
    Parameter("STRETCH", limits),
    *_FOLDER,
)
CHANGE_DATASET = (
    Parameter("BEFORE", input_path, REQUIRED, INPUT),
    Parameter("AFTER", input_path, REQUIRED, INPUT),
    *rasters("LAND_COVER_BEFORE", "LAND_COVER_AFTER", "MASK"),
    *LEGEND,
    Parameter("MODE", choice([AS_GIVEN, COMPOSITE]), AS_GIVEN),
    *_FEATHER,
    Parameter("BANDS", text, ""),
    Parameter("NAME", text, ""),
    *SEED,
    *_CHIPS,
)
SCENARIO_DATASET = (
    *LAND_COVER,
    *rasters("DEM"),
    *AUXILIARY,
    *model_choice("synthesis"),
    Parameter("COUNT", whole(1, MOST_SCENARIOS), 20),
    Parameter("KINDS", several(WANTED), WANTED),
    Parameter("CHANGED", limits),
    Parameter("RISE", limits),
    Parameter("DAM", limits),
    Parameter("SHARE", limits),
    Parameter("RANGES", json_text, ""),
    *rasters("IMAGE"),
    *_FEATHER,
    _percent("NEGATIVES", 0.2),
    Parameter("SHIFT", number(0.0, MOST_SHIFT), 0.0),
    Parameter("RADIOMETRY", number(0.0, MOST_RADIOMETRY), 0.0),
    Parameter("NEW_TEXTURE", flag, False),
    *second_model("TRANSLATION", TRANSLATION),
    *GRID,
    *RUN,
    *_CHIPS,
)
PAIRS = (
    *model_choice("denoiser"),
    *second_model("SUPER_RESOLUTION", "denoiser"),
    Parameter("COUNT", whole(1, _MANY), 16),
    *SEED,
    Parameter("SAMPLER", choice(list(SAMPLERS)), _RECIPE.sampler),
    Parameter("STEPS", whole(1, _MANY), _RECIPE.steps),
    Parameter("JUMP", whole(1, 1000), _RECIPE.jump),
    Parameter("RESAMPLINGS", whole(1, 1000), _RECIPE.resamplings),
    Parameter("FORMAT", choice(list(PAIR_LAYOUTS)), "geotiff"),
    EXTENT,
    Parameter("CRS", text, ""),
    *ANY_LAND_COVER,
    ON,
    Parameter("BATCH", whole(1, 256), 1),
    *_FOLDER,
)
ASSESSMENT = (
    Parameter("SYNTHETIC", input_path, REQUIRED, INPUT),
    *rasters("REAL"),
    Parameter("REAL_STRETCH", text, ""),
    *ANY_LAND_COVER,
    *rasters("SEGMENTATION_MODEL", "FLOOD_DEPTH", "FLOOD_MASK", "DEM"),
    Parameter("DEM_UNCERTAINTY", number(0.0), 0.0),
    Parameter("REAL_BANDS", text, ""),
    Parameter("SAR", choice(list(SAR)), "auto"),
    *rasters("SYNTHESIS_MODEL"),
    Parameter("SYNTHESIS_TILE_SIZE", whole(256, 8192), DEFAULT_TILE),
    Parameter("TILE_STEP", whole(2, _MANY)),
    EXTENT,
    *DEVICE,
    Parameter("REPORT", output_path(HTML), None, OUTPUT),
    Parameter("FIGURES", output_path(JSON), None, OUTPUT),
)
