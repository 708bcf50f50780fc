# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn geometries and the CRS that an edit keeps them in."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
)

from ..bridge.features import wkt
from ..core.errors import InputError
from .text import tr


def moved(
    geometry: QgsGeometry, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsGeometry:
    """A geometry in another CRS.

    Raises:
        InputError: it cannot be brought there.
    """
    result = QgsGeometry(geometry)
    try:
        result.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
    except QgsCsException as error:
        raise InputError(
            tr(
                "What was drawn cannot be brought to {}: zoom to the layers, or change the project's CRS."
            ).format(target.authid() or target.description())
        ) from error
    return result


def kept_crs(text: Optional[str], map_crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """The CRS in which an edit's geometries are kept: its own, else the map's."""
    own = QgsCoordinateReferenceSystem(text) if text else map_crs
    return own if own.isValid() else map_crs


def as_kept(
    geometry: QgsGeometry, map_crs: QgsCoordinateReferenceSystem, text: Optional[str]
) -> tuple[QgsGeometry, str]:
    """What was drawn on the map, in the CRS of those drawn before it (None where it is the first), and that CRS."""
    crs = kept_crs(text, map_crs)
    return moved(geometry, map_crs, crs), text or wkt(crs)
