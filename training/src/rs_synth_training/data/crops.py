# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches of random crops, with counterfactual twins, drawn by step number.

Crop i of step n is a function of (seed, n, i) alone: a resumed run sees the crops that the unbroken one would
have seen, threads may prepare batches ahead, and several ranks share the crops that one rank alone would see.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Sequence, Tuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..config import DataConfig
from .aligned import AlignedScene, DataError
from .census import take_census
from .counterfactual import Counterfactuals, Crop, random_blob
from .memory import Memory
from .radiometry import to_network

MIN_VALID = 0.5
TRIES = 100
# Bytes of pixel numbers kept: those of a scene of ten million pixels.
PLACES = 80e6
FLIPS = [
    (transpose, rows, cols) for transpose in (False, True) for rows in (False, True) for cols in (False, True)
]


@dataclass(frozen=True)
class Batch:
    """Crops 0…B-1, then their twins; `twins` of them, twin i belonging to crop i.

    land_cover N×h×w uint8, auxiliary N×C×h×w, image N×B×h×w in [-1, 1], valid and edited N×1×h×w (0 or 1),
    truth N×h×w uint8: the classes before labels were dropped. style N×S: 1 for the style that the image shows (S is 0
    for a recipe without styles). numbers: of the crops among all of the step, over
    all ranks, so that whatever else is random can be drawn by (step, number) too.
    """

    land_cover: Tensor
    auxiliary: Tensor
    image: Tensor
    valid: Tensor
    edited: Tensor
    truth: Tensor
    style: Tensor
    twins: int
    numbers: List[int]


def sun_flips(azimuth: float, tolerance: float) -> List[Tuple[bool, bool, bool]]:
    """The flips (transpose, then rows, then columns reversed) that leave the sun where it stood.

    A flip turns the light on the slopes with the picture; only flips that move the sun by no more than
    `tolerance` degrees show a ground that the same sun could have lit. The identity is always among them.
    """
    south, east = -math.cos(math.radians(azimuth)), math.sin(math.radians(azimuth))
    flips = []
    for transpose, rows, cols in FLIPS:
        down, right = (east, south) if transpose else (south, east)
        down, right = (-down if rows else down), (-right if cols else right)
        turn = math.degrees(math.acos(max(-1.0, min(1.0, down * south + right * east))))
        if turn <= tolerance:
            flips.append((transpose, rows, cols))
    return flips


def allowed_flips(data: DataConfig) -> List[Tuple[bool, bool, bool]]:
    """The flips that a recipe uses as augmentation."""
    if data.flips == "sun":
        return sun_flips(data.sun_azimuth, data.sun_tolerance)
    return FLIPS if data.flips == "all" else FLIPS[:1]


def apply_flip(values: NDArray, flip: Tuple[bool, bool, bool]) -> NDArray:
    """Flip the last two axes."""
    transpose, rows, cols = flip
    if transpose:
        values = values.swapaxes(-1, -2)
    return values[..., :: -1 if rows else 1, :: -1 if cols else 1]


