# SPDX-License-Identifier: GPL-2.0-or-later
"""The ground in blocks, each of which belongs to training, validation or test as a whole.

Neighbouring pixels look alike, so chips that are shuffled one by one leak from training into test. Blocks of ground
with a gap between them do not, and all pairs of one place share them: a scenario more or less moves no chip to another
part.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator, Tuple

import numpy as np

from ..errors import InputError
from ..raster.crs import same_crs, spatial_reference
from ..raster.grid import Grid, Window

PARTS = ("train", "val", "test")
# At the (0, 0) of the CRS, so that every run over the same ground splits it alike; or in the corner of the place's
# first pair, which wastes less of a small scene.
GROUND, SCENE = "ground", "scene"
ANCHORS = (GROUND, SCENE)
# 1/ρ and 1/ρ² of the plastic number ρ: i/ρ + j/ρ² modulo 1 fills [0, 1) evenly over any few neighbouring (i, j), so
# that each part gets its share of a small scene too, as independent draws would not.
_ACROSS, _DOWN = 0.7548776662466927, 0.5698402909980532
_ROUNDING = 1e-6  # of a pixel


@dataclass(frozen=True)
class Split:
    """`shares` of the blocks for PARTS; `side` of a block and `gap` inside each of its edges, in pixels of the place's
    first pair. `anchor`: where the blocks begin, one of ANCHORS."""

    shares: Tuple[float, float, float]
    side: int
    gap: int
    seed: int
    anchor: str = GROUND

    def part_of(self, col: int, row: int) -> str:
        """The part of the block in a column and row of blocks, counted from the anchor."""
        start = float(np.random.default_rng(self.seed).random())
        place = (start + col * _ACROSS + row * _DOWN) % 1.0 * sum(self.shares)
        for part, share in zip(PARTS, self.shares):
            if place < share:
                return part
            place -= share
        return max(zip(self.shares, PARTS))[1]  # rounding only


class Blocks:
    """The blocks of one place, on the lattice of pixels of its first grid."""

    def __init__(self, place: str, grid: Grid, split: Split) -> None:
        self._place, self._first, self._split = place, grid, split

    def inside(self, grid: Grid) -> Iterator[Tuple[str, Window]]:
        """The part of each block and what a grid has of it without the gaps, in the grid's pixels; not what is empty.

        Raises InputError where the grid has another CRS than the place's first.
        """
        first, split = self._first, self._split
        same = grid.crs == first.crs or same_crs(
            spatial_reference(first.crs, "The first pair"), spatial_reference(grid.crs, "The pair")
        )
        if not same:
            raise InputError(
                f"Place {self._place}: its pairs have different CRSs; reproject the images to one of them."
            )
        columns = list(self._spans(0, grid))
        for row, top, bottom in self._spans(1, grid):
            for col, left, right in columns:
                yield split.part_of(col, row), Window(left, top, right - left, bottom - top)

    def _spans(self, axis: int, grid: Grid) -> Iterator[Tuple[int, int, int]]:
        """Along columns (0) or rows (1): number of the block, first pixel of the grid and the one after the last."""
        origin, step, _ = _axis(self._first, axis)
        start, size, length = _axis(grid, axis)
        side, gap = self._split.side, self._split.gap
        # Column or row of the first grid's corner, counted from where the blocks begin.
        first_index = self._first.origin_index[axis] if self._split.anchor == GROUND else gap
        low = first_index + (start - origin) / step
        high = low + length * size / step
        for block in range(math.floor(low / side), math.floor(high / side) + 1):
            begin = origin + (block * side + gap - first_index) * step
            end = origin + ((block + 1) * side - gap - first_index) * step
            left = max(math.ceil((begin - start) / size - _ROUNDING), 0)
            right = min(math.floor((end - start) / size + _ROUNDING), length)
            if right > left:
                yield block, left, right


def chips_inside(window: Window, size: int, stride: int) -> Iterator[Window]:
    """The chips of a window, row by row from its upper left corner; none that sticks out."""
    for row in range(window.row, window.row + window.height - size + 1, stride):
        for col in range(window.col, window.col + window.width - size + 1, stride):
            yield Window(col, row, size, size)


def count_inside(window: Window, size: int, stride: int) -> int:
    """How many `chips_inside` gives."""
    across, down = ((length - size) // stride + 1 if length >= size else 0 for length in window.shape)
    return across * down


def _axis(grid: Grid, axis: int) -> Tuple[float, float, int]:
    """Origin, signed size of a pixel, and their number."""
    x, dx, _, y, _, dy = grid.transform
    return (x, dx, grid.width) if axis == 0 else (y, dy, grid.height)
