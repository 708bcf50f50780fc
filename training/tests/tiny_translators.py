# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of translators share: a tiny recipe of every method, and sets to train it on."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

from rs_synth_training.fabricate import fabricate
from rs_synth_training.translation import config as configuration
from rs_synth_training.translation.config import Config

SIZE, PATCH = 96, 32
BANDS = [
    {"name": name, "band": index, "lo": 0, "hi": 255}
    for index, name in enumerate(("red", "green", "blue"), 1)
]
GENERATORS: Dict[str, Dict[str, Any]] = {
    "semi2i": {"channels": [4, 6, 8], "encoder_blocks": 1, "decoder_blocks": 1},
    "sruit": {"channels": [4, 6, 8]},
    "cyclegan": {"channels": [4, 6, 8], "blocks": 1},
    "gcgan": {"channels": [4, 6, 8], "blocks": 1},
    "colormapgan": {"levels": 5},
}
METHODS = sorted(GENERATORS)


def seasons(**changes: Any) -> Dict[str, Any]:
    """The data section of the made-up set "seasons": the upper rows train, the lower ones are held out."""
    a = {
        "name": "summer", "path": "summer.tif", "bands": BANDS, "gsd_m": 1.0,
        "train_window": [0, 60, 0, SIZE], "test_window": [64, SIZE, 0, SIZE],
    }  # fmt: skip
    b = {"name": "autumn", "path": "autumn.tif", "bands": BANDS, "gsd_m": 1.0}
    return {
        "layout": "files",
        "registered": True,
        "patch": PATCH,
        "overlap": PATCH // 2,
        "a": a,
        "b": b,
        **changes,
    }


def recipe(method: str, **sections: Any) -> Dict[str, Any]:
    """A tiny recipe on the set "seasons", as plain values; sections replace those of the recipe key by key."""
    values: Dict[str, Any] = {
        "task": "translation",
        "method": method,
        "card": {
            "name": f"tiny-{method}", "title": "Tiny", "version": "0.1.0", "licence": "CC0-1.0",
            "attribution": "made up", "description": "For tests.",
            "training_data": [{"name": "made up", "licence": "CC0-1.0", "attribution": "nobody"}],
        },
        "data": seasons(),
        "generator": GENERATORS[method],
        "discriminator": {"channels": [4, 8], "scales": 2 if method == "sruit" else 1},
        "training": {
            "iterations": 2, "batch": 2, "threads": 1, "log_every": 1, "sample_every": 100, "generator_lr": 0.002,
            "settling_patches": 8,
        },
    }  # fmt: skip
    for name, section in sections.items():
        values[name] = {**values.get(name, {}), **section}
    return values


def make(method: str, **sections: Any) -> Config:
    """See `recipe`."""
    return configuration.from_dict(recipe(method, **sections))


def fabricated(name: str, folder: Path) -> Path:
    """A made-up set in a new folder."""
    return fabricate(name, folder / name, SIZE)
