# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS sees it. Nothing heavy is imported here: QGIS starts no slower for it."""

from __future__ import annotations

from qgis.core import QgsApplication

from .processing.provider import RSSynthProvider


class RSSynthPlugin:
    """Registers the Processing provider and, with a window, the scenario dock; and takes them away again."""

    def __init__(self, iface):
        self.iface = iface  # None in qgis_process
        self.provider = None
        self.shell = None

    def initProcessing(self):
        """Called by qgis_process, which never calls initGui()."""
        self.provider = RSSynthProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        from .gui.shell import DockShell

        self.initProcessing()
        self.shell = DockShell(self.iface)

    def unload(self):
        if self.shell is not None:
            self.shell.unload()
            self.shell = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
