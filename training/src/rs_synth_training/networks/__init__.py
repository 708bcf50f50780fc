# SPDX-License-Identifier: GPL-2.0-or-later
"""The networks, built from a recipe."""

from __future__ import annotations

from ..config import Config
from .discriminator import MultiScaleDiscriminator
from .fusion import FusionGenerator

__all__ = ["FusionGenerator", "MultiScaleDiscriminator", "build_discriminator", "build_generator"]


def build_generator(config: Config) -> FusionGenerator:
    """The recipe's generator with fresh weights."""
    return FusionGenerator(config.generator, config.data)


def build_discriminator(config: Config) -> MultiScaleDiscriminator:
    """The recipe's discriminator: sees the image, the one-hot land cover and the terrain features."""
    generator = FusionGenerator.input_channels(config.data)
    return MultiScaleDiscriminator(config.discriminator, len(config.data.image) + generator)
