# SPDX-License-Identifier: GPL-2.0-or-later
"""Models to download: a catalogue by its address, and what it says of each; size and licence are seen before."""

from __future__ import annotations

from functools import partial
from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge.download import size_text
from ..bridge.http import OtherHostError
from ..bridge.models import download_model, model_library, read_catalogue, read_preview
from ..core.model.catalogue import Catalogue, CatalogueEntry
from ..core.model.modelfolder import facts_of
from ..paths import CATALOGUE_URL, shipped_models
from .jobs import Job, Jobs
from .model_page import entry_page
from .model_view import ModelList, ModelPage, side_by_side
from .pictures import Picture, read_picture
from .text import tr

_SETTING = "rs_synth/catalogue"


class CataloguePanel(QWidget):
    """`added` comes with the name of a model that was downloaded, `said` with a sentence for the user."""

    added = pyqtSignal(str)
    said = pyqtSignal(str)

    def __init__(self, jobs: Jobs, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self._jobs = jobs
        self._loading: Optional[Job] = None
        self._downloading: Optional[Job] = None
        self._entries: dict[str, CatalogueEntry] = {}
        self._pictures: dict[str, Picture] = {}
        self._hosts: tuple[str, ...] = ()  # what the user allowed redirects to
        self.address = QLineEdit(QgsSettings().value(_SETTING, CATALOGUE_URL, type=str))
        self.address.setToolTip(tr("A STAC item collection with the MLM extension, as JSON, over https."))
        self.load = QPushButton(tr("&Load"))
        self.load.setToolTip(tr("Asks the address for its list. Nothing is asked for before."))
        label = QLabel(tr("&Catalogue"))
        label.setBuddy(self.address)
        self.models = ModelList(tr("Models of the catalogue"), has_icons=False)
        self.page = ModelPage()
        self.download = QPushButton()
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(tr("What has arrived is kept: a later download goes on from there."))
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for widget in (label, self.address, self.load):
            top.addWidget(widget)
        bottom.addWidget(self.download)
        bottom.addWidget(self.progress, 1)
        bottom.addWidget(self.cancel)
        bottom.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(side_by_side(self.models, self.page), 1)
        layout.addLayout(bottom)
        self.load.clicked.connect(lambda: self.load_catalogue())
        self.address.returnPressed.connect(self.load_catalogue)
        self.models.currentItemChanged.connect(lambda *_: self.show_entry())
        self.download.clicked.connect(lambda: self._download())
        self.cancel.clicked.connect(lambda: self._downloading.cancel() if self._downloading else None)
        self._show_progress(False)
        self.show_entry()

    def ask(self, question: str) -> bool:
        return QMessageBox.question(self, tr("RS Synth: models"), question) == QMessageBox.StandardButton.Yes

    # ---- the list

    def load_catalogue(self) -> None:
        """Asks for what is at the address."""
        self._hosts = ()
        self._load()

    def _load(self) -> None:
        url, hosts = self.address.text().strip(), self._hosts
        if self._loading is not None:
            self._loading.cancel()
        self.said.emit(tr("Loading the catalogue …"))
        self._loading = self._jobs.start(
            tr("Catalogue of models"), lambda feedback: read_catalogue(url, feedback, hosts), self._loaded
        )

    def _loaded(self, job: Job) -> None:
        if job is not self._loading:
            return
        self._loading = None
        if isinstance(job.error, OtherHostError) and self._allows(job.error):
            self._load()
        elif job.result is None:
            self.said.emit(job.failure)
        else:
            self._fill(job.result)

    def _allows(self, error: OtherHostError) -> bool:
        is_allowed = self.ask(f"{error}\n" + tr("Go on?"))
        if is_allowed:
            self._hosts = (*self._hosts, error.host)
        return is_allowed

    def _fill(self, catalogue: Catalogue) -> None:
        QgsSettings().setValue(_SETTING, catalogue.url)
        self._entries = {entry.name: entry for entry in catalogue.entries}
        self._pictures.clear()
        self.models.blockSignals(True)
        self.models.clear()
        for entry in catalogue.entries:
            facts = (size_text(entry.file.size_bytes), entry.licence, tr("{} m").format(f"{entry.gsd_m:g}"))
            self.models.add_model(entry.name, entry.title, facts)
        self.models.blockSignals(False)
        self.models.choose("")
        self.show_entry()
        self.said.emit(
            tr("{} models for RS Synth, {} of other programs left out.").format(
                len(self._entries), catalogue.others
            )
            if catalogue.others
            else tr("{} models.").format(len(self._entries))
        )

    # ---- one of it

    def show_entry(self) -> None:
        """The chosen entry, and whether it can be downloaded."""
        entry = self._entries.get(self.models.name())
        self.download.setText(tr("&Download"))
        self.download.setEnabled(False)
        if entry is None:
            self.page.show_sentence(tr("Load a catalogue to see its models."))
            return
        picture = self._pictures.get(entry.name)
        self.page.show_page(entry_page(entry, bool(picture)), picture or Picture())
        if picture is None and entry.preview is not None:
            self._look_at_preview(entry)
        size = size_text(entry.file.size_bytes)
        there = model_library().models().get(entry.name)
        if entry.name in shipped_models():
            self.download.setText(tr("Comes with the plugin"))
        elif there is not None and facts_of(there).graph_sha256 == entry.graph_sha256:
            self.download.setText(tr("On this computer"))
        elif there is not None:
            self.download.setText(
                tr("&Replace {} by {} ({})").format(facts_of(there).version, entry.version, size)
            )
            self.download.setEnabled(self._downloading is None)
        else:
            self.download.setText(tr("&Download ({})").format(size))
            self.download.setEnabled(self._downloading is None)

    def _look_at_preview(self, entry: CatalogueEntry) -> None:
        self._pictures[entry.name] = Picture()  # asked for once
        hosts = self._hosts

        def done(job: Job) -> None:
            if job.result and self._entries.get(entry.name) is entry:
                self._pictures[entry.name] = job.result
                if self.models.name() == entry.name:
                    self.show_entry()

        self._jobs.start(
            tr("Preview of {}").format(entry.name),
            lambda feedback: read_picture(read_preview(entry, feedback, hosts)),
            done,
        )

    # ---- download

    def _download(self) -> None:
        entry, hosts, library = self._entries[self.models.name()], self._hosts, model_library()
        is_newer = entry.name in library.models()  # which the button said
        self._downloading = self._jobs.start(
            tr("Download of {}").format(entry.name),
            lambda feedback: download_model(entry, library, feedback, hosts, is_newer),
            partial(self._downloaded, entry),
        )
        self._downloading.progressChanged.connect(lambda percent: self.progress.setValue(round(10 * percent)))
        self._show_progress(True)
        self.show_entry()
        self.said.emit(tr("Downloading {} …").format(entry.name))

    def _downloaded(self, entry: CatalogueEntry, job: Job) -> None:
        self._downloading = None
        self._show_progress(False)
        if isinstance(job.error, OtherHostError) and self._allows(job.error):
            self.models.choose(entry.name)
            self._download()
            return
        if job.result is not None:
            self.said.emit(tr("{} is here: the algorithms and the panel offer it now.").format(entry.name))
            self.added.emit(entry.name)
        elif job.failure:
            self.said.emit(job.failure)
        else:
            self.said.emit(tr("The download was cancelled; it can go on later."))
        self.show_entry()

    def _show_progress(self, is_seen: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(is_seen)
        self.cancel.setVisible(is_seen)
