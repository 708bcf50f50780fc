# SPDX-License-Identifier: GPL-2.0-or-later
"""The water bodies of a land cover, and the level of each, in one pass of any size of raster.

A body is an 8-connected component; its level is the median of the terrain over it, in bins of 1 cm. Memory
grows with the number of bodies and of the distinct heights of each, not with the raster.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable, List, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..raster.grid import Grid, Window
from ..raster.scratch import BLOCK, ScratchRaster
from .hydrology import DRY

BINS_PER_METRE = 100
_EIGHT = np.ones((3, 3), bool)
_HALF = 1 << 31  # moves a height bin into the positive 32 bits of a key
_MERGE_AT = 1_000_000


@dataclass(frozen=True)
class WaterBodies:
    """Bodies 0 … n−1. ``level``, ``low``, ``high``: float64 (n,) median, 5th and 95th percentile of the
    terrain, metres, nan where no pixel has a height. ``pixels``: int64 (n,). ``box``: int64 (n, 4) first row,
    first column, last row, last column. ``body_of``: int32, from a number in ``labels`` (0 = none) to the
    body, −1 for none.
    """

    labels: ScratchRaster
    body_of: np.ndarray
    level: np.ndarray
    low: np.ndarray
    high: np.ndarray
    pixels: np.ndarray
    box: np.ndarray

    def level_map(self, window: Window) -> np.ndarray:
        """The level of the body at each pixel, float32 ``(rows, cols)``, ``DRY`` where there is none."""
        levels = np.append(np.where(np.isnan(self.level), DRY, self.level), DRY).astype(np.float32)
        return levels[self.body_of[self.labels.read(window)]]

    def close(self) -> None:
        """Drop the temporary file."""
        self.labels.close()
        self.labels.path.unlink()


class _UnionFind:
    def __init__(self) -> None:
        self.parent: List[int] = [0]

    def find(self, item: int) -> int:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def union(self, one: int, other: int) -> None:
        one, other = self.find(one), self.find(other)
        self.parent[max(one, other)] = min(one, other)

    def add(self, count: int) -> None:
        self.parent.extend(range(len(self.parent), len(self.parent) + count))


class _Heights:
    """Counts of (label, height bin) pairs, merged now and then so that they stay few."""

    def __init__(self) -> None:
        self.keys = np.zeros(0, np.int64)
        self.counts = np.zeros(0, np.int64)
        self._pending: List[Tuple[np.ndarray, np.ndarray]] = []
        self._size = 0

    def add(self, labels: np.ndarray, heights: np.ndarray) -> None:
        bins = np.rint(heights.astype(np.float64) * BINS_PER_METRE).astype(np.int64) + _HALF
        keys, counts = np.unique((labels.astype(np.int64) << 32) | bins, return_counts=True)
        self._pending.append((keys, counts))
        self._size += keys.size
        if self._size > _MERGE_AT:
            self.merge()

    def merge(self) -> None:
        keys = np.concatenate([self.keys] + [pair[0] for pair in self._pending])
        counts = np.concatenate([self.counts] + [pair[1] for pair in self._pending])
        self.keys, self.counts = _sum_by(keys, counts)
        self._pending, self._size = [], 0

    def quantiles(self, body_of: np.ndarray, bodies: int, shares: Tuple[float, ...]) -> List[np.ndarray]:
        """Height (m) at each share of the pixels with a height, per body, nan for a body without any."""
        self.merge()
        keys, counts = _sum_by(
            (body_of[self.keys >> 32].astype(np.int64) << 32) | (self.keys & 0xFFFFFFFF), self.counts
        )
        total = np.bincount(keys >> 32, counts, bodies).astype(np.int64)
        running = np.cumsum(counts)
        before = np.cumsum(total) - total
        out = []
        for share in shares:
            heights = np.full(bodies, np.nan)
            some = total > 0
            wanted = before + np.maximum(np.ceil(total * share).astype(np.int64), 1)
            at = np.searchsorted(running, wanted[some])
            heights[some] = ((keys[at] & 0xFFFFFFFF) - _HALF) / BINS_PER_METRE
            out.append(heights)
        return out


def _sum_by(keys: np.ndarray, counts: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    unique, inverse = np.unique(keys, return_inverse=True)
    return unique, np.bincount(inverse, counts, unique.size).astype(np.int64)


def find_water_bodies(
    grid: Grid,
    read: Callable[[Window], Tuple[np.ndarray, np.ndarray]],
    workspace: Path,
    feedback: Feedback,
    block: int = BLOCK,
) -> WaterBodies:
    """Label the bodies of ``grid``; ``read(window)`` gives (water bool, terrain float32 m with nan), (rows,
    cols).

    Raises ``Cancelled``. The result holds a scratch raster in ``workspace``: ``close()`` it.
    """
    labels = ScratchRaster(grid, workspace, "bodies", np.int32, 0, block)
    try:
        return _find(labels, read, feedback)
    except BaseException:
        labels.close()
        labels.path.unlink()
        raise


def _find(
    labels: ScratchRaster, read: Callable[[Window], Tuple[np.ndarray, np.ndarray]], feedback: Feedback
) -> WaterBodies:
    from scipy.ndimage import label  # here: importing the plugin must not load scipy

    sets, heights = _UnionFind(), _Heights()
    pixels, boxes = [np.zeros(1, np.int64)], [np.zeros((1, 4), np.int64)]
    rows_of_blocks, cols_of_blocks = labels.block_counts()
    for index in labels.blocks():
        raise_if_cancelled(feedback)
        window = labels.block_window(index)
        water, terrain = read(window)
        local, count = label(water, _EIGHT)
        if count:
            pixels.append(np.bincount(local.ravel(), minlength=count + 1)[1:])
            boxes.append(_boxes(local, window))
            numbered = np.where(local > 0, local + (len(sets.parent) - 1), 0).astype(np.int32)
            sets.add(count)
            labels.write_block(index, numbered)
            _join(sets, numbered, labels, window)
            known = (local > 0) & ~np.isnan(terrain)
            heights.add(numbered[known], terrain[known])
        feedback.set_progress((index[0] * cols_of_blocks + index[1] + 1) / (rows_of_blocks * cols_of_blocks))

    roots = np.array([sets.find(item) for item in range(len(sets.parent))], np.int64)
    unique, body_of = np.unique(roots, return_inverse=True)
    body_of = (body_of - 1).astype(np.int32)  # label 0, no water, becomes −1
    bodies = unique.size - 1
    level, low, high = heights.quantiles(body_of, bodies, (0.5, 0.05, 0.95))
    sizes = np.bincount(body_of[1:], np.concatenate(pixels)[1:], bodies).astype(np.int64)
    return WaterBodies(
        labels, body_of, level, low, high, sizes, _merge_boxes(np.concatenate(boxes), body_of, bodies)
    )


def _boxes(local: np.ndarray, window: Window) -> np.ndarray:
    from scipy.ndimage import find_objects

    return np.array(
        [
            (
                window.row + rows.start,
                window.col + cols.start,
                window.row + rows.stop - 1,
                window.col + cols.stop - 1,
            )
            for rows, cols in find_objects(local)
        ],
        np.int64,
    )


def _merge_boxes(boxes: np.ndarray, body_of: np.ndarray, bodies: int) -> np.ndarray:
    out = np.empty((bodies, 4), np.int64)
    out[:, :2] = np.iinfo(np.int64).max
    out[:, 2:] = -1
    for side in range(4):
        pick = np.minimum if side < 2 else np.maximum
        pick.at(out[:, side], body_of[1:], boxes[1:, side])
    return out


def _join(sets: _UnionFind, numbered: np.ndarray, labels: ScratchRaster, window: Window) -> None:
    """Unite the labels of a block with those it touches above and to the left (diagonals too)."""
    above = labels.read(Window(window.col - 1, window.row - 1, window.width + 2, 1))[0]
    left = labels.read(Window(window.col - 1, window.row - 1, 1, window.height + 2))[:, 0]
    pairs = []
    for edge, outside in ((numbered[0], above), (numbered[:, 0], left)):
        for shift in range(3):
            beside = outside[shift : shift + edge.size]
            both = (edge > 0) & (beside > 0)
            pairs.append((edge[both].astype(np.int64) << 32) | beside[both])
    for pair in np.unique(np.concatenate(pairs)).tolist():
        sets.union(pair >> 32, pair & 0xFFFFFFFF)
