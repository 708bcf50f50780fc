# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene with raised water, and the figures of the flood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Protocol, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..raster.grid import Grid, Window
from ..raster.vectors import CrestMap
from .hydrology import DRY
from .scene import EditedScene, Scene, SceneWindow

_SQUARE = np.ones((3, 3), bool)
# Share of the land without a height above which the result is not what the user expects.
_MUCH_UNKNOWN = 0.1
# Below the shore of the Dead Sea (some 440 m under the oceans) there is water already.
_LOWEST_LAND_M = -500.0


@dataclass(frozen=True)
class FloodReport:
    """The figures of one flood; areas are ellipsoidal.

    ``flooded_*``: ground that was no water before. ``existing_water_m2``: water of the land cover before this
    flood. ``volume_m3``: all the water added, over flooded ground and over water that rose.
    ``highest_surface_m``: ``None`` when no water was added.
    """

    flooded_pixels: int
    flooded_m2: float
    existing_water_m2: float
    max_depth_m: float
    volume_m3: float
    highest_surface_m: Optional[float]
    warnings: Tuple[str, ...]


class Surface(Protocol):
    """A water surface: float32 metres by window, ``DRY`` where there is none. A ``ScratchRaster`` is one."""

    def read(self, window: Window) -> np.ndarray:
        """The surface over any window."""

    def clone(self) -> Surface:
        """The same with file handles of its own."""

    def close(self) -> None:
        """Close the handles."""


class PlainSurface:
    """Terrain under ``level``, cleaned by a morphological opening of ``erosion`` pixels, connected or not.

    Baier et al. 2021, §III-F, clean the mask by an erosion "to get rid of small perturbations". An erosion
    alone also pulls every shore back and leaves a rim of dry land under the water's level, so the mask is
    dilated back as far: what the erosion removed stays removed, other shores stay where the terrain puts them
    (but for corners that a square does not reach). Unknown terrain, in the raster and beyond its edge, erodes
    nothing.
    """

    def __init__(self, scene: Scene, level: float, erosion: int):
        self._scene = scene
        self._level = np.float32(level)
        self._erosion = erosion

    def read(self, window: Window) -> np.ndarray:
        """The surface over any window."""
        from scipy.ndimage import (  # here: importing the plugin must not load scipy
            binary_dilation,
            binary_erosion,
        )

        halo = 2 * self._erosion
        wide = window.expanded(halo)
        terrain = self._scene.read(wide).terrain
        known = ~np.isnan(terrain)  # nowhere beyond the raster's edge
        mask = terrain < self._level
        if self._erosion:
            mask |= ~known
            mask = binary_erosion(mask, _SQUARE, self._erosion, border_value=1)
            mask = binary_dilation(mask, _SQUARE, self._erosion)
            mask &= known
        return np.where(mask[window.relative_to(wide).slices], self._level, DRY)

    def clone(self) -> PlainSurface:
        """The same with file handles of its own."""
        return PlainSurface(self._scene.clone(), float(self._level), self._erosion)

    def close(self) -> None:
        """Close the handles."""
        self._scene.close()


@dataclass(frozen=True)
class WaterCodes:
    """The codes that are water, and the one to write."""

    existing: Tuple[int, ...]
    written: int


class FloodedScene(EditedScene):
    """``base`` under the water of ``surface``.

    Existing water keeps its code, and its terrain rises with the water. Where the land cover is unknown it
    stays unknown and dry in the result, though water passes there. Over a flooded barrier the depth counts
    from its crest.
    """

    def __init__(self, base: Scene, surface: Surface, crests: CrestMap, codes: WaterCodes):
        super().__init__(base)
        self._surface = surface
        self._crests = crests
        self._codes = codes

    @property
    def surface(self) -> Surface:
        """The water's surface."""
        return self._surface

    def read(self, window: Window) -> SceneWindow:
        """The content of a window, flooded."""
        return self.flood(window)[0]

    def flood(self, window: Window) -> Tuple[SceneWindow, np.ndarray, np.ndarray, np.ndarray]:
        """The content, the ground newly under water (bool), the water added (m), the water before (bool)."""
        below = self.base.read(window)
        surface = self._surface.read(window)
        ground = np.maximum(below.terrain, self._crests.read(window))
        wet = (surface > ground) & below.land_cover_valid
        added = np.where(wet, surface - ground, np.float32(0))
        before = np.isin(below.land_cover, self._codes.existing) & below.land_cover_valid
        new = wet & ~before
        flooded = SceneWindow(
            window,
            np.where(new, np.int32(self._codes.written), below.land_cover),
            below.land_cover_valid,
            np.where(wet, surface, below.terrain),
            below.depth + added,
            np.where(wet, surface, below.water_surface),
            below.changed | new.astype(np.uint8),
        )
        return flooded, new, added, before

    def clone(self) -> FloodedScene:
        """The same scene with file handles of its own."""
        other = FloodedScene(self.base.clone(), self._surface.clone(), self._crests, self._codes)
        other.reports = self.reports
        return other

    def close(self) -> None:
        """Close the handles; the temporary files go with the workspace."""
        self._surface.close()
        self.base.close()


