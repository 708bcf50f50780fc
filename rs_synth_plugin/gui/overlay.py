# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures over the map: each keeps its place on the ground while the map moves, until a better one comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF, QTransform

from ..core.raster.grid import Grid

_MARGIN = 6


@dataclass
class Picture:
    """An image and the map coordinates of its upper-left, upper-right, lower-right and lower-left corners."""

    image: QImage
    corners: tuple[QgsPointXY, QgsPointXY, QgsPointXY, QgsPointXY]


def grid_corners(grid: Grid) -> tuple[QgsPointXY, ...]:
    xmin, ymin, xmax, ymax = grid.extent
    return (
        QgsPointXY(xmin, ymax),
        QgsPointXY(xmax, ymax),
        QgsPointXY(xmax, ymin),
        QgsPointXY(xmin, ymin),
    )


def image_of(pixels: np.ndarray, image_format: QImage.Format) -> QImage:
    """A QImage of its own of uint8 (rows, cols, 4), or of uint32 (rows, cols)."""
    pixels = np.ascontiguousarray(pixels)
    rows, cols = pixels.shape[:2]
    image = QImage(pixels.data, cols, rows, 4 * cols, image_format)
    return image.copy()  # the array goes


class PictureItem(QgsMapCanvasItem):
    """Pictures by name over the canvas; seen right of `split` (0 to 1 of the width) only, with `opacity`."""

    def __init__(self, canvas: QgsMapCanvas, z_value: float):
        super().__init__(canvas)
        self._canvas = canvas
        self.pictures: dict[object, Picture] = {}
        self.split = 0.0
        self.badge = ""
        self.shows_divider = False
        self.setZValue(z_value)

    def put(self, name: object, picture: Optional[Picture]) -> None:
        """Shows a picture in place of the one of that name; None takes it away."""
        if picture is None:
            self.pictures.pop(name, None)
        else:
            self.pictures[name] = picture
        self.update()

    def clear(self) -> None:
        self.pictures.clear()
        self.badge = ""
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._canvas.viewport().rect())

    def updatePosition(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, *_) -> None:
        if not self.pictures:
            return
        bounds = self.boundingRect()
        left = bounds.width() * self.split
        painter.save()
        painter.setClipRect(QRectF(left, 0, bounds.width() - left, bounds.height()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for picture in self.pictures.values():
            place = self._placing(picture)
            if place is not None:
                painter.save()
                painter.setTransform(place, True)
                painter.drawImage(QPointF(0, 0), picture.image)
                painter.restore()
        painter.restore()
        if self.shows_divider:
            _draw_divider(painter, left, bounds)
        if self.badge:
            _draw_badge(painter, self.badge, bounds)

    def _placing(self, picture: Picture) -> Optional[QTransform]:
        ratio = picture.image.devicePixelRatio()
        width, height = picture.image.width() / ratio, picture.image.height() / ratio
        here = QPolygonF([QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height)])
        there = QPolygonF([self.toCanvasCoordinates(corner) for corner in picture.corners])
        place = QTransform()
        return place if QTransform.quadToQuad(here, there, place) else None


def _draw_divider(painter: QPainter, left: float, bounds: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for color, width in ((QColor(0, 0, 0, 160), 4), (QColor("white"), 2)):
        painter.setPen(QPen(color, width))
        painter.drawLine(QPointF(left, 0), QPointF(left, bounds.height()))
    painter.setBrush(QColor("white"))
    painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
    middle = QPointF(left, bounds.height() / 2)
    painter.drawEllipse(middle, 9, 9)
    painter.drawText(QRectF(middle.x() - 9, middle.y() - 9, 18, 18), Qt.AlignmentFlag.AlignCenter, "⇔")


def _draw_badge(painter: QPainter, text: str, bounds: QRectF) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    size = painter.boundingRect(bounds, Qt.AlignmentFlag.AlignLeft, text)
    box = QRectF(
        bounds.width() - size.width() - 5 * _MARGIN,
        bounds.height() - size.height() - 3 * _MARGIN,  # QGIS's message bar is at the top
        size.width() + 3 * _MARGIN,
        size.height() + _MARGIN,
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    painter.drawRoundedRect(box, _MARGIN, _MARGIN)
    painter.setPen(QColor("white"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
