# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS window as far as the dock needs one: real widgets, no application around them."""

from __future__ import annotations

import time

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow


class Window:
    """What the dock asks of QgisInterface."""

    def __init__(self):
        self._main = QMainWindow()
        self._main.resize(1280, 800)
        self._canvas = QgsMapCanvas()
        self._canvas.setDestinationCrs(QgsProject.instance().crs())
        self._main.setCentralWidget(self._canvas)
        self._bar = QgsMessageBar()
        self.said = []
        self._items = []  # all that there ever were
        self._bar.widgetAdded.connect(lambda _: self._hear())
        self.icons, self.menu = [], []
        self._main.show()

    def _hear(self):
        for item in self._bar.items():
            if item not in self._items:
                self._items.append(item)
                self.said.append(item.text())

    def mainWindow(self):
        return self._main

    def mapCanvas(self):
        return self._canvas

    def messageBar(self):
        return self._bar

    def addToolBarIcon(self, action):
        self.icons.append(action)

    def removeToolBarIcon(self, action):
        self.icons.remove(action)

    def addPluginToMenu(self, menu, action):
        self.menu.append((menu, action))

    def removePluginMenu(self, menu, action):
        self.menu.remove((menu, action))

    def addDockWidget(self, area, dock):
        self._main.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self._main.removeDockWidget(dock)


def wait_until(condition, seconds=20.0):
    """Lets Qt work until a condition holds; an AssertionError where it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        QgsApplication.processEvents()
        time.sleep(0.005)


def idle(seconds=0.3):
    """Lets Qt work for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.005)
