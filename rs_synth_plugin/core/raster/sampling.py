# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a grid's pixels lie in another raster, and taking values there.

Every number is computed element by element on an absolute lattice, so a pixel's value has the same bits
whatever window asked for it. (GDAL's warper approximates coordinates per call, which makes them depend on the
window.)
"""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import Optional, Tuple

import numpy as np
from osgeo import gdal, osr

from .crs import PointTransformer, same_crs, spatial_reference
from .grid import Grid, Window

# Coordinates are exact at nodes every _STEP pixels and bilinear in between; in a block where that is off by
# more than _TOLERANCE pixels (the larger of both rasters') at any cell's centre, every pixel is transformed.
BLOCK = 256
_STEP = 16
_TOLERANCE = 0.01
_KEPT_BLOCKS = 1024
# Source grids that agree with the output grid but for rounding are taken as equal to it.
_SNAP = 0.01
# Pixel centres that fall exactly on an edge between source pixels go to the right and down, despite rounding.
_EDGE = 1e-6
# No class code.
INVALID = np.iinfo(np.int32).max

Coordinates = Tuple[np.ndarray, np.ndarray]


class PixelMap:
    """From positions in a grid (columns, rows; a pixel's centre is at .5) to positions in a source raster.

    `coarsening` says how many source pixels one grid pixel spans, across and down.

    Args:
        grid: the output grid.
        srs: the source's CRS.
        geotransform: the source's, in GDAL's order; rotated and south-up ones are fine.
        width, height: the source's size in pixels.
    """

    def __init__(
        self, grid: Grid, srs: osr.SpatialReference, geotransform: Tuple[float, ...], width: int, height: int
    ):
        self._grid = grid
        self._size = (width, height)
        self._inverse = gdal.InvGeoTransform(geotransform)
        self._transformer = None
        self._blocks: OrderedDict[Tuple[int, int], Tuple[np.ndarray, np.ndarray, bool]] = OrderedDict()
        grid_srs = spatial_reference(grid.crs, "The grid")
        if same_crs(grid_srs, srs):
            self._affine = self._snapped(self._composed())
        else:
            self._transformer = PointTransformer(grid_srs, srs, grid.extent)
            # A geographic source may count its longitudes from −180° or from 0°; the jump by a full turn is
            # put where it is farthest from the source.
            self._turn = 2.0 * math.pi / srs.GetAngularUnits() if srs.IsGeographic() else 0.0
            self._west = geotransform[0] + (geotransform[1] * width - self._turn) / 2.0
        self.coarsening = self._measured_coarsening()
        self._tolerance = _TOLERANCE * max(1.0, min(self.coarsening))

    @property
    def shift(self) -> Optional[Tuple[int, int]]:
        """(columns, rows) from the grid's pixels to the source's where both have one lattice, else None."""
        if self._transformer is not None or list(self._affine[[1, 2, 4, 5]]) != [1.0, 0.0, 0.0, 1.0]:
            return None
        cols, rows = self._affine[[0, 3]].tolist()
        return (int(cols), int(rows)) if cols.is_integer() and rows.is_integer() else None

    def at(self, cols: np.ndarray, rows: np.ndarray) -> Coordinates:
        """Source columns and rows, (rows, cols) each, of a lattice of positions within one block; may be
        infinite."""
        if self._transformer is None:
            a = self._affine
            return (
                (a[0] + a[1] * cols)[None, :] + (a[2] * rows)[:, None],
                (a[3] + a[4] * cols)[None, :] + (a[5] * rows)[:, None],
            )
        block = (int(cols[0]) // BLOCK, int(rows[0]) // BLOCK)
        nodes_u, nodes_v, smooth = self._nodes(block)
        if not smooth:
            return self._exact_rows(block, cols, rows)
        i, s = _cell(cols - block[0] * BLOCK)
        j, t = _cell(rows - block[1] * BLOCK)
        return _bilinear(nodes_u, i, s, j, t), _bilinear(nodes_v, i, s, j, t)

    def _measured_coarsening(self) -> Tuple[float, float]:
        """1 where the two never meet."""
        fractions = (np.arange(5) + 0.5) / 5
        cols, rows = np.meshgrid(fractions * self._grid.width, fractions * self._grid.height)
        u, v = self._exact(cols, rows)
        spans = []
        for d_col, d_row in ((1.0, 0.0), (0.0, 1.0)):
            moved_u, moved_v = self._exact(cols + d_col, rows + d_row)
            with np.errstate(invalid="ignore"):
                length = np.hypot(moved_u - u, moved_v - v)
            inside = np.isfinite(length)
            spans.append(float(np.median(length[inside])) if inside.any() else 1.0)
        return spans[0], spans[1]

    def overlaps(self) -> bool:
        """Whether any of 33 × 33 places of the grid lies in the source."""
        cols, rows = np.meshgrid(np.linspace(0, self._grid.width, 33), np.linspace(0, self._grid.height, 33))
        u, v = self._exact(cols, rows)
        return bool(((u > 0) & (u < self._size[0]) & (v > 0) & (v < self._size[1])).any())

    def _composed(self) -> np.ndarray:
        """Grid position → source position, where both have one CRS: u = a0 + a1·col + a2·row, v likewise."""
        x0, dx, _, y0, _, dy = self._grid.transform
        b = self._inverse
        return np.array([b[0] + b[1] * x0 + b[2] * y0, b[1] * dx, b[2] * dy,
                         b[3] + b[4] * x0 + b[5] * y0, b[4] * dx, b[5] * dy])  # fmt: skip

    def _snapped(self, affine: np.ndarray) -> np.ndarray:
        linear = affine[[1, 2, 4, 5]]
        drift = np.abs(linear - np.round(linear)) * max(self._grid.width, self._grid.height)
        offset = affine[[0, 3]]
        if (drift < _SNAP).all() and (np.abs(offset - np.round(offset)) < _SNAP).all():
            return np.round(affine)
        return affine

    def _exact(self, cols: np.ndarray, rows: np.ndarray) -> Coordinates:
        if self._transformer is None:
            a = self._affine
            return a[0] + a[1] * cols + a[2] * rows, a[3] + a[4] * cols + a[5] * rows
        x0, dx, _, y0, _, dy = self._grid.transform
        x, y = self._transformer(x0 + dx * cols, y0 + dy * rows)
        b = self._inverse
        with np.errstate(invalid="ignore"):
            if self._turn:
                x = x - self._turn * np.floor((x - self._west) / self._turn)
            u, v = b[0] + b[1] * x + b[2] * y, b[3] + b[4] * x + b[5] * y
        lost = ~(np.isfinite(u) & np.isfinite(v))
        u[lost] = v[lost] = np.inf
        return u, v

    def _nodes(self, block: Tuple[int, int]) -> Tuple[np.ndarray, np.ndarray, bool]:
        """Coordinates at the nodes of a block, and whether they suffice."""
        found = self._blocks.get(block)
        if found is None:
            steps = np.arange(0, BLOCK + 1, _STEP)
            u, v = self._exact(*np.meshgrid(block[0] * BLOCK + steps, block[1] * BLOCK + steps))
            centres = np.arange(_STEP // 2, BLOCK, _STEP)
            true_u, true_v = self._exact(*np.meshgrid(block[0] * BLOCK + centres, block[1] * BLOCK + centres))
            i, s = _cell(centres)
            with np.errstate(invalid="ignore"):
                off_u = np.abs(_bilinear(u, i, s, i, s) - true_u)
                off_v = np.abs(_bilinear(v, i, s, i, s) - true_v)
                smooth = bool((off_u < self._tolerance).all() and (off_v < self._tolerance).all())
            found = self._blocks[block] = (u, v, smooth)
            if len(self._blocks) > _KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        return found

    def _exact_rows(self, block: Tuple[int, int], cols: np.ndarray, rows: np.ndarray) -> Coordinates:
        """Exact, one whole row of the block at a time: what is in a batch must not depend on the window."""
        per_pixel = round(1.0 / (cols[1] - cols[0])) if len(cols) > 1 else 1
        first = block[0] * BLOCK
        all_cols = first + (np.arange(BLOCK * per_pixel) + 0.5) / per_pixel
        take = np.floor((cols - first) * per_pixel).astype(np.int64)
        u = np.empty((len(rows), len(cols)))
        v = np.empty_like(u)
        for k, row in enumerate(rows):
            row_u, row_v = self._exact(all_cols, np.full(len(all_cols), row))
            u[k], v[k] = row_u[take], row_v[take]
        return u, v


def _cell(position: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Index of the cell between nodes, and how far into it."""
    index = np.minimum(position // _STEP, BLOCK // _STEP - 1).astype(np.int64)
    return index, position / _STEP - index


def _bilinear(nodes: np.ndarray, i: np.ndarray, s: np.ndarray, j: np.ndarray, t: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore"):  # infinite nodes are found out by the check at the cells' centres
        rows = nodes[j] * (1.0 - t)[:, None] + nodes[j + 1] * t[:, None]
        return rows[:, i] * (1.0 - s) + rows[:, i + 1] * s


def lattice(start: int, count: int, per_pixel: int) -> np.ndarray:
    """Positions of `per_pixel` evenly spaced samples in each of `count` pixels."""
    return (np.arange(start * per_pixel, (start + count) * per_pixel) + 0.5) / per_pixel


def samples_per_pixel(coarsening: float) -> int:
    """How many samples across a pixel see every source pixel; a slightly coarser grid is sampled once."""
    return 1 if coarsening <= 1.5 else math.ceil(coarsening - 0.01)


def source_window(u: np.ndarray, v: np.ndarray, width: int, height: int) -> Tuple[np.ndarray, Window]:
    """Which samples lie in a source of this size (bool), and the window of its pixels that they and their
    neighbours need: it may stick out of the source by one pixel."""
    inside = (u >= -_EDGE) & (u < width - _EDGE) & (v >= -_EDGE) & (v < height - _EDGE)
    if not inside.any():
        return inside, Window(0, 0, 0, 0)
    cols, rows = np.floor(u[inside] + _EDGE), np.floor(v[inside] + _EDGE)
    left, top = int(cols.min()) - 1, int(rows.min()) - 1
    return inside, Window(left, top, int(cols.max()) + 2 - left, int(rows.max()) + 2 - top)


def nearest(
    data: np.ndarray, mask: np.ndarray, u: np.ndarray, v: np.ndarray, origin: Window
) -> Tuple[np.ndarray, np.ndarray]:
    """Value and validity of the source pixel that holds each position.

    Args:
        data, mask: values and validity of the source's window `origin`.
        u, v: positions in the source; all inside of the window.
    """
    index = _flat(np.floor(u + _EDGE), np.floor(v + _EDGE), origin)
    return data.ravel()[index], mask.ravel()[index]


def bilinear(
    data: np.ndarray, mask: np.ndarray, u: np.ndarray, v: np.ndarray, origin: Window
) -> Tuple[np.ndarray, np.ndarray]:
    """float64 between the four nearest pixel centres; arguments as for `nearest`, one pixel off the window's
    edges.

    A position is valid where the pixel that holds it is; of its four neighbours only valid ones count, with
    their weights made to sum to one. So nodata never bleeds into values, and valid ground neither grows nor
    shrinks.
    """
    width = data.shape[1]
    _, valid = nearest(mask, mask, u, v, origin)
    col, row = np.floor(u - 0.5), np.floor(v - 0.5)
    s, t = u - 0.5 - col, v - 0.5 - row
    corner = _flat(col, row, origin)
    values = np.where(mask, data, 0).astype(np.float64).ravel()
    weights = ((1.0 - s) * (1.0 - t), s * (1.0 - t), (1.0 - s) * t, s * t)
    corners = (corner, corner + 1, corner + width, corner + width + 1)
    total = sum(weight * values[index] for weight, index in zip(weights, corners))
    if not mask.all():
        known = [mask.ravel()[index] for index in corners]
        weight_sum = sum(weight * ok for weight, ok in zip(weights, known))
        whole = known[0] & known[1] & known[2] & known[3]
        total = np.where(whole, total, total / np.where(valid, weight_sum, 1.0))
    return total, valid


def _flat(cols: np.ndarray, rows: np.ndarray, origin: Window) -> np.ndarray:
    """Index into a window's flattened array. Only whole numbers are shifted: fractions would be rounded."""
    return (rows.astype(np.int64) - origin.row) * origin.width + (cols.astype(np.int64) - origin.col)


def majority(samples: np.ndarray, valid: np.ndarray, centre: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """The most frequent value of each pixel.

    Args:
        samples: int32, none of them INVALID, (samples, pixels).
        valid: bool, same shape.
        centre: the value at the pixel's centre, INVALID for none, (pixels,): it decides a tie that it is part
            of; otherwise the lowest value does.

    Returns:
        Values and validity (at least half of the samples valid), (pixels,) each.
    """
    count = samples.shape[0]
    # Invalid samples sort to the end as one run that never wins, being left out of the votes.
    ordered = np.where(valid, samples, np.int32(INVALID))
    ordered.sort(axis=0)
    best = np.zeros(samples.shape[1], np.int32)
    best_votes = np.zeros(samples.shape[1], np.int32)
    run = np.full(samples.shape[1], 2, np.int32)
    for k in range(count):
        if k:
            run = np.where(ordered[k] == ordered[k - 1], run + np.int32(2), np.int32(2))
        votes = np.where(ordered[k] == INVALID, np.int32(0), run + (ordered[k] == centre))
        better = votes > best_votes
        best = np.where(better, ordered[k], best)
        best_votes = np.where(better, votes, best_votes)
    return best, valid.sum(axis=0) * 2 >= count


def mean_of_samples(values: np.ndarray, valid: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Mean of the valid samples of each pixel, (samples, pixels) → (pixels,); valid where at least half of
    them are.

    Summed in a fixed order: numpy's own sum pairs terms depending on the array's shape.
    """
    total = np.zeros(values.shape[1])
    for sample, ok in zip(values, valid):
        total += np.where(ok, sample, 0.0)
    count = valid.sum(axis=0)
    return total / np.maximum(count, 1), count * 2 >= values.shape[0]
