# SPDX-License-Identifier: GPL-2.0-or-later
"""At which level each pixel drowns: computed once, and a flood of any level is a comparison.

Connected water of level L covers what some 8-connected path of ground strictly below L joins to a start. So a
pixel drowns at the lowest pass on its ways from the starts: the smallest, over all paths, of the highest ground on
the path, its own ground included ("minimax path"; morphological reconstruction by erosion, L. Vincent 1993,
*Morphological Grayscale Reconstruction in Image Analysis*, IEEE Trans. Image Processing 2(2)). It is wet where
that is strictly below L, bit for bit as `hydrology.connected_fill` finds it.

It is found over basins, not pixels. From each pixel ground goes down, neighbour by neighbour, to one lowest place,
and that way is nowhere higher than the pixel: a pixel drowns at the higher of its own ground and the level at which
the lowest place of its basin drowns. That is the minimax path over the graph of basins, whose edges are the lowest
pixel pairs between them, and lies on the graph's minimum spanning tree.
"""

from __future__ import annotations

from typing import List, Tuple

import numpy as np

DRY_FOR_EVER = np.float32(np.inf)
_NONE = -9999  # scipy's mark of no predecessor


def drowning_levels(ground: np.ndarray, entry: np.ndarray) -> np.ndarray:
    """The level at which each pixel drowns, float32 metres (rows, cols); infinite where water never gets.

    Args:
        ground: float32 metres (rows, cols), infinite where water never passes.
        entry: float32 metres (rows, cols): the level from which water comes in at a pixel from outside of the
            raster (−inf: always, so that it starts at the pixel's own ground), infinite where it does not.

    Takes some 60 bytes a pixel for a while.
    """
    basin, count = _basins(ground)
    firsts, seconds, heights = _passes(ground, basin)
    enters = entry < DRY_FOR_EVER
    enters &= ground < DRY_FOR_EVER
    starts = basin[enters]
    levels = np.maximum(ground[enters], entry[enters])
    if starts.size == 0:
        return np.full(ground.shape, DRY_FOR_EVER)
    outside = np.full(starts.size, count, basin.dtype)  # one more node: where the water comes from
    first, second, height = _lowest_edges(
        np.concatenate([firsts, starts]),
        np.concatenate([seconds, outside]),
        np.concatenate([heights, levels]),
        count + 1,
    )
    reach = _minimax(first, second, height, count)
    return np.where(ground < DRY_FOR_EVER, np.maximum(ground, reach[basin]), DRY_FOR_EVER)


def plain_levels(terrain: np.ndarray, erosion: int) -> np.ndarray:
    """The level from which each pixel is flooded by the plain threshold, float32 (rows, cols).

    The opening of the mask by a square (`floodscene.PlainSurface`) at every level at once is the closing of the
    heights by that square. Unknown terrain (nan) never floods; it erodes nothing, nor does what lies beyond the
    edge.
    """
    from scipy.ndimage import (  # here: importing the plugin must not load scipy
        maximum_filter,
        minimum_filter,
    )

    # Beyond the edge all is unknown: as far as an erosion and the dilation after it look.
    wide = np.pad(terrain, 2 * erosion, constant_values=np.nan)
    known = ~np.isnan(wide)
    closed = np.where(known, wide, -DRY_FOR_EVER)
    if erosion:
        size = 2 * erosion + 1
        closed = minimum_filter(maximum_filter(closed, size), size)
        # Beside unknown ground the closing goes below the heights; there the mask does not.
        np.maximum(closed, wide, out=closed, where=known)
    closed = np.where(known, closed, DRY_FOR_EVER).astype(np.float32, copy=False)
    return closed[2 * erosion : closed.shape[0] - 2 * erosion, 2 * erosion : closed.shape[1] - 2 * erosion]


