# SPDX-License-Identifier: GPL-2.0-or-later
"""Sample grids: what the averaged generator makes of fixed training crops and of their edited twins."""

from __future__ import annotations

from pathlib import Path
from typing import List

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from .config import Config
from .config.recipe import Recipe
from .data.crops import Batch
from .networks import Generator

GAP = 4
ROWS = 8


def class_colors(config: Recipe) -> NDArray[np.uint8]:
    """(K + 1, 3): black for unknown, then the recipe's colours."""
    rows = [[0, 0, 0]]
    for item in config.data.classes:
        rows.append([int(item.color[i : i + 2], 16) for i in (1, 3, 5)])
    return np.array(rows, np.uint8)


def to_picture(image: Tensor) -> NDArray[np.uint8]:
    """B×H×W in [-1, 1] to H×W×3; one band is repeated, of more than three the first three are shown."""
    values = ((image.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8).numpy()
    values = np.repeat(values[:1], 3, 0) if len(values) < 3 else values[:3]
    return values.transpose(1, 2, 0)


@torch.no_grad()
def grid(generator: Generator, batch: Batch, noise: Tensor, config: Config) -> NDArray[np.uint8]:
    """One row per crop with a twin: classes, real, synthetic | edited classes, painted target, synthetic."""
    generator.eval()
    device = next(generator.parameters()).device
    colors = class_colors(config)
    rows: List[NDArray[np.uint8]] = []
    crops = len(batch.image) - batch.twins
    for index in range(min(batch.twins or crops, ROWS)):
        tiles: List[NDArray[np.uint8]] = []
        for place in [index] + ([crops + index] if batch.twins else []):
            one = slice(place, place + 1)
            labels, terrain = generator.conditions(
                batch.land_cover[one].to(device), batch.auxiliary[one].to(device)
            )
            others = noise[one].to(device), batch.style[one].to(device)
            fake = generator.synthesise(labels, terrain, *others)[0].float().cpu()
            tiles += [
                colors[batch.land_cover[place].numpy()],
                to_picture(batch.image[place]),
                to_picture(fake),
            ]
        rows.append(np.concatenate([np.pad(tile, ((0, GAP), (0, GAP), (0, 0))) for tile in tiles], 1))
    return np.concatenate(rows, 0)


def save_picture(path: Path, picture: NDArray[np.uint8]) -> None:
    """Write a PNG; makes the folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture).save(path)
