# SPDX-License-Identifier: GPL-2.0-or-later
"""What a generator must beat: two images of the test rows that need no network.

Both know only the training rows and the test rows' inputs. They work on linear values, relit by the sun on
the terrain, and return card units. The third baseline, the same generator trained with L1 alone, is a model
file like any other.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..config import DataConfig
from ..data.aligned import AlignedScene
from ..data.radiometry import to_units
from ..data.textures import Shading, patch_corners

PATCH = 8
OVERLAP = 3
"""Chosen among edges 8, 16 and 24 as the strongest quilting on Zion's test rows: a baseline should be."""
TOLERANCE = 1.2
PURITIES = (1.0, 0.9, 0.75, 0.5, 0.25)
MIN_PATCHES = 100
MAX_PATCHES = 300
PANEL = 264
"""Edge of one quilted panel; panels stand side by side until they cover the test rows."""


def class_colour_image(train: AlignedScene, test: AlignedScene, data: DataConfig) -> np.ndarray:
    """Mean unshaded colour of each class × hillshade: (bands, rows, cols) in card units.

    Unknown pixels and classes that the training rows lack get the mean colour of all.
    """
    shading = Shading(data)
    unshaded = train.linear / shading(train.auxiliary)
    everything = unshaded[:, train.valid].mean(axis=1)
    colours = np.repeat(everything[:, None], 256, axis=1)
    for code in np.unique(test.land_cover):
        mask = train.valid & (train.land_cover == code)
        if mask.any():
            colours[:, code] = unshaded[:, mask].mean(axis=1)
    return to_units(colours[:, test.land_cover] * shading(test.auxiliary), data)


def quilted_image(train: AlignedScene, test: AlignedScene, data: DataConfig, seed: int = 5) -> np.ndarray:
    """Per class, patches of the training rows quilted, unshaded, and relit: (bands, rows, cols), card units.

    Patches are drawn from all over the training rows, at the highest purity that yields enough of them.
    """
    rng = np.random.default_rng(seed)
    shading = Shading(data)
    unshaded = train.linear / shading(train.auxiliary)
    rows, cols = test.shape
    canvas = np.zeros((len(data.image), rows, cols), np.float32)
    for item in data.classes:
        here = test.land_cover == item.code
        if not here.any():
            continue
        patches = _patches(unshaded, train, item.code, rng)
        height = -(-rows // PANEL) * PANEL
        width = -(-cols // PANEL) * PANEL
        filled = np.zeros((len(data.image), height, width), np.float32)
        for row in range(0, height, PANEL):
            for col in range(0, width, PANEL):
                if here[row : row + PANEL, col : col + PANEL].any():
                    panel = quilt(patches, PANEL, rng)
                    filled[:, row : row + PANEL, col : col + PANEL] = panel
        canvas[:, here] = filled[:, :rows, :cols][:, here]
    unknown = test.land_cover == 0
    canvas[:, unknown] = unshaded[:, train.valid].mean(axis=1)[:, None]
    return to_units(canvas * shading(test.auxiliary), data)


def quilt(patches: np.ndarray, size: int, rng: np.random.Generator) -> np.ndarray:
    """Image quilting (Efros and Freeman 2001) of (n, bands, PATCH, PATCH) to (bands, size, size).

    Every patch competes for every place, and one of those within TOLERANCE of the best is taken, as in the
    paper: smoother than the quilting that training paints with, and the harder baseline for it.
    """
    step = PATCH - OVERLAP
    blocks = -(-(size - OVERLAP) // step)
    edge = blocks * step + OVERLAP
    canvas = np.zeros((patches.shape[1], edge, edge), np.float32)
    for y in range(0, blocks * step, step):
        for x in range(0, blocks * step, step):
            there = canvas[:, y : y + PATCH, x : x + PATCH]
            above = ((patches[:, :, :OVERLAP] - there[:, :OVERLAP]) ** 2).sum(axis=1) * (y > 0)
            left = ((patches[:, :, :, :OVERLAP] - there[:, :, :OVERLAP]) ** 2).sum(axis=1) * (x > 0)
            cost = above.sum(axis=(1, 2)) + left.sum(axis=(1, 2))
            chosen = rng.choice(np.flatnonzero(cost <= TOLERANCE * cost.min()))
            keep = np.ones((PATCH, PATCH), bool)
            if y:
                keep &= right_of_seam(above[chosen].T).T
            if x:
                keep &= right_of_seam(left[chosen])
            there[:, keep] = patches[chosen][:, keep]
    return canvas[:, :size, :size]


def right_of_seam(difference: np.ndarray) -> np.ndarray:
    """Mask (PATCH, PATCH) of the pixels on and right of the cheapest path down a (PATCH, OVERLAP) strip."""
    cost = difference.copy()
    for row in range(1, PATCH):
        cost[row] += ndimage.minimum_filter1d(cost[row - 1], 3, mode="nearest")
    keep = np.ones((PATCH, PATCH), bool)
    col = int(cost[-1].argmin())
    for row in reversed(range(PATCH)):
        low = max(col - 1, 0)
        col = low + int(cost[row, low : col + 2].argmin()) if row < PATCH - 1 else col
        keep[row, :col] = False
    return keep


def _patches(unshaded: np.ndarray, train: AlignedScene, code: int, rng: np.random.Generator) -> np.ndarray:
    """Up to MAX_PATCHES patches (n, bands, PATCH, PATCH) of one class."""
    mask = train.valid & (train.land_cover == code)
    for purity in PURITIES:
        corners = patch_corners(mask, PATCH, purity)
        if len(corners) >= MIN_PATCHES:
            break
    if not len(corners):
        raise ValueError(f"The training rows hold no patch of class {code} to quilt from.")
    chosen = corners[rng.choice(len(corners), min(MAX_PATCHES, len(corners)), replace=False)]
    return np.stack([unshaded[:, y : y + PATCH, x : x + PATCH] for y, x in chosen])
