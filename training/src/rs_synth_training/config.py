# SPDX-License-Identifier: GPL-2.0-or-later
"""The recipe: one YAML file read into documented, frozen dataclasses.

Reading is strict (see `strict`), and combinations that cannot be trained are refused.
"""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import yaml

from .strict import ConfigError, read


@dataclass(frozen=True)
class BandConfig:
    """One output band: where it is read and how its raw values become card units.

    `value = range_lo + (range_hi - range_lo) * clip((raw - lo) / (hi - lo), 0, 1) ** gamma`.
    """

    name: str
    path: str
    lo: float
    hi: float
    band: int = 1
    description: str = ""


@dataclass(frozen=True)
class ClassConfig:
    """A model class. `code` counts from 1 (0 is "unknown"); `source` lists the land cover raster's codes."""

    code: int
    name: str
    color: str
    role: str
    source: List[int]


@dataclass(frozen=True)
class AuxiliaryConfig:
    """One auxiliary band. `kind` "height" (metres, also gives slope and hillshade) or "value".

    The network sees `(raw - centre) / scale`. `fill` stands for invalid pixels.
    """

    name: str
    path: str
    centre: float
    scale: float
    fill: float
    kind: str = "height"
    unit: str = "m"
    band: int = 1


@dataclass(frozen=True)
class DataConfig:
    """Rasters (relative to `--data`), classes, radiometry, and which rows train."""

    image: List[BandConfig]
    land_cover: str
    auxiliary: List[AuxiliaryConfig]
    classes: List[ClassConfig]
    gsd_m: float
    train_rows: Tuple[int, int]
    test_rows: Tuple[int, int]
    sun_azimuth: float
    sun_elevation: float
    gamma: float = 1.0
    range: Tuple[float, float] = (0.0, 255.0)
    crop: int = 128
    class_balance: float = 0.5
    """Share of the crops centred on a pixel of a class drawn with equal chances; the others fall anywhere."""
    sun_tolerance: float = 5.0
    """Degrees by which a flip may turn the sun and still be used as augmentation."""
    label_dropout: float = 0.1
    """Share of the crops in which the labels of a random part become 0, so that 0 means unknown."""


@dataclass(frozen=True)
class GeneratorConfig:
    """Fusion generator (Baier et al. 2021, fig. 2). The defaults are the paper's sizes.

    channels: width at full resolution, then after each stride-2 stage; its length fixes the downsamplings.
    blocks: ResNet blocks at the coarsest level.
    norm: "spade" | "clade" | "batch" (no land cover in the norms).
    hidden: SPADE's embedding width, one number for all levels or one per level.
    """

    channels: List[int] = field(default_factory=lambda: [64, 128, 256, 512, 1024])
    blocks: int = 9
    norm: str = "spade"
    hidden: List[int] = field(default_factory=lambda: [128])
    shared_embedding: bool = False
    """One embedding of labels (with terrain and noise) per level instead of one per norm, modulation 1x1."""
    full_resolution_encoder: bool = True
    """False: a 4x4 stride-2 stem goes straight to half resolution, which halves the run time."""
    reduce_before_upsampling: bool = False
    """A 1x1 convolution narrows the features before, not after, they are enlarged."""
    noise_channels: int = 0
    spectral_norm: bool = True
    final_activation: str = "tanh"
    """"tanh" (paper) or "linear"; the output is clipped to the card's range either way."""
    leak: float = 0.0
    """Negative slope of the activations; 0 is ReLU."""


@dataclass(frozen=True)
class DiscriminatorConfig:
    """Multi-scale patch discriminator (Wang et al. 2018, as used by Baier et al. 2021)."""

    scales: int = 2
    channels: List[int] = field(default_factory=lambda: [64, 128, 256, 512])
    spectral_norm: str = "all"
    """"all" (paper), "inner" (not the first and the last convolution, as published SPADE code does; the decision may
    then grow and the hinge bites), or "none"."""
    instance_norm: bool = True


@dataclass(frozen=True)
class LossConfig:
    """Weights of the generator's losses; images are in [-1, 1] there."""

    adversarial: float = 1.0
    feature_matching: float = 5.0
    reconstruction: float = 0.0
    """L1 of the images averaged over squares of `reconstruction_pool` pixels."""
    reconstruction_pool: int = 1
    reconstruction_edited: float = 1.0
    """Weight of edited pixels in it: their painted colour is one of many that would do."""
    texture: float = 0.0
    """Sliced Wasserstein distance of local filter responses, per crop and class (Heitz et al. 2021)."""
    texture_filters: int = 8
    texture_samples: int = 4096
    locality: float = 0.0
    """L1 between the images before and after an edit, away from the edit."""
    locality_margin: int = 2


@dataclass(frozen=True)
class PaintConfig:
    """How one class is painted where it never was: quilted from the training rows' own pixels."""

    code: int
    probability: float
    patch: int
    purity: float = 1.0
    """Least share of the class in a source patch."""
    erode: int = 0
    """Pixels cut from the class's outline before patches are taken (mixed pixels)."""
    shaded: bool = True
    blob: Tuple[int, int] = (10, 60)
    """Smallest and largest diameter of a converted patch, in pixels."""
    fields: bool = False
    """Paint a patchwork of rectangular fields, each of one colour, rather than one texture."""
    min_body: int = 1
    """Source patches only from bodies of at least that many connected pixels."""
    greenest: float = 1.0
    """Share of the source patches kept, the greenest first: irrigated fields rather than dry pasture."""


