# SPDX-License-Identifier: GPL-2.0-or-later
"""The segmentation network and what it makes of reality: one per recipe, shared by all models it judges."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..config import Config
from ..data.tiles import open_tiles
from .segmentation import Segmenter, obtain_network
from .synthesis_quality import Reference, evenly, fit_projection


@dataclass(frozen=True)
class Judge:
    """The network's view of the real held-out tiles; how the network came about, in words; its iterations."""

    reference: Reference
    description: str
    steps: int


def judge(
    config: Config,
    root: Path,
    path: Path,
    max_minutes: Optional[float] = None,
    device: str = "cpu",
    split: str = "test",
) -> Judge:
    """Train or read the network, and look at the real tiles of a split.

    Args:
        config: the recipe.
        root: folder of its data.
        path: the network's checkpoint.
        max_minutes: bound of its training.
        split: "test" or "validation".
    """
    train = open_tiles(config.data, root, "train", config.training.cache_mb)
    network, steps = obtain_network(config, train, path, max_minutes, device)
    segmenter = Segmenter(network)
    tiles = evenly(open_tiles(config.data, root, split), config.evaluation.max_tiles)
    reference = Reference(tiles, segmenter, config, fit_projection(train, segmenter, config))
    options = config.evaluation.segmentation
    description = (
        f"U-Net of widths {', '.join(map(str, options.channels))}, trained on real images of the training split "
        f"for {steps} iterations of {options.batch} crops (seed {options.seed})."
    )
    return Judge(reference, description, steps)
