# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles seen through a translation, with their labels as they were."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, Sequence

import numpy as np

from ..config import DataConfig
from ..data.aligned import AlignedScene
from ..data.memory import Memory
from ..data.radiometry import to_linear
from .methods import Change, raw_values

CACHE_MB = 1024.0


class TranslatedTiles(Sequence[AlignedScene]):
    """Tiles whose images a method has changed; made when asked for, and kept as long as memory lasts.

    Args:
        tiles: of one domain.
        change: of raw values.
        data: what the tiles' linear values mean.
        target: what the linear values of the changed tiles mean.
    """

    def __init__(
        self, tiles: Sequence[AlignedScene], change: Change, data: DataConfig, target: DataConfig
    ) -> None:
        self._tiles, self._change, self._data, self._target = tiles, change, data, target
        self._memory: Memory[AlignedScene] = Memory(CACHE_MB * 2**20, lambda scene: int(scene.linear.nbytes))

    def __len__(self) -> int:
        return len(self._tiles)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        return self._memory.get(index, lambda: self._make(index))

    def _make(self, index: int) -> AlignedScene:
        scene = self._tiles[index]
        raw = self._change(raw_values(scene.linear, self._data), scene.valid)
        return replace(scene, linear=to_linear(raw, self._target))


def sizes(tiles: Sequence[AlignedScene], crop: int) -> List[int]:
    """Images, labelled pixels, and patches of crop² pixels that lie side by side in the images."""
    pixels = sum(int(np.count_nonzero(tile.valid)) for tile in tiles)
    patches = sum((tile.shape[0] // crop) * (tile.shape[1] // crop) for tile in tiles)
    return [len(tiles), pixels, patches]
