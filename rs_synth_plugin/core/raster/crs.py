# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinate reference systems and points between them, through the GDAL that is already in the process."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, Optional, Tuple

import numpy as np
from osgeo import gdal, osr

from ..errors import InputError

Extent = Tuple[float, float, float, float]
_SAMPLES = 33


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Keep GDAL's messages off the console and start with a clean error state; the caller checks results.

    The handler stack belongs to the thread, so the host application notices nothing.
    """
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def spatial_reference(crs: str, name: str) -> osr.SpatialReference:
    """The horizontal CRS of WKT, ``EPSG:code`` or PROJ text, x before y.

    Heights are no business of the grid: the vertical part of a compound CRS is dropped.

    Raises:
        InputError: the text is empty or means nothing; ``name`` says whose it is.
    """
    if not crs:
        raise InputError(f"{name} has no CRS: set it in the layer's properties.")
    srs = osr.SpatialReference()
    with quiet_gdal():
        try:
            failed = srs.SetFromUserInput(crs) != 0
        except RuntimeError:
            failed = True
    if failed:
        raise InputError(f"{name} has a CRS that cannot be understood: set it in the layer's properties.")
    if srs.IsCompound():
        srs.StripVertical()
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def crs_wkt(srs: osr.SpatialReference) -> str:
    """The CRS as WKT 2, which keeps all that PROJ knows."""
    return srs.ExportToWkt(["FORMAT=WKT2_2018"])


def same_crs(first: osr.SpatialReference, second: osr.SpatialReference) -> bool:
    """Whether coordinates mean the same in both (names and axis order do not count)."""
    return bool(first.IsSame(second, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]))


class PointTransformer:
    """Points from one CRS to another; unreachable ones become infinite.

    ``area`` (in the source CRS) fixes one coordinate operation for the whole work: GDAL would otherwise
    choose it by the mean of each batch, and batches would disagree at their seams.
    """

    def __init__(
        self, source: osr.SpatialReference, target: osr.SpatialReference, area: Optional[Extent] = None
    ):
        options = osr.CoordinateTransformationOptions()
        if area is not None:
            self._set_area(options, source, area)
        with quiet_gdal():
            try:
                self._transformation = osr.CreateCoordinateTransformation(source, target, options)
            except RuntimeError:
                self._transformation = None
        if self._transformation is None:
            raise InputError(
                f"There is no way from the CRS {source.GetName()} to {target.GetName()}: "
                f"reproject the layer first."
            )

    @staticmethod
    def _set_area(
        options: osr.CoordinateTransformationOptions, source: osr.SpatialReference, area: Extent
    ) -> None:
        geographic = source.CloneGeogCS()
        if geographic is None:
            return
        geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        to_degrees = np.degrees(geographic.GetAngularUnits())
        west, south, east, north = (v * to_degrees for v in transform_extent(source, geographic, area))
        if -180 <= west < east <= 180 and -90 <= south < north <= 90:
            options.SetAreaOfInterest(west, south, east, north)

    def __call__(self, x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Transform float64 arrays of any one shape."""
        points = np.column_stack([np.ravel(x), np.ravel(y)]).tolist()
        with quiet_gdal():
            try:
                moved = self._transformation.TransformPoints(points)
            except (
                RuntimeError
            ):  # the host switched GDAL's exceptions on, and some of the points are unreachable
                moved = [self._one(point) for point in points]
        result = np.array(moved, np.float64).reshape(-1, 3)[:, :2]
        result[~np.isfinite(result).all(axis=1)] = np.inf
        return result[:, 0].reshape(np.shape(x)), result[:, 1].reshape(np.shape(x))

    def _one(self, point: Tuple[float, float]) -> Tuple[float, float, float]:
        try:
            return self._transformation.TransformPoint(*point)
        except RuntimeError:
            return (np.inf, np.inf, 0.0)


def extent_lattice(extent: Extent) -> Tuple[np.ndarray, np.ndarray]:
    """Points spread evenly over an extent, its border included: x and y, (33, 33) each."""
    xmin, ymin, xmax, ymax = extent
    x, y = np.meshgrid(np.linspace(xmin, xmax, _SAMPLES), np.linspace(ymin, ymax, _SAMPLES))
    return x, y


def transform_extent(source: osr.SpatialReference, target: osr.SpatialReference, extent: Extent) -> Extent:
    """The extent that holds what can be reached of another CRS's extent.

    Raises:
        InputError: no point of it can be reached.
    """
    if same_crs(source, target):
        return extent
    x, y = PointTransformer(source, target)(*extent_lattice(extent))
    reached = np.isfinite(x)
    if not reached.any():
        raise InputError(
            f"The extent lies outside of what the CRS {target.GetName()} covers: choose another CRS."
        )
    x, y = x[reached], y[reached]
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())
