# SPDX-License-Identifier: GPL-2.0-or-later
"""Random floods: existing water that rises, water behind a dam, low ground that fills, water to a level.

Each way to draw one gives a `Trial` that is plausible as far as it knows, or None; how much it floods is for the caller
to try.
"""

from __future__ import annotations

import math
from typing import Callable, Dict, NamedTuple, Optional, Tuple

import numpy as np

from ..scenario.flood import Barrier, Flood
from ..scenario.scene import Scene
from .draws import Draws
from .overview import Overview, lowest_place
from .ranges import Ranges

MOST_EDITS = 4  # of one scenario

_MOST_VALLEYS = 30  # looked at for one dam
_LONGEST_DAM = 60  # pixels of the overview, to either side
_RING = 8  # pixels: how far a valley's way down is looked for
_DIRECTIONS = 16
_DEEPER = 1.5  # water this many times deeper than meant ran to where it was not meant to go …
_DEEPER_M = 3.0  # … and so many metres more, for what the overview does not show
_FREEBOARD_M = 2.0
_SNAP = 3  # pixels
_BEHIND = 3  # pixels from a dam to the seed point behind it
_HOLLOWS = 0.7  # of the basins, where there are any
_SHALLOW_M = 0.5


class Trial(NamedTuple):
    """A flood to try, and the greatest depth (m) with which it is what it was meant to be."""

    flood: Flood
    deepest_m: float


Way = Callable[[Scene, Overview, Ranges, Draws], Optional[Trial]]


def draw_rise(scene: Scene, overview: Overview, ranges: Ranges, draws: Draws) -> Optional[Trial]:
    """Existing water rises over its own level: all of it, one body, or one body behind a weir, as on a river, whose
    water runs down the valley otherwise."""
    rise, way = draws.between(ranges.rise_m), draws.below(3)
    bodies = overview.bodies
    if rise <= 0 or not len(bodies.levels):
        return None
    if way == 0:
        return Trial(Flood(rise=rise), _deepest(rise))
    body = draws.pick(np.sqrt(bodies.pixels).tolist())  # large ones more often, but not only these
    row, col = bodies.lowest[body]
    place, level = (int(row), int(col)), float(bodies.levels[body]) + rise
    if way == 1:
        return _seeded(scene, overview, place, level, rise)
    return _dammed(scene, overview, place, level, rise)


def draw_basin(scene: Scene, overview: Overview, ranges: Ranges, draws: Draws) -> Optional[Trial]:
    """A hollow fills, at most to its brim; or water stands over any low place and the lower ground that it reaches,
    as on plains, which have no hollows."""
    depth, in_hollow = draws.between(ranges.basin_m), draws.unit() < _HOLLOWS
    hollows = overview.hollows
    deep = hollows.depth >= max(ranges.basin_m[0], _SHALLOW_M)
    if in_hollow and deep.any():
        chosen = draws.pick(np.where(deep, hollows.pixels, 0).tolist())
        row, col = hollows.lowest[chosen].tolist()
        depth = min(depth, float(hollows.depth[chosen]))
        return _seeded(scene, overview, (row, col), float(overview.heights[row, col]) + depth, depth)
    place = _valley(overview, draws)
    if place is None or depth <= 0:
        return None
    return _seeded(scene, overview, place, float(overview.heights[place]) + depth, depth)


def draw_reservoir(scene: Scene, overview: Overview, ranges: Ranges, draws: Draws) -> Optional[Trial]:
    """A dam across a valley, from slope to slope, and water of its height behind it: of some valleys the first in
    which it would be long and wide enough to count."""
    depth = draws.between(ranges.dam_m)
    least = ranges.changed[0] / 100 * overview.heights.size / MOST_EDITS
    for _ in range(_MOST_VALLEYS if depth > 0 else 0):
        place = _valley(overview, draws)
        if place is None:
            return None
        trial = _dammed(scene, overview, place, float(overview.heights[place]) + depth, depth, least)
        if trial is not None:
            return trial
    return None


def draw_level(scene: Scene, overview: Overview, ranges: Ranges, draws: Draws) -> Optional[Trial]:
    """Existing water comes to an absolute level; without any, water from the lowest ground of the scene."""
    if ranges.level_m is None:
        return None
    level = draws.between(ranges.level_m)
    if overview.water.any():
        return Trial(Flood(level=level), math.inf)
    row, col = np.unravel_index(int(overview.heights.argmin()), overview.heights.shape)
    return _seeded(scene, overview, (int(row), int(col)), level, math.inf)


