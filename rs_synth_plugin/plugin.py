# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS sees it. Nothing heavy is imported here: QGIS starts no slower for it."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from .bridge import runtime_home, translation
from .processing.provider import RSSynthProvider


class RSSynthPlugin:
    """Registers the Processing provider and, with a window, the scenario dock; and takes them away again."""

    def __init__(self, iface):
        self.iface = iface  # None in qgis_process
        self.provider = None
        self.shell = None
        self.translator = translation.install()  # before any text is asked for
        runtime_home.open_home()

    def initProcessing(self):
        """Called by qgis_process, which never calls initGui()."""
        if self.provider is None:
            self.provider = RSSynthProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        from .gui.shell import DockShell

        self.shell = DockShell(self.iface)
        self.provider = RSSynthProvider()
        self.shell.setup.into_toolbox(self.provider)  # which looks when the provider comes
        self.initProcessing()

    def unload(self):
        if self.shell is not None:
            self.shell.unload()
            self.shell = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        runtime_home.close_home()
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
