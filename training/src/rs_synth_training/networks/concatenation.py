# SPDX-License-Identifier: GPL-2.0-or-later
"""The concatenation generator: land cover and auxiliary raster side by side into a plain encoder–decoder.

Baier et al. 2021, section III-E: "simply concatenating both inputs and using the Pix2Pix generator" (Isola
et al. 2017, Johnson et al. 2016): the layers of Table I with batch norm, the one-hot land cover an input of
the first convolution.
"""

from __future__ import annotations

from typing import Optional

from torch import Tensor

from ..config import GeneratorConfig
from .blocks import Decoder, Encoder, Head, Layers
from .generator import Generator, Interface
from .levels import Level
from .norms import plain_norms, styled


class ConcatenationGenerator(Generator):
    """See the module's docstring."""

    def __init__(self, config: GeneratorConfig, interface: Interface) -> None:
        super().__init__(config, interface)
        layers = Layers(config, styled(plain_norms, self.style_channels))
        inputs = self.label_channels + self.terrain.channels + self.noise_channels
        self.encoder = Encoder(layers, inputs, config.channels)
        self.decoder = Decoder(layers, config.channels)
        self.head = Head(layers, config.channels[0], interface.image_bands)

    def synthesise(
        self, labels: Tensor, terrain: Tensor, noise: Optional[Tensor], style: Optional[Tensor] = None
    ) -> Tensor:
        levels = [Level(style=style)] * len(self.config.channels)
        x = self.encoder(self.inputs([labels, terrain], noise), levels)
        return self.head(self.decoder(x, levels)[-1], levels)
