# SPDX-License-Identifier: GPL-2.0-or-later
"""A small country for random scenarios: a valley, a pond in a hollow, forest on one side and fields on the other."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Optional

import numpy as np

from rs_synth_plugin.core.sampling.ranges import Ranges, default_weights
from rs_synth_plugin.core.sampling.sampler import ScenarioSampler
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import FARM, FOREST, WATER, Listener, scene_of

ROWS, COLS = 120, 160
POND = (slice(90, 96), slice(30, 38))


def heights() -> np.ndarray:
    """float32 metres: a valley along column 80 that goes down to the north, with a hollow in its western slope."""
    row, col = np.mgrid[:ROWS, :COLS].astype(np.float32)
    ground = 200 + 0.15 * row + 1.2 * np.abs(col - 80) + 2 * np.sin(row / 9) * np.cos(col / 7)
    hollow = 25 * np.exp(-((row - 93) ** 2 + (col - 34) ** 2) / 60)
    ground = ground - hollow
    ground[POND] = ground[POND].min()
    return ground.astype(np.float32)


def land_cover() -> np.ndarray:
    """int32 codes of `memory_scene.small_legend`."""
    codes = np.where(np.arange(COLS) < 80, FOREST, FARM)[None].repeat(ROWS, axis=0).astype(np.int32)
    codes[POND] = WATER
    return codes


def valley(codes: Optional[np.ndarray] = None) -> BaseScene:
    return scene_of(heights(), land_cover() if codes is None else codes)


def ranges(text: str = "", **kinds: bool) -> Ranges:
    """Ranges that suit the valley, which is small."""
    fitting = '{"dam_m": [3, 12], "basin_m": [1, 8], "rise_m": [0.5, 5], "changed": [0.5, 20]}'
    return Ranges(default_weights(**kinds)).with_json(fitting).with_json(text)


def only(kind: str, **more: Any) -> Ranges:
    """Scenarios of one kind."""
    return Ranges(
        {kind: 1.0}, **{"changed": (0.5, 20.0), "dam_m": (3.0, 12.0), "basin_m": (1.0, 8.0), **more}
    )


@contextmanager
def sampler(folder: Path, given: Ranges, seed: int = 0, **options: Any) -> Iterator[ScenarioSampler]:
    folder.mkdir(exist_ok=True)
    scene = options.pop("scene", None) or valley()
    yield ScenarioSampler(scene, given, seed, folder, options.pop("feedback", None) or Listener(), **options)
    assert not list(folder.iterdir())
