# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock as QGIS knows it from its start: an empty panel, filled when it is first shown."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from ..paths import ICON
from .setup_actions import MENU, SetupActions
from .text import tr


class DockShell:
    """Panel (also in View › Panels), toolbar button and plugin menu; `unload` takes all of it away."""

    def __init__(self, iface):
        self._iface = iface
        self.content = None
        self.dock = QDockWidget(tr("RS Synth: scenarios"), iface.mainWindow())
        self.dock.setObjectName("RSSynthScenarioDock")  # by which QGIS remembers its place
        self.dock.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.action = QAction(QIcon(str(ICON)), tr("RS Synth: scenarios"), iface.mainWindow())
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Show or hide the scenario panel: floods and land-use change, live."))
        self.action.triggered.connect(self._show)
        self.dock.visibilityChanged.connect(self._shown)
        iface.addToolBarIcon(self.action)
        iface.addPluginToMenu(MENU, self.action)
        self.setup = SetupActions(iface)
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()

    def _show(self, is_wanted: bool) -> None:
        self.dock.setVisible(is_wanted)
        if is_wanted:
            self.dock.raise_()

    def _shown(self, is_visible: bool) -> None:
        self.action.setChecked(not self.dock.isHidden())
        if is_visible and self.content is None:
            from .dock import DockContent  # what is in it takes a while to import

            self.content = DockContent(self._iface, self.dock)
            self.dock.setWidget(self.content)
            layers = self.content.layers
            layers.notice.runtimeWanted.connect(self.setup.open_runtime)
            layers.notice.modelsWanted.connect(self.setup.open_models)
            self.setup.changed.connect(layers.look_for_runtime)
            self.setup.modelsChanged.connect(layers.offer_models)

    def unload(self) -> None:
        self.dock.visibilityChanged.disconnect(self._shown)
        if self.content is not None:
            self.content.close_all()
            self.content = None
        self.setup.unload()
        self._iface.removePluginMenu(MENU, self.action)
        self._iface.removeToolBarIcon(self.action)
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.action.deleteLater()
