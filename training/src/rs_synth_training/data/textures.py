# SPDX-License-Identifier: GPL-2.0-or-later
"""Real texture of a class for places where the class never was.

Efros and Freeman 2001, "Image Quilting": square patches of the class are laid so that they overlap, each
chosen among a few for agreeing with what lies there, and cut along the seam of least difference. The patches
are linear values divided by the sunlight on their ground, so that they can be relit for another slope.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage

from ..config import DataConfig, PaintConfig
from ..errors import TrainingError
from ..networks.features import TerrainFeatures
from .aligned import AlignedScene
from .radiometry import FloatArray

# The sky's share of the light on level ground; keeps slopes that face away from the sun from going black.
SKY = 0.3
# Patches of one neighbourhood that a canvas is made of, and how many of them compete for a place: the best of
# all would soon repeat itself.
NEIGHBOURS = 2000
COMPETITORS = 12
# A field takes its patches from this fraction of the class, the nearest in colour.
FIELD_COLOURS = 8


class TextureError(TrainingError):
    """A class has no pixels to take texture from."""


class Shading:
    """Sunlight on a terrain, relative to level ground, from the networks' own slopes."""

    def __init__(self, data: DataConfig) -> None:
        heights = [index for index, band in enumerate(data.auxiliary) if band.kind == "height"]
        self.band = heights[0] if heights else None
        self.terrain = TerrainFeatures(data.auxiliary, data.gsd_m, data.sun_azimuth, data.sun_elevation)

    def __call__(self, auxiliary: FloatArray) -> FloatArray:
        """(C, rows, cols) in physical units to (rows, cols); all ones where there is no height."""
        if self.band is None:
            return np.ones(auxiliary.shape[1:], np.float32)
        height = torch.from_numpy(auxiliary[None, self.band : self.band + 1])
        with torch.no_grad():
            incidence = self.terrain.incidence(self.terrain.slopes(height - height.mean()))[0, 0].numpy()
        return (SKY + (1 - SKY) * np.maximum(incidence, 0) / self.terrain.sun[2]).astype(np.float32)


@dataclass(frozen=True)
class Canvas:
    """A quilted texture (B, size, size), linear and unshaded, and the mean height its patches come from."""

    values: FloatArray
    height: float


def pure_mask(
    land_cover: NDArray[np.uint8], valid: NDArray[np.bool_], paint: PaintConfig
) -> NDArray[np.bool_]:
    """Where the class is trusted: large bodies only, less their rim, as the recipe asks."""
    mask = (land_cover == paint.code) & valid
    if paint.min_body > 1:
        labels, _ = ndimage.label(mask, np.ones((3, 3)))
        mask &= np.bincount(labels.ravel())[labels] >= paint.min_body
    if paint.erode:
        mask = ndimage.binary_erosion(mask, np.ones((3, 3)), paint.erode)
    return mask


