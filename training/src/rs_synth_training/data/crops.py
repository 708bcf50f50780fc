# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches of random crops, with counterfactual twins, drawn by step number.

Batch n is a function of (seed, n) alone: a resumed run sees the crops that the unbroken one would have seen,
and threads may prepare batches ahead.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import List, Optional, Tuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..config import DataConfig
from .aligned import AlignedScene, DataError
from .counterfactual import Counterfactuals, Crop, random_blob
from .radiometry import to_network

MIN_VALID = 0.5
TRIES = 100


@dataclass(frozen=True)
class Batch:
    """Crops 0…B-1, then their twins; `twins` of them, twin i belonging to crop i.

    land_cover N×h×w uint8, auxiliary N×C×h×w, image N×B×h×w in [-1, 1], valid and edited N×1×h×w (0 or 1),
    truth N×h×w uint8: the classes before labels were dropped.
    """

    land_cover: Tensor
    auxiliary: Tensor
    image: Tensor
    valid: Tensor
    edited: Tensor
    truth: Tensor
    twins: int


def sun_flips(azimuth: float, tolerance: float) -> List[Tuple[bool, bool, bool]]:
    """The flips (transpose, then rows, then columns reversed) that leave the sun where it stood.

    A flip turns the light on the slopes with the picture; only flips that move the sun by no more than
    `tolerance` degrees show a ground that the same sun could have lit. The identity is always among them.
    """
    south, east = -math.cos(math.radians(azimuth)), math.sin(math.radians(azimuth))
    flips = []
    for transpose in (False, True):
        for rows in (False, True):
            for cols in (False, True):
                down, right = (east, south) if transpose else (south, east)
                down, right = (-down if rows else down), (-right if cols else right)
                turn = math.degrees(math.acos(max(-1.0, min(1.0, down * south + right * east))))
                if turn <= tolerance:
                    flips.append((transpose, rows, cols))
    return flips


def apply_flip(values: NDArray, flip: Tuple[bool, bool, bool]) -> NDArray:
    """Flip the last two axes."""
    transpose, rows, cols = flip
    if transpose:
        values = values.swapaxes(-1, -2)
    return values[..., :: -1 if rows else 1, :: -1 if cols else 1]


class CropSampler:
    """Random crops of a scene. Reads nothing but the scene it is given."""

    def __init__(
        self,
        scene: AlignedScene,
        data: DataConfig,
        seed: int,
        batch: int,
        counterfactuals: Optional[Counterfactuals] = None,
        twin_share: float = 0.0,
    ) -> None:
        if min(scene.shape) < data.crop:
            raise DataError(f"Crops of {data.crop} pixels do not fit the training rows of {scene.shape}.")
        self._scene, self._data, self._seed, self._batch = scene, data, seed, batch
        self._counterfactuals = counterfactuals
        self._twins = round(batch * twin_share) if counterfactuals else 0
        self._flips = sun_flips(data.sun_azimuth, data.sun_tolerance)
        codes = [item.code for item in data.classes]
        pixels = [np.flatnonzero((scene.land_cover == code) & scene.valid) for code in codes]
        self._pixels = [places for places in pixels if len(places)]
        if not self._pixels:
            raise DataError("The training rows hold no labelled pixel.")

    def corner(self, rng: np.random.Generator) -> Tuple[int, int]:
        """Upper left corner of a crop: by class with the recipe's chance, else anywhere."""
        (rows, cols), crop = self._scene.shape, self._data.crop
        if rng.random() >= self._data.class_balance:
            return int(rng.integers(rows - crop + 1)), int(rng.integers(cols - crop + 1))
        places = self._pixels[int(rng.integers(len(self._pixels)))]
        row, col = divmod(int(places[int(rng.integers(len(places)))]), cols)
        row, col = row - int(rng.integers(crop)), col - int(rng.integers(crop))
        return min(max(row, 0), rows - crop), min(max(col, 0), cols - crop)

    def cut(self, row: int, col: int, flip: Tuple[bool, bool, bool] = (False, False, False)) -> Crop:
        """The crop at a corner, flipped."""
        part = (..., slice(row, row + self._data.crop), slice(col, col + self._data.crop))
        scene = self._scene
        arrays: List[NDArray] = [scene.linear, scene.land_cover, scene.auxiliary, scene.valid]
        cut = [np.ascontiguousarray(apply_flip(values[part], flip)) for values in arrays]
        return Crop(cut[0], cut[1], cut[2], cut[3], np.zeros(cut[3].shape, bool))

    def batch(self, step: int) -> Batch:
        """The batch of a step."""
        rng = np.random.default_rng((self._seed, step))
        crops, twins = [], []
        for index in range(self._batch):
            crop = self._draw(rng)
            crops.append(crop)
            if self._counterfactuals and index < self._twins:
                twins.append(self._counterfactuals.twin(crop, rng))
        labels = [crop.land_cover for crop in crops + twins]
        for index in range(self._batch):
            if rng.random() < self._data.label_dropout:
                self._drop(labels, index, twins, rng)
        return self._collate(crops + twins, labels, len(twins))

    def _draw(self, rng: np.random.Generator) -> Crop:
        flip = self._flips[int(rng.integers(len(self._flips)))]
        for _ in range(TRIES):
            crop = self.cut(*self.corner(rng), flip)
            if crop.valid.mean() >= MIN_VALID:
                return crop
        raise DataError("Hardly any crop of the training rows is valid; make the crop smaller.")

    def _drop(
        self, labels: List[NDArray[np.uint8]], index: int, twins: List[Crop], rng: np.random.Generator
    ) -> None:
        """Make labels unknown in a crop and, outside the edit, in its twin."""
        size = labels[index].shape
        gone = np.ones(size, bool) if rng.random() < 0.3 else random_blob(size, (size[0] // 4, size[0]), rng)
        if index < len(twins):
            gone &= ~twins[index].edited
            twin = self._batch + index
            labels[twin] = np.where(gone, np.uint8(0), labels[twin])
        labels[index] = np.where(gone, np.uint8(0), labels[index])

    def _collate(self, crops: List[Crop], labels: List[NDArray[np.uint8]], twins: int) -> Batch:
        return Batch(
            land_cover=torch.from_numpy(np.stack(labels)),
            auxiliary=torch.from_numpy(np.stack([crop.auxiliary for crop in crops])),
            image=torch.from_numpy(np.stack([to_network(crop.linear, self._data) for crop in crops])),
            valid=torch.from_numpy(np.stack([crop.valid for crop in crops])[:, None].astype(np.float32)),
            edited=torch.from_numpy(np.stack([crop.edited for crop in crops])[:, None].astype(np.float32)),
            truth=torch.from_numpy(np.stack([crop.land_cover for crop in crops])),
            twins=twins,
        )
