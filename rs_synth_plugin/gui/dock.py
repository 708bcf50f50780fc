# SPDX-License-Identifier: GPL-2.0-or-later
"""What is in the dock: its tabs, and what works behind them."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..bridge.layers import layer_source
from ..core.errors import RSSynthError
from ..core.scenario.flood import Flood
from .compare import Comparison, LayerPicture
from .composite_panel import CompositePanel
from .convert_editor import ConvertEditor
from .drawings import EditDrawings
from .edit_list import EditList
from .figures_panel import FiguresPanel
from .flood_editor import FloodEditor
from .height_range import height_range
from .imagery_panel import ImageryPanel
from .jobs import Job, Jobs
from .layer_panel import LayerPanel
from .layer_watch import LayerWatch
from .live_flood import LiveFlood
from .live_imagery import LiveImagery
from .map_tools import ToolBox
from .messages import Messages
from .project_store import ProjectStore
from .run_panel import RunPanel
from .series_panel import SeriesPanel
from .state import State
from .text import tr


class DockContent(QTabWidget):
    """Tabs: layers, edits, imagery, run."""

    def __init__(self, iface, parent: QWidget = None):
        super().__init__(parent)
        canvas = iface.mapCanvas()
        self.jobs, self.messages, self.state = Jobs(), Messages(iface), State(self)
        self.tools = ToolBox(canvas)
        self.layers = LayerPanel(self.state, self.jobs, self.messages)
        self.live = LiveFlood(self.state, canvas, self.jobs, self)
        self.drawings = EditDrawings(self.state, canvas, self)
        self.edits = EditList(self.state, self._new_flood)
        self.flood = FloodEditor(self.state, canvas, self.tools)
        self.convert = ConvertEditor(self.state, canvas, self.tools)
        self.figures = FiguresPanel(self.state, self.live)
        self.live.rangeChanged.connect(self.flood.water.offer_range)
        self.live.failed.connect(self.messages.warn)
        self.flood.water.rangeChanged.connect(self.live.show_span)
        self._editors = QStackedWidget()
        for widget in (self.edits, self._editors):  # what is free is below them
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for editor in (QWidget(), self.flood, self.convert):
            self._editors.addWidget(editor)
        self.addTab(_scrolling(self.layers), tr("Layers"))
        self.addTab(_scrolling(_column(self.edits, self._editors, self.figures)), tr("Edits"))
        self.imagery = LiveImagery(self.state, canvas, self.jobs, self)
        self.imagery.failed.connect(self.messages.warn)
        self.layer_picture = LayerPicture(canvas, self)
        # The flood is drawn over the imagery until that shows it too.
        self.imagery.isCurrent.connect(lambda is_current: self.live.item.setVisible(not is_current))
        self.comparison = Comparison(canvas, self.imagery.item, self.layer_picture.item, self)
        self.imagery_panel = ImageryPanel(self.imagery, self.layer_picture, self.comparison, canvas)
        self.addTab(_scrolling(_column(self.imagery_panel)), tr("Imagery"))
        self.run = RunPanel(self.state, canvas, self.tools, self.messages)
        self.series = SeriesPanel(self.state, canvas, self.run, self.jobs, self.messages)
        self.flood.water.rangeChanged.connect(self.series.offer_range)
        self.composite = CompositePanel(self.state, self.run, self.jobs, self.messages)
        self.addTab(_scrolling(_column(self.run, self.series, self.composite)), tr("Run"))
        self.layers.imageryImpossible.connect(self._without_imagery)
        self.layers.imageryPossible.connect(self._with_imagery)
        self.state.currentChanged.connect(self._show_editor)
        self.state.editsChanged.connect(self._show_editor)
        self._dem = ""
        self.state.choiceChanged.connect(self._look_at_heights)
        self.watch = LayerWatch(self.state, self)
        self.store = ProjectStore(self.state, self.messages, self)
        QgsProject.instance().layersAdded.connect(self.live.refresh)
        self._show_editor()

    def close_all(self) -> None:
        """Ends all work, and takes everything off the map."""
        QgsProject.instance().layersAdded.disconnect(self.live.refresh)
        self.store.close()
        self.watch.close()
        self.tools.stop()
        self.layers.close_panel()
        self.live.close()
        self.imagery.close()
        self.comparison.close()
        self.layer_picture.close()
        self.drawings.close()
        self.run.runner.close()
        self.series.close_panel()
        self.jobs.close()

    def _look_at_heights(self) -> None:
        """What the slider goes over, until a flood says it better."""
        dem = self.state.layer("dem")
        if dem is None or dem.id() == self._dem:
            return
        self._dem = dem.id()
        self.flood.water.forget_own_range()
        try:
            source = layer_source(dem, tr("DEM"))
        except RSSynthError as error:
            self.messages.warn(str(error))
            return
        self.jobs.start(
            tr("Heights of {}").format(dem.name()),
            lambda feedback: height_range(source, feedback),
            self._heights_known,
        )

    def _heights_known(self, job: Job) -> None:
        if job.result:
            self.flood.water.offer_range(*job.result)
        else:
            self.messages.warn(job.failure)

    def _without_imagery(self) -> None:
        for box in (self.imagery_panel.on, self.run.imagery):
            box.setChecked(False)
            box.setEnabled(False)

    def _with_imagery(self) -> None:
        for box in (self.imagery_panel.on, self.run.imagery):
            box.setEnabled(True)

    def _new_flood(self) -> Flood:
        """In the middle of the heights that are known, from existing water."""
        return Flood(level=self.flood.middle())

    def _show_editor(self) -> None:
        edit = self.state.current_edit
        page = 0 if edit is None else (1 if isinstance(edit, Flood) else 2)
        self._editors.setCurrentIndex(page)
        for place in range(self._editors.count()):  # as high as the one that is seen
            is_seen = place == page
            policy = QSizePolicy.Policy.Preferred if is_seen else QSizePolicy.Policy.Ignored
            self._editors.widget(place).setSizePolicy(policy, policy)
        self._editors.adjustSize()
        self.figures.setVisible(page != 2)


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return column


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(widget)
    return area
