# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock's state in the QGIS project: read when a project is opened, written with every change."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ..core.errors import RSSynthError
from .messages import Messages
from .state import State

_SCOPE, _KEY = "RSSynth", "scenario"


class ProjectStore(QObject):
    """Keeps `state` and the project's entry the same."""

    def __init__(self, state: State, messages: Messages, parent: QObject):
        super().__init__(parent)
        self._state, self._messages = state, messages
        project = QgsProject.instance()
        self._connections = (
            (project.readProject, self.load),
            # Before the layers go one by one: they are not missed then.
            (project.removeAll, state.forget_layers),
            (project.cleared, state.clear),
            (state.touched, self._save),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self.load()

    def close(self) -> None:
        for signal, slot in self._connections:
            signal.disconnect(slot)

    def load(self, *_) -> None:
        """What the project holds, or nothing."""
        text, found = QgsProject.instance().readEntry(_SCOPE, _KEY, "")
        if not found or not text:
            self._state.clear()
            return
        try:
            self._state.load_json(text)
        except RSSynthError as error:
            self._state.clear()
            self._messages.warn(str(error))

    def _save(self) -> None:
        # Marks the project as changed, as it is.
        QgsProject.instance().writeEntry(_SCOPE, _KEY, self._state.to_json())
