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
    (but for corners that a square does not reach).
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
        mask = self._scene.read(wide).terrain < self._level
        if self._erosion:
            # Beyond the raster nothing is known: it must not eat the water away at the raster's edge.
            mask |= ~self._on_grid(wide)
            mask = binary_erosion(mask, _SQUARE, self._erosion, border_value=1)
            mask = binary_dilation(mask, _SQUARE, self._erosion)
        mask &= self._on_grid(wide)
        return np.where(mask[window.relative_to(wide).slices], self._level, DRY)

    def _on_grid(self, window: Window) -> np.ndarray:
        inside = np.zeros(window.shape, bool)
        inside[window.clipped(self._scene.grid).relative_to(window).slices] = True
        return inside

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
    pixels, flooded, existing, volume = 0, 0.0, 0.0, 0.0
    depth, highest, at_edge = 0.0, -np.inf, False
    for window in scene.grid.blocks(block):
        raise_if_cancelled(feedback)
        content, new, added, before = scene.flood(window)
        areas = scene.grid.pixel_areas_m2(window)
        existing += float(areas[before].sum())
        wet = added > 0
        if wet.any():
            pixels += int(new.sum())
            flooded += float(areas[new].sum())
            volume += float((areas[wet] * added[wet]).sum())
            depth = max(depth, float(added.max()))
            highest = max(highest, float(content.water_surface[wet].max()))
            at_edge = at_edge or _touches_edge(new, window, scene.grid)
        feedback.set_progress((window.row + window.height) / scene.grid.height)
    if pixels == 0:
        warnings.append(
            "No ground was flooded: raise the level, or check the terrain's unit and where the water starts."
        )
    elif at_edge:
        warnings.append(
            "The flood reaches the edge of the raster and may go on beyond it: take a larger extent."
        )
    return FloodReport(
        pixels, flooded, existing, depth, volume, highest if np.isfinite(highest) else None, tuple(warnings)
    )


def _touches_edge(mask: np.ndarray, window: Window, grid: Grid) -> bool:
    return bool(
        (window.row == 0 and mask[0].any())
        or (window.col == 0 and mask[:, 0].any())
        or (window.row + window.height == grid.height and mask[-1].any())
        or (window.col + window.width == grid.width and mask[:, -1].any())
    )
