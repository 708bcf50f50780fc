# SPDX-License-Identifier: GPL-2.0-or-later
"""The form of a conversion: what becomes what, where, how much of it."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import InputError
from ..core.scenario.convert import Convert
from ..core.scenario.legend import ROLES
from .boxes import narrow
from .edit_names import role_label
from .map_tools import DrawTool, ToolBox
from .places import as_kept
from .state import State
from .text import tr


class ConvertEditor(QWidget):
    """Shows the state's current edit where it is a conversion, and changes it."""

    def __init__(self, state: State, canvas: QgsMapCanvas, tools: ToolBox, parent: QWidget = None):
        super().__init__(parent)
        self._state, self._canvas, self._tools = state, canvas, tools
        self._is_showing = False
        self.source, self.target = QComboBox(), QComboBox()
        self.source.setToolTip(tr("What is converted: every class of this kind."))
        self.target.setToolTip(tr("What it becomes. The legend must have a class of this kind."))
        self.share = QDoubleSpinBox()
        self.share.setRange(0.01, 100.0)
        self.share.setSuffix(" %")
        self.share.setKeyboardTracking(False)
        self.share.setToolTip(
            tr("How much of the ground that qualifies is converted, in contiguous patches.")
        )
        self.seed = QSpinBox()
        self.seed.setRange(0, 2**31 - 1)
        self.seed.setKeyboardTracking(False)
        self.seed.setToolTip(tr("Chooses the patches where the share is below 100 %."))
        self.polygons = QLabel()
        self.draw = QPushButton(tr("Draw"))
        self.draw.setToolTip(tr("Draw a polygon: left clicks, then a right click or Enter."))
        self.take = QPushButton(tr("Selected"))
        self.take.setToolTip(tr("Take the selected polygons of all layers."))
        self.clear = QPushButton(tr("Clear"))
        self.clear.setToolTip(tr("Without polygons the conversion works everywhere."))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        for combo in (self.source, self.target):
            narrow(combo)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&From"), self.source)
        form.addRow(tr("&To"), self.target)
        form.addRow(tr("S&hare"), self.share)
        form.addRow(tr("See&d"), self.seed)
        buttons = QHBoxLayout()
        for widget in (self.draw, self.take, self.clear):
            buttons.addWidget(widget)
        form.addRow(tr("Inside"), self.polygons)
        form.addRow(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addStretch()
        for combo, member in ((self.source, "source"), (self.target, "target")):
            combo.currentIndexChanged.connect(
                lambda _, box=combo, name=member: self._set(**{name: box.currentData()})
            )
        self.share.valueChanged.connect(lambda value: self._set(share=value))
        self.seed.valueChanged.connect(lambda value: self._set(seed=value))
        self.draw.clicked.connect(self._draw)
        self.take.clicked.connect(self.take_selected)
        self.clear.clicked.connect(lambda: self._set(polygons=(), crs=None))
        for signal in (state.editsChanged, state.currentChanged, state.legendChanged):
            signal.connect(self.show_current)
        self.show_current()

    def show_current(self) -> None:
        edit = self._state.current_edit
        if not isinstance(edit, Convert) or self._is_showing:
            return
        self._is_showing = True
        legend = self._state.legend
        roles = legend.roles if legend is not None else ROLES
        for combo, value in ((self.source, edit.source), (self.target, edit.target)):
            combo.clear()
            for role in roles:
                combo.addItem(role_label(role), role)
            if combo.findData(value) < 0:  # codes, or a role that this legend lacks
                combo.addItem(role_label(value) if isinstance(value, str) else str(value), value)
            combo.setCurrentIndex(combo.findData(value))
        self.share.setValue(edit.share)
        self.seed.setValue(edit.seed)
        self.seed.setEnabled(edit.share < 100)
        self.polygons.setText(
            tr("{} polygon(s)").format(len(edit.polygons)) if edit.polygons else tr("everywhere")
        )
        self.clear.setEnabled(bool(edit.polygons))
        self.problem.setText("")
        self._is_showing = False

    def put_polygon(self, polygon: QgsGeometry) -> None:
        """One more, in the map's CRS."""
        self._add([(polygon, self._canvas.mapSettings().destinationCrs())])

    def take_selected(self) -> None:
        """The selected polygons of the project's layers."""
        found = []
        for layer in QgsProject.instance().mapLayers().values():
            is_polygon = (
                isinstance(layer, QgsVectorLayer)
                and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
            )
            if is_polygon:
                shapes = (feature.geometry() for feature in layer.getSelectedFeatures())
                found += [(shape, layer.crs()) for shape in shapes if not shape.isEmpty()]
        if found:
            self._add(found)
        else:
            self.problem.setText(
                tr("No polygon is selected: select some with QGIS's selection tools, or draw one.")
            )

    def _add(self, polygons: list[tuple[QgsGeometry, QgsCoordinateReferenceSystem]]) -> None:
        """In one step of undo."""
        edit = self._state.current_edit
        if not isinstance(edit, Convert):
            return
        shapes, text = list(edit.polygons), edit.crs if edit.polygons else None
        try:
            for polygon, crs in polygons:
                kept, text = as_kept(polygon, crs, text)
                shapes.append(bytes(kept.asWkb()))
        except InputError as error:
            self.problem.setText(str(error))
            return
        self._set(polygons=tuple(shapes), crs=text)

    def _draw(self) -> None:
        tool = DrawTool(self._canvas, is_polygon=True)
        tool.drawn.connect(self.put_polygon)
        tool.drawn.connect(lambda _: self._tools.stop())
        tool.ended.connect(self._tools.stop)
        self._tools.use(tool)

    def _set(self, **changes) -> None:
        edit = self._state.current_edit
        if self._is_showing or not isinstance(edit, Convert):
            return
        try:
            changed = replace(edit, **changes)
        except InputError as error:
            self.problem.setText(str(error))
            return
        self._state.replace_current(changed, tr("change a conversion"))
