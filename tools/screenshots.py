# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS (`qgis --code`): opens the dock over the demo's project, and pictures it in its main states."""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

OUT = Path(os.environ["RS_SYNTH_SHOTS"])
ROOT = Path.cwd()
SAMPLE = ROOT / "resources" / "sample" / "zion"
LEVEL_M, HIGHEST_M = 1165.0, 1200.0
LAKE = QgsRectangle(316500, 4113300, 322500, 4117200)
QUALITY = 88  # of a picture: small files


# Where QGIS hangs, its log says at what.
faulthandler.dump_traceback_later(float(os.environ.get("RS_SYNTH_SHOTS_PATIENCE", "240")), exit=False)


def wait(condition, seconds=240.0):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError("it did not come to pass")
        QgsApplication.processEvents()
        time.sleep(0.01)


def settle(seconds=1.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end or iface.mapCanvas().isDrawing():
        QgsApplication.processEvents()
        time.sleep(0.01)


def shoot(name, keeps_messages=False):
    settle()
    if not keeps_messages:
        iface.messageBar().clearWidgets()
        settle(0.2)
    iface.mainWindow().grab().toImage().save(str(OUT / f"dock_{name}.jpg"), "JPG", QUALITY)


def points(name):
    """Features of a GeoJSON of the sample: coordinates and properties."""
    features = json.loads((SAMPLE / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    return [(feature["geometry"]["coordinates"], feature["properties"]) for feature in features]


def add(path, name):
    layer = QgsRasterLayer(str(path), name)
    QgsProject.instance().addMapLayer(layer, False)
    QgsProject.instance().layerTreeRoot().addLayer(layer).setExpanded(False)
    return layer


def main():
    from rs_synth.rs_synth_plugin.bridge.styling import class_style
    from rs_synth.rs_synth_plugin.core.scenario.convert import Convert
    from rs_synth.rs_synth_plugin.core.scenario.flood import Barrier, Flood
    from rs_synth.rs_synth_plugin.core.scenario.legend import Legend

    window = iface.mainWindow()
    window.resize(1280, 800)
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "RSSynthScenarioDock"):
            dock.hide()
    nlcd, srtm, landsat = (
        add(SAMPLE / f"{name}.tif", title)
        for name, title in (("nlcd", "NLCD 2011"), ("srtm", "SRTM"), ("landsat", "Landsat 8"))
    )
    class_style(Legend.builtin("nlcd8").classes)(nlcd)
    settle()  # QGIS unfolds new layers
    root = QgsProject.instance().layerTreeRoot()
    for node in root.findLayers():
        node.setItemVisibilityChecked(node.layer() is landsat or node.name() == "Dam")
        node.setExpanded(False)
    plugin = plugins["rs_synth"]
    plugin.shell.action.trigger()
    content = plugin.shell.content
    window.resizeDocks([plugin.shell.dock], [360], 1)  # Qt.Horizontal
    content.state.choose(
        land_cover=nlcd.id(), dem=srtm.id(), imagery=landsat.id(), model="zion-landsat8-fusion"
    )
    wait(lambda: content.state.legend is not None)
    iface.mapCanvas().setExtent(LAKE)
    shoot("layers")

    (seed, _), (dam, facts) = points("seed")[0], points("dam")[0]
    barrier = Barrier(f"LINESTRING ({', '.join(f'{x} {y}' for x, y in dam)})", facts["crest_m"])
    flood = Flood(
        level=LEVEL_M,
        from_water=False,
        seeds=(tuple(seed),),
        seeds_crs="EPSG:4326",
        barriers=(barrier,),
        barriers_crs="EPSG:4326",
    )
    content.setCurrentIndex(1)
    content.edits.add(flood)
    wait(lambda: "flood" in content.live.item.pictures)
    content.flood.water.high.setValue(HIGHEST_M)
    shoot("flood")
    content.edits.add(Convert("shrubland", "farmland", share=60, seed=1))
    shoot("convert")

    content.state.select(0)
    content.setCurrentIndex(2)
    stats = []
    content.imagery.drawn.connect(stats.append)
    content.imagery_panel.on.setChecked(True)
    wait(lambda: stats)
    shoot("imagery")
    content.imagery_panel.swipe.setChecked(True)
    content.imagery_panel.divider.setValue(45)
    shoot("swipe")

    content.setCurrentIndex(3)
    content.edits.list.setCurrentRow(0)
    ends = []
    content.run.runner.finished.connect(lambda *end: ends.append(end))
    content.imagery_panel.on.setChecked(False)
    content.figures.setChecked(False)
    content.run.start.click()
    wait(lambda: ends)
    if not ends[0][0]:
        raise RuntimeError(ends[0][1])
    for group in root.findGroups():
        for node in group.findLayers():
            node.setExpanded(False)
    shoot("run", keeps_messages=True)

    QgsApplication.setUITheme("Night Mapping")
    content.setCurrentIndex(1)
    content.figures.setChecked(True)
    wait(lambda: "flood" in content.live.item.pictures)
    shoot("dark")
    (OUT / "done").write_text("", encoding="utf-8")


def start():
    try:
        main()
    except Exception:
        (OUT / "error.txt").write_text(traceback.format_exc(), encoding="utf-8")
        sys.stderr.write(traceback.format_exc())
    QgsProject.instance().removeAllMapLayers()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(3000, start)
