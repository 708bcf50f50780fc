# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:convertlandcover: turn one class of a land cover into another."""

from __future__ import annotations

from contextlib import ExitStack, closing

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..bridge.features import geometries
from ..bridge.layers import core_source
from ..bridge.styling import class_style, mask_style
from ..core.errors import InputError
from ..core.feedback import SubFeedback
from ..core.product.products import SceneProducts, write_products
from ..core.scenario.convert import Convert
from ..core.scenario.legend import ROLES
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Scenario
from .base import RSSynthAlgorithm, tr
from .land_cover_parameters import (
    add_grid_parameters,
    add_land_cover_parameters,
    read_grid,
    read_legend,
    take_land_cover,
)
from .provenance import source_tags


class ConvertLandCover(RSSynthAlgorithm):
    """Class → class, everywhere or inside polygons."""

    NAME = "convertlandcover"
    TITLE = "Convert land cover"
    SUMMARY = (
        "Turns one class of a land cover into another, everywhere or inside polygons, all of it or a share taken as "
        "contiguous patches. Needs no model."
    )
    TAGS = ("land use", "change", "conversion", "deforestation", "urbanisation", "scenario")

    def define_parameters(self):
        add_land_cover_parameters(self)
        self.add(
            QgsProcessingParameterEnum(
                "FROM_ROLE",
                tr("From"),
                list(ROLES),
                optional=True,
                usesStaticStrings=True,
                defaultValue="forest",
            ),
            "What is converted: every class of this kind. Codes, where given, go before it.",
        )
        self.add(
            QgsProcessingParameterString("FROM_CODES", tr("From class codes"), optional=True),
            "Class codes of the land cover that are converted, separated by commas, in place of a kind.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "TO_ROLE",
                tr("To"),
                list(ROLES),
                optional=True,
                usesStaticStrings=True,
                defaultValue="farmland",
            ),
            "What it becomes. Where the legend has several classes of this kind, give the code instead.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "TO_CODE", tr("To class code"), QgsProcessingParameterNumber.Type.Integer, optional=True
            ),
            "The class code it becomes, in place of a kind.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "POLYGONS", tr("Inside polygons"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            "Only inside these; left empty, everywhere.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "SHARE",
                tr("Share [%]"),
                QgsProcessingParameterNumber.Type.Double,
                100.0,
                minValue=0.01,
                maxValue=100.0,
            ),
            "How much of the ground that qualifies is converted, in contiguous patches.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "SEED",
                tr("Seed"),
                QgsProcessingParameterNumber.Type.Integer,
                0,
                minValue=0,
                maxValue=2**31 - 1,
            ),
            "Chooses the patches when the share is below 100 %.",
            advanced=True,
        )
        add_grid_parameters(self, "Left empty, the land cover's own pixels.")
        self.add(
            QgsProcessingParameterRasterDestination("CONVERTED", tr("Converted land cover")),
            "The edited land cover, in its own codes.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "MASK", tr("Change mask"), optional=True, createByDefault=False
            ),
            "1 where the class changed, 0 elsewhere, 255 no data.",
        )
        self.addOutput(QgsProcessingOutputNumber("CONVERTED_KM2", tr("Converted area [km²]")))

    def check_parameters(self, parameters, context):
        read_legend(self, parameters, context)
        self._read_edges(parameters, context)

    def take_layers(self, parameters, context):
        self._land_cover = take_land_cover(self, parameters, context)

    def execute(self, parameters, context, feedback, workspace):
        land_cover = core_source(self._land_cover, workspace, feedback)
        legend = read_legend(self, parameters, context)
        grid = read_grid(self, parameters, context, land_cover, None, feedback)
        source, target = self._read_edges(parameters, context)
        polygons = self.parameterAsSource(parameters, "POLYGONS", context)
        areas = geometries(polygons, tr("Inside polygons")) if polygons is not None else None
        convert = Convert(
            source=source,
            target=target,
            polygons=areas.wkb if areas else (),
            crs=areas.crs if areas else None,
            share=self.parameterAsDouble(parameters, "SHARE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        outputs = self.output_paths(parameters, context, [land_cover.path])
        scenario = Scenario(tr(self.TITLE), (convert,))
        with ExitStack() as stack:
            scene = stack.enter_context(
                open_scene(grid, land_cover, None, legend, SubFeedback(feedback, 0.0, 0.2))
            )
            converted = stack.enter_context(
                closing(scenario.prepare(scene, workspace, SubFeedback(feedback, 0.2, 0.6)))
            )
            products = SceneProducts(land_cover=outputs["CONVERTED"], mask=outputs["MASK"])
            write_products(
                converted,
                products,
                tags=source_tags(scenario, land_cover=land_cover),
                inputs=(land_cover.path,),
                feedback=SubFeedback(feedback, 0.6, 1.0),
            )
        styles = {"CONVERTED": class_style(scene.legend.classes), "MASK": mask_style(tr("changed"))}
        self.style_outputs(context, outputs, styles)
        area_km2 = converted.reports[-1].converted_m2 / 1e6
        feedback.info(tr("Converted: {:.3f} km²").format(area_km2))
        return {
            **{name: path for name, path in outputs.items() if path},
            "CONVERTED_KM2": area_km2,
        }

    def _read_edges(self, parameters, context):
        """What becomes what: (role or codes, role or code).

        Raises:
            InputError: neither kind nor code, or codes that are no numbers.
        """
        text = self.parameterAsString(parameters, "FROM_CODES", context).strip()
        try:
            source = [int(code) for code in text.replace(";", ",").split(",") if code.strip()]
        except ValueError:
            raise InputError(
                tr(
                    "From class codes: “{}” is no list of whole numbers; write, for example, 41,42,43."
                ).format(text)
            ) from None
        if not source:
            source = self._role(parameters, "FROM_ROLE", context)
        target = self.optional_number(parameters, "TO_CODE", context)
        target = self._role(parameters, "TO_ROLE", context) if target is None else int(target)
        if not source or target in ("", None):
            raise InputError(
                tr("Say what is converted and what it becomes, each as a kind or as class codes.")
            )
        return source, target

    def _role(self, parameters, name, context):
        if parameters.get(name, self.parameterDefinition(name).defaultValue()) in (None, ""):
            return ""
        return self.parameterAsEnumString(parameters, name, context)
