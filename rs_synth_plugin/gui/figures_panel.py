# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of the flood that is shown: area, volume, depth, classes hit, and the curve."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from ..core.scenario.floodcurve import FloodFigures
from .charts import Bars, Curve
from .live_flood import LiveFlood
from .state import State
from .text import area_text, metres_text, tr, volume_text


class FiguresPanel(QGroupBox):
    """Follows a live flood."""

    def __init__(self, state: State, live: LiveFlood, parent: QWidget = None):
        super().__init__(tr("Show the flood on the map"), parent)
        self.setCheckable(True)
        self.setToolTip(tr("Draws the flooded ground over the map while the level moves."))
        self._state = state
        self.area, self.volume, self.depth = QLabel(), QLabel(), QLabel()
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.bars, self.curve = Bars(), Curve()
        form = QFormLayout()
        for text, label, tip in (
            (
                tr("Newly flooded"),
                self.area,
                tr("Ground that was no water before, at the screen's resolution."),
            ),
            (tr("Water added"), self.volume, tr("Over flooded ground and over water that rose.")),
            (tr("Greatest depth"), self.depth, tr("Of the water added.")),
        ):
            label.setToolTip(tip)
            form.addRow(text, label)
        layout = QVBoxLayout(self)
        layout.addWidget(self.why)
        layout.addLayout(form)
        layout.addWidget(self.bars)
        layout.addWidget(self.curve)
        self.toggled.connect(live.switch)
        live.figuresChanged.connect(self.show_figures)
        live.curveChanged.connect(self.curve.show_curve)
        live.said.connect(self._say)
        self.curve.picked.connect(self._go_to)
        self.show_figures(None)
        self._say("")

    def show_figures(self, figures: Optional[FloodFigures]) -> None:
        flood = self._state.live_flood()
        known = figures is not None and flood is not None
        self.area.setText(area_text(figures.flooded_m2) if known else "–")
        self.volume.setText(volume_text(figures.volume_m3) if known else "–")
        self.depth.setText(metres_text(figures.max_depth_m) if known else "–")
        classes = self._state.legend.by_code if self._state.legend is not None else {}
        rows = []
        for code, area in figures.by_class.items() if known else ():
            entry = classes.get(code)
            rows.append((entry.name, entry.color, area) if entry else (str(code), "#999999", area))
        self.bars.show_rows(rows)
        self.curve.show_level((flood.level if flood.rise is None else flood.rise) if known else None)

    def _say(self, text: str) -> None:
        self.why.setText(text)
        self.why.setVisible(bool(text))

    def _go_to(self, value: float) -> None:
        flood = self._state.live_flood()
        if flood is not None:
            member = "level" if flood.rise is None else "rise"
            self._state.replace_current(
                replace(
                    flood, **{member: round(value, 2) if member == "level" else max(round(value, 2), 0.01)}
                ),
                tr("change a flood"),
                "level",
            )
