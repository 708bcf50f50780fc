# SPDX-License-Identifier: GPL-2.0-or-later
"""The recipe of a translator: one YAML file, read as strictly as those of synthesis.

`task: translation` and `method` decide what the sections generator, loss and discriminator may hold.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Tuple, Type, cast

from ..config import discriminator as discriminator_section
from ..config import plain, read_values
from ..config import training as training_section
from ..config.card import CardConfig
from ..config.discriminator import DiscriminatorConfig
from ..config.training import RunConfig
from ..strict import ConfigError, read
from . import config_data
from .config_data import DataConfig
from .config_methods import (
    ColorMapGeneratorConfig,
    ColorMapLossConfig,
    CycleGANLossConfig,
    GcGANGeneratorConfig,
    GcGANLossConfig,
    PairDiscriminatorConfig,
    PatchDiscriminatorConfig,
    ResNetGeneratorConfig,
    SemI2IGeneratorConfig,
    SemI2ILossConfig,
    SRUITGeneratorConfig,
    SRUITLossConfig,
)

TASK = "translation"
ADVERSARIAL = ("lsgan", "bce", "hinge")


@dataclass(frozen=True)
class TranslationTrainingConfig(RunConfig):
    """The optimisation.

    epochs: in place of `iterations`; an epoch is as many patches as the smaller domain has. 0 leaves the number to
        `iterations`.
    adversarial: "lsgan" (Mao et al. 2017), "bce" (the logarithms of Goodfellow et al. 2014), or "hinge".
    ema: 0 exports the weights of the last step, as the papers do.
    """

    epochs: float = 0.0
    generator_lr: float = 2e-4
    discriminator_lr: float = 2e-4
    betas: Tuple[float, float] = (0.5, 0.999)
    ema: float = 0.0
    adversarial: str = "lsgan"
    settling_patches: int = 256
    """Patches, evenly chosen of each domain, over which stored statistics are measured at export; 0 takes all."""


@dataclass(frozen=True)
class Config:
    """What the recipes of all methods have."""

    task: str
    method: str
    card: CardConfig
    data: DataConfig
    training: TranslationTrainingConfig = field(default_factory=TranslationTrainingConfig)
    discriminator: DiscriminatorConfig = field(default_factory=PatchDiscriminatorConfig)

    def to_dict(self) -> Dict[str, Any]:
        """Plain lists, numbers and strings, as `from_dict` reads them."""
        return plain(self)


@dataclass(frozen=True)
class SemI2IConfig(Config):
    """A recipe of SemI2I."""

    discriminator: PatchDiscriminatorConfig = field(default_factory=PatchDiscriminatorConfig)
    generator: SemI2IGeneratorConfig = field(default_factory=SemI2IGeneratorConfig)
    loss: SemI2ILossConfig = field(default_factory=SemI2ILossConfig)


@dataclass(frozen=True)
class SRUITConfig(Config):
    """A recipe of SRUIT."""

    discriminator: PairDiscriminatorConfig = field(default_factory=PairDiscriminatorConfig)
    generator: SRUITGeneratorConfig = field(default_factory=SRUITGeneratorConfig)
    loss: SRUITLossConfig = field(default_factory=SRUITLossConfig)


@dataclass(frozen=True)
class CycleGANConfig(Config):
    """A recipe of CycleGAN."""

    discriminator: PatchDiscriminatorConfig = field(default_factory=PatchDiscriminatorConfig)
    generator: ResNetGeneratorConfig = field(default_factory=ResNetGeneratorConfig)
    loss: CycleGANLossConfig = field(default_factory=CycleGANLossConfig)


@dataclass(frozen=True)
class GcGANConfig(Config):
    """A recipe of GC-GAN."""

    discriminator: PatchDiscriminatorConfig = field(default_factory=PatchDiscriminatorConfig)
    generator: GcGANGeneratorConfig = field(default_factory=GcGANGeneratorConfig)
    loss: GcGANLossConfig = field(default_factory=GcGANLossConfig)


@dataclass(frozen=True)
class ColorMapGANConfig(Config):
    """A recipe of ColorMapGAN."""

    discriminator: PatchDiscriminatorConfig = field(default_factory=PatchDiscriminatorConfig)
    generator: ColorMapGeneratorConfig = field(default_factory=ColorMapGeneratorConfig)
    loss: ColorMapLossConfig = field(default_factory=ColorMapLossConfig)


METHODS: Dict[str, Type[Config]] = {
    "semi2i": SemI2IConfig,
    "sruit": SRUITConfig,
    "cyclegan": CycleGANConfig,
    "gcgan": GcGANConfig,
    "colormapgan": ColorMapGANConfig,
}


def from_dict(values: Dict[str, Any]) -> Config:
    """Read a recipe from plain values. Raises ConfigError naming the offending key."""
    method = values.get("method")
    if method not in METHODS:
        raise ConfigError(f"recipe.method must be one of {', '.join(METHODS)}, not {method!r}.")
    config = cast(Config, read(METHODS[method], values, "recipe"))
    _check(config)
    return config


def load(path: Path, overrides: Tuple[str, ...] = ()) -> Config:
    """Read a YAML recipe as `read_values` does."""
    return from_dict(read_values(path, overrides))


def _check(config: Any) -> None:
    """Every section by itself, then what sections must agree on."""
    if config.task != TASK:
        raise ConfigError(f"recipe.task must be {TASK}, not '{config.task}'.")
    config_data.check(config.data)
    config.generator.check()
    discriminator_section.check(config.discriminator)
    _check_training(config.training)
    if min(plain(config.loss).values()) < 0:
        raise ConfigError("recipe.loss: weights must not be negative.")
    if config.method == "sruit" and not config.data.registered:
        raise ConfigError(
            "recipe.data.registered: sruit learns from pairs of the same place; make it true for images that lie "
            "on one another, or take another method."
        )
    bands = len(config.data.a.bands), len(config.data.b.bands)
    if bands[0] != bands[1]:
        if config.method == "colormapgan":
            raise ConfigError(
                f"recipe.data: colormapgan scales and shifts each band, so both domains need as many, not {bands[0]} "
                f"and {bands[1]}; take another method."
            )
        if getattr(config.loss, "identity", 0) > 0:
            raise ConfigError(
                f"recipe.loss.identity compares bands one by one; with {bands[0]} and {bands[1]} bands it must be 0."
            )


def _check_training(training: TranslationTrainingConfig) -> None:
    training_section.check(training)
    if training.accumulate != 1:
        raise ConfigError("recipe.training.accumulate must be 1: translators compute a step in one part.")
    if training.adversarial not in ADVERSARIAL:
        raise ConfigError(f"recipe.training.adversarial must be one of {', '.join(ADVERSARIAL)}.")
    if training.epochs < 0 or training.settling_patches < 0:
        raise ConfigError("recipe.training: epochs and settling_patches must not be negative.")
