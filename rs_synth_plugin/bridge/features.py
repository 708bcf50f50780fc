# SPDX-License-Identifier: GPL-2.0-or-later
"""Vector layers as plain geometries: what the user selected, of memory layers too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import InputError


@dataclass(frozen=True)
class Geometries:
    """Geometries as WKB, one number of each feature (NaN where it has none), and their CRS as WKT."""

    wkb: tuple[bytes, ...]
    values: tuple[float, ...]
    crs: str


def wkt(crs: QgsCoordinateReferenceSystem) -> str:
    """The CRS as WKT that GDAL reads, the newest dialect."""
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)


def source_file(value: Any, context: QgsProcessingContext) -> str:
    """The file behind the value of a feature source parameter, '' where there is none; in the layer's thread."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    layer = value if isinstance(value, QgsVectorLayer) else None
    if isinstance(value, str) and value:
        layer = QgsProcessingUtils.mapLayerFromString(value, context)
    if layer is None:
        return ""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("path") or "")


def geometries(source: QgsProcessingFeatureSource, parameter: str, field: Optional[str] = None) -> Geometries:
    """Reads a feature source; where a selection counts, the source holds only the selected features.

    Empty geometries are left out. Curves become segments, single and multi parts are kept as they are.

    Raises:
        InputError: no CRS, no feature with a geometry, or a field value that is no number.
    """
    if not source.sourceCrs().isValid():
        raise InputError(
            f"{parameter}: the layer “{source.sourceName()}” has no CRS; set it in the layer's properties."
        )
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([field] if field else [], source.fields())
    wkb, values = [], []
    for feature in source.getFeatures(request):
        geometry = feature.geometry()
        if geometry.isEmpty():
            continue
        if QgsWkbTypes.isCurvedType(geometry.wkbType()):
            geometry.convertToStraightSegment()
        wkb.append(bytes(geometry.asWkb()))
        values.append(_number(feature[field], parameter, field) if field else float("nan"))
    if not wkb:
        raise InputError(
            f"{parameter}: the layer “{source.sourceName()}” has no feature to use; draw one, or check the selection."
        )
    return Geometries(tuple(wkb), tuple(values), wkt(source.sourceCrs()))


def _number(value, parameter: str, field: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise InputError(
            f"{parameter}: the field “{field}” holds {value!s}, which is no number; fill it in for every feature."
        ) from None
