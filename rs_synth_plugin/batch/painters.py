# SPDX-License-Identifier: GPL-2.0-or-later
"""What makes the blocks of a job, in any process: it opens model and rasters once and then makes block by block.

A painter is given what was found out about the whole raster (`state.Prepared`), so it looks only at its blocks.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any, Dict, Protocol

import numpy as np

from ..core.errors import RSSynthError
from ..core.feedback import Feedback, NullFeedback
from ..core.model.runtime import Session
from ..core.product.imagery import Image
from ..core.product.imagestats import BandStatistics
from ..core.product.model_translation import TASK, ModelTranslation
from ..core.product.modelinputs import ModelInputs
from ..core.product.mosaic import PiecewiseInference, run_mosaic
from ..core.product.scaling import Scaling
from ..core.product.storing import OddPixels, file_options, stored
from ..core.product.styles import choose_style
from ..core.product.synthesis import SynthesisRequest, synthesis_facts
from ..core.product.translation import TranslationRequest, open_translation, run_translation
from ..core.raster.filegroup import GeoTiffGroup
from ..core.raster.geotiff import GeoTiffWriter, provenance_tags
from ..core.raster.grid import Grid, Tile, Window
from ..core.raster.rasters import AlignedRaster
from ..core.scenario.keptsurface import KeptSurface
from ..core.scenario.mapping import ClassMapping
from ..core.scenario.scenario import Scenario
from ..core.scenario.scene import BaseScene, Scene
from ..paths import plugin_version
from . import inputs as given
from .lattice import Index, Lattice
from .plan import Job
from .state import JobFolder, Prepared


class Painter(Protocol):
    """Makes blocks; not thread-safe. After an error or a cancel it is spent: close it, make another."""

    lattice: Lattice

    def paint(self, layer: str, index: Index, feedback: Feedback) -> int:
        """Writes one block, complete or not at all; gives the pixels that the model made.

        Raises InputError, ModelError, RSSynthError, Cancelled."""

    def close(self) -> None:
        """Closes the rasters."""


def open_painter(job: Job, prepared: Prepared, threads: int, feedback: Feedback) -> Painter:
    """The painter of a job, its model on `threads` CPU threads (0: all cores).

    Raises InputError, ModelError, RuntimeUnavailableError; RSSynthError where the model runs on another kind of
    device here than where the job began, which would give other pixels.
    """
    session = Session(
        given.model(job.parameters, job.algorithm.task), job.parameters["DEVICE"], threads, feedback
    )
    if session.provider != prepared.provider:
        raise RSSynthError(
            f"The model runs on {session.provider} here, and {job.label} began on {prepared.provider}, whose pixels "
            "differ in the last digit: set DEVICE to cpu, or use machines alike."
        )
    painter = TranslationPainter if job.algorithm.task == TASK else SynthesisPainter
    return painter(job, prepared, session)


def job_lattice(job: Job) -> Lattice:
    """The blocks of a job, the same in every process. Raises InputError, ModelError."""
    parameters, quiet = job.parameters, NullFeedback()
    card = given.model(parameters, job.algorithm.task).card
    if job.algorithm.task == TASK:
        source, resolution = given.image(parameters["IMAGE"], "IMAGE").bands[0], None
    else:
        source, resolution = given.land_cover(parameters), card.gsd_m
    grid = given.grid(parameters, source, resolution, quiet)
    return Lattice.over(grid, card, parameters["TILE_SIZE"], job.block_size)


class SynthesisPainter:
    """Imagery of a land cover, as it is or flooded."""

    def __init__(self, job: Job, prepared: Prepared, session: Session):
        self._job, self._session = job, session
        self._folder = JobFolder(job)
        card, parameters = session.model.card, job.parameters
        with ExitStack() as stack:
            self.lattice = job_lattice(job)
            grid = self.lattice.grid
            scene = _scene(job, prepared, grid, stack)
            sources = given.auxiliary_sources(parameters)
            auxiliary = given.open_auxiliary(sources, card, grid, stack) if sources else {}
            self._sources = {
                "land_cover": given.land_cover(parameters),
                **({"dem": given.dem(parameters)} if "DEM" in parameters else {}),
                **{name: reader.source for name, reader in auxiliary.items()},
            }
            mapping = ClassMapping.build(scene.legend, card.classes)
            self._style = choose_style(card, parameters["STYLE"], NullFeedback())
            self._layers: Dict[str, ModelInputs] = {}
            self._tags: Dict[str, Dict[str, Any]] = {}
            for layer in job.layers:
                shown: Scene = scene
                self._tags[layer] = {"batch": prepared.fingerprint}
                if layer == "AFTER":
                    flood = given.flood(parameters)
                    surface = KeptSurface(self._folder.surface)
                    stack.callback(surface.close)
                    shown = flood.over(scene, surface)
                    self._tags[layer]["scenario"] = Scenario("Flood scenario", (flood,)).to_json()
                self._layers[layer] = ModelInputs(
                    shown, mapping, card, auxiliary, parameters["SEED"], self._style
                )
            self._stack = stack.pop_all()

    def paint(self, layer: str, index: Index, feedback: Feedback) -> int:
        """As the protocol says."""
        card, inputs = self._session.model.card, self._layers[layer]
        block = self.lattice.window(index)
        odd = OddPixels(card.name)
        path = self._folder.block(layer, index)
        with GeoTiffWriter(
            path,
            self.lattice.grid.subgrid(block),
            **file_options(card.output),
            tags=provenance_tags(**self._facts(layer, path)),
            overviews=self._job.stays_in_blocks(layer),  # a COG is given its own
            feedback=feedback,
        ) as writer:
            shifted = _Shifted(writer, block)
            nodata = file_options(card.output)["nodata"]

            def write(tile: Tile, image: np.ndarray, valid: np.ndarray) -> None:
                valid = odd.left_out(image, valid)
                shifted.write(tile.inner, stored(image, valid, card.output, nodata))

            stats = run_mosaic(
                self.lattice.tiles(index), inputs.tile, PiecewiseInference(self._session), write, feedback
            )
            odd.report(feedback)
        return stats.pixels

    def _facts(self, layer: str, path: Path) -> Dict[str, Any]:
        named = {role: source.path for role, source in self._sources.items()}
        tags = {"version": plugin_version(), "inputs": named, **self._tags[layer]}
        request = SynthesisRequest(str(path), seed=self._job.parameters["SEED"], tags=tags)
        return synthesis_facts(self._session.model.card, self._session, request, self._style)

    def close(self) -> None:
        """As the protocol says."""
        self._stack.close()


class TranslationPainter:
    """An image translated by a model."""

    def __init__(self, job: Job, prepared: Prepared, session: Session):
        self._folder = JobFolder(job)
        parameters, quiet = job.parameters, NullFeedback()
        whole = given.image(parameters["IMAGE"], "IMAGE")
        self.lattice = job_lattice(job)
        bands = given.image_bands(parameters, whole, session.model.card, quiet)
        self._image = Image(whole.choose(bands), self.lattice.grid)
        statistics = tuple(BandStatistics(int(row[0]), *row[1:]) for row in prepared.statistics)
        self._translator = ModelTranslation(session, parameters["SCALING"]).translator(
            self._image, statistics, Scaling(*prepared.scaling), quiet
        )
        self._tags = {
            "version": plugin_version(),
            "inputs": {"image": whole.bands[0].path},
            "batch": prepared.fingerprint,
        }

    def paint(self, layer: str, index: Index, feedback: Feedback) -> int:
        """As the protocol says."""
        block = self.lattice.window(index)
        request = TranslationRequest(str(self._folder.block(layer, index)), tags=self._tags)
        with GeoTiffGroup() as files:
            writer = open_translation(
                files, self._image, self._translator, request, feedback, self.lattice.grid.subgrid(block)
            )
            stats = run_translation(
                self._image, self._translator, self.lattice.tiles(index), _Shifted(writer, block), feedback
            )
        return stats.pixels

    def close(self) -> None:
        """As the protocol says."""
        self._image.close()


class _Shifted:
    """Writes windows of the whole grid into the file of one block."""

    def __init__(self, writer: GeoTiffWriter, block: Window):
        self._writer, self._block = writer, block
        self.dtype = writer.dtype

    def write(self, window: Window, array: np.ndarray) -> None:
        self._writer.write(window.relative_to(self._block), array)


def _scene(job: Job, prepared: Prepared, grid: Grid, stack: ExitStack) -> BaseScene:
    """The scene as it is, without the pass that counts its codes."""
    codes = AlignedRaster(given.land_cover(job.parameters), grid, kind="class")
    stack.callback(codes.close)
    heights = None
    if "DEM" in job.parameters:
        heights = AlignedRaster(given.dem(job.parameters), grid, kind="height")
        stack.callback(heights.close)
    return BaseScene(grid, prepared.read_legend(), codes, heights)
