# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:translate: an image in another season, style or sensor."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import Optional

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..bridge.layers import LayerSource, band_sources, core_source
from ..bridge.styling import image_style, look_of
from ..core.errors import InputError
from ..core.feedback import SubFeedback
from ..core.model.modelcard import ModelCard, check_task, load_model
from ..core.model.runtime import Session
from ..core.product import gray_world, histogram_matching
from ..core.product.imagebands import bands_for, read_bands
from ..core.product.imagery import Image, ImageSource
from ..core.product.model_translation import TASK, ModelTranslation
from ..core.product.scaling import SCALINGS
from ..core.product.semantics import SEGMENTATION
from ..core.product.translation import TranslationRequest, translate
from ..core.raster.rasters import source_grid
from ..paths import plugin_version
from .base import RSSynthAlgorithm, tr
from .land_cover_parameters import add_grid_parameters, read_grid
from .model_parameters import (
    add_device_parameters,
    add_model_choice,
    read_model,
    read_model_path,
    read_tile_size,
)
from .provenance import named
from .translated_style import translated_look, value_range

MODEL = "model"
METHODS = (MODEL, gray_world.NAME, histogram_matching.NAME)


class Translate(RSSynthAlgorithm):
    """Image + translation model, or baseline → image."""

    NAME = "translate"
    TITLE = "Translate image"
    GROUP = "synthesis"
    GROUP_TITLE = "Synthesis"
    SUMMARY = (
        "Shows an image in another season, style or sensor, with what it shows kept in place: with a model, or, as "
        "baselines without training, by gray world or histogram matching. For example to make two dates comparable "
        "before change detection. Says how far the image's edges were kept."
    )
    TAGS = (
        "season",
        "style",
        "sensor",
        "domain adaptation",
        "histogram matching",
        "normalisation",
        "gan",
        "onnx",
    )

    def define_parameters(self):
        self.add(
            QgsProcessingParameterRasterLayer("IMAGE", tr("Image")),
            "What is translated: any number of bands of 8 or 16 bits or floats. Its grid, nodata and alpha band are "
            "kept.",
        )
        self.add(
            QgsProcessingParameterEnum(
                "METHOD", tr("Method"), list(METHODS), defaultValue=MODEL, usesStaticStrings=True
            ),
            "model: the chosen translation model. gray_world: one factor for each band, so that its mean becomes "
            "that of the reference, or gray without one. histogram_matching: the distribution of each band becomes "
            "that of the reference.",
        )
        add_model_choice(self, TASK)
        self.add(
            QgsProcessingParameterRasterLayer("REFERENCE", tr("Reference image"), optional=True),
            "What the baselines make the image look like: an image of the same bands, of any place, resolution and "
            "pixel type. Models do not take one.",
        )
        self.add(
            QgsProcessingParameterString("BANDS", tr("Bands"), optional=True),
            "Which bands of the image are used, by number or name, in the order that the model asks for: 3,2,1 or "
            "red,green,blue. Left empty, those whose names are the model's, else the first ones; for the baselines "
            "all.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "SCALING",
                tr("Scaling of values"),
                list(SCALINGS),
                defaultValue=SCALINGS[0],
                usesStaticStrings=True,
            ),
            "What the model gets of an image whose values are not those of its training (16 bits for a model of 8, "
            "say). check: such an image is refused, with the figures. as_is: its values unchanged. stretch: its "
            "lowest to highest value over the model's range, one line for all bands.",
            advanced=True,
        )
        add_grid_parameters(
            self, "Left empty, the image's own pixels, which then are not resampled.", "the whole image"
        )
        self.add(
            QgsProcessingParameterFile(
                "SEGMENTATION",
                tr("Segmentation model"),
                fileFilter=tr("RS Synth models (*.onnx)"),
                optional=True,
            ),
            "A model of task segmentation, to see whether it finds the same classes before and after.",
            advanced=True,
        )
        add_device_parameters(self)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Translated image")),
            "The translation, on the image's grid: in the bands and the pixel type of the model's card; of the "
            "baselines in those of the image.",
        )
        self.addOutput(QgsProcessingOutputString("PROVIDER", tr("Where it ran")))
        self.addOutput(QgsProcessingOutputNumber("SECONDS", tr("Seconds for the translation")))
        self.addOutput(
            QgsProcessingOutputNumber("EDGE_AGREEMENT", tr("Correlation of edges before and after"))
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "CLASS_AGREEMENT", tr("Share of pixels of the same class before and after")
            )
        )
        self.addOutput(QgsProcessingOutputNumber("CLASS_MIOU", tr("Mean IoU of classes before and after")))

    def check_parameters(self, parameters, context):
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        if method == MODEL:
            read_model_path(self, parameters, context)
        elif method == histogram_matching.NAME and parameters.get("REFERENCE") in (None, ""):
            raise InputError(tr("Reference image: histogram matching needs one; choose a raster."))
        segmentation = self.parameterAsFile(parameters, "SEGMENTATION", context)
        if segmentation and not os.path.isfile(segmentation):
            raise InputError(
                tr("Segmentation model: {} does not exist; choose an .onnx file.").format(segmentation)
            )

    def take_layers(self, parameters, context):
        layer = self.parameterAsRasterLayer(parameters, "IMAGE", context)
        self._image = _take(layer, tr("Image"))
        self._look = look_of(layer)
        self._reference: list[LayerSource] = []
        if parameters.get("REFERENCE") not in (None, ""):
            reference = self.parameterAsRasterLayer(parameters, "REFERENCE", context)
            self._reference = _take(reference, tr("Reference image"))

    def execute(self, parameters, context, feedback, workspace):
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        model = read_model(self, parameters, context, TASK) if method == MODEL else None
        card = model.card if model else None
        whole = ImageSource.of([core_source(band, workspace, feedback) for band in self._image])
        reference = None
        if self._reference and method != MODEL:
            reference = ImageSource.of([core_source(band, workspace, feedback) for band in self._reference])
        elif self._reference:
            feedback.warn(tr("Reference image: a model does not take one, so it is not used."))
        given = {"image": whole, **({"reference": reference} if reference else {})}
        inputs = tuple(source.bands[0].path for source in given.values())
        outputs = self.output_paths(parameters, context, inputs)
        grid = read_grid(self, parameters, context, whole.bands[0], None, feedback)
        chosen = self._bands(parameters, context, whole, card, feedback)
        request = TranslationRequest(
            outputs["OUTPUT"],
            tile_size=self.parameterAsInt(parameters, "TILE_SIZE", context),
            inputs=inputs,
            tags={
                "version": plugin_version(),
                "inputs": named({role: source.bands[0] for role, source in given.items()}),
            },
            segmentation=self._segmentation(parameters, context, feedback),
        )
        with ExitStack() as stack:
            image = stack.enter_context(Image(whole.choose(chosen), grid))
            if model is not None:
                read_tile_size(self, parameters, context, grid, model.card)
                session = Session(
                    model, self.parameterAsEnumString(parameters, "DEVICE", context), 0, feedback
                )
                scaling = self.parameterAsEnumString(parameters, "SCALING", context)
                translation = ModelTranslation(session, scaling)
            else:
                aim = None if reference is None else stack.enter_context(_aim(reference, whole, chosen))
                kind = (
                    gray_world.GrayWorld
                    if method == gray_world.NAME
                    else histogram_matching.HistogramMatching
                )
                translation = kind(aim)
            report = translate(image, translation, request, SubFeedback(feedback, 0.0, 1.0))
        look = translated_look(self._look, whole, chosen, report, card)
        style = image_style(value_range(report, card), look)
        self.style_outputs(context, outputs, {"OUTPUT": style})
        return {
            "OUTPUT": outputs["OUTPUT"],
            "PROVIDER": report.device,
            "SECONDS": report.stats.seconds,
            **_measures(report),
        }

    def _bands(self, parameters, context, whole: ImageSource, card: Optional[ModelCard], feedback):
        """Indices of the bands that are used, from 0 on."""
        with Image(whole, source_grid(whole.bands[0])) as image:
            names = image.names
        chosen = read_bands(self.parameterAsString(parameters, "BANDS", context), names, whole.label)
        if card is not None:
            return bands_for(card.inputs["image"], names, whole.label, card.name, feedback, chosen)
        return chosen or tuple(range(len(names)))

    def _segmentation(self, parameters, context, feedback):
        path = self.parameterAsFile(parameters, "SEGMENTATION", context)
        if not path:
            return None
        model = load_model(path)
        check_task(model.card, SEGMENTATION)
        return Session(model, self.parameterAsEnumString(parameters, "DEVICE", context), 0, feedback)


def _take(layer, title: str) -> list[LayerSource]:
    if layer is None or not layer.isValid():
        raise InputError(tr("{}: the raster cannot be opened; check that the file exists.").format(title))
    return band_sources(layer, title)


def _aim(reference: ImageSource, whole: ImageSource, chosen: tuple[int, ...]) -> Image:
    """The reference on its own grid; where it has the bands that the image has, the same of them are used."""
    if len(reference.bands) == len(whole.bands):
        reference = reference.choose(chosen)
    return Image(reference, source_grid(reference.bands[0]))


def _measures(report) -> dict[str, float]:
    """What was measured; a measure that there is not is left out."""
    found = {"EDGE_AGREEMENT": report.edges.correlation}
    if report.classes is not None:
        found.update(CLASS_AGREEMENT=report.classes.same, CLASS_MIOU=report.classes.miou)
    return {name: value for name, value in found.items() if value is not None}
