# SPDX-License-Identifier: GPL-2.0-or-later
"""Clicks and drawings on the map: seed points, dams and dikes, polygons, the extent of a run."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import (
    QgsMapCanvas,
    QgsMapMouseEvent,
    QgsMapTool,
    QgsMapToolEmitPoint,
    QgsMapToolExtent,
    QgsRubberBand,
)
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

_COLOR = QColor(227, 26, 28, 200)


class PointTool(QgsMapToolEmitPoint):
    """Each left click is a point, in the map's CRS; Escape ends it."""

    clicked = pyqtSignal(QgsPointXY)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint())
        else:
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()


class DrawTool(QgsMapTool):
    """A line or a polygon: left clicks are its points, a right click or Enter ends it, Backspace takes one back."""

    drawn = pyqtSignal(QgsGeometry)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, is_polygon: bool):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._is_polygon = is_polygon
        kind = (
            QgsWkbTypes.GeometryType.PolygonGeometry if is_polygon else QgsWkbTypes.GeometryType.LineGeometry
        )
        self._band = QgsRubberBand(canvas, kind)
        self._band.setColor(_COLOR)
        self._band.setFillColor(QColor(227, 26, 28, 40))
        self._band.setWidth(2)
        self._kind = kind
        self._points: list[QgsPointXY] = []

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._points.append(event.mapPoint())
            self._show()
        else:
            self._end()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._points:
            self._show(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end()
        elif event.key() == Qt.Key.Key_Backspace and self._points:
            self._points.pop()
            self._show()
            event.ignore()  # or the canvas would delete something
        elif event.key() == Qt.Key.Key_Escape:
            self._points = []
            self._end()

    def deactivate(self) -> None:
        self._points = []
        self._band.reset(self._kind)
        super().deactivate()

    def _show(self, *more: QgsPointXY) -> None:
        self._band.reset(self._kind)
        for point in (*self._points, *more):
            self._band.addPoint(point)

    def _end(self) -> None:
        points, self._points = self._points, []
        self._band.reset(self._kind)
        if self._is_polygon and len(points) >= 3:
            self.drawn.emit(QgsGeometry.fromPolygonXY([points]))
        elif not self._is_polygon and len(points) >= 2:
            self.drawn.emit(QgsGeometry.fromPolylineXY(points))
        else:
            self.ended.emit()


class ExtentTool(QgsMapToolExtent):
    """A rectangle by dragging."""

    drawn = pyqtSignal(QgsRectangle)

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self.extentChanged.connect(self.drawn)


class ToolBox:
    """One tool of the dock at a time; when it is done the tool before it comes back."""

    def __init__(self, canvas: QgsMapCanvas):
        self._canvas = canvas
        self._tool = None
        self._before = None

    def use(self, tool: QgsMapTool) -> None:
        self.stop()
        self._before = self._canvas.mapTool()
        self._tool = tool
        self._canvas.setMapTool(tool)
        self._canvas.setFocus()

    @property
    def tool(self):
        """The tool in use, None where another one than the dock's is."""
        return self._tool if self._tool is not None and self._canvas.mapTool() is self._tool else None

    def stop(self) -> None:
        tool, before = self._tool, self._before
        self._tool = self._before = None
        if tool is None:
            return
        if self._canvas.mapTool() is tool:
            if before is not None:
                self._canvas.setMapTool(before)
            else:
                self._canvas.unsetMapTool(tool)
        tool.deleteLater()
