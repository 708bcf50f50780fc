# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train fabricate`: a tiny made-up data set in a layout's own folders, to try recipes and for tests."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Callable, Dict

import numpy as np

from ..errors import TrainingError
from . import changes, dfc2020, dubai, geonrw, isaid, loveda, openearthmap, translations, westvirginia

SETS: Dict[str, Callable[[Path, int, np.random.Generator], None]] = {
    "geonrw": geonrw.fabricate,
    "dfc2020": dfc2020.fabricate,
    "dfc2020_regions": dfc2020.fabricate_regions,
    "dubai": dubai.fabricate,
    "westvirginia": westvirginia.fabricate,
    "isaid": isaid.fabricate,
    "loveda": loveda.fabricate,
    "openearthmap": openearthmap.fabricate,
}
DOMAIN_SETS: Dict[str, Callable[[Path, int, np.random.Generator], None]] = {
    "cdd": translations.fabricate_cdd,
    "cities": translations.fabricate_cities,
    "seasons": translations.fabricate_seasons,
}
"""Two domains each, for translators."""
CHANGE_SETS: Dict[str, Callable[[Path, int, np.random.Generator], None]] = {
    "levir": changes.fabricate_levir,
    "places": changes.fabricate_places,
}
"""Pairs of dates, for change detectors."""
EVERY = {**SETS, **DOMAIN_SETS, **CHANGE_SETS}
SMALLEST = 32


class FabricateError(TrainingError):
    """The set cannot be made as asked for."""


def fabricate(layout: str, folder: Path, size: int = 256, seed: int = 0) -> Path:
    """Write a set into a new or empty folder; returns the folder.

    Args:
        layout: a key of `EVERY`: a layout, or a further form of one.
        folder: where the set's own folders go.
        size: edge of the square tiles in pixels.
        seed: the same seed makes the same set.
    """
    folder = Path(folder)
    if size < SMALLEST:
        raise FabricateError(f"Tiles must have {SMALLEST} pixels or more a side, not {size}.")
    if folder.exists() and any(folder.iterdir()):
        raise FabricateError(
            f"{folder} is not empty: name a new folder, so that nothing made up mixes with real data."
        )
    EVERY[layout](folder, size, np.random.default_rng(seed))
    return folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `rs-synth-train fabricate`."""
    parser.add_argument("layout", choices=sorted(EVERY))
    parser.add_argument("folder", type=Path, help="new or empty folder")
    parser.add_argument("--size", type=int, default=256, help="edge of a tile in pixels (default 256)")
    parser.add_argument("--seed", type=int, default=0)


def run(args: argparse.Namespace) -> int:
    """`rs-synth-train fabricate`."""
    print(f"made-up {args.layout} set: {fabricate(args.layout, args.folder, args.size, args.seed)}")
    return 0
