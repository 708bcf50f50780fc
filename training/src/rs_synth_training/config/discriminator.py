# SPDX-License-Identifier: GPL-2.0-or-later
"""The discriminator section."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List

from ..strict import ConfigError


@dataclass(frozen=True)
class DiscriminatorConfig:
    """Multi-scale patch discriminator (Wang et al. 2018). The defaults are those of Baier et al. 2021."""

    scales: int = 2
    """2 for crops of 256 pixels, 3 for crops of 512 (paper)."""
    channels: List[int] = field(default_factory=lambda: [64, 128, 256, 512])
    last_kernel: int = 4
    """Of the two layers of stride 1: 4 (paper) or 3, which keeps the maps' size and costs about half."""
    image_gain: float = 1.0
    """Factor on the image beside its conditions. Pixels differ by tenths, the one-hot classes by ones: with 1 a
    spectrally normed first layer spends itself on the classes and is slow to see the texture."""
    spectral_norm: str = "all"
    """"all" (paper), "inner" (not the first and the last convolution, as published SPADE code does; the decision may
    then grow and the hinge bites), or "none"."""
    instance_norm: bool = True


def check(discriminator: DiscriminatorConfig) -> None:
    """Refuse an unknown choice. Raises ConfigError."""
    if discriminator.spectral_norm not in ("all", "inner", "none"):
        raise ConfigError("recipe.discriminator.spectral_norm must be all, inner or none.")
    if discriminator.last_kernel not in (3, 4):
        raise ConfigError("recipe.discriminator.last_kernel must be 3 or 4.")
    if discriminator.scales < 1 or not discriminator.channels or min(discriminator.channels) < 1:
        raise ConfigError("recipe.discriminator: one or more scales and channels.")
