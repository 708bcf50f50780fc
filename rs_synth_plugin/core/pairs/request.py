# SPDX-License-Identifier: GPL-2.0-or-later
"""Which pairs to make, and whether they can be made: as far as can be seen before a model runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Mapping, NamedTuple, Optional

from ..dataset.room import check_room
from ..errors import InputError
from ..raster.crs import Extent
from ..raster.grid import Grid
from .chain import Recipe
from .given import GivenMasks
from .layouts import layout_of
from .pairfiles import bytes_of_a_pair
from .pairmodel import PairModel, check_base, check_belongs
from .places import Places
from .samplers import make_sampler

MOST_PIXELS = 2**24
"""Of layers that are made together: they are in memory as a whole, at some 200 bytes a pixel."""


@dataclass(frozen=True)
class PairsRequest:
    """What to make: `count` pairs in `folder`, which is empty or new, in one of `layouts.LAYOUTS`. Sample k of a
    seed is the same whatever the count and `at_once`, the number of samples in one model run (to the last bit
    where the device computes a sample of a batch as it does one alone: CPUs mostly do). `extent` with its `crs`:
    where the pairs are laid; `given`: masks to make images for; `tags`: further provenance."""

    folder: Path
    count: int
    seed: int = 0
    recipe: Recipe = field(default_factory=Recipe)
    layout: str = "geotiff"
    at_once: int = 1
    extent: Optional[Extent] = None
    crs: str = ""
    given: Optional[GivenMasks] = None
    tags: Mapping[str, Any] = field(default_factory=dict)


class PlannedPairs(NamedTuple):
    """Where the pairs lie, and the bytes on the disk that all of them take at most."""

    places: Places
    bytes: int


def check_pairs(
    base: PairModel, refiner: Optional[PairModel], request: PairsRequest, grid: Optional[Grid]
) -> PlannedPairs:
    """Make sure that pairs can be, and tell what they take. `grid`: of the images, where masks are given.

    Raises InputError (count, sampler, steps, jump, format, extent, size, no room), ModelError (models that do not
    fit).
    """
    check_base(base)
    if refiner is not None:
        check_belongs(refiner, base)
    last = refiner or base
    for model in (base, last):
        make_sampler(request.recipe.sampler, model.schedule, request.recipe.steps)
    request.recipe.moves(grid is not None)
    layout = layout_of(request.layout)
    layout.check(last)
    if request.count < 1:
        raise InputError(f"Count: {request.count} pairs cannot be made; choose 1 or more.")
    side, gsd = last.tile_size, last.card.gsd_m
    if grid is not None:
        _check_size(grid, min(request.count, request.at_once))
        places = Places(grid, 0)
    elif request.extent is not None:
        places = Places.within(request.extent, request.crs, side, gsd, request.count)
    else:
        places = Places.nowhere(side, gsd)
    needed = request.count * bytes_of_a_pair(last, places.first, layout)
    check_room(request.folder, needed, f"Count: {request.count:,} pairs", "choose a lower count")
    return PlannedPairs(places, needed)


def _check_size(grid: Grid, together: int) -> None:
    """Raise InputError where the layers made together are too large for the memory."""
    if grid.width * grid.height * together > MOST_PIXELS:
        times = f"{together:,} × " if together > 1 else ""
        remedy = " or fewer samples at once" if together > 1 else ""
        raise InputError(
            f"Land cover: {times}{grid.width:,} × {grid.height:,} pixels are too many to make at once; choose an "
            f"extent of at most {MOST_PIXELS // together:,} pixels{remedy}."
        )
