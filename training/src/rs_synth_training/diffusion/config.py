# SPDX-License-Identifier: GPL-2.0-or-later
"""The recipe of task "diffusion": data and card as in other recipes, and a denoiser."""

from __future__ import annotations

import typing
from dataclasses import dataclass, field
from typing import Any, Dict, List, Tuple

from ..config import CardConfig, DataConfig, data, plain
from ..config import training as training_section
from ..config.training import RunConfig
from ..strict import ConfigError, read

TASK = "diffusion"
PREDICTS = ("epsilon", "x0")
SCHEDULES = ("linear", "scaled_linear", "cosine")
LABEL_CODES = ("none", "one_hot", "bits", "colour")


@dataclass(frozen=True)
class ScheduleConfig:
    """How noise grows from step 0 to the last: DDPM's by default (Toker et al. 2024, section 4.5)."""

    kind: str = "linear"
    steps: int = 1000
    beta_start: float = 1e-4
    beta_end: float = 2e-2


@dataclass(frozen=True)
class DenoiserConfig:
    """The network, what it predicts, and how labels become channels."""

    predicts: str = "epsilon"
    """"epsilon" (the noise) or "x0" (the clean pair)."""
    label_code: str = "bits"
    """"bits" (Toker et al. 2024, eq. 4), "one_hot", "colour" (the card's), or "none": images without masks."""
    schedule: ScheduleConfig = field(default_factory=ScheduleConfig)
    channels: List[int] = field(default_factory=lambda: [128, 128, 256, 256, 512, 512])
    """Of each level of the U-Net; every level halves height and width."""
    layers: int = 2
    """Residual blocks of a level."""
    attention: List[int] = field(default_factory=lambda: [16])
    """Edges, in pixels of the feature maps of a tile, of the levels with self-attention."""
    middle_attention: bool = True
    groups: int = 32
    """Of the group norms; must divide all channels."""
    head_channels: int = 8
    """Of an attention head."""
    patch: int = 1
    """Every block of that many pixels squared becomes the channels of one: a smaller network on wide pixels."""
    detail: int = 0
    """Width of a second network that adds detail to the U-Net's prediction (see `detail`), above all where `patch` is
    more than 1; 0: none."""
    tile_size: int = 0
    """Edge of the tiles that are sampled; 0 stands for `data.crop`. Larger than the crops only without attention."""
    super_resolution: bool = False
    """Conditioned on a pair of half the size, by concatenation (Toker et al. 2024, section 4.4)."""
    low_resolution_noise: float = 0.0
    """Most noise (standard deviation, in a range of 2) added to that pair's image in training, so that samples of
    another model, which are not perfect, do for it (Ho et al. 2022, "Cascaded diffusion models", section 4.2)."""


@dataclass(frozen=True)
class DiffusionTraining(RunConfig):
    """The optimisation: Adam with DDPM's learning rate."""

    learning_rate: float = 2e-4
    betas: Tuple[float, float] = (0.9, 0.999)
    warmup: int = 0
    """Iterations over which the learning rate rises from 0."""
    clip: float = 1.0
    """Largest norm of the gradient."""
    min_snr: float = 0.0
    """γ of Hang et al. 2023, "Efficient diffusion training via min-SNR weighting strategy": the clean pair's error
    counts min(SNR, γ), with SNR = ᾱ / (1 - ᾱ), so that steps with little noise do not outweigh the others. 0: every
    step's error counts alike (DDPM)."""
    detail_from: int = 0
    """Iterations of the U-Net alone; from then on its detail is trained alone, the U-Net being left as it is."""
    detail_min_snr: float = 5.0
    """γ of these later iterations: detail is decided where there is little noise."""
    sample_steps: int = 20
    """Steps of the samples that a run shows."""
    begins_with: str = ""
    """A checkpoint whose weights (the averaged ones) this training begins with, of a denoiser with the same section
    in its recipe, save perhaps for `detail`, and as many bands and label channels. "": random weights."""


@dataclass(frozen=True)
class DiffusionConfig:
    """One recipe."""

    task: str
    card: CardConfig
    data: DataConfig
    denoiser: DenoiserConfig = field(default_factory=DenoiserConfig)
    training: DiffusionTraining = field(default_factory=DiffusionTraining)

    @property
    def tile_size(self) -> int:
        """Edge of the tiles that are sampled."""
        return self.denoiser.tile_size or self.data.crop

    def to_dict(self) -> Dict[str, Any]:
        """Plain lists, numbers and strings, as `from_dict` reads them."""
        return plain(self)


