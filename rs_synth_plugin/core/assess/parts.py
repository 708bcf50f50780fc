# SPDX-License-Identifier: GPL-2.0-or-later
"""The two images and the land cover, window by window, with surroundings: what every measure of texture is fed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator, Mapping, Optional, Protocol, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..product.imagery import Image
from ..raster.grid import Window
from ..scenario.legend import Legend
from ..scenario.scene import Scene

MARGIN = 32
"""Pixels of surroundings that measures may look at."""


class LandCover:
    """The classes of a land cover by index: 0 unknown, i + 1 the legend's class i."""

    def __init__(self, scene: Scene):
        self._scene = scene
        self.legend: Legend = scene.legend
        codes = np.array(self.legend.codes, np.int64)
        self._codes = codes

    @property
    def names(self) -> Tuple[str, ...]:
        """Of the classes, by index − 1."""
        return tuple(entry.name for entry in self.legend.classes)

    @property
    def colors(self) -> Mapping[int, str]:
        """Index → "#rrggbb"."""
        return {index: entry.color for index, entry in enumerate(self.legend.classes, start=1)}

    def codes(self, window: Window) -> np.ndarray:
        """int32 (rows, cols), codes of the legend, its `unknown` where there is no class."""
        return self._scene.read(window).land_cover

    def read(self, window: Window) -> np.ndarray:
        """int32 indices (rows, cols)."""
        codes = self.codes(window)
        place = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        return np.where(self._codes[place] == codes, place + 1, 0).astype(np.int32)


@dataclass(frozen=True)
class Part:
    """One window of everything; arrays cover `outer`, which is `window` and MARGIN pixels around.

    `synthetic`, `real`: float32 (bands, rows, cols), NaN where a band is invalid, `real` None without a real image.
    `own`: bool, where the synthetic image is valid; `valid`: where all images are, and may be compared. `classes`:
    int32 indices of `LandCover`, 0 without one.
    """

    window: Window
    outer: Window
    synthetic: np.ndarray
    real: Optional[np.ndarray]
    own: np.ndarray
    valid: np.ndarray
    classes: np.ndarray

    @property
    def inside(self) -> Tuple[slice, slice]:
        """Rows and columns of `window` in the arrays."""
        return self.window.relative_to(self.outer).slices

    @property
    def images(self) -> Tuple[np.ndarray, ...]:
        """The synthetic image, then the real one where there is one."""
        return (self.synthetic,) if self.real is None else (self.synthetic, self.real)


Mask = Callable[[Window], np.ndarray]


class Meter(Protocol):
    """A measure that sums up over parts; what it comes to does not depend on how the grid is cut into them."""

    def add(self, part: Part, feedback: Feedback) -> None:
        """Add a part; it answers for what begins in the part's window. Raises Cancelled."""


def parts(
    synthetic: Image,
    real: Optional[Image],
    land_cover: Optional[LandCover],
    left_out: Optional[Mask],
    feedback: Feedback,
) -> Iterator[Part]:
    """All parts of the synthetic image's grid, in bounded memory. Raises Cancelled.

    `left_out`: bool by window, what is not to be compared: there `valid` is False.
    """
    for window in synthetic.blocks(feedback):
        outer = window.expanded(MARGIN)
        values, own = synthetic.read(outer)
        other, valid = None, own
        if real is not None:
            other, also = real.read(outer)
            valid = own & also
        if left_out is not None:
            valid = valid & ~left_out(outer)
        classes = np.zeros(outer.shape, np.int32) if land_cover is None else land_cover.read(outer)
        yield Part(window, outer, values, other, own, valid, classes)


def run_meters(
    meters: Sequence[Meter],
    synthetic: Image,
    real: Optional[Image],
    land_cover: Optional[LandCover],
    left_out: Optional[Mask],
    feedback: Feedback,
) -> None:
    """Feed all meters in one pass; arguments as of `parts`. Raises Cancelled."""
    for part in parts(synthetic, real, land_cover, left_out, feedback):
        for meter in meters:
            raise_if_cancelled(feedback)
            meter.add(part, feedback)
