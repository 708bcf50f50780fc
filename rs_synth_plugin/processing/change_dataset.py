# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:changedataset: change-detection training data out of images before and after."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..bridge.layers import band_sources, core_source
from ..core.changes.changepair import ChangePair, plain_name
from ..core.changes.chipfigures import chip_figures
from ..core.changes.contactsheet import MOST_CHIPS
from ..core.changes.onepair import write_pair_dataset
from ..core.changes.provenance import is_synthetic
from ..core.product.composite import LARGEST_FEATHER
from ..core.product.imagery import ImageSource
from ..paths import plugin_version
from .base import RSSynthAlgorithm, tr
from .chip_parameters import FIGURES, add_chip_parameters, load_chips, read_chips
from .land_cover_parameters import add_legend_parameters, read_legend, take_raster
from .model_parameters import add_seed
from .provenance import named

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_AS_GIVEN, _COMPOSITE = "as_given", "composite"
_LABELS = {
    "LAND_COVER_BEFORE": "Land cover before",
    "LAND_COVER_AFTER": "Land cover after",
    "MASK": "Change mask",
}


class ChangeDataset(RSSynthAlgorithm):
    """Before + after + labels → chips for change detectors."""

    NAME = "changedataset"
    TITLE = "Change data set"
    GROUP = "synthesis"
    GROUP_TITLE = "Synthesis"
    SUMMARY = (
        "Makes training data for change detection out of an image before and an image after: chips with exact labels, "
        "split into training, validation and test by blocks of ground, in the layouts that the tools for change "
        "detection read. The images may be synthetic, real, or real with synthetic pixels where it changed; their tags "
        "and the index say which."
    )
    TAGS = (
        "change detection", "data set", "training data", "chips", "tiles", "labels", "levir", "oscd", "second", "stac",
        "from-to", "transition matrix", "deep learning",
    )  # fmt: skip

    def define_parameters(self):
        for name, title, text in (
            ("BEFORE", "Image before", "The chips keep its pixels; all else is aligned to them."),
            (
                "AFTER",
                "Image after",
                "The same ground, with the same bands in the same order and the same numbers.",
            ),
        ):
            self.add(QgsProcessingParameterRasterLayer(name, tr(title)), text)
        for name, text in (
            ("LAND_COVER_BEFORE", "Raster of class codes of the ground before."),
            (
                "LAND_COVER_AFTER",
                "Raster of class codes of the ground after, in the same legend. What differs has changed.",
            ),
            (
                "MASK",
                "Where there are no land covers: 1 (changed), 0 (not), 255 or no data (unknown). The labels then say "
                "where it changed, but not from what to what.",
            ),
        ):
            self.add(QgsProcessingParameterRasterLayer(name, tr(_LABELS[name]), optional=True), text)
        add_legend_parameters(self)
        self.add(
            QgsProcessingParameterEnum(
                "MODE",
                tr("Image after is used"),
                [_AS_GIVEN, _COMPOSITE],
                defaultValue=_AS_GIVEN,
                usesStaticStrings=True,
            ),
            "as_given: as it is; composite: only where the ground changed, and the image before everywhere else, for a "
            "real image before and a synthetic one after.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "FEATHER", tr("Feather [pixels]"), _INTEGER, 4, minValue=0, maxValue=LARGEST_FEATHER
            ),
            "Of a composite: how wide the seam between real and synthetic pixels is.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("BANDS", tr("Bands"), optional=True),
            "Which bands of both images are used, by number or name, for example 4, 3, 2. Left empty, all of them. "
            "Formats of 8-bit pictures show the first three as red, green and blue.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("NAME", tr("Name"), optional=True),
            "Names the chips; letters, digits, “_” and “-”. Left empty, after the image before.",
            advanced=True,
        )
        add_seed(self, "Chooses which blocks are for what, and which unchanged chips are kept.")
        add_chip_parameters(self)
        self.add(
            QgsProcessingParameterNumber(
                "LOAD", tr("Chips to load"), _INTEGER, 0, minValue=0, maxValue=MOST_CHIPS
            ),
            "How many of the first chips become layers.",
            advanced=True,
        )
        for name, title in FIGURES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def check_parameters(self, parameters, context):
        read_legend(self, parameters, context)
        read_chips(self, parameters, context)

    def take_layers(self, parameters, context):
        self._images, self._labels = {}, {}
        for name, title in (("BEFORE", "Image before"), ("AFTER", "Image after")):
            layer = self.parameterAsRasterLayer(parameters, name, context)
            take_raster(layer, title)
            self._images[name] = band_sources(layer, tr(title))
        for name, title in _LABELS.items():
            if parameters.get(name) not in (None, ""):
                layer = self.parameterAsRasterLayer(parameters, name, context)
                self._labels[name] = take_raster(layer, title)
        name = self.parameterAsString(parameters, "NAME", context)
        given = name or self.parameterAsRasterLayer(parameters, "BEFORE", context).name()
        self._name = plain_name(given, "pair")

    def execute(self, parameters, context, feedback, workspace):
        request = read_chips(self, parameters, context)
        pair = self._pair(parameters, context, feedback, workspace)
        feather = None
        if self.parameterAsEnumString(parameters, "MODE", context) == _COMPOSITE:
            feather = self.parameterAsInt(parameters, "FEATHER", context)
        bands = self.parameterAsString(parameters, "BANDS", context)
        report = write_pair_dataset(pair, request, bands, feather, workspace, feedback)
        load_chips(report, self.parameterAsInt(parameters, "LOAD", context), context)
        return {"OUTPUT": str(request.folder), **chip_figures(report)}

    def _pair(self, parameters, context, feedback, workspace: Path) -> ChangePair:
        before, after = (
            ImageSource.of([core_source(band, workspace, feedback) for band in self._images[name]])
            for name in ("BEFORE", "AFTER")
        )
        labels = {name: core_source(source, workspace, feedback) for name, source in self._labels.items()}
        used = {"before": before.bands[0], "after": after.bands[0]}
        used.update({name.lower(): source for name, source in labels.items()})
        return ChangePair(
            self._name,
            self._name,
            before,
            after,
            "synthetic" if is_synthetic(after) else "real",
            read_legend(self, parameters, context),
            labels.get("LAND_COVER_BEFORE"),
            labels.get("LAND_COVER_AFTER"),
            labels.get("MASK"),
            {"inputs": named(used), "version": plugin_version()},
        )