def _basins(ground: np.ndarray) -> Tuple[np.ndarray, int]:
    """The number of each pixel's basin, int32 (rows, cols), and how many there are.

    The order is by height, then by place: so level ground too has one way down, and no way goes in a circle.
    """
    rows, cols = ground.shape
    padded = np.pad(ground, 1, constant_values=DRY_FOR_EVER)
    own = np.arange(rows * cols, dtype=np.int32).reshape(rows, cols)
    target = own.copy()
    lowest = np.full(ground.shape, DRY_FOR_EVER)
    for down, right in sorted(((r, c) for r in (-1, 0, 1) for c in (-1, 0, 1)), reverse=True):
        heights = padded[1 + down : 1 + down + rows, 1 + right : 1 + right + cols]
        lower = heights <= lowest  # last places first: of equal ones the first stays
        np.copyto(lowest, heights, where=lower)
        np.copyto(target, own + np.int32(down * cols + right), where=lower)
    walls = ground == DRY_FOR_EVER
    target[walls] = own[walls]
    way = target.ravel()
    while True:
        further = way[way]
        if np.array_equal(further, way):
            break
        way = further
    bottoms = np.flatnonzero(way == own.ravel())
    number = np.zeros(way.size, np.int32)
    number[bottoms] = np.arange(bottoms.size, dtype=np.int32)
    return number[way].reshape(rows, cols), bottoms.size


def _passes(ground: np.ndarray, basin: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Each pair of neighbouring pixels of two basins: both basins, and the higher of the two pixels."""
    firsts: List[np.ndarray] = []
    seconds: List[np.ndarray] = []
    heights: List[np.ndarray] = []
    every, but_first, but_last = slice(None), slice(1, None), slice(None, -1)
    for here, there in (
        ((every, but_last), (every, but_first)),
        ((but_last, every), (but_first, every)),
        ((but_last, but_last), (but_first, but_first)),
        ((but_last, but_first), (but_first, but_last)),
    ):
        meet = basin[here] != basin[there]
        height = np.maximum(ground[here][meet], ground[there][meet])
        passable = height < DRY_FOR_EVER
        firsts.append(basin[here][meet][passable])
        seconds.append(basin[there][meet][passable])
        heights.append(height[passable])
    return np.concatenate(firsts), np.concatenate(seconds), np.concatenate(heights)


def _lowest_edges(
    first: np.ndarray, second: np.ndarray, height: np.ndarray, nodes: int
) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of several edges between two nodes the lowest."""
    key = np.minimum(first, second).astype(np.int64) * nodes + np.maximum(first, second)
    order = np.argsort(key)
    key = key[order]
    begins = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
    return key[begins] // nodes, key[begins] % nodes, np.minimum.reduceat(height[order], begins)


def _minimax(first: np.ndarray, second: np.ndarray, height: np.ndarray, root: int) -> np.ndarray:
    """The minimax height of a way from the node `root` to each node, float32; infinite where there is none."""
    from scipy.sparse import coo_matrix  # here: importing the plugin must not load scipy
    from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree

    nodes = root + 1
    # Ranks in place of heights: scipy takes an edge of weight 0 for none.
    heights, rank = np.unique(height, return_inverse=True)
    graph = coo_matrix((rank.ravel() + 1.0, (first, second)), (nodes, nodes)).tocsr()
    tree = minimum_spanning_tree(graph).tocoo()
    ranks = (tree.data - 1).astype(np.int64)
    _, parent = breadth_first_order(tree.tocsr(), root, directed=False)
    parent = parent.astype(np.int64)
    reached = parent != _NONE
    reached[root] = True
    parent[~reached] = root
    parent[root] = root
    worst = np.full(nodes, -1, np.int64)  # the highest edge on the way to the ancestor in `parent`
    child = np.where(parent[tree.col] == tree.row, tree.col, tree.row)
    worst[child] = ranks
    worst[root] = -1
    while not (parent == root).all():
        worst = np.maximum(worst, worst[parent])
        parent = parent[parent]
    return np.where(reached & (worst >= 0), heights[np.maximum(worst, 0)], DRY_FOR_EVER)
