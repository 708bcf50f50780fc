# SPDX-License-Identifier: GPL-2.0-or-later
"""The merge generator: one generator per input, their decoders fused by a third at all levels.

Baier et al. 2021, section III-E: "using the Pix2Pix generator for the DEM, the SPADE generator for the land
cover map and fusing their decoders at all layers by concatenation in an essentially third generator. This
architecture's larger memory footprint required a reduction by 25% of the generator's capacity." Capacity is
taken as the number of features per layer, as in the authors' published options.

The third generator's layers are left open by the paper: here a ResNet block on the concatenated features of
both bodies, then per level a ResNet block on its own enlarged features and those of both decoders, with batch
norm (the land cover comes in through its own path), and the head.
"""

from __future__ import annotations

from typing import Optional

import torch
from torch import Tensor

from ..config import GeneratorConfig
from .blocks import Decoder, Encoder, Head, Layers
from .generator import Generator, Interface
from .label import LabelPath
from .levels import Level
from .norms import plain_norms, styled

CAPACITY = 0.75
"""Width of every layer as a share of the recipe's channels."""


class MergeGenerator(Generator):
    """See the module's docstring."""

    def __init__(self, config: GeneratorConfig, interface: Interface) -> None:
        super().__init__(config, interface)
        channels = [max(1, round(CAPACITY * width)) for width in config.channels]
        layers = Layers(config, styled(plain_norms, self.style_channels))
        self.encoder = Encoder(layers, self.terrain.channels + self.noise_channels, channels)
        self.auxiliary_decoder = Decoder(layers, channels)
        self.label_path = LabelPath(config, channels, self.label_channels, 0, self.style_channels)
        self.fuse = layers.block(2 * channels[-1], channels[-1], len(channels) - 1)
        self.decoder = Decoder(layers, channels, beside=[2 * width for width in channels])
        self.head = Head(layers, channels[0], interface.image_bands)

    def synthesise(
        self, labels: Tensor, terrain: Tensor, noise: Optional[Tensor], style: Optional[Tensor] = None
    ) -> Tensor:
        plain = [Level(style=style)] * len(self.config.channels)
        x = self.encoder(self.inputs([terrain], noise), plain)
        from_auxiliary = [x, *self.auxiliary_decoder(x, plain)]
        from_labels = self.label_path(self.label_path.levels(labels, None, style))
        x = self.fuse(torch.cat([from_auxiliary[0], from_labels[0]], 1), plain[-1])
        for index, up in enumerate(self.decoder.ups):
            beside = from_auxiliary[index + 1], from_labels[index + 1]
            x = up(torch.cat([self.decoder.step(x, index), *beside], 1), plain[0])
        return self.head(x, plain)
