# SPDX-License-Identifier: GPL-2.0-or-later
"""Choices that several tabs have."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QWidget


def narrow(box: QComboBox) -> QComboBox:
    """A long name in the list must not make the dock wider."""
    box.setMinimumContentsLength(8)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def raster_box(tip: str) -> QgsMapLayerComboBox:
    """The project's raster layers, or none."""
    box = QgsMapLayerComboBox()
    box.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
    box.setAllowEmptyLayer(True)
    box.setCurrentIndex(0)
    box.setToolTip(tip)
    narrow(box)
    return box


def labelled(text: str, buddy: QWidget) -> QLabel:
    """A form's label for a row of several widgets: its letter leads to one of them."""
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