def from_dict(values: Dict[str, Any]) -> DiffusionConfig:
    """Read a recipe from plain values. Raises ConfigError naming the offending key."""
    config = typing.cast(DiffusionConfig, read(DiffusionConfig, values, "recipe"))
    if config.task != TASK:
        raise ConfigError(f"recipe.task is '{config.task}'; this command wants a recipe of task {TASK}.")
    data.check(config.data)
    training_section.check(config.training)
    _check_data(config.data)
    _check_schedule(config.denoiser.schedule)
    _check_denoiser(config)
    if min(config.training.min_snr, config.training.detail_min_snr) < 0:
        raise ConfigError("recipe.training: min_snr and detail_min_snr must be 0 (off) or more.")
    _check_detail(config)
    if config.training.sample_steps < 1 or config.training.sample_steps > config.denoiser.schedule.steps:
        raise ConfigError("recipe.training.sample_steps must lie between 1 and denoiser.schedule.steps.")
    return config


def _check_data(section: DataConfig) -> None:
    if section.auxiliary:
        raise ConfigError("recipe.data.auxiliary: pairs are of image and land cover alone; leave it out.")
    if section.label_dropout:
        raise ConfigError("recipe.data.label_dropout must be 0: the labels are part of what is learned.")


def _check_schedule(schedule: ScheduleConfig) -> None:
    if schedule.kind not in SCHEDULES:
        raise ConfigError(f"recipe.denoiser.schedule.kind must be one of {', '.join(SCHEDULES)}.")
    if schedule.steps < 1 or not 0 < schedule.beta_start <= schedule.beta_end < 1:
        raise ConfigError(
            "recipe.denoiser.schedule: steps must be 1 or more, and 0 < beta_start ≤ beta_end < 1."
        )


def _check_denoiser(config: DiffusionConfig) -> None:
    denoiser, tile = config.denoiser, config.tile_size
    if denoiser.predicts not in PREDICTS:
        raise ConfigError(f"recipe.denoiser.predicts must be epsilon or x0, not '{denoiser.predicts}'.")
    if denoiser.label_code not in LABEL_CODES:
        raise ConfigError(f"recipe.denoiser.label_code must be one of {', '.join(LABEL_CODES)}.")
    if denoiser.layers < 1 or denoiser.patch < 1 or not denoiser.channels:
        raise ConfigError("recipe.denoiser: channels, layers and patch must be 1 or more.")
    if any(width % denoiser.groups for width in denoiser.channels):
        raise ConfigError(
            f"recipe.denoiser.groups {denoiser.groups} must divide all channels {denoiser.channels}."
        )
    step = size_multiple(denoiser)
    if config.data.crop % step or tile % step:
        raise ConfigError(f"recipe.data.crop and denoiser.tile_size must be multiples of {step}.")
    edges = [tile // denoiser.patch // 2**level for level in range(len(denoiser.channels))]
    stray = sorted(set(denoiser.attention) - set(edges))
    if stray:
        raise ConfigError(
            f"recipe.denoiser.attention names the edge {stray[0]}; the levels of a tile of {tile} have {edges}."
        )
    attends = bool(denoiser.attention) or denoiser.middle_attention
    if attends and tile != config.data.crop:
        raise ConfigError(
            "recipe.denoiser: with attention, tile_size must be data.crop, as what it has learned depends on the size."
        )
    if denoiser.low_resolution_noise < 0 or (denoiser.low_resolution_noise and not denoiser.super_resolution):
        raise ConfigError(
            "recipe.denoiser.low_resolution_noise belongs to super_resolution: true; it must be 0 or more."
        )


def _check_detail(config: DiffusionConfig) -> None:
    first, width = config.training.detail_from, config.denoiser.detail
    if width < 0:
        raise ConfigError("recipe.denoiser.detail must be 0 (none) or more.")
    if bool(first) != bool(width) or not 0 <= first < config.training.iterations:
        raise ConfigError(
            "recipe.training.detail_from belongs to denoiser.detail: with it 1 or more and below iterations, else 0."
        )


def size_multiple(denoiser: DenoiserConfig) -> int:
    """Sides of a tile are multiples of this; those of a super-resolution's, and of one with detail, are even."""
    multiple: int = denoiser.patch * 2 ** (len(denoiser.channels) - 1)
    return multiple if multiple > 1 or not (denoiser.super_resolution or denoiser.detail) else 2
