# SPDX-License-Identifier: GPL-2.0-or-later
"""Points, lines and polygons of a vector file."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, List, Optional, Tuple

from osgeo import gdal

from ..core.errors import InputError
from ..core.raster.crs import crs_wkt, quiet_gdal, spatial_reference
from ..core.raster.vectors import Point


@dataclass(frozen=True)
class Features:
    """Geometries as WKB, a number of each (NaN where there is none), their points, and their CRS as WKT."""

    wkb: Tuple[bytes, ...]
    values: Tuple[float, ...]
    points: Tuple[Point, ...]
    crs: str


def read_features(path: str, parameter: str, field: Optional[str] = None) -> Features:
    """The first layer of a file, without empty geometries.

    Raises:
        InputError: it cannot be opened, has no CRS, no feature, no such field, or no number in it.
    """
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
        except RuntimeError:  # the host switched GDAL's exceptions on
            dataset = None
    layer = dataset.GetLayer(0) if dataset is not None and dataset.GetLayerCount() else None
    if layer is None:
        raise InputError(f"{parameter}: {path} cannot be opened as a vector file; check that it exists.")
    srs = layer.GetSpatialRef()
    if srs is None:
        raise InputError(f"{parameter}: {path} has no CRS; give it one.")
    if field is not None and layer.GetLayerDefn().GetFieldIndex(field) < 0:
        raise InputError(f"{parameter}: {path} has no field “{field}”; check its name.")
    wkb: List[bytes] = []
    values: List[float] = []
    points: List[Point] = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty():
            continue
        wkb.append(bytes(geometry.ExportToWkb()))
        points += _points(geometry)
        values.append(_number(feature, field, f"{parameter}: {path}") if field else math.nan)
    if not wkb:
        raise InputError(f"{parameter}: {path} has no feature with a geometry; draw one.")
    crs = crs_wkt(spatial_reference(srs.ExportToWkt(), f"{parameter}: {path}"))
    return Features(tuple(wkb), tuple(values), tuple(points), crs)


def _points(geometry: Any) -> List[Point]:
    parts = [geometry.GetGeometryRef(index) for index in range(geometry.GetGeometryCount())]
    if parts:
        return [point for part in parts for point in _points(part)]
    return [(float(x), float(y)) for x, y, *_ in geometry.GetPoints() or []]


def _number(feature: Any, field: str, where: str) -> float:
    if not feature.IsFieldSetAndNotNull(field):
        return math.nan
    try:
        return float(feature.GetField(field))
    except (TypeError, ValueError):
        raise InputError(
            f"{where}, field “{field}”: {feature.GetField(field)!r} is no number; fill it in for every feature."
        ) from None
