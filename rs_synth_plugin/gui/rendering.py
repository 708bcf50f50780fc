# SPDX-License-Identifier: GPL-2.0-or-later
"""Maps drawn in the background. A job lives until its own signal is over: QGIS would go on in freed memory else."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt.QtCore import QTimer

_alive: list[QgsMapRendererParallelJob] = []


def start_render(
    settings: QgsMapSettings, done: Callable[[QgsMapRendererParallelJob], None]
) -> QgsMapRendererParallelJob:
    """`done` gets the job when it has been drawn, in the main thread; never after `cancel_render`."""
    job = QgsMapRendererParallelJob(settings)
    _alive.append(job)

    def over() -> None:
        _let_go(job)
        done(job)

    job.finished.connect(over)
    job.start()
    return job


def cancel_render(job: QgsMapRendererParallelJob) -> None:
    """Does not wait for it."""
    if job in _alive:
        job.finished.disconnect()
        job.finished.connect(lambda: _let_go(job))
        job.cancelWithoutBlocking()


def _let_go(job: QgsMapRendererParallelJob) -> None:
    job.finished.disconnect()
    QTimer.singleShot(0, lambda: _alive.remove(job))
