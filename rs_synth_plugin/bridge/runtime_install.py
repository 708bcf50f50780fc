# SPDX-License-Identifier: GPL-2.0-or-later
"""One installation of onnxruntime: pip fills a workspace, the result is tried, and only then it is the runtime.

Whatever happens on the way, the runtime that was there before stays, and the workspace goes.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import Optional

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import RSSynthError
from ..core.install.folder import PACKAGE, RuntimeHome
from ..core.install.pipcommand import adapted, install_arguments, last_error
from ..core.install.plan import Flavour
from ..core.install.pythons import Python, answer, check_arguments
from ..core.leftovers import workspace
from .network_settings import certificate_variables, proxy_variables, secrets_of
from .pip_failures import sentence
from .process import NOT_STARTED, Run
from .translation import tr

_MIB = 1024**2
_OWN_CERTIFICATE = re.compile(r"^(global|install|:env:)\.cert\s*=", re.MULTILINE)


class RuntimeInstall(QObject):
    """Begins with `start()`. `ended(worked, sentence)` comes once; `said(line)` for what pip says. Main thread."""

    said = pyqtSignal(str)
    ended = pyqtSignal(bool, str)

    def __init__(self, home: RuntimeHome, python: Python, flavour: Flavour, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._home, self._python, self._flavour = home, python, flavour
        self._stack = ExitStack()
        self._run: Optional[Run] = None
        self._is_cancelled = False
        self._secrets: list[str] = []
        self._folder: Optional[Path] = None

    def start(self) -> None:
        base = self._home.base
        try:
            base.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(base).free / _MIB
            if free < self._flavour.room_mib:
                self._fail(
                    tr(
                        "The disk of {} has {} MiB free, and {} are needed: make room, then install again."
                    ).format(base, round(free), self._flavour.room_mib)
                )
                return
            self._folder = self._stack.enter_context(workspace(base))
            self._target, temporary = self._folder / "new", self._folder / "tmp"
            temporary.mkdir()
            self._target.mkdir()
        except (OSError, RSSynthError) as error:
            reason = getattr(error, "strerror", None) or error
            self._fail(
                tr("{} cannot be written ({}): check its permissions and the disk.").format(base, reason)
            )
            return
        proxy = proxy_variables()
        self._secrets = secrets_of(proxy)
        self._environment = {**adapted(dict(os.environ), str(temporary)), **proxy}
        self._begin([*self._python.pip, "config", "list"], self._configured, is_heard=False)

    def cancel(self) -> None:
        """`ended` comes when the process has."""
        self._is_cancelled = True
        if self._run is not None:
            self._run.stop()

    def size_mib(self) -> float:
        """How much was downloaded and unpacked up to now."""
        if self._folder is None:
            return 0.0
        sizes = (
            os.path.getsize(os.path.join(folder, name))
            for folder, _, names in os.walk(self._folder)
            for name in names
            if os.path.exists(os.path.join(folder, name))  # pip renames and removes meanwhile
        )
        return sum(sizes) / _MIB

    def close(self) -> None:
        """Ends it at once, and leaves nothing."""
        if self._run is not None:
            self._run.let_go()
            self._run = None
        self._clean_up()

    def _configured(self, code: int, output: str) -> None:
        """pip answers; whether its own settings name certificates is known."""
        if code != 0:
            self._fail(
                tr(
                    "The pip of {} does not run ({}): repair it, or install with qpip (see the user guide)."
                ).format(self._python.program, last_error(output))
            )
            return
        try:
            if not _OWN_CERTIFICATE.search(output):
                self._environment.update(certificate_variables(self._folder, self._python.authorities))
        except OSError as error:
            self._fail(sentence(str(error), str(self._home.base)))
            return
        self._begin(
            install_arguments(self._python, str(self._target), self._flavour.requirements), self._installed
        )

    def _installed(self, code: int, output: str) -> None:
        if code != 0:
            self._fail(sentence(output, str(self._home.base)))
            return
        beside = str(Path(np.__file__).parent.parent)
        self.said.emit(tr("Trying whether it loads …"))
        self._begin(check_arguments(PACKAGE, str(self._target), beside), self._checked, is_heard=False)

    def _checked(self, code: int, output: str) -> None:
        facts = answer(output)
        if code != 0 or facts is None or not str(facts.get("file")).startswith(str(self._target)):
            self.said.emit(output)
            self._fail(
                tr("The onnxruntime that was installed does not load here ({}): choose another kind.").format(
                    last_error(output)
                )
            )
            return
        if facts["numpy"] != np.__version__:
            self._fail(
                tr(
                    "The onnxruntime that was installed would use numpy {}, and QGIS has {}: nothing was kept."
                ).format(facts["numpy"], np.__version__)
            )
            return
        try:
            new = self._home.add(self._target, str(facts["version"]), self._flavour.name)
        except OSError as error:
            self._fail(sentence(str(error), str(self._home.base)))
            return
        self._clean_up()
        self.ended.emit(True, tr("onnxruntime {} was installed in {}.").format(new.version, new.path))

    def _begin(self, arguments: list[str], then, is_heard: bool = True) -> None:
        def ended(code: int, output: str) -> None:
            self._run = None
            if self._is_cancelled:
                self._fail(tr("The installation was cancelled; nothing was changed."))
            elif code == NOT_STARTED:
                self._fail(tr("{} could not be started ({}).").format(self._python.program, output))
            else:
                then(code, self._shown(output))

        heard = (lambda line: self.said.emit(self._shown(line))) if is_heard else None
        if is_heard:
            self.said.emit("> " + " ".join([self._python.program, *arguments]))
        self._run = Run(self._python.program, arguments, self._environment, ended, heard, parent=self)

    def _shown(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    def _fail(self, reason: str) -> None:
        self._clean_up()
        self.ended.emit(False, reason)

    def _clean_up(self) -> None:
        self._stack.close()
        self._home.sweep()