def patch_corners(mask: NDArray[np.bool_], patch: int, purity: float) -> NDArray[np.int64]:
    """Upper left corners (n, 2) of all patches that hold at least the share `purity` of the mask."""
    sums = np.pad(mask.astype(np.int64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    inside = sums[patch:, patch:] - sums[:-patch, patch:] - sums[patch:, :-patch] + sums[:-patch, :-patch]
    return np.argwhere(inside >= purity * patch * patch)


def quilt(patches: FloatArray, size: int, overlap: int, rng: np.random.Generator) -> FloatArray:
    """Quilt patches (n, B, p, p) to (B, size, size)."""
    count, bands, patch, _ = patches.shape
    step = patch - overlap
    blocks = -(-(size - overlap) // step)
    canvas = np.zeros((bands, blocks * step + overlap, blocks * step + overlap), np.float32)
    for row in range(blocks):
        for col in range(blocks):
            y, x = row * step, col * step
            there = canvas[:, y : y + patch, x : x + patch]
            rivals = patches[rng.choice(count, min(COMPETITORS, count), replace=False)]
            cost = np.zeros(len(rivals), np.float32)
            if row:
                cost += ((rivals[:, :, :overlap] - there[:, :overlap]) ** 2).sum((1, 2, 3))
            if col:
                cost += ((rivals[:, :, :, :overlap] - there[:, :, :overlap]) ** 2).sum((1, 2, 3))
            new = rivals[int(cost.argmin())]
            keep_new = np.ones((patch, patch), bool)
            if row:
                keep_new &= _seam(((new - there)[:, :overlap] ** 2).sum(0).T, patch, overlap).T
            if col:
                keep_new &= _seam(((new - there)[:, :, :overlap] ** 2).sum(0), patch, overlap)
            there[:, keep_new] = new[:, keep_new]
    return canvas[:, :size, :size]


def _seam(difference: FloatArray, patch: int, overlap: int) -> NDArray[np.bool_]:
    """True right of the cheapest top-to-bottom path through a (patch, overlap) strip."""
    cost = difference.copy()
    for row in range(1, patch):
        above = np.pad(cost[row - 1], 1, constant_values=np.inf)
        cost[row] += np.minimum(np.minimum(above[:-2], above[1:-1]), above[2:])
    keep = np.ones((patch, patch), bool)
    col = int(cost[-1].argmin())
    for row in reversed(range(patch)):
        if row < patch - 1:
            low = max(col - 1, 0)
            col = low + int(cost[row, low : col + 2].argmin())
        keep[row, :col] = False
    return keep


def greenness(patches: FloatArray) -> FloatArray:
    """Mean of second band minus first, (n,): green minus red in a true-colour recipe."""
    return (patches[:, 1] - patches[:, 0]).mean((1, 2))


class TextureBank:
    """Canvases of every painted class.

    Args:
        scene: the training rows only.
        paints: one entry per class.
        size, canvases: edge and number of the canvases per class.
    """

    def __init__(
        self,
        scene: AlignedScene,
        data: DataConfig,
        paints: List[PaintConfig],
        size: int,
        canvases: int,
        rng: np.random.Generator,
    ) -> None:
        shading = Shading(data)(scene.auxiliary)
        self._unshaded = scene.linear / shading
        self._scene = scene
        self._height = scene.auxiliary[0]
        self._size = size
        self.bands = scene.linear.shape[0]
        self.canvases: Dict[int, List[Canvas]] = {}
        for paint in paints:
            names = {item.code: item.name for item in data.classes}
            mask = pure_mask(scene.land_cover, scene.valid, paint)
            corners = patch_corners(mask, paint.patch, paint.purity)
            if not len(corners):
                raise TextureError(
                    f"No patch of {paint.patch} pixels holds {paint.purity:.0%} of the class "
                    f"{names[paint.code]}; lower patch, purity, erode or min_body."
                )
            corners = self._greenest(corners, paint)
            self.canvases[paint.code] = [self._canvas(corners, paint, rng) for _ in range(canvases)]

    def _patches(self, corners: NDArray[np.int64], paint: PaintConfig) -> FloatArray:
        source = self._unshaded if paint.shaded else self._scene.linear
        size = paint.patch
        return np.stack([source[:, y : y + size, x : x + size] for y, x in corners])

    def _greenest(self, corners: NDArray[np.int64], paint: PaintConfig) -> NDArray[np.int64]:
        if paint.greenest >= 1:
            return corners
        green = greenness(self._patches(corners, paint))
        return corners[green >= np.quantile(green, 1 - paint.greenest)]

    def _canvas(self, corners: NDArray[np.int64], paint: PaintConfig, rng: np.random.Generator) -> Canvas:
        # Patches of one neighbourhood look like one place; patches of a whole scene make a patchwork. A field has
        # one colour wherever its like are found.
        centre = int(rng.integers(len(corners)))
        traits, count = corners.astype(np.float64), NEIGHBOURS
        if paint.fields:
            traits, count = self._patches(corners, paint).mean((2, 3)), max(1, len(corners) // FIELD_COLOURS)
            # Evenly over the brightness: one large field must not lend all others its colour.
            brightness = traits.mean(1)
            wanted = rng.uniform(*np.quantile(brightness, (0.05, 0.95)))
            centre = int(np.abs(brightness - wanted).argmin())
        distance = ((traits - traits[centre]) ** 2).sum(1)
        chosen = corners[np.argsort(distance, kind="stable")[:count]]
        patches = self._patches(chosen, paint)
        middle = chosen + paint.patch // 2
        height = float(self._height[middle[:, 0], middle[:, 1]].mean())
        return Canvas(quilt(patches, self._size, max(2, paint.patch // 4), rng), height)

    def sample(
        self, code: int, height: int, width: int, ground: Optional[float], rng: np.random.Generator
    ) -> FloatArray:
        """A (B, height, width) piece, linear and unshaded.

        With a ground height, of one of the two canvases whose patches come from the nearest heights, so that
        a place has a look but not one look only; with None, of any canvas.
        """
        canvases = self.canvases[code]
        if ground is not None:
            canvases = sorted(canvases, key=lambda item: abs(item.height - ground))[:2]
        values = canvases[int(rng.integers(len(canvases)))].values
        y = int(rng.integers(self._size - height + 1))
        x = int(rng.integers(self._size - width + 1))
        return values[:, y : y + height, x : x + width]
