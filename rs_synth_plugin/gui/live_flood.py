# SPDX-License-Identifier: GPL-2.0-or-later
"""The flood on the map while its level moves: a field is prepared in the background, a step is a comparison."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

import numpy as np
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..core.errors import InputError, RSSynthError
from ..core.feedback import Feedback, SubFeedback
from ..core.raster.grid import Grid
from ..core.scenario.flood import Flood
from ..core.scenario.floodcurve import FloodFigures
from ..core.scenario.livefields import LevelField, LiveField, live_field
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Edit, Scenario
from .jobs import Job, Jobs
from .overlay import Picture, PictureItem, grid_corners, image_of
from .shading import water_colours
from .sources import OpenSources, Sources, opened, take_sources
from .state import State
from .text import tr
from .view_grids import ViewGrids, view_grids

_DEBOUNCE_MS = 120
_CURVE_POINTS, _FEW_POINTS = 160, 12
_DEEPEST = 0.35  # of the range of levels: what is deeper looks alike


@dataclass(frozen=True)
class _Wish:
    """What a field depends on: all but the level."""

    sources: Sources
    before: tuple[Edit, ...]
    flood: Flood
    grids: ViewGrids


@dataclass
class _Prepared:
    view: LiveField
    overall: LiveField
    curve: tuple[np.ndarray, np.ndarray]


@dataclass
class _Step:
    """One level looked at: its picture and figures."""

    image: QImage
    grid: Grid
    figures: FloodFigures


class LiveFlood(QObject):
    """Draws the state's current flood over a canvas, and tells its figures."""

    figuresChanged = pyqtSignal(object)
    """FloodFigures, or None while there is nothing to show."""
    curveChanged = pyqtSignal(object, object)
    """Levels and newly flooded m² at each, float64 (n,)."""
    rangeChanged = pyqtSignal(float, float)
    stepped = pyqtSignal()
    said = pyqtSignal(str)
    """Why nothing is shown, '' when something is."""
    failed = pyqtSignal(str)
    """The same, for the message bar."""

    def __init__(self, state: State, canvas: QgsMapCanvas, jobs: Jobs, parent: QObject):
        super().__init__(parent)
        self._state, self._canvas, self._jobs = state, canvas, jobs
        self.item = PictureItem(canvas, 50.0)
        self.is_on = True
        self._wish: Optional[_Wish] = None  # what the field that is there, or under way, is for
        self._made_for: Optional[_Wish] = None
        self._field: Optional[_Prepared] = None
        self._preparing: Optional[Job] = None
        self._stepping: Optional[Job] = None
        self._waiting: Optional[float] = None
        self._span: Optional[tuple[float, float]] = None  # of the curve; None for the field's
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._look)
        for signal in (state.currentChanged, state.choiceChanged, state.legendChanged):
            signal.connect(self._timer.start)
        state.editsChanged.connect(self._edited)
        canvas.extentsChanged.connect(self._timer.start)
        canvas.destinationCrsChanged.connect(self._crs_changed)

    def close(self) -> None:
        self._timer.stop()
        self.is_on = False
        self._canvas.extentsChanged.disconnect(self._timer.start)
        self._canvas.destinationCrsChanged.disconnect(self._crs_changed)
        self._canvas.scene().removeItem(self.item)

    def switch(self, is_on: bool) -> None:
        self.is_on = is_on
        if is_on:
            self._timer.start()
        else:
            self._drop("")

    def refresh(self) -> None:
        self._timer.start()

    def show_span(self, low: float, high: float) -> None:
        """The levels that the curve goes over from now on."""
        self._span = (low, high)
        self._tell_curve()

    def _tell_curve(self) -> None:
        field = self._field
        if field is None:
            return
        levels, areas = field.curve
        if field.overall.is_quick and self._span is not None:
            levels = np.linspace(*self._span, _CURVE_POINTS)
            areas = field.overall.areas(levels)
        self.curveChanged.emit(levels, areas)

    def _crs_changed(self) -> None:
        self.item.clear()  # its places were in the other CRS
        self._wish = None
        self._timer.start()

    def _edited(self) -> None:
        """A new level is shown at once; anything else waits for a new field."""
        flood = self._state.live_flood()
        if self._wish and self._field and flood and _without_level(flood) == self._wish.flood:
            self._step(_value(flood))
        self._timer.start()

    def _look(self) -> None:
        """Whether the field that is there will do, else prepares another."""
        flood = self._state.live_flood()
        if not self.is_on or flood is None:
            self._drop("")
            return
        try:
            sources = take_sources(self._state)
            layers = [self._state.layer("land_cover"), self._state.layer("dem")]
            grids = view_grids(self._canvas, layers)
        except RSSynthError as error:
            self._drop(str(error))
            self.failed.emit(str(error))
            return
        wish = _Wish(sources, self._state.edits_before_current(), _without_level(flood), grids)
        if wish == self._wish:
            return
        if self._preparing is not None:
            self._preparing.cancel()
        self._wish = wish
        overall = self._field.overall if self._field is not None and self._covers(wish) else None
        self._preparing = self._jobs.start(
            tr("Flood on the map"), lambda feedback: _prepare(wish, overall, feedback), self._prepared
        )

    def _covers(self, wish: _Wish) -> bool:
        """Whether the field over all layers that is there is the wish's too: then only the view has moved."""
        made = self._made_for
        return (
            made is not None
            and wish.grids.overall is not None
            and replace(made, grids=wish.grids) == wish
            and made.grids.overall == wish.grids.overall
        )

    def _prepared(self, job: Job) -> None:
        if job is not self._preparing:
            return  # another one is under way
        self._preparing = None
        if job.result is None:
            self._drop(job.failure)
            self.failed.emit(job.failure)
            return
        self._field, self._made_for = job.result, self._wish
        self.rangeChanged.emit(*self._field.overall.range)
        self._tell_curve()
        flood = self._state.live_flood()
        if flood is not None:
            self.said.emit("")
            self._step(_value(flood))

    def _step(self, value: float) -> None:
        """Shows a level: at once, or where that takes long in the background, the newest first."""
        field = self._field
        if field is None or not self.is_on:
            return
        if field.view.is_quick:
            self._show(_stepped(field, value))
            return
        self._waiting = value
        if self._stepping is None:
            self._step_on()

    def _step_on(self) -> None:
        field, value = self._field, self._waiting
        self._waiting = None
        if field is not None and value is not None:
            self._stepping = self._jobs.start(
                tr("Flood on the map"), lambda feedback: _stepped(field, value), self._step_done
            )

    def _step_done(self, job: Job) -> None:
        self._stepping = None
        if job.result is not None and self._field is not None and self.is_on:
            self._show(job.result)
        elif job.failure:
            self.said.emit(job.failure)
        self._step_on()

    def _show(self, step: _Step) -> None:
        self.item.put("flood", Picture(step.image, grid_corners(step.grid)))
        self.figuresChanged.emit(step.figures)
        self.stepped.emit()

    def _drop(self, why: str) -> None:
        if self._preparing is not None:
            self._preparing.cancel()
            self._preparing = None
        self._wish = self._field = self._made_for = None
        self.item.clear()
        self.figuresChanged.emit(None)
        self.said.emit(why)


