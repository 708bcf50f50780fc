# SPDX-License-Identifier: GPL-2.0-or-later
"""A temporary raster on disk: random access by window, nothing of raster size in memory.

Plain seeks into an uncompressed tiled file rather than ``numpy.memmap`` (whose pages count as resident
memory) or a compressed GeoTIFF (which grows each time a block is written again). Blocks never written cost no
disk space.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any, BinaryIO, Iterator, Set, Tuple

import numpy as np

from .grid import Grid, Window

BLOCK = 512


class ScratchRaster:
    """One band over a whole grid: ``fill`` until written, and always outside the grid.

    Writing goes by whole blocks of the lattice (``blocks()``), reading by any window. Not thread-safe: give
    each thread its own ``clone()``, made after the last write.
    """

    def __init__(self, grid: Grid, workspace: Path, name: str, dtype: Any, fill: float, block: int = BLOCK):
        self.grid = grid
        self.dtype = np.dtype(dtype)
        self.fill = fill
        self.block = block
        number, path = tempfile.mkstemp(".scratch", name + "-", workspace)
        self.path = Path(path)
        self._file: BinaryIO = os.fdopen(number, "w+b")
        self._written: Set[Tuple[int, int]] = set()

    def clone(self) -> ScratchRaster:
        """The same raster through a file handle of its own."""
        self._file.flush()
        other = object.__new__(ScratchRaster)
        other.__dict__.update(self.__dict__)
        other._file = self.path.open("rb")
        return other

    def close(self) -> None:
        """Close this handle; the file goes with the workspace."""
        self._file.close()

    def block_window(self, index: Tuple[int, int]) -> Window:
        """The pixels of block ``(row, column)`` of the lattice, cut at the grid's edge."""
        return Window(index[1] * self.block, index[0] * self.block, self.block, self.block).clipped(self.grid)

    def block_counts(self) -> Tuple[int, int]:
        """How many rows and columns of blocks the lattice has."""
        return -(-self.grid.height // self.block), -(-self.grid.width // self.block)

    def blocks(self) -> Iterator[Tuple[int, int]]:
        """Every block index ``(row, column)``, row by row."""
        rows, cols = self.block_counts()
        return ((row, col) for row in range(rows) for col in range(cols))

    def is_written(self, index: Tuple[int, int]) -> bool:
        """Whether this block was ever written."""
        return index in self._written

    def write_block(self, index: Tuple[int, int], values: np.ndarray) -> None:
        """Store one block; ``values`` has the shape of ``block_window(index)``."""
        window = self.block_window(index)
        block = np.ascontiguousarray(values, self.dtype)
        if window.shape != (self.block, self.block):
            block = np.full((self.block, self.block), self.fill, self.dtype)
            block[: window.height, : window.width] = values
        self._file.seek(self._offset(index))
        self._file.write(block.data)
        self._written.add(index)

    def read_block(self, index: Tuple[int, int]) -> np.ndarray:
        """One block, in the shape of ``block_window(index)``."""
        window = self.block_window(index)
        if index not in self._written:
            return np.full(window.shape, self.fill, self.dtype)
        self._file.seek(self._offset(index))
        data = np.frombuffer(self._file.read(self.block * self.block * self.dtype.itemsize), self.dtype)
        return data.reshape(self.block, self.block)[: window.height, : window.width].copy()

    def read(self, window: Window) -> np.ndarray:
        """The values of any window, ``(rows, cols)``; ``fill`` outside the grid."""
        out = np.full(window.shape, self.fill, self.dtype)
        inside = window.clipped(self.grid)
        size = self.block
        for row in range(inside.row // size, -(-(inside.row + inside.height) // size)):
            for col in range(inside.col // size, -(-(inside.col + inside.width) // size)):
                if (row, col) in self._written:
                    block = self.block_window((row, col))
                    part = inside.intersection(block)
                    values = self.read_block((row, col))[part.relative_to(block).slices]
                    out[part.relative_to(window).slices] = values
        return out

    def _offset(self, index: Tuple[int, int]) -> int:
        blocks_per_row = self.block_counts()[1]
        return (index[0] * blocks_per_row + index[1]) * self.block * self.block * self.dtype.itemsize
