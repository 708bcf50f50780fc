# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock is about: layers, legend, model, and the list of edits with its undo stack."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Optional

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack  # where Qt 6 has them
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

from ..core.errors import InputError
from ..core.scenario.flood import Flood
from ..core.scenario.legend import Legend
from ..core.scenario.scenario import Edit, Scenario
from .models import synthesis_models
from .text import tr


@dataclass(frozen=True)
class Entry:
    """An edit of the list, on or off."""

    edit: Edit
    is_on: bool = True


@dataclass(frozen=True)
class Choice:
    """The layers by their ids ('' for none), and the model's file."""

    land_cover: str = ""
    dem: str = ""
    auxiliary: tuple[str, ...] = ()
    imagery: str = ""
    model: str = ""

    @classmethod
    def at_first(cls) -> Choice:
        """No layers, and the first model that comes with the plugin."""
        return cls(model=next(iter(synthesis_models()), ""))


class State(QObject):
    """Everything that the project keeps of the dock. Widgets listen and ask; nobody else holds a copy."""

    editsChanged = pyqtSignal()
    currentChanged = pyqtSignal()
    choiceChanged = pyqtSignal()
    legendChanged = pyqtSignal()
    touched = pyqtSignal()
    """The user changed something that the project keeps."""

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.choice = Choice.at_first()
        self.legend: Optional[Legend] = None
        self.entries: tuple[Entry, ...] = ()
        self.current = -1

    # ---- edits

    def change(
        self, entries: tuple[Entry, ...], text: str, current: Optional[int] = None, merge: str = ""
    ) -> None:
        """A new list, by the undo stack; changes in a row with one `merge` are undone together."""
        if entries == self.entries:
            return
        place = self.current if current is None else current
        self.undo_stack.push(_Change(self, entries, place, text, merge))

    def set_entries(self, entries: tuple[Entry, ...], current: int) -> None:
        """For the undo stack and for loading; the user's changes go through `change`."""
        before = self.current
        self.entries = entries
        self.current = min(max(current, -1 if not entries else 0), len(entries) - 1)
        self.editsChanged.emit()
        if self.current != before:
            self.currentChanged.emit()

    def select(self, index: int) -> None:
        if index != self.current and -1 <= index < len(self.entries):
            self.current = index
            self.currentChanged.emit()

    @property
    def current_edit(self) -> Optional[Edit]:
        return self.entries[self.current].edit if 0 <= self.current < len(self.entries) else None

    def replace_current(self, edit: Edit, text: str, merge: str = "") -> None:
        entries = list(self.entries)
        entries[self.current] = replace(entries[self.current], edit=edit)
        self.change(tuple(entries), text, merge=f"{merge} {self.current}" if merge else "")

    def scenario(self) -> Scenario:
        """The edits that are switched on."""
        return Scenario(tr("Scenario"), tuple(entry.edit for entry in self.entries if entry.is_on))

    def edits_before_current(self) -> tuple[Edit, ...]:
        return tuple(entry.edit for entry in self.entries[: max(self.current, 0)] if entry.is_on)

    def live_flood(self) -> Optional[Flood]:
        """The flood to show while its level moves: the current edit, where it is one and on."""
        if 0 <= self.current < len(self.entries) and self.entries[self.current].is_on:
            edit = self.entries[self.current].edit
            return edit if isinstance(edit, Flood) else None
        return None

    # ---- layers and legend

    def choose(self, **changes) -> None:
        choice = replace(self.choice, **changes)
        if choice != self.choice:
            other_land_cover = choice.land_cover != self.choice.land_cover
            self.choice = choice
            if other_land_cover and self.legend is not None:
                self.set_legend(None)
            self.choiceChanged.emit()
            self.touched.emit()

    def set_legend(self, legend: Optional[Legend]) -> None:
        if legend != self.legend:
            self.legend = legend
            self.legendChanged.emit()
            self.touched.emit()

    def layer(self, which: str) -> Optional[QgsRasterLayer]:
        """The layer chosen as 'land_cover', 'dem' or 'imagery', None where none is, or it is gone."""
        return raster_layer(getattr(self.choice, which))

    def auxiliary_layers(self) -> list[QgsRasterLayer]:
        return [layer for layer in map(raster_layer, self.choice.auxiliary) if layer is not None]

    # ---- as text

    def to_json(self) -> str:
        """All of it, switched-off edits too."""
        scenario = Scenario(tr("Scenario"), tuple(entry.edit for entry in self.entries))
        return json.dumps(
            {
                "scenario": json.loads(scenario.to_json()),
                "on": [entry.is_on for entry in self.entries],
                "current": self.current,
                "choice": {**vars(self.choice), "auxiliary": list(self.choice.auxiliary)},
                "legend": legend_dict(self.legend) if self.legend else None,
            }
        )

    def load_json(self, text: str) -> None:
        """What `to_json` wrote.

        Raises:
            InputError: it is damaged, or from a newer version; nothing is changed then.
        """
        try:
            data = json.loads(text)
            scenario = Scenario.from_json(json.dumps(data["scenario"]))
            entries = tuple(Entry(edit, bool(on)) for edit, on in zip(scenario.edits, data["on"]))
            choice = Choice(**{**data["choice"], "auxiliary": tuple(data["choice"]["auxiliary"])})
            legend = Legend.from_dict(data["legend"], tr("The legend")) if data["legend"] else None
            current = int(data["current"])
        except (InputError, ValueError, KeyError, TypeError) as error:
            raise InputError(
                tr("The scenario that the project holds is damaged ({}): start a new one.").format(error)
            ) from error
        self.undo_stack.clear()
        self.choice, self.legend = choice, legend
        self.choiceChanged.emit()
        self.legendChanged.emit()
        self.set_entries(entries, current)
        self.currentChanged.emit()

    def forget_layers(self) -> None:
        """All of the project's layers go; the edits stay."""
        self.choice = replace(self.choice, land_cover="", dem="", auxiliary=(), imagery="")
        self.choiceChanged.emit()

    def clear(self) -> None:
        """As at the start."""
        self.undo_stack.clear()
        self.choice, self.legend = Choice.at_first(), None
        self.choiceChanged.emit()
        self.legendChanged.emit()
        self.set_entries((), -1)
        self.currentChanged.emit()


class _Change(QUndoCommand):
    def __init__(self, state: State, entries: tuple[Entry, ...], current: int, text: str, merge: str):
        super().__init__(text)
        self._state, self._merge = state, merge
        self._before = (state.entries, state.current)
        self._after = (entries, current)

    def id(self) -> int:
        return hash(self._merge) & 0x7FFFFFFF if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other._merge != self._merge:
            return False
        self._after = other._after
        return True

    def undo(self) -> None:
        self._show(*self._before)

    def redo(self) -> None:
        self._show(*self._after)

    def _show(self, entries: tuple[Entry, ...], current: int) -> None:
        self._state.set_entries(entries, current)
        self._state.touched.emit()


def raster_layer(layer_id: str) -> Optional[QgsRasterLayer]:
    """The project's raster layer of an id, None where there is none (any more)."""
    layer = QgsProject.instance().mapLayer(layer_id) if layer_id else None
    return layer if isinstance(layer, QgsRasterLayer) and layer.isValid() else None


def legend_dict(legend: Legend) -> dict:
    """A legend as its JSON file holds it."""
    classes = [
        {key: value for key, value in vars(entry).items() if value is not None} for entry in legend.classes
    ]
    return {
        "id": legend.id,
        "name": legend.name,
        "classes": classes,
        "nodata": list(legend.nodata),
        "source": legend.source,
        "licence": legend.licence,
    }
