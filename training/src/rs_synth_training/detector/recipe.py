# SPDX-License-Identifier: GPL-2.0-or-later
"""How a change detector is trained: one YAML file.

```yaml
bands: [1, 2, 3]
seed: 1
network: {encoder: resnet18, decoder: [64, 48, 32, 24, 16], iterations: 1500, crop: 64, …}
```
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import List, Sequence, cast

from ..comparison import ComparisonError
from ..config import read_values
from ..downstream.change_options import ChangeNetwork, check_network
from ..strict import read

BAND_NAMES = ("red", "green", "blue")


@dataclass(frozen=True)
class DetectorRecipe:
    """bands: of the set's images, from 1, in the order that the detector takes them. network: see `ChangeNetwork`."""

    network: ChangeNetwork
    bands: List[int] = field(default_factory=lambda: [1, 2, 3])
    seed: int = 1

    @property
    def band_names(self) -> List[str]:
        """Red, green or blue."""
        return [BAND_NAMES[band - 1] for band in self.bands]


def load_recipe(path: Path, overrides: Sequence[str] = ()) -> DetectorRecipe:
    """A recipe, strictly, with overrides "section.key=value". Raises ConfigError or ComparisonError."""
    recipe = cast(DetectorRecipe, read(DetectorRecipe, read_values(path, tuple(overrides)), "recipe"))
    check_network(recipe.network, "recipe.network")
    known = range(1, len(BAND_NAMES) + 1)
    if not recipe.bands or not set(recipe.bands) <= set(known) or len(set(recipe.bands)) != len(recipe.bands):
        raise ComparisonError(
            "recipe.bands must be one or more of 1, 2 and 3, each once: images have three bands."
        )
    if recipe.seed < 0:
        raise ComparisonError("recipe.seed must not be negative.")
    return recipe
