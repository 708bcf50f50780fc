# SPDX-License-Identifier: GPL-2.0-or-later
"""The grids on which a flood is found for the screen: the canvas at its own resolution, and all of the layers."""

from __future__ import annotations

import math
from typing import NamedTuple, Optional

from qgis.core import QgsCoordinateTransform, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas

from ..bridge.features import wkt
from ..core.errors import InputError
from ..core.raster.grid import Grid
from .text import tr

MOST_PIXELS = 2_400_000  # a little more than 1920 × 1080
_OVERALL_PIXELS = 1_000_000


class ViewGrids(NamedTuple):
    """`overall`: all of the layers, coarse, None where `view` holds all of them."""

    view: Grid
    overall: Optional[Grid]


def view_grids(canvas: QgsMapCanvas, layers: list[QgsRasterLayer]) -> ViewGrids:
    """In the map's CRS, at the canvas's resolution.

    Raises:
        InputError: the layers do not overlap, or the canvas shows nothing of them.
    """
    settings = canvas.mapSettings()
    crs = settings.destinationCrs()
    if not crs.isValid():
        raise InputError(tr("The project has no CRS: set one (Project > Properties > CRS)."))
    area = common_extent(layers, crs)
    seen = area.intersect(settings.visibleExtent())
    if seen.isEmpty():
        raise InputError(tr("The map shows nothing of the chosen layers: zoom to one of them."))
    pixel = settings.mapUnitsPerPixel()
    text = wkt(crs)
    if _pixels(area, pixel) <= MOST_PIXELS:
        return ViewGrids(_grid(area, pixel, text), None)
    overall = _grid(area, math.sqrt(area.width() * area.height() / _OVERALL_PIXELS), text)
    view = _grid(seen, max(pixel, math.sqrt(seen.width() * seen.height() / MOST_PIXELS)), text)
    return ViewGrids(view, overall)


def common_extent(layers: list[QgsRasterLayer], crs) -> QgsRectangle:
    """Where all layers are, in a CRS.

    Raises:
        InputError: they do not overlap.
    """
    area: Optional[QgsRectangle] = None
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        extent = transform.transformBoundingBox(layer.extent())
        area = extent if area is None else area.intersect(extent)
    if area is None or area.isEmpty():
        raise InputError(
            tr("{} do not overlap: check their CRS, or choose layers of one place.").format(
                ", ".join(f"“{layer.name()}”" for layer in layers)
            )
        )
    return area


def _pixels(area: QgsRectangle, pixel: float) -> float:
    return area.width() / pixel * area.height() / pixel


def _grid(area: QgsRectangle, pixel: float, crs: str) -> Grid:
    extent = (area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum())
    return Grid.from_extent(extent, crs, (pixel, pixel))
