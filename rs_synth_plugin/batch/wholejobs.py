# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs of one bounded pass on this machine: edits of a land cover, and translations without a model."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path
from typing import Dict

from ..core.feedback import Feedback, SubFeedback
from ..core.leftovers import workspace
from ..core.product.imagery import Image
from ..core.product.translation import TranslationRequest, translate
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Edit, Scenario
from ..paths import plugin_version
from . import inputs as given
from .plan import Job
from .preparing import flood_figures, write_rasters


def run_whole(job: Job, mark: str, feedback: Feedback) -> Dict[str, float]:
    """Runs the job; gives its figures.

    Raises InputError, RSSynthError, Cancelled; its results then do not exist, or are those from before.
    """
    if job.algorithm.id == "translate":
        return _translate(job, mark, feedback)
    folder = Path(next(iter(job.outputs.values()))).parent
    with workspace(folder) as temporary:
        return _edit(job, mark, temporary, feedback)


def _edit(job: Job, mark: str, temporary: Path, feedback: Feedback) -> Dict[str, float]:
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
            closing(scenario.prepare(scene, temporary, SubFeedback(feedback, 0.1, 0.7)))
        )
        write_rasters(job, mark, scenario, edited, SubFeedback(feedback, 0.7, 1.0))
        report = edited.reports[-1]
    return flood_figures(report) if is_flood else {"CONVERTED_KM2": report.converted_m2 / 1e6}


def _translate(job: Job, mark: str, feedback: Feedback) -> Dict[str, float]:
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
            "batch": mark,
        },
    )
    with ExitStack() as stack:
        image = stack.enter_context(Image(whole.choose(bands), grid))
        method = given.baseline(parameters, bands, len(whole.bands), stack)
        report = translate(image, method, request, feedback)
    found = report.edges.correlation
    return {} if found is None else {"EDGE_AGREEMENT": found}
