# SPDX-License-Identifier: GPL-2.0-or-later
"""What is compared: one YAML file.

```yaml
name: zion                     # names the section that --write fills
recipe: zion_ablation.yaml     # beside this file
set: [training.iterations=6000]
seeds: [1, 2]
runs:
  - {name: fusion, set: [generator.kind=fusion]}
  - {name: label only, set: [generator.kind=label, "generator.channels=[16, 40, 80, 112]"]}
until_flat: {change: 0.05, more: 3000, at_most: 12000}  # optional, see UntilFlat
```
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import List, Optional

import yaml

from .. import config as configuration
from ..comparison import ComparisonError, read_spec, read_yaml, slug
from ..config import Config
from ..until_flat import UntilFlat

SPEC_NAME, RECIPE_NAME = "ablation.yaml", "recipe.yaml"
SHARED = ("data", "evaluation")
"""Sections that all runs have in common: one network judges them on the same tiles."""


@dataclass(frozen=True)
class Variant:
    """One row of the table: the keys of the recipe that it changes."""

    name: str
    set: List[str] = field(default_factory=list)


@dataclass(frozen=True)
class Spec:
    """See the module's docstring; `recipe` is relative to the spec's folder."""

    name: str
    recipe: str
    runs: List[Variant]
    seeds: List[int] = field(default_factory=lambda: [1, 2])
    set: List[str] = field(default_factory=list)
    until_flat: Optional[UntilFlat] = None


@dataclass(frozen=True)
class Run:
    """One training: a variant with a seed, its recipe and its folder."""

    name: str
    seed: int
    config: Config
    folder: Path


def load_spec(path: Path) -> Spec:
    """Read a spec, strictly. Raises ComparisonError or ConfigError."""
    spec: Spec = read_spec(Spec, read_yaml(path, "ablation"), "ablation", "runs")
    return spec


def runs_of(spec: Spec, recipe: Path, out: Path) -> List[Run]:
    """Every variant with every seed.

    Raises:
        ComparisonError: a variant changes a section that all must share.
        ConfigError: a variant is no recipe.
    """
    base = configuration.load(recipe, tuple(spec.set)).to_dict()
    runs = []
    for variant in spec.runs:
        for seed in spec.seeds:
            overrides = (*spec.set, *variant.set, f"training.seed={seed}")
            config = configuration.load(recipe, overrides)
            values = config.to_dict()
            for section in SHARED:
                if values[section] != base[section]:
                    raise ComparisonError(
                        f"ablation.runs: '{variant.name}' changes recipe.{section}, which all runs must share; "
                        "put it under ablation.set."
                    )
            runs.append(Run(variant.name, seed, config, out / f"{slug(variant.name)}-seed{seed}"))
    return runs


def keep_copy(spec: Spec, recipe: Path, out: Path) -> None:
    """Put spec and recipe into the folder of the runs, so that the folder explains itself."""
    out.mkdir(parents=True, exist_ok=True)
    # As read: the recipe may extend one that is not beside the copy.
    resolved = yaml.safe_dump(configuration.load(recipe).to_dict(), sort_keys=False, allow_unicode=True)
    (out / RECIPE_NAME).write_text(resolved, encoding="utf-8")
    content = yaml.safe_dump({**asdict(spec), "recipe": RECIPE_NAME}, sort_keys=False, allow_unicode=True)
    (out / SPEC_NAME).write_text(content, encoding="utf-8")
