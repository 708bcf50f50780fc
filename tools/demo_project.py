# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo's results as a QGIS project with styled layers, and as a preview: before | after | mask | farmland, and
a translated season below.

Usage: demo_project.py FOLDER    (after tools/demo.py has filled it)
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
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
SUMMER = ROOT / "resources" / "sample" / "cottonwood" / "summer.tif"
PROJECT_CRS = "EPSG:26912"  # the land cover's, and so the results'
PANEL = QSize(480, 400)
TITLE_HEIGHT = 26
COLUMNS = 3


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
        "summer": raster(SUMMER, "Summer", image),
        "autumn": raster(folder / "autumn.tif", "Summer as autumn (synthetic)", image),
        "dam": vector("dam", folder),
        "clearing": vector("clearing", folder),
    }
    project = QgsProject.instance()
    project.setCrs(layers["before"].crs())
    for name in ("dam", "clearing", "depth", "mask", "after", "farmland", "before", "classes"):
        node = project.layerTreeRoot().addLayer(added(layers[name], project))
        node.setItemVisibilityChecked(name in ("dam", "after", "before"))
    elsewhere = project.layerTreeRoot().addGroup("Seasons (North Dakota)")
    for name in ("autumn", "summer"):
        elsewhere.addLayer(added(layers[name], project))
    project.write(str(folder / "demo.qgz"))

    image_extent = layers["before"].extent()
    # A rotated edge of the image is nodata: a little less than all of it.
    image_extent.grow(-400.0)
    lake = frame(extent_of_data(folder / "depth.tif"), image_extent)
    clearing = frame(layers["clearing"].extent(), image_extent)
    prairie = layers["summer"].extent()
    panels = (
        ("Before", [layers["before"]], lake),
        ("After", [layers["dam"], layers["after"]], lake),
        ("Mask", [layers["mask"], layers["before"]], lake),
        ("Farmland", [layers["clearing"], layers["farmland"]], clearing),
        ("July", [layers["summer"]], prairie),
        ("July as September", [layers["autumn"]], prairie),
    )
    height = PANEL.height() + TITLE_HEIGHT
    preview = QImage(COLUMNS * PANEL.width(), len(panels) // COLUMNS * height, QImage.Format.Format_RGB32)
    preview.fill(QColor("white"))
    painter = QPainter(preview)
    for index, (title, shown, extent) in enumerate(panels):
        left, top = index % COLUMNS * PANEL.width(), index // COLUMNS * height
        painter.drawImage(left, top + TITLE_HEIGHT, render(shown, extent))
        painter.drawText(QRect(left, top, PANEL.width(), TITLE_HEIGHT), Qt.AlignmentFlag.AlignCenter, title)
    painter.end()
    preview.save(str(folder / "preview.png"))


def added(layer: QgsRasterLayer, project: QgsProject) -> QgsRasterLayer:
    """The layer, in the project but not yet in its tree."""
    project.addMapLayer(layer, False)
    return layer


def raster(path: Path, name: str, style) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(path), name)
    if not layer.isValid():
        sys.exit(f"{path} cannot be opened")
    style(layer)
    return layer


def vector(name: str, folder: Path) -> QgsVectorLayer:
    """The sample's drawing in the project's CRS: QGIS would ask which of many transformations to take."""
    path = folder / f"{name}.gpkg"
    gdal.VectorTranslate(str(path), str(SAMPLE / f"{name}.geojson"), format="GPKG", dstSRS=PROJECT_CRS)
    layer = QgsVectorLayer(str(path), name.capitalize(), "ogr")
    layer.renderer().symbol().setColor(QColor("#e31a1c"))
    if name == "clearing":
        outline = QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": "#e31a1c", "outline_width": "0.4"}
        )
        layer.renderer().setSymbol(outline)
    return layer


def maximum(path: Path) -> float:
    layer = QgsRasterLayer(str(path))
    return layer.dataProvider().bandStatistics(1).maximumValue


def frame(box: QgsRectangle, inside: QgsRectangle) -> QgsRectangle:
    """A rectangle of the panel's shape around a box, a quarter larger, moved so that it does not leave `inside`."""
    aspect = PANEL.width() / PANEL.height()
    width = 1.25 * max(box.width(), box.height() * aspect)
    width = min(width, inside.width(), inside.height() * aspect)
    height = width / aspect
    left = box.center().x() - width / 2
    bottom = box.center().y() - height / 2
    left = min(max(left, inside.xMinimum()), inside.xMaximum() - width)
    bottom = min(max(bottom, inside.yMinimum()), inside.yMaximum() - height)
    return QgsRectangle(left, bottom, left + width, bottom + height)


def extent_of_data(path: Path) -> QgsRectangle:
    """The box around a raster's valid pixels."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    rows, cols = np.nonzero(band.ReadAsArray() != band.GetNoDataValue())
    x0, dx, _, y0, _, dy = dataset.GetGeoTransform()
    return QgsRectangle(
        x0 + dx * cols.min(), y0 + dy * (rows.max() + 1), x0 + dx * (cols.max() + 1), y0 + dy * rows.min()
    )


def render(layers: list, extent: QgsRectangle) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[-1].crs())
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
