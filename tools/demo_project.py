# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo's results as a QGIS project with styled layers, and as a preview: before | after | mask | farmland.

Usage: demo_project.py FOLDER    (after tools/demo.py has filled it)
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rs_synth_plugin.bridge.styling import class_style, depth_style, image_style, mask_style
from rs_synth_plugin.core.scenario.legend import Legend

SAMPLE = ROOT / "resources" / "sample" / "zion"
PANEL = QSize(420, 420)
TITLE_HEIGHT = 26


def main(folder: Path) -> None:
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    make(folder)
    QgsProject.instance().removeAllMapLayers()
    application.exitQgis()


def make(folder: Path) -> None:
    image = image_style((0.0, 255.0))
    classes = class_style(Legend.builtin("nlcd8").classes)
    layers = {
        "depth": raster(folder / "depth.tif", "Water depth [m]", depth_style(maximum(folder / "depth.tif"))),
        "mask": raster(folder / "mask.tif", "Changed by the flood", mask_style("flooded", "#2171b5")),
        "farmland": raster(folder / "farmland.tif", "Forest to farmland (synthetic)", image),
        "after": raster(folder / "after.tif", "After the flood (synthetic)", image),
        "before": raster(folder / "before.tif", "Before (synthetic)", image),
        "classes": raster(folder / "farmland_land_cover.tif", "Land cover with farmland", classes),
        "dam": vector("dam"),
        "clearing": vector("clearing"),
    }
    project = QgsProject.instance()
    project.setCrs(layers["before"].crs())
    for name in ("dam", "clearing", "depth", "mask", "after", "farmland", "before", "classes"):
        layer = layers[name]
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setItemVisibilityChecked(name in ("dam", "after", "before"))
    project.write(str(folder / "demo.qgz"))

    lake = around(layers["dam"], project, 6500.0)
    clearing = around(layers["clearing"], project, 1500.0)
    panels = (
        ("Before", [layers["before"]], lake),
        ("After", [layers["dam"], layers["after"]], lake),
        ("Mask", [layers["mask"], layers["before"]], lake),
        ("Farmland", [layers["farmland"]], clearing),
    )
    preview = QImage(len(panels) * PANEL.width(), PANEL.height() + TITLE_HEIGHT, QImage.Format.Format_RGB32)
    preview.fill(QColor("white"))
    painter = QPainter(preview)
    for index, (title, shown, extent) in enumerate(panels):
        left = index * PANEL.width()
        painter.drawImage(left, TITLE_HEIGHT, render(shown, extent, project))
        painter.drawText(QRect(left, 0, PANEL.width(), TITLE_HEIGHT), Qt.AlignmentFlag.AlignCenter, title)
    painter.end()
    preview.save(str(folder / "preview.png"))


def raster(path: Path, name: str, style) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(path), name)
    if not layer.isValid():
        sys.exit(f"{path} cannot be opened")
    style(layer)
    return layer


def vector(name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(SAMPLE / f"{name}.geojson"), name.capitalize(), "ogr")
    symbol = layer.renderer().symbol()
    symbol.setColor(QColor("#e31a1c"))
    if name == "clearing":
        symbol.setOpacity(0.15)
    return layer


def maximum(path: Path) -> float:
    provider = QgsRasterLayer(str(path)).dataProvider()
    return provider.bandStatistics(1).maximumValue


def around(layer: QgsVectorLayer, project: QgsProject, half_side: float) -> QgsRectangle:
    """A square around a layer's centre, in the project's CRS."""
    to_project = QgsCoordinateTransform(layer.crs(), project.crs(), project)
    centre = to_project.transformBoundingBox(layer.extent()).center()
    return QgsRectangle(
        centre.x() - half_side, centre.y() - half_side, centre.x() + half_side, centre.y() + half_side
    )


def render(layers: list, extent: QgsRectangle, project: QgsProject) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(project.crs())
    settings.setExtent(extent)
    settings.setOutputSize(PANEL)
    image = QImage(PANEL, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    return image


if __name__ == "__main__":
    main(Path(sys.argv[1]))
