# SPDX-License-Identifier: GPL-2.0-or-later
"""The imagery on the map: made in the background after every change, tile by tile, the newest wish first."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsPointXY,
    QgsProject,
    QgsUnitTypes,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..bridge.features import wkt
from ..core.errors import InputError, RSSynthError
from ..core.feedback import Feedback
from ..core.product.preview import PreviewStats
from ..core.scenario.flood import Flood
from .jobs import Job, Jobs
from .models import model_path
from .overlay import Picture, PictureItem, grid_corners, image_of
from .preview_job import PreviewWish, Workshop
from .sources import take_sources
from .state import State
from .text import tr

_DEBOUNCE_MS = 100


class LiveImagery(QObject):
    """Draws what the model makes of the state's scenario over a canvas."""

    said = pyqtSignal(str)
    """What the preview does, or why there is none."""
    failed = pyqtSignal(str)
    tooCoarse = pyqtSignal(float)
    """The model's metres a pixel, where the view is too coarse; 0 where it is not."""
    progressed = pyqtSignal(float)
    drawn = pyqtSignal(object)
    """PreviewStats of a preview that was finished."""
    isCurrent = pyqtSignal(bool)
    """Whether what is drawn shows the scenario as it is now."""
    _tile_made = pyqtSignal(object, object, object)

    def __init__(self, state: State, canvas: QgsMapCanvas, jobs: Jobs, parent: QObject):
        super().__init__(parent)
        self._state, self._canvas, self._jobs = state, canvas, jobs
        self.item = PictureItem(canvas, 40.0)
        self.is_on = False
        self._workshop = Workshop()
        self._job: Optional[Job] = None
        self._wish: Optional[PreviewWish] = None
        self._is_stale = False
        self._number: object = None
        self._fresh: set = set()
        self._warned: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._start)
        self._tile_made.connect(self._show_tile)
        for signal in (state.editsChanged, state.choiceChanged, state.legendChanged, canvas.extentsChanged):
            signal.connect(self._changed)
        canvas.destinationCrsChanged.connect(self._crs_changed)

    def close(self) -> None:
        self._timer.stop()
        self.is_on = False
        self._workshop = Workshop()  # the model and its threads go
        self._canvas.extentsChanged.disconnect(self._changed)
        self._canvas.destinationCrsChanged.disconnect(self._crs_changed)
        self._canvas.scene().removeItem(self.item)

    def switch(self, is_on: bool) -> None:
        self.is_on = is_on
        self._wish = None
        if is_on:
            self._changed()
        else:
            self._stop()
            self.item.clear()
            self.said.emit("")
            self.tooCoarse.emit(0.0)
            self.isCurrent.emit(False)

    def _changed(self, *_) -> None:
        if self.is_on:
            self._timer.start()

    def _crs_changed(self) -> None:
        self.item.clear()
        self._wish = None
        self._changed()

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _start(self) -> None:
        """The newest wish; while an older one is being worked on it is cancelled, and followed when it has ended."""
        if not self.is_on:
            return
        try:
            wish = self._wished()
        except RSSynthError as error:
            self._give_up(str(error))
            return
        if wish == self._wish:
            return
        self.isCurrent.emit(False)
        if self._job is not None:
            self._job.cancel()
            self._is_stale = True
            return
        self._wish, self._is_stale = wish, False
        if not self.item.pictures:
            self.said.emit(tr("Making imagery …"))
        number = self._number = object()

        def show(grid, tile, image) -> None:
            self._tile_made.emit(number, (grid, tile), image)

        def work(feedback: Feedback):
            return self._workshop.draw(wish, show, feedback)

        self._job = self._jobs.start(tr("Imagery on the map"), work, self._ended)

    def _wished(self) -> PreviewWish:
        settings = self._canvas.mapSettings()
        crs, box = settings.destinationCrs(), settings.visibleExtent()
        path = model_path(self._state.choice.model)
        if path is None:
            raise InputError(tr("Model: choose one to see imagery (tab Layers)."))
        if not crs.isValid() or box.isEmpty():
            raise InputError(tr("The project has no CRS: set one (Project > Properties > CRS)."))
        scenario = self._state.scenario()
        floods = any(isinstance(edit, Flood) for edit in scenario.edits)
        return PreviewWish(
            take_sources(self._state, needs_dem=floods),
            scenario,
            path,
            (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
            wkt(crs),
            metres_per_pixel(self._canvas),
        )

    def _show_tile(self, number: object, place: tuple, image) -> None:
        """In the main thread; what a cancelled job still sent is left out."""
        if not self.is_on or self._job is None or number is not self._number:
            return
        grid, tile = place
        corners = grid_corners(grid.subgrid(tile.inner))
        try:
            to_map = QgsCoordinateTransform(
                QgsCoordinateReferenceSystem.fromWkt(grid.crs),
                self._canvas.mapSettings().destinationCrs(),
                QgsProject.instance(),
            )
            corners = tuple(to_map.transform(corner) for corner in corners)
        except QgsCsException:
            return  # out of the map's world
        x0, dx, _, y0, _, dy = grid.transform
        name = (round(x0 + dx * tile.inner.col, 6), round(y0 + dy * tile.inner.row, 6), tile.inner.width)
        self._fresh.add(name)
        self.item.put(name, Picture(image_of(image, QImage.Format.Format_RGBA8888), corners))
        self.progressed.emit(self._job.progress() / 100)

    def _ended(self, job: Job) -> None:
        self._job = None
        if not self.is_on:
            return
        if self._is_stale:
            self._wish = None
            self._fresh = set()
            self._start()
            return
        if job.result is None:
            if job.failure:
                self._give_up(job.failure, getattr(job.error, "gsd_m", 0.0))
            return
        stats, device = job.result
        for name in set(self.item.pictures) - self._fresh:
            self.item.put(name, None)  # of another view
        self._fresh = set()
        self.tooCoarse.emit(0.0)
        self.item.badge = tr("Synthetic · {} · {} s").format(device, f"{stats.seconds:.1f}")
        self.item.update()
        self.said.emit(_told(stats, device))
        self.isCurrent.emit(True)
        for warning in job.warnings:
            if warning not in self._warned:  # once is enough: every preview has them
                self._warned.add(warning)
                self.failed.emit(warning)
        self.drawn.emit(stats)

    def _give_up(self, why: str, gsd_m: float = 0.0) -> None:
        self._stop()
        self.item.clear()
        self.isCurrent.emit(False)
        self.said.emit(why)
        self.tooCoarse.emit(gsd_m)
        if not gsd_m:
            self.failed.emit(why)


def _told(stats: PreviewStats, device: str) -> str:
    seconds = f"{stats.seconds:.1f}"
    if stats.computed == stats.tiles:
        return tr("{} tiles made on {} in {} s.").format(stats.tiles, device, seconds)
    return tr("{} of {} tiles made on {} in {} s; the others had not changed.").format(
        stats.computed, stats.tiles, device, seconds
    )


def metres_per_pixel(canvas: QgsMapCanvas) -> float:
    """On the ground, at the canvas's middle."""
    settings = canvas.mapSettings()
    measure = QgsDistanceArea()
    measure.setSourceCrs(settings.destinationCrs(), QgsProject.instance().transformContext())
    measure.setEllipsoid(QgsProject.instance().ellipsoid() or "EPSG:7030")
    middle = settings.visibleExtent().center()
    beside = QgsPointXY(middle.x() + settings.mapUnitsPerPixel(), middle.y())
    length = measure.measureLine(middle, beside)
    return measure.convertLengthMeasurement(length, QgsUnitTypes.DistanceUnit.DistanceMeters)
