# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches of patches, drawn by step number.

A domain is cut into overlapping patches, and an epoch shows as many as the smaller domain has, each domain in an
order of its own, or both in one order where they are registered (Tasar et al. 2020, section 3; Fang et al. 2024,
section 4). Batch n is a function of (seed, n) alone: of resumes and of ranks it does not depend.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import List, Sequence, Tuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..data.aligned import DataError
from ..data.crops import FLIPS, apply_flip
from .config_data import DataConfig
from .domains import Domain, to_network

MIN_VALID = 0.5
"""Patches with a smaller share of valid pixels are left out."""
FLIP = 1
"""What is drawn from (seed, step, number, …) besides the order."""

Place = Tuple[int, int, int]
"""Scene, first row, first column."""


@dataclass(frozen=True)
class Batch:
    """a N×C×h×w, b N×D×h×w in [-1, 1]; valid_a, valid_b N×1×h×w, 0 or 1. Patch i of both: one pair."""

    a: Tensor
    b: Tensor
    valid_a: Tensor
    valid_b: Tensor


def starts(length: int, patch: int, overlap: int) -> List[int]:
    """First pixels of the patches along an axis; the last patch ends at the edge."""
    return [*range(0, length - patch, patch - overlap), length - patch]


def places(domain: Domain, patch: int, overlap: int, valid: Sequence[NDArray[np.bool_]]) -> List[Place]:
    """The patches of a domain that have enough valid pixels.

    Raises:
        DataError: a scene is smaller than a patch, or no patch has enough valid pixels.
    """
    found = []
    for index, mask in enumerate(valid):
        rows, cols = mask.shape
        if min(rows, cols) < patch:
            raise DataError(
                f"The image {domain.tiles[index].name} of the domain {domain.config.name} has {rows} by {cols} pixels, "
                f"less than a patch of {patch}; make recipe.data.patch smaller."
            )
        found += [
            (index, row, col)
            for row in starts(rows, patch, overlap)
            for col in starts(cols, patch, overlap)
            if mask[row : row + patch, col : col + patch].mean() >= MIN_VALID
        ]
    if not found:
        raise DataError(
            f"No patch of {patch} pixels of the domain {domain.config.name} has enough valid pixels; look at its "
            "nodata."
        )
    return found


class PatchSampler:
    """Batches of the patches of two domains. Reads nothing but the scenes it is given, and each once at the start.

    Args:
        data: the recipe's data section.
        domains: a and b.
        seed: of all that is random.
        batch: patches per rank and step.
        rank, world: this process among all; of the patches of a step, it gets those from rank · batch on.
    """

    def __init__(
        self,
        data: DataConfig,
        domains: Tuple[Domain, Domain],
        seed: int,
        batch: int,
        rank: int = 0,
        world: int = 1,
    ) -> None:
        self._data, self.domains, self._seed = data, domains, seed
        self._batch, self._rank, self._world = batch, rank, world
        valid = [_masks(domain) for domain in domains]
        if data.registered:
            both = [one & other for one, other in zip(*valid)]
            valid = [both, both]
        self.places = tuple(
            places(domain, data.patch, data.overlap, masks) for domain, masks in zip(domains, valid)
        )
        self.per_epoch = min(len(found) for found in self.places)
        self._order = functools.lru_cache(4)(self._draw_order)

    def _draw_order(self, epoch: int, side: int) -> NDArray[np.int64]:
        random = np.random.default_rng((self._seed, epoch, 0 if self._data.registered else side))
        return random.permutation(len(self.places[side]))

    def batch(self, step: int) -> Batch:
        """This rank's batch of a step."""
        whole = self._batch * self._world
        numbers = range(self._rank * self._batch, (self._rank + 1) * self._batch)
        pairs = [
            self._pair(step, number, *divmod(step * whole + number, self.per_epoch)) for number in numbers
        ]
        values = [np.stack(item) for item in zip(*pairs)]
        a, b, valid_a, valid_b = (torch.from_numpy(np.ascontiguousarray(item)) for item in values)
        return Batch(a, b, valid_a, valid_b)

    def _pair(self, step: int, number: int, epoch: int, turn: int) -> Tuple[NDArray[np.float32], ...]:
        random = np.random.default_rng((self._seed, step, number, FLIP))
        images, masks, flip = [], [], FLIPS[0]
        for side in (0, 1):
            if self._data.flips == "all" and not (side and self._data.registered):
                flip = FLIPS[int(random.integers(len(FLIPS)))]
            image, mask = self.cut(side, self.places[side][self._order(epoch, side)[turn]])
            images.append(apply_flip(image, flip))
            masks.append(apply_flip(mask, flip))
        return (*images, *masks)

    def cut(self, side: int, place: Place) -> Tuple[NDArray[np.float32], NDArray[np.float32]]:
        """A patch (C, h, w) in [-1, 1] and where it is valid, (1, h, w) of 0 and 1."""
        index, row, col = place
        domain = self.domains[side]
        scene = domain[index]
        part = (..., slice(row, row + self._data.patch), slice(col, col + self._data.patch))
        valid = scene.valid[part][None].astype(np.float32)
        return to_network(scene.raw[part], domain.config), valid

    def evenly(self, side: int, count: int, batch: int) -> List[Tuple[Tensor, Tensor]]:
        """Patches of a domain, evenly chosen, in batches: (N×C×h×w, N×1×h×w). `count` 0 takes all."""
        found = self.places[side]
        wanted = min(count or len(found), len(found))
        chosen = [found[int(index)] for index in np.linspace(0, len(found) - 1, wanted)]
        cut = [self.cut(side, place) for place in chosen]
        return [
            (
                torch.from_numpy(np.stack([image for image, _ in cut[first : first + batch]])),
                torch.from_numpy(np.stack([mask for _, mask in cut[first : first + batch]])),
            )
            for first in range(0, len(cut), batch)
        ]


def _masks(domain: Domain) -> List[NDArray[np.bool_]]:
    """Where the scenes are valid. Raises DataError where all valid pixels of the domain have one value.

    Nothing else is kept: a domain may be larger than memory.
    """
    low, high, masks = np.float32(np.inf), np.float32(-np.inf), []
    for index in range(len(domain)):
        scene = domain[index]
        known = scene.raw[:, scene.valid]
        if known.size:
            low, high = np.minimum(low, known.min(1)), np.maximum(high, known.max(1))
        masks.append(scene.valid)
    if np.all(low == high):
        raise DataError(
            f"Every pixel of the domain {domain.config.name} has the same value: there is no look to learn from it."
        )
    return masks
