# SPDX-License-Identifier: GPL-2.0-or-later
"""Gives tasks to QGIS at moments when it cannot lose them.

QGIS's task manager (QgsTaskManager::taskStatusChanged and cleanupAndDeleteTask; seen in 3.22) keeps the address of a
task's runnable after the thread pool has freed it, and takes what is at that address out of the pool when it hears of
the task's end. A task that was added in between may lie at the same address: it is then thrown away and never runs. So
none is added between the end of a task's run and the end of QGIS's own work on that.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QTimer


class TaskGate:
    """One for the process. `ends` is called in a task's thread, all else in the main thread."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._ending: set[QgsTask] = set()
        self._waiting: deque[tuple[QgsTask, Callable[[], None]]] = deque()

    def add(self, task: QgsTask, dropped: Callable[[], None]) -> None:
        """To the task manager, now or in a moment; `dropped` is called where it was cancelled meanwhile."""
        self._waiting.append((task, dropped))
        self._let_in()

    def ends(self, task: QgsTask) -> None:
        """The last thing that a task's run() does: its runnable is not freed before this returns."""
        with self._lock:
            self._ending.add(task)

    def ended(self, task: QgsTask) -> None:
        """From a task's finished(), after which QGIS still works on it."""
        self.ends(task)
        QTimer.singleShot(0, lambda: self._forget(task))

    def _forget(self, task: QgsTask) -> None:
        with self._lock:
            self._ending.discard(task)
        self._let_in()

    def _let_in(self) -> None:
        with self._lock:  # while it is held no run ends
            while self._waiting and not self._ending:
                task, dropped = self._waiting.popleft()
                if task.isCanceled():
                    dropped()
                else:
                    QgsApplication.taskManager().addTask(task)


GATE = TaskGate()
