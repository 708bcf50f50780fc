# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs that make image–mask pairs with a diffusion model."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple

from ..core.errors import InputError
from ..core.feedback import NullFeedback, SubFeedback
from ..core.pairs.chain import Recipe
from ..core.pairs.generate import generate_pairs
from ..core.pairs.given import GivenMasks, finer
from ..core.pairs.pairmodel import PairModel
from ..core.pairs.request import PairsRequest, check_pairs
from ..core.raster.crs import Extent, crs_wkt, spatial_reference, transform_extent
from ..paths import plugin_version
from . import inputs as given
from .looking import Look, Looked
from .onepass import OnePass

_READ = 0.05  # of the progress: the masks
Parameters = Mapping[str, Any]


def look_at_pairs(look: Look) -> Looked:
    """Before it runs."""
    parameters, job = look.parameters, look.job
    look.folder()
    look.legend()
    model = look.attempt(lambda: given.model(parameters, job.algorithm.task))
    second = look.second()
    is_there = look.rasters("LAND_COVER")
    if model is None or look.complaints or not is_there:
        return look.little(model)
    base = look.attempt(lambda: PairModel.of(model.card))
    refiner = None if second is None else look.attempt(lambda: PairModel.of(second.card))
    if look.complaints or base is None:
        return look.little(model)
    grid, request = None, None
    if parameters["LAND_COVER"]:
        source = given.land_cover(parameters)
        grid = look.attempt(lambda: given.grid(parameters, source, base.card.gsd_m, NullFeedback()))
        if grid is not None and refiner is not None:
            grid = finer(grid)
    request = look.attempt(lambda: _request(parameters, None))
    if request is None or look.complaints:
        return look.little(model, grid)
    wanted = request
    planned = look.attempt(lambda: check_pairs(base, refiner, wanted, grid))
    if planned is None:
        return look.little(model, grid)
    first = planned.places.first
    made = f"{request.count:,} pairs of {first.width} × {first.height} pixels"
    return Looked(job, grid, model=model, made=made, bytes=planned.bytes)


def run_pairs(run: OnePass) -> Dict[str, float]:
    """Makes the pairs; gives their figures. Raises as `GivenMasks.read` and `generate_pairs`; finished pairs stay."""
    parameters = run.job.parameters
    model = given.model(parameters, run.job.algorithm.task)
    second = given.second_model(parameters, *(run.job.algorithm.second or ("", "")))
    masks = None
    tags: Dict[str, Any] = {"version": plugin_version(), "batch": run.mark}
    if parameters["LAND_COVER"]:
        base, source = PairModel.of(model.card), given.land_cover(parameters)
        grid = given.grid(parameters, source, base.card.gsd_m, run.feedback)
        masks = GivenMasks.read(
            source,
            grid,
            given.legend(parameters),
            base,
            second is not None,
            SubFeedback(run.feedback, 0.0, _READ),
        )
        tags["inputs"] = {"land_cover": source.path}
    request = _request(parameters, masks, tags)
    run.clear_folder()
    refiner = None if second is None else run.session(second)
    report = generate_pairs(run.session(model), request, refiner, SubFeedback(run.feedback, _READ, 1.0))
    return {
        "PAIRS": report.finished,
        "DROPPED": report.dropped,
        "SNAPPED": report.snapped,
        "SEAM": report.seam,
    }


def _request(
    parameters: Parameters, masks: Optional[GivenMasks], tags: Optional[Mapping[str, Any]] = None
) -> PairsRequest:
    extent, crs = (None, "") if parameters["LAND_COVER"] else _anchor(parameters)
    recipe = Recipe(*(parameters[name] for name in ("SAMPLER", "STEPS", "JUMP", "RESAMPLINGS")))
    return PairsRequest(
        Path(parameters["OUTPUT"]),
        parameters["COUNT"],
        seed=parameters["SEED"],
        recipe=recipe,
        layout=parameters["FORMAT"],
        at_once=parameters["BATCH"],
        extent=extent,
        crs=crs,
        given=masks,
        tags=tags or {},
    )


def _anchor(parameters: Parameters) -> Tuple[Optional[Extent], str]:
    """Extent and CRS that the pairs are laid in; (None, '') without an extent."""
    if parameters["EXTENT"] is None:
        return None, ""
    (west, east, south, north), own = parameters["EXTENT"]
    box = (west, south, east, north)
    text = parameters["CRS"] or own
    if not text:
        raise InputError('EXTENT: say in which CRS it is, for example "0,1000,0,1000 [EPSG:32612]".')
    wanted = spatial_reference(text, "CRS")
    if own and parameters["CRS"]:
        box = transform_extent(spatial_reference(own, "EXTENT"), wanted, box)
    return box, crs_wkt(wanted)
