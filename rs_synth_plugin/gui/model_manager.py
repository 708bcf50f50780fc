# SPDX-License-Identifier: GPL-2.0-or-later
"""The model manager: the models on this computer, and those of a catalogue."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from .catalogue_panel import CataloguePanel
from .installed_panel import InstalledPanel
from .jobs import Jobs
from .text import tr


class ModelManager(QDialog):
    """`modelsChanged` comes when the list of models that are offered is another one. Closing the window hides it and
    lets downloads go on; `close_manager` ends them."""

    modelsChanged = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setWindowTitle(tr("RS Synth: models"))
        self.resize(940, 640)
        self._jobs = Jobs()
        self.installed = InstalledPanel(self._jobs)
        self.catalogue = CataloguePanel(self._jobs)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.installed, tr("On this computer"))
        self.tabs.addTab(self.catalogue, tr("Download"))
        self.status = QLabel()
        self.status.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.status, 1)
        bottom.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(bottom)
        for panel in (self.installed, self.catalogue):
            panel.said.connect(self.status.setText)
        self.installed.changed.connect(self.catalogue.show_entry)
        self.installed.changed.connect(self.modelsChanged)
        self.catalogue.added.connect(self.installed.fill)
        self.catalogue.added.connect(lambda _: self.modelsChanged.emit())

    def close_manager(self) -> None:
        """Ends all that goes on."""
        self._jobs.close()
        self.reject()
