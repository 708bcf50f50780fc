# SPDX-License-Identifier: GPL-2.0-or-later
"""The models that are on this computer: their cards, adding one from a file, removing one."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from ..bridge.models import import_model, model_library, offered_models
from ..core.errors import RSSynthError
from ..core.feedback import Feedback
from ..core.model.library import AlreadyThereError
from ..core.model.modelfolder import facts_of, preview_of
from ..core.model.modelinfo import model_info
from .jobs import Job, Jobs
from .model_page import card_page
from .model_view import ModelList, ModelPage, side_by_side
from .pictures import Picture, read_picture
from .text import tr


class InstalledPanel(QWidget):
    """`changed` comes when a model was added or removed, `said` with a sentence for the user."""

    changed = pyqtSignal()
    said = pyqtSignal(str)

    def __init__(self, jobs: Jobs, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self._jobs = jobs
        self._reading: Optional[Job] = None
        self.models = ModelList(tr("Models on this computer"), has_icons=True)
        self.page = ModelPage()
        self.add = QPushButton(tr("&Add from file …"))
        self.add.setToolTip(tr("Checks an .onnx file with a model card, and copies it into your profile."))
        self.remove = QPushButton(tr("&Remove"))
        self.remove.setToolTip(tr("Deletes the model from your profile; those of the plugin stay."))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(side_by_side(self.models, self.page), 1)
        layout.addLayout(buttons)
        self.models.currentItemChanged.connect(lambda *_: self._show_card())
        self.add.clicked.connect(self._browse)
        self.remove.clicked.connect(self._remove)
        self.fill()

    def fill(self, name: str = "") -> None:
        """Looks what is there; the model of that name is then chosen, else the one that was."""
        wanted = name or self.models.name()
        own = model_library().models()
        self.models.blockSignals(True)
        self.models.clear()
        for model, path in offered_models().items():
            facts = facts_of(path)
            origin = tr("in your profile") if model in own else tr("included")
            pixel = tr("{} m").format(f"{facts.pixel_m:g}") if facts.pixel_m else ""
            self.models.add_model(model, facts.title, (facts.version, pixel, origin))
        self.models.blockSignals(False)
        self.models.choose(wanted)
        self._look_at_pictures()
        self._show_card()

    def add_file(self, path: Path, replace: bool = False) -> None:
        """Starts adding a model file."""
        self.said.emit(tr("Checking {} …").format(path.name))

        def done(job: Job) -> None:
            self.add.setEnabled(True)
            if isinstance(job.error, AlreadyThereError):
                if self.ask(f"{job.failure}\n" + tr("Replace it?")):
                    self.add_file(path, replace=True)
                else:
                    self.said.emit("")
            elif job.result is None:
                self.said.emit(job.failure)
            else:
                name = job.result.stem
                self.fill(name)
                self.said.emit(tr("{} was added.").format(name))
                self.changed.emit()

        library = model_library()
        self.add.setEnabled(False)
        self._jobs.start(
            tr("Adding {}").format(path.name), lambda feedback: import_model(path, library, replace), done
        )

    def ask(self, question: str) -> bool:
        return QMessageBox.question(self, tr("RS Synth: models"), question) == QMessageBox.StandardButton.Yes

    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Model file"), "", tr("RS Synth models (*.onnx)"))
        if path:
            self.add_file(Path(path))

    def _remove(self) -> None:
        name = self.models.name()
        if not self.ask(tr("Delete the model {} from your profile?").format(name)):
            return
        try:
            model_library().remove(name)
        except RSSynthError as error:
            self.said.emit(str(error))
            return
        self.fill()
        self.said.emit(tr("{} was removed.").format(name))
        self.changed.emit()

    def _show_card(self) -> None:
        """Reads the chosen model, which takes a moment for a large one."""
        name = self.models.name()
        path = offered_models().get(name)
        self.remove.setEnabled(name in model_library().models())
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        if path is None:
            self.page.show_sentence(
                tr("There is no model yet: add one from a file, or get one in the tab Download.")
            )
            return

        def done(job: Job) -> None:
            if job is not self._reading:
                return
            self._reading = None
            if job.result is None:
                self.page.show_sentence(job.failure)
            else:
                info, picture = job.result
                self.page.show_page(card_page(info, bool(picture)), picture)

        def read(feedback: Feedback) -> tuple[dict[str, Any], Picture]:
            return model_info(path), _picture(path)

        self._reading = self._jobs.start(tr("Card of {}").format(name), read, done)

    def _look_at_pictures(self) -> None:
        paths = offered_models()

        def done(job: Job) -> None:
            for name, picture in (job.result or {}).items():
                self.models.set_picture(name, picture)

        def look(feedback: Feedback) -> dict[str, Picture]:
            return {name: _picture(path) for name, path in paths.items()}

        self._jobs.start(tr("Previews of models"), look, done)


def _picture(model: Path) -> Picture:
    preview = preview_of(model)
    try:
        return read_picture(preview.read_bytes()) if preview is not None else Picture()
    except OSError:
        return Picture()
