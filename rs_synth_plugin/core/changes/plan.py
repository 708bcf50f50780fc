# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a data set can be written as asked: checked without reading a pixel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..dataset.room import check_room
from ..errors import InputError
from ..product.imagery import Image
from ..raster.crs import spatial_reference, transform_extent
from ..raster.grid import Grid
from ..raster.rasters import source_grid
from .changepair import ChangePair
from .layouts import layout_of
from .openpair import check_pair, common_dtype, covers_of
from .request import DatasetRequest
from .split import PARTS, SCENE, Blocks, count_inside


class Room(NamedTuple):
    """What a data set takes at most: chips, and bytes on the disk."""

    chips: int
    bytes: int


@dataclass(frozen=True)
class Ground:
    """What is known of pairs before they are made: `pairs` of them over one grid of one place, with so many bands of a
    pixel type, and whether they have land covers."""

    place: str
    grid: Grid
    bands: int
    dtype: str
    has_classes: bool
    pairs: int = 1
    label: str = "The image"

    @classmethod
    def of(cls, pair: ChangePair) -> Ground:
        """That of a pair whose files are there. Raises InputError as `check_pair`."""
        grid = source_grid(pair.before.bands[0])
        check_pair(pair, grid)
        with Image(pair.before, grid) as before, Image(pair.after, grid) as after:
            dtype = common_dtype(before, after)
        return cls(
            pair.place, grid, len(pair.before.bands), dtype, bool(covers_of(pair)), label=pair.before.label
        )


def check_plan(request: DatasetRequest, grounds: Sequence[Ground]) -> Room:
    """Make sure that a data set can be, and tell what it takes: to be called before any work is done.

    Raises:
        InputError: the request makes no sense; chips are larger than the rasters; a part of the split gets no ground
            (with the number of chips there is room for in each); two places overlap; the disk has no room.
    """
    request.check()
    layout, size = layout_of(request.layout), request.chip_size
    if layout.NEEDS_CLASSES and not all(ground.has_classes for ground in grounds):
        raise InputError(
            f"Format: {request.layout} needs the classes before and after: give land covers, or choose another format."
        )
    for ground in grounds:
        if size > ground.grid.width or size > ground.grid.height:
            raise InputError(
                f"Chip size: {size} × {size} pixels are more than {ground.label} has ({ground.grid.width} × "
                f"{ground.grid.height}); choose a smaller one."
            )
    _check_places(grounds)
    room = dict.fromkeys(PARTS, 0)
    needed = most = 0
    blocks: Dict[str, Blocks] = {}
    for ground in grounds:
        own = blocks.setdefault(ground.place, Blocks(ground.place, ground.grid, request.split))
        chips = 0
        for part, window in own.inside(ground.grid):
            count = count_inside(window, size, request.step)
            room[part] += count
            chips += count
        most += ground.pairs * chips
        itemsize = np.dtype(ground.dtype).itemsize
        needed += (
            ground.pairs * chips * layout.bytes_of_a_chip(size, ground.bands, itemsize, ground.has_classes)
        )
    missing = [part for part, share in zip(PARTS, request.shares) if share and not room[part]]
    if missing:
        listed = ", ".join(f"{room[part]:,} for {part}" for part in PARTS)
        corner = "" if request.anchor == SCENE else f"the anchor {SCENE}, "
        raise InputError(
            f"The split cannot be filled: blocks of {request.block_chips} × {request.block_chips} chips leave room for "
            f"{listed} chips, so for none in {' and '.join(missing)}; choose smaller blocks or chips, {corner}another "
            "seed, or a share of 0."
        )
    total = sum(ground.pairs for ground in grounds)
    check_room(request.folder, needed, f"Chips of {total:,} pair(s)", "choose fewer pairs, a larger stride")
    return Room(most, needed)


def _check_places(grounds: Sequence[Ground]) -> None:
    """Ground under two names would be split twice, into different parts."""
    boxes: List[Tuple[str, Tuple[float, ...]]] = []
    degrees = spatial_reference("EPSG:4326", "")
    for ground in grounds:
        srs = spatial_reference(ground.grid.crs, ground.label)
        box = transform_extent(srs, degrees, ground.grid.extent)
        for place, other in boxes:
            apart = box[0] >= other[2] or box[2] <= other[0] or box[1] >= other[3] or box[3] <= other[1]
            if place != ground.place and not apart:
                raise InputError(
                    f"The places {place} and {ground.place} overlap: give them one name, so that no ground lies in two "
                    "parts of the split."
                )
        boxes.append((ground.place, box))
