# SPDX-License-Identifier: GPL-2.0-or-later
"""The fusion generator: an encoder of the auxiliary raster, every norm fed by the land cover.

Baier et al. 2021, "Synthesizing Optical and SAR Imagery From Land Cover Maps and Auxiliary Raster Data",
fig. 1 and Table I: the encoder sees the auxiliary raster only, ResNet blocks at the coarsest level, a decoder
of nearest upsampling and ResNet blocks; all norms of both halves are semantic.

Departures from the paper, all by configuration: fewer and narrower stages, a half-resolution stem, one shared
embedding per level, a norm before the head, a style code, and Gaussian noise per pixel (averaged to coarser
levels at unit variance), which carries texture that neither input shows.
"""

from __future__ import annotations

from typing import Optional

from torch import Tensor

from ..config import GeneratorConfig
from .blocks import Decoder, Encoder, Head, Layers
from .generator import Generator, Interface
from .levels import Pyramid
from .norms import plain_norms, semantic_norms, styled


class FusionGenerator(Generator):
    """See the module's docstring."""

    def __init__(self, config: GeneratorConfig, interface: Interface) -> None:
        super().__init__(config, interface)
        channels = config.channels
        seen = self.label_channels + self.terrain.channels + self.noise_channels
        plain = Layers(config, plain_norms)
        embeddings = [
            plain.conv(seen, config.hidden_width(level), 3)
            for level in range(len(channels) if config.shared_embedding else 0)
        ]
        self.pyramid = Pyramid(
            len(channels), self.label_channels, self.terrain.channels, self.noise_channels, embeddings
        )
        layers = Layers(config, styled(semantic_norms(config, self.pyramid), self.style_channels))
        self.encoder = Encoder(layers, self.terrain.channels + self.noise_channels, channels)
        self.decoder = Decoder(layers, channels)
        self.head = Head(layers, channels[0], interface.image_bands)

    def synthesise(
        self, labels: Tensor, terrain: Tensor, noise: Optional[Tensor], style: Optional[Tensor] = None
    ) -> Tensor:
        levels = self.pyramid(labels, terrain, noise, style)
        x = self.encoder(self.inputs([terrain], noise), levels)
        return self.head(self.decoder(x, levels)[-1], levels)
