# SPDX-License-Identifier: GPL-2.0-or-later
"""A pair on one grid, that of the image before: opened, checked, and read by window."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from typing import Dict, Optional, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, raise_if_cancelled
from ..product.imagery import Image
from ..raster.grid import Grid, Window
from ..raster.rasters import AlignedRaster, RasterSource, check_overlap, describe, source_grid
from ..scenario.census import check_codes, count_codes
from ..scenario.legend import Legend
from ..scenario.recognition import recognise_legend
from .changepair import KINDS, ChangePair
from .labels import ClassNumbers, given_mask, mask_of

_BLOCK = 1024
Labels = Tuple[np.ndarray, Optional[np.ndarray], Optional[np.ndarray]]


class OpenPair:
    """The readers of a pair. A context manager; not thread-safe.

    Attributes:
        grid: the image's before.
        legend: of both land covers; None without them.
        classes: its classes by number.
    """

    def __init__(self, pair: ChangePair, feedback: Feedback) -> None:
        """Counts the codes of both land covers, which reads them once.

        Raises:
            InputError: the images have different numbers of bands, do not show the same place, or there are neither
                land covers nor a mask; codes that the legend does not have, or a legend that cannot be told.
            Cancelled: by the feedback.
        """
        self.pair = pair
        self.grid = source_grid(pair.before.bands[0])
        check_pair(pair, self.grid)
        self.legend: Optional[Legend] = None
        self.classes: Optional[ClassNumbers] = None
        with ExitStack() as stack:
            self.before = stack.enter_context(Image(pair.before, self.grid))
            self.after = stack.enter_context(Image(pair.after, self.grid))
            self._covers = [stack.enter_context(_classes(source, self.grid)) for source in covers_of(pair)]
            self._mask = None
            if not self._covers and pair.mask is not None:
                self._mask = stack.enter_context(_classes(pair.mask, self.grid))
            if self._covers:
                self.legend = self._legend(feedback)
                self.classes = ClassNumbers(self.legend)
            self._files = stack.pop_all()

    def __enter__(self) -> OpenPair:
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def labels(self, window: Window) -> Labels:
        """Mask uint8 (labels.UNCHANGED, CHANGED or UNKNOWN), and the class numbers before and after, uint8, or None.

        Raises InputError: a mask with other values.
        """
        if self.classes is None:
            if self._mask is None:
                raise ValueError("no labels")
            return given_mask(*self._mask.read(window), self._mask.source.label), None, None
        before, after = (self.classes.apply(*cover.read(window)) for cover in self._covers)
        return mask_of(before, after), before, after

    def _legend(self, feedback: Feedback) -> Legend:
        counts: Counter[int] = Counter()
        found: Dict[str, Counter[int]] = {}
        for cover in self._covers:
            own = found.setdefault(cover.source.label, Counter())
            for window in self.grid.blocks(_BLOCK):
                raise_if_cancelled(feedback)
                codes, valid = cover.read(window)
                own.update(count_codes(codes[valid]))
            counts.update(own)
        legend = self.pair.legend
        if legend is None:
            source = self._covers[0].source
            legend = recognise_legend(counts, describe(source).colors)
            if legend is None:
                listed = ", ".join(str(code) for code in sorted(counts)[:20])
                raise InputError(
                    f"{source.label}: the legend cannot be told from the codes {listed}; choose it from the list, or "
                    "give a legend file."
                )
            feedback.info(f"Legend: {legend.name} (recognised by its codes).")
        for label, own in found.items():
            check_codes(own, legend, label)
        return legend


def common_dtype(before: Image, after: Image) -> str:
    """numpy's name of the pixel type that holds both, of at most 32 bits: images are read as float32."""
    kind = str(np.result_type(before.dtype, after.dtype))
    return "float32" if kind == "float64" else kind


def covers_of(pair: ChangePair) -> Tuple[RasterSource, ...]:
    """The land covers before and after, or none."""
    if pair.land_cover_before is None or pair.land_cover_after is None:
        return ()
    return pair.land_cover_before, pair.land_cover_after


def _classes(source: RasterSource, grid: Grid) -> AlignedRaster:
    return AlignedRaster(source, grid, kind="class")


def check_pair(pair: ChangePair, grid: Grid) -> None:
    """Raise InputError for what can be seen to be wrong without reading pixels; see `OpenPair`."""
    before, after = pair.before, pair.after
    if pair.kind not in KINDS:
        raise ValueError(f"kind {pair.kind!r}")
    if len(before.bands) != len(after.bands):
        raise InputError(
            f"{after.label} has {len(after.bands)} bands and {before.label} {len(before.bands)}: choose images with "
            "the same bands in the same order."
        )
    if (pair.land_cover_before is None) != (pair.land_cover_after is None):
        missing = "before" if pair.land_cover_before is None else "after"
        raise InputError(
            f"Pair {pair.name}: the land cover {missing} is missing; give both, or a change mask."
        )
    if not covers_of(pair) and pair.mask is None:
        raise InputError(
            f"Pair {pair.name} has no labels: give the land cover before and after, or a change mask."
        )
    others = [after.bands[0], *covers_of(pair)]
    if not covers_of(pair) and pair.mask is not None:
        others.append(pair.mask)
    for source in others:
        describe(source)  # its own errors first
        try:
            check_overlap(grid, [source])
        except InputError as error:
            raise InputError(
                f"{source.label} and {before.label} are not of the same place: check their CRSs, or choose rasters "
                "that overlap."
            ) from error
    for first, second in zip(before.bands, after.bands):
        one, other = describe(first), describe(second)
        if (one.scale, one.offset) != (other.scale, other.offset):
            raise InputError(
                f"{after.label} has the scale {other.scale:g} and the offset {other.offset:g}, and {before.label} "
                f"{one.scale:g} and {one.offset:g}: bring both to the same numbers first."
            )
