# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:scenariodataset: change-detection training data out of one scene."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..bridge.layers import band_sources, core_source
from ..core.changes.changepair import plain_name
from ..core.changes.scenariorequest import ScenarioRequest
from ..core.changes.scenedataset import SceneGiven, check_scene_dataset, write_scene_dataset
from ..core.model.runtime import Session
from ..core.product.composite import LARGEST_FEATHER
from ..core.product.imagery import ImageSource
from ..core.product.model_translation import TASK as TRANSLATION
from ..paths import plugin_version
from .auxiliary import add_auxiliary, check_auxiliary, take_auxiliary
from .base import RSSynthAlgorithm, tr
from .chip_parameters import FIGURES, add_chip_parameters, read_chips
from .land_cover_parameters import (
    add_grid_parameters,
    add_land_cover_parameters,
    read_grid,
    read_legend,
    take_land_cover,
    take_raster,
)
from .model_parameters import (
    add_device_parameters,
    add_model_choice,
    add_optional_model,
    add_seed,
    add_style,
    read_model,
    read_model_path,
    read_optional_model,
    read_style,
    read_tile_size,
)
from .provenance import named
from .scenario_parameters import add_scenario_parameters, add_variety, read_ranges

_TRANSLATION = ("TRANSLATION", "Translation")
_FIGURES = {
    "PAIRS": "Pairs with a change",
    "NEGATIVE_PAIRS": "Pairs without change",
    "SKIPPED": "Numbers for which no scenario was found",
    "REDRAWN": "Scenarios drawn again",
    "SYNTHESIS_SECONDS": "Seconds for the imagery",
}


class ScenarioDataset(RSSynthAlgorithm):
    """Scene + model + ranges → a change-detection data set of random scenarios."""

    NAME = "scenariodataset"
    TITLE = "Change data set of random scenarios"
    GROUP = "synthesis"
    GROUP_TITLE = "Synthesis"
    SUMMARY = (
        "Makes training data for change detection out of one scene: random floods and conversions within ranges that "
        "you give, shown before and after by a model, with exact labels, and pairs that look different though nothing "
        "changed. Cut into chips and split by blocks of ground. The imagery is plausible, not observed; its tags and "
        "the index say so."
    )
    TAGS = (
        "change detection",
        "data set",
        "training data",
        "flood",
        "deforestation",
        "chips",
        "scenario",
        "levir",
    )
    NEEDS_RUNTIME = True

    def define_parameters(self):
        add_land_cover_parameters(self)
        self.add(
            QgsProcessingParameterRasterLayer("DEM", tr("DEM"), optional=True),
            "Heights of the ground, for floods. Feet and scale and offset tags are understood; heights count as metres "
            "otherwise. Without it there are conversions only.",
        )
        add_auxiliary(
            self,
            "What the model sees beside the land cover, if that is not the DEM above; as in the flood scenario.",
            advanced=True,
        )
        add_model_choice(self, "synthesis")
        add_scenario_parameters(self)
        self.add(
            QgsProcessingParameterRasterLayer("IMAGE", tr("Real image before"), optional=True),
            "An image of the same place in the model's bands and numbers. The pairs are then real before, and real "
            "after but for what changed, on the pixels of this image. Left empty, both are synthetic.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "FEATHER",
                tr("Feather [pixels]"),
                QgsProcessingParameterNumber.Type.Integer,
                4,
                minValue=0,
                maxValue=LARGEST_FEATHER,
            ),
            "With a real image: how wide the seam between real and synthetic pixels is.",
            advanced=True,
        )
        add_variety(self)
        add_optional_model(
            self,
            *_TRANSLATION,
            TRANSLATION,
            "Gives pairs without change another season or style. It must take and make images as the model makes them.",
        )
        add_seed(
            self, "Chooses everything. Pair number 7 of a seed is the same, however many pairs there are."
        )
        add_grid_parameters(
            self,
            "Left empty, the ground sample distance the model was trained at, or the pixels of the real image.",
        )
        add_style(self)
        add_device_parameters(self)
        add_chip_parameters(self)
        for name, title in {**FIGURES, **_FIGURES}.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(QgsProcessingOutputString("PROVIDER", tr("Where the model ran")))

    def check_parameters(self, parameters, context):
        read_legend(self, parameters, context)
        read_model_path(self, parameters, context)
        read_ranges(self, parameters, context)
        read_chips(self, parameters, context)

    def take_layers(self, parameters, context):
        self._land_cover = take_land_cover(self, parameters, context)
        self._dem, self._image = None, []
        if parameters.get("DEM") not in (None, ""):
            self._dem = take_raster(self.parameterAsRasterLayer(parameters, "DEM", context), "DEM")
        if parameters.get("IMAGE") not in (None, ""):
            layer = self.parameterAsRasterLayer(parameters, "IMAGE", context)
            take_raster(layer, "Real image before")
            self._image = band_sources(layer, tr("Real image before"))
        self._auxiliary = take_auxiliary(self, parameters, context)

    def execute(self, parameters, context, feedback, workspace):
        model = read_model(self, parameters, context)
        card = model.card
        translation = read_optional_model(self, parameters, context, *_TRANSLATION, TRANSLATION)
        style = read_style(self, parameters, context, card, feedback)
        land_cover = core_source(self._land_cover, workspace, feedback)
        dem = None if self._dem is None else core_source(self._dem, workspace, feedback)
        auxiliary_sources = [core_source(layer, workspace, feedback) for layer in self._auxiliary]
        real = None
        if self._image:
            real = ImageSource.of([core_source(band, workspace, feedback) for band in self._image])
        sources = {"land_cover": land_cover, "dem": dem, "image": real.bands[0] if real else None}
        sources = {role: source for role, source in sources.items() if source is not None}
        own_pixels = (land_cover, card.gsd_m) if real is None else (real.bands[0], None)
        grid = read_grid(self, parameters, context, *own_pixels, feedback)
        request = ScenarioRequest(
            read_ranges(self, parameters, context),
            count=self.parameterAsInt(parameters, "COUNT", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            place=plain_name(self.parameterAsRasterLayer(parameters, "LAND_COVER", context).name(), "scene"),
            negatives=self.parameterAsDouble(parameters, "NEGATIVES", context) / 100,
            shift=self.parameterAsDouble(parameters, "SHIFT", context),
            radiometry=self.parameterAsDouble(parameters, "RADIOMETRY", context),
            new_texture=self.parameterAsBool(parameters, "NEW_TEXTURE", context),
            style=style,
            tile_size=read_tile_size(self, parameters, context, grid, card),
            feather=self.parameterAsInt(parameters, "FEATHER", context),
            inputs=tuple(source.path for source in (*sources.values(), *auxiliary_sources)),
            tags={"version": plugin_version(), "inputs": named(sources)},
        )
        chips = read_chips(self, parameters, context)
        if auxiliary_sources:
            check_auxiliary(auxiliary_sources, card)
        check_scene_dataset(grid, land_cover.label, card, request, chips)
        device = self.parameterAsEnumString(parameters, "DEVICE", context)
        session = Session(model, device, 0, feedback)
        second = None if translation is None else Session(translation, device, 0, feedback)
        legend = read_legend(self, parameters, context)
        given = SceneGiven(grid, land_cover, dem, legend, tuple(auxiliary_sources), real)
        figures = write_scene_dataset(given, session, second, request, chips, workspace, feedback)
        return {"OUTPUT": str(chips.folder), **figures, "PROVIDER": session.provider}