def _stepped(field: _Prepared, value: float) -> _Step:
    low, high = field.overall.range
    depth = field.view.depth(value)
    image = image_of(water_colours(depth, _DEEPEST * (high - low)), QImage.Format.Format_ARGB32_Premultiplied)
    return _Step(image, field.view.grid, field.overall.figures(value))


def _prepare(wish: _Wish, overall: Optional[LevelField], feedback: Feedback) -> _Prepared:
    """In a job."""
    with opened(wish.sources, feedback) as (sources, folder):
        around = wish.grids.overall
        if around is not None and overall is None:
            overall = _field_on(around, sources, wish, folder, None, SubFeedback(feedback, 0.0, 0.5))
        field = _field_on(
            wish.grids.view,
            sources,
            wish,
            folder,
            overall if isinstance(overall, LevelField) else None,
            SubFeedback(feedback, 0.5, 1.0),
        )
    whole = field if overall is None else overall
    low, high = whole.range
    levels = np.linspace(low, high, _CURVE_POINTS if whole.is_quick else _FEW_POINTS)
    return _Prepared(field, whole, (levels, whole.areas(levels, feedback)))


def _field_on(
    grid: Grid,
    sources: OpenSources,
    wish: _Wish,
    folder: Path,
    around: Optional[LevelField],
    feedback: Feedback,
) -> LiveField:
    if sources.dem is None:
        raise InputError(tr("DEM: choose the heights of the ground that floods (tab Layers)."))
    with ExitStack() as stack:
        scene = stack.enter_context(
            open_scene(
                grid, sources.land_cover, sources.dem, wish.sources.legend, SubFeedback(feedback, 0.0, 0.5)
            )
        )
        edited = Scenario("", wish.before).prepare(scene, folder, SubFeedback(feedback, 0.5, 0.8))
        stack.callback(edited.close)
        return live_field(edited, wish.flood, folder, SubFeedback(feedback, 0.8, 1.0), around)


def _without_level(flood: Flood) -> Flood:
    """Equal for floods that differ in level or rise only."""
    return replace(flood, level=0.0) if flood.level is not None else replace(flood, rise=1.0)


def _value(flood: Flood) -> float:
    return float(flood.rise if flood.level is None else flood.level)
