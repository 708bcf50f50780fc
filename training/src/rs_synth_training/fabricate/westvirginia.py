# SPDX-License-Identifier: GPL-2.0-or-later
"""A tiny West Virginia set: two patches of each of two quarter quadrangles."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..data.layouts.westvirginia import CHANNELS, COUNT
from .world import make_ground, picture

PLACES = {"test-train_patches": "m_3708020_sw_17_1", "test-val_patches": "m_3708035_ne_17_1"}
PATCHES = 2
# Red, green, blue, near infrared.
SUMMER = (
    (44, 58, 62, 20),
    (58, 84, 52, 150),
    (110, 130, 78, 170),
    (168, 150, 124, 140),
    (150, 148, 146, 110),
    (120, 120, 122, 80),
)
AUTUMN = (
    (44, 56, 60, 18),
    (128, 98, 58, 80),
    (146, 134, 88, 90),
    (168, 150, 124, 100),
    (152, 150, 148, 90),
    (124, 122, 122, 70),
)
NLCD = (11, 41, 81, 31, 22, 21)
WATER = 1
IMPERVIOUS = 5


def fabricate(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write FOLDER/wv_1m_2014-SOURCE-N.npz."""
    for name, source in PLACES.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for number in range(PATCHES):
            ground = make_ground(size, len(SUMMER), 1.0, rng, WATER)
            bands = {
                "naip_old": picture(ground, SUMMER, rng).clip(0, 255).round(),
                "naip_new": picture(ground, AUTUMN, rng).clip(0, 255).round(),
                "lc": ground.codes,
                "nlcd": np.array((0, *NLCD))[ground.codes],
                "landsat_on": 100 * ground.light,
                "landsat_off": 80 * ground.light,
                "buildings": ground.codes == IMPERVIOUS,
            }
            values = np.zeros((1, COUNT, size, size), np.float32)
            for modality, (first, count) in CHANNELS.items():
                values[0, first : first + count] = bands[modality]
            np.savez_compressed(folder / name / f"wv_1m_2014-{source}-{number}.npz", arr_0=values)
