# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock in a window, over the layers of the other tests."""

from __future__ import annotations

import sys
import traceback

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from tests.core import bowl
from tests.gui.window import Window, wait_until
from tests.qgis.conftest import dem, forest, inputs, land_cover, open_layer, provider, tiny_model, valley  # noqa: F401

SEED = bowl.CENTRE


@pytest.fixture(autouse=True)
def errors(monkeypatch):
    """What was raised where Qt called Python; PyQt would end the process by itself."""
    raised = []

    def keep(kind, error, trace):
        raised.append("".join(traceback.format_exception(kind, error, trace)))

    monkeypatch.setattr(sys, "excepthook", keep)
    yield raised
    assert not raised, raised[0]


@pytest.fixture
def window(qgis_app):
    QgsProject.instance().clear()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    window = Window()
    yield window
    window.mapCanvas().setLayers([])
    window.mainWindow().close()
    window.mainWindow().deleteLater()
    QgsApplication.processEvents()


@pytest.fixture
def shell(window):
    """The dock as the plugin makes it, shown."""
    from rs_synth_plugin.gui.shell import DockShell

    shell = DockShell(window)
    shell.action.trigger()
    yield shell
    shell.unload()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    # What the event loop would delete now: nothing of it may call back into what is gone.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dock(shell):
    assert shell.content is not None
    return shell.content


@pytest.fixture
def over_bowl(dock, window, forest, valley):  # noqa: F811
    """The dock with the bowl's layers chosen and seen, its legend said."""
    from rs_synth_plugin.core.scenario.legend import Legend

    canvas = window.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    canvas.setLayers([forest])
    canvas.setExtent(forest.extent())
    dock.state.choose(land_cover=forest.id(), dem=valley.id())
    dock.state.set_legend(Legend.builtin("nlcd8"))
    return dock


@pytest.fixture
def flooding(over_bowl):
    """The same with a flood from a seed at the bowl's floor, shown on the map."""
    from rs_synth_plugin.core.scenario.flood import Flood

    crs = QgsCoordinateReferenceSystem("EPSG:32633").toWkt()
    over_bowl.edits.add(Flood(level=bowl.LEVEL, from_water=False, seeds=(SEED,), seeds_crs=crs))
    wait_until(lambda: "flood" in over_bowl.live.item.pictures)
    return over_bowl
