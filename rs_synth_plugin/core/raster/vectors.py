# SPDX-License-Identifier: GPL-2.0-or-later
"""Points, lines and polygons of any CRS on a grid's pixels, the same for every window that asks."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, List, Optional, Sequence, Tuple, Union

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from .crs import PointTransformer, quiet_gdal, same_crs, spatial_reference, transform_extent
from .grid import Grid, Window

Point = Tuple[float, float]
GeometryData = Union[str, bytes, bytearray]

_CHORD_PIXELS = (
    16  # straight pieces of a transformed outline: a chord this long strays by far less than a pixel
)
_MOST_PIECES = 100_000
_POLYGON_BLOCK = 512
_CACHED_BLOCKS = 16
_LINES = (ogr.wkbLineString, ogr.wkbMultiLineString)
_POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon)


def line_wkt(data: GeometryData, name: str) -> str:
    """A line (WKT or WKB; parts, Z, M and curves allowed) as plain 2D WKT; ``InputError`` if it is none."""
    return _stable_wkt(_plain(data, _LINES, "a line", name))


def polygon_wkt(data: GeometryData, name: str) -> str:
    """A polygon as plain 2D WKT, as ``line_wkt`` a line."""
    return _stable_wkt(_plain(data, _POLYGONS, "a polygon", name))


def _stable_wkt(geometry: Any) -> str:
    """WKT that reads back as itself: a coordinate nearer to 0 than 1e-15 is written 0.0 at first, then 0."""
    return str(ogr.CreateGeometryFromWkt(geometry.ExportToWkt()).ExportToWkt())


def _plain(data: GeometryData, kinds: Tuple[int, ...], kind: str, name: str) -> Any:
    # GDAL raises or returns None by the host's choice (UseExceptions is the host's to set), so both are
    # handled.
    with quiet_gdal():
        try:
            if isinstance(data, str):
                geometry = ogr.CreateGeometryFromWkt(data)
            else:
                geometry = ogr.CreateGeometryFromWkb(bytes(data))
            if geometry is not None:
                geometry = geometry.GetLinearGeometry()
        except (RuntimeError, TypeError):  # TypeError: a text with a 0 in it, or half of a surrogate pair
            geometry = None
    if geometry is not None:
        geometry.FlattenTo2D()
    if geometry is None or geometry.GetGeometryType() not in kinds:
        raise InputError(f"{name} is not {kind}; give {kind} geometry as WKT or WKB.")
    if geometry.IsEmpty():
        raise InputError(f"{name} has an empty geometry; remove it or draw it again.")
    if not _is_finite(geometry):
        raise InputError(f"{name} has coordinates that are not numbers; draw it again.")
    return geometry


def _is_finite(geometry: Any) -> bool:
    # By the coordinates: newer GDALs leave NaN out of the envelope.
    parts = [geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]
    return all(map(_is_finite, parts)) if parts else bool(np.isfinite(np.array(geometry.GetPoints())).all())


class _ToGrid:
    """Takes geometries of one CRS to the grid's, as straight pieces that are short against its pixels."""

    def __init__(self, crs: Optional[str], grid: Grid, name: str):
        self._name = name
        self._pixel = min(grid.pixel_size)
        self._transformer: Optional[PointTransformer] = None
        if crs is not None:
            source, target = spatial_reference(crs, name), spatial_reference(grid.crs, "The output grid")
            if not same_crs(source, target):
                self._transformer = PointTransformer(
                    source, target, transform_extent(target, source, grid.extent)
                )

    def points(self, xy: np.ndarray) -> np.ndarray:
        """Coordinates float64 (n, 2) in the grid's CRS."""
        if self._transformer is None:
            return xy
        moved = np.stack(self._transformer(xy[:, 0], xy[:, 1]), axis=1)
        if not np.isfinite(moved).all():
            raise InputError(f"{self._name} cannot be brought to the output's CRS: check their own CRS.")
        return moved

    def geometry(self, wkt: str) -> Any:
        """An OGR geometry in the grid's CRS."""
        geometry = ogr.CreateGeometryFromWkt(wkt)
        if self._transformer is None:
            return geometry
        rough = geometry.Clone()
        self._move(rough)
        before, after = _size(geometry), _size(rough)
        if before > 0 and after > 0:
            geometry.Segmentize(before * max(_CHORD_PIXELS * self._pixel / after, 1 / _MOST_PIECES))
        self._move(geometry)
        return geometry

    def _move(self, geometry: Any) -> None:
        for i in range(geometry.GetGeometryCount()):
            self._move(geometry.GetGeometryRef(i))
        if geometry.GetGeometryCount() == 0:
            for i, (x, y) in enumerate(
                self.points(np.array(geometry.GetPoints(), np.float64)[:, :2]).tolist()
            ):
                geometry.SetPoint_2D(i, x, y)


