# SPDX-License-Identifier: GPL-2.0-or-later
"""True ground areas and lengths on the ellipsoid, in any CRS.

The ellipsoid is mapped to the sphere of equal area (authalic latitude; J. P. Snyder, *Map Projections: A
Working Manual*, USGS Professional Paper 1395, 1987, eq. 3-11 to 3-13), where a pixel's area is that of the
quadrilateral of its corners. That holds for every projection, over the poles and across the antimeridian.
"""

from __future__ import annotations

from typing import Tuple

import numpy as np
from osgeo import osr

from .crs import PointTransformer

# Nodes between which the area of a pixel is interpolated: at most so many pixels and metres apart. At 10 km
# the error is below 1e-6 of the area in conformal projections.
_NODE_PIXELS = 64
_NODE_METRES = 10_000.0


class Ellipsoid:
    """The ellipsoid under a CRS, and the way from the CRS's coordinates to it."""

    def __init__(self, srs: osr.SpatialReference):
        self.semi_major = srs.GetSemiMajor()
        inverse_flattening = srs.GetInvFlattening()
        flattening = 1.0 / inverse_flattening if inverse_flattening else 0.0
        self._e2 = flattening * (2.0 - flattening)
        self.is_geographic = bool(srs.IsGeographic())
        geographic = srs if self.is_geographic else srs.CloneGeogCS()
        self._radians = geographic.GetAngularUnits()
        self._to_geographic = None
        if not self.is_geographic:
            geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            self._to_geographic = PointTransformer(srs, geographic)
        self._q_pole = self._q(np.float64(1.0))
        self.authalic_radius = self.semi_major * float(np.sqrt(self._q_pole / 2.0))

    def longitude_latitude(self, x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Radians; infinite where the CRS has no ground."""
        if self._to_geographic is not None:
            x, y = self._to_geographic(x, y)
        return x * self._radians, y * self._radians

    def _q(self, sin_latitude: np.ndarray) -> np.ndarray:
        e = np.sqrt(self._e2)
        if e == 0.0:
            return 2.0 * sin_latitude
        along = sin_latitude / (1.0 - self._e2 * sin_latitude**2)
        return (1.0 - self._e2) * (along + np.arctanh(e * sin_latitude) / e)

    def sin_authalic(self, latitude: np.ndarray) -> np.ndarray:
        """Sine of the authalic latitude of a geodetic one (radians)."""
        return self._q(np.sin(latitude)) / self._q_pole

    def on_authalic_sphere(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Points of the CRS as (…, 3) metres on the sphere of equal area; NaN where there is no ground."""
        longitude, latitude = self.longitude_latitude(x, y)
        with np.errstate(invalid="ignore"):
            sin_beta = self.sin_authalic(latitude)
            cos_beta = np.sqrt(np.maximum(1.0 - sin_beta**2, 0.0))
            unit = np.stack([cos_beta * np.cos(longitude), cos_beta * np.sin(longitude), sin_beta], axis=-1)
        return unit * self.authalic_radius

    def on_ellipsoid(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Points of the CRS as (…, 3) metres, geocentric; NaN where there is no ground."""
        longitude, latitude = self.longitude_latitude(x, y)
        with np.errstate(invalid="ignore"):
            sin, cos = np.sin(latitude), np.cos(latitude)
            normal = self.semi_major / np.sqrt(1.0 - self._e2 * sin**2)
            return np.stack(
                [
                    normal * cos * np.cos(longitude),
                    normal * cos * np.sin(longitude),
                    normal * (1.0 - self._e2) * sin,
                ],
                axis=-1,
            )


def is_on_ellipsoid(srs: osr.SpatialReference) -> bool:
    """Whether the CRS is tied to the Earth at all (a local, engineering CRS is not)."""
    return bool(srs.IsGeographic() or srs.IsProjected())


def metres_per_unit(srs: osr.SpatialReference, x: float, y: float) -> Tuple[float, float]:
    """Ground metres of one CRS unit to the east and to the north, at a place; NaN where there is no
    ground."""
    if not is_on_ellipsoid(srs):
        return srs.GetLinearUnits(), srs.GetLinearUnits()
    step = 1e-5 if srs.IsGeographic() else 1.0
    offsets = np.array([-0.5, 0.5]) * step
    ellipsoid = Ellipsoid(srs)
    east = ellipsoid.on_ellipsoid(x + offsets, np.full(2, y))
    north = ellipsoid.on_ellipsoid(np.full(2, x), y + offsets)
    return (
        float(np.linalg.norm(east[1] - east[0])) / step,
        float(np.linalg.norm(north[1] - north[0])) / step,
    )


class PixelAreas:
    """Areas of the pixels of a north-up grid, in square metres."""

    def __init__(self, srs: osr.SpatialReference, transform: Tuple[float, ...]):
        self._x0, self._dx, _, self._y0, _, self._dy = transform
        self._planar = None if is_on_ellipsoid(srs) else abs(self._dx * self._dy) * srs.GetLinearUnits() ** 2
        if self._planar is None:
            self._ellipsoid = Ellipsoid(srs)
            self._metres = srs.GetLinearUnits() if srs.IsProjected() else np.inf

    def read(self, col: int, row: int, width: int, height: int) -> np.ndarray:
        """float64 (height, width); 0 where the projection has no ground. Does not depend on the window beyond
        rounding."""
        if self._planar is not None:
            return np.full((height, width), self._planar)
        if self._ellipsoid.is_geographic:
            return np.repeat(self._row_areas(row, height)[:, None], width, axis=1)
        largest = max(abs(self._dx), abs(self._dy)) * self._metres
        step = int(min(max(_NODE_METRES / largest, 1.0), _NODE_PIXELS))
        areas = self._between_nodes(col, row, width, height, step)
        if not np.isfinite(areas).all() and step > 1:  # the edge of the world: pixel by pixel
            areas = self._between_nodes(col, row, width, height, 1)
        return np.nan_to_num(areas, nan=0.0, posinf=0.0)

    def _row_areas(self, row: int, height: int) -> np.ndarray:
        """Exact: between two parallels the area is that of a spherical zone."""
        edges = self._y0 + self._dy * (row + np.arange(height + 1))
        longitude, latitude = self._ellipsoid.longitude_latitude(np.full(height + 1, self._dx), edges)
        zones = np.abs(np.diff(self._ellipsoid.sin_authalic(np.clip(latitude, -np.pi / 2, np.pi / 2))))
        return self._ellipsoid.authalic_radius**2 * abs(longitude[0]) * zones

    def _between_nodes(self, col: int, row: int, width: int, height: int, step: int) -> np.ndarray:
        col_nodes, col_left, col_part = _nodes(col, width, step)
        row_nodes, row_left, row_part = _nodes(row, height, step)
        node = self._node_areas(col_nodes, row_nodes)
        if step == 1:
            return node
        rows = node[row_left] * (1.0 - row_part[:, None]) + node[row_left + 1] * row_part[:, None]
        return rows[:, col_left] * (1.0 - col_part) + rows[:, col_left + 1] * col_part

    def _node_areas(self, cols: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Area of the pixel at each node: half the cross product of its diagonals."""
        corners = []
        for d_col, d_row in ((0, 0), (1, 0), (1, 1), (0, 1)):
            x, y = np.meshgrid(self._x0 + self._dx * (cols + d_col), self._y0 + self._dy * (rows + d_row))
            corners.append(self._ellipsoid.on_authalic_sphere(x, y))
        cross = np.cross(corners[2] - corners[0], corners[3] - corners[1])
        return 0.5 * np.linalg.norm(cross, axis=-1)


def _nodes(start: int, count: int, step: int) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Nodes of the absolute lattice around ``start … start+count``: positions, index to the left, part of the
    way."""
    index = np.arange(start, start + count)
    if step == 1:
        return index, index - start, np.zeros(count)
    first = start // step
    last = (start + count - 1) // step + 1
    return np.arange(first, last + 1) * step, index // step - first, (index % step) / step
