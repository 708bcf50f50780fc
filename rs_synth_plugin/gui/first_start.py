# SPDX-License-Identifier: GPL-2.0-or-later
"""What is missing before imagery can be made, in two sentences, with the buttons that help."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..bridge.translation import tr


class FirstStart(QFrame):
    """Hidden while nothing is missing. Its buttons are asked for by signals."""

    runtimeWanted = pyqtSignal()
    modelsWanted = pyqtSignal()

    def __init__(self, parent: QWidget = None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self.runtime = QPushButton(tr("Install the runtime …"))
        self.runtime.setToolTip(tr("Opens the window that installs onnxruntime into your profile."))
        self.runtime.clicked.connect(self.runtimeWanted)
        self.models = QPushButton(tr("Models …"))
        self.models.setToolTip(tr("Opens the list of models, to add one."))
        self.models.clicked.connect(self.modelsWanted)
        row = QHBoxLayout()
        row.addWidget(self.runtime)
        row.addWidget(self.models)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addLayout(row)
        self.hide()

    def text(self) -> str:
        return self._text.text()

    def say(self, runtime: str, model: str) -> None:
        """What is missing of either, as a sentence, '' where nothing is."""
        missing = runtime or model
        self._text.setText(f"{missing} " + tr("Floods and conversions work without it.") if missing else "")
        self.runtime.setVisible(bool(runtime))
        self.models.setVisible(bool(model))
        self.setVisible(bool(missing))
