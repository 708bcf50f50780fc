# SPDX-License-Identifier: GPL-2.0-or-later
"""The choice of layers, legend and model."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsUnitTypes
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge.layers import layer_source
from ..core.errors import RSSynthError
from ..core.model.runtime import available, is_installed
from ..core.scenario.legend import Legend
from .boxes import labelled, narrow, raster_box
from .first_start import FirstStart
from .jobs import Job, Jobs
from .legend_guess import guess_legend
from .legend_table import OWN, LegendTable
from .messages import Messages
from .models import model_for, synthesis_models
from .state import State
from .text import tr


class LayerPanel(QWidget):
    """Widgets for `state.choice` and `state.legend`; looks for the legend of a new land cover."""

    imageryImpossible = pyqtSignal()
    """There is no onnxruntime that works."""
    imageryPossible = pyqtSignal()
    """There is one."""

    def __init__(self, state: State, jobs: Jobs, messages: Messages, parent: QWidget = None):
        super().__init__(parent)
        self._state, self._jobs, self._messages = state, jobs, messages
        self._guessing: Optional[Job] = None
        self._is_own_model = False  # the user chose it
        self._missing = ""  # what onnxruntime says where it cannot be used
        self.notice = FirstStart()
        self.boxes = {
            "land_cover": raster_box(tr("Raster of class codes.")),
            "dem": raster_box(tr("Heights of the ground that floods.")),
            "auxiliary": raster_box(
                tr("What the model sees beside the land cover, as bands of one raster; empty: the DEM.")
            ),
            "imagery": raster_box(tr("A real image, to compare and to composite with; may stay empty.")),
        }
        self.model = QComboBox()
        self.model.setToolTip(tr("The model that makes imagery: one of the list, or a file."))
        self.browse = QToolButton()
        self.browse.setText("…")
        self.browse.setToolTip(tr("Choose a model file (.onnx)."))
        self.manage = QToolButton()
        # Pictures, not words: beside words the names of model and legend do not fit into a narrow dock.
        self.manage.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        self.manage.setAccessibleName(tr("Manage"))
        self.manage.setToolTip(
            tr("Opens the list of models, to see their cards, and to add and remove some.")
        )
        self.legend = QComboBox()
        self.legend.setToolTip(tr("What the codes mean: guessed from codes and colours, or chosen here."))
        self.load_legend = QToolButton()
        self.load_legend.setText("…")
        self.load_legend.setToolTip(tr("Load a legend from a CSV or JSON file."))
        self.guess = QToolButton()
        self.guess.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        self.guess.setAccessibleName(tr("Guess"))
        self.guess.setToolTip(tr("Look at the land cover's codes and colours again."))
        self.table = LegendTable(state)
        self._lay_out()
        for name, box in self.boxes.items():
            # Not layerChanged, which also comes when QGIS fills the box.
            box.activated.connect(partial(self._chosen, name))
        self.model.activated.connect(lambda _: self._choose_model(self.model.currentData()))
        self.browse.clicked.connect(self._browse_model)
        self.manage.clicked.connect(lambda: self.notice.modelsWanted.emit())
        self.legend.activated.connect(self._legend_chosen)
        self.load_legend.clicked.connect(self._browse_legend)
        self.guess.clicked.connect(lambda: self.look_for_legend(is_asked=True))
        state.choiceChanged.connect(self.show_choice)
        state.legendChanged.connect(self._show_legend)
        QgsProject.instance().layersRemoved.connect(self._removed)
        self._fill_models()
        self.show_choice()
        self._show_legend()
        self.look_for_runtime()

    def close_panel(self) -> None:
        QgsProject.instance().layersRemoved.disconnect(self._removed)

    def _lay_out(self) -> None:
        for box in (self.model, self.legend):
            narrow(box)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Land cover"), self.boxes["land_cover"])
        form.addRow(tr("&DEM"), self.boxes["dem"])
        form.addRow(tr("&Auxiliary"), self.boxes["auxiliary"])
        form.addRow(tr("&Imagery"), self.boxes["imagery"])
        for label, widgets in (
            (tr("&Model"), (self.model, self.browse, self.manage)),
            (tr("Le&gend"), (self.legend, self.load_legend, self.guess)),
        ):
            row = QHBoxLayout()
            for place, widget in enumerate(widgets):
                row.addWidget(widget, 1 if place == 0 else 0)
            form.addRow(labelled(label, widgets[0]), row)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)

    def _fill_models(self) -> None:
        self.model.clear()
        self.model.addItem(tr("(no model)"), "")
        for name in synthesis_models():
            self.model.addItem(name, name)

    def offer_models(self) -> None:
        """Again, when one was added or removed."""
        self._fill_models()
        offered, chosen = synthesis_models(), self._state.choice.model
        if chosen not in offered and not os.path.isfile(chosen):  # none yet, or one that was removed
            self._state.choose(model=next(iter(offered), ""))
        self.show_choice()

    def show_choice(self) -> None:
        choice = self._state.choice
        for name, box in self.boxes.items():
            ids = choice.auxiliary if name == "auxiliary" else (getattr(choice, name),)
            box.blockSignals(True)
            box.setLayer(QgsProject.instance().mapLayer(ids[0]) if ids and ids[0] else None)
            box.blockSignals(False)
        if self.model.findData(choice.model) < 0:
            self.model.addItem(Path(choice.model).name, choice.model)
        self.model.setCurrentIndex(self.model.findData(choice.model))
        self._show_notice()
        if choice.land_cover and self._state.legend is None:
            self.look_for_legend()

    def _chosen(self, which: str, _) -> None:
        layer = self.boxes[which].currentLayer()
        layer_id = layer.id() if layer is not None else ""
        if which == "auxiliary":
            self._state.choose(auxiliary=(layer_id,) if layer_id else ())
        elif which == "land_cover" and layer_id and not self._is_own_model:
            self._state.choose(
                land_cover=layer_id, model=model_for(_pixel_m(layer)) or self._state.choice.model
            )
        else:
            self._state.choose(**{which: layer_id})

    def _removed(self, ids: list) -> None:
        """What is gone from the project is gone from the choice."""
        choice = self._state.choice
        changes = {name: "" for name in ("land_cover", "dem", "imagery") if getattr(choice, name) in ids}
        if any(item in ids for item in choice.auxiliary):
            changes["auxiliary"] = tuple(item for item in choice.auxiliary if item not in ids)
        if changes:
            self._state.choose(**changes)
            self._messages.warn(
                tr("A layer of the scenario was removed from the project: choose another one.")
            )

    def _browse_model(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Model file"), "", tr("RS Synth models (*.onnx)"))
        if path:
            self._choose_model(path)

    def _choose_model(self, model: str) -> None:
        self._is_own_model = True
        self._state.choose(model=model)

    # ---- legend

    def look_for_legend(self, is_asked: bool = False) -> None:
        """Starts a job; what it finds counts where no legend was chosen meanwhile, or the user asked for it."""
        layer = self._state.layer("land_cover")
        if self._guessing is not None:
            self._guessing.cancel()
            self._guessing = None
        if layer is None:
            return
        try:
            source = layer_source(layer, tr("Land cover"))
        except RSSynthError as error:
            self._messages.warn(str(error))
            return

        layer_id = layer.id()

        def done(job: Job) -> None:
            if job is self._guessing:
                self._guessing = None
                is_open = is_asked or self._state.legend is None
                if is_open and self._state.choice.land_cover == layer_id:
                    self._guessed(job)

        self._guessing = self._jobs.start(
            tr("Legend of {}").format(layer.name()), lambda feedback: guess_legend(source, feedback), done
        )

    def _guessed(self, job: Job) -> None:
        if job.result is None:
            self._messages.warn(job.failure)
            return
        self._state.set_legend(job.result.legend)
        if not job.result.is_known:
            self._messages.warn(
                tr(
                    "The legend cannot be told from the codes: choose it, or give each class its role in the table."
                )
            )

    def _show_legend(self) -> None:
        legend = self._state.legend
        self.legend.clear()
        names = {legend_id: Legend.builtin(legend_id).name for legend_id in Legend.builtin_ids()}
        short = [name.partition(" (")[0] for name in names.values()]
        for place, (legend_id, name) in enumerate(names.items()):
            # What stands in brackets is cut off in a narrow dock: it is told by the tooltip.
            self.legend.addItem(short[place] if short.count(short[place]) == 1 else name, legend_id)
            self.legend.setItemData(place, name, Qt.ItemDataRole.ToolTipRole)
        if legend is not None and legend.id not in Legend.builtin_ids():
            self.legend.addItem(legend.name, OWN)
        self.legend.setCurrentIndex(-1 if legend is None else self.legend.findData(legend.id))

    def _legend_chosen(self, _) -> None:
        if self.legend.currentData() != OWN:
            self._state.set_legend(Legend.builtin(self.legend.currentData()))

    def _browse_legend(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Legend"), "", tr("Legends (*.csv *.json)"))
        if path:
            self.read_legend(path)

    def read_legend(self, path: str) -> None:
        """A legend file as the land cover's legend."""
        try:
            read = Legend.from_csv if path.lower().endswith(".csv") else Legend.from_json
            legend = read(path)
            self._state.set_legend(Legend(OWN, legend.name, legend.classes, legend.nodata))
        except RSSynthError as error:
            self._messages.warn(str(error))

    # ---- what is missing

    def look_for_runtime(self) -> None:
        """At the start, and when one was installed or removed."""
        self._jobs.start(
            tr("Looking for onnxruntime"), lambda feedback: available(), self._looked_for_runtime
        )

    def _looked_for_runtime(self, job: Job) -> None:
        if job.result is not None:
            was_missing, self._missing = self._missing, ""
            if not job.result.ok:
                # What is installed but does not work needs its own words; where there is none, the button says it.
                none = tr("Imagery is made with onnxruntime, which is not installed yet.")
                self._missing = job.result.message if is_installed() else none
            if self._missing:
                self.imageryImpossible.emit()
            elif was_missing:
                self.imageryPossible.emit()
        self._show_notice()

    def _show_notice(self) -> None:
        has_model = bool(self._state.choice.model)
        model = "" if has_model else tr("No model is chosen: choose an .onnx file to see imagery.")
        self.notice.say(self._missing, model)


def _pixel_m(layer: QgsRasterLayer) -> float:
    """About, in metres."""
    units = QgsUnitTypes.fromUnitToUnitFactor(
        layer.crs().mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    return max(layer.rasterUnitsPerPixelX() * units, 1e-3)
