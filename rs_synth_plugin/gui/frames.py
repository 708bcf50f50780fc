# SPDX-License-Identifier: GPL-2.0-or-later
"""The frames of a series as PNG files, and as a GIF or an MP4 where there is what makes them."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Optional

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QObject, QProcess, pyqtSignal

from ..core.errors import RSSynthError
from ..core.feedback import Feedback, raise_if_cancelled
from .jobs import Job, Jobs
from .rendering import cancel_render, start_render
from .text import tr

_POLL_MS = 200


class FrameRenderer(QObject):
    """Draws layer after layer, each over the same others, to frame_001.png and so on; nothing blocks meanwhile."""

    finished = pyqtSignal(list)
    """The paths of the frames that were drawn."""

    def __init__(self, jobs: Jobs, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._jobs = jobs
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._left: list[str] = []

    def start(self, settings: QgsMapSettings, layer_ids: list[str], below: list[str], folder: Path) -> None:
        self._settings, self._left, self._below, self._folder = settings, list(layer_ids), below, folder
        self._settings.setIsTemporal(False)  # each in its turn, whatever day the Temporal Controller shows
        self._paths: list[str] = []
        self._next()

    def close(self) -> None:
        self.blockSignals(True)
        self._left = []
        if self._job is not None:
            cancel_render(self._job)
            self._job = None

    def _next(self) -> None:
        project = QgsProject.instance()
        while self._left:
            layer = project.mapLayer(self._left.pop(0))
            if layer is None:
                continue  # removed meanwhile
            settings = QgsMapSettings(self._settings)
            settings.setLayers([layer, *filter(None, map(project.mapLayer, self._below))])
            self._job = start_render(settings, self._drawn)
            return
        self.finished.emit(self._paths)

    def _drawn(self, job: QgsMapRendererParallelJob) -> None:
        self._job = None
        path = str(self._folder / f"frame_{len(self._paths) + 1:03d}.png")
        image = job.renderedImage()

        def saved(job: Job) -> None:
            if job.result:
                self._paths.append(path)
            self._next()

        self._jobs.start(tr("Frame"), lambda feedback: image.save(path), saved)


def can_make_gif() -> bool:
    return find_spec("PIL") is not None


def can_make_mp4() -> bool:
    return shutil.which("ffmpeg") is not None


def make_gif(frames: list[str], target: Path, milliseconds: int, feedback: Feedback) -> str:
    """In a job. Needs Pillow."""
    from PIL import Image

    pictures = []
    for place, path in enumerate(frames):
        raise_if_cancelled(feedback)
        with Image.open(path) as picture:
            pictures.append(picture.convert("RGB").quantize(256))
        feedback.set_progress((place + 1) / len(frames))
    part = target.with_suffix(".part.gif")
    pictures[0].save(part, save_all=True, append_images=pictures[1:], duration=milliseconds, loop=0)
    part.replace(target)
    return str(target)


def make_mp4(folder: Path, target: Path, milliseconds: int, feedback: Feedback) -> str:
    """In a job, of the frames in a folder. Needs ffmpeg.

    Raises:
        RSSynthError: ffmpeg failed.
        Cancelled: by the feedback.
    """
    part = target.with_suffix(".part.mp4")
    arguments = ["-y", "-loglevel", "error", "-framerate", f"{1000 / milliseconds:g}"]
    arguments += ["-i", str(folder / "frame_%03d.png"), "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2"]
    arguments += ["-pix_fmt", "yuv420p", str(part)]
    process = QProcess()
    process.setStandardInputFile(QProcess.nullDevice())
    process.start("ffmpeg", arguments)
    try:
        while not process.waitForFinished(_POLL_MS) and process.state() != QProcess.ProcessState.NotRunning:
            raise_if_cancelled(feedback)
    except BaseException:
        process.kill()
        process.waitForFinished()
        part.unlink(missing_ok=True)
        raise
    if process.error() != QProcess.ProcessError.UnknownError or process.exitCode():  # Unknown: no error
        part.unlink(missing_ok=True)
        errors = bytes(process.readAllStandardError()).decode(errors="replace")
        raise RSSynthError(tr("ffmpeg could not make {}: {}").format(target, errors[-300:]))
    part.replace(target)
    return str(target)
