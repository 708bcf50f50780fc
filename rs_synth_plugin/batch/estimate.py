# SPDX-License-Identifier: GPL-2.0-or-later
"""What a plan will take: pixels, blocks, disk, and time by a model's measured speed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Dict, List, Optional

import numpy as np

from ..core.feedback import NullFeedback
from ..core.model.modelcard import Model
from ..core.model.runtime import Session
from .lattice import Lattice
from .looking import Looked

_MEASURED_SIDE = 512  # pixels of the tile that is timed, at most
_OVERVIEWS = 4 / 3
_PLAIN_BYTES = {"FLOODED_DEM": 4, "DEPTH": 4, "MASK": 1}
_FILL_BYTES = 8  # of a connected flood: its surface and its ground, while it runs


@dataclass(frozen=True)
class Estimate:
    """Of one job. `megabytes`: uncompressed, so an upper bound, of results and of what lies beside them meanwhile;
    `seconds`: of the model alone, None where there is none, or nothing to time it on."""

    looked: Looked
    pixels: int
    blocks: int
    megabytes: float
    seconds: Optional[float]

    @property
    def line(self) -> str:
        """One line for the user."""
        job = self.looked.job
        about = "about " if self.looked.about else ""
        parts = [f"{about}{self.pixels / 1e6:,.2f} Mpx"] if self.pixels else []
        parts += [self.looked.made] if self.looked.made else []
        if self.blocks:
            parts.append(f"{self.blocks:,} blocks")
        if self.megabytes:
            parts.append(f"at most {self.megabytes:,.0f} MB on disk")
        if self.seconds is not None:
            parts.append(f"model {_duration(self.seconds)}")
        else:
            parts.append("no model" if self.looked.model is None else "model not timed")
        return f"{job.label}, {job.algorithm.id}: {', '.join(parts)} → {', '.join(job.outputs.values())}"


def estimate(looked: List[Looked], rate: Optional[float]) -> List[Estimate]:
    """Of every job.

    Args:
        rate: the model's Mpx/s, halos included, where the user knows it; None runs each model on a small tile.

    Raises:
        ModelError, RuntimeUnavailableError: a model does not run.
    """
    rates: Dict[str, float] = {}
    found = []
    for item in looked:
        seconds = None
        pixels = item.grid.width * item.grid.height if item.grid else 0
        if item.model is not None and item.lattice is not None:
            key = f"{item.model.card.graph_sha256} {item.job.parameters['DEVICE']}"
            if key not in rates:
                rates[key] = rate or measured_rate(
                    item.model, item.job.parameters["DEVICE"], item.lattice.tile
                )
            seconds = item.passes * _seen(item.lattice) / 1e6 / rates[key]
        blocks = len(item.lattice) * len(item.job.layers) if item.lattice else 0
        size = pixels * _bytes(item) if item.bytes is None else item.bytes
        found.append(Estimate(item, pixels, blocks, size / 1e6, seconds))
    return found


def measured_rate(model: Model, device: str, tile: int) -> float:
    """Mpx/s of a model on this machine, over all pixels that it sees: the better of two runs on one tile.

    Raises ModelError, RuntimeUnavailableError.
    """
    card = model.card
    side = min(tile, max(_MEASURED_SIDE // card.size_multiple, 1) * card.size_multiple)
    inputs: Dict[str, np.ndarray] = {}
    if "image" in card.inputs:
        inputs["image"] = np.full((1, len(card.inputs["image"]), side, side), card.fill, np.float32)
    if card.task == "synthesis":
        inputs["land_cover"] = np.zeros((1, side, side), np.uint8)
        if card.auxiliary:
            inputs["auxiliary"] = np.full((1, len(card.auxiliary), side, side), card.fill, np.float32)
        if card.noise_channels:
            inputs["noise"] = np.zeros((1, card.noise_channels, side, side), np.float32)
        if card.styles:
            inputs["style"] = np.eye(len(card.styles), dtype=np.float32)[:1]
    session = Session(model, device, 0, NullFeedback())
    best = np.inf
    for _ in range(2):  # the first run also allocates
        start = time.monotonic()
        session.run(inputs)
        best = min(best, time.monotonic() - start)
    return side * side / 1e6 / max(best, 1e-9)


def _seen(lattice: Lattice) -> int:
    """Pixels that the model sees, halos included."""
    halo = -(-lattice.halo // lattice.multiple) * lattice.multiple
    step = lattice.tile - 2 * halo
    tiles = -(-lattice.grid.width // step) * -(-lattice.grid.height // step)
    return tiles * lattice.tile**2


def _bytes(item: Looked) -> float:
    """Of a pixel of the grid, results and what is there meanwhile."""
    total = 0.0
    for name, path in item.job.outputs.items():
        if name in item.job.algorithm.layers and item.model is not None:
            output = item.model.card.output
            image = np.dtype(output.dtype).itemsize * len(output.bands) * _OVERVIEWS
            if name not in item.job.layers:
                total += image
                continue
            # A COG is made while its blocks are there, and with its overviews beside it.
            total += image if path.lower().endswith(".vrt") else 2 * image + image / 4
        elif name == "SPREAD" and item.model is not None:
            total += 4 * len(item.model.card.output.bands) * _OVERVIEWS
        elif not path.lower().endswith(".json"):
            total += _PLAIN_BYTES.get(name, 4) * _OVERVIEWS
    if "FROM_EDGE" in item.job.parameters:
        total += _FILL_BYTES + (4 if item.job.layers else 0)
    return total


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
