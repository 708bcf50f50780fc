# SPDX-License-Identifier: GPL-2.0-or-later
"""Two small charts: bars of the classes hit, and newly flooded area against level."""

from __future__ import annotations

from typing import Optional

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from .text import area_text, metres_text, tr

_PAD = 4
_MOST_BARS = 8


class Bars(QLabel):
    """Rows of (name, colour, m²), the largest first; in a label's colours, which dark themes set."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.rows: list[tuple[str, str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Classes hit"))

    def show_rows(self, rows: list[tuple[str, str, float]]) -> None:
        rows = sorted(rows, key=lambda row: -row[2])
        if len(rows) > _MOST_BARS:
            rest = rows[_MOST_BARS - 1 :]
            rows = [*rows[: _MOST_BARS - 1], (tr("other"), "#999999", sum(row[2] for row in rest))]
        resized = len(rows) != len(self.rows)
        self.rows = rows
        if resized:
            self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleDescription("; ".join(f"{name}: {area_text(area)}" for name, _, area in rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, max(len(self.rows), 1) * (self.fontMetrics().height() + _PAD) + _PAD)

    def paintEvent(self, _) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        text_color = self.palette().color(QPalette.ColorRole.WindowText)
        metrics = self.fontMetrics()
        height = metrics.height()
        label = min(
            self.width() * 0.42, max((metrics.horizontalAdvance(row[0]) for row in self.rows), default=0) + 2
        )
        figures = max((metrics.horizontalAdvance(area_text(row[2])) for row in self.rows), default=0) + 2
        room = max(self.width() - label - figures - 3 * _PAD, 1.0)
        largest = max((row[2] for row in self.rows), default=0.0)
        for place, (name, color, area) in enumerate(self.rows):
            top = _PAD + place * (height + _PAD)
            painter.setPen(text_color)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(label))
            painter.drawText(QRectF(0, top, label, height), Qt.AlignmentFlag.AlignVCenter, shown)
            bar = QRectF(label + _PAD, top + 2, room * area / largest if largest else 0, height - 4)
            painter.setPen(QPen(text_color, 0.5))
            painter.setBrush(QColor(color))
            painter.drawRect(bar)
            painter.setPen(text_color)
            box = QRectF(self.width() - figures, top, figures, height)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, area_text(area)
            )


class Curve(QLabel):
    """Area against level, with the level that is shown; a click chooses another. In a label's colours."""

    picked = pyqtSignal(float)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.levels = self.areas = np.zeros(0)
        self.level: Optional[float] = None
        self.setMinimumHeight(90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Flooded area against level"))
        self.setToolTip(tr("Newly flooded area against the level; click to go to a level."))

    def show_curve(self, levels: np.ndarray, areas: np.ndarray) -> None:
        self.levels, self.areas = levels, areas
        self.update()

    def show_level(self, level: Optional[float]) -> None:
        self.level = level
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 100)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        box = self._box()
        if self.levels.size and box.width() > 0:
            part = min(max((event.pos().x() - box.left()) / box.width(), 0.0), 1.0)
            self.picked.emit(float(self.levels[0] + part * (self.levels[-1] - self.levels[0])))

    def _box(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(_PAD, line + _PAD, self.width() - 2 * _PAD, self.height() - 2 * line - 2 * _PAD)

    def paintEvent(self, _) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        text_color = self.palette().color(QPalette.ColorRole.WindowText)
        box = self._box()
        painter.setPen(QPen(text_color, 0.5))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if not self.levels.size or self.levels[-1] <= self.levels[0]:
            return
        low, high, most = self.levels[0], self.levels[-1], max(float(self.areas.max()), 1e-9)
        x = box.left() + (self.levels - low) / (high - low) * box.width()
        y = box.bottom() - self.areas / most * box.height()
        line = [QPointF(float(a), float(b)) for a, b in zip(x, y)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(107, 174, 214, 110))
        painter.drawPolygon(QPolygonF([box.bottomLeft(), *line, QPointF(line[-1].x(), box.bottom())]))
        painter.setPen(QPen(QColor("#2171b5"), 1.5))
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(text_color)
        metrics = self.fontMetrics()
        painter.drawText(QPointF(box.left(), metrics.ascent()), area_text(most))
        base = self.height() - metrics.descent() - 1
        painter.drawText(QPointF(box.left(), base), metres_text(low))
        right = metres_text(high)
        painter.drawText(QPointF(box.right() - metrics.horizontalAdvance(right), base), right)
        if self.level is not None and low <= self.level <= high:
            at = box.left() + (self.level - low) / (high - low) * box.width()
            painter.setPen(QPen(QColor("#e31a1c"), 1.5))
            painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()))
