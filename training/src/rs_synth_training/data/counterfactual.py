# SPDX-License-Identifier: GPL-2.0-or-later
"""Counterfactual twins of training crops: edited the way scenarios edit, painted with real texture.

A generator that saw reality only paints nonsense when a scenario puts a class where it never was (water at
1,150 m when all training water lies at 2,480 m). So a share of the crops gets a twin: flooded below a random
level (the terrain becomes the water surface, as in Baier et al. 2021, section III-F) or with a random class
written into round patches, fields, or all pixels of another class. The twin's target is the real crop with
quilted texture of the class in the edit, relit for the slope it now lies on, blended over one pixel at the
edge.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional, Tuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..config import CounterfactualConfig, DataConfig, FloodConfig, PaintConfig
from .aligned import no_style
from .radiometry import FloatArray
from .textures import Shading, TextureBank

BoolArray = NDArray[np.bool_]
# Edges of fields in pixels: multiples of the coarsest cell, where the network can give each its own colour.
FIELD_EDGES = (8, 16, 24)
LEVEL_TRIES = 20


@dataclass(frozen=True)
class Crop:
    """linear (B, h, w), land_cover (h, w) uint8, auxiliary (C, h, w), valid (h, w), edited (h, w), style (S,)."""

    linear: FloatArray
    land_cover: NDArray[np.uint8]
    auxiliary: FloatArray
    valid: BoolArray
    edited: BoolArray
    style: FloatArray = field(default_factory=no_style)


def random_blob(shape: Tuple[int, int], diameter: Tuple[int, int], rng: np.random.Generator) -> BoolArray:
    """A roundish patch with a wavy outline, anywhere in the crop, of a diameter drawn log-uniformly."""
    rows, cols = shape
    radius = 0.5 * np.exp(rng.uniform(*np.log(np.array(diameter, float))))
    y, x = np.mgrid[:rows, :cols]
    y = y - rng.uniform(0, rows)
    x = (x - rng.uniform(0, cols)) * np.exp(rng.normal(0, 0.3))
    angle = np.arctan2(y, x)
    wave = sum(rng.normal(0, 0.25 / k) * np.cos(k * angle + rng.uniform(0, 2 * np.pi)) for k in range(2, 6))
    return np.asarray(np.hypot(y, x) < radius * np.exp(wave))


class Counterfactuals:
    """Makes twins. All randomness comes from the generator handed in."""

    def __init__(self, config: CounterfactualConfig, data: DataConfig, bank: TextureBank) -> None:
        self._config = config
        self._paints = {paint.code: paint for paint in config.paint}
        self._excluded = config.flood.excluded_levels if config.flood else []
        self._water = {item.code for item in data.classes if item.role == "water"}
        # What floods put into the bands that are no heights, as the plugin's floods do.
        self._shown = {
            index: band.water for index, band in enumerate(data.auxiliary) if band.water is not None
        }
        self._bank = bank
        self._shading = Shading(data)
        weights = np.array([paint.probability for paint in config.paint], float)
        self._flood_share = config.flood.probability if config.flood else 0.0
        self._weights = weights / weights.sum() if weights.sum() > 0 else weights

    def twin(self, crop: Crop, rng: np.random.Generator) -> Crop:
        """The edited crop with its painted target; `edited` marks the pixels that the edit covers."""
        if self._config.flood and rng.random() < self._flood_share:
            flooded = self._flood(crop, self._config.flood, rng)
            if flooded is not None:
                return flooded
        paint = self._config.paint[int(rng.choice(len(self._weights), p=self._weights))]
        return self._convert(crop, paint, rng)

    def _flood(self, crop: Crop, flood: FloodConfig, rng: np.random.Generator) -> Optional[Crop]:
        ground = crop.auxiliary[0]
        place = np.ones(ground.shape, bool)
        if rng.random() < flood.blob_probability:
            place = random_blob(ground.shape, (ground.shape[0] // 4, ground.shape[0]), rng)
        if not place.any():
            return None
        for _ in range(LEVEL_TRIES):
            level = float(np.quantile(ground[place], rng.uniform(*flood.rise)))
            if not self._is_excluded(np.array(level)):
                break
        else:
            return None
        wet = place & (ground < level)
        if not wet.any():
            return None
        auxiliary = crop.auxiliary.copy()
        auxiliary[0][wet] = level
        for index, value in self._shown.items():
            auxiliary[index][wet] = value
        return self._paint(crop, wet, auxiliary, self._paints[flood.code], rng)

    def _convert(self, crop: Crop, paint: PaintConfig, rng: np.random.Generator) -> Crop:
        shape = crop.land_cover.shape
        if rng.random() < 0.25:
            codes = np.unique(crop.land_cover)
            edit = crop.land_cover == rng.choice(codes)
            edit &= random_blob(shape, (shape[0] // 2, 2 * shape[0]), rng)
        else:
            edit = np.zeros(shape, bool)
            for _ in range(int(rng.integers(1, 5))):
                edit |= random_blob(shape, paint.blob, rng)
        if self._excluded and paint.code in self._water:
            edit &= ~self._is_excluded(crop.auxiliary[0])
        return self._paint(crop, edit, crop.auxiliary, paint, rng)

    def _is_excluded(self, height: NDArray[np.floating]) -> BoolArray:
        """Where a height lies in a band of levels that is kept for the test: no water is shown there."""
        inside = [(low <= height) & (height <= high) for low, high in self._excluded]
        return np.any(inside, 0) if inside else np.zeros(height.shape, bool)

    def _paint(
        self, crop: Crop, edit: BoolArray, auxiliary: FloatArray, paint: PaintConfig, rng: np.random.Generator
    ) -> Crop:
        rows, cols = edit.shape
        ground = float(auxiliary[0][edit].mean()) if edit.any() else 0.0
        if paint.fields:
            texture = self._fields(paint.code, rows, cols, rng)
        else:
            texture = self._bank.sample(paint.code, rows, cols, ground, rng)
        if paint.shaded:
            texture = texture * self._shading(auxiliary)
        # A sensor mixes neighbouring pixels: a third of the edge reaches one pixel to either side.
        share = ndimage.uniform_filter(edit.astype(np.float32), 3, mode="nearest")
        linear = crop.linear * (1 - share) + texture * share
        land_cover = np.where(edit, np.uint8(paint.code), crop.land_cover)
        return Crop(linear.astype(np.float32), land_cover, auxiliary, crop.valid | edit, edit, crop.style)

    def _fields(self, code: int, rows: int, cols: int, rng: np.random.Generator) -> FloatArray:
        """A patchwork of rectangles, each a piece of a canvas of its own."""
        texture = np.empty((self._bank.bands, rows, cols), np.float32)
        y = 0
        while y < rows:
            height = min(int(rng.choice(FIELD_EDGES)), rows - y)
            x = 0
            while x < cols:
                width = min(int(rng.choice(FIELD_EDGES)), cols - x)
                texture[:, y : y + height, x : x + width] = self._bank.sample(code, height, width, None, rng)
                x += width
            y += height
        return texture
