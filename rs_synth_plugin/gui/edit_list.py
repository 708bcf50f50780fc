# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of edits: add, remove, switch, reorder, undo."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QShortcut, QToolBar, QVBoxLayout, QWidget

from ..core.scenario.convert import Convert
from ..core.scenario.flood import Flood
from ..core.scenario.scenario import Edit
from .edit_names import edit_name
from .state import Entry, State
from .text import tr

_HEIGHT = 76  # four edits; more can be scrolled


class EditList(QWidget):
    """Shows `state.entries` and changes them; `new_flood()` gives the flood that a new one begins as."""

    def __init__(self, state: State, new_flood: Callable[[], Flood], parent: QWidget = None):
        super().__init__(parent)
        self._state, self._new_flood = state, new_flood
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Edits"))
        self.list.setToolTip(
            tr("Edits from first to last; each sees what those above it made. The tick switches one.")
        )
        self.list.setMaximumHeight(_HEIGHT)
        self.bar = QToolBar(self)
        self.actions_by_name = {}
        for name, icon, text, slot in (
            ("flood", "/mActionAdd.svg", tr("Add a flood"), lambda: self.add(self._new_flood())),
            ("convert", "/mActionNewTableRow.svg", tr("Add a conversion"), self._add_convert),
            ("remove", "/mActionDeleteSelected.svg", tr("Remove the edit"), self._remove),
            ("up", "/mActionArrowUp.svg", tr("Move it up: earlier"), lambda: self._move(-1)),
            ("down", "/mActionArrowDown.svg", tr("Move it down: later"), lambda: self._move(1)),
            ("undo", "/mActionUndo.svg", tr("Undo"), state.undo_stack.undo),
            ("redo", "/mActionRedo.svg", tr("Redo"), state.undo_stack.redo),
        ):
            action = self.bar.addAction(QgsApplication.getThemeIcon(icon), text)
            action.setToolTip(text)
            action.triggered.connect(lambda _checked=False, do=slot: do())
            self.bar.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.actions_by_name[name] = action
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self.list)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, state.undo_stack.undo),
            (QKeySequence.StandardKey.Redo, state.undo_stack.redo),
            (QKeySequence.StandardKey.Delete, self._remove),
        ):
            QShortcut(QKeySequence(keys), self, slot, context=context)
        self.list.currentRowChanged.connect(state.select)
        self.list.itemChanged.connect(self._switched)
        state.editsChanged.connect(self._show)
        state.currentChanged.connect(self._show_current)
        state.undo_stack.canUndoChanged.connect(self.actions_by_name["undo"].setEnabled)
        state.undo_stack.canRedoChanged.connect(self.actions_by_name["redo"].setEnabled)
        self._show()

    def add(self, edit: Edit) -> None:
        entries = (*self._state.entries, Entry(edit))
        self._state.change(entries, tr("add an edit"), len(entries) - 1)

    def _add_convert(self) -> None:
        """Of two roles that the legend has, forest to farmland where it can be."""
        roles = self._state.legend.roles if self._state.legend is not None else ()
        source = "forest" if "forest" in roles or not roles else roles[0]
        others = [role for role in roles if role != source]
        self.add(Convert(source, "farmland" if "farmland" in others or not others else others[-1]))

    def _remove(self) -> None:
        place = self._state.current
        if place >= 0:
            entries = self._state.entries[:place] + self._state.entries[place + 1 :]
            self._state.change(entries, tr("remove an edit"), min(place, len(entries) - 1))

    def _move(self, by: int) -> None:
        place, entries = self._state.current, list(self._state.entries)
        if place >= 0 and 0 <= place + by < len(entries):
            entries.insert(place + by, entries.pop(place))
            self._state.change(tuple(entries), tr("move an edit"), place + by)

    def _switched(self, item: QListWidgetItem) -> None:
        place, entries = self.list.row(item), list(self._state.entries)
        is_on = item.checkState() == Qt.CheckState.Checked
        if 0 <= place < len(entries) and entries[place].is_on != is_on:
            entries[place] = replace(entries[place], is_on=is_on)
            self._state.change(tuple(entries), tr("switch an edit"), place)

    def _show(self) -> None:
        entries = self._state.entries
        self.list.blockSignals(True)
        while self.list.count() > len(entries):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(entries):
            self.list.addItem(QListWidgetItem())
        for place, entry in enumerate(entries):
            item = self.list.item(place)
            item.setText(edit_name(entry.edit))
            item.setToolTip(edit_name(entry.edit))
            item.setCheckState(Qt.CheckState.Checked if entry.is_on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._show_current()

    def _show_current(self) -> None:
        current, count = self._state.current, len(self._state.entries)
        self.list.blockSignals(True)
        self.list.setCurrentRow(current)
        self.list.blockSignals(False)
        for name, works in (
            ("remove", current >= 0),
            ("up", current > 0),
            ("down", 0 <= current < count - 1),
        ):
            self.actions_by_name[name].setEnabled(works)
        self.actions_by_name["undo"].setEnabled(self._state.undo_stack.canUndo())
        self.actions_by_name["redo"].setEnabled(self._state.undo_stack.canRedo())
