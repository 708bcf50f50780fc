# SPDX-License-Identifier: GPL-2.0-or-later
"""Connected fill: how far and how high water stands that starts at given pixels.

The water surface is the smallest fixpoint of::

    arriving(x) = max(start(x), surface of the 8 neighbours of x)
    surface(x)  = arriving(x) where arriving(x) > ground(x), else dry

so it is, at every pixel, the highest start level from which some 8-connected path stays strictly below that
level ("where two waters meet, the higher"). It is found block by block: a block settles itself, and wakes a
neighbour when the pixels on their common edge rose. The order of blocks changes the work, never the result,
and memory holds a few blocks, never the raster.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import Callable, Deque, Iterator, Set, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..raster.grid import Grid, Window
from ..raster.scratch import BLOCK, ScratchRaster

DRY = np.float32(-np.inf)
WALL = np.float32(np.inf)
_EIGHT = np.ones((3, 3), bool)
_FIRST_MARGIN = 16

WindowReader = Callable[[Window], np.ndarray]


def connected_fill(
    grid: Grid,
    ground: WindowReader,
    starts: WindowReader,
    workspace: Path,
    feedback: Feedback,
    block: int = BLOCK,
) -> ScratchRaster:
    """The water's surface as a scratch raster in ``workspace``: float32 metres, ``DRY`` where there is none.

    ``ground(window)``: float32 metres, ``WALL`` where water never passes (no data). ``starts(window)``:
    float32 level of the water that starts at a pixel, ``DRY`` elsewhere; a start at or under the ground's
    height stays dry. Both are asked for windows inside the grid, once per pixel. Raises ``Cancelled``.
    """
    surface = ScratchRaster(grid, workspace, "surface", np.float32, float(DRY), block)
    kept_ground = ScratchRaster(grid, workspace, "ground", np.float32, float(WALL), block)
    try:
        _settle(surface, kept_ground, ground, starts, feedback)
    except BaseException:
        surface.close()
        surface.path.unlink()
        raise
    finally:
        kept_ground.close()
        kept_ground.path.unlink()
    return surface


def _settle(
    surface: ScratchRaster,
    kept: ScratchRaster,
    ground: WindowReader,
    starts: WindowReader,
    feedback: Feedback,
) -> None:
    queue: Deque[Tuple[int, int]] = deque(surface.blocks())
    waiting: Set[Tuple[int, int]] = set(queue)
    fresh: Set[Tuple[int, int]] = set(queue)
    visits, best = 0, 0.0
    while queue:
        raise_if_cancelled(feedback)
        index = queue.popleft()
        waiting.discard(index)
        window = surface.block_window(index)
        arriving = _arriving(surface, window)
        if index in fresh:
            fresh.discard(index)
            arriving = np.maximum(arriving, starts(window))
        if (arriving > DRY).any():
            if not kept.is_written(index):
                kept.write_block(index, ground(window))
            before = surface.read_block(index)
            after = before.copy()
            relax(kept.read_block(index), after, arriving, feedback)
            rose = after > before
            if rose.any():
                surface.write_block(index, after)
                for neighbour in _woken(index, rose, surface.block_counts()):
                    if neighbour not in waiting:
                        waiting.add(neighbour)
                        queue.append(neighbour)
        visits += 1
        best = max(best, visits / (visits + len(queue)))
        feedback.set_progress(best)


def _arriving(surface: ScratchRaster, window: Window) -> np.ndarray:
    """What the pixels around ``window`` bring to the pixels of its edge, ``DRY`` inside."""
    around = surface.read(window.expanded(1))
    out = np.full(window.shape, DRY)
    for edge, outside in (
        (out[0], around[0]),
        (out[-1], around[-1]),
        (out[:, 0], around[:, 0]),
        (out[:, -1], around[:, -1]),
    ):
        np.maximum(edge, np.maximum(np.maximum(outside[:-2], outside[1:-1]), outside[2:]), out=edge)
    return out


def _woken(index: Tuple[int, int], rose: np.ndarray, counts: Tuple[int, int]) -> Iterator[Tuple[int, int]]:
    """The neighbours of block ``index`` that touch one of the pixels that rose."""
    every = slice(None)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            row, col = index[0] + down, index[1] + right
            if (down, right) == (0, 0) or not (0 <= row < counts[0] and 0 <= col < counts[1]):
                continue
            rows = every if down == 0 else (slice(0, 1) if down < 0 else slice(-1, None))
            cols = every if right == 0 else (slice(0, 1) if right < 0 else slice(-1, None))
            if rose[rows, cols].any():
                yield row, col


def relax(ground: np.ndarray, surface: np.ndarray, arriving: np.ndarray, feedback: Feedback) -> None:
    """Settle one block in place: raise ``surface`` to the fixpoint under what is ``arriving``.

    ``surface`` must be settled already apart from ``arriving``; all three float32 ``(rows, cols)``. Levels go
    from the highest down, so that every pixel is raised once, and each works in a box around its own starts
    that grows while the water reaches the box's sides: many small lakes cost their own area, not the block's.
    """
    rows, cols = np.nonzero(arriving > DRY)  # few: only these are compared
    levels = arriving[rows, cols]
    higher = levels > np.maximum(ground[rows, cols], surface[rows, cols])
    rows, cols, levels = rows[higher], cols[higher], levels[higher]
    order = np.argsort(-levels, kind="stable")
    rows, cols, levels = rows[order], cols[order], levels[order]
    bounds = np.concatenate([[0], np.nonzero(np.diff(levels))[0] + 1, [levels.size]])
    for begin, end in zip(bounds[:-1], bounds[1:]):
        raise_if_cancelled(feedback)
        if begin < end:
            _spread(ground, surface, levels[begin], rows[begin:end], cols[begin:end])


def _spread(
    ground: np.ndarray, surface: np.ndarray, level: np.float32, rows: np.ndarray, cols: np.ndarray
) -> None:
    from scipy.ndimage import label  # here: importing the plugin must not load scipy

    todo = surface[rows, cols] < level  # a higher water may have covered some starts meanwhile
    rows, cols = rows[todo], cols[todo]
    if rows.size == 0:
        return
    margin = _FIRST_MARGIN
    while True:
        top, left = max(rows.min() - margin, 0), max(cols.min() - margin, 0)
        bottom = min(rows.max() + 1 + margin, ground.shape[0])
        right = min(cols.max() + 1 + margin, ground.shape[1])
        part = surface[top:bottom, left:right]
        lakes, count = label((ground[top:bottom, left:right] < level) & (part < level), _EIGHT)
        reached = np.unique(lakes[rows - top, cols - left])
        if reached.size == 1:  # comparing beats looking up several times
            wet = lakes == reached[0]
        else:
            is_reached = np.zeros(count + 1, bool)
            is_reached[reached] = True
            wet = is_reached[lakes]
        if not (
            (top > 0 and wet[0].any())
            or (bottom < ground.shape[0] and wet[-1].any())
            or (left > 0 and wet[:, 0].any())
            or (right < ground.shape[1] and wet[:, -1].any())
        ):
            part[wet] = level
            return
        margin *= 4
