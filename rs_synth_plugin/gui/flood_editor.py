# SPDX-License-Identifier: GPL-2.0-or-later
"""The form of a flood: its level, and where the water comes from."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ..core.errors import InputError
from ..core.scenario.flood import LARGEST_EROSION, Barrier, Flood
from .boxes import labelled, narrow
from .level_slider import LevelSlider, metres_box
from .map_tools import DrawTool, PointTool, ToolBox
from .places import as_kept
from .state import State
from .text import tr

_HOLDS_ALL_M = 9999.0
_LOW_START_M = 0.001


class FloodEditor(QWidget):
    """Shows the state's current edit where it is a flood, and changes it."""

    def __init__(self, state: State, canvas: QgsMapCanvas, tools: ToolBox, parent: QWidget = None):
        super().__init__(parent)
        self._state, self._canvas, self._tools = state, canvas, tools
        self._is_showing = False
        self.kind = _combo((tr("Absolute level"), "level"), (tr("Rise over existing water"), "rise"))
        self.kind.setToolTip(
            tr("A height above the DEM's zero, or how much each water body rises over its own level.")
        )
        self.water = LevelSlider()
        self.slider, self.level = self.water.slider, self.water.level
        self.method = _combo((tr("Connected"), "connected"), (tr("Plain threshold"), "plain"))
        self.method.setToolTip(
            tr("Connected: only ground that the water reaches. Plain: all ground below the level.")
        )
        self.from_water = QCheckBox(tr("Existing water"))
        self.from_water.setToolTip(
            tr("The land cover's water spreads. Switch it off to fill a reservoir from a seed.")
        )
        self.from_edge = QCheckBox(tr("Edge (sea)"))
        self.from_edge.setToolTip(tr("Water enters from beyond the edge of the land cover."))
        self.seeds, self.add_seed, self.clear_seeds = _drawn_row(
            tr("Click on map"),
            tr("Click places from which water spreads; a right click or Escape ends it."),
        )
        self.barriers, self.add_barrier, self.clear_barriers = _drawn_row(
            tr("Draw"), tr("Draw a dam or dike: left clicks, then a right click or Enter.")
        )
        self.crest = metres_box(tr("Height of the top of all barriers of this flood; 9999 holds any level."))
        self.crest.setValue(_HOLDS_ALL_M)
        self.erosion = QSpinBox()
        self.erosion.setRange(0, LARGEST_EROSION)
        self.erosion.setToolTip(tr("Plain threshold: pixels of erosion that clean up the mask; 0 for none."))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self._lay_out()
        self.water.moved.connect(lambda value: self._set(self._with_value(value), "level"))
        self.crest.valueChanged.connect(self._set_crest)
        for combo in (self.kind, self.method):
            combo.currentIndexChanged.connect(lambda _: self._collect())
        for box in (self.from_water, self.from_edge):
            box.toggled.connect(lambda _: self._collect())
        self.erosion.valueChanged.connect(lambda _: self._collect())
        self.add_seed.clicked.connect(self._draw_seeds)
        self.add_barrier.clicked.connect(self._draw_barrier)
        self.clear_seeds.clicked.connect(lambda: self._change(seeds=(), seeds_crs=None))
        self.clear_barriers.clicked.connect(lambda: self._change(barriers=(), barriers_crs=None))
        state.editsChanged.connect(self.show_current)
        state.currentChanged.connect(self.show_current)
        self.show_current()

    def _lay_out(self) -> None:
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._starts = _row(self.from_water, self.from_edge)
        self._seeds = _row(self.seeds, self.add_seed, self.clear_seeds)
        self._barriers = _row(self.barriers, self.add_barrier, self.clear_barriers)
        kinds = QHBoxLayout()
        for combo in (self.kind, self.method):
            narrow(combo)
            kinds.addWidget(combo, 1)
        self.form.addRow(labelled(tr("&Water"), self.kind), kinds)
        self.form.addRow(self.water)
        self.form.addRow(tr("From"), self._starts)
        self.form.addRow(tr("Seeds"), self._seeds)
        self.form.addRow(tr("Dams"), self._barriers)
        self.form.addRow(tr("&Crest"), self.crest)
        self.form.addRow(tr("&Erosion"), self.erosion)
        self.form.addRow(self.problem)

    def middle(self) -> float:
        """Of the levels that the slider goes over, metres."""
        return self.water.middle

    def show_current(self) -> None:
        flood = self._state.current_edit
        if not isinstance(flood, Flood) or self._is_showing:
            return
        self._is_showing = True
        is_rise, is_connected = flood.rise is not None, flood.mode == "connected"
        value = flood.rise if is_rise else flood.level
        self.kind.setCurrentIndex(int(is_rise))
        self.method.setCurrentIndex(int(not is_connected))
        self.water.show_level(value)
        self.from_water.setChecked(flood.from_water)
        self.from_edge.setChecked(flood.from_edge)
        self.erosion.setValue(flood.erosion)
        self.seeds.setText(str(len(flood.seeds)))
        self.barriers.setText(str(len(flood.barriers)))
        if flood.barriers:
            self.crest.setValue(flood.barriers[-1].crest)
        starts_freely = is_connected and not is_rise
        for widget, is_shown in (
            (self._starts, starts_freely),
            (self._seeds, starts_freely),
            (self._barriers, is_connected),
            (self.crest, is_connected and bool(flood.barriers)),
            (self.erosion, not is_connected),
        ):
            widget.setVisible(is_shown)
            self.form.labelForField(widget).setVisible(is_shown)
        self.clear_seeds.setEnabled(bool(flood.seeds))
        self.clear_barriers.setEnabled(bool(flood.barriers))
        self.method.setEnabled(not is_rise)
        self._say("")
        self._is_showing = False

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _with_value(self, value: float) -> dict:
        flood = self._state.current_edit
        if isinstance(flood, Flood) and flood.rise is not None:
            return {"rise": max(value, _LOW_START_M)}
        return {"level": value}

    def _collect(self) -> None:
        """The whole form; what makes no sense together is put right where there is one way only."""
        flood = self._state.current_edit
        if self._is_showing or not isinstance(flood, Flood):
            return
        mode = self.method.currentData()
        if (self.kind.currentData() == "rise") != (flood.rise is not None):
            self.water.forget_own_range()  # it was of the other kind
        if self.kind.currentData() == "rise":
            changes = {"level": None, "rise": flood.rise or 1.0, "mode": "connected"}
            changes.update(from_water=True, from_edge=False, seeds=(), seeds_crs=None)
        else:
            level = flood.level if flood.level is not None else self.middle()
            changes = {"level": level, "rise": None, "mode": mode}
            changes.update(from_water=self.from_water.isChecked(), from_edge=self.from_edge.isChecked())
        self._set({**changes, "erosion": self.erosion.value()})

    def _set(self, changes: dict, merge: str = "") -> None:
        flood = self._state.current_edit
        if self._is_showing or not isinstance(flood, Flood):
            return
        try:
            edit = replace(flood, **changes)
        except InputError as error:
            self.show_current()
            self._say(str(error))
            return
        self._state.replace_current(edit, tr("change a flood"), merge)

    def _change(self, **changes) -> None:
        self._set(changes)

    def _set_crest(self, crest: float) -> None:
        flood = self._state.current_edit
        if isinstance(flood, Flood) and flood.barriers and not self._is_showing:
            self._set({"barriers": tuple(Barrier(old.line, crest) for old in flood.barriers)}, "crest")

    def _draw_seeds(self) -> None:
        tool = PointTool(self._canvas)
        tool.clicked.connect(self.put_seed)
        tool.ended.connect(self._tools.stop)
        self._tools.use(tool)

    def put_seed(self, point: QgsPointXY) -> None:
        """A seed at a place in the map's CRS."""
        flood = self._state.current_edit
        if isinstance(flood, Flood):
            kept = self._kept(QgsGeometry.fromPointXY(point), flood.seeds_crs)
            if kept is not None:
                place = kept[0].asPoint()
                self._set({"seeds": (*flood.seeds, (place.x(), place.y())), "seeds_crs": kept[1]})

    def _draw_barrier(self) -> None:
        tool = DrawTool(self._canvas, is_polygon=False)
        tool.drawn.connect(self.put_barrier)
        tool.drawn.connect(lambda _: self._tools.stop())
        tool.ended.connect(self._tools.stop)
        self._tools.use(tool)

    def put_barrier(self, line: QgsGeometry) -> None:
        """A dam or dike along a line in the map's CRS."""
        flood = self._state.current_edit
        if isinstance(flood, Flood):
            kept = self._kept(line, flood.barriers_crs)
            if kept is not None:
                barrier = Barrier(kept[0].asWkt(17), self.crest.value())
                self._set({"barriers": (*flood.barriers, barrier), "barriers_crs": kept[1]})

    def _kept(self, geometry: QgsGeometry, crs: Optional[str]) -> Optional[tuple[QgsGeometry, str]]:
        try:
            return as_kept(geometry, self._canvas.mapSettings().destinationCrs(), crs)
        except InputError as error:
            self._say(str(error))
            return None


def _combo(*items: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    for text, data in items:
        combo.addItem(text, data)
    return combo


def _drawn_row(text: str, tip: str) -> tuple[QLabel, QPushButton, QPushButton]:
    draw, clear = QPushButton(text), QPushButton(tr("Clear"))
    draw.setToolTip(tip)
    clear.setToolTip(tr("Remove them all."))
    return QLabel("0"), draw, clear


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return row
