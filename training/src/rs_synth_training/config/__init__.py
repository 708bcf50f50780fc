# SPDX-License-Identifier: GPL-2.0-or-later
"""The recipe: one YAML file read into documented, frozen dataclasses, one module per section.

Reading is strict (see `strict`), and combinations that cannot be trained are refused.
"""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Tuple

import yaml

from ..strict import ConfigError, read
from . import counterfactual, data, discriminator, evaluation, generator, training
from .card import CardConfig
from .counterfactual import CounterfactualConfig, FloodConfig, PaintConfig
from .data import AuxiliaryConfig, BandConfig, ClassConfig, DataConfig
from .discriminator import DiscriminatorConfig
from .evaluation import EvaluationConfig
from .generator import GeneratorConfig
from .losses import LossConfig
from .training import TrainingConfig

__all__ = [
    "AuxiliaryConfig",
    "BandConfig",
    "CardConfig",
    "ClassConfig",
    "Config",
    "ConfigError",
    "CounterfactualConfig",
    "DataConfig",
    "DiscriminatorConfig",
    "EvaluationConfig",
    "FloodConfig",
    "GeneratorConfig",
    "LossConfig",
    "PaintConfig",
    "TrainingConfig",
    "from_dict",
    "load",
    "read_values",
]


@dataclass(frozen=True)
class Config:
    """One recipe."""

    card: CardConfig
    data: DataConfig
    generator: GeneratorConfig
    discriminator: DiscriminatorConfig = field(default_factory=DiscriminatorConfig)
    loss: LossConfig = field(default_factory=LossConfig)
    counterfactual: CounterfactualConfig = field(default_factory=CounterfactualConfig)
    training: TrainingConfig = field(default_factory=TrainingConfig)
    evaluation: EvaluationConfig = field(default_factory=EvaluationConfig)

    def to_dict(self) -> Dict[str, Any]:
        """Plain lists, numbers and strings, as `from_dict` reads them."""
        return plain(self)


def from_dict(values: Dict[str, Any]) -> Config:
    """Read a recipe from plain values. Raises ConfigError naming the offending key."""
    config = typing.cast(Config, read(Config, values, "recipe"))
    _check(config)
    return config


def load(path: Path, overrides: Tuple[str, ...] = ()) -> Config:
    """Read a YAML recipe as `read_values` does."""
    return from_dict(read_values(path, overrides))


def read_values(path: Path, overrides: Tuple[str, ...] = ()) -> Dict[str, Any]:
    """The values of a YAML recipe of any task, with overrides "section.key=value" applied (the value is YAML).

    A recipe with the key `extends` (another file, or a list of them, relative to its own folder) holds only what
    differs: its mappings are merged into theirs key by key, anything else replaces theirs; of a list the later
    file has the last word.
    """
    values = _read_yaml(Path(path), ())
    for override in overrides:
        _override(values, override)
    return values


def _read_yaml(path: Path, readers: Tuple[Path, ...]) -> Dict[str, Any]:
    path = path.resolve()
    if path in readers:
        raise ConfigError(f"The recipe {path} extends itself.")
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"The recipe {path} cannot be read: {error}") from error
    if not isinstance(values, dict):
        raise ConfigError(f"The recipe {path} is not a YAML mapping.")
    bases = values.pop("extends", [])
    bases = [bases] if isinstance(bases, str) else bases
    if not isinstance(bases, list) or not all(isinstance(base, str) for base in bases):
        raise ConfigError(
            f"The recipe {path} must extend the path of another recipe, or several, not {bases!r}."
        )
    merged: Dict[str, Any] = {}
    for base in bases:
        merged = _merged(merged, _read_yaml(path.parent / base, (*readers, path)))
    return _merged(merged, values)


def _merged(base: Dict[str, Any], changes: Dict[str, Any]) -> Dict[str, Any]:
    merged = dict(base)
    for key, value in changes.items():
        both = isinstance(value, dict) and isinstance(base.get(key), dict)
        merged[key] = _merged(base[key], value) if both else value
    return merged


def _override(values: Dict[str, Any], override: str) -> None:
    key, separator, text = override.partition("=")
    if not separator:
        raise ConfigError(f"The override '{override}' is not of the form section.key=value.")
    *parents, last = key.split(".")
    for parent in parents:
        values = values.setdefault(parent, {})
        if not isinstance(values, dict):
            raise ConfigError(f"The override '{override}' points into '{parent}', which holds no keys.")
    values[last] = yaml.safe_load(text)


def plain(recipe: Any) -> Dict[str, Any]:
    """A recipe (a dataclass) as plain lists, numbers and strings."""
    return typing.cast(Dict[str, Any], _plain(dataclasses.asdict(recipe)))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def _check(config: Config) -> None:
    """Every section by itself, then what two sections must agree on."""
    data.check(config.data)
    generator.check(config.generator)
    discriminator.check(config.discriminator)
    counterfactual.check(config.counterfactual, config.data)
    training.check(config.training)
    evaluation.check(config.evaluation)
    if config.data.crop % config.generator.size_multiple:
        raise ConfigError("recipe.data.crop must be a multiple of 2 to the number of downsamplings.")
    if config.generator.kind != "label" and not config.data.auxiliary:
        raise ConfigError(
            f"recipe.generator.kind {config.generator.kind} needs a band in recipe.data.auxiliary; without one "
            "only the kind label can be trained."
        )
    named = list(config.data.styles)
    if named != config.generator.styles:
        raise ConfigError(
            "recipe.generator.styles and the names of recipe.data.styles, which say what shows each style, must be "
            f"the same in the same order, not {config.generator.styles} and {named}."
        )
