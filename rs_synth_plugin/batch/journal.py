# SPDX-License-Identifier: GPL-2.0-or-later
"""What a batch tells: a line of JSON for each event in a file, a progress bar on stderr, and how it is stopped."""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import IO, Any, Iterator, Optional

from ..core.errors import InputError

_WIDTH, _EVERY_S, _PLAIN_STEP = 30, 0.2, 0.1


class Journal:
    """Appends events to a file: one JSON object a line, with the time in UTC; nowhere without a file."""

    def __init__(self, path: Optional[Path]) -> None:
        """Raises InputError where the file cannot be written."""
        self._file: Optional[IO[str]] = None
        if path is not None:
            try:
                self._file = path.open("a", encoding="utf-8")
            except OSError as error:
                raise InputError(
                    f"The log {path} cannot be written ({error.strerror}): choose another with --log."
                ) from error

    def write(self, event: str, **facts: Any) -> None:
        """One line, at once on the disk's side of Python; a full disk loses the line and no more."""
        if self._file is None:
            return
        now = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
        line = json.dumps({"time": now, "event": event, **facts}, ensure_ascii=False, default=str)
        with contextlib.suppress(OSError):
            self._file.write(line + "\n")
            self._file.flush()

    def close(self) -> None:
        """Closes the file."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()


class Bar:
    """A progress bar on a terminal; elsewhere a line for every tenth."""

    def __init__(self, stream: Optional[IO[str]] = None) -> None:
        self._stream = stream or sys.stderr
        self._is_terminal = self._stream.isatty()
        self._drawn = self._last = 0.0
        self._length = 0

    def draw(self, fraction: float, label: str, hurry: bool = False) -> None:
        """Shows how far something is, 0 to 1."""
        now = time.monotonic()
        if not self._is_terminal:
            if fraction - self._last >= _PLAIN_STEP or fraction < self._last:
                self._last = fraction
                print(f"{fraction:4.0%}  {label}", file=self._stream, flush=True)
        elif hurry or now - self._drawn >= _EVERY_S:
            self._drawn = now
            full = round(fraction * _WIDTH)
            text = f"[{'#' * full}{'.' * (_WIDTH - full)}] {fraction:4.0%}  {label}"
            self._stream.write("\r" + text.ljust(self._length))
            self._stream.flush()
            self._length = len(text)

    def say(self, text: str) -> None:
        """A line of its own, above the bar."""
        self.clear()
        print(text, file=self._stream, flush=True)

    def clear(self) -> None:
        """Takes the bar away."""
        if self._is_terminal and self._length:
            self._stream.write("\r" + " " * self._length + "\r")
            self._stream.flush()
            self._length = 0
        self._last = 0.0


class Stop:
    """Whether the user (Ctrl-C) or the system (SIGTERM, as SLURM sends it) asked to stop."""

    def __init__(self) -> None:
        self.asked = False

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Takes the signals; a second one ends the process the hard way, which loses no finished block either."""
        before = {number: signal.signal(number, self._heard) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _heard(self, number: int, frame: object) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True


class Teller:
    """The core's feedback of one job: bar, journal and stop."""

    def __init__(self, job: str, bar: Bar, journal: Journal, stop: Stop) -> None:
        self._job, self._bar, self._journal, self._stop = job, bar, journal, stop
        self.label = job

    def set_progress(self, fraction: float) -> None:
        """Draws it."""
        self._bar.draw(min(max(fraction, 0.0), 1.0), self.label)

    def is_cancelled(self) -> bool:
        """Whether a signal came."""
        return self._stop.asked

    def info(self, message: str) -> None:
        """Into the journal."""
        self._journal.write("info", job=self._job, message=message)

    def warn(self, message: str) -> None:
        """Into the journal and onto the screen."""
        self._journal.write("warning", job=self._job, message=message)
        self._bar.say(f"{self._job}: {message}")
