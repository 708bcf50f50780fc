# SPDX-License-Identifier: GPL-2.0-or-later
"""A Processing feedback as the core's: progress in fractions, messages by weight."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback


class ProcessingFeedback:
    """Hands what the core says to a QgsProcessingFeedback (safe from worker threads: Qt signals carry it).

    A warning is said once, however many tiles repeat it.
    """

    def __init__(self, feedback: QgsProcessingFeedback):
        self._feedback = feedback
        self._warned: set[str] = set()

    def set_progress(self, fraction: float) -> None:
        self._feedback.setProgress(100.0 * fraction)

    def is_cancelled(self) -> bool:
        return self._feedback.isCanceled()

    def info(self, message: str) -> None:
        self._feedback.pushInfo(message)

    def warn(self, message: str) -> None:
        if message not in self._warned:
            self._warned.add(message)
            self._feedback.pushWarning(message)
