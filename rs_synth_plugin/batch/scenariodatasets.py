# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs that make a change-detection data set of random scenarios over one scene."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple

from ..core.changes.changepair import plain_name
from ..core.changes.negatives import check_translator, negative_weights
from ..core.changes.scenariorequest import ScenarioRequest
from ..core.changes.scenedataset import SceneGiven, check_scene_dataset, write_scene_dataset
from ..core.feedback import Feedback, NullFeedback
from ..core.model.modelcard import ModelCard
from ..core.product.styles import choose_style
from ..core.product.tiling import tile_size
from ..core.raster.grid import Grid
from ..core.raster.rasters import RasterSource, check_overlap
from ..core.sampling.ranges import Ranges
from ..paths import plugin_version
from . import inputs as given
from .changedatasets import chips
from .lattice import Lattice
from .looking import Look, Looked
from .onepass import OnePass

_RANGES = {"CHANGED": "changed", "RISE": "rise_m", "DAM": "dam_m", "SHARE": "share"}
Parameters = Mapping[str, Any]


def look_at_scenario_dataset(look: Look) -> Looked:
    """Before it runs."""
    parameters, job = look.parameters, look.job
    look.folder()
    look.legend()
    look.attempt(chips(parameters).check)
    ranges = look.attempt(lambda: _ranges(parameters))
    model = look.attempt(lambda: given.model(parameters, job.algorithm.task))
    translation = look.second()
    if model is not None:
        card = model.card
        look.attempt(lambda: choose_style(card, parameters["STYLE"], NullFeedback()))
        if translation is not None:
            output = card.output
            look.attempt(lambda: check_translator(translation.card, len(output.bands), output.dtype))
        if ranges is not None:
            kinds = ranges.negatives, card, parameters["IMAGE"] is not None, translation is not None
            look.attempt(lambda: negative_weights(*kinds))
    are_there = look.rasters("LAND_COVER", "DEM", "IMAGE")
    if model is None or not are_there or look.waiting:
        return look.little(model)
    scene = look.attempt(lambda: _scene(parameters, card, NullFeedback()))
    if scene is None:
        return look.little(model)
    lattice = look.attempt(lambda: Lattice.over(scene.grid, card, parameters["TILE_SIZE"], job.block_size))
    if look.complaints:
        return look.little(model, scene.grid)
    label = scene.land_cover.label
    request = _request(parameters, scene, card, NullFeedback())
    room = look.attempt(lambda: check_scene_dataset(scene.grid, label, card, request, chips(parameters)))
    made = "" if room is None else f"{request.count:,} pairs, at most {room.chips:,} chips"
    befores = 0 if scene.real else request.count if request.new_texture else 1
    size = None if room is None else room.bytes
    return Looked(job, scene.grid, lattice, model, passes=request.count + befores, made=made, bytes=size)


def run_scenario_dataset(run: OnePass) -> Dict[str, float]:
    """Makes the data set; gives its figures. Raises as `write_scene_dataset`; finished chips stay."""
    parameters = run.job.parameters
    model = given.model(parameters, run.job.algorithm.task)
    translation = given.second_model(parameters, *(run.job.algorithm.second or ("", "")))
    scene = _scene(parameters, model.card, run.feedback)
    tile_size(scene.grid, model.card, parameters["TILE_SIZE"])  # refuses one that is too small
    request = _request(parameters, scene, model.card, run.feedback)
    run.clear_folder()
    return write_scene_dataset(
        scene,
        run.session(model),
        None if translation is None else run.session(translation),
        request,
        chips(parameters, run.mark),
        run.temporary,
        run.feedback,
    )


def _scene(parameters: Parameters, card: ModelCard, feedback: Feedback) -> SceneGiven:
    land_cover = given.land_cover(parameters)
    dem = given.dem(parameters) if parameters["DEM"] else None
    real = given.image(parameters["IMAGE"], "IMAGE") if parameters["IMAGE"] else None
    source: Tuple[RasterSource, Optional[float]] = land_cover, card.gsd_m
    if real is not None:
        source = real.bands[0], None
    grid: Grid = given.grid(parameters, *source, feedback)
    auxiliary = given.auxiliary_sources(parameters)
    if auxiliary:
        given.check_auxiliary(auxiliary, card)
    check_overlap(grid, [*auxiliary, land_cover, *([dem] if dem else [])])
    return SceneGiven(grid, land_cover, dem, given.legend(parameters), tuple(auxiliary), real)


def _request(
    parameters: Parameters, scene: SceneGiven, card: ModelCard, feedback: Feedback
) -> ScenarioRequest:
    named = {role: parameters[role.upper()] for role in ("land_cover", "dem", "image")}
    used = {role: path for role, path in named.items() if path}
    return ScenarioRequest(
        _ranges(parameters),
        count=parameters["COUNT"],
        seed=parameters["SEED"],
        place=plain_name(Path(parameters["LAND_COVER"]).stem, "scene"),
        negatives=parameters["NEGATIVES"] / 100.0,
        shift=parameters["SHIFT"],
        radiometry=parameters["RADIOMETRY"],
        new_texture=parameters["NEW_TEXTURE"],
        style=choose_style(card, parameters["STYLE"], feedback),
        tile_size=parameters["TILE_SIZE"],
        feather=parameters["FEATHER"],
        inputs=(*used.values(), *(source.path for source in scene.auxiliary)),
        tags={"version": plugin_version(), "inputs": used},
    )


def _ranges(parameters: Parameters) -> Ranges:
    limits = {field: parameters[name] for name, field in _RANGES.items() if parameters[name]}
    return Ranges.of(parameters["KINDS"], limits, parameters["RANGES"])
