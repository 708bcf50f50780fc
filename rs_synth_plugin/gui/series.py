# SPDX-License-Identifier: GPL-2.0-or-later
"""A flood at level after level: a plan of many runs, and the time that each result stands for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsDateTimeRange, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.errors import InputError
from ..core.scenario.flood import Flood
from .plan import Plan, Step, make_plan
from .state import Entry, State
from .text import metres_text, tr

MOST_FRAMES = 200
# A level has no date: one frame a day, from a day that nobody takes for a real one.
_FIRST_DAY = "2000-01-01T00:00:00Z"
_HOUR_S = 3600
_BEST_FIRST = ("AFTER", "IMAGE", "DEPTH")


def levels_between(first: float, last: float, count: int) -> list[float]:
    """From the first to the last in even steps, metres, rounded to millimetres."""
    return [round(float(level), 3) for level in np.linspace(first, last, count)]


def series_plan(state: State, levels: list[float], folder: Path, extent: str, with_imagery: bool) -> Plan:
    """One chain of runs for each level of the state's current flood; of each one layer is shown.

    Raises:
        InputError: the current edit is no flood that is on, or as `make_plan`.
    """
    if state.live_flood() is None:
        raise InputError(tr("A series needs a flood: choose one in the list of edits, and switch it on."))
    steps: list[Step] = []
    for frame, level in enumerate(levels):
        place = folder / f"frame_{frame + 1:03d}"
        place.mkdir(parents=True, exist_ok=True)
        chain = make_plan(_at(state, level), place, extent, with_imagery).steps
        for step in chain[:-1]:
            steps.append(replace(step, shown={}, frame=frame))
        output = next((name for name in _BEST_FIRST if name in chain[-1].parameters), "")
        shown = {output: metres_text(level)} if output else {}
        steps.append(replace(chain[-1], shown=shown, frame=frame))
    return Plan(tuple(steps), folder)


def _at(state: State, level: float) -> State:
    """The same with the current flood at another level."""
    other = State()
    other.choice, other.legend, other.current = state.choice, state.legend, state.current
    entries = list(state.entries)
    flood = entries[state.current].edit
    if not isinstance(flood, Flood):
        raise TypeError("the current edit of a series is a flood")
    changes = {"level": level} if flood.rise is None else {"rise": level}
    entries[state.current] = Entry(replace(flood, **changes))
    other.entries = tuple(entries)
    return other


def day(frame: int) -> QDateTime:
    """When the day of a frame begins."""
    return QDateTime.fromString(_FIRST_DAY, Qt.DateFormat.ISODate).addDays(frame)


def frame_range(frame: int) -> QgsDateTimeRange:
    """The daytime of a frame: to QGIS a day also meets the next, which begins when it ends."""
    return QgsDateTimeRange(day(frame).addSecs(6 * _HOUR_S), day(frame).addSecs(18 * _HOUR_S))


def set_time(layer: QgsRasterLayer, frame: int) -> None:
    """Shown by the Temporal Controller on the frame's day only."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(frame_range(frame))
    properties.setIsActive(True)


def set_project_time(frames: int) -> None:
    """So that the Temporal Controller's “set to full range” takes the series, one frame a day."""
    whole = QgsDateTimeRange(day(0), day(frames).addSecs(-1))
    QgsProject.instance().timeSettings().setTemporalRange(whole)
