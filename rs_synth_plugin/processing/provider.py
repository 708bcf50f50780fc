# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..bridge.translation import tr
from ..paths import ICON, plugin_version
from .assess import Assess
from .change_dataset import ChangeDataset
from .convert_land_cover import ConvertLandCover
from .flood_land_cover import FloodLandCover
from .flood_scenario import FloodScenario
from .generate_pairs import GeneratePairs
from .model_info import ModelInfo
from .scenario_dataset import ScenarioDataset
from .synthesize import Synthesize
from .translate import Translate


class RSSynthProvider(QgsProcessingProvider):
    """Provider `rs_synth`. Ids and parameter names are an interface: once landed they stay."""

    ALGORITHMS = (
        FloodLandCover,
        ConvertLandCover,
        Synthesize,
        FloodScenario,
        Translate,
        GeneratePairs,
        ChangeDataset,
        ScenarioDataset,
        Assess,
        ModelInfo,
    )

    def id(self):
        return "rs_synth"

    def name(self):
        return "RS Synth"

    def longName(self):
        return tr("RS Synth: imagery of scenarios")

    def icon(self):
        return QIcon(str(ICON))

    def versionInfo(self):
        return plugin_version()

    def supportedOutputRasterLayerExtensions(self):
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self):
        """GeoTIFF, whatever the user's default: tiles, overviews and tags go there."""
        return "tif"

    def loadAlgorithms(self):
        for algorithm in self.ALGORITHMS:
            self.addAlgorithm(algorithm())
