# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of STAC items and collections (version 1.1) that all data sets share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Dict, List, Mapping, Optional, Sequence

import numpy as np

from ..errors import InputError
from ..raster.crs import PointTransformer, spatial_reference
from ..raster.grid import Grid

VERSION = "1.1.0"
CLASSIFICATION = "https://stac-extensions.github.io/classification/v2.0.0/schema.json"
PROJECTION = "https://stac-extensions.github.io/projection/v2.0.0/schema.json"
MEDIA_TYPES = {".tif": "image/tiff; application=geotiff", ".png": "image/png"}
_DIGITS = 8  # of degrees: a millimetre
_POINTS = 5  # along each side of an item


class Degrees:
    """Grids in degrees. Keeps the way from each CRS, of which thousands of items have one or two."""

    def __init__(self) -> None:
        self._ways: Dict[str, PointTransformer] = {}

    def bounds(self, grid: Grid) -> List[float]:
        """West, south, east, north of a grid on the ground. Raises InputError: no point of it can be reached."""
        if grid.crs not in self._ways:
            srs = spatial_reference(grid.crs, "The data set")
            self._ways[grid.crs] = PointTransformer(srs, spatial_reference("EPSG:4326", ""))
        xmin, ymin, xmax, ymax = grid.extent
        x, y = np.meshgrid(np.linspace(xmin, xmax, _POINTS), np.linspace(ymin, ymax, _POINTS))
        east, north = self._ways[grid.crs](x, y)
        reached = np.isfinite(east)
        if not reached.any():
            raise InputError("The data set lies outside of what its CRS covers: choose another place.")
        ends = (east[reached].min(), north[reached].min(), east[reached].max(), north[reached].max())
        return [round(float(value), _DIGITS) for value in ends]


def placed(grid: Grid) -> Dict[str, Any]:
    """The properties of the projection extension for a grid on the ground."""
    code = crs_code(grid.crs)
    x, dx, _, y, _, dy = grid.transform
    return {
        "proj:code": code,
        **({"proj:wkt2": grid.crs} if code is None else {}),
        "proj:shape": list(grid.shape),
        "proj:transform": [dx, 0.0, x, 0.0, dy, y],
    }


@lru_cache(maxsize=16)
def crs_code(crs: str) -> Optional[str]:
    """A CRS like "EPSG:32612", None where it has no code."""
    srs = spatial_reference(crs, "The data set")
    name, code = srs.GetAuthorityName(None), srs.GetAuthorityCode(None)
    return f"{name}:{code}" if code else None


def links_up() -> List[Dict[str, str]]:
    """From an item to its collection."""
    return [{"rel": rel, "href": "../collection.json"} for rel in ("root", "parent", "collection")]


def joined(first: List[float], second: Sequence[float]) -> List[float]:
    """The box around two, of which either may be empty."""
    if not first or not second:
        return list(first or second)
    ends = (min, min, max, max)
    return [end(a, b) for end, a, b in zip(ends, first, second)]


def rectangle(bbox: Sequence[float]) -> Dict[str, Any]:
    """West, south, east, north as a GeoJSON geometry."""
    west, south, east, north = bbox
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def class_entry(entry: Mapping[str, Any]) -> Dict[str, Any]:
    """A class (value, name, color "#rrggbb") as the classification extension has it."""
    return {
        "value": entry["value"],
        "name": re.sub("[^0-9A-Za-z_-]+", "-", entry["name"]).strip("-") or f"class-{entry['value']}",
        "title": entry["name"],
        "color_hint": entry["color"][1:].upper(),
    }
