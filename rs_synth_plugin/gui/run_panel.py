# SPDX-License-Identifier: GPL-2.0-or-later
"""The tab of full runs: which part, where to, progress and cancel, and the run as commands to copy."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsApplication, QgsProcessingUtils, QgsProject, QgsRectangle
from qgis.gui import QgsFileWidget, QgsMapCanvas, QgsMessageBarItem
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import RSSynthError
from .boxes import labelled, narrow
from .copying import as_commands, as_python
from .edit_names import edit_name
from .map_tools import ExtentTool, ToolBox
from .messages import Messages
from .plan import Plan, make_plan
from .runner import Runner
from .scenario_file import read_entries, write_entries
from .state import State
from .text import tr

FULL, CANVAS, DRAWN = "full", "canvas", "drawn"
_MOST_NAMES = 3


class RunPanel(QWidget):
    """Runs `state`'s scenario, or copies it."""

    def __init__(
        self, state: State, canvas: QgsMapCanvas, tools: ToolBox, messages: Messages, parent: QWidget = None
    ):
        super().__init__(parent)
        self._state, self._canvas, self._tools, self._messages = state, canvas, tools, messages
        self._drawn: Optional[tuple[QgsRectangle, str]] = None
        self.runner = Runner(self)
        self.extent = QComboBox()
        for text, data in (
            (tr("All of the land cover"), FULL),
            (tr("What the map shows"), CANVAS),
            (tr("Drawn rectangle"), DRAWN),
        ):
            self.extent.addItem(text, data)
        self.extent.setToolTip(tr("The part to work on. A flood sees only the water of that part."))
        self.draw = QPushButton(tr("Draw"))
        self.draw.setToolTip(tr("Drag a rectangle on the map."))
        self.imagery = QCheckBox(tr("Make imagery"))
        self.imagery.setChecked(True)
        self.imagery.setToolTip(tr("With the chosen model; without, only maps of the edits are made."))
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.lineEdit().setPlaceholderText(tr("[temporary folder]"))
        self.folder.setToolTip(tr("Where the results go; temporary ones vanish with QGIS."))
        self.start = QPushButton(tr("&Run"))
        self.start.setToolTip(tr("Make the scenario at full resolution, in the background."))
        self.cancel = _button(tr("Cancel"), tr("End the run; the steps that are done stay."))
        self.cancel.setEnabled(False)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.copy_command = _button(
            tr("Copy as qgis_process command"), tr("What Run does, for a terminal or a script.")
        )
        self.copy_python = _button(
            tr("Copy as Python"), tr("What Run does, for QGIS's Python console or a script.")
        )
        self.save = _button(tr("Save scenario …"), tr("Write the list of edits to a JSON file."))
        self.load = _button(tr("Load scenario …"), tr("Read the list of edits from a JSON file."))
        self._lay_out()
        self.draw.clicked.connect(self._draw)
        self.start.clicked.connect(self.run)
        self.cancel.clicked.connect(self.runner.cancel)
        self.copy_command.clicked.connect(lambda: self._copy(as_commands))
        self.copy_python.clicked.connect(lambda: self._copy(as_python))
        self.save.clicked.connect(self._save)
        self.load.clicked.connect(self._load)
        self.runner.progressed.connect(lambda part: self.bar.setValue(round(100 * part)))
        self.runner.finished.connect(self._finished)

    def _lay_out(self) -> None:
        form = QFormLayout()
        row = QHBoxLayout()
        row.addWidget(self.extent, 1)
        row.addWidget(self.draw)
        form.addRow(labelled(tr("&Part"), self.extent), row)
        form.addRow(tr("&Folder"), self.folder)
        form.addRow(self.imagery)
        narrow(self.extent)
        buttons = QHBoxLayout()
        buttons.addWidget(self.start)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(buttons)
        layout.addWidget(self.bar)
        for widget in (self.copy_command, self.copy_python):
            layout.addWidget(widget)
        files = QHBoxLayout()
        files.addWidget(self.save)
        files.addWidget(self.load)
        layout.addLayout(files)

    # ---- runs

    def run(self) -> None:
        if self.runner.is_running:
            return
        try:
            plan = self.plan(self.new_folder())
        except (RSSynthError, OSError) as error:
            self._messages.warn(str(error))
            return
        self.start.setEnabled(False)
        self.cancel.setEnabled(True)
        self.bar.setValue(0)
        self.runner.start(plan, self._title())

    def _title(self) -> str:
        """Of the group of results."""
        names = [edit_name(edit) for edit in self._state.scenario().edits]
        if len(names) > _MOST_NAMES:
            names[_MOST_NAMES:] = ["…"]
        return "; ".join(names) or tr("No edits")

    def plan(self, folder: Path) -> Plan:
        return make_plan(self._state, folder, self.extent_text(), self.imagery.isChecked())

    def new_folder(self) -> Path:
        """A folder of its own for each run: results of one must not overwrite those that are open."""
        base = Path(self.folder.filePath() or QgsProcessingUtils.tempFolder())
        base.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix="scenario_", dir=base))

    def extent_text(self) -> str:
        """The parameter EXTENT."""
        kind = self.extent.currentData()
        if kind == FULL:
            return ""
        crs = self._canvas.mapSettings().destinationCrs()
        box, name = self._canvas.extent(), crs.authid()
        if kind == DRAWN:
            if self._drawn is None:
                raise RSSynthError(tr("Draw a rectangle first, or choose another part."))
            box, name = self._drawn
        return f"{box.xMinimum()!r},{box.xMaximum()!r},{box.yMinimum()!r},{box.yMaximum()!r} [{name}]"

    def _draw(self) -> None:
        tool = ExtentTool(self._canvas)
        tool.drawn.connect(self.put_extent)
        tool.drawn.connect(lambda _: self._tools.stop())
        self._tools.use(tool)

    def put_extent(self, box: QgsRectangle) -> None:
        """A rectangle in the map's CRS."""
        self._drawn = (QgsRectangle(box), self._canvas.mapSettings().destinationCrs().authid())
        self.extent.setCurrentIndex(self.extent.findData(DRAWN))

    def _finished(self, worked: bool, sentence: str) -> None:
        self.start.setEnabled(True)
        self.cancel.setEnabled(False)
        self.bar.setValue(100 if worked else 0)
        for warning in dict.fromkeys(self.runner.warnings):
            self._messages.warn(warning)
        if sentence:
            self._messages.fail(sentence)
        elif not worked:
            self._messages.inform(tr("The run was cancelled."))
        else:
            self._link_results()

    def _link_results(self) -> None:
        item = QgsMessageBarItem("RS Synth", tr("The scenario is ready."), Qgis.MessageLevel.Success, 15)
        button = QPushButton(tr("Zoom to the results"))
        ids = list(self.runner.layer_ids)
        button.clicked.connect(lambda: self._zoom(ids))
        item.layout().addWidget(button)
        self._messages.item(item)

    def _zoom(self, ids: list) -> None:
        """To the first that is still there."""
        for layer in filter(None, map(QgsProject.instance().mapLayer, ids)):
            self._canvas.setExtent(
                self._canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
            )
            self._canvas.refresh()
            return

    # ---- as text

    def _copy(self, writer) -> None:
        try:
            base = self.folder.filePath() or QgsProject.instance().homePath()
            folder = Path(base) / "rs_synth" if base else self.new_folder()
            folder.mkdir(parents=True, exist_ok=True)
            text = writer(self.plan(folder))
        except (RSSynthError, OSError) as error:
            self._messages.warn(str(error))
            return
        QgsApplication.clipboard().setText(text)
        if any(layer_id in text for layer_id in QgsProject.instance().mapLayers()):
            self._messages.warn(
                tr(
                    "Some layers are read otherwise than their files say: the copy works in this project only."
                )
            )
        self._messages.inform(tr("Copied. Files that the commands use and write are in {}.").format(folder))

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save scenario"), "", tr("Scenarios (*.json)"))
        if path:
            self.save_to(path if path.lower().endswith(".json") else f"{path}.json")

    def save_to(self, path: str) -> None:
        """The list of edits, as JSON."""
        try:
            write_entries(self._state.entries, Path(path))
        except (RSSynthError, OSError) as error:
            self._messages.warn(str(error))

    def _load(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Load scenario"), "", tr("Scenarios (*.json)"))
        if path:
            self.load_from(path)

    def load_from(self, path: str) -> None:
        """In place of the list; one step of undo brings that back."""
        try:
            entries = read_entries(Path(path))
        except (RSSynthError, OSError) as error:
            self._messages.warn(f"{path}: {error}")
            return
        self._state.change(entries, tr("load a scenario"), 0)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    return button
