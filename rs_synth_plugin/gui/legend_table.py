# SPDX-License-Identifier: GPL-2.0-or-later
"""The legend as a table: colour, code, name and role of each class, to be looked at and put right."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from ..core.scenario.legend import ROLES, Legend, LegendClass
from .boxes import narrow
from .edit_names import role_label
from .state import State
from .text import tr

_COLOUR, _CODE, _NAME, _ROLE = range(4)
_ARROW_PIXELS = 40  # of a box beside its text
OWN = "own"


class LegendTable(QTableWidget):
    """Shows `state.legend`; a change makes it the user's own."""

    def __init__(self, state: State, parent=None):
        super().__init__(0, 4, parent)
        self._state = state
        self._is_showing = False
        self._shown: tuple[LegendClass, ...] = ()
        self.setHorizontalHeaderLabels(["", tr("Code"), tr("Class"), tr("Role")])
        self.verticalHeader().hide()
        self.setAccessibleName(tr("Legend"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_ROLE, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(_ROLE, 10 * self.fontMetrics().averageCharWidth() + _ARROW_PIXELS)
        self.setToolTip(
            tr(
                "What each code means. The role decides which edits reach a class and which of the model's it becomes."
            )
        )
        self.itemChanged.connect(self._named)
        self.cellActivated.connect(self._choose_colour)
        state.legendChanged.connect(self.show_legend)
        self.show_legend()

    def show_legend(self) -> None:
        """Only what differs from what is shown: the box that was used keeps the focus."""
        legend = self._state.legend
        classes = legend.classes if legend is not None else ()
        self._is_showing = True
        self.setRowCount(len(classes))
        for row, entry in enumerate(classes):
            if row >= len(self._shown) or self._shown[row] != entry:
                self._show_row(row, entry)
        self._shown = classes
        self._is_showing = False

    def _show_row(self, row: int, entry: LegendClass) -> None:
        if self.item(row, _CODE) is None:
            for column in (_COLOUR, _CODE, _NAME):
                item = QTableWidgetItem()
                if column != _NAME:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.setItem(row, column, item)
            self.item(row, _COLOUR).setToolTip(tr("Double click, or press Enter, to choose another colour."))
            self.setCellWidget(row, _ROLE, self._role_box(row))
        self.item(row, _COLOUR).setBackground(QColor(entry.color))
        self.item(row, _CODE).setText(str(entry.code))
        self.item(row, _NAME).setText(entry.name)
        box = self.cellWidget(row, _ROLE)
        box.setCurrentIndex(box.findData(entry.role) if entry.role else 0)

    def _role_box(self, row: int) -> QComboBox:
        box = narrow(QComboBox())
        box.addItem(tr("(none)"), None)
        for role in ROLES:
            box.addItem(role_label(role), role)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the table, and changes no role
        box.currentIndexChanged.connect(lambda _: self._change(row, role=box.currentData()))
        return box

    def _named(self, item: QTableWidgetItem) -> None:
        if not self._is_showing and item.column() == _NAME:
            text = item.text().strip()
            if text:
                self._change(item.row(), name=text)
            else:
                self.show_legend()

    def _choose_colour(self, row: int, column: int) -> None:
        if column == _COLOUR and self._state.legend is not None:
            before = QColor(self._state.legend.classes[row].color)
            chosen = QColorDialog.getColor(before, self, tr("Colour of the class"))
            if chosen.isValid():
                self._change(row, color=chosen.name())

    def _change(self, row: int, **changes) -> None:
        legend = self._state.legend
        if legend is None or self._is_showing or row >= len(legend.classes):  # a box of the legend before
            return
        classes = list(legend.classes)
        classes[row] = replace(classes[row], **changes)
        self._state.set_legend(own_legend(legend, tuple(classes)))


def own_legend(legend: Optional[Legend], classes: tuple[LegendClass, ...]) -> Legend:
    """A legend of the user's, made of another."""
    name = legend.name if legend is not None else tr("Own legend")
    if legend is not None and legend.id != OWN:
        name = tr("{}, changed").format(name)
    return Legend(OWN, name, classes, legend.nodata if legend is not None else ())
