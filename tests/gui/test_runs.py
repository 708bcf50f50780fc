# SPDX-License-Identifier: GPL-2.0-or-later
"""Full runs from the dock: through the algorithms, to layers; and the same as commands."""

from __future__ import annotations

import shlex

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsInterval,
    QgsProject,
    QgsRectangle,
    QgsTemporalNavigationObject,
)
from qgis.PyQt.QtGui import QImage

from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.scenario.convert import Convert
from rs_synth_plugin.gui.copying import as_commands, as_python
from rs_synth_plugin.gui.run_panel import CANVAS
from tests.core import bowl
from tests.gui.window import wait_until


@pytest.fixture
def running(flooding, provider, tiny_model, tmp_path):
    flooding.state.choose(model=str(tiny_model))
    flooding.run.folder.setFilePath(str(tmp_path / "out"))
    return flooding


def finished(dock, runner=None):
    ends = []
    (runner or dock.run.runner).finished.connect(lambda *end: ends.append(end))
    return ends


def test_a_flood_with_a_model_becomes_layers(running, window):
    ends = finished(running)
    running.run.start.click()
    assert running.run.cancel.isEnabled()
    wait_until(lambda: ends, 60)
    assert ends == [(True, "")]
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert [node.name() for node in group.findLayers()] == [
        "Water depth [m]",
        "Change mask",
        "After (synthetic)",
        "Before (synthetic)",
    ]
    layers = [node.layer() for node in group.findLayers()]
    assert [layer.renderer().type() for layer in layers] == [
        "singlebandpseudocolor",
        "paletted",
        "multibandcolor",
        "multibandcolor",
    ]
    metadata = layers[2].metadata()
    assert "Synthetic" in metadata.title()
    assert any(text.startswith("model: tiny") for text in metadata.history())
    assert running.run.runner.results[0]["FLOODED_KM2"] == pytest.approx(bowl.flooded_km2(), rel=0.01)
    assert window.said[-1] == "The scenario is ready."


def test_several_edits_become_a_chain(running):
    running.edits.add(Convert("forest", "farmland", share=40, seed=3))
    ends = finished(running)
    running.run.start.click()
    wait_until(lambda: ends, 60)
    assert ends == [(True, "")]
    folder = next(running.run.folder.filePath() and p for p in _folders(running))
    codes = gdal.Open(str(folder / "land_cover_2.tif")).ReadAsArray()
    flooded = gdal.Open(str(folder / "land_cover_1.tif")).ReadAsArray()
    np.testing.assert_array_equal(codes == bowl.WATER, flooded == bowl.WATER)
    assert 0.3 < (codes[flooded == bowl.FOREST] != bowl.FOREST).mean() < 0.5
    plan = running.run.plan(folder)
    assert [step.parameters["RESOLUTION"] for step in plan.steps] == [_gsd_m(running)] * 3
    # All of it on the model's pixels: the patches are those of the preview.
    image = gdal.Open(str(folder / "image.tif"))
    assert (image.RasterYSize, image.RasterXSize) == codes.shape == _preview_grid(running).shape


def _preview_grid(dock):
    """The grid on which the preview edits."""
    from rs_synth_plugin.core.raster.rasters import RasterSource, grid_for

    return grid_for(RasterSource(dock.state.layer("land_cover").source()), _gsd_m(dock))


def _gsd_m(dock):
    return load_model(dock.state.choice.model).card.gsd_m


def _folders(dock):
    from pathlib import Path

    return sorted(Path(dock.run.folder.filePath()).glob("scenario_*"))


def test_a_cancelled_run_leaves_no_layer(running, window):
    ends = finished(running)
    layers = len(QgsProject.instance().mapLayers())
    running.run.start.click()
    running.run.cancel.click()
    wait_until(lambda: ends, 60)
    assert ends == [(False, "")]
    assert len(QgsProject.instance().mapLayers()) == layers
    assert "cancelled" in window.said[-1]
    assert running.run.start.isEnabled()


@pytest.mark.parametrize("close", [False, True], ids=["layers removed", "project closed"])
def test_layers_that_go_while_it_runs(running, close):
    ends = finished(running)
    running.run.start.click()
    if close:
        QgsProject.instance().clear()
    else:
        QgsProject.instance().removeMapLayers([running.state.choice.land_cover, running.state.choice.dem])
    wait_until(lambda: ends, 60)  # well or with a sentence, but it ends
    assert running.run.start.isEnabled()


def test_what_cannot_run_is_told(over_bowl, window, provider):
    over_bowl.state.choose(model="")
    over_bowl.run.start.click()
    assert "nothing to run" in window.said[-1]


def test_the_part_is_the_maps(running, window):
    x, y = bowl.CENTRE
    window.mapCanvas().setExtent(QgsRectangle(x - 600, y - 400, x + 600, y + 400))
    running.run.extent.setCurrentIndex(running.run.extent.findData(CANVAS))
    ends = finished(running)
    running.run.start.click()
    wait_until(lambda: ends, 60)
    assert ends == [(True, "")]
    assert gdal.Open(str(_folders(running)[0] / "after.tif")).RasterXSize < 70


