# SPDX-License-Identifier: GPL-2.0-or-later
"""What the recipes of the five methods have of their own: generator, losses, discriminator.

Defaults are the published values; what a paper leaves open is said with the network.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List

from ..config.discriminator import DiscriminatorConfig
from ..strict import ConfigError

NORMS = ("none", "batch", "instance")


@dataclass(frozen=True)
class PatchDiscriminatorConfig(DiscriminatorConfig):
    """CycleGAN's: one scale, instance norm, no spectral norm (Zhu et al. 2017, section 7.2)."""

    scales: int = 1
    spectral_norm: str = "none"


@dataclass(frozen=True)
class PairDiscriminatorConfig(DiscriminatorConfig):
    """SRUIT's: three scales, no norm of any kind (Fang et al. 2024, sections 4.3 and 4.4)."""

    scales: int = 3
    spectral_norm: str = "none"
    instance_norm: bool = False


@dataclass(frozen=True)
class SemI2IGeneratorConfig:
    """Encoders and decoders of SemI2I.

    channels: width at full resolution, then after each stride-2 convolution.
    encoder_blocks, decoder_blocks: ResNet blocks at the coarsest level, before and after AdaIN.
    upsampling: "deconvolution" (paper) or "resize" (nearest, then a convolution: no checkerboard).
    decay: of Algorithm 1's exponential averages.
    stored_statistics_from: share of the training from which on AdaIN takes the stored statistics in place of the
        patch's, as the exported graph does; 1 as in the paper.
    """

    channels: List[int] = field(default_factory=lambda: [64, 128, 256])
    encoder_blocks: int = 4
    decoder_blocks: int = 5
    upsampling: str = "deconvolution"
    decay: float = 0.95
    stored_statistics_from: float = 1.0

    def check(self) -> None:
        check_widths(self.channels, 2)
        check_blocks(self.encoder_blocks, self.decoder_blocks)
        if self.upsampling not in ("deconvolution", "resize"):
            raise ConfigError("recipe.generator.upsampling must be deconvolution or resize.")
        if not 0 <= self.decay < 1 or not 0 <= self.stored_statistics_from <= 1:
            raise ConfigError("recipe.generator: decay and stored_statistics_from must lie between 0 and 1.")


@dataclass(frozen=True)
class SemI2ILossConfig:
    """Tasar et al. 2020, equations 1 and 2."""

    adversarial: float = 1.0
    cross: float = 10.0
    self_reconstruction: float = 10.0
    gradient: float = 10.0


@dataclass(frozen=True)
class SRUITGeneratorConfig:
    """Encoders and decoders of SRUIT.

    channels: width after each stride-2 convolution; its length is the number of downsamplings (paper: 4).
    shared: the residual layers belong to both domains (paper), or each has its own.
    norm: "none" (paper), "batch", or "instance", which the exported graph replaces by stored statistics.
    """

    channels: List[int] = field(default_factory=lambda: [64, 128, 256, 512])
    blocks: int = 2
    shared: bool = True
    norm: str = "none"

    def check(self) -> None:
        check_widths(self.channels, 1)
        check_blocks(self.blocks)
        check_norm(self.norm)


@dataclass(frozen=True)
class SRUITLossConfig:
    """Fang et al. 2024, equation 4."""

    adversarial: float = 1.0
    cross: float = 100.0
    reconstruction: float = 100.0


@dataclass(frozen=True)
class ResNetGeneratorConfig:
    """The generator of CycleGAN, which GC-GAN takes over.

    channels: width at full resolution, then after each stride-2 convolution; blocks at the coarsest level.
    norm: "batch", "instance" (published; the exported graph has stored statistics in its place), or "none".
    upsampling: "deconvolution" (published) or "resize".
    """

    channels: List[int] = field(default_factory=lambda: [64, 128, 256])
    blocks: int = 9
    norm: str = "batch"
    upsampling: str = "deconvolution"

    def check(self) -> None:
        check_widths(self.channels, 2)
        check_blocks(self.blocks)
        check_norm(self.norm)
        if self.upsampling not in ("deconvolution", "resize"):
            raise ConfigError("recipe.generator.upsampling must be deconvolution or resize.")


@dataclass(frozen=True)
class CycleGANLossConfig:
    """Zhu et al. 2017, equation 3; identity is the paper's λ_identity · λ, 5 where they use it."""

    adversarial: float = 1.0
    cycle: float = 10.0
    identity: float = 0.0


@dataclass(frozen=True)
class GcGANGeneratorConfig(ResNetGeneratorConfig):
    """geometry: what the consistency is with, "rotation" by 90° clockwise or vertical "flip"."""

    geometry: str = "rotation"

    def check(self) -> None:
        super().check()
        if self.geometry not in ("rotation", "flip"):
            raise ConfigError("recipe.generator.geometry must be rotation or flip.")


@dataclass(frozen=True)
class GcGANLossConfig:
    """Fu et al. 2019, equation 5."""

    adversarial: float = 1.0
    geometry: float = 20.0
    identity: float = 0.0


@dataclass(frozen=True)
class ColorMapGeneratorConfig:
    """levels: nodes of the colour table along each band; 256 is the published table of an 8-bit image."""

    levels: int = 33

    def check(self) -> None:
        if not 2 <= self.levels <= 256:
            raise ConfigError("recipe.generator.levels must lie between 2 and 256.")


@dataclass(frozen=True)
class ColorMapLossConfig:
    """Tasar et al. 2020b: the adversarial loss alone."""

    adversarial: float = 1.0


def check_widths(channels: List[int], least: int) -> None:
    """Refuse too few widths, or widths below 1. Raises ConfigError."""
    if len(channels) < least or min(channels) < 1:
        raise ConfigError(f"recipe.generator.channels needs {least} or more positive widths.")


def check_blocks(*counts: int) -> None:
    """Refuse a negative number of blocks. Raises ConfigError."""
    if min(counts) < 0:
        raise ConfigError("recipe.generator: the number of blocks must not be negative.")


def check_norm(norm: str) -> None:
    """Refuse an unknown norm. Raises ConfigError."""
    if norm not in NORMS:
        raise ConfigError(f"recipe.generator.norm must be one of {', '.join(NORMS)}, not '{norm}'.")
