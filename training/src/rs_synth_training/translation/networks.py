# SPDX-License-Identifier: GPL-2.0-or-later
"""The networks of a recipe."""

from __future__ import annotations

from typing import Dict, List, Mapping, Tuple, Type

from torch import Tensor, nn

from ..config.discriminator import DiscriminatorConfig
from ..networks.discriminator import MultiScaleDiscriminator
from .colormapgan import ColorMapGAN
from .config import Config
from .cyclegan import CycleGAN
from .gcgan import GcGAN
from .semi2i import SemI2I
from .sruit import SRUIT
from .translator import Translator

TRANSLATORS: Dict[str, Type[Translator]] = {
    "semi2i": SemI2I,
    "sruit": SRUIT,
    "cyclegan": CycleGAN,
    "gcgan": GcGAN,
    "colormapgan": ColorMapGAN,
}

Features = List[List[Tensor]]


class Discriminators(nn.Module):
    """All discriminators of a translator, as one network for DDP."""

    def __init__(self, config: DiscriminatorConfig, channels: Mapping[str, int]) -> None:
        super().__init__()
        self.judges = nn.ModuleDict(
            {name: MultiScaleDiscriminator(config, count) for name, count in channels.items()}
        )

    def forward(self, shown: Dict[str, Tuple[Tensor, Tensor]]) -> Dict[str, Features]:
        """Features per scale and layer of (image, what is beside it), by discriminator."""
        return {name: self.judges[name](*pair) for name, pair in shown.items()}


def build_translator(config: Config) -> Translator:
    """The recipe's translator with fresh weights."""
    return TRANSLATORS[config.method].build(config)


def build_discriminators(config: Config, translator: Translator) -> Discriminators:
    """The recipe's discriminators with fresh weights."""
    return Discriminators(config.discriminator, translator.judges)
