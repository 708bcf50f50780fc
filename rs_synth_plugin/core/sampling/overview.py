# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene at a glance: small arrays on which hundreds of floods can be tried in the time of one in full."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Optional, Tuple

import numpy as np

from ..dataset.stac import crs_code
from ..feedback import Feedback, NullFeedback, raise_if_cancelled
from ..raster.grid import Grid, Window
from ..raster.vectors import crest_map
from ..scenario.drowning import DRY_FOR_EVER, drowning_levels
from ..scenario.flood import WATER, Flood
from ..scenario.hydrology import DRY, WALL, relax
from ..scenario.scene import Scene

MOST_PIXELS = 1_000_000
_BLOCK = 1024
_SURROUNDINGS = (10, 40)  # pixels: what a gully, and what a valley, is lower than
_LOWEST = 0.1
_EIGHT = np.ones((3, 3), bool)


@dataclass(frozen=True)
class Bodies:
    """Water bodies, as `waterbodies.WaterBodies` on a small array: `labels` int32 (rows, cols), 0 none; of body
    i + 1 `levels[i]`, the median height, metres, nan where unknown; `lowest[i]` the (row, col) of its lowest pixel;
    `pixels[i]`."""

    labels: np.ndarray
    levels: np.ndarray
    lowest: Tuple[Tuple[int, int], ...]
    pixels: np.ndarray


@dataclass(frozen=True)
class Hollows:
    """Closed depressions: (row, col) of the `lowest` pixel of each, (n, 2); `depth` there up to the brim, metres, and
    `pixels`, (n,) each."""

    lowest: np.ndarray
    depth: np.ndarray
    pixels: np.ndarray


