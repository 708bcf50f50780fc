# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:synthesize: land cover and auxiliary rasters to imagery."""

from __future__ import annotations

from contextlib import ExitStack

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..bridge.layers import core_source
from ..bridge.styling import image_style, spread_style
from ..core.feedback import SubFeedback
from ..core.model.runtime import Session
from ..core.product.auxiliary import open_auxiliary
from ..core.product.spread import MOST_SAMPLES, check_spread
from ..core.product.synthesis import SynthesisRequest, synthesize
from ..core.scenario.opening import open_scene
from ..paths import plugin_version
from .auxiliary import add_auxiliary, check_auxiliary, take_auxiliary
from .base import RSSynthAlgorithm, tr
from .land_cover_parameters import (
    add_grid_parameters,
    add_land_cover_parameters,
    read_grid,
    read_legend,
    take_land_cover,
)
from .model_parameters import (
    add_model_choice,
    add_run_parameters,
    read_model,
    read_model_path,
    read_style,
    read_tile_size,
)
from .provenance import named


class Synthesize(RSSynthAlgorithm):
    """Land cover + auxiliary raster(s) + model → imagery."""

    NAME = "synthesize"
    TITLE = "Synthesize imagery"
    GROUP = "synthesis"
    GROUP_TITLE = "Synthesis"
    SUMMARY = (
        "Makes georeferenced imagery of a land cover, real or edited, with a generative model and the rasters it asks "
        "for (for most models a DEM). The imagery is plausible, not observed; its tags say so."
    )
    TAGS = ("generate", "gan", "onnx", "image", "landsat", "deep learning", "sar")
    NEEDS_RUNTIME = True

    def define_parameters(self):
        add_land_cover_parameters(self)
        add_auxiliary(
            self,
            "The rasters the model asks for, usually a DEM; their bands in the order of the model's card.",
        )
        add_model_choice(self, "synthesis")
        add_grid_parameters(self, "Left empty, the ground sample distance the model was trained at.")
        add_run_parameters(self)
        self.add(
            QgsProcessingParameterNumber(
                "SAMPLES",
                tr("Samples"),
                QgsProcessingParameterNumber.Type.Integer,
                1,
                minValue=1,
                maxValue=MOST_SAMPLES,
            ),
            "How many pictures of the scene the spread is taken from, with this seed, the next one, and so on. The "
            "run takes as many times longer. For models with noise.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination("IMAGE", tr("Synthetic image")),
            "The imagery, in the bands and units of the model's card; of several samples, that of the seed.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "SPREAD", tr("Spread of samples"), optional=True, createByDefault=False
            ),
            "The standard deviation of the samples (with n − 1) at each pixel, band by band, in the image's units: "
            "large where the model invents, 0 where every seed shows the same. Takes two samples or more.",
        )
        self.addOutput(QgsProcessingOutputString("PROVIDER", tr("Where the model ran")))
        self.addOutput(QgsProcessingOutputNumber("SECONDS", tr("Seconds for the imagery")))
        self.addOutput(QgsProcessingOutputNumber("MEGAPIXELS_PER_SECOND", tr("Megapixels per second")))

    def check_parameters(self, parameters, context):
        read_model_path(self, parameters, context)
        read_legend(self, parameters, context)

    def take_layers(self, parameters, context):
        self._land_cover = take_land_cover(self, parameters, context)
        self._auxiliary = take_auxiliary(self, parameters, context)

    def execute(self, parameters, context, feedback, workspace):
        model = read_model(self, parameters, context)
        style = read_style(self, parameters, context, model.card, feedback)
        samples = self.parameterAsInt(parameters, "SAMPLES", context)
        land_cover = core_source(self._land_cover, workspace, feedback)
        auxiliary_sources = [core_source(layer, workspace, feedback) for layer in self._auxiliary]
        inputs = tuple(source.path for source in (land_cover, *auxiliary_sources))
        outputs = self.output_paths(parameters, context, inputs)
        if outputs["SPREAD"]:
            check_spread(model.card, samples)
        grid = read_grid(self, parameters, context, land_cover, model.card.gsd_m, feedback)
        tile = read_tile_size(self, parameters, context, grid, model.card)
        legend = read_legend(self, parameters, context)
        session = Session(model, self.parameterAsEnumString(parameters, "DEVICE", context), 0, feedback)
        with ExitStack() as stack:
            scene = stack.enter_context(
                open_scene(grid, land_cover, None, legend, SubFeedback(feedback, 0.0, 0.05))
            )
            check_auxiliary(auxiliary_sources, model.card)
            auxiliary = open_auxiliary(auxiliary_sources, model.card, grid, stack)
            request = SynthesisRequest(
                outputs["IMAGE"],
                seed=self.parameterAsInt(parameters, "SEED", context),
                tile_size=tile,
                inputs=inputs,
                tags={
                    "version": plugin_version(),
                    "inputs": named(
                        {"land_cover": land_cover, **{k: r.source for k, r in auxiliary.items()}}
                    ),
                },
                style=style,
                samples=samples,
                spread=outputs["SPREAD"],
            )
            report = synthesize(scene, session, request, auxiliary, SubFeedback(feedback, 0.05, 1.0))
        styles = {"IMAGE": image_style(model.card.output.stored_range)}
        if outputs["SPREAD"]:
            styles["SPREAD"] = spread_style(report.highest_spread[0], model.card.output.bands[0].unit)
        self.style_outputs(context, outputs, styles)
        return {
            **{name: path for name, path in outputs.items() if path},
            "PROVIDER": report.provider,
            "SECONDS": report.stats.seconds,
            "MEGAPIXELS_PER_SECOND": report.stats.megapixels_per_second,
        }
