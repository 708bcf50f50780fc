# SPDX-License-Identifier: GPL-2.0-or-later
"""What a plan names is looked at before anything runs: files, models, grids, places for results; all complaints at
once."""

from __future__ import annotations

import os
from typing import Callable, Dict, List, Optional

from ..core.feedback import NullFeedback
from ..core.model.modelcard import Model
from ..core.product.gray_world import NAME as GRAY_WORLD
from ..core.product.modelinputs import check_floodable
from ..core.product.spread import check_spread
from ..core.product.styles import choose_style
from ..core.raster.grid import Grid
from ..core.raster.rasters import RasterSource, check_overlap, describe
from . import inputs as given
from .assessing import look_at_assessment
from .changedatasets import look_at_change_dataset
from .lattice import Lattice
from .looking import Look, Looked
from .modelpages import look_at_model_page
from .pairs import look_at_pairs
from .plan import Plan, PlanError
from .scenariodatasets import look_at_scenario_dataset


def check_jobs(plan: Plan) -> List[Looked]:
    """Every job, looked at. Raises PlanError with everything that is wrong."""
    complaints: List[str] = []
    looked: Dict[int, Looked] = {}
    for job in plan.jobs:
        look = Look(job, looked)
        looked[job.number] = _LOOKS.get(job.algorithm.id, _look_at_rasters)(look)
        complaints += [f"Job {job.number} ({job.name}): {sentence}" for sentence in look.complaints]
    if complaints:
        raise PlanError(complaints)
    return list(looked.values())


_LOOKS: Dict[str, Callable[[Look], Looked]] = {
    "changedataset": look_at_change_dataset,
    "scenariodataset": look_at_scenario_dataset,
    "generatepairs": look_at_pairs,
    "assess": look_at_assessment,
    "modelinfo": look_at_model_page,
}


def _look_at_rasters(look: Look) -> Looked:
    """A job that makes rasters of a land cover or of an image."""
    job, parameters = look.job, look.parameters
    look.outputs()
    model = look.attempt(lambda: given.model(parameters, job.algorithm.task)) if job.has_model else None
    if "LEGEND" in parameters:
        look.legend()
    if "FROM_EDGE" in parameters:
        look.attempt(lambda: given.flood(parameters))
    if "TO_CODE" in parameters:
        look.attempt(lambda: given.convert(parameters))
    grid = _grid(look, model)
    if job.algorithm.id == "translate":
        _translation(look, model)
    if model is None:
        return Looked(job, grid, about=bool(look.waiting))
    _model(look, model)
    lattice = None
    if grid is not None:
        lattice = look.attempt(
            lambda: Lattice.over(grid, model.card, parameters["TILE_SIZE"], job.block_size)
        )
        if "AUXILIARY" in parameters and not look.waiting:
            _auxiliary(look, model, grid)
    passes = len(job.layers) or (parameters["SAMPLES"] if parameters["SPREAD"] else 1)
    return Looked(job, grid, lattice, model, bool(look.waiting), passes)


def _model(look: Look, model: Model) -> None:
    parameters = look.parameters
    if "FROM_EDGE" in parameters:
        look.attempt(lambda: check_floodable(model.card))
    if "STYLE" in parameters:
        look.attempt(lambda: choose_style(model.card, parameters["STYLE"], NullFeedback()))
    if parameters.get("SPREAD"):
        look.attempt(lambda: check_spread(model.card, parameters["SAMPLES"]))


def _grid(look: Look, model: Optional[Model]) -> Optional[Grid]:
    parameters = look.parameters
    is_image = look.job.algorithm.id == "translate"
    path = parameters["IMAGE" if is_image else "LAND_COVER"]
    if path in look.waiting:
        return look.earlier_grid()
    source = RasterSource(path, name="IMAGE") if is_image else given.land_cover(parameters)
    resolution = None if is_image or model is None else model.card.gsd_m
    found = look.attempt(lambda: given.grid(parameters, source, resolution, NullFeedback()))
    if found is not None and "DEM" in parameters and parameters["DEM"] not in look.waiting:
        look.attempt(lambda: check_overlap(found, [given.dem(parameters)]))
    return found


def _auxiliary(look: Look, model: Model, grid: Grid) -> None:
    parameters = look.parameters
    sources = look.attempt(lambda: given.auxiliary_sources(parameters))
    if sources is None or ("DEM" in parameters and not sources):
        return  # without rasters of its own the model sees the ground that floods
    look.attempt(lambda: given.check_auxiliary(sources, model.card))
    look.attempt(lambda: check_overlap(grid, sources))


def _translation(look: Look, model: Optional[Model]) -> None:
    parameters = look.parameters
    path = parameters["IMAGE"]
    if path not in look.waiting and os.path.exists(path):
        card = model.card if model else None
        look.attempt(lambda: given.image_bands(parameters, given.image(path, "IMAGE"), card, NullFeedback()))
    if parameters["REFERENCE"] is not None:
        reference = RasterSource(parameters["REFERENCE"], name="REFERENCE")
        if look.job.has_model:
            look.complaints.append("REFERENCE: a model does not take one; leave it out.")
        elif parameters["REFERENCE"] not in look.waiting:
            look.attempt(lambda: describe(reference))
    elif not look.job.has_model and parameters["METHOD"] != GRAY_WORLD:
        look.complaints.append("REFERENCE: histogram matching needs one; give a raster.")
    if not look.job.has_model and (parameters["MODEL"] or parameters["MODEL_FILE"]):
        look.complaints.append("MODEL: a method without a model does not take one; leave it out.")
