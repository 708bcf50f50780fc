# SPDX-License-Identifier: GPL-2.0-or-later
"""Patches lie side by side, and are read from their tile when they are asked for."""

from __future__ import annotations

from typing import Any, List, Sequence

import numpy as np

from downstream_sets import flat_scene
from rs_synth_training.data.aligned import AlignedScene
from rs_synth_training.downstream.real_patches import patches


class Told(Sequence[AlignedScene]):
    """Tiles of which every pixel has a value of its own, and which tell when they are read."""

    def __init__(self) -> None:
        self.read: List[int] = []
        self._tiles = [flat_scene(np.ones(shape, np.uint8)) for shape in ((9, 13), (8, 4))]
        for number, tile in enumerate(self._tiles):
            tile.linear[:] = 1000 * number + np.arange(tile.valid.size).reshape(tile.valid.shape)
        self._tiles[0].valid[:4, 4:8] = False
        self._tiles[0].valid[4, 0] = False

    def __len__(self) -> int:
        return len(self._tiles)

    def __getitem__(self, index: Any) -> Any:
        self.read.append(index)
        return self._tiles[index]


def test_squares_lie_side_by_side_and_those_without_a_label_are_left_out() -> None:
    found = patches(Told(), 4)
    assert [tile.linear[0, 0, 0] for tile in found] == [0, 8, 52, 56, 60, 1000, 1016]
    assert all(tile.shape == (4, 4) for tile in found)
    np.testing.assert_array_equal(found[3].linear[2], 56 + np.arange(4)[:, None] * 13 + np.arange(4))
    assert found[2].valid.sum() == 15
    assert [tile.linear[0, 0, 0] for tile in found[-2:]] == [1000, 1016]


def test_tiles_are_read_when_one_of_their_squares_is_asked_for() -> None:
    tiles = Told()
    found = patches(tiles, 4)
    assert tiles.read == [0, 1]
    assert len(found) == 7
    found[6]
    assert tiles.read == [0, 1, 1]
