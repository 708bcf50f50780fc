# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs a plan, step by step, as tasks of QGIS; the results become a group of named, styled layers."""

from __future__ import annotations

from functools import partial
from typing import Optional

from qgis.core import (
    QgsApplication,
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.raster.source import open_dataset
from .plan import Plan, Step
from .task_gate import GATE
from .text import tr

_TAG = "RS_SYNTH_"


class Log(QgsProcessingFeedback):
    """Keeps what went wrong."""

    def __init__(self):
        super().__init__(False)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def reportError(self, text: str, fatalError: bool = False) -> None:
        self.errors.append(text)

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)


class Runner(QObject):
    """One plan at a time. Lives in the main thread; only the algorithms run in others."""

    progressed = pyqtSignal(float)
    finished = pyqtSignal(bool, str)
    """Whether it worked, and the sentence that says why not ('' for a cancel)."""
    loaded = pyqtSignal(object, object)
    """Each result layer, and its step."""

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._plan: Optional[Plan] = None
        self._task: Optional[QgsProcessingAlgRunnerTask] = None
        self._place = 0
        self._title = ""
        self._group: Optional[str] = None
        self._is_cancelled = False
        self.results: list[dict] = []
        self.layer_ids: list[str] = []
        self.warnings: list[str] = []

    @property
    def is_running(self) -> bool:
        return self._plan is not None

    def start(self, plan: Plan, title: str) -> None:
        """The first step; the others follow by themselves."""
        self._plan, self._title, self._place = plan, title, 0
        self._is_cancelled, self._group = False, None
        self.results, self.layer_ids, self.warnings = [], [], []
        self._next()

    def cancel(self) -> None:
        self._is_cancelled = True
        if self._task is not None:
            self._log.cancel()
            self._task.cancel()

    def close(self) -> None:
        """Cancels, waits until the task has ended, and tells nobody."""
        self.blockSignals(True)
        task = self._task
        self.cancel()
        while task is not None and self._task is task:
            QgsApplication.processEvents()
        self._plan = None
        self._let_go()

    def _next(self) -> None:
        plan = self._plan
        if plan is None:
            return
        if self._is_cancelled:
            self._end(False, "")
            return
        if self._place == len(plan.steps):
            self._end(True, "")
            return
        step = plan.steps[self._place]
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
        # What a task's callbacks use must outlive it.
        self._context, self._log = QgsProcessingContext(), Log()
        self._context.setProject(QgsProject.instance())
        # As outputs that are to be loaded: only those get their style from the algorithm.
        shown = {
            name: QgsProcessingOutputLayerDefinition(step.parameters[name], QgsProject.instance())
            for name in step.shown
        }
        parameters = {**step.parameters, **shown}
        ok, message = algorithm.checkParameterValues(parameters, self._context)
        if not ok:
            self._end(False, message)
            return
        self._log.progressChanged.connect(self._report)
        self._algorithm = algorithm
        self._task = QgsProcessingAlgRunnerTask(algorithm, parameters, self._context, self._log)
        self._task.executed.connect(partial(self._executed, step))
        GATE.add(self._task, partial(self._executed, step, False, {}))

    def _report(self, percent: float) -> None:
        if self._plan is not None:
            self.progressed.emit((self._place + percent / 100) / len(self._plan.steps))

    def _executed(self, step: Step, worked: bool, results: dict) -> None:
        self._task = None
        self.warnings += self._log.warnings
        if not worked or not results or self._is_cancelled:
            sentence = " ".join(self._log.errors) or tr("{} failed.").format(step.algorithm)
            self._end(False, "" if self._is_cancelled else sentence)
            return
        self.results.append(results)
        self._load(step)
        self._place += 1
        QTimer.singleShot(0, self._next)  # outside of the task's own signal

    def _load(self, step: Step) -> None:
        """The outputs as layers of the run's group, at its top."""
        for place, name in enumerate(step.shown):
            path = step.parameters[name]
            details = self._context.layerToLoadOnCompletionDetails(path)
            layer = QgsRasterLayer(path, step.shown[name])
            if not layer.isValid():
                self.warnings.append(tr("{} could not be opened.").format(path))
                continue
            styler = details.postProcessor()
            if styler is not None:
                styler.postProcessLayer(layer, self._context, self._log)
            layer.setMetadata(provenance(path, layer.metadata()))
            QgsProject.instance().addMapLayer(layer, False)
            self._group_node().insertLayer(place, layer)
            self.layer_ids.append(layer.id())
            self.loaded.emit(layer, step)

    def _group_node(self) -> QgsLayerTreeGroup:
        root = QgsProject.instance().layerTreeRoot()
        for group in root.findGroups():
            if group.customProperty("rs_synth_run") == self._group and self._group is not None:
                return group
        group = root.insertGroup(0, self._title)
        self._group = f"{self._title} {id(self._plan)}"
        group.setCustomProperty("rs_synth_run", self._group)
        return group

    def _end(self, worked: bool, sentence: str) -> None:
        self._plan = self._task = None
        QTimer.singleShot(0, self._let_go)  # outside of the task's own signal
        self.finished.emit(worked, sentence)

    def _let_go(self) -> None:
        """What QGIS made for a run must not outlive QGIS."""
        if self._plan is None:
            self._context = self._log = self._algorithm = None


def provenance(path: str, metadata: QgsLayerMetadata) -> QgsLayerMetadata:
    """The raster's own tags as the layer's metadata: what made it, of what, and that it is synthetic."""
    tags = open_dataset(path, path).GetMetadata()
    facts = {key[len(_TAG) :].lower(): value for key, value in tags.items() if key.startswith(_TAG)}
    metadata.setType("dataset")
    metadata.setTitle(tr("Synthetic: made by RS Synth") if facts.get("synthetic") else "RS Synth")
    metadata.setAbstract("\n".join(f"{key}: {value}" for key, value in sorted(facts.items())))
    for key in ("model", "scenario", "seed", "inputs", "version"):
        if key in facts:
            metadata.addHistoryItem(f"{key}: {facts[key]}")
    return metadata
