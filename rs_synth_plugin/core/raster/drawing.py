# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn geometries as a file that any program reads."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Sequence

from osgeo import ogr

from ..errors import RSSynthError
from .crs import quiet_gdal, spatial_reference

CREST_FIELD = "crest_m"


def write_drawing(path: Path, wkt: Sequence[str], crs: str, crests: Optional[Sequence[float]] = None) -> str:
    """Write geometries to a new GeoPackage, with their crest heights (metres) in the field `crest_m` where given.

    Returns the path as text. Raises RSSynthError when it cannot be written, InputError for an unknown CRS.
    """
    srs = spatial_reference(crs, "The drawing")
    path.unlink(missing_ok=True)
    with quiet_gdal():
        try:
            _write(path, wkt, srs, crests)
        except (RuntimeError, AttributeError) as error:  # GDAL's exceptions, or None for a data source
            raise RSSynthError(
                f"{path} cannot be written ({error}): check that the disk has room and can be written to."
            ) from error
    return str(path)


def _write(path: Path, wkt: Sequence[str], srs: object, crests: Optional[Sequence[float]]) -> None:
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    # QGIS asks a layer, not its features, for points, lines or polygons.
    kind = ogr.CreateGeometryFromWkt(wkt[0]).GetGeometryType()
    layer = source.CreateLayer(path.stem, srs, kind)
    layer.CreateField(ogr.FieldDefn(CREST_FIELD, ogr.OFTReal))
    for place, text in enumerate(wkt):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(text))
        if crests is not None:
            feature.SetField(CREST_FIELD, crests[place])
        if layer.CreateFeature(feature) != 0:
            raise RuntimeError("a feature was refused")
    source.FlushCache()