@dataclass(frozen=True)
class FloodConfig:
    """Floods of training crops."""

    code: int
    probability: float
    rise: Tuple[float, float] = (0.02, 0.6)
    """The level is drawn between these quantiles of the crop's heights."""
    blob_probability: float = 0.3
    """Share of the floods confined to a random blob instead of all ground below the level."""
    excluded_levels: List[List[float]] = field(default_factory=list)
    """Level bands [lo, hi] in metres kept for the test: no training crop is flooded to a level inside."""


@dataclass(frozen=True)
class CounterfactualConfig:
    """Edited twins of training crops."""

    share: float = 0.0
    """Share of each batch that gets an edited twin."""
    flood: Optional[FloodConfig] = None
    paint: List[PaintConfig] = field(default_factory=list)
    canvas: int = 256
    canvases: int = 3


@dataclass(frozen=True)
class TrainingConfig:
    """The optimisation."""

    iterations: int = 20000
    batch: int = 4
    generator_lr: float = 1e-4
    discriminator_lr: float = 4e-4
    betas: Tuple[float, float] = (0.0, 0.9)
    ema: float = 0.999
    precision: str = "fp32"
    """"fp32" or "bf16" (autocast)."""
    seed: int = 0
    threads: int = 0
    """CPU threads; 0 leaves the choice to torch."""
    workers: int = 1
    """Background threads that cut crops."""
    log_every: int = 20
    sample_every: int = 250
    checkpoint_every: int = 500
    decay_from: float = 1.0
    """Share of the iterations (or of the time limit) after which the learning rates fall linearly to 0."""
    calibration_batches: int = 16
    """Batches over which the norms' statistics are measured anew for the averaged weights."""


@dataclass(frozen=True)
class CardConfig:
    """What the model card says in words."""

    name: str
    title: str
    version: str
    licence: str
    attribution: str
    description: str
    training_data: List[Dict[str, str]]


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

    def to_dict(self) -> Dict[str, Any]:
        """Plain lists, numbers and strings, as `from_dict` reads them."""
        return typing.cast(Dict[str, Any], _plain(dataclasses.asdict(self)))


def from_dict(values: Dict[str, Any]) -> Config:
    """Read a recipe from plain values. Raises ConfigError naming the offending key."""
    config = typing.cast(Config, read(Config, values, "recipe"))
    _check(config)
    return config


def load(path: Path, overrides: Tuple[str, ...] = ()) -> Config:
    """Read a YAML recipe and apply overrides "section.key=value" (the value is YAML)."""
    try:
        values = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise ConfigError(f"The recipe {path} cannot be read: {error}") from error
    if not isinstance(values, dict):
        raise ConfigError(f"The recipe {path} is not a YAML mapping.")
    for override in overrides:
        _override(values, override)
    return from_dict(values)


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


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def _check(config: Config) -> None:
    """Refuse combinations that cannot be trained."""
    generator, data = config.generator, config.data
    codes = [item.code for item in data.classes]
    if codes != list(range(1, len(codes) + 1)):
        raise ConfigError(f"recipe.data.classes must be numbered 1, 2, 3, … in order, not {codes}.")
    sources = [code for item in data.classes for code in item.source]
    if len(sources) != len(set(sources)):
        raise ConfigError("recipe.data.classes: a source code stands in two classes.")
    if generator.norm not in ("spade", "clade", "batch"):
        raise ConfigError(f"recipe.generator.norm must be spade, clade or batch, not '{generator.norm}'.")
    if config.discriminator.spectral_norm not in ("all", "inner", "none"):
        raise ConfigError("recipe.discriminator.spectral_norm must be all, inner or none.")
    if generator.final_activation not in ("tanh", "linear"):
        raise ConfigError("recipe.generator.final_activation must be tanh or linear.")
    if len(generator.channels) < 2 or len(generator.hidden) not in (1, len(generator.channels)):
        raise ConfigError("recipe.generator: two or more channels; one hidden width, or one per level.")
    if generator.shared_embedding and generator.norm != "spade":
        raise ConfigError("recipe.generator.shared_embedding belongs to the norm spade.")
    if data.crop % 2 ** (len(generator.channels) - 1):
        raise ConfigError("recipe.data.crop must be a multiple of 2 to the number of downsamplings.")
    if any(band.kind not in ("height", "value") for band in data.auxiliary):
        raise ConfigError("recipe.data.auxiliary: kind must be height or value.")
    if config.training.precision not in ("fp32", "bf16"):
        raise ConfigError("recipe.training.precision must be fp32 or bf16.")
    if config.counterfactual.flood and (not data.auxiliary or data.auxiliary[0].kind != "height"):
        raise ConfigError("recipe.counterfactual.flood: the first auxiliary band must be a height.")
    painted = [item.code for item in config.counterfactual.paint]
    flood = [config.counterfactual.flood.code] if config.counterfactual.flood else []
    for code in painted + flood:
        if code not in codes:
            raise ConfigError(f"recipe.counterfactual names class {code}, which recipe.data.classes lacks.")
    if flood and flood[0] not in painted:
        raise ConfigError("recipe.counterfactual.flood needs an entry of paint that says how water looks.")
