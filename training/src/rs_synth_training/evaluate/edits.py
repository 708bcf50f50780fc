# SPDX-License-Identifier: GPL-2.0-or-later
"""Edited inputs for the tests: floods and conversions at places where the class never occurs.

The edits are written here on their own, not taken from the training's counterfactual crops: a test that
shares its editing code with the training would share its mistakes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

EIGHT = np.ones((3, 3), bool)
MIN_COMPONENT = 64
"""Flooded puddles of fewer pixels are left dry, as a scenario's cleaning does."""
POND_QUANTILE = 0.7
"""Share of a patch's ground that a pond covers."""


@dataclass(frozen=True)
class Edit:
    """One edited input: what changed, and where.

    ``land_cover`` uint8 (rows, cols), ``height`` float32 (rows, cols) metres, ``mask`` boolean.
    """

    name: str
    code: int
    land_cover: np.ndarray
    height: np.ndarray
    mask: np.ndarray


def flood_to_level(land_cover: np.ndarray, height: np.ndarray, level: float, water: int) -> Edit:
    """Ground below ``level`` becomes water and its surface (Baier et al. 2021, §III-F), puddles left out."""
    labels, count = ndimage.label(height < level, structure=EIGHT)
    sizes = ndimage.sum_labels(np.ones_like(labels), labels, index=np.arange(count + 1))
    below = (labels > 0) & (sizes >= MIN_COMPONENT)[labels]
    mask = below & (land_cover != water)
    return Edit(
        f"level {level:.0f} m",
        water,
        np.where(mask, water, land_cover).astype(np.uint8),
        np.where(mask, level, height).astype(np.float32),
        mask,
    )


def round_patch(
    shape: tuple[int, int], row: int, col: int, radius: float, rng: np.random.Generator
) -> np.ndarray:
    """A lobed disc: radius modulated by a few random harmonics, so that outlines are not all circles."""
    rows, cols = np.mgrid[: shape[0], : shape[1]]
    angle = np.arctan2(rows - row, cols - col)
    outline = np.ones(shape)
    for order in (2, 3, 5):
        outline += rng.uniform(0, 0.3 / order) * np.cos(order * angle + rng.uniform(0, 2 * np.pi))
    return np.asarray(np.hypot(rows - row, cols - col) < radius * outline)


def places_without(
    land_cover: np.ndarray,
    allowed: np.ndarray,
    code: int,
    radius: int,
    count: int,
    rng: np.random.Generator,
) -> list[tuple[int, int]]:
    """Random centres, far enough apart, with none of the class within ``radius`` and all of it allowed.

    Returns fewer than ``count`` places where there are not more.
    """
    clear = ndimage.distance_transform_edt((land_cover != code) & allowed) > radius
    inner = np.zeros_like(clear)
    inner[radius:-radius, radius:-radius] = True
    candidates = rng.permutation(np.argwhere(clear & inner))
    chosen: list[tuple[int, int]] = []
    for row, col in candidates:
        if all(np.hypot(row - r, col - c) > 3 * radius for r, c in chosen):
            chosen.append((int(row), int(col)))
            if len(chosen) == count:
                break
    return chosen


def write_patches(
    land_cover: np.ndarray, height: np.ndarray, patches: list[np.ndarray], code: int, water: bool, name: str
) -> Edit:
    """Masked ground becomes class ``code``; water fills each patch to its POND_QUANTILE height only."""
    union = np.zeros(land_cover.shape, bool)
    surface = height.astype(np.float32)
    for patch in patches:
        if water:
            level = float(np.quantile(height[patch], POND_QUANTILE))
            patch = patch & (height < level)
            surface = np.where(patch, np.float32(level), surface)
        union |= patch
    return Edit(name, code, np.where(union, code, land_cover).astype(np.uint8), surface, union)