class CropSampler:
    """Random crops of the tiles of a split. Reads nothing but the tiles it is given.

    Args:
        tiles: of a split.
        data: the recipe's data section.
        seed: of all that is random.
        batch: crops per rank and step.
        counterfactuals: makes twins.
        twin_share: share of the crops that get a twin.
        rank, world: this process among all. Of the crops 0 … world · batch - 1 of a step, it gets the batch
            that starts at rank · batch; of one of several parts of a step likewise, so that a part holds the
            same crops whatever the number of ranks.
        folder: where the tiles' class counts are kept from run to run.
    """

    def __init__(
        self,
        tiles: Sequence[AlignedScene],
        data: DataConfig,
        seed: int,
        batch: int,
        counterfactuals: Optional[Counterfactuals] = None,
        twin_share: float = 0.0,
        rank: int = 0,
        world: int = 1,
        folder: Optional[Path] = None,
    ) -> None:
        census = take_census(tiles, data, folder)
        small = np.flatnonzero(census.shapes.min(1) < data.crop)
        if len(small):
            raise DataError(
                f"Crops of {data.crop} pixels do not fit {tiles[int(small[0])].name} of "
                f"{tuple(census.shapes[small[0]].tolist())} pixels; make recipe.data.crop smaller."
            )
        if not census.pixels.any():
            raise DataError("The tiles that are drawn from hold no labelled pixel.")
        self._tiles, self._data, self._seed, self._batch = tiles, data, seed, batch
        self._counterfactuals = counterfactuals
        self._twin_share = twin_share if counterfactuals else 0.0
        self._rank, self._world = rank, world
        self._flips = allowed_flips(data)
        self._codes = [int(code) + 1 for code in np.flatnonzero(census.pixels.any(0))]
        # Running sums, to draw a tile by its share of a class, or by its area.
        self._by_class = census.pixels.cumsum(0)
        self._by_area = census.shapes.prod(1).cumsum()
        self._places: Memory[NDArray[np.int64]] = Memory(PLACES, lambda places: int(places.nbytes))

    def corner(self, rng: np.random.Generator) -> Optional[Tuple[int, int, int]]:
        """Tile and upper left corner of a crop: by class with the recipe's chance, else anywhere.

        None where the class drawn has no valid pixel in the tile drawn.
        """
        crop = self._data.crop
        if rng.random() >= self._data.class_balance:
            tile = _draw(self._by_area, rng)
            rows, cols = self._tiles[tile].shape
            return tile, int(rng.integers(rows - crop + 1)), int(rng.integers(cols - crop + 1))
        code = self._codes[int(rng.integers(len(self._codes)))]
        tile = _draw(self._by_class[:, code - 1], rng)
        scene = self._tiles[tile]
        places = self._places.get(
            (tile, code), lambda: np.flatnonzero((scene.land_cover == code) & scene.valid)
        )
        if not len(places):
            return None
        rows, cols = scene.shape
        row, col = divmod(int(places[int(rng.integers(len(places)))]), cols)
        row, col = row - int(rng.integers(crop)), col - int(rng.integers(crop))
        return tile, min(max(row, 0), rows - crop), min(max(col, 0), cols - crop)

    def cut(self, tile: int, row: int, col: int, flip: Tuple[bool, bool, bool] = FLIPS[0]) -> Crop:
        """The crop of a tile at a corner, flipped."""
        part = (..., slice(row, row + self._data.crop), slice(col, col + self._data.crop))
        scene = self._tiles[tile]
        arrays: List[NDArray] = [scene.linear, scene.land_cover, scene.auxiliary, scene.valid]
        cut = [np.ascontiguousarray(apply_flip(values[part], flip)) for values in arrays]
        return Crop(cut[0], cut[1], cut[2], cut[3], np.zeros(cut[3].shape, bool), scene.style)

    def batch(self, step: int, part: int = 0, parts: int = 1) -> Batch:
        """This rank's batch of a step, or one of several equal parts of it (gradient accumulation)."""
        size, rest = divmod(self._batch, parts)
        if rest:
            raise DataError(f"A batch of {self._batch} crops has no {parts} equal parts.")
        first = (part * self._world + self._rank) * size
        numbers = list(range(first, first + size))
        # A stable sort: those with a twin come first.
        numbers.sort(key=lambda number: not self._has_twin(number))
        crops, twins, labels, twin_labels = [], [], [], []
        for number in numbers:
            rng = np.random.default_rng((self._seed, step, number))
            crop = self._draw(rng)
            twin = None
            if self._counterfactuals and self._has_twin(number):
                twin = self._counterfactuals.twin(crop, rng)
            gone = self._dropped(crop.land_cover.shape, rng)
            if twin:
                gone &= ~twin.edited
                twins.append(twin)
                twin_labels.append(np.where(gone, np.uint8(0), twin.land_cover))
            crops.append(crop)
            labels.append(np.where(gone, np.uint8(0), crop.land_cover))
        return self._collate(crops + twins, labels + twin_labels, len(twins), numbers)

    def _has_twin(self, number: int) -> bool:
        """Whether a crop gets a twin: evenly spread, so that every rank and part has its share of them."""
        return math.floor((number + 1) * self._twin_share) > math.floor(number * self._twin_share)

    def _draw(self, rng: np.random.Generator) -> Crop:
        flip = self._flips[int(rng.integers(len(self._flips)))]
        for _ in range(TRIES):
            corner = self.corner(rng)
            crop = self.cut(*corner, flip) if corner else None
            if crop and crop.valid.mean() >= MIN_VALID:
                return crop
        raise DataError(
            f"None of {TRIES} crops of {self._data.crop} pixels holds enough valid, labelled pixels; make "
            "recipe.data.crop smaller, or look at the data's nodata."
        )

    def _dropped(self, shape: Tuple[int, ...], rng: np.random.Generator) -> NDArray[np.bool_]:
        """Where a crop's labels are made unknown."""
        if rng.random() >= self._data.label_dropout:
            return np.zeros(shape, bool)
        if rng.random() < 0.3:
            return np.ones(shape, bool)
        return random_blob((shape[0], shape[1]), (shape[0] // 4, shape[0]), rng)

    def _collate(
        self, crops: List[Crop], labels: List[NDArray[np.uint8]], twins: int, numbers: List[int]
    ) -> Batch:
        return Batch(
            land_cover=torch.from_numpy(np.stack(labels)),
            auxiliary=torch.from_numpy(np.stack([crop.auxiliary for crop in crops])),
            image=torch.from_numpy(np.stack([to_network(crop.linear, self._data) for crop in crops])),
            valid=torch.from_numpy(np.stack([crop.valid for crop in crops])[:, None].astype(np.float32)),
            edited=torch.from_numpy(np.stack([crop.edited for crop in crops])[:, None].astype(np.float32)),
            truth=torch.from_numpy(np.stack([crop.land_cover for crop in crops])),
            style=torch.from_numpy(np.stack([crop.style for crop in crops])),
            twins=twins,
            numbers=numbers,
        )


def _draw(sums: NDArray[np.int64], rng: np.random.Generator) -> int:
    """An index, with chances that have these running sums."""
    return int(np.searchsorted(sums, rng.integers(sums[-1]), side="right"))
