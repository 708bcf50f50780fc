# SPDX-License-Identifier: GPL-2.0-or-later
"""Looks for QGIS's Python: asks one candidate after the other which it is, beside QGIS. Nothing is downloaded."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Optional

from qgis.PyQt.QtCore import QObject

from ..core.install.pipcommand import adapted
from ..core.install.pythons import PROBE, Python, candidates, recognised
from .process import Run

_LIMIT_S = 20.0


class PythonSearch(QObject):
    """Begins with `start()`. `found(python)` is called once: one with pip if there is one, None where no candidate
    is the Python that runs here."""

    def __init__(self, found: Callable[[Optional[Python]], None], parent: Optional[QObject] = None):
        super().__init__(parent)
        self._found = found
        self._left = candidates()
        self._without_pip: Optional[Python] = None
        self._run: Optional[Run] = None

    def start(self) -> None:
        self._next()

    def close(self) -> None:
        self._left = []
        if self._run is not None:
            self._run.let_go()
            self._run = None

    def _next(self) -> None:
        if not self._left:
            self._run = None
            self._found(self._without_pip)
            return
        program = self._left.pop(0)
        self._run = Run(
            program,
            [str(PROBE)],
            adapted(dict(os.environ)),
            lambda _, output: self._answered(program, output),
            limit_s=_LIMIT_S,
            parent=self,
        )

    def _answered(self, program: str, output: str) -> None:
        python = recognised(program, output)
        if python is not None and python.pip:
            self._run = None
            self._found(python)
            return
        self._without_pip = self._without_pip or python
        self._next()
