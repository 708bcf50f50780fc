# SPDX-License-Identifier: GPL-2.0-or-later
"""Clicks on everything at once while layers go and the map moves: nothing is raised, nothing hangs or is left."""

from __future__ import annotations

import random
import shutil

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QSlider,
    QSpinBox,
)

from tests.gui.window import idle, wait_until

CLICKS = 60


@pytest.fixture
def no_dialogs(monkeypatch):
    """A dialog would wait for somebody to answer."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor())


def is_left_out(dock, widget):
    """Qt's own buttons open menus, and QGIS's a choice of a folder; two hundred frames would take all day."""
    return (
        widget.objectName().startswith("qt_")
        or dock.run.folder.isAncestorOf(widget)
        or widget in (dock.series.start, dock.series.count)
    )


def poke(widget, chance):
    """Does what the widget is there for."""
    if isinstance(widget, QComboBox) and widget.count():
        widget.setCurrentIndex(chance.randrange(widget.count()))
        widget.activated.emit(widget.currentIndex())
    elif isinstance(widget, QSlider):
        widget.setValue(chance.randint(widget.minimum(), widget.maximum()))
    elif isinstance(widget, (QSpinBox, QDoubleSpinBox)):
        widget.setValue(chance.choice([widget.minimum(), widget.maximum(), 3, 125, 150]))
    elif isinstance(widget, (QAbstractButton, QCheckBox)):
        widget.click()


def stir(dock, canvas, chance):
    """The map and the list of edits."""
    what = chance.randrange(6)
    if what == 0:
        canvas.zoomByFactor(chance.choice([0.5, 2.0]))
    elif what == 1:
        crs = chance.choice(["EPSG:32633", "EPSG:3857", "EPSG:4326"])
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    elif what == 2 and dock.edits.list.count():
        dock.edits.list.setCurrentRow(chance.randrange(dock.edits.list.count()))
    else:
        place = QPoint(chance.randrange(canvas.width()), chance.randrange(canvas.height()))
        button = chance.choice(
            [Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton]
        )
        QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, place)


@pytest.mark.parametrize("seed", [0, 1])
def test_clicks_on_everything(flooding, window, provider, tiny_model, tmp_path, no_dialogs, seed):
    model = tmp_path / "own.onnx"
    shutil.copy(tiny_model, model)
    flooding.state.choose(model=str(model))
    flooding.run.folder.setFilePath(str(tmp_path / "out"))
    chance = random.Random(seed)
    for click in range(CLICKS):
        kinds = (QAbstractButton, QComboBox, QSlider, QSpinBox, QDoubleSpinBox)
        widgets = [widget for kind in kinds for widget in flooding.findChildren(kind) if widget.isEnabled()]
        poke(chance.choice([widget for widget in widgets if not is_left_out(flooding, widget)]), chance)
        stir(flooding, window.mapCanvas(), chance)
        idle(0.005)
        if click == CLICKS // 2:
            model.unlink()
        if click == CLICKS * 3 // 4:
            QgsProject.instance().removeMapLayer(flooding.state.choice.dem)
    QgsProject.instance().clear()
    flooding.run.cancel.click()
    wait_until(lambda: not flooding.run.runner.is_running, 30)
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 30)
    assert flooding.run.start.isEnabled()
