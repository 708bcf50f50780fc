# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:generatepairs: image–mask pairs from a joint diffusion model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..bridge.features import wkt
from ..bridge.layers import core_source
from ..bridge.styling import class_style, image_style, load_styled
from ..core.errors import InputError
from ..core.feedback import SubFeedback
from ..core.model.modelcard import ModelCard
from ..core.model.runtime import Session
from ..core.pairs.contactsheet import MOST_PAIRS
from ..core.pairs.generate import PairsReport, PairsRequest, generate_pairs
from ..core.pairs.given import GivenMasks, finer
from ..core.pairs.layouts import LAYOUTS, Layout
from ..core.pairs.pairmodel import PairModel
from ..core.pairs.request import check_pairs
from ..core.scenario.legend import LegendClass
from ..paths import plugin_version
from .base import RSSynthAlgorithm, tr
from .land_cover_parameters import (
    add_land_cover_parameters,
    read_extent,
    read_grid,
    read_legend,
    take_land_cover,
)
from .model_parameters import add_device_choice, read_model, read_model_path
from .pair_parameters import TASK, add_pair_models, add_recipe, read_recipe, read_refiner
from .provenance import named

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_MOST_AT_ONCE = 256


class GeneratePairs(RSSynthAlgorithm):
    """Denoiser (+ super-resolution) → image–mask pairs."""

    NAME = "generatepairs"
    TITLE = "Generate image–mask pairs"
    GROUP = "synthesis"
    GROUP_TITLE = "Synthesis"
    SUMMARY = (
        "Makes new image–mask pairs with a diffusion model of both, as further training data for segmentation; or "
        "images for a land cover that you give as the mask. The pairs are plausible, not observed; their tags and the "
        "index say so."
    )
    TAGS = ("generate", "diffusion", "data set", "segmentation", "training data", "augmentation", "onnx")
    NEEDS_RUNTIME = True

    def define_parameters(self):
        add_pair_models(self)
        self.add(
            QgsProcessingParameterNumber("COUNT", tr("Count"), _INTEGER, 16),
            "How many pairs. What they take at most is compared with the room on the disk before any work is done.",
        )
        self.add(
            QgsProcessingParameterNumber("SEED", tr("Seed"), _INTEGER, 0, minValue=0, maxValue=2**31 - 1),
            "Chooses the pairs. The same seed gives the same ones, and more of them with a higher count.",
            advanced=True,
        )
        add_recipe(self)
        self.add(
            QgsProcessingParameterEnum(
                "FORMAT", tr("Format"), list(LAYOUTS), defaultValue="geotiff", usesStaticStrings=True
            ),
            "; ".join(f"{name}: {layout.summary}" for name, layout in LAYOUTS.items()) + ".",
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            "Where the pairs are laid on the map, side by side from its upper left corner; left empty, they have no "
            "place. With a land cover: the part of it to work on.",
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("CRS"), optional=True),
            "That of pairs with an extent; left empty, the extent's own. Pairs for a land cover have the land cover's.",
            advanced=True,
        )
        add_land_cover_parameters(
            self,
            "Where it is given, it is the mask of every pair, at the model's resolution, and the model makes images "
            "for it; larger ones than the model's tile in overlapping tiles.",
        )
        add_device_choice(self)
        self.add(
            QgsProcessingParameterNumber(
                "BATCH", tr("Samples at once"), _INTEGER, 1, minValue=1, maxValue=_MOST_AT_ONCE
            ),
            "How many samples go through the model together: more are quicker on a GPU, and need more memory. The "
            "pairs are the same, but for rounding.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "LOAD", tr("Pairs to load"), _INTEGER, 4, minValue=0, maxValue=MOST_PAIRS
            ),
            "How many of the first pairs become layers, with the classes' colours.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Output folder")),
            "An empty or a new folder: images, masks, index.json and index.csv, STAC items, and a contact sheet.",
        )
        self.addOutput(QgsProcessingOutputNumber("PAIRS", tr("Pairs")))
        self.addOutput(QgsProcessingOutputNumber("DROPPED", tr("Samples without numbers, left out")))
        self.addOutput(QgsProcessingOutputNumber("SNAPPED", tr("Share of pixels between codewords")))
        self.addOutput(QgsProcessingOutputNumber("SEAM", tr("Seam measure")))
        self.addOutput(QgsProcessingOutputNumber("SECONDS", tr("Seconds")))
        self.addOutput(QgsProcessingOutputString("PROVIDER", tr("Where the model ran")))

    def check_parameters(self, parameters, context):
        read_model_path(self, parameters, context)
        read_legend(self, parameters, context)
        count = self.whole_number(parameters, "COUNT", context)
        if count < 1:
            raise InputError(tr("Count: {} pairs cannot be made; choose 1 or more.").format(count))

    def take_layers(self, parameters, context):
        self._land_cover = None
        if parameters.get("LAND_COVER") not in (None, ""):
            self._land_cover = take_land_cover(self, parameters, context)

    def execute(self, parameters, context, feedback, workspace):
        model = read_model(self, parameters, context, TASK)
        refiner = read_refiner(self, parameters, context)
        base = PairModel.of(model.card)
        second = None if refiner is None else PairModel.of(refiner.card)
        request = self._request(parameters, context)
        # Before the land cover is read and the models are loaded: what is wrong is told at once.
        if self._land_cover is None:
            check_pairs(base, second, request, None)
        else:
            request = self._with_masks(request, parameters, context, base, second, feedback, workspace)
        device = self.parameterAsEnumString(parameters, "DEVICE", context)
        session = Session(model, device, 0, feedback)
        refining = None if refiner is None else Session(refiner, device, 0, feedback)
        report = generate_pairs(session, request, refining, SubFeedback(feedback, 0.05, 1.0))
        load = self.parameterAsInt(parameters, "LOAD", context)
        _load(report, (refiner or model).card, LAYOUTS[request.layout], load, context)
        return {
            "OUTPUT": str(request.folder),
            "PAIRS": report.finished,
            "DROPPED": report.dropped,
            "SNAPPED": report.snapped,
            "SEAM": report.seam,
            "SECONDS": report.seconds,
            "PROVIDER": session.provider,
        }

    def _request(self, parameters, context) -> PairsRequest:
        """As the form says, still without masks."""
        extent, crs = (None, "") if self._land_cover is not None else self._anchor(parameters, context)
        return PairsRequest(
            Path(self.parameterAsFileOutput(parameters, "OUTPUT", context)),
            self.whole_number(parameters, "COUNT", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            recipe=read_recipe(self, parameters, context),
            layout=self.parameterAsEnumString(parameters, "FORMAT", context),
            at_once=self.parameterAsInt(parameters, "BATCH", context),
            extent=extent,
            crs=crs,
            tags={"version": plugin_version()},
        )

    def _with_masks(self, request, parameters, context, base, second, feedback, workspace) -> PairsRequest:
        """The request with the land cover as its masks."""
        source = core_source(self._land_cover, workspace, feedback)
        grid = read_grid(self, parameters, context, source, base.card.gsd_m, feedback)
        check_pairs(base, second, request, grid if second is None else finer(grid))
        legend = read_legend(self, parameters, context)
        masks = GivenMasks.read(
            source, grid, legend, base, second is not None, SubFeedback(feedback, 0.0, 0.05)
        )
        return replace(request, given=masks, tags={**request.tags, "inputs": named({"land_cover": source})})

    def _anchor(self, parameters, context):
        """Extent and CRS that the pairs are laid in; (None, '') without an extent."""
        if parameters.get("EXTENT") in (None, ""):
            return None, ""
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if not crs.isValid():
            crs = self.parameterAsExtentCrs(parameters, "EXTENT", context)
        return read_extent(self, parameters, context, crs), wkt(crs)


def _load(report: PairsReport, card: ModelCard, layout: Layout, most: int, context: QgsProcessingContext):
    """The first pairs as layers, with the model's colours."""
    classes = [
        LegendClass(layout.value_of(item.code), item.name, item.color, item.role) for item in card.classes
    ]
    styles = {"mask": class_style(classes), "image": image_style(card.output.stored_range)}
    for pair in report.pairs[:most]:
        for role, style in styles.items():
            path = pair[role]
            load_styled(context, str(path), tr("{} {}, synthetic").format(role, path.stem), style)
