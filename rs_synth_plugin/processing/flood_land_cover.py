# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:floodlandcover: raise the water in a land cover and a DEM."""

from __future__ import annotations

from contextlib import ExitStack, closing

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..bridge.layers import core_source
from ..bridge.styling import class_style, depth_style, mask_style
from ..core.feedback import SubFeedback
from ..core.product.products import SceneProducts, write_products
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Scenario
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
from .provenance import source_tags


class FloodLandCover(RSSynthAlgorithm):
    """Flooded land cover, DEM with the water surface, depth and mask."""

    NAME = "floodlandcover"
    TITLE = "Flood land cover"
    SUMMARY = (
        "Raises the water in a land cover over a DEM: to a level, or by a rise over each existing water body, to all "
        "ground below it or only to ground that the water reaches. Dams and dikes hold it. Needs no model."
    )
    TAGS = ("flood", "inundation", "water level", "reservoir", "dam", "dike", "sea level", "depth")

    def define_parameters(self):
        add_land_cover_parameters(self)
        self.add(
            QgsProcessingParameterRasterLayer("DEM", tr("DEM")),
            "Heights of the ground. Feet and scale and offset tags are understood; heights count as metres otherwise.",
        )
        add_flood_parameters(self)
        add_grid_parameters(self, "Left empty, the land cover's own pixels.")
        for name, title, text, default in (
            (
                "FLOODED_LAND_COVER",
                "Flooded land cover",
                "The land cover with the new water, in its own codes.",
                True,
            ),
            (
                "FLOODED_DEM",
                "DEM with water surface",
                "Heights in metres; where there is new water, its surface.",
                False,
            ),
            ("DEPTH", "Water depth", "Depth of the new water in metres; no data where there is none.", True),
            ("MASK", "Flood mask", "1 where there is new water, 0 elsewhere, 255 no data.", True),
        ):
            self.add(
                QgsProcessingParameterRasterDestination(
                    name, tr(title), optional=True, createByDefault=default
                ),
                text,
            )
        self.addOutput(QgsProcessingOutputNumber("FLOODED_KM2", tr("Newly flooded area [km²]")))
        self.addOutput(QgsProcessingOutputNumber("MAX_DEPTH_M", tr("Greatest depth [m]")))
        self.addOutput(QgsProcessingOutputNumber("VOLUME_M3", tr("Volume of the new water [m³]")))

    def check_parameters(self, parameters, context):
        check_flood_parameters(self, parameters, context)
        read_legend(self, parameters, context)

    def take_layers(self, parameters, context):
        self._land_cover = take_land_cover(self, parameters, context)
        self._dem = take_raster(self.parameterAsRasterLayer(parameters, "DEM", context), "DEM")

    def execute(self, parameters, context, feedback, workspace):
        land_cover = core_source(self._land_cover, workspace, feedback)
        dem = core_source(self._dem, workspace, feedback)
        legend = read_legend(self, parameters, context)
        grid = read_grid(self, parameters, context, land_cover, None, feedback)
        outputs = self.output_paths(parameters, context, [land_cover.path, dem.path])
        scenario = Scenario(tr(self.TITLE), (read_flood(self, parameters, context),))
        with ExitStack() as stack:
            scene = stack.enter_context(
                open_scene(grid, land_cover, dem, legend, SubFeedback(feedback, 0.0, 0.1))
            )
            flooded = stack.enter_context(
                closing(scenario.prepare(scene, workspace, SubFeedback(feedback, 0.1, 0.7)))
            )
            products = SceneProducts(
                land_cover=outputs["FLOODED_LAND_COVER"],
                terrain=outputs["FLOODED_DEM"],
                depth=outputs["DEPTH"],
                mask=outputs["MASK"],
            )
            report = flooded.reports[-1]
            write_products(
                flooded,
                products,
                tags=source_tags(scenario, land_cover=land_cover, dem=dem),
                inputs=(land_cover.path, dem.path),
                feedback=SubFeedback(feedback, 0.7, 1.0),
            )
        styles = {
            "FLOODED_LAND_COVER": class_style(scene.legend.classes),
            "DEPTH": depth_style(report.max_depth_m),
            "MASK": mask_style(tr("flooded"), "#2171b5"),
        }
        self.style_outputs(context, outputs, styles)
        feedback.info(tr("Newly flooded: {:.3f} km²").format(report.flooded_m2 / 1e6))
        return {
            **{name: path for name, path in outputs.items() if path},
            "FLOODED_KM2": report.flooded_m2 / 1e6,
            "MAX_DEPTH_M": report.max_depth_m,
            "VOLUME_M3": report.volume_m3,
        }
