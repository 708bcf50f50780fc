# SPDX-License-Identifier: GPL-2.0-or-later
"""The networks, built from a recipe."""

from __future__ import annotations

from ..config import Config
from .discriminator import MultiScaleDiscriminator
from .generator import Generator, Interface
from .kinds import GENERATORS
from .sizes import resolve

__all__ = [
    "GENERATORS",
    "Generator",
    "Interface",
    "MultiScaleDiscriminator",
    "build_discriminator",
    "build_generator",
    "interface",
]


def interface(config: Config) -> Interface:
    """What the generator must know of the recipe's data."""
    data = config.data
    return Interface(
        classes=len(data.classes),
        auxiliary=tuple(data.auxiliary),
        image_bands=len(data.image),
        range=data.range,
        gsd_m=data.gsd_m,
        sun=(data.sun_azimuth, data.sun_elevation),
    )


def build_generator(config: Config) -> Generator:
    """The recipe's generator with fresh weights, at its matched widths where the recipe has a budget."""
    data = interface(config)
    chosen = resolve(config.generator, data)
    return GENERATORS[chosen.kind](chosen, data)


def build_discriminator(config: Config) -> MultiScaleDiscriminator:
    """The recipe's discriminator: sees the image and what the generator sees, noise excepted."""
    data = interface(config)
    condition = GENERATORS[config.generator.kind].condition_channels(config.generator, data)
    return MultiScaleDiscriminator(config.discriminator, data.image_bands + condition)
