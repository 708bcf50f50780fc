# SPDX-License-Identifier: GPL-2.0-or-later
"""How long work reports progress and learns that it is no longer wanted."""

from __future__ import annotations

from typing import Protocol

from .errors import Cancelled


class Feedback(Protocol):
    """What the engine needs of its caller; QGIS's QgsProcessingFeedback is adapted to it in ``bridge``."""

    def set_progress(self, fraction: float) -> None:
        """Report progress, 0 to 1."""

    def is_cancelled(self) -> bool:
        """Whether the user asked to stop."""

    def info(self, message: str) -> None:
        """Tell something worth knowing."""

    def warn(self, message: str) -> None:
        """Tell something that may make the result wrong or poor."""


class NullFeedback:
    """Listens to nothing and never cancels."""

    def set_progress(self, fraction: float) -> None:
        """Ignore the progress."""

    def is_cancelled(self) -> bool:
        """Never."""
        return False

    def info(self, message: str) -> None:
        """Ignore the message."""

    def warn(self, message: str) -> None:
        """Ignore the message."""


class SubFeedback:
    """Maps the progress 0…1 of one step to the slice ``start``…``end`` of the whole."""

    def __init__(self, feedback: Feedback, start: float, end: float) -> None:
        self._feedback = feedback
        self._start = start
        self._end = end

    def set_progress(self, fraction: float) -> None:
        """Report the progress of this step, 0 to 1 (clipped)."""
        fraction = min(max(fraction, 0.0), 1.0)
        self._feedback.set_progress(self._start + fraction * (self._end - self._start))

    def is_cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._feedback.is_cancelled()

    def info(self, message: str) -> None:
        """Pass the message on."""
        self._feedback.info(message)

    def warn(self, message: str) -> None:
        """Pass the warning on."""
        self._feedback.warn(message)


def raise_if_cancelled(feedback: Feedback) -> None:
    """Raise :class:`~.errors.Cancelled` when the user asked to stop."""
    if feedback.is_cancelled():
        raise Cancelled()
