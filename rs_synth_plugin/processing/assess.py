# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:assess: a synthetic image against a real one, its land cover, and the flood that it shows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..bridge.layers import LayerSource, band_sources, core_source, layer_source
from ..core.assess.figures import numbers
from ..core.assess.given import SAR, flood_given, seam_step, stretch_target
from ..core.assess.request import AssessRequest
from ..core.assess.stretch import Stretch
from ..core.errors import InputError
from ..core.model.modelcard import check_task, load_model
from ..core.model.runtime import Session
from ..core.product.imagebands import named_bands
from ..core.product.imagery import ImageSource
from ..core.product.semantics import SEGMENTATION
from ..core.textfile import write_text
from ..paths import plugin_version
from .assess_parameters import NUMBERS, add_flood_check, add_options
from .base import RSSynthAlgorithm, tr
from .land_cover_parameters import (
    add_land_cover_parameters,
    read_grid,
    read_legend,
    take_land_cover,
)


class Assess(RSSynthAlgorithm):
    """Synthetic image, and what there is to compare it with → report and figures."""

    NAME = "assess"
    TITLE = "Assess synthetic image"
    GROUP = "synthesis"
    GROUP_TITLE = "Synthesis"
    SUMMARY = (
        "Measures a synthetic image against a real one of the same ground: whether a segmentation model sees the same "
        "classes, distances of colours and texture, seams between tiles, for SAR the speckle; after a flood, "
        "whether water "
        "is where it must be and nowhere where it cannot be. Writes a report with plots and pictures, and the "
        "figures for "
        "batches. Whatever is left out is not measured; a real image, or a land cover or a flood with a "
        "segmentation model, "
        "is needed."
    )
    TAGS = ("quality", "evaluation", "iou", "spectrum", "seams", "speckle", "report", "validation", "flood")

    def define_parameters(self):
        self.add(
            QgsProcessingParameterRasterLayer("SYNTHETIC", tr("Synthetic image")),
            "What is assessed. All is measured on its pixels, in its numbers.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("REAL", tr("Real image"), optional=True),
            "An image of the same ground, of the same bands in the same order; on another grid, it is resampled, which "
            "smooths it.",
        )
        self.add(
            QgsProcessingParameterString("REAL_STRETCH", tr("Stretch of the real image"), optional=True),
            "How its numbers become those of the synthetic image, where they are others: low:high for each band "
            "(or once "
            "for all), separated by commas, and after a semicolon the gamma. For the sample's Landsat image and "
            "zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65",
        )
        add_land_cover_parameters(
            self,
            "What the image is to show: classes are compared with it, and distances are told by class. Of a flooded "
            "image the land cover before, where the flood is given below, for then its ground is left out of the "
            "comparison; else the flooded one.",
        )
        self.add(
            QgsProcessingParameterFile(
                "SEGMENTATION_MODEL",
                tr("Segmentation model"),
                fileFilter=tr("RS Synth models (*.onnx)"),
                optional=True,
            ),
            "A model of task segmentation, trained on real images of these bands: it says which class each pixel looks "
            "like. For zion-landsat8-fusion: zion-landsat8-land-cover.onnx of the project's models.",
        )
        add_flood_check(self)
        add_options(self)
        for name, title, kind, words, default in (
            ("REPORT", "Report", "HTML files (*.html)", "A page with plots and pictures.", True),
            ("FIGURES", "Figures", "JSON files (*.json)", "All figures, for programs.", False),
        ):
            self.add(
                QgsProcessingParameterFileDestination(
                    name, tr(title), fileFilter=tr(kind), optional=True, createByDefault=default
                ),
                words,
            )
        for name, title in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def check_parameters(self, parameters, context):
        for name, title in (
            ("SEGMENTATION_MODEL", "Segmentation model"),
            ("SYNTHESIS_MODEL", "Model that made the image"),
        ):
            path = self.parameterAsFile(parameters, name, context)
            if path and not os.path.isfile(path):
                raise InputError(tr("{}: {} does not exist; choose an .onnx file.").format(tr(title), path))

    def take_layers(self, parameters, context):
        self._layers: dict[str, list[LayerSource]] = {}
        for name, title in (("SYNTHETIC", "Synthetic image"), ("REAL", "Real image")):
            self._take(parameters, context, name, title, band_sources)
        for name, title in (("FLOOD_DEPTH", "Flood depth"), ("FLOOD_MASK", "Flood mask"), ("DEM", "DEM")):
            self._take(parameters, context, name, title, lambda *layer: [layer_source(*layer)])
        if parameters.get("LAND_COVER") not in (None, ""):
            self._layers["LAND_COVER"] = [take_land_cover(self, parameters, context)]

    def _take(self, parameters, context, name, title, sources_of):
        if parameters.get(name) in (None, ""):
            return
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise InputError(
                tr("{}: the raster cannot be opened; check that the file exists.").format(tr(title))
            )
        self._layers[name] = sources_of(layer, tr(title))

    def execute(self, parameters, context, feedback, workspace):
        # here: a plugin that is not used for this loads none of it
        from ..core.assess.assess import assess
        from ..core.assess.report import figures_json, report

        sources = {
            name: [core_source(band, workspace, feedback) for band in bands]
            for name, bands in self._layers.items()
        }
        outputs = self.output_paths(parameters, context, [bands[0].path for bands in sources.values()])
        synthetic = ImageSource.of(sources["SYNTHETIC"])
        first = {name: bands[0] for name, bands in sources.items()}
        session = self._segmentation(parameters, context, feedback)
        real = self._real(parameters, context, sources.get("REAL"))
        request = AssessRequest(
            synthetic,
            read_grid(self, parameters, context, synthetic.bands[0], None, feedback),
            workspace,
            real,
            self._stretch(parameters, context, synthetic, session),
            first.get("LAND_COVER"),
            read_legend(self, parameters, context),
            session,
            self.parameterAsInt(parameters, "TILE_SIZE", context),
            self._tile_step(parameters, context, synthetic),
            SAR[self.parameterAsEnumString(parameters, "SAR", context)],
            flood_given(first, self.parameterAsDouble(parameters, "DEM_UNCERTAINTY", context)),
        )
        result = assess(request, feedback)
        figures = numbers(result)
        for name, value in figures.items():
            feedback.info(f"{tr(NUMBERS[name])}: {value:.6g}")
        if outputs["FIGURES"]:
            write_text(Path(outputs["FIGURES"]), figures_json(result))
        if outputs["REPORT"]:
            write_text(Path(outputs["REPORT"]), report(result, plugin_version()))
        return {**{name: path for name, path in outputs.items() if path}, **figures}

    def _segmentation(self, parameters, context, feedback) -> Optional[Session]:
        path = self.parameterAsFile(parameters, "SEGMENTATION_MODEL", context)
        if not path:
            return None
        model = load_model(path)
        check_task(model.card, SEGMENTATION)
        return Session(model, self.parameterAsEnumString(parameters, "DEVICE", context), 0, feedback)

    def _stretch(self, parameters, context, synthetic: ImageSource, session) -> Optional[Stretch]:
        text = self.parameterAsString(parameters, "REAL_STRETCH", context).strip()
        if not text:
            return None
        target = stretch_target(synthetic, session.model.card if session else None)
        if target is None:
            raise InputError(
                tr(
                    "Stretch of the real image: {} is not of 8 bits, so nobody knows what to stretch to; give a "
                    "segmentation model whose card says it, or convert the real image first."
                ).format(synthetic.label)
            )
        return Stretch.parse(text, len(synthetic.bands), target)

    def _real(self, parameters, context, bands) -> Optional[ImageSource]:
        if bands is None:
            return None
        whole = ImageSource.of(bands)
        return whole.choose(named_bands(whole, self.parameterAsString(parameters, "REAL_BANDS", context)))

    def _tile_step(self, parameters, context, synthetic: ImageSource):
        step = None
        if parameters.get("TILE_STEP") not in (None, ""):
            step = self.parameterAsInt(parameters, "TILE_STEP", context)
        model = self.parameterAsFile(parameters, "SYNTHESIS_MODEL", context)
        largest = self.parameterAsInt(parameters, "SYNTHESIS_TILE_SIZE", context)
        return seam_step(synthetic, step, model, largest)
