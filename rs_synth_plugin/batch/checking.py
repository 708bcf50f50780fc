# SPDX-License-Identifier: GPL-2.0-or-later
"""What a plan names is looked at before anything runs: files, models, grids, places for results; all complaints at
once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, List, Optional, Sequence, TypeVar

from ..core.errors import InputError, RSSynthError
from ..core.feedback import NullFeedback
from ..core.model.modelcard import Model
from ..core.product.gray_world import NAME as GRAY_WORLD
from ..core.product.modelinputs import check_floodable
from ..core.raster.grid import Grid
from ..core.raster.outputs import TIFF_ENDINGS, check_output
from ..core.raster.rasters import RasterSource, check_overlap, describe
from . import inputs as given
from .algorithms import AUTOMATIC
from .lattice import Lattice
from .parameters import BLOCKED, JSON
from .plan import Job, Plan, PlanError

Found = TypeVar("Found")


@dataclass(frozen=True)
class Looked:
    """A job and what it will make: its grid (that of an earlier job where its input is not there yet, so `about`)
    and the blocks of each layer; the model where there is one."""

    job: Job
    grid: Optional[Grid]
    lattice: Optional[Lattice]
    model: Optional[Model]
    about: bool = False


def check_jobs(plan: Plan) -> List[Looked]:
    """Every job, looked at. Raises PlanError with everything that is wrong."""
    complaints: List[str] = []
    looked: Dict[int, Looked] = {}
    for job in plan.jobs:
        found = _Check(job, looked).look()
        looked[job.number] = found.result
        complaints += [f"Job {job.number} ({job.name}): {sentence}" for sentence in found.complaints]
    if complaints:
        raise PlanError(complaints)
    return list(looked.values())


class _Check:
    """One job; whatever is wrong is kept, and the rest looked at all the same."""

    def __init__(self, job: Job, earlier: Dict[int, Looked]):
        self._job, self._earlier = job, earlier
        self._parameters = job.parameters
        self.complaints: List[str] = []
        self.result = Looked(job, None, None, None)

    def look(self) -> _Check:
        job, parameters = self._job, self._parameters
        waiting = [path for path in job.inputs if self._is_made_before(path)]
        self._outputs()
        model = self._try(lambda: given.model(parameters, job.algorithm.task)) if job.layers else None
        if "LEGEND" in parameters:
            self._try(lambda: given.legend(parameters))
        if "FROM_EDGE" in parameters:
            self._try(lambda: given.flood(parameters))
            if model is not None:
                self._try(lambda: check_floodable(model.card))
        if "SHARE" in parameters:
            self._try(lambda: given.convert(parameters))
        grid = self._grid(model, waiting)
        if job.algorithm.id == "translate":
            self._translation(model, waiting)
        lattice = None
        if model is not None and grid is not None:
            lattice = self._try(
                lambda: Lattice.over(grid, model.card, parameters["TILE_SIZE"], job.block_size)
            )
            if "AUXILIARY" in parameters and not waiting:
                self._auxiliary(model, grid)
        self.result = Looked(job, grid, lattice, model, bool(waiting))
        return self

    def _try(self, attempt: Callable[[], Found]) -> Optional[Found]:
        try:
            return attempt()
        except RSSynthError as error:
            self.complaints.append(str(error))
            return None

    def _is_made_before(self, path: str) -> bool:
        """By an earlier job that has not run yet."""
        made = (output for number in self._job.after for output in self._earlier[number].job.outputs.values())
        return not os.path.exists(path) and any(os.path.realpath(path) == os.path.realpath(o) for o in made)

    def _grid(self, model: Optional[Model], waiting: Sequence[str]) -> Optional[Grid]:
        parameters = self._parameters
        is_image = "IMAGE" in parameters and self._job.algorithm.id == "translate"
        path = parameters["IMAGE" if is_image else "LAND_COVER"]
        if path in waiting:
            return next((self._earlier[n].grid for n in self._job.after if self._earlier[n].grid), None)
        source = RasterSource(path, name="IMAGE") if is_image else given.land_cover(parameters)
        resolution = None if is_image or model is None else model.card.gsd_m
        found = self._try(lambda: given.grid(parameters, source, resolution, NullFeedback()))
        if found is not None and "DEM" in parameters and parameters["DEM"] not in waiting:
            self._try(lambda: check_overlap(found, [given.dem(parameters)]))
        return found

    def _auxiliary(self, model: Model, grid: Grid) -> None:
        parameters = self._parameters
        sources = self._try(lambda: given.auxiliary_sources(parameters))
        if sources is None or ("DEM" in parameters and not sources):
            return  # without rasters of its own the model sees the ground that floods
        self._try(lambda: given.check_auxiliary(sources, model.card))
        self._try(lambda: check_overlap(grid, sources))

    def _translation(self, model: Optional[Model], waiting: Sequence[str]) -> None:
        parameters = self._parameters
        path = parameters["IMAGE"]
        if path not in waiting and os.path.exists(path):
            card = model.card if model else None
            self._try(lambda: given.image_bands(parameters, given.image(path, "IMAGE"), card, NullFeedback()))
        if parameters["REFERENCE"] is not None:
            reference = RasterSource(parameters["REFERENCE"], name="REFERENCE")
            if self._job.layers:
                self.complaints.append("REFERENCE: a model does not take one; leave it out.")
            elif parameters["REFERENCE"] not in waiting:
                self._try(lambda: describe(reference))
        elif not self._job.layers and parameters["METHOD"] != GRAY_WORLD:
            self.complaints.append("REFERENCE: histogram matching needs one; give a raster.")
        if not self._job.layers and (parameters["MODEL"] or parameters["MODEL_FILE"]):
            self.complaints.append("MODEL: a method without a model does not take one; leave it out.")

    def _outputs(self) -> None:
        job = self._job
        if not job.outputs:
            self.complaints.append("it makes nothing; name a result.")
        for name, path in job.outputs.items():
            endings = BLOCKED if name in job.layers else JSON if name == "SCENARIO" else TIFF_ENDINGS
            self._try(lambda path=path, endings=endings: check_output(Path(path), job.inputs, endings))  # type: ignore[misc]
        if self._parameters.get("LEGEND_FILE") and self._parameters["LEGEND"] != AUTOMATIC:
            self._try(_both_legends)


def _both_legends() -> None:
    raise InputError("Give either LEGEND or LEGEND_FILE.")
