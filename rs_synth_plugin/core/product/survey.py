# SPDX-License-Identifier: GPL-2.0-or-later
"""One pass over a scene before a model runs: does the model know what is there?

What it never saw is refused or warned of by name, before minutes of inference and not after.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Dict, List, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, raise_if_cancelled
from ..model.modelcard import ModelCard
from ..raster.grid import Grid, Window
from ..scenario.census import check_codes, count_codes
from .modelinputs import ModelInputs

RARE_SHARE = 0.001  # of the training pixels: a model hardly learns what it sees less of
FAR_GSD = 1.25  # ratio of ground sample distances above which textures have visibly the wrong size
NEAR_RANGE = 0.01  # of the trained range: values outside of it by less are no news
_BLOCK = 1024


@dataclass(frozen=True)
class BandRange:
    """What one auxiliary band holds: lowest, highest, and the share of pixels clearly outside the range seen
    in training (by more than NEAR_RANGE of it)."""

    name: str
    unit: str
    lowest: float
    highest: float
    outside: float


@dataclass(frozen=True)
class Survey:
    """What a scene holds where all inputs are valid. `code_pixels`: by code of the scene's legend;
    `class_pixels`: by the model's class code, 0 unknown."""

    pixels: int
    code_pixels: Dict[int, int]
    class_pixels: Dict[int, int]
    ranges: Tuple[BandRange, ...]


def survey(inputs: ModelInputs, feedback: Feedback) -> Survey:
    """Read the whole scene once, block by block.

    Raises InputError when it holds codes outside its legend, or nothing valid at all; Cancelled.
    """
    grid, card = inputs.scene.grid, inputs.card
    codes: Counter[int] = Counter()
    bands = [_RangeCounter(low, high) for low, high in card.auxiliary_range]
    blocks = list(grid.blocks(_BLOCK))
    for number, window in enumerate(blocks):
        raise_if_cancelled(feedback)
        layers = inputs.layers(window)
        codes.update(count_codes(layers.codes[layers.valid]))
        for counter, values in zip(bands, layers.auxiliary):
            counter.add(values[layers.valid])
        feedback.set_progress((number + 1) / len(blocks))
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
    ranges = tuple(counter.result(band.name, band.unit) for counter, band in zip(bands, card.auxiliary))
    return Survey(sum(codes.values()), dict(codes), dict(classes), ranges)


def judge(found: Survey, inputs: ModelInputs, feedback: Feedback) -> None:
    """Warn of what the model hardly knows; raise InputError for a class that it never saw."""
    card = inputs.card
    never, rare = [], []
    for item in card.classes:
        pixels = found.class_pixels.get(item.code, 0)
        if pixels and item.share == 0:
            never.append(f"{item.name} ({pixels:,} pixels)")
        elif pixels and item.share < RARE_SHARE:
            rare.append(f"{item.name} ({item.share:.2%} of the training pixels)")
    if never:
        raise InputError(
            f"The model {card.name} never saw {', '.join(never)} in training: convert it to another class "
            "first, or choose another model."
        )
    if rare:
        feedback.warn(
            f"The model {card.name} saw very little of {', '.join(rare)}: look at these places with care."
        )
    _tell_mapping(found, inputs, feedback)
    _warn_of_unmapped(found, inputs, feedback)
    _warn_of_gsd(inputs.scene.grid, card, feedback)
    for held, (low, high) in zip(found.ranges, card.auxiliary_range):
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


class _RangeCounter:
    """Lowest and highest of a band, and how much is clearly outside of a range."""

    def __init__(self, low: float, high: float) -> None:
        margin = NEAR_RANGE * (high - low)
        self._low, self._high = low - margin, high + margin
        self._lowest, self._highest = math.inf, -math.inf
        self._pixels = self._outside = 0

    def add(self, values: np.ndarray) -> None:
        if values.size:
            self._lowest = min(self._lowest, float(values.min()))
            self._highest = max(self._highest, float(values.max()))
            self._pixels += values.size
            self._outside += int(np.count_nonzero((values < self._low) | (values > self._high)))

    def result(self, name: str, unit: str) -> BandRange:
        return BandRange(name, unit, self._lowest, self._highest, self._outside / max(self._pixels, 1))


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


def _warn_of_gsd(grid: Grid, card: ModelCard, feedback: Feedback) -> None:
    distance = ground_sample_distance(grid)
    if not 1 / FAR_GSD <= distance / card.gsd_m <= FAR_GSD:
        feedback.warn(
            f"A pixel of the output is {distance:.3g} m on the ground, the model {card.name} was trained at "
            f"{card.gsd_m:.3g} m: textures will have the wrong size; choose a resolution near "
            f"{card.gsd_m:.3g} m."
        )