WAYS: Dict[str, Way] = {
    "rise": draw_rise,
    "reservoir": draw_reservoir,
    "basin": draw_basin,
    "level": draw_level,
}


def _deepest(depth: float) -> float:
    return _DEEPER * depth + _DEEPER_M


def _seeded(
    scene: Scene, overview: Overview, place: Tuple[int, int], level: float, depth: float
) -> Optional[Trial]:
    seed = lowest_place(scene, overview, *place)
    if seed is None or not math.isfinite(level):
        return None
    flood = Flood(level=round(level, 2), from_water=False, seeds=(seed,), seeds_crs=overview.crs)
    return Trial(flood, _deepest(depth))


def _dammed(
    scene: Scene, overview: Overview, place: Tuple[int, int], level: float, depth: float, least: float = 0.0
) -> Optional[Trial]:
    """Water to a level behind a dam that crosses the valley just below a place; None where it would hardly flood
    `least` pixels: a triangle as wide as the dam, as long as the valley takes to rise by the depth."""
    way_down = _way_down(overview, place)
    if way_down is None or not math.isfinite(level):
        return None
    down, right, fall = way_down
    level = round(level, 2)
    crest = level + _FREEBOARD_M
    slopes = [_steps_to_slope(overview, place, (sign * right, -sign * down), crest) for sign in (1, -1)]
    upstream = (round(place[0] - _BEHIND * down), round(place[1] - _BEHIND * right))
    if 0 in slopes or not _inside(overview, upstream) or not overview.heights[upstream] < level:
        return None
    if sum(slopes) * depth / fall / 2 < least:
        return None
    seed = lowest_place(scene, overview, *upstream)
    if seed is None:
        return None
    # A pixel more at each end, for what the overview does not show.
    ends = [
        overview.place_of(place[0] + sign * (steps + 1) * right, place[1] - sign * (steps + 1) * down)
        for sign, steps in zip((1, -1), slopes)
    ]
    line = ", ".join("{:.9g} {:.9g}".format(*end) for end in ends)
    dam = Barrier(f"LINESTRING ({line})", crest)
    flood = Flood(
        level=level,
        from_water=False,
        seeds=(seed,),
        seeds_crs=overview.crs,
        barriers=(dam,),
        barriers_crs=overview.crs,
    )
    return Trial(flood, _deepest(depth))


def _valley(overview: Overview, draws: Draws) -> Optional[Tuple[int, int]]:
    """The lowest pixel around a random place in a valley."""
    scales = overview.valleys
    if not scales:
        return None
    places = scales[draws.below(len(scales))]
    row, col = places[draws.below(len(places))].tolist()
    top, left = max(row - _SNAP, 0), max(col - _SNAP, 0)
    around = overview.heights[top : row + _SNAP + 1, left : col + _SNAP + 1]
    down, right = np.unravel_index(int(around.argmin()), around.shape)
    return top + int(down), left + int(right)


def _way_down(overview: Overview, place: Tuple[int, int]) -> Optional[Tuple[float, float, float]]:
    """The direction (rows, cols), of length 1, in which the valley goes down, and by how many metres a pixel; None
    where it goes nowhere lower."""
    angles = np.arange(_DIRECTIONS) * (2 * math.pi / _DIRECTIONS)
    rows = np.rint(place[0] + _RING * np.sin(angles)).astype(np.int64)
    cols = np.rint(place[1] + _RING * np.cos(angles)).astype(np.int64)
    inside = (rows >= 0) & (rows < overview.grid.height) & (cols >= 0) & (cols < overview.grid.width)
    if not inside.all():
        return None
    heights = overview.heights[rows, cols]
    lowest = int(heights.argmin())
    fall = float(overview.heights[place] - heights[lowest]) / _RING
    return (math.sin(angles[lowest]), math.cos(angles[lowest]), fall) if fall > 0 else None


def _steps_to_slope(
    overview: Overview, place: Tuple[int, int], direction: Tuple[float, float], crest: float
) -> int:
    """How many pixels in a direction the ground gets as high as the crest; 0 where the dam would be too long or leave
    the scene."""
    for step in range(1, _LONGEST_DAM):
        pixel = (round(place[0] + step * direction[0]), round(place[1] + step * direction[1]))
        if not _inside(overview, pixel):
            return 0
        if overview.heights[pixel] >= crest:
            return step
    return 0


def _inside(overview: Overview, pixel: Tuple[int, int]) -> bool:
    return 0 <= pixel[0] < overview.grid.height and 0 <= pixel[1] < overview.grid.width
