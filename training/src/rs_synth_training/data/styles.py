# SPDX-License-Identifier: GPL-2.0-or-later
"""Which style a tile shows (a season, a place, a sensor): what `recipe.data.styles` says of its name and areas."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import List, Mapping, Sequence

import numpy as np

from ..config import DataConfig
from .aligned import DataError
from .layouts import Tile
from .radiometry import FloatArray


def style_code(tile: Tile, data: DataConfig) -> FloatArray:
    """(S,) float32: 1 for the tile's style, 0 for the others; S is 0 for a recipe without styles.

    Raises DataError for a tile of no style, or of several.
    """
    shown = [name for name, patterns in data.styles.items() if any(_names(text, tile) for text in patterns)]
    if data.styles and len(shown) != 1:
        raise DataError(
            f"The tile {tile.name} (in {', '.join(tile.areas)}) has "
            + (f"the styles {' and '.join(shown)}" if shown else "no style")
            + "; recipe.data.styles must name every tile, held-out ones too, under one style."
        )
    return np.array([name in shown for name in data.styles], np.float32)


def check_styles(splits: Mapping[str, Sequence[Tile]], data: DataConfig) -> None:
    """Refuse styles that do not fit the tiles (by split). Raises DataError.

    A style that no training tile shows would be an input that nothing is learnt of.
    """
    everywhere: List[Tile] = [tile for tiles in splits.values() for tile in tiles]
    for name, patterns in data.styles.items():
        for pattern in patterns:
            if not any(_names(pattern, tile) for tile in everywhere):
                areas = sorted({area for tile in everywhere for area in tile.areas})
                raise DataError(
                    f"recipe.data.styles.{name} names '{pattern}', which the data lack; they have {', '.join(areas)}."
                )
    for tile in everywhere:
        style_code(tile, data)
    trained = np.sum([style_code(tile, data) for tile in splits["train"]], 0)
    for name, count in zip(data.styles, trained):
        if not count:
            raise DataError(
                f"No tile of the train split shows the style {name}: leave it out of recipe.data.styles and "
                "recipe.generator.styles, or hold out less."
            )


def _names(pattern: str, tile: Tile) -> bool:
    return any(fnmatchcase(text, pattern) for text in (tile.name, *tile.areas))
