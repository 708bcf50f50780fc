# SPDX-License-Identifier: GPL-2.0-or-later
"""One pass over a scene before a model runs: does the model know what is there?

What it never saw is refused or warned of by name, before minutes of inference and not after.
"""

from __future__ import annotations

import math
import threading
from collections import Counter
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Dict, List, Mapping, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, raise_if_cancelled
from ..model.modelcard import ModelCard
from ..raster.grid import Grid, Window
from ..scenario.census import check_codes, count_codes
from .modelinputs import Layers, ModelInputs

RARE_SHARE = 0.001  # of the training pixels: a model hardly learns what it sees less of
FAR_GSD = 1.25  # ratio of ground sample distances above which textures have visibly the wrong size
NEAR_RANGE = 0.01  # of the trained range: values outside of it by less are no news
MUCH_MISSING = 0.1  # of the land cover: a larger hole in the image is not what the user expects
_BLOCK = 512
_THREADS = 2  # more would only wait for the disk, and hold a block each
_POLL_S = 0.05


@dataclass(frozen=True)
class BandRange:
    """What one auxiliary band holds: lowest, highest, the share of pixels clearly outside the range seen in
    training (by more than NEAR_RANGE of it), and the share of the land cover's pixels without a value."""

    name: str
    unit: str
    lowest: float
    highest: float
    outside: float
    missing: float


@dataclass(frozen=True)
class Survey:
    """What a scene holds where all inputs are valid. `code_pixels`: by code of the scene's legend;
    `class_pixels`: by the model's class code, 0 unknown."""

    pixels: int
    code_pixels: Dict[int, int]
    class_pixels: Dict[int, int]
    ranges: Tuple[BandRange, ...]


def survey(inputs: ModelInputs, feedback: Feedback) -> Survey:
    """Read the whole scene once, block by block, in threads of their own.

    Raises InputError when it holds codes outside its legend, or nothing valid at all; Cancelled.
    """
    card = inputs.card
    tally = _read_in_threads(inputs, feedback)
    codes, bands, land_pixels = tally.codes, tally.bands, tally.land_pixels
    if not codes:
        raise InputError(
            "Land cover and auxiliary rasters have no valid pixel in common on the output grid: check their "
            "extents, CRS and nodata values."
        )
    check_codes(codes, inputs.scene.legend, "The land cover")
    present = np.array(sorted(codes), np.int32)
    classes: Counter[int] = Counter()
    for code, model_code in zip(present.tolist(), inputs.mapping.apply(present).tolist()):
        classes[model_code] += codes[code]
    ranges = tuple(
        counter.result(band.name, band.unit, land_pixels) for counter, band in zip(bands, card.auxiliary)
    )
    return Survey(sum(codes.values()), dict(codes), dict(classes), ranges)


def refuse_unseen(card: ModelCard, class_pixels: Mapping[int, int]) -> None:
    """Raise InputError for a class with pixels (by the model's code) that the model never saw in training."""
    never = [
        f"{item.name} ({class_pixels[item.code]:,} pixels)"
        for item in card.classes
        if class_pixels.get(item.code) and item.share == 0
    ]
    if never:
        raise InputError(
            f"The model {card.name} never saw {', '.join(never)} in training: convert it to another class "
            "first, or choose another model."
        )


def judge(found: Survey, inputs: ModelInputs, feedback: Feedback) -> None:
    """Warn of what the model hardly knows; raise InputError for a class that it never saw."""
    card = inputs.card
    refuse_unseen(card, found.class_pixels)
    rare = [
        f"{item.name} ({item.share:.2%} of the training pixels)"
        for item in card.classes
        if found.class_pixels.get(item.code) and item.share < RARE_SHARE
    ]
    if rare:
        feedback.warn(
            f"The model {card.name} saw very little of {', '.join(rare)}: look at these places with care."
        )
    _tell_mapping(found, inputs, feedback)
    _warn_of_unmapped(found, inputs, feedback)
    warn_of_gsd(inputs.scene.grid, card, feedback)
    for held, (low, high) in zip(found.ranges, card.auxiliary_range):
        if held.missing > MUCH_MISSING:
            feedback.warn(
                f"The auxiliary raster for {held.name} has no value in {held.missing:.1%} of the land cover, where "
                "the image is nodata: use a raster that covers it, or a smaller extent."
            )
        if held.outside:
            share = max(held.outside, 0.001)
            feedback.warn(
                f"{held.name} goes from {held.lowest:,.5g} to {held.highest:,.5g} {held.unit}, the model "
                f"{card.name} was trained on {low:,.5g} to {high:,.5g} {held.unit}: {share:.1%} of the "
                "pixels are outside and may look wrong."
            )


