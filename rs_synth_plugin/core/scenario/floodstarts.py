# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a connected flood starts and what ground it meets, by window of the scene below it."""

from __future__ import annotations

from typing import Callable, List, Optional, Sequence, Tuple

import numpy as np

from ..raster.grid import Grid, Window
from ..raster.vectors import CrestMap
from .hydrology import DRY, WALL, WindowReader
from .scene import Scene, SceneWindow
from .waterbodies import WaterBodies

_NAMED = 3
_UNEVEN_AT_LEAST_M = 1.0


class FloodInputs:
    """Ground and existing water of a scene, barriers included.

    Remembers the window last read, for the fill asks twice.
    ``water_without_height`` counts, as ``level_starts`` reads, the existing water over unknown terrain.
    """

    def __init__(self, scene: Scene, crests: CrestMap, water_codes: Sequence[int]):
        self.grid = scene.grid
        self.water_without_height = 0
        self._scene = scene
        self._crests = crests
        self._codes = list(water_codes)
        self._last: Optional[SceneWindow] = None

    def ground(self, window: Window) -> np.ndarray:
        """Height that water has to top, float32 metres, ``WALL`` where the terrain is unknown."""
        terrain = np.maximum(self._content(window).terrain, self._crests.read(window))
        return np.where(np.isnan(terrain), WALL, terrain)

    def water_and_terrain(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """Existing water, bool, and the terrain, float32 metres, nan where unknown."""
        content = self._content(window)
        return np.isin(content.land_cover, self._codes) & content.land_cover_valid, content.terrain

    def bodies_and_terrain(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """The same, but no water under barriers: they part one water body from another."""
        water, terrain = self.water_and_terrain(window)
        return water & ~np.isfinite(self._crests.read(window)), terrain

    def _content(self, window: Window) -> SceneWindow:
        if self._last is None or self._last.window != window:
            self._last = self._scene.read(window)
        return self._last


def level_starts(
    inputs: FloodInputs, level: float, from_water: bool, from_edge: bool, seeds: Sequence[Tuple[int, int]]
) -> WindowReader:
    """Water of one level that starts from existing water, the raster's edge, or seeds (column, row)."""
    cols, rows = np.array(seeds, np.int64).reshape(-1, 2).T

    def starts(window: Window) -> np.ndarray:
        out = np.full(window.shape, DRY)
        if from_water:
            water, terrain = inputs.water_and_terrain(window)
            out[water] = level
            inputs.water_without_height += int((water & np.isnan(terrain)).sum())
        if from_edge:
            _mark_edge(out, level, window, inputs.grid)
        here = (rows >= window.row) & (rows < window.row + window.height)
        here &= (cols >= window.col) & (cols < window.col + window.width)
        out[rows[here] - window.row, cols[here] - window.col] = level
        return out

    return starts


def _mark_edge(out: np.ndarray, level: float, window: Window, grid: Grid) -> None:
    if window.row == 0:
        out[0] = level
    if window.col == 0:
        out[:, 0] = level
    if window.row + window.height == grid.height:
        out[-1] = level
    if window.col + window.width == grid.width:
        out[:, -1] = level


def rise_starts(bodies: WaterBodies, rise: float) -> WindowReader:
    """Each body's water at its own level and ``rise`` more."""
    return lambda window: bodies.level_map(window) + np.float32(rise)


def seed_warnings(
    seeds: Sequence[Tuple[int, int]], level: float, grid: Grid, ground: Callable[[Window], np.ndarray]
) -> List[str]:
    """Which seeds (column, row) cannot start any water, and why."""
    dry, unknown = [], []
    for col, row in seeds:
        height = float(ground(Window(col, row, 1, 1))[0, 0])
        place = _coordinates(grid, col + 0.5, row + 0.5)
        if height == WALL:
            unknown.append(place)
        elif height >= level:
            dry.append(f"{place} at {height:.1f} m")
    out = []
    if dry:
        out.append(
            f"{len(dry)} of {len(seeds)} seed points lie on ground not under the level of {level:g} m "
            f"({_first(dry)}): move them, or raise the level."
        )
    if unknown:
        out.append(
            f"{len(unknown)} of {len(seeds)} seed points lie where the height of the ground is unknown "
            f"({_first(unknown)}): move them, or use terrain that covers them."
        )
    return out


def _first(places: Sequence[str]) -> str:
    return "; ".join([*places[:_NAMED], "…"] if len(places) > _NAMED else places)


def _coordinates(grid: Grid, col: float, row: float) -> str:
    x0, dx, _, y0, _, dy = grid.transform
    digits = _digits(grid)
    return f"x {x0 + dx * col:.{digits}f}, y {y0 + dy * row:.{digits}f}"


def _digits(grid: Grid) -> int:
    """Of coordinates in a message: degrees or metres."""
    return 5 if max(grid.pixel_size) < 0.5 else 0


def body_warnings(bodies: WaterBodies, rise: float, grid: Grid) -> List[str]:
    """Which bodies have no level, or are not level (a river's reach), and the remedy."""
    out = []
    if len(bodies.pixels) == 0:
        out.append("The land cover has no water to rise from: give an absolute level and seed points.")
    unknown = int(np.isnan(bodies.level).sum())
    if unknown:
        out.append(
            f"{unknown} water bodies have no terrain height and do not rise: use terrain that covers them."
        )
    spread = np.nan_to_num(bodies.high - bodies.low)
    uneven = np.nonzero(spread > max(_UNEVEN_AT_LEAST_M, rise))[0]
    if uneven.size:
        largest = uneven[np.argsort(-bodies.pixels[uneven], kind="stable")][:_NAMED]
        places = "; ".join(_place(bodies, body, spread[body], grid) for body in largest)
        out.append(
            f"{uneven.size} water bodies are not level, as a river's reach is, and rise from their median "
            f"({places}): use an absolute level with seed points there."
        )
    return out


def _place(bodies: WaterBodies, body: int, spread: float, grid: Grid) -> str:
    top, left, bottom, right = bodies.box[body].tolist()
    xmin, ymin, xmax, ymax = grid.subgrid(Window(left, top, right - left + 1, bottom - top + 1)).extent
    digits = _digits(grid)
    return (
        f"{bodies.pixels[body]} pixels within x {xmin:.{digits}f} to {xmax:.{digits}f}, "
        f"y {ymin:.{digits}f} to {ymax:.{digits}f}: {spread:.1f} m between its 5 % and 95 % heights"
    )
