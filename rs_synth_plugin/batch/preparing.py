# SPDX-License-Identifier: GPL-2.0-or-later
"""The passes over a whole raster that come before its blocks: done once, and kept for every process and every resume.

They refuse what a single run would refuse, before any block is made.
"""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path
from typing import Dict

import numpy as np

from ..core.feedback import Feedback, SubFeedback
from ..core.leftovers import workspace
from ..core.model.modelcard import ModelCard
from ..core.model.runtime import Session
from ..core.product.imagery import Image
from ..core.product.model_translation import TASK, ModelTranslation
from ..core.product.modelinputs import ModelInputs, check_floodable
from ..core.product.products import SceneProducts, write_products
from ..core.product.styles import choose_style
from ..core.product.survey import judge, refuse_unseen, survey
from ..core.raster.geotiff import provenance_tags
from ..core.scenario.flood import WATER
from ..core.scenario.floodscene import FloodedScene, FloodReport
from ..core.scenario.keptsurface import keep_surface
from ..core.scenario.legend import Legend
from ..core.scenario.mapping import ClassMapping
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Scenario
from ..core.scenario.scene import Scene
from ..core.textfile import write_text
from ..paths import plugin_version
from . import inputs as given
from .painters import job_lattice
from .plan import Job
from .state import JobFolder, Prepared


def prepare(job: Job, folder: JobFolder, mark: str, feedback: Feedback) -> Prepared:
    """Finds out what every block needs to know, and writes those results that are no imagery.

    Raises InputError, ModelError, RuntimeUnavailableError, RSSynthError, Cancelled; what is unfinished is gone.
    """
    with workspace(folder.main) as temporary:
        if job.algorithm.task == TASK:
            prepared = _of_translation(job, mark, feedback)
        else:
            prepared = _of_synthesis(job, folder, mark, temporary, feedback)
    folder.keep(prepared)
    return prepared


def _of_translation(job: Job, mark: str, feedback: Feedback) -> Prepared:
    parameters = job.parameters
    model = given.model(parameters, TASK)
    whole = given.image(parameters["IMAGE"], "IMAGE")
    grid = job_lattice(job).grid  # refuses a tile that is too small
    session = Session(model, parameters["DEVICE"], 1, feedback)
    bands = given.image_bands(parameters, whole, model.card, feedback)
    with Image(whole.choose(bands), grid) as image:
        translator = ModelTranslation(session, parameters["SCALING"]).prepare(image, feedback)
    return Prepared(
        mark,
        session.provider,
        scaling=(translator.gain, translator.shift),
        statistics=tuple(tuple(band) for band in translator.statistics),
    )


def _of_synthesis(job: Job, folder: JobFolder, mark: str, temporary: Path, feedback: Feedback) -> Prepared:
    parameters, is_flood = job.parameters, "DEM" in job.parameters
    model = given.model(parameters, job.algorithm.task)
    if is_flood:
        check_floodable(model.card)
    land_cover = given.land_cover(parameters)
    ground = given.dem(parameters) if is_flood else None
    grid = job_lattice(job).grid  # refuses a tile that is too small
    session = Session(model, parameters["DEVICE"], 1, feedback)
    style = choose_style(model.card, parameters["STYLE"], feedback)
    figures: Dict[str, float] = {}
    with ExitStack() as stack:
        scene = stack.enter_context(
            open_scene(grid, land_cover, ground, given.legend(parameters), SubFeedback(feedback, 0.0, 0.1))
        )
        sources = given.auxiliary_sources(parameters)
        auxiliary = given.open_auxiliary(sources, model.card, grid, stack) if sources else {}
        mapping = ClassMapping.build(scene.legend, model.card.classes)
        inputs = ModelInputs(scene, mapping, model.card, auxiliary, parameters["SEED"], style)
        judge(survey(inputs, SubFeedback(feedback, 0.1, 0.2)), inputs, feedback)
        if is_flood:
            flood = given.flood(parameters)
            scenario = Scenario("Flood scenario", (flood,))
            flooded = flood.prepare(scene, temporary, SubFeedback(feedback, 0.2, 0.7))
            stack.enter_context(closing(flooded))
            report = flooded.reports[-1]
            _refuse_unseen_water(model.card, mapping, scene.legend, report.flooded_pixels)
            wet = ModelInputs(flooded, mapping, model.card, auxiliary, parameters["SEED"], style)
            judge(survey(wet, SubFeedback(feedback, 0.7, 0.8)), wet, feedback)
            _keep_flood(job, folder, mark, scenario, flooded, SubFeedback(feedback, 0.8, 1.0))
            figures = flood_figures(report)
    legend = Prepared.of_legend(scene.legend)
    return Prepared(mark, session.provider, legend=legend, figures=figures)


def flood_figures(report: FloodReport) -> Dict[str, float]:
    """What the algorithms give as outputs."""
    return {
        "FLOODED_KM2": report.flooded_m2 / 1e6,
        "MAX_DEPTH_M": report.max_depth_m,
        "VOLUME_M3": report.volume_m3,
    }


def write_rasters(job: Job, mark: str, scenario: Scenario, edited: Scene, feedback: Feedback) -> None:
    """The results of an edit that are wanted, as rasters. Raises as `write_products`."""
    parameters, outputs = job.parameters, job.outputs
    sources = {"land_cover": parameters["LAND_COVER"], "dem": parameters.get("DEM")}
    write_products(
        edited,
        SceneProducts(
            land_cover=outputs.get("FLOODED_LAND_COVER") or outputs.get("CONVERTED"),
            terrain=outputs.get("FLOODED_DEM"),
            depth=outputs.get("DEPTH"),
            mask=outputs.get("MASK"),
        ),
        tags=provenance_tags(
            scenario=scenario.to_json(),
            version=plugin_version(),
            inputs={role: path for role, path in sources.items() if path},
            batch=mark,
        ),
        inputs=job.inputs,
        feedback=feedback,
    )


def _refuse_unseen_water(card: ModelCard, mapping: ClassMapping, legend: Legend, pixels: int) -> None:
    written = np.array([legend.code_for(WATER)], np.int32)
    refuse_unseen(card, {int(mapping.apply(written)[0]): pixels})


def _keep_flood(
    job: Job, folder: JobFolder, mark: str, scenario: Scenario, flooded: FloodedScene, feedback: Feedback
) -> None:
    keep_surface(flooded.surface, flooded, folder.surface, SubFeedback(feedback, 0.0, 0.5))
    write_rasters(job, mark, scenario, flooded, SubFeedback(feedback, 0.5, 1.0))
    if "SCENARIO" in job.outputs:
        write_text(Path(job.outputs["SCENARIO"]), scenario.to_json(indent=1) + "\n")
