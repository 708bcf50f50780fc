# SPDX-License-Identifier: GPL-2.0-or-later
"""A series of levels: its runs, and its frames as pictures."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import RSSynthError
from .frames import FrameRenderer, can_make_gif, can_make_mp4, make_gif, make_mp4
from .jobs import Job, Jobs
from .level_slider import metres_box
from .messages import Messages
from .plan import Step
from .run_panel import RunPanel
from .runner import Runner
from .series import MOST_FRAMES, levels_between, series_plan, set_project_time, set_time
from .state import State
from .text import tr

_FRAME_MS = 500


class SeriesPanel(QWidget):
    """Level a to level b in n steps."""

    def __init__(self, state: State, canvas: QgsMapCanvas, run: RunPanel, jobs: Jobs, messages: Messages):
        super().__init__()
        self._state, self._canvas, self._run, self._jobs, self._messages = state, canvas, run, jobs, messages
        self.runner = Runner(self)
        self.renderer = FrameRenderer(jobs, self)
        self._layers: list[str] = []
        self._is_own = False  # the levels are the user's
        self._folder = Path()
        self.first, self.last = (
            metres_box(tr("Level of the first frame.")),
            metres_box(tr("Level of the last frame.")),
        )
        for box in (self.first, self.last):
            box.valueChanged.connect(self._own)
        self.count = QSpinBox()
        self.count.setRange(2, MOST_FRAMES)
        self.count.setValue(8)
        self.count.setToolTip(tr("How many frames."))
        self.start = QPushButton(tr("Make the &series"))
        self.start.setToolTip(
            tr("One layer a level, each with its day, to be played in the Temporal Controller.")
        )
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(tr("End the series; the frames that are done stay."))
        self.cancel.setEnabled(False)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.gif, self.mp4 = QCheckBox(tr("GIF")), QCheckBox(tr("MP4"))
        self.gif.setEnabled(can_make_gif())
        self.gif.setToolTip(tr("An animated image. Needs the Python package Pillow."))
        self.mp4.setEnabled(can_make_mp4())
        self.mp4.setToolTip(tr("A film. Needs ffmpeg on the path."))
        self.export = QPushButton(tr("Save &frames"))
        self.export.setToolTip(
            tr("What the map shows, once for each level, as PNG files beside the results.")
        )
        self.export.setEnabled(False)
        form = QFormLayout()
        form.addRow(tr("From"), self.first)
        form.addRow(tr("To"), self.last)
        form.addRow(tr("Frames"), self.count)
        buttons, files = QHBoxLayout(), QHBoxLayout()
        for widget in (self.start, self.cancel):
            buttons.addWidget(widget)
        for widget in (self.export, self.gif, self.mp4):
            files.addWidget(widget)
        box = QGroupBox(tr("Series of levels"))
        inner = QVBoxLayout(box)
        inner.addLayout(form)
        inner.addLayout(buttons)
        inner.addWidget(self.bar)
        inner.addLayout(files)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box)
        self.start.clicked.connect(self.run_series)
        self.cancel.clicked.connect(self.runner.cancel)
        self.export.clicked.connect(self.save_frames)
        self.runner.progressed.connect(lambda part: self.bar.setValue(round(100 * part)))
        self.runner.loaded.connect(self._loaded)
        self.runner.finished.connect(self._finished)
        self.renderer.finished.connect(self._drawn)

    def offer_range(self, low: float, high: float) -> None:
        """What a series goes over, until the user says otherwise."""
        if not self._is_own:
            self.first.setValue(low)
            self.last.setValue(high)
            self._is_own = False

    def _own(self, _) -> None:
        self._is_own = True

    def run_series(self) -> None:
        if self.runner.is_running:
            return
        try:
            levels = levels_between(self.first.value(), self.last.value(), self.count.value())
            self._folder = self._run.new_folder()
            with_imagery = self._run.imagery.isChecked()
            plan = series_plan(self._state, levels, self._folder, self._run.extent_text(), with_imagery)
        except (RSSynthError, OSError) as error:
            self._messages.warn(str(error))
            return
        self._layers = []
        self.start.setEnabled(False)
        self.cancel.setEnabled(True)
        self.runner.start(plan, tr("Series of levels"))

    def _loaded(self, layer: QgsRasterLayer, step: Step) -> None:
        set_time(layer, step.frame)
        self._layers.append(layer.id())

    def _finished(self, worked: bool, sentence: str) -> None:
        self.start.setEnabled(True)
        self.cancel.setToolTip(tr("End the series; the frames that are done stay."))
        self.cancel.setEnabled(False)
        self.bar.setValue(100 if worked else 0)
        self.export.setEnabled(bool(self._layers))
        if sentence:
            self._messages.fail(sentence)
        elif worked:
            set_project_time(len(self._layers))
            self._messages.inform(
                tr("The series is ready: play it in the Temporal Controller, or save its frames.")
            )
        else:
            self._messages.inform(tr("The run was cancelled."))

    def save_frames(self) -> None:
        self.export.setEnabled(False)
        below = [layer.id() for layer in self._canvas.layers() if layer.id() not in self._layers]
        self.renderer.start(self._canvas.mapSettings(), self._layers, below, self._folder)

    def _drawn(self, paths: list) -> None:
        self.export.setEnabled(True)
        if not paths:
            self._messages.warn(tr("No frame could be drawn: the layers of the series are gone."))
            return
        self._messages.inform(tr("{} frames are in {}.").format(len(paths), self._folder))
        folder = self._folder
        if self.gif.isChecked():
            self._make(lambda feedback: make_gif(paths, folder / "series.gif", _FRAME_MS, feedback))
        if self.mp4.isChecked():
            self._make(lambda feedback: make_mp4(folder, folder / "series.mp4", _FRAME_MS, feedback))

    def _make(self, work) -> None:
        self._jobs.start(tr("Animation"), work, self._made)

    def _made(self, job: Job) -> None:
        if job.result:
            self._messages.inform(tr("{} is ready.").format(job.result))
        else:
            self._messages.warn(job.failure)

    def close_panel(self) -> None:
        self.renderer.close()
        self.runner.close()
