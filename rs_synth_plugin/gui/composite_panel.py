# SPDX-License-Identifier: GPL-2.0-or-later
"""The composite of a result with the real image."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QPushButton, QSpinBox

from ..bridge.layers import gdal_path, layer_source
from ..core.errors import InputError, RSSynthError
from ..core.feedback import Feedback
from ..core.product.composite import LARGEST_FEATHER, write_composite
from ..core.raster.geotiff import provenance_tags
from ..paths import plugin_version
from .boxes import raster_box
from .jobs import Job, Jobs
from .messages import Messages
from .run_panel import RunPanel
from .runner import provenance
from .sources import Sources, opened
from .state import State
from .text import tr


class CompositePanel(QGroupBox):
    """Real imagery kept where nothing changed."""

    def __init__(self, state: State, run: RunPanel, jobs: Jobs, messages: Messages):
        super().__init__(tr("Composite with the real image"))
        self._state, self._run, self._jobs, self._messages = state, run, jobs, messages
        self.synthetic = raster_box(tr("The image after the scenario."))
        self.mask = raster_box(tr("1 where the scenario changed something."))
        self.feather = QSpinBox()
        self.feather.setRange(0, LARGEST_FEATHER)
        self.feather.setValue(8)
        self.feather.setToolTip(tr("Pixels of the soft seam between the two."))
        self.start = QPushButton(tr("Make the &composite"))
        self.start.setToolTip(tr("The imagery of the tab Layers, with the changes in it."))
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Synthetic"), self.synthetic)
        form.addRow(tr("Change mask"), self.mask)
        form.addRow(tr("Feather"), self.feather)
        form.addRow(self.start)
        self.start.clicked.connect(self.make)

    def make(self) -> None:
        try:
            real = self._state.layer("imagery")
            synthetic, mask = self.synthetic.currentLayer(), self.mask.currentLayer()
            for layer, name in (
                (real, tr("Imagery")),
                (synthetic, tr("Synthetic")),
                (mask, tr("Change mask")),
            ):
                if layer is None:
                    raise InputError(tr("{}: choose a raster layer.").format(name))
            bands = range(1, real.dataProvider().bandCount() + 1)
            sources = Sources(
                layer_source(mask, tr("Change mask")),
                None,
                tuple(layer_source(real, tr("Imagery"), band) for band in bands),
                None,
            )
            folder = self._run.new_folder()
        except (RSSynthError, OSError) as error:
            self._messages.warn(str(error))
            return
        path, output, feather = gdal_path(synthetic), str(folder / "composite.tif"), self.feather.value()
        tags = provenance_tags(
            version=plugin_version(), inputs=[gdal_path(real), path], composite="feathered"
        )

        def work(feedback: Feedback) -> str:
            with opened(sources, feedback) as (ready, _):
                write_composite(ready.auxiliary, path, ready.land_cover.path, output, feather, tags, feedback)
            return output

        renderer = synthetic.renderer().clone()
        self.start.setEnabled(False)
        self._jobs.start(tr("Composite"), work, lambda job: self._made(job, renderer))

    def _made(self, job: Job, renderer) -> None:
        self.start.setEnabled(True)
        if not job.result:
            self._messages.warn(job.failure)
            return
        layer = QgsRasterLayer(job.result, tr("Composite"))
        layer.setRenderer(renderer)
        layer.setMetadata(provenance(job.result, layer.metadata()))
        QgsProject.instance().addMapLayer(layer)
