# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks of a raster, each a square of whole tiles of the run over all of it.

The tiles of a block are the very tiles of the single run, outer windows and all, so a block's pixels are the same
bits: not only as far as the halo is exact, but whatever the model does with a tile.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Tuple

from ..core.product.tiling import Footprint, tile_size, tile_step
from ..core.raster.grid import Grid, Tile, Window

Index = Tuple[int, int]
"""(row, column) of a block."""


@dataclass(frozen=True)
class Lattice:
    """`tile`: side of what the model sees at once; `side`: of a block, both in pixels."""

    grid: Grid
    tile: int
    halo: int
    multiple: int
    side: int

    @classmethod
    def over(cls, grid: Grid, network: Footprint, largest_tile: int, block_size: int) -> Lattice:
        """Blocks of about `block_size` pixels, one tile at least. Raises InputError as `tile_size`."""
        step = tile_step(grid, network, largest_tile)
        return cls(
            grid,
            tile_size(grid, network, largest_tile),
            network.halo,
            network.size_multiple,
            max(block_size // step, 1) * step,
        )

    @property
    def counts(self) -> Tuple[int, int]:
        """Rows and columns of blocks."""
        return -(-self.grid.height // self.side), -(-self.grid.width // self.side)

    def __len__(self) -> int:
        return self.counts[0] * self.counts[1]

    def __iter__(self) -> Iterator[Index]:
        rows, cols = self.counts
        return ((row, col) for row in range(rows) for col in range(cols))

    def window(self, index: Index) -> Window:
        """The pixels of a block."""
        return Window(index[1] * self.side, index[0] * self.side, self.side, self.side).clipped(self.grid)

    def tiles(self, index: Index) -> List[Tile]:
        """The tiles of a block, on the whole grid."""
        block = self.window(index)
        return [
            Tile(*(window.shifted(block.col, block.row) for window in tile))
            for tile in self.grid.subgrid(block).tiles(self.tile, self.halo, self.multiple)
        ]
