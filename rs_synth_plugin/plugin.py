# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS sees it. Nothing heavy is imported here: QGIS starts no slower for it."""

from __future__ import annotations

from qgis.core import QgsApplication

from .processing.provider import RSSynthProvider


class RSSynthPlugin:
    """Registers the Processing provider, and takes it away again."""

    def __init__(self, iface):
        self.iface = iface  # None in qgis_process
        self.provider = None

    def initProcessing(self):
        """Called by qgis_process, which never calls initGui()."""
        self.provider = RSSynthProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()

    def unload(self):
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
