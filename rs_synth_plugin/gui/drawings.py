# SPDX-License-Identifier: GPL-2.0-or-later
"""What belongs to the current edit, on the map: seed points, barriers, polygons."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor

from ..core.errors import InputError
from ..core.scenario.flood import Flood
from .places import kept_crs, moved
from .state import State

_POINT = QgsWkbTypes.GeometryType.PointGeometry
_LINE = QgsWkbTypes.GeometryType.LineGeometry
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


class EditDrawings(QObject):
    """Rubber bands of the state's current edit."""

    def __init__(self, state: State, canvas: QgsMapCanvas, parent: QObject):
        super().__init__(parent)
        self._state, self._canvas = state, canvas
        self.bands: list[QgsRubberBand] = []
        state.editsChanged.connect(self.show)
        state.currentChanged.connect(self.show)
        canvas.destinationCrsChanged.connect(self.show)

    def close(self) -> None:
        self._canvas.destinationCrsChanged.disconnect(self.show)
        self._clear()

    def show(self) -> None:
        self._clear()
        edit = self._state.current_edit
        if edit is None:
            return
        if isinstance(edit, Flood):
            if edit.mode == "connected":
                for x, y in edit.seeds:
                    self._add(QgsGeometry.fromPointXY(QgsPointXY(x, y)), edit.seeds_crs, _POINT, "#1f78b4")
                for barrier in edit.barriers:
                    self._add(QgsGeometry.fromWkt(str(barrier.line)), edit.barriers_crs, _LINE, "#e31a1c")
        else:
            for polygon in edit.polygons:
                self._add(QgsGeometry.fromWkt(str(polygon)), edit.crs, _POLYGON, "#ff7f00")

    def _add(self, geometry: QgsGeometry, crs: Optional[str], kind, color: str) -> None:
        target = self._canvas.mapSettings().destinationCrs()
        try:
            geometry = moved(geometry, kept_crs(crs, target), target)
        except InputError:
            return  # out of the map's world
        band = QgsRubberBand(self._canvas, kind)
        band.setColor(QColor(color))
        fill = QColor(color)
        fill.setAlpha(50)
        band.setFillColor(fill)
        band.setWidth(3)
        band.setIconSize(11)
        band.setIcon(QgsRubberBand.IconType.ICON_FULL_BOX)
        band.setToGeometry(geometry, None)
        self.bands.append(band)

    def _clear(self) -> None:
        for band in self.bands:
            self._canvas.scene().removeItem(band)
        self.bands = []
