# SPDX-License-Identifier: GPL-2.0-or-later
"""Seams: lines across the image where neighbours differ more than beside the line.

An image made tile by tile that is not quite seamless has straight steps at the borders of its tiles, from one side to
the other. So for each border between two columns (and two rows) the absolute difference of the pixels on both sides is
averaged along it, and divided by the median of the REACH borders to each side. Without a seam the ratio is about 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np

from ..feedback import Feedback
from .parts import Part

REACH = 8
"""Borders to each side that a border is compared with."""
FEWEST = 64
"""Pairs of pixels that a border needs to be looked at."""


@dataclass(frozen=True)
class Lines:
    """The borders of one direction. `ratio`: float64, by the column (row) that begins at a border, NaN where it has too
    few pairs; `seams`: the columns (rows) at which tiles begin."""

    ratio: np.ndarray
    seams: Tuple[int, ...]

    @property
    def at_seams(self) -> np.ndarray:
        """The ratios at the borders of tiles that could be measured."""
        found = self.ratio[list(self.seams)]
        return found[np.isfinite(found)]


@dataclass(frozen=True)
class Seams:
    """Of one image. `strongest`: the largest ratio of all lines, `place` its direction and column or row; `ratio`: mean
    ratio at the borders of the tiles, None where these are not known or there are none; `ordinary`: the ratio that 99 %
    of the other lines stay below."""

    columns: Lines
    rows: Lines
    strongest: float
    place: Tuple[str, int]
    ratio: Optional[float]
    ordinary: float
    tile_borders: int


class SeamMeter:
    """Sums up differences across all borders of both images.

    Args:
        shape: of the grid, (rows, cols).
        step: (across, down) pixels between borders of tiles, None where it is not known.
        origin: column and row of the grid's first pixel in the image that was tiled.
    """

    def __init__(
        self, shape: Tuple[int, int], step: Optional[Tuple[int, int]] = None, origin: Tuple[int, int] = (0, 0)
    ):
        self._shape, self._step, self._origin = shape, step, origin
        # (images, columns and rows): sum of differences, and number of pairs
        self._sums = [[np.zeros((2, size)) for size in (shape[1], shape[0])] for _ in range(2)]

    def add(self, part: Part, feedback: Feedback) -> None:
        """As of every meter: the left and the upper border of each pixel."""
        (top, bottom), (left, right) = ((part_.start, part_.stop) for part_ in part.inside)
        window = part.window
        for number, image in enumerate(part.images):
            valid = part.own if number == 0 else part.valid
            here = image[:, top:bottom, left:right]
            known = valid[top:bottom, left:right]
            for axis, (before, also) in enumerate(
                (
                    (image[:, top:bottom, left - 1 : right - 1], valid[top:bottom, left - 1 : right - 1]),
                    (image[:, top - 1 : bottom - 1, left:right], valid[top - 1 : bottom - 1, left:right]),
                )
            ):
                both = known & also
                apart = np.where(both, np.abs(here - before).mean(axis=0, dtype=np.float64), 0)
                start, size = (window.col, window.width) if axis == 0 else (window.row, window.height)
                sums = self._sums[number][axis][:, start : start + size]
                sums[0] += apart.sum(axis=axis)
                sums[1] += both.sum(axis=axis)

    def results(self) -> Tuple[Seams, Optional[Seams]]:
        """Of the synthetic image, and of the real one where there was one: what ordinary ground comes to."""
        made = self._seams(0)
        return made, self._seams(1) if self._sums[1][0][1].any() else None

    def _seams(self, number: int) -> Seams:
        columns, rows = (
            Lines(line_ratios(*self._sums[number][axis]), self._borders(axis)) for axis in range(2)
        )
        everything = np.concatenate([columns.ratio, rows.ratio])
        at_seams = np.concatenate([columns.at_seams, rows.at_seams])
        known = np.isfinite(everything)
        if not known.any():
            return Seams(columns, rows, float("nan"), ("column", 0), None, float("nan"), 0)
        others = everything.copy()
        others[[*columns.seams, *(len(columns.ratio) + row for row in rows.seams)]] = np.nan
        others = others[np.isfinite(others)]
        worst = int(np.nanargmax(everything))
        across = worst < len(columns.ratio)
        return Seams(
            columns,
            rows,
            float(everything[worst]),
            ("column", worst) if across else ("row", worst - len(columns.ratio)),
            float(at_seams.mean()) if len(at_seams) else None,
            float(np.percentile(others, 99)) if len(others) else float("nan"),
            len(at_seams),
        )

    def _borders(self, axis: int) -> Tuple[int, ...]:
        if self._step is None:
            return ()
        size, step, origin = self._shape[1 - axis], self._step[axis], self._origin[axis]
        return tuple(place for place in range(-origin % step, size, step) if place + origin > 0 and place > 0)


def line_ratios(sums: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """Mean difference at each border ÷ median of the borders beside it; NaN where that is 0 or pairs are FEWEST − 1 or
    fewer. (n,) → float64 (n,)."""
    mean = np.where(pairs >= FEWEST, sums / np.maximum(pairs, 1), np.nan)
    count, padded = len(mean), np.pad(mean, REACH, constant_values=np.nan)
    steps = [step for step in range(2 * REACH + 1) if step != REACH]
    beside = np.stack([padded[step : step + count] for step in steps])
    known = np.isfinite(beside).any(axis=0)
    middle = np.nanmedian(np.where(known, beside, 0.0), axis=0)
    return np.where(middle > 0, mean / np.where(middle > 0, middle, 1.0), np.nan)
