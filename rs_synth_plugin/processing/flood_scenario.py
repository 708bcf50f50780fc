# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:floodscenario: the main job in one step."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..bridge.layers import core_source
from ..bridge.styling import class_style, depth_style, image_style, mask_style
from ..core.feedback import SubFeedback
from ..core.model.runtime import Session
from ..core.product.auxiliary import open_auxiliary
from ..core.product.modelinputs import check_floodable
from ..core.product.products import SceneProducts, write_products
from ..core.product.survey import refuse_unseen
from ..core.product.synthesis import SynthesisRequest, synthesize
from ..core.scenario.flood import WATER
from ..core.scenario.mapping import ClassMapping
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Scenario
from ..core.textfile import write_text
from ..paths import plugin_version
from .auxiliary import add_auxiliary, check_auxiliary, take_auxiliary
from .base import RSSynthAlgorithm, tr
from .flood_parameters import add_flood_parameters, check_flood_parameters, read_flood
from .land_cover_parameters import (
    add_grid_parameters,
    add_land_cover_parameters,
    read_grid,
    read_legend,
    take_land_cover,
    take_raster,
)
from .model_parameters import (
    add_model_choice,
    add_run_parameters,
    read_model,
    read_model_path,
    read_style,
    read_tile_size,
)
from .provenance import named, source_tags


