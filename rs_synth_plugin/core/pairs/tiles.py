# SPDX-License-Identifier: GPL-2.0-or-later
"""Overlapping tiles of a layer that is larger than what a model was trained on, and whether they show."""

from __future__ import annotations

from typing import List, Sequence, Tuple

import numpy as np

_LEAST_WEIGHT = 1e-3


def place_tiles(shape: Sequence[int], tile: int) -> List[Tuple[int, int]]:
    """Upper-left corners (row, col) of tiles that cover a layer (rows, cols) of at least one tile, half a tile
    apart; the last of each row and column lie on the layer's edge."""
    rows, cols = (_starts(length, tile) for length in shape)
    return [(row, col) for row in rows for col in cols]


def tile_weights(tile: int) -> np.ndarray:
    """float32 (tile, tile): sin² over the tile, so that a tile fades out where another is in its middle."""
    side = np.sin((np.arange(tile) + 0.5) * np.pi / tile) ** 2 + _LEAST_WEIGHT
    return (side[:, None] * side[None, :]).astype(np.float32)


def seam_measure(image: np.ndarray, tile: int) -> float:
    """How much more neighbours differ across the tiles' edges than elsewhere: the mean absolute difference of
    neighbouring pixels there ÷ that of all others, about 1 where no seam shows.

    `image`: (bands, rows, cols), larger than a tile; 1 where it has but one tile.
    """
    at_edges, elsewhere = [], []
    for axis in (1, 2):
        length = image.shape[axis]
        steps = np.abs(np.diff(image.astype(np.float64), axis=axis))
        along = steps.mean(axis=tuple(i for i in range(3) if i != axis))
        starts = np.array(_starts(length, tile))
        # Difference k is that of the pixels k and k + 1.
        edges = np.unique(np.concatenate([starts, starts + tile]))
        edges = edges[(edges > 0) & (edges < length)] - 1
        at_edges.append(along[edges])
        elsewhere.append(np.delete(along, edges))
    across, others = np.concatenate(at_edges), np.concatenate(elsewhere)
    if not across.size or others.mean() == 0:
        return 1.0
    return float(across.mean() / others.mean())


def _starts(length: int, tile: int) -> List[int]:
    return [*range(0, length - tile, tile // 2), length - tile]
