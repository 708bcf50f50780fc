# SPDX-License-Identifier: GPL-2.0-or-later
"""Cuts a pair into the chips that are wanted. Neighbouring blocks of the split are read together, so that the files'
tiles are hardly decoded twice and the memory that it takes does not depend on the size of the rasters."""

from __future__ import annotations

import zlib
from collections import Counter
from typing import Iterator, List, Optional, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..raster.area import PixelAreas
from ..raster.crs import spatial_reference
from ..raster.grid import Window
from .chip import Chip, Pixels, changed_share
from .labels import UNKNOWN
from .openpair import Labels, OpenPair
from .provenance import Tags, tags_of
from .request import DatasetRequest
from .split import Blocks, chips_inside

TOO_LITTLE = "below the minimum change"
NO_CHANGE = "unchanged and not kept"
INVALID = "with too many unknown pixels"
_MOST_PIXELS = 2**21  # that are read together, unless one row of a block's chips has more
Place = Tuple[str, Window]  # a part of the split, and a chip or some of a block


class Cutter:
    """Cuts pairs one after the other. `left_out`: chips that were not wanted, by reason."""

    def __init__(self, request: DatasetRequest, pixels: Pixels) -> None:
        self._request, self._pixels = request, pixels
        self.left_out: Counter[str] = Counter()

    def cut(self, opened: OpenPair, blocks: Blocks, feedback: Feedback) -> Iterator[Chip]:
        """The wanted chips of a pair; reports how far it is read.

        Raises InputError: the files cannot be read, or hold something else than they should. Cancelled.
        """
        tags = tags_of(opened.pair)
        areas = PixelAreas(spatial_reference(opened.grid.crs, "The pair"), opened.grid.transform)
        groups = list(self._groups(blocks, opened))
        for number, group in enumerate(groups):
            raise_if_cancelled(feedback)
            feedback.set_progress(number / len(groups))
            whole = _around([window for _, window in group])
            labels = opened.labels(whole)
            wanted = [
                (part, chip)
                for part, window in group
                for chip in chips_inside(window, self._request.chip_size, self._request.step)
                if self._is_wanted(opened, labels[0][chip.relative_to(whole).slices], chip)
            ]
            if wanted:
                read = _around([window for _, window in wanted])
                place = read.relative_to(whole).slices
                cropped = (labels[0][place], _part(labels[1], place), _part(labels[2], place))
                yield from self._cut_group(opened, read, wanted, cropped, areas, tags)
        feedback.set_progress(1.0)

    def _groups(self, blocks: Blocks, opened: OpenPair) -> Iterator[List[Place]]:
        """Blocks, or rows of their chips where they are large, that are read together: neighbours from left to
        right."""
        group: List[Place] = []
        for place in self._bands(blocks, opened):
            window = place[1]
            joined = _around([window, *(other for _, other in group)])
            is_neighbour = bool(group) and group[-1][1].row == window.row
            if group and not (is_neighbour and joined.width * joined.height <= _MOST_PIXELS):
                yield group
                group = []
            group.append(place)
        if group:
            yield group

    def _bands(self, blocks: Blocks, opened: OpenPair) -> Iterator[Place]:
        """Blocks with room for a chip; those of more pixels than are read together by rows of their chips."""
        size, step = self._request.chip_size, self._request.step
        for part, window in blocks.inside(opened.grid):
            if window.width < size or window.height < size:
                continue
            if window.width * window.height <= _MOST_PIXELS:
                yield part, window
                continue
            for row in range(window.row, window.row + window.height - size + 1, step):
                yield part, Window(window.col, row, window.width, size)

    def _is_wanted(self, opened: OpenPair, mask: np.ndarray, window: Window) -> bool:
        """By how much of it changed."""
        request, share = self._request, changed_share(mask)
        if not request.min_change or (share and share >= request.min_change):
            return True
        if share:
            self.left_out[TOO_LITTLE] += 1
            return False
        # A number drawn from the place and the pair, so that other pairs and another order change nothing.
        col, row = opened.grid.origin_index
        text = f"{request.seed} {opened.pair.name} {col + window.col} {row + window.row}"
        if zlib.crc32(text.encode()) / 2**32 < request.unchanged:
            return True
        self.left_out[NO_CHANGE] += 1
        return False

    def _cut_group(
        self,
        opened: OpenPair,
        read: Window,
        wanted: List[Place],
        labels: Labels,
        areas: PixelAreas,
        tags: Tuple[Tags, Tags, Tags],
    ) -> Iterator[Chip]:
        images = [image.read(read) for image in (opened.before, opened.after)]
        exact = [not image.is_resampled for image in (opened.before, opened.after)]
        mask = labels[0].copy()
        mask[~(images[0][1] & images[1][1])] = UNKNOWN
        ground = None if labels[1] is None else areas.read(read.col, read.row, read.width, read.height)
        for part, window in wanted:
            place = window.relative_to(read).slices
            unknown = np.count_nonzero(mask[place] == UNKNOWN) / mask[place].size
            if unknown > self._request.most_invalid or unknown == 1:
                self.left_out[INVALID] += 1
                continue
            rows, cols = place
            before, after = (
                self._pixels.stored(values[:, rows, cols], known[place], whole)
                for (values, known), whole in zip(images, exact)
            )
            pair = opened.pair
            yield Chip(
                name=f"{part}_{pair.name}_{window.row:05d}_{window.col:05d}",
                part=part,
                pair=pair.name,
                place=pair.place,
                kind=pair.kind,
                col=window.col,
                row=window.row,
                grid=opened.grid.subgrid(window),
                before=before,
                after=after,
                mask=mask[place],
                classes_before=_part(labels[1], place),
                classes_after=_part(labels[2], place),
                areas=_part(ground, place),
                tags_before=tags[0],
                tags_after=tags[1],
                tags=tags[2],
            )


def _part(layer: Optional[np.ndarray], place: Tuple[slice, slice]) -> Optional[np.ndarray]:
    return None if layer is None else layer[place]


def _around(windows: List[Window]) -> Window:
    """The window that holds all of these."""
    left, top = min(one.col for one in windows), min(one.row for one in windows)
    right = max(one.col + one.width for one in windows)
    bottom = max(one.row + one.height for one in windows)
    return Window(left, top, right - left, bottom - top)
