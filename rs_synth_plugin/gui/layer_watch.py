# SPDX-License-Identifier: GPL-2.0-or-later
"""A chosen layer that is told another CRS or another file is another layer to the dock."""

from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QObject

from .state import State


class LayerWatch(QObject):
    """Has the state tell of its choice again when one of its layers changes."""

    def __init__(self, state: State, parent: QObject):
        super().__init__(parent)
        self._state = state
        self._watched: dict[str, QgsRasterLayer] = {}
        state.choiceChanged.connect(self._look)
        self._look()

    def close(self) -> None:
        self._state.choiceChanged.disconnect(self._look)
        for layer in self._watched.values():
            self._leave(layer)
        self._watched.clear()

    def _look(self) -> None:
        chosen = [self._state.layer(which) for which in ("land_cover", "dem", "imagery")]
        layers = {layer.id(): layer for layer in (*chosen, *self._state.auxiliary_layers()) if layer}
        for layer_id in self._watched.keys() - layers.keys():
            self._leave(self._watched.pop(layer_id))
        for layer_id in layers.keys() - self._watched.keys():
            self._watched[layer_id] = layers[layer_id]
            layers[layer_id].crsChanged.connect(self._state.choiceChanged)
            layers[layer_id].dataSourceChanged.connect(self._state.choiceChanged)

    def _leave(self, layer: QgsRasterLayer) -> None:
        try:
            layer.crsChanged.disconnect(self._state.choiceChanged)
            layer.dataSourceChanged.disconnect(self._state.choiceChanged)
        except (RuntimeError, TypeError):
            pass  # the project has deleted it