class FloodScenario(RSSynthAlgorithm):
    """Before, after and change mask of a flood."""

    NAME = "floodscenario"
    TITLE = "Flood scenario"
    GROUP = "synthesis"
    GROUP_TITLE = "Synthesis"
    SUMMARY = (
        "Raises the water in a valley and shows it: imagery before and after, the mask of what changed, the depth. One "
        "seed serves both images, so dry land keeps its look. The imagery is plausible, not observed; its tags say so."
    )
    TAGS = ("flood", "inundation", "reservoir", "dam", "what if", "synthesis", "before", "after", "change")
    NEEDS_RUNTIME = True

    def define_parameters(self):
        add_land_cover_parameters(self)
        self.add(
            QgsProcessingParameterRasterLayer("DEM", tr("DEM")),
            "Heights of the ground that floods. Feet and scale and offset tags are understood; heights count as metres "
            "otherwise.",
        )
        add_flood_parameters(self)
        add_auxiliary(
            self,
            "What the model sees beside the land cover, if that is not the DEM above (for example a surface model with "
            "trees and buildings); bands in the order of the model's card. Where the flood puts water, heights become "
            "its surface, and any other band (SAR, say) what its card gives for water; a model whose card does not is "
            "refused.",
            advanced=True,
        )
        add_model_choice(self, "synthesis")
        add_grid_parameters(self, "Left empty, the ground sample distance the model was trained at.")
        add_run_parameters(self)
        for name, title, text, by_default in (
            ("BEFORE", "Before (synthetic)", "Imagery of the land cover as it is.", True),
            ("AFTER", "After the flood (synthetic)", "Imagery with the water raised.", True),
            ("MASK", "Change mask", "1 where there is new water, 0 elsewhere, 255 no data.", True),
            (
                "DEPTH",
                "Water depth [m]",
                "Depth of the new water in metres; no data where there is none.",
                True,
            ),
            ("FLOODED_LAND_COVER", "Flooded land cover", "The land cover with the new water.", False),
        ):
            optional = name not in ("BEFORE", "AFTER")
            self.add(
                QgsProcessingParameterRasterDestination(
                    name, tr(title), optional=optional, createByDefault=by_default
                ),
                text,
            )
        self.add(
            QgsProcessingParameterFileDestination(
                "SCENARIO", tr("Scenario"), tr("Scenarios (*.json)"), optional=True, createByDefault=False
            ),
            "The scenario as JSON, to keep with the results.",
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("FLOODED_KM2", tr("Newly flooded area [km²]")))
        self.addOutput(QgsProcessingOutputNumber("MAX_DEPTH_M", tr("Greatest depth [m]")))
        self.addOutput(QgsProcessingOutputNumber("VOLUME_M3", tr("Volume of the new water [m³]")))
        self.addOutput(QgsProcessingOutputString("PROVIDER", tr("Where the model ran")))
        self.addOutput(QgsProcessingOutputNumber("SECONDS", tr("Seconds for the imagery")))
        self.addOutput(QgsProcessingOutputNumber("MEGAPIXELS_PER_SECOND", tr("Megapixels per second")))

    def check_parameters(self, parameters, context):
        check_flood_parameters(self, parameters, context)
        read_legend(self, parameters, context)
        read_model_path(self, parameters, context)

    def take_layers(self, parameters, context):
        self._land_cover = take_land_cover(self, parameters, context)
        self._dem = take_raster(self.parameterAsRasterLayer(parameters, "DEM", context), "DEM")
        self._auxiliary = take_auxiliary(self, parameters, context)

    def execute(self, parameters, context, feedback, workspace):
        model = read_model(self, parameters, context)
        check_floodable(model.card)
        style = read_style(self, parameters, context, model.card, feedback)
        land_cover = core_source(self._land_cover, workspace, feedback)
        dem = core_source(self._dem, workspace, feedback)
        auxiliary_sources = [core_source(layer, workspace, feedback) for layer in self._auxiliary]
        inputs = tuple(source.path for source in (land_cover, dem, *auxiliary_sources))
        outputs = self.output_paths(parameters, context, inputs)
        grid = read_grid(self, parameters, context, land_cover, model.card.gsd_m, feedback)
        tile = read_tile_size(self, parameters, context, grid, model.card)
        legend = read_legend(self, parameters, context)
        scenario = Scenario(tr(self.TITLE), (read_flood(self, parameters, context),))
        session = Session(model, self.parameterAsEnumString(parameters, "DEVICE", context), 0, feedback)
        with ExitStack() as stack:
            scene = stack.enter_context(
                open_scene(grid, land_cover, dem, legend, SubFeedback(feedback, 0.0, 0.03))
            )
            # Without rasters of their own, the model sees the DEM that floods.
            auxiliary = {}
            if auxiliary_sources:
                check_auxiliary(auxiliary_sources, model.card)
                auxiliary = open_auxiliary(auxiliary_sources, model.card, grid, stack)
            flooded = stack.enter_context(
                closing(scenario.prepare(scene, workspace, SubFeedback(feedback, 0.03, 0.15)))
            )
            flood = flooded.reports[-1]
            self._check_new_water(model.card, scene.legend, flood.flooded_pixels)
            sources = {"land_cover": land_cover, "dem": dem}
            reports = []
            for shown, name, tags, start in (
                (scene, "BEFORE", {}, 0.15),
                (flooded, "AFTER", {"scenario": scenario.to_json()}, 0.55),
            ):
                request = SynthesisRequest(
                    outputs[name],
                    seed=self.parameterAsInt(parameters, "SEED", context),
                    tile_size=tile,
                    inputs=inputs,
                    tags={
                        "version": plugin_version(),
                        "inputs": named({**sources, **{key: r.source for key, r in auxiliary.items()}}),
                        **tags,
                    },
                    style=style,
                )
                reports.append(
                    synthesize(shown, session, request, auxiliary, SubFeedback(feedback, start, start + 0.4))
                )
            # Last: the imagery is what may yet be refused, and then nothing is written.
            write_products(
                flooded,
                SceneProducts(
                    land_cover=outputs["FLOODED_LAND_COVER"], depth=outputs["DEPTH"], mask=outputs["MASK"]
                ),
                tags=source_tags(scenario, **sources),
                inputs=inputs,
                feedback=SubFeedback(feedback, 0.95, 1.0),
            )
        if outputs["SCENARIO"]:
            write_text(Path(outputs["SCENARIO"]), scenario.to_json(indent=1) + "\n")
        image = image_style(model.card.output.stored_range)
        styles = {
            "BEFORE": image,
            "AFTER": image,
            "MASK": mask_style(tr("flooded"), "#2171b5"),
            "DEPTH": depth_style(flood.max_depth_m),
            "FLOODED_LAND_COVER": class_style(scene.legend.classes),
        }
        self.style_outputs(context, outputs, styles)
        seconds = sum(report.stats.seconds for report in reports)
        pixels = sum(report.stats.pixels for report in reports)
        feedback.info(tr("Newly flooded: {:.3f} km²").format(flood.flooded_m2 / 1e6))
        return {
            **{name: path for name, path in outputs.items() if path},
            "FLOODED_KM2": flood.flooded_m2 / 1e6,
            "MAX_DEPTH_M": flood.max_depth_m,
            "VOLUME_M3": flood.volume_m3,
            "PROVIDER": reports[-1].provider,
            "SECONDS": seconds,
            "MEGAPIXELS_PER_SECOND": pixels / 1e6 / max(seconds, 1e-9),
        }

    @staticmethod
    def _check_new_water(card, legend, flooded_pixels):
        """Refuses what only the second image would find out, before the first is made.

        Raises:
            InputError: the model never saw the class that the flood writes, or cannot tell which it is.
        """
        written = np.array([legend.code_for(WATER)], np.int32)
        model_class = int(ClassMapping.build(legend, card.classes).apply(written)[0])
        refuse_unseen(card, {model_class: flooded_pixels})
