# SPDX-License-Identifier: GPL-2.0-or-later
"""The slider of the water level, the level as a number, and the two levels that the slider goes between."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QGridLayout, QSlider, QWidget

from ..core.scenario.flood import MOST_METRES
from .text import tr

_STEPS = 1000
_NARROW_PIXELS, _WIDE_PIXELS = 92, 110


class LevelSlider(QWidget):
    """Says where the user moved it, and shows what it is told to."""

    moved = pyqtSignal(float)
    """Metres, chosen with the slider or the number."""
    rangeChanged = pyqtSignal(float, float)
    """The lowest and the highest level, whoever changed them."""

    def __init__(self, parent: QWidget = None):
        super().__init__(parent)
        self._is_showing = False
        self._is_own = False  # the range is the user's: what the layers say does not count
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(_STEPS // 20)
        self.slider.setAccessibleName(tr("Water level"))
        self.slider.setToolTip(tr("Drag to raise and lower the water; arrow keys and Page Up/Down work too."))
        self.level = metres_box(tr("The same as a number, in metres."))
        self.level.setMaximumWidth(_WIDE_PIXELS)
        self.low, self.high = (
            metres_box(tr("The slider's lowest level: raise it for finer steps.")),
            metres_box(tr("The slider's highest level: lower it for finer steps.")),
        )
        self.high.setValue(100.0)
        for box in (self.low, self.high):
            box.setDecimals(1)
            box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            box.setFrame(False)
            box.setMaximumWidth(_NARROW_PIXELS)
            box.valueChanged.connect(self._range_chosen)
        self.high.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        layout.addWidget(self.slider, 0, 0, 1, 2)
        layout.addWidget(self.level, 0, 2)
        layout.addWidget(self.low, 1, 0)
        layout.addWidget(self.high, 1, 1, Qt.AlignmentFlag.AlignRight)
        layout.setColumnStretch(1, 1)
        self.slider.valueChanged.connect(self._slid)
        self.level.valueChanged.connect(self._typed)

    @property
    def middle(self) -> float:
        """Of the range, metres."""
        return round((self.low.value() + self.high.value()) / 2, 2)

    def offer_range(self, low: float, high: float) -> None:
        """What the layers say, unless the user has chosen a range."""
        if high > low and not self._is_own:
            self._set_range(low, high)

    def forget_own_range(self) -> None:
        """For other layers, or another kind of level."""
        self._is_own = False

    def show_level(self, level: float) -> None:
        """Without telling anybody."""
        was_showing, self._is_showing = self._is_showing, True
        self.level.setValue(level)
        low, high = self.low.value(), self.high.value()
        part = (level - low) / max(high - low, 1e-9)
        self.slider.setValue(round(min(max(part, 0.0), 1.0) * _STEPS))
        self._is_showing = was_showing

    def _set_range(self, low: float, high: float) -> None:
        was_showing, self._is_showing = self._is_showing, True
        self.low.setValue(low)
        self.high.setValue(high)
        self._is_showing = was_showing
        self.show_level(self.level.value())
        self.rangeChanged.emit(low, high)

    def _range_chosen(self, _) -> None:
        if not self._is_showing and self.low.value() < self.high.value():
            self._is_own = True
            self._set_range(self.low.value(), self.high.value())

    def _slid(self, step: int) -> None:
        if not self._is_showing:
            low, high = self.low.value(), self.high.value()
            self.moved.emit(round(low + (high - low) * step / _STEPS, 2))

    def _typed(self, level: float) -> None:
        if not self._is_showing:
            self.moved.emit(level)


def metres_box(tip: str) -> QDoubleSpinBox:
    """A number of metres; it says what was typed when that is finished."""
    box = QDoubleSpinBox()
    box.setRange(-MOST_METRES, MOST_METRES)
    box.setDecimals(2)
    box.setSuffix(tr(" m"))
    box.setKeyboardTracking(False)
    box.setToolTip(tip)
    return box
