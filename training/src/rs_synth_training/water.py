# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train water``: what the auxiliary bands that are no heights show over open water.

The figure belongs into the recipe (`water` of the band): with it floods write new water into such a band, as
real water would stand in it. The median, because ships, shores and wrong labels are brighter than water.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional

import numpy as np

from . import config as configuration
from .config import Config
from .data.tiles import open_tiles
from .errors import TrainingError
from .evaluate.synthesis_quality import evenly

MAX_TILES = 256
"""Training tiles, evenly chosen, that are looked at."""


@dataclass(frozen=True)
class WaterValue:
    """One band over water: median of `pixels` pixels, and what the recipe says, in the band's unit."""

    band: str
    unit: str
    median: float
    pixels: int
    stated: Optional[float]


def measure_water(config: Config, root: Path) -> List[WaterValue]:
    """Medians over the valid training pixels of all classes with the role water.

    Raises:
        TrainingError: the recipe has no such band or class, or no training pixel is water.
    """
    data = config.data
    codes = [item.code for item in data.classes if item.role == "water"]
    bands = [(index, band) for index, band in enumerate(data.auxiliary) if band.kind == "value"]
    if not codes or not bands:
        raise TrainingError(
            "The recipe has no class of the role water."
            if bands
            else "The recipe has no auxiliary band of the kind value: heights show the water's surface."
        )
    found = []
    for tile in evenly(open_tiles(data, root, "train", config.training.cache_mb), MAX_TILES):
        wet = tile.valid & np.isin(tile.land_cover, codes)
        found.append(tile.auxiliary[[index for index, _ in bands]][:, wet])
    values = np.concatenate(found, 1)
    if not values.size:
        raise TrainingError("No valid training pixel is water.")
    return [
        WaterValue(band.name, band.unit, float(np.median(row)), len(row), band.water)
        for (_, band), row in zip(bands, values)
    ]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("recipe", type=Path, help="YAML recipe")
    parser.add_argument("--data", type=Path, required=True, help="folder that the recipe's paths start from")
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="override a key of the recipe"
    )


def run(args: argparse.Namespace) -> int:
    """Print one line per band."""
    for item in measure_water(configuration.load(args.recipe, tuple(args.set)), args.data):
        stated = "nothing" if item.stated is None else f"{item.stated:g}"
        print(
            f"{item.band}: {item.median:.1f} {item.unit}, median of {item.pixels} training pixels of water "
            f"(the recipe says {stated})"
        )
    return 0
