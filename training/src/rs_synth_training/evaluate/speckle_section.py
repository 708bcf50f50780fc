# SPDX-License-Identifier: GPL-2.0-or-later
"""The report's section on SAR: speckle of synthetic against real held-out tiles."""

from __future__ import annotations

import math
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Sequence

from ..config import Config
from ..config.data import DECIBEL
from ..data.aligned import AlignedScene
from ..data.radiometry import to_units
from .area import Synthesis
from .speckle import Compared, SpeckleMeter, speckle_lines
from .synthesis_quality import synthesise


def sar_bands(config: Config) -> list[int]:
    """Places of the output bands in dB."""
    return [place for place, band in enumerate(config.data.image) if band.unit == DECIBEL]


def obstacle(config: Config) -> str:
    """Why a recipe has no such section, in words; "" where it has."""
    return "" if sar_bands(config) else "no output band is in dB"


@dataclass(frozen=True)
class SpeckleSection:
    """Speckle by class and band, first noise seed; `results` count bands among those in dB."""

    results: list[Compared]
    config: Config

    @classmethod
    def of(cls, synthesis: Synthesis, tiles: Sequence[AlignedScene], config: Config) -> SpeckleSection:
        """Measure all tiles."""
        bands, data = sar_bands(config), config.data
        meter = SpeckleMeter([item.code for item in data.classes], len(bands))
        low, high = data.range
        for index, tile in enumerate(tiles):
            fake = (synthesise(synthesis, tile, index, 0) + 1) * ((high - low) / 2) + low
            real = to_units(tile.linear, data)
            meter.add(real[bands], fake[bands], tile.land_cover, tile.valid)
        return cls(meter.results(), config)

    def _names(self) -> tuple[dict[int, str], list[str]]:
        """Of classes by code, and of the bands in dB."""
        data = self.config.data
        return (
            {item.code: item.name for item in data.classes},
            [data.image[place].name for place in sar_bands(self.config)],
        )

    def lines(self) -> list[str]:
        """Markdown."""
        return speckle_lines(self.results, *self._names())

    def to_json(self) -> dict[str, Any]:
        """Everything, for `write_json`."""
        entries = []
        for item in self.results:
            entry = asdict(item)
            for side in ("real", "fake"):
                entry[side]["autocorrelation"] = entry[side]["autocorrelation"].tolist()
            entries.append(entry)
        return {"speckle": entries}

    def card_metrics(self) -> dict[str, dict[str, Any]]:
        """Distance of the dB histograms by class and band."""
        names, bands = self._names()
        return {
            "histogram_" + re.sub(r"\W+", "_", f"{names[item.code]}_{bands[item.band]}".lower()): {
                "value": round(item.distance, 4),
                "n": item.real.pixels,
                "description": "Wasserstein-1 distance in dB to the real pixels of the class, held-out tiles",
            }
            for item in self.results
            if math.isfinite(item.distance) and item.real.pixels
        }

    def write_figures(self, synthesis: Synthesis, folder: Path) -> list[Path]:
        """None."""
        return []

    def failures(self) -> int:
        """Gates that failed: this section has none."""
        return 0
