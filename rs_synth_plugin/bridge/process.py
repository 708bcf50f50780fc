# SPDX-License-Identifier: GPL-2.0-or-later
"""Another program, run beside QGIS: without a shell, without waiting for it, with its output line by line."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

_PATIENCE_MS = 3000
NOT_STARTED = -1
"""The exit code of what could not be started."""


class Run(QObject):
    """One run of a program. `ended(code, output)` is called once, in the main thread, unless it was let go;
    `said(line)` for every line of its output and errors."""

    def __init__(
        self,
        program: str,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        ended: Callable[[int, str], None],
        said: Optional[Callable[[str], None]] = None,
        limit_s: float = 0,
        parent: Optional[QObject] = None,
    ):
        super().__init__(parent)
        self._ended, self._said = ended, said
        self._lines: list[str] = []
        self._rest = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        variables = QProcessEnvironment()
        for name, value in environment.items():
            variables.insert(name, value)
        self._process.setProcessEnvironment(variables)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        if limit_s:
            QTimer.singleShot(round(limit_s * 1000), self.kill)
        self._process.start(program, list(arguments))
        self._process.closeWriteChannel()  # a question gets no answer, and is none

    def stop(self) -> None:
        """Asks it to end, and makes it end when it does not; `ended` is still called."""
        if os.name == "nt":  # a program without a window hears no polite request there
            self.kill()
            return
        self._process.terminate()
        QTimer.singleShot(_PATIENCE_MS, self.kill)

    def kill(self) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()

    def let_go(self) -> None:
        """Ends it now; nobody is called any more."""
        self._ended = self._said = None
        self.kill()
        self._process.waitForFinished(_PATIENCE_MS)

    def _read(self) -> None:
        self._take(self._decoder.decode(bytes(self._process.readAllStandardOutput())))

    def _take(self, text: str) -> None:
        *lines, self._rest = (self._rest + text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for line in lines:
            self._lines.append(line)
            if self._said is not None:
                self._said(line)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._take("\n" if self._rest else "")
        self._end(code if status == QProcess.ExitStatus.NormalExit else abs(code) or 1)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # the other errors come with an end
            self._lines.append(self._process.errorString())
            self._end(NOT_STARTED)

    def _end(self, code: int) -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(code, "\n".join(self._lines))