def _size(geometry: Any) -> float:
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    return max(xmax - xmin, ymax - ymin)


def _to_pixels(xy: np.ndarray, grid: Grid) -> np.ndarray:
    """Map coordinates (n, 2) to fractional column and row (n, 2)."""
    x0, dx, _, y0, _, dy = grid.transform
    return (xy - (x0, y0)) / (dx, dy)


def pixels_of_points(
    points: Sequence[Point], crs: Optional[str], grid: Grid, name: str
) -> List[Optional[Tuple[int, int]]]:
    """The (column, row) under each point, ``None`` for a point outside the grid; ``crs`` ``None`` is the
    grid's."""
    xy = _ToGrid(crs, grid, name).points(np.array(points, np.float64).reshape(-1, 2))
    places = np.floor(_to_pixels(xy, grid)).astype(np.int64).tolist()
    return [(col, row) if 0 <= col < grid.width and 0 <= row < grid.height else None for col, row in places]


@dataclass(frozen=True)
class CrestMap:
    """Barrier lines as chains of pixels that share edges, so that water of 8 directions cannot slip through.

    ``rows`` (ascending), ``cols``: int64 (n,), inside the grid; ``crests``: float32 (n,) metres.
    """

    rows: np.ndarray
    cols: np.ndarray
    crests: np.ndarray

    def read(self, window: Window) -> np.ndarray:
        """The highest crest at each pixel, float32 ``(rows, cols)``, −inf where there is no barrier."""
        out = np.full(window.shape, -np.inf, np.float32)
        some = slice(*np.searchsorted(self.rows, (window.row, window.row + window.height)))
        rows, cols = self.rows[some] - window.row, self.cols[some] - window.col
        inside = (cols >= 0) & (cols < window.width)
        np.maximum.at(out, (rows[inside], cols[inside]), self.crests[some][inside])
        return out


def crest_map(lines: Sequence[Tuple[str, float]], crs: Optional[str], grid: Grid, name: str) -> CrestMap:
    """Put ``lines``, pairs of WKT and crest height in metres, on the grid's pixels; ``crs`` ``None`` is the
    grid's.

    Memory grows with the length of the lines inside the grid.
    """
    to_grid = _ToGrid(crs, grid, name)
    parts: List[np.ndarray] = [np.zeros((0, 2), np.int64)]
    crests: List[np.ndarray] = [np.zeros(0, np.float32)]
    for wkt, crest in lines:
        for line in _lines(to_grid.geometry(wkt)):
            vertices = _to_pixels(np.array(line.GetPoints(), np.float64)[:, :2], grid)
            for start, end in zip(vertices[:-1], vertices[1:]):
                cells = _segment_cells(start, end, grid)
                parts.append(cells)
                crests.append(np.full(len(cells), crest, np.float32))
    cells, heights = np.concatenate(parts), np.concatenate(crests)
    order = np.argsort(cells[:, 1], kind="stable")
    return CrestMap(cells[order, 1], cells[order, 0], heights[order])


def _lines(geometry: Any) -> List[Any]:
    if geometry.GetGeometryCount() == 0:
        return [geometry]
    return [geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]


def _segment_cells(start: np.ndarray, end: np.ndarray, grid: Grid) -> np.ndarray:
    """Every pixel (column, row) a straight segment touches inside the grid, int64 (n, 2), as a chain by
    edges."""
    delta = end - start
    first, last = 0.0, 1.0
    for axis, size in (
        (0, grid.width),
        (1, grid.height),
    ):  # clip to the grid and a pixel around it (Liang-Barsky)
        if delta[axis] == 0:
            if not -1 <= start[axis] <= size + 1:
                return np.zeros((0, 2), np.int64)
            continue
        ends = sorted(((-1 - start[axis]) / delta[axis], (size + 1 - start[axis]) / delta[axis]))
        first, last = max(first, ends[0]), min(last, ends[1])
    if first > last:
        return np.zeros((0, 2), np.int64)
    crossings = [np.array([first, last])]
    for axis in (0, 1):
        if delta[axis] != 0:
            low, high = sorted((start[axis] + first * delta[axis], start[axis] + last * delta[axis]))
            crossings.append((np.arange(math.ceil(low), math.floor(high) + 1) - start[axis]) / delta[axis])
    times = np.sort(np.clip(np.concatenate(crossings), first, last))
    places = np.concatenate(
        [[first], (times[:-1] + times[1:]) / 2, [last]]
    )  # the ends' own pixels join segments
    cells = np.floor(start + places[:, None] * delta).astype(np.int64)
    cells = _chained_by_edges(cells)
    inside = ((cells >= 0) & (cells < (grid.width, grid.height))).all(axis=1)
    return cells[inside]


