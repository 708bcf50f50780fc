# SPDX-License-Identifier: GPL-2.0-or-later
"""Making blocks one after the other in this process, each up to three times."""

from __future__ import annotations

import shutil
import time
from collections import deque
from contextlib import suppress
from typing import Deque, Dict, NamedTuple, Optional, Protocol, Sequence, Tuple

from ..core.errors import Cancelled, RSSynthError
from ..core.feedback import Feedback, SubFeedback, raise_if_cancelled
from .lattice import Index, Lattice
from .painters import Painter, open_painter
from .plan import Job
from .state import JobFolder, Prepared

ATTEMPTS = 3


class Task(NamedTuple):
    """One block of one layer."""

    layer: str
    place: Index

    @property
    def label(self) -> str:
        """How messages call it: row and column, from 0 on."""
        return f"{self.layer} {self.place[0]},{self.place[1]}"


class DiskFull(RSSynthError):
    """No block more would fit; what is finished is kept."""


class Made(NamedTuple):
    """A finished block: pixels the model made, and wall-clock seconds."""

    task: Task
    pixels: int
    seconds: float


class Listener(Protocol):
    """Is told how the blocks go, from the calling thread."""

    def made(self, made: Made) -> None:
        """A block is finished."""

    def failed(self, task: Task, attempt: int, message: str) -> None:
        """A block failed, for the first, second or last time."""


class Executor(Protocol):
    """Where blocks are made."""

    def run(
        self, job: Job, prepared: Prepared, tasks: Sequence[Task], listener: Listener, feedback: Feedback
    ) -> Dict[Task, str]:
        """Makes the blocks; those that failed three times, each with the last reason. Raises Cancelled, DiskFull,
        RSSynthError where no block can be made at all."""


class Here:
    """On this machine: one block at a time, with reading, model and writing in a thread each."""

    def __init__(self, threads: int = 0) -> None:
        """`threads`: of the model on a CPU, 0 for all cores."""
        self._threads = threads

    def run(
        self, job: Job, prepared: Prepared, tasks: Sequence[Task], listener: Listener, feedback: Feedback
    ) -> Dict[Task, str]:
        """As the protocol says."""
        bench = Bench(job, prepared, self._threads)
        waiting: Deque[Tuple[Task, int]] = deque((task, 1) for task in tasks)
        given_up: Dict[Task, str] = {}
        finished = 0
        try:
            bench.open(feedback)  # what fails here fails for every block
            while waiting:
                raise_if_cancelled(feedback)
                task, attempt = waiting.popleft()
                part = SubFeedback(feedback, finished / len(tasks), (finished + 1) / len(tasks))
                try:
                    listener.made(bench.make(task, part))
                    finished += 1
                except (Cancelled, DiskFull):
                    raise
                except Exception as error:  # whatever it is, the other blocks go on
                    listener.failed(task, attempt, reason(error))
                    if attempt < ATTEMPTS:
                        waiting.append((task, attempt + 1))
                    else:
                        given_up[task] = reason(error)
                        finished += 1
        finally:
            bench.close()
        return given_up


class Bench:
    """The painter of one job in this process, made anew after an error, which spends it."""

    def __init__(self, job: Job, prepared: Prepared, threads: int) -> None:
        self._job, self._prepared, self._threads = job, prepared, threads
        self._folder = JobFolder(job)
        self._painter: Optional[Painter] = None

    def open(self, feedback: Feedback) -> Painter:
        """Opens model and rasters, unless they are open. Raises as `open_painter`."""
        if self._painter is None:
            self._painter = open_painter(self._job, self._prepared, self._threads, feedback)
        return self._painter

    def make(self, task: Task, feedback: Feedback) -> Made:
        """One block. Raises what the painter raises, DiskFull."""
        start = time.monotonic()
        try:
            painter = self.open(feedback)
            self._check_room(task, painter.lattice)
            pixels = painter.paint(task.layer, task.place, feedback)
        except BaseException:
            self.close()
            raise
        return Made(task, pixels, time.monotonic() - start)

    def _check_room(self, task: Task, lattice: Lattice) -> None:
        folder = self._folder.folder(task.layer)
        window = lattice.window(task.place)
        needed = window.width * window.height  # a byte a pixel: what compresses to less is hardly imagery
        free = shutil.disk_usage(folder).free
        if free < needed:
            raise DiskFull(
                f"The disk of {folder} has {free / 1e6:,.0f} MB left, less than a block may need: make room and run "
                "the same command again; finished blocks are kept."
            )

    def close(self) -> None:
        """Closes the painter."""
        painter, self._painter = self._painter, None
        if painter is not None:
            with suppress(Exception):  # must not hide the error that led here
                painter.close()


def reason(error: BaseException) -> str:
    """Why, in words for the user where there are any."""
    return str(error) if isinstance(error, RSSynthError) else f"{type(error).__name__}: {error}"
