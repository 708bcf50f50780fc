# SPDX-License-Identifier: GPL-2.0-or-later
"""How large the tiles are in which a raster goes through a model."""

from __future__ import annotations

from typing import Dict, Protocol

from ..errors import InputError
from ..raster.geotiff import FILE_BLOCK
from ..raster.grid import Grid

DEFAULT_TILE = 1152  # 1024 and the shipped model's halo of 64
_NEARLY_LEAST = 1.05
_PIXELS_OF_A_CALL = 8192  # what a tile costs beside its pixels, in pixels


class Footprint(Protocol):
    """What of a model decides on tiles, as its card says it; `name` is for messages."""

    @property
    def name(self) -> str: ...

    @property
    def halo(self) -> int: ...

    @property
    def size_multiple(self) -> int: ...


def tile_size(grid: Grid, network: Footprint, largest: int) -> int:
    """Side of a tile, at most `largest`: hardly more than the fewest pixels to compute over a grid.

    Among such sizes the smallest goes first, which needs the least memory, and of these one that fills whole
    blocks of the output file: such tiles are compressed as they come, while the model works on the next.

    Raises InputError when `largest` leaves nothing beside the halo.
    """
    multiple, halo = network.size_multiple, _whole_halo(network)
    smallest = 2 * halo + multiple
    if largest < smallest:
        raise InputError(
            f"A tile size of {largest} pixels is too small for the model {network.name}: it needs at least "
            f"{smallest} pixels."
        )
    work: Dict[int, int] = {}
    for size in range(largest // multiple * multiple, smallest - 1, -multiple):
        step = size - 2 * halo
        work[size] = -(-grid.width // step) * -(-grid.height // step) * (size * size + _PIXELS_OF_A_CALL)
    enough = _NEARLY_LEAST * min(work.values())
    good = [size for size in sorted(work) if work[size] <= enough]
    in_blocks = [size for size in good if (size - 2 * halo) % FILE_BLOCK == 0]
    return (in_blocks or good)[0]


def tile_step(grid: Grid, network: Footprint, largest: int) -> int:
    """Pixels from one tile to the next over a grid, both across and down. Raises as `tile_size`."""
    return tile_size(grid, network, largest) - 2 * _whole_halo(network)


def _whole_halo(network: Footprint) -> int:
    return -(-network.halo // network.size_multiple) * network.size_multiple