@dataclass(frozen=True)
class Overview:
    """Arrays (rows, cols) on `grid`, whose pixels are `factor` by `factor` of the scene's.

    `heights`: float32 metres, the mean of the pixels, infinite where unknown; `codes`: int32, of the middle pixel;
    `valid`: bool, of the land cover there; `water`: bool.
    """

    grid: Grid
    factor: int
    heights: np.ndarray
    codes: np.ndarray
    valid: np.ndarray
    water: np.ndarray

    @classmethod
    def read(cls, scene: Scene, feedback: Feedback, most_pixels: int = MOST_PIXELS) -> Overview:
        """In one pass over a scene without edits. Raises Cancelled."""
        whole = scene.grid
        factor = max(math.ceil(math.sqrt(whole.width * whole.height / most_pixels)), 1)
        cols, rows = -(-whole.width // factor), -(-whole.height // factor)
        x0, dx, _, y0, _, dy = whole.transform
        grid = Grid(whole.crs, (x0, dx * factor, 0.0, y0, 0.0, dy * factor), cols, rows)
        heights = np.full(grid.shape, WALL, np.float32)
        codes = np.full(grid.shape, scene.legend.unknown, np.int32)
        valid = np.zeros(grid.shape, bool)
        side = max(_BLOCK // factor, 1)
        for block in grid.blocks(side):
            raise_if_cancelled(feedback)
            fine = Window(block.col * factor, block.row * factor, block.width * factor, block.height * factor)
            content = scene.read(fine)
            middle = (slice(factor // 2, None, factor), slice(factor // 2, None, factor))
            codes[block.slices] = content.land_cover[middle]
            valid[block.slices] = content.land_cover_valid[middle]
            parts = content.terrain.reshape(block.height, factor, block.width, factor)
            known = np.isfinite(parts)
            count = known.sum(axis=(1, 3))
            total = np.where(known, parts, 0).sum(axis=(1, 3), dtype=np.float64)
            heights[block.slices] = np.where(count > 0, total / np.maximum(count, 1), WALL)
        water = np.isin(codes, scene.legend.codes_for(WATER)) & valid
        return cls(grid, factor, heights, codes, valid, water)

    @cached_property
    def crs(self) -> str:
        """That of the places in a scenario: by its code where it has one, so that its JSON is short and can be used
        elsewhere."""
        return crs_code(self.grid.crs) or self.grid.crs

    @property
    def known(self) -> np.ndarray:
        """bool (rows, cols): the height of the ground is."""
        return self.heights < WALL

    @cached_property
    def areas(self) -> np.ndarray:
        """m² of each pixel, float32 (rows, cols), 0 where the land cover is unknown."""
        return np.where(self.valid, self.grid.pixel_areas_m2(self.grid.window), 0).astype(np.float32)

    @cached_property
    def total_m2(self) -> float:
        """Of all known land cover."""
        return float(self.areas.sum(dtype=np.float64))

    @cached_property
    def valleys(self) -> Tuple[np.ndarray, ...]:
        """(n, 2) rows and columns of the dry tenth of the ground that lies lowest in its surroundings, for gullies and
        for valleys: by height over the mean of the ground around (the topographic position index: A. Weiss,
        "Topographic position and landforms analysis", ESRI User Conference 2001). () where there is none."""
        from scipy.ndimage import uniform_filter  # here: importing the plugin must not load scipy

        known = self.known
        candidates = known & self.valid & ~self.water
        if not candidates.any():
            return ()
        heights = np.where(known, self.heights, 0).astype(np.float64)
        found = []
        for around in _SURROUNDINGS:
            size = 2 * around + 1
            share = uniform_filter(known.astype(np.float64), size)
            above = self.heights - uniform_filter(heights, size) / np.maximum(share, 1e-6)
            found.append(np.argwhere(candidates & (above <= np.quantile(above[candidates], _LOWEST))))
        return tuple(found)

    @cached_property
    def hollows(self) -> Hollows:
        """Ground without an outlet: as deep as water stands in it when it runs over."""
        from scipy.ndimage import label, maximum_position

        entry = np.full(self.grid.shape, -DRY_FOR_EVER)
        entry[1:-1, 1:-1] = DRY_FOR_EVER  # the edge is open
        brim = drowning_levels(self.heights, entry)
        inside = self.known & self.valid & ~self.water & (brim < DRY_FOR_EVER)
        depth = np.where(inside, brim, 0) - np.where(inside, self.heights, 0)
        labels, count = label(depth > 0, _EIGHT)
        numbers = np.arange(1, count + 1)
        lowest = np.array(maximum_position(depth, labels, numbers), np.int64).reshape(-1, 2)
        pixels = np.bincount(labels.ravel(), minlength=count + 1)[1:]
        return Hollows(lowest, depth[tuple(lowest.T)], pixels)

    @cached_property
    def bodies(self) -> Bodies:
        """The existing water of known height."""
        from scipy.ndimage import label, median, minimum_position

        labels, count = label(self.water & self.known, _EIGHT)
        numbers = np.arange(1, count + 1)
        levels = (
            np.atleast_1d(np.asarray(median(self.heights, labels, numbers), np.float64))
            if count
            else np.zeros(0)
        )
        lowest = tuple(minimum_position(self.heights, labels, numbers)) if count else ()
        pixels = np.bincount(labels.ravel(), minlength=count + 1)[1:]
        return Bodies(labels, levels, lowest, pixels)

    def code_share(self, codes: np.ndarray) -> float:
        """Share (0 to 1) of the known area with a mask, bool (rows, cols)."""
        return float(self.areas[codes].sum(dtype=np.float64)) / max(self.total_m2, 1e-9)

    def try_flood(self, flood: Flood) -> Tuple[float, float]:
        """What a connected flood from water or seeds would do: share (0 to 1) newly flooded, greatest
        depth there (m)."""
        lines = [(str(barrier.line), barrier.crest) for barrier in flood.barriers]
        ground = self.heights
        if lines:
            crests = crest_map(lines, flood.barriers_crs, self.grid, "The dam")
            ground = np.maximum(ground, crests.read(self.grid.window))
        surface = np.full(ground.shape, DRY)
        relax(ground, surface, self._starts(flood), NullFeedback())
        new = (surface > ground) & ~self.water & self.valid
        if not new.any():
            return 0.0, 0.0
        return self.code_share(new), float((surface[new] - ground[new]).max())

    def _starts(self, flood: Flood) -> np.ndarray:
        starts = np.full(self.grid.shape, DRY)
        if flood.rise is not None:
            bodies = self.bodies
            levels = np.append(DRY, np.where(np.isnan(bodies.levels), DRY, bodies.levels + flood.rise))
            return levels.astype(np.float32)[bodies.labels]
        if flood.from_water:
            starts[self.water] = flood.level
        for x, y in flood.seeds:
            row, col = self.pixel_of(x, y)
            starts[row, col] = flood.level
        return starts

    def pixel_of(self, x: float, y: float) -> Tuple[int, int]:
        """(row, col) of a place inside the grid."""
        x0, dx, _, y0, _, dy = self.grid.transform
        return int((y - y0) // dy), int((x - x0) // dx)

    def place_of(self, row: float, col: float) -> Tuple[float, float]:
        """(x, y) of the centre of a pixel, or of a place between centres."""
        x0, dx, _, y0, _, dy = self.grid.transform
        return x0 + dx * (col + 0.5), y0 + dy * (row + 0.5)


def lowest_place(scene: Scene, overview: Overview, row: int, col: int) -> Optional[Tuple[float, float]]:
    """(x, y) of the lowest known pixel of the scene within one of the overview; None without a height."""
    n = overview.factor
    window = Window(col * n, row * n, n, n)
    terrain = scene.read(window).terrain
    if not np.isfinite(terrain).any():
        return None
    down, right = divmod(int(np.nanargmin(terrain)), n)
    x0, dx, _, y0, _, dy = scene.grid.transform
    return x0 + dx * (window.col + right + 0.5), y0 + dy * (window.row + down + 0.5)