def ground_sample_distance(grid: Grid) -> float:
    """Side of a pixel at the grid's centre in metres on the ground: the root of its ellipsoidal area."""
    centre = Window(grid.width // 2, grid.height // 2, 1, 1)
    return math.sqrt(float(grid.pixel_areas_m2(centre)[0, 0]))


def _read_in_threads(inputs: ModelInputs, feedback: Feedback) -> _Tally:
    """Count everything; the calling thread waits, reports and cancels."""
    grid = inputs.scene.grid
    blocks = list(grid.blocks(_BLOCK))
    readers = [inputs.clone() for _ in range(min(_THREADS, len(blocks)))]
    tallies = [_Tally(inputs) for _ in readers]
    over = threading.Event()

    def read(number: int) -> None:
        for window in blocks[number :: len(readers)]:
            if over.is_set():
                return
            tallies[number].add(readers[number].layers(window))

    try:
        with ThreadPoolExecutor(len(readers), "rs_synth_survey") as pool:
            running = [pool.submit(read, number) for number in range(len(readers))]
            try:
                while wait(running, _POLL_S, FIRST_EXCEPTION).not_done:
                    raise_if_cancelled(feedback)
                    if any(future.done() and future.exception() for future in running):
                        break
                    feedback.set_progress(sum(tally.pixels for tally in tallies) / (grid.width * grid.height))
            finally:
                over.set()
            for future in running:
                future.result()
    finally:
        for reader in readers:
            reader.close()
    for tally in tallies[1:]:
        tallies[0].take_in(tally)
    return tallies[0]


class _Tally:
    """What one thread has counted."""

    def __init__(self, inputs: ModelInputs) -> None:
        self._unknown = inputs.scene.legend.unknown
        self.codes: Counter[int] = Counter()
        self.bands = [_RangeCounter(low, high) for low, high in inputs.card.auxiliary_range]
        self.pixels = self.land_pixels = 0

    def add(self, layers: Layers) -> None:
        everywhere = bool(layers.valid.all())  # then nothing has to be picked out
        self.codes.update(count_codes(layers.codes if everywhere else layers.codes[layers.valid]))
        land = layers.valid if everywhere else layers.codes != self._unknown
        self.land_pixels += int(np.count_nonzero(land))
        for counter, values in zip(self.bands, layers.auxiliary):
            counter.add(values if everywhere else values[layers.valid])
            if not everywhere:
                counter.missing += int(np.count_nonzero(land & ~np.isfinite(values)))
        self.pixels += layers.valid.size

    def take_in(self, other: _Tally) -> None:
        self.codes.update(other.codes)
        self.land_pixels += other.land_pixels
        for mine, theirs in zip(self.bands, other.bands):
            mine.take_in(theirs)


class _RangeCounter:
    """Lowest and highest of a band, and how much is clearly outside of a range."""

    def __init__(self, low: float, high: float) -> None:
        margin = NEAR_RANGE * (high - low)
        self._low, self._high = low - margin, high + margin
        self._lowest, self._highest = math.inf, -math.inf
        self._pixels = self._outside = self.missing = 0

    def add(self, values: np.ndarray) -> None:
        if values.size:
            lowest, highest = float(values.min()), float(values.max())
            self._lowest, self._highest = min(self._lowest, lowest), max(self._highest, highest)
            self._pixels += values.size
            if lowest < self._low or highest > self._high:
                self._outside += int(np.count_nonzero((values < self._low) | (values > self._high)))

    def take_in(self, other: _RangeCounter) -> None:
        self._lowest = min(self._lowest, other._lowest)
        self._highest = max(self._highest, other._highest)
        self._pixels += other._pixels
        self._outside += other._outside
        self.missing += other.missing

    def result(self, name: str, unit: str, land_pixels: int) -> BandRange:
        outside = self._outside / max(self._pixels, 1)
        return BandRange(name, unit, self._lowest, self._highest, outside, self.missing / land_pixels)


def _tell_mapping(found: Survey, inputs: ModelInputs, feedback: Feedback) -> None:
    """Which class of the land cover became which of the model's."""
    rows = [row for row in inputs.mapping.table() if row.source_code in found.code_pixels and row.model_code]
    pairs = ", ".join(f"{row.source_code} {row.source_name} → {row.model_name}" for row in rows)
    feedback.info(f"Classes as the model {inputs.card.name} sees them: {pairs}.")


def _warn_of_unmapped(found: Survey, inputs: ModelInputs, feedback: Feedback) -> None:
    by_code = {item.code: item.name for item in inputs.scene.legend.classes}
    codes = np.array(sorted(found.code_pixels), np.int32)
    unmapped: List[str] = [
        f"{by_code.get(code, code)} ({found.code_pixels[code]:,} pixels)"
        for code, model_code in zip(codes.tolist(), inputs.mapping.apply(codes).tolist())
        if model_code == 0
    ]
    if unmapped:
        feedback.warn(
            f"The model {inputs.card.name} has no class for {', '.join(unmapped)}: these pixels are unknown "
            "to it."
        )


def warn_of_gsd(grid: Grid, card: ModelCard, feedback: Feedback) -> None:
    """Warn where pixels have another size on the ground than those the model was trained on."""
    distance = ground_sample_distance(grid)
    if not 1 / FAR_GSD <= distance / card.gsd_m <= FAR_GSD:
        feedback.warn(
            f"A pixel of the output is {distance:.3g} m on the ground, the model {card.name} was trained at "
            f"{card.gsd_m:.3g} m: textures will have the wrong size; choose a resolution near "
            f"{card.gsd_m:.3g} m."
        )
