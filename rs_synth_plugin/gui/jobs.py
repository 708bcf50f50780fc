# SPDX-License-Identifier: GPL-2.0-or-later
"""Work in the background as QGIS tasks: shown in its task manager, cancellable, none left when the dock goes."""

from __future__ import annotations

import threading
from typing import Any, Callable, Optional

from qgis.core import QgsTask

from ..core.errors import Cancelled, RSSynthError
from ..core.feedback import Feedback
from .task_gate import GATE
from .text import tr

_LONGEST_WAIT_S = 30.0

# Each ends within moments: from QGIS 3.26 on no desktop notice says so.
_FLAGS = QgsTask.Flag.CanCancel | getattr(QgsTask.Flag, "Silent", QgsTask.Flag.CanCancel)

Work = Callable[[Feedback], Any]
Done = Callable[["Job"], None]


class JobFeedback:
    """A job as the core's feedback; its warnings are kept for the main thread."""

    def __init__(self, job: Job):
        self._job = job

    def set_progress(self, fraction: float) -> None:
        self._job.setProgress(100.0 * fraction)

    def is_cancelled(self) -> bool:
        return self._job.isCanceled()

    def info(self, message: str) -> None:
        """Nobody reads it."""

    def warn(self, message: str) -> None:
        if message not in self._job.warnings:
            self._job.warnings.append(message)


class Job(QgsTask):
    """Runs `work(feedback)` in a thread; then `result` or the sentence `failure` is there, or it was cancelled."""

    def __init__(self, title: str, work: Work, done: Done):
        super().__init__(title, _FLAGS)
        self.result: Any = None
        self.failure = ""
        self.error: Optional[RSSynthError] = None
        self.warnings: list[str] = []
        self.is_over = threading.Event()
        self.is_begun = threading.Event()
        self._work, self._done = work, done
        self.forgotten = False

    def run(self) -> bool:
        self.is_begun.set()
        try:
            self.result = self._work(JobFeedback(self))
            return True
        except Cancelled:
            return False
        except RSSynthError as error:
            self.failure, self.error = str(error), error
        except MemoryError:
            self.failure = tr("Too little memory: zoom in, choose a smaller extent, or close other programs.")
        except Exception as error:  # whatever it is, the user reads it, and QGIS goes on
            self.failure = tr("Unexpected error ({}): {}").format(type(error).__name__, error)
        finally:
            self._work = None
            GATE.ends(self)
            self.is_over.set()
        return False

    def finished(self, ok: bool) -> None:
        GATE.ended(self)
        if not self.forgotten:
            self._done(self)


class Jobs:
    """The jobs of one dock. Lives in the main thread."""

    def __init__(self) -> None:
        self._running: set[Job] = set()

    def start(self, title: str, work: Work, done: Done) -> Job:
        def over(job: Job) -> None:
            self._running.discard(job)
            done(job)

        job = Job(title, work, over)
        self._running.add(job)  # QGIS keeps only the C++ half
        GATE.add(job, lambda: job.finished(False))
        return job

    def close(self) -> None:
        """Cancels all and waits until none runs; nobody is called back any more."""
        for job in self._running:
            job.forgotten = True
            job.cancel()
        for job in self._running:
            if job.is_begun.is_set():
                job.is_over.wait(_LONGEST_WAIT_S)
        self._running.clear()