def _chained_by_edges(cells: np.ndarray) -> np.ndarray:
    """Replace every step between pixels by steps over edges, along the rows first; repeated pixels go."""
    step = np.diff(cells, axis=0)
    lengths = np.abs(step).sum(axis=1)
    origin = np.repeat(np.arange(lengths.size), lengths)
    done = np.arange(origin.size) - np.repeat(np.cumsum(lengths) - lengths, lengths) + 1
    down = np.abs(step[origin, 1])
    moved = np.stack([np.maximum(done - down, 0), np.minimum(done, down)], axis=1)
    return np.concatenate([cells[:1], cells[:-1][origin] + np.sign(step[origin]) * moved])


class PolygonMask:
    """Which pixel centres lie inside any of some polygons, as ``polygon_wkt`` gives them.

    Rasterised on a fixed lattice of blocks, so that a pixel whose centre lies on an outline falls the same
    way in whatever window. Not thread-safe: ``clone()`` for another thread.
    """

    def __init__(self, polygons: Sequence[str], crs: Optional[str], grid: Grid, name: str):
        to_grid = _ToGrid(crs, grid, name)
        self._grid = grid
        self._set_up([bytes(to_grid.geometry(wkt).ExportToWkb()) for wkt in polygons])

    def clone(self) -> PolygonMask:
        """The same mask with GDAL objects of its own."""
        other = object.__new__(PolygonMask)
        other._grid = self._grid
        other._set_up(self._geometries)
        return other

    def _set_up(self, geometries: List[bytes]) -> None:
        self._geometries = geometries
        self._blocks: OrderedDict[Tuple[int, int], np.ndarray] = OrderedDict()
        driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName(
            "MEM"
        )  # the first name goes in GDAL 3.11
        self._source = driver.CreateDataSource("")
        self._layer = self._source.CreateLayer(
            "polygons", spatial_reference(self._grid.crs, "The output grid")
        )
        for wkb in geometries:
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
            self._layer.CreateFeature(feature)

    def read(self, window: Window) -> np.ndarray:
        """The mask of a window, bool ``(rows, cols)``, False outside the grid."""
        out = np.zeros(window.shape, bool)
        inside = window.clipped(self._grid)
        size = _POLYGON_BLOCK
        for row in range(inside.row // size * size, inside.row + inside.height, size):
            for col in range(inside.col // size * size, inside.col + inside.width, size):
                block = Window(col, row, size, size)
                part = inside.intersection(block)
                out[part.relative_to(window).slices] = self._block(row, col)[part.relative_to(block).slices]
        return out

    def _block(self, row: int, col: int) -> np.ndarray:
        key = (row, col)
        if key in self._blocks:
            self._blocks.move_to_end(key)
        else:
            self._blocks[key] = self._rasterise(row, col)
            if len(self._blocks) > _CACHED_BLOCKS:
                self._blocks.popitem(last=False)
        return self._blocks[key]

    def _rasterise(self, row: int, col: int) -> np.ndarray:
        block = self._grid.subgrid(Window(col, row, _POLYGON_BLOCK, _POLYGON_BLOCK))
        self._layer.SetSpatialFilterRect(*block.extent)
        if self._layer.GetFeatureCount() == 0:
            return np.zeros(block.shape, bool)
        target = gdal.GetDriverByName("MEM").Create("", block.width, block.height, 1, gdal.GDT_Byte)
        target.SetGeoTransform(block.transform)
        target.SetSpatialRef(self._layer.GetSpatialRef())
        with quiet_gdal():
            try:
                failed = gdal.RasterizeLayer(target, [1], self._layer, burn_values=[1]) != 0
            except RuntimeError:
                failed = True
            if failed:
                raise InputError(
                    f"The polygons cannot be drawn on the output grid: {gdal.GetLastErrorMsg()}."
                )
        return target.ReadAsArray() == 1
