# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock comes, and goes again without leaving anything behind."""

from __future__ import annotations

import threading
import time

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QDockWidget

from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.gui.shell import DockShell
from tests.core import bowl
from tests.gui.window import idle, wait_until


def test_ten_reloads_leave_nothing(window, forest, valley):
    canvas = window.mapCanvas()
    items = len(canvas.scene().items())
    for _ in range(10):
        shell = DockShell(window)
        shell.action.trigger()
        content = shell.content
        content.state.choose(land_cover=forest.id(), dem=valley.id())
        canvas.setExtent(forest.extent())
        content.edits.add(Flood(level=bowl.LEVEL, mode="plain"))
        content.imagery_panel.on.setChecked(True)
        idle(0.2)  # in the middle of its jobs
        shell.unload()
        del shell, content
        QgsApplication.processEvents()
        QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert not window.icons
    assert not window.menu
    assert not window.mainWindow().findChildren(QDockWidget)
    assert len(canvas.scene().items()) == items
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("rs_synth")]
    forest.setName("still used")  # signals of the dead would reach them now
    canvas.setExtent(valley.extent())
    QgsProject.instance().setDirty(True)


def test_unloading_ends_what_runs(window):
    """It asks the job to end and waits for it; nobody is called back."""
    shell = DockShell(window)
    shell.action.trigger()
    begun, ended, called = threading.Event(), threading.Event(), []

    def work(feedback):
        begun.set()
        end = time.monotonic() + 10
        while not feedback.is_cancelled() and time.monotonic() < end:
            time.sleep(0.01)
        if feedback.is_cancelled():
            ended.set()

    shell.content.jobs.start("Long", work, called.append)
    wait_until(begun.is_set)
    shell.unload()
    assert ended.is_set()
    idle(0.2)
    assert not called


def test_nothing_is_imported_before_the_dock_is_shown(window):
    shell = DockShell(window)
    assert shell.content is None
    assert [action.text() for action in window.icons] == ["RS Synth: scenarios"]
    assert window.menu[0][0] == "RS Synth"
    assert shell.dock.objectName()  # by which View › Panels and the saved window know it
    shell.unload()
