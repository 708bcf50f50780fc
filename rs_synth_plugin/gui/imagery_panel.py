# SPDX-License-Identifier: GPL-2.0-or-later
"""The tab of imagery: the live preview, and the ways to compare."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from .boxes import raster_box
from .compare import Comparison, LayerPicture
from .live_imagery import LiveImagery, metres_per_pixel
from .text import tr

_PARTS = 100


class ImageryPanel(QWidget):
    """Widgets of a live preview and of a comparison."""

    def __init__(
        self,
        live: LiveImagery,
        layer: LayerPicture,
        comparison: Comparison,
        canvas: QgsMapCanvas,
        parent=None,
    ):
        super().__init__(parent)
        self._live, self._layer, self._comparison, self._canvas = live, layer, comparison, canvas
        self._gsd_m = 0.0
        self.on = QCheckBox(tr("Show imagery of the scenario on the map"))
        self.on.setToolTip(tr("Made by the model in the background, for what the map shows."))
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, _PARTS)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)
        self.zoom = QPushButton(tr("Zoom to what can be shown"))
        self.zoom.setToolTip(tr("The middle of the map, at the model's resolution."))
        self.zoom.hide()
        self.other = raster_box(
            tr("What to compare with in place of the map: the real image, or a result of a run.")
        )
        self.swipe = QCheckBox(tr("Swipe"))
        self.swipe.setToolTip(tr("Only right of a divider; drag it on the map, or move the slider."))
        self.divider = _slider(tr("Divider"), 50)
        self.opacity = _slider(tr("Opacity"), 100)
        self.blink = QCheckBox(tr("Blink"))
        self.blink.setToolTip(tr("On and off again, to see what changed."))
        self._lay_out()
        self.status.hide()
        self.on.toggled.connect(live.switch)
        self.on.toggled.connect(comparison.put_imagery_on_top)
        live.said.connect(self._say)
        live.progressed.connect(lambda part: self.progress.setValue(round(part * _PARTS)))
        live.drawn.connect(lambda _: self.progress.setValue(_PARTS))
        live.tooCoarse.connect(self._offer_zoom)
        self.zoom.clicked.connect(self._zoom)
        self.other.layerChanged.connect(layer.show_layer)
        self.swipe.toggled.connect(comparison.swipe)
        self.divider.valueChanged.connect(lambda value: self._split_to(value / _PARTS))
        comparison.splitChanged.connect(self._show_split)
        self.opacity.valueChanged.connect(lambda value: comparison.set_opacity(value / _PARTS))
        self.blink.toggled.connect(comparison.blink)

    def _lay_out(self) -> None:
        compare = QGroupBox(tr("Compare"))
        form = QFormLayout(compare)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&With"), self.other)
        form.addRow(self.swipe)
        form.addRow(tr("&Divider"), self.divider)
        form.addRow(tr("&Opacity"), self.opacity)
        form.addRow(self.blink)
        layout = QVBoxLayout(self)
        layout.addWidget(self.on)
        layout.addWidget(self.progress)
        layout.addWidget(self.status)
        layout.addWidget(self.zoom)
        layout.addWidget(compare)

    def _say(self, text: str) -> None:
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def _split_to(self, part: float) -> None:
        if round(self._comparison.split * _PARTS) != round(part * _PARTS):
            self._comparison.set_split(part)

    def _show_split(self, part: float) -> None:
        self.divider.setValue(round(part * _PARTS))

    def _offer_zoom(self, gsd_m: float) -> None:
        self._gsd_m = gsd_m
        self.zoom.setVisible(gsd_m > 0)

    def _zoom(self) -> None:
        pixel = metres_per_pixel(self._canvas)
        if self._gsd_m > 0 and pixel > 0:
            self._canvas.zoomByFactor(self._gsd_m / pixel)


def _slider(name: str, value: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, _PARTS)
    slider.setValue(value)
    slider.setAccessibleName(name)
    slider.setToolTip(name)
    return slider
