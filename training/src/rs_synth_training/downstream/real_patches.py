# SPDX-License-Identifier: GPL-2.0-or-later
"""Squares of real tiles, read when asked for: all tiles of a large data set do not fit into memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Sequence, Tuple

from ..data.aligned import AlignedScene

Corner = Tuple[int, int, int]
"""Of a square: place of its tile, row and column of its upper left pixel."""


@dataclass(frozen=True)
class Patches(Sequence[AlignedScene]):
    """tiles: that the squares lie in; corners: of the squares; edge: of a square, in pixels."""

    tiles: Sequence[AlignedScene]
    corners: Sequence[Corner]
    edge: int

    def __len__(self) -> int:
        return len(self.corners)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        place, row, col = self.corners[index]
        tile = self.tiles[place]
        part = (..., slice(row, row + self.edge), slice(col, col + self.edge))
        return AlignedScene(
            tile.linear[part],
            tile.land_cover[part],
            tile.auxiliary[part],
            tile.valid[part],
            name=f"{tile.name}/{row}/{col}",
            style=tile.style,
        )


def patches(tiles: Sequence[AlignedScene], edge: int) -> Patches:
    """Squares that lie side by side in tiles, those without any label left out; reads every tile once."""
    corners: List[Corner] = []
    for place in range(len(tiles)):
        valid = tiles[place].valid
        rows, cols = valid.shape
        corners += [
            (place, row, col)
            for row in range(0, rows - edge + 1, edge)
            for col in range(0, cols - edge + 1, edge)
            if valid[row : row + edge, col : col + edge].any()
        ]
    return Patches(tiles, corners, edge)
