# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up landscape, and what sensors would see of it: plausible enough to try a recipe on, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.transform import Affine
from scipy import ndimage

FloatArray = NDArray[np.float32]
Codes = NDArray[np.uint8]


@dataclass(frozen=True)
class Ground:
    """height (n, n) float32, metres; codes (n, n) uint8 1 … K; light (n, n) float32, about 1 on level ground."""

    height: FloatArray
    codes: Codes
    light: FloatArray


def smooth_noise(size: int, scale: float, rng: np.random.Generator) -> FloatArray:
    """Gaussian noise (size, size) of unit variance that is smooth over `scale` pixels."""
    values = ndimage.gaussian_filter(rng.standard_normal((size, size)), scale, mode="wrap")
    return np.asarray((values - values.mean()) / (values.std() + 1e-12), np.float32)


def make_ground(size: int, classes: int, gsd: float, rng: np.random.Generator, lowest: int = 0) -> Ground:
    """Hills, all classes as blobs, and sunlight from the north-west.

    Args:
        lowest: the class (water) that takes the lowest ground, level, instead of a blob; 0 for none.
    """
    height = 60 + 15 * smooth_noise(size, size / 6, rng) + smooth_noise(size, 2, rng)
    fields = np.stack([smooth_noise(size, size / 12, rng) for _ in range(classes)])
    if lowest:
        surface = np.quantile(height, 0.15)
        fields[lowest - 1] = (surface - height) * 100
        height = np.maximum(height, surface)
    codes = (fields.argmax(0) + 1).astype(np.uint8)
    south, east = np.gradient(height, gsd)
    light = (1 - east - south) / np.sqrt(1 + east**2 + south**2)
    return Ground(height.astype(np.float32), codes, np.clip(light, 0.3, 1.7).astype(np.float32))


def picture(ground: Ground, colours: Sequence[Sequence[float]], rng: np.random.Generator) -> FloatArray:
    """Reflected light (bands, n, n), in the colours' units: a colour per class, lit, with a texture of its own."""
    table = np.array(colours, np.float32)
    texture = 1 + 0.12 * smooth_noise(len(ground.codes), 1, rng)
    return np.asarray(table[ground.codes - 1].transpose(2, 0, 1) * ground.light * texture, np.float32)


def speckled(ground: Ground, levels: Sequence[float], looks: float, rng: np.random.Generator) -> FloatArray:
    """SAR intensity (n, n): a level in dB per class, times gamma speckle of that many looks."""
    mean = 10 ** (np.array(levels, np.float32)[ground.codes - 1] / 10)
    return np.asarray(mean * rng.gamma(looks, 1 / looks, mean.shape), np.float32)


def write_raster(path: Path, values: NDArray[Any], crs: str, transform: Affine) -> None:
    """Bands (n, rows, cols) as GeoTIFF, or lossless JPEG 2000 where the name ends in .jp2."""
    path.parent.mkdir(parents=True, exist_ok=True)
    options = {"driver": "GTiff"}
    if path.suffix == ".jp2":
        options = {"driver": "JP2OpenJPEG", "QUALITY": "100", "REVERSIBLE": "YES"}
    count, rows, cols = values.shape
    with rasterio.open(
        path,
        "w",
        height=rows,
        width=cols,
        count=count,
        dtype=values.dtype,
        crs=crs,
        transform=transform,
        **options,
    ) as file:
        file.write(values)
