# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs of one pass on this machine: edits of a land cover, translations without a model, several samples of a scene,
data sets, pairs and assessments."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path
from typing import Callable, Dict

from ..core.feedback import Feedback, SubFeedback
from ..core.leftovers import workspace
from ..core.product.imagery import Image
from ..core.product.synthesis import SynthesisRequest, synthesize
from ..core.product.translation import TranslationRequest, translate
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Edit, Scenario
from ..paths import plugin_version
from . import inputs as given
from .assessing import run_assessment
from .changedatasets import run_change_dataset
from .modelpages import run_model_page
from .onepass import OnePass
from .pairs import run_pairs
from .plan import Job
from .preparing import flood_figures, write_rasters
from .scenariodatasets import run_scenario_dataset

_OPENED = 0.05  # of the progress: the land cover's codes are counted


def run_whole(
    job: Job, mark: str, feedback: Feedback, threads: int = 0, restart: bool = False
) -> Dict[str, float]:
    """Runs the job; gives its figures. `threads` and `restart` as of `OnePass`.

    Raises InputError, ModelError, RuntimeUnavailableError, RSSynthError, Cancelled; its results then do not exist, or
    are those from before. Of a data set what is finished stays, and its index says that it is not complete.
    """
    first = Path(next(iter(job.outputs.values())))
    with workspace(first.parent) as temporary:
        return _RUNS[job.algorithm.id](OnePass(job, mark, temporary, feedback, threads, restart))


def _edit(run: OnePass) -> Dict[str, float]:
    job, feedback = run.job, run.feedback
    parameters = job.parameters
    is_flood = "DEM" in parameters
    edit: Edit = given.flood(parameters) if is_flood else given.convert(parameters)
    scenario = Scenario("Flood land cover" if is_flood else "Convert land cover", (edit,))
    land_cover = given.land_cover(parameters)
    ground = given.dem(parameters) if is_flood else None
    grid = given.grid(parameters, land_cover, None, feedback)
    with ExitStack() as stack:
        scene = stack.enter_context(
            open_scene(grid, land_cover, ground, given.legend(parameters), SubFeedback(feedback, 0.0, 0.1))
        )
        edited = stack.enter_context(
            closing(scenario.prepare(scene, run.temporary, SubFeedback(feedback, 0.1, 0.7)))
        )
        write_rasters(job, run.mark, scenario, edited, SubFeedback(feedback, 0.7, 1.0))
        report = edited.reports[-1]
    return flood_figures(report) if is_flood else {"CONVERTED_KM2": report.converted_m2 / 1e6}


def _translate(run: OnePass) -> Dict[str, float]:
    job, feedback = run.job, run.feedback
    parameters = job.parameters
    whole = given.image(parameters["IMAGE"], "IMAGE")
    grid = given.grid(parameters, whole.bands[0], None, feedback)
    bands = given.image_bands(parameters, whole, None, feedback)
    paths = {"image": parameters["IMAGE"], "reference": parameters["REFERENCE"]}
    request = TranslationRequest(
        job.outputs["OUTPUT"],
        tile_size=parameters["TILE_SIZE"],
        inputs=job.inputs,
        tags={
            "version": plugin_version(),
            "inputs": {role: path for role, path in paths.items() if path},
            "batch": run.mark,
        },
    )
    with ExitStack() as stack:
        image = stack.enter_context(Image(whole.choose(bands), grid))
        method = given.baseline(parameters, bands, len(whole.bands), stack)
        report = translate(image, method, request, feedback)
    found = report.edges.correlation
    return {} if found is None else {"EDGE_AGREEMENT": found}


def _synthesize(run: OnePass) -> Dict[str, float]:
    job, feedback = run.job, run.feedback
    parameters = job.parameters
    model = given.model(parameters, job.algorithm.task)
    land_cover = given.land_cover(parameters)
    sources = given.auxiliary_sources(parameters)
    grid = given.grid(parameters, land_cover, model.card.gsd_m, feedback)
    session = run.session(model)
    with ExitStack() as stack:
        scene = stack.enter_context(
            open_scene(grid, land_cover, None, given.legend(parameters), SubFeedback(feedback, 0.0, _OPENED))
        )
        auxiliary = given.open_auxiliary(sources, model.card, grid, stack)
        used = {"land_cover": land_cover.path, **{k: r.source.path for k, r in auxiliary.items()}}
        request = SynthesisRequest(
            job.outputs["IMAGE"],
            seed=parameters["SEED"],
            tile_size=parameters["TILE_SIZE"],
            inputs=job.inputs,
            tags={"version": plugin_version(), "inputs": used, "batch": run.mark},
            style=parameters["STYLE"],
            samples=parameters["SAMPLES"],
            spread=job.outputs.get("SPREAD"),
        )
        report = synthesize(scene, session, request, auxiliary, SubFeedback(feedback, _OPENED, 1.0))
    return {"MEGAPIXELS_PER_SECOND": report.stats.megapixels_per_second}


_RUNS: Dict[str, Callable[[OnePass], Dict[str, float]]] = {
    "floodlandcover": _edit,
    "convertlandcover": _edit,
    "translate": _translate,
    "synthesize": _synthesize,
    "changedataset": run_change_dataset,
    "scenariodataset": run_scenario_dataset,
    "generatepairs": run_pairs,
    "assess": run_assessment,
    "modelinfo": run_model_page,
}