def measure(scene: FloodedScene, block: int, warnings: List[str], feedback: Feedback) -> FloodReport:
    """The figures of a flood, in one pass; ``warnings`` gains what the figures show. ``Cancelled``."""
    figures = _Figures()
    for window in scene.grid.blocks(block):
        raise_if_cancelled(feedback)
        figures.add(scene.grid, *scene.flood(window))
        feedback.set_progress((window.row + window.height) / scene.grid.height)
    warnings.extend(figures.warnings())
    highest = figures.highest if np.isfinite(figures.highest) else None
    return FloodReport(
        figures.pixels,
        figures.flooded_m2,
        figures.existing_m2,
        figures.depth,
        figures.volume_m3,
        highest,
        tuple(warnings),
    )


class _Figures:
    """Sums over the windows of a flooded scene. Land is what was no water before."""

    def __init__(self) -> None:
        self.pixels = self._land = self._unknown = self._dry = 0
        self.flooded_m2 = self.existing_m2 = self.volume_m3 = self.depth = 0.0
        self.highest, self._lowest = -np.inf, np.inf
        self._at_edge = False

    def add(
        self, grid: Grid, content: SceneWindow, new: np.ndarray, added: np.ndarray, before: np.ndarray
    ) -> None:
        """What ``FloodedScene.flood`` gives for a window."""
        areas = grid.pixel_areas_m2(content.window)
        self.existing_m2 += float(areas[before].sum())
        land = content.land_cover_valid & ~before
        unknown = land & np.isnan(content.terrain)
        self._land += int(np.count_nonzero(land))
        self._unknown += int(np.count_nonzero(unknown))
        self._dry += int(np.count_nonzero(land & ~unknown & ~new))
        wet = added > 0
        if not wet.any():
            return
        self.volume_m3 += float((areas[wet] * added[wet]).sum())
        self.depth = max(self.depth, float(added.max()))
        self.highest = max(self.highest, float(content.water_surface[wet].max()))
        if new.any():
            self.pixels += int(np.count_nonzero(new))
            self.flooded_m2 += float(areas[new].sum())
            self._lowest = min(self._lowest, float((content.water_surface - added)[new].min()))
            self._at_edge = self._at_edge or _touches_edge(new, content.window, grid)

    def warnings(self) -> List[str]:
        """What may be wrong with a flood of these figures, and the remedy."""
        out = []
        if self._unknown > _MUCH_UNKNOWN * self._land:
            out.append(
                f"The height of the ground is unknown in {self._unknown / self._land:.1%} of the land, where no "
                "water gets: use an elevation raster that covers it, or a smaller extent."
            )
        if self.pixels == 0:
            out.append(
                "No ground was flooded: raise the level, or check the terrain's unit and where the water starts."
            )
        elif self._dry == 0:
            out.append(
                f"All ground of known height is flooded, up to {self.depth:,.0f} m deep: check the level and the "
                "terrain's unit."
            )
        if self._at_edge:
            out.append(
                "The flood reaches the edge of the raster and may go on beyond it: take a larger extent."
            )
        if self._lowest < _LOWEST_LAND_M:
            out.append(
                f"The flooded ground goes down to {self._lowest:,.0f} m, lower than any land: set the elevation "
                "raster's nodata value or unit in the layer's properties."
            )
        return out


def _touches_edge(mask: np.ndarray, window: Window, grid: Grid) -> bool:
    return bool(
        (window.row == 0 and mask[0].any())
        or (window.col == 0 and mask[:, 0].any())
        or (window.row + window.height == grid.height and mask[-1].any())
        or (window.col + window.width == grid.width and mask[:, -1].any())
    )
