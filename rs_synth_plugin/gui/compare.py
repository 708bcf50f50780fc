# SPDX-License-Identifier: GPL-2.0-or-later
"""One picture against another: right of a divider that can be dragged, see-through, or blinking.

The pictures are the live imagery and a layer (a result, the real image), which is drawn anew for every view. While
the imagery is on it is the one that is compared, with the layer under it, or with the map where no layer is chosen.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor

from .overlay import Picture, PictureItem
from .rendering import cancel_render, start_render

_GRIP_PIXELS = 8
_DEBOUNCE_MS = 150
_BLINK_MS = 700


class LayerPicture(QObject):
    """A layer drawn over the canvas, after every move of it."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject):
        super().__init__(parent)
        self._canvas = canvas
        self.item = PictureItem(canvas, 35.0)
        self._layer: Optional[QgsMapLayer] = None
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._draw)
        canvas.extentsChanged.connect(self._timer.start)
        canvas.destinationCrsChanged.connect(self._timer.start)

    def show_layer(self, layer: Optional[QgsMapLayer]) -> None:
        if self._layer is not None:
            self._layer.willBeDeleted.disconnect(self._gone)
        self._layer = layer
        self._cancel()
        self.item.clear()
        if layer is not None:
            layer.willBeDeleted.connect(self._gone)
            self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        self._canvas.extentsChanged.disconnect(self._timer.start)
        self._canvas.destinationCrsChanged.disconnect(self._timer.start)
        self.show_layer(None)
        self._canvas.scene().removeItem(self.item)

    def _gone(self) -> None:
        self._layer = None
        self._cancel()
        self.item.clear()

    def _cancel(self) -> None:
        if self._job is not None:
            cancel_render(self._job)
            self._job = None

    def _draw(self) -> None:
        self._cancel()
        if self._layer is None:
            return
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers([self._layer])
        settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
        settings.setRotation(0)
        self._job = start_render(settings, self._drawn)

    def _drawn(self, job: QgsMapRendererParallelJob) -> None:
        self._job = None
        box = job.mapSettings().visibleExtent()
        corners = (
            QgsPointXY(box.xMinimum(), box.yMaximum()),
            QgsPointXY(box.xMaximum(), box.yMaximum()),
            QgsPointXY(box.xMaximum(), box.yMinimum()),
            QgsPointXY(box.xMinimum(), box.yMinimum()),
        )
        self.item.put("layer", Picture(job.renderedImage(), corners))


class Comparison(QObject):
    """How the compared pictures are shown over the canvas."""

    splitChanged = pyqtSignal(float)

    def __init__(self, canvas: QgsMapCanvas, imagery: PictureItem, layer: PictureItem, parent: QObject):
        super().__init__(parent)
        self._canvas, self._imagery, self._layer = canvas, imagery, layer
        self._top = layer
        self._opacity = 1.0
        self.is_swiping = False
        self.split = 0.5
        self._is_dragging = False
        self._blink = QTimer(self)
        self._blink.setInterval(_BLINK_MS)
        self._blink.timeout.connect(lambda: self._top.setVisible(not self._top.isVisible()))
        canvas.viewport().installEventFilter(self)

    def close(self) -> None:
        self._canvas.viewport().removeEventFilter(self)
        self._blink.stop()

    def put_imagery_on_top(self, is_on: bool) -> None:
        """Whether the imagery is what is compared; else the layer is, with the map."""
        self._top = self._imagery if is_on else self._layer
        self._apply()

    def swipe(self, is_on: bool) -> None:
        self.is_swiping = is_on
        self._apply()

    def set_split(self, part: float) -> None:
        """Where the divider is, 0 to 1 of the canvas's width."""
        self.split = min(max(part, 0.0), 1.0)
        self._apply()
        self.splitChanged.emit(self.split)

    def set_opacity(self, part: float) -> None:
        self._opacity = part
        self._apply()

    def blink(self, is_on: bool) -> None:
        if is_on:
            self._blink.start()
        else:
            self._blink.stop()
            self._apply()

    def _apply(self) -> None:
        for item in (self._imagery, self._layer):
            is_top = item is self._top
            item.shows_divider = self.is_swiping and is_top
            item.split = self.split if item.shows_divider else 0.0
            item.setOpacity(self._opacity if is_top else 1.0)
            item.setVisible(True)
            item.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The divider takes the mouse where it is; everything else goes to the map tool."""
        kind = event.type()
        if not self.is_swiping or not self._top.pictures:
            return False
        if kind == QEvent.Type.MouseButtonPress and self._is_near(event):
            self._is_dragging = event.button() == Qt.MouseButton.LeftButton
            return self._is_dragging
        if kind == QEvent.Type.MouseMove and self._is_dragging:
            self.set_split(event.pos().x() / max(self._canvas.viewport().width(), 1))
            return True
        if kind == QEvent.Type.MouseButtonRelease and self._is_dragging:
            self._is_dragging = False
            return True
        return False

    def _is_near(self, event) -> bool:
        return abs(event.pos().x() - self.split * self._canvas.viewport().width()) <= _GRIP_PIXELS
