# SPDX-License-Identifier: GPL-2.0-or-later
"""The runtime for models: what is there, installing it, trying it, removing it. Downloads only when asked to."""

from __future__ import annotations

from typing import Optional

import numpy as np
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase, QTextCursor
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge.python_search import PythonSearch
from ..bridge.runtime_install import RuntimeInstall
from ..bridge.translation import tr
from ..core.install.folder import RuntimeHome, is_private
from ..core.install.plan import CPU, CUDA12, CUDA13, DIRECTML, flavours
from ..core.install.pythons import Python
from ..core.install.trial import try_runtime
from ..core.model.runtime import available, is_installed
from ..paths import shipped_models
from .jobs import Job, Jobs

_MOST_LINES = 5000


class RuntimeDialog(QDialog):
    """`changed` comes when a runtime was installed or removed."""

    changed = pyqtSignal()

    def __init__(self, home: RuntimeHome, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self._home, self._jobs = home, Jobs()
        self._python: Optional[Python] = None
        self._install: Optional[RuntimeInstall] = None
        self._is_testing = False
        self.setWindowTitle(tr("RS Synth: runtime for models"))
        about = QLabel(
            tr(
                "Models run with onnxruntime, on your own machine. It is installed into a folder of its own in your "
                "QGIS profile: QGIS and its Python stay as they are. Nothing is downloaded before you press Install."
            )
        )
        self.status = QLabel(tr("Looking for onnxruntime …"))
        self.python = QLabel(tr("Looking for QGIS's Python …"))
        for label in (about, self.status, self.python):
            label.setWordWrap(True)
        self.kind = QComboBox()
        self.kind.setToolTip(tr("What models can run on. The first of the list fits this machine best."))
        self.install = QPushButton(tr("&Install"))
        self.install.setToolTip(tr("Download onnxruntime with pip, and put it into the profile."))
        self.test = QPushButton(tr("&Test"))
        self.test.setToolTip(tr("Run the model that comes with the plugin: on which device, and how fast?"))
        self.uninstall = QPushButton(tr("&Uninstall"))
        self.uninstall.setToolTip(tr("Remove what was installed here, for every QGIS of this profile."))
        self.cancel = QPushButton(tr("&Cancel"))
        self.cancel.setToolTip(tr("Stop the installation; what was there before stays."))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.news = QLabel()
        self.news.setWordWrap(True)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._show_progress)
        self.output = QPlainTextEdit()
        self.output.setReadOnly(True)
        self.output.setMaximumBlockCount(_MOST_LINES)
        self.output.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.output.setAccessibleName(tr("Output"))
        self._lay_out(about)
        self.install.clicked.connect(self._start)
        self.cancel.clicked.connect(self._cancel)
        self.uninstall.clicked.connect(self._ask_and_remove)
        self.test.clicked.connect(self._start_test)
        self._search: Optional[PythonSearch] = PythonSearch(self._python_found, self)
        self._search.start()
        self._look()
        self._show_state()

    def _lay_out(self, about: QLabel) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Now:"), self.status)
        form.addRow(tr("Python:"), self.python)
        form.addRow(tr("&Kind:"), self.kind)
        row = QHBoxLayout()
        for button in (self.install, self.cancel, self.test, self.uninstall):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addLayout(row)
        layout.addWidget(self.busy)
        layout.addWidget(self.news)
        layout.addWidget(self.output, 1)
        layout.addWidget(buttons)
        self.resize(640, 460)

    def done(self, result: int) -> None:
        """However it is closed: an installation in progress ends, and leaves nothing."""
        self.close_all()
        super().done(result)

    def close_all(self) -> None:
        self._clock.stop()
        if self._search is not None:
            self._search.close()
            self._search = None
        if self._install is not None:
            self._install.close()
            self._install = None
        self._jobs.close()

    # ---- what is there

    def _look(self) -> None:
        self._jobs.start(tr("Looking for onnxruntime"), lambda feedback: available(), self._looked)

    def _looked(self, job: Job) -> None:
        status = job.result
        if status is None:
            self.status.setText(job.failure)
        elif not status.ok:
            none = tr("onnxruntime is not installed yet: press Install.")
            self.status.setText(status.message if is_installed() else none)
        else:
            installed = self._home.installed()
            text = tr("onnxruntime {} is ready.").format(status.version)
            if installed is not None and not is_private(status.file):
                text += " " + tr(
                    "It comes from {}; the one that was installed here ({}) is used after QGIS is started again."
                ).format(status.file, installed.version)
            elif installed is not None and not status.file.startswith(str(installed.path)):
                text += " " + tr("{} is used after QGIS is started again.").format(installed.version)
            elif installed is not None:
                text += " " + tr("Kind: {}.").format(_title(installed.flavour))
            elif status.file:
                text += " " + tr("It comes from {}.").format(status.file)
            self.status.setText(text)
        self.test.setEnabled(bool(status is not None and status.ok))
        self.status.setToolTip(str(self._home.base))

    def _python_found(self, python: Optional[Python]) -> None:
        self._search, self._python = None, python
        if python is None:
            self.python.setText(
                tr("QGIS's Python was not found as a program: install with qpip (see the user guide).")
            )
        elif not python.pip:
            self.python.setText(
                tr(
                    "{} has no pip: install it (on Debian and Ubuntu: sudo apt install python3-pip), then open this "
                    "window again."
                ).format(python.program)
            )
        else:
            self.python.setText(f"{'.'.join(map(str, python.version))}, {python.program}")
            for flavour in flavours(python, np.__version__):
                self.kind.addItem(_title(flavour.name), flavour)
        self._show_state()

    def _show_state(self) -> None:
        is_busy = self._install is not None or self._is_testing
        self.install.setEnabled(not is_busy and self.kind.count() > 0)
        self.kind.setEnabled(not is_busy and self.kind.count() > 1)
        self.cancel.setEnabled(self._install is not None)
        self.uninstall.setEnabled(not is_busy and self._home.base.is_dir())
        self.busy.setVisible(is_busy)

    # ---- installing and removing

    def _start(self) -> None:
        self.output.clear()
        self._install = RuntimeInstall(self._home, self._python, self.kind.currentData(), self)
        self._install.said.connect(self.output.appendPlainText)
        self._install.ended.connect(self._ended)
        self.news.clear()
        self._clock.start()
        self._show_state()
        self._install.start()

    def _show_progress(self) -> None:
        self.news.setText(tr("{} MiB so far").format(round(self._install.size_mib())))

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._install.cancel()

    def _ended(self, worked: bool, sentence: str) -> None:
        self._clock.stop()
        self._install = None
        self._say(sentence)
        self._show_state()
        if worked:
            self._look()
            self.changed.emit()

    def _ask_and_remove(self) -> None:
        answer = QMessageBox.question(
            self,
            self.windowTitle(),
            tr("Remove the runtime from this profile? Models cannot run until it is installed again."),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self.remove()

    def remove(self) -> None:
        """Uninstalls, without a question."""
        if self._home.remove():
            self._say(tr("The runtime was removed; nothing of it is left."))
        else:
            self._say(
                tr("The runtime is in use, and is not used any more: its files go when QGIS starts again.")
            )
        self._show_state()
        self._look()
        self.changed.emit()

    # ---- trying

    def _start_test(self) -> None:
        model = next(iter(shipped_models("image").values()), None)
        if model is None:
            self._say(tr("There is no model to test with: install the plugin again."))
            return
        self._is_testing = True
        self.news.clear()
        self._show_state()
        self._jobs.start(
            tr("Test of the runtime"), lambda feedback: try_runtime(model, feedback), self._tested
        )

    def _tested(self, job: Job) -> None:
        self._is_testing = False
        for warning in job.warnings:
            self._say(warning)
        if job.result is None:
            self._say(job.failure)
        else:
            trial = job.result
            speed = f"{trial.megapixels_per_second:.2f}"
            self._say(tr("{} ran on {}: {} megapixels per second.").format(trial.model, trial.device, speed))
        self._show_state()

    def _say(self, sentence: str) -> None:
        """Where it is seen, and below what led to it."""
        self.news.setText(sentence)
        self.output.appendPlainText(sentence)
        self.output.moveCursor(QTextCursor.MoveOperation.End)


def _title(flavour: str) -> str:
    return {
        CPU: tr("CPU: works everywhere"),
        CUDA12: tr("NVIDIA GPU with CUDA 12: a download of gigabytes"),
        CUDA13: tr("NVIDIA GPU with CUDA 13: a download of gigabytes"),
        DIRECTML: tr("GPU by DirectML: any graphics card on Windows"),
    }.get(flavour, flavour)