def test_commands_say_the_same(running, tmp_path):
    plan = running.run.plan(tmp_path)
    words = shlex.split(as_commands(plan).replace("\\\n", ""))
    assert words[:4] == ["qgis_process", "run", "rs_synth:floodscenario", "--"]
    assert f"LEVEL={bowl.LEVEL}" in words
    assert "FROM_WATER=false" in words
    assert f"SEEDS={tmp_path / 'seeds_1.gpkg'}" in words
    python = as_python(plan)
    calls = []
    exec(python.replace("import processing\n", ""), {"processing": _Processing(calls)})
    assert calls == [(step.algorithm, step.parameters) for step in plan.steps]
    running.run.copy_python.click()
    from qgis.core import QgsApplication

    assert QgsApplication.clipboard().text().startswith("import processing")


class _Processing:
    def __init__(self, calls):
        self._calls = calls

    def run(self, *call):
        self._calls.append(call)


def test_a_series_can_be_played_and_saved(running, window, tmp_path):
    running.run.imagery.setChecked(False)
    panel = running.series
    panel.first.setValue(120)
    panel.last.setValue(150)
    panel.count.setValue(3)
    ends = finished(running, panel.runner)
    panel.start.click()
    wait_until(lambda: ends, 60)
    assert ends == [(True, "")]
    layers = [QgsProject.instance().mapLayer(layer_id) for layer_id in panel._layers]
    ranges = [layer.temporalProperties().fixedTemporalRange() for layer in layers]
    assert all(layer.temporalProperties().isActive() for layer in layers)
    assert len({time.begin().toString() for time in ranges}) == 3
    controller = QgsTemporalNavigationObject()
    controller.setTemporalExtents(QgsProject.instance().timeSettings().temporalRange())
    controller.setFrameDuration(QgsInterval(24 * 3600.0))
    assert controller.totalFrameCount() == 3
    for frame in range(3):
        shown = controller.dateTimeRangeForFrameNumber(frame)
        seen = [layer.temporalProperties().isVisibleInTemporalRange(shown) for layer in layers]
        assert seen == [number == frame for number in range(3)]
    wet = [gdal.Open(layer.source()).ReadAsArray() > 0 for layer in layers]
    assert wet[0].sum() < wet[1].sum() < wet[2].sum()
    window.mapCanvas().setTemporalRange(ranges[0])  # the frames are all drawn all the same
    panel.gif.setChecked(panel.gif.isEnabled())
    panel.export.click()
    gif = panel._folder / "series.gif"
    wait_until(panel.export.isEnabled)
    frames = [QImage(str(path)) for path in sorted(panel._folder.glob("frame_*.png"))]
    assert len(frames) == 3
    empty = QImage(frames[0])
    empty.fill(empty.pixelColor(0, 0))
    assert frames[0] != frames[1] != frames[2]
    assert empty not in frames
    if panel.gif.isEnabled():
        wait_until(gif.exists)


def test_a_film_is_made_by_ffmpeg_of_the_frames(tmp_path, monkeypatch):
    """A stand-in that notes what it was asked for and writes its last word."""
    from rs_synth_plugin.core.errors import Cancelled, RSSynthError
    from rs_synth_plugin.core.feedback import NullFeedback
    from rs_synth_plugin.gui.frames import make_mp4

    program = tmp_path / "bin" / "ffmpeg"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nfor last; do :; done\necho "$@" > "$last"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    film = tmp_path / "series.mp4"
    assert make_mp4(tmp_path, film, 500, NullFeedback()) == str(film)
    assert "-framerate 2 " in film.read_text()
    assert f"{tmp_path}/frame_%03d.png" in film.read_text()
    program.write_text("#!/bin/sh\necho no such codec >&2\nexit 1\n")
    with pytest.raises(RSSynthError, match="no such codec"):
        make_mp4(tmp_path, tmp_path / "other.mp4", 500, NullFeedback())

    class Cancel(NullFeedback):
        def is_cancelled(self):
            return True

    program.write_text("#!/bin/sh\nsleep 60\n")
    with pytest.raises(Cancelled):
        make_mp4(tmp_path, tmp_path / "other.mp4", 500, Cancel())
    assert not list(tmp_path.glob("other*"))


def test_a_composite_of_a_result(running, tmp_path, open_layer, window):
    ends = finished(running)
    running.run.start.click()
    wait_until(lambda: ends, 60)
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    panel = running.composite
    panel.start.click()
    assert any("Imagery: choose" in text for text in window.said)
    running.state.choose(imagery=layers["Before (synthetic)"].id())
    panel.synthetic.setLayer(layers["After (synthetic)"])
    panel.mask.setLayer(layers["Change mask"])
    panel.start.click()
    wait_until(lambda: QgsProject.instance().mapLayersByName("Composite"))
    composite = gdal.Open(QgsProject.instance().mapLayersByName("Composite")[0].source())
    assert composite.GetMetadataItem("RS_SYNTH_SYNTHETIC") == "yes"
