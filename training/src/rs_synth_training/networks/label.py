# SPDX-License-Identifier: GPL-2.0-or-later
"""The label generator: an image from the land cover alone.

Baier et al. 2021, section II-B: "removing the encoder simplifies the generator to the SPADE generator with
only segmentation maps as input" (Park et al. 2019). A 3×3 convolution of the class shares of the coarsest
level takes the encoder's place; ResNet blocks and the decoder follow, every norm fed by the land cover. The
paper leaves the number of these blocks open; SPADE and the authors' published code have two.

Noise joins the class shares at every level, in the norms too: nothing else could carry texture within a
class.
"""

from __future__ import annotations

from typing import List, Optional, Sequence

import torch.nn.functional as F
from torch import Tensor, nn

from ..config import GeneratorConfig
from .blocks import Body, Decoder, Head, Layers
from .generator import Generator, Interface
from .levels import Level, Pyramid
from .norms import plain_norms, semantic_norms, styled


class LabelPath(nn.Module):
    """Land cover and noise to features per level, without a head.

    Args:
        config: norms and layers.
        channels: width per level, full resolution first.
        labels, noise, styles: channels of the inputs.
    """

    def __init__(
        self, config: GeneratorConfig, channels: Sequence[int], labels: int, noise: int, styles: int
    ) -> None:
        super().__init__()
        plain = Layers(config, plain_norms)
        embeddings = [
            plain.conv(labels + noise, config.hidden_width(level), 3)
            for level in range(len(channels) if config.shared_embedding else 0)
        ]
        self.pyramid = Pyramid(len(channels), labels, 0, noise, embeddings, noisy_labels=True)
        self.layers = Layers(config, styled(semantic_norms(config, self.pyramid), styles))
        self.leak = config.leak
        self.stem = self.layers.conv(self.pyramid.label_channels, channels[-1], 3)
        self.body = Body(self.layers, channels[-1], len(channels) - 1, config.label_blocks)
        self.decoder = Decoder(self.layers, channels)

    def levels(self, labels: Tensor, noise: Optional[Tensor], style: Optional[Tensor]) -> List[Level]:
        """What the norms are fed."""
        levels: List[Level] = self.pyramid(labels, labels[:, :0], noise, style)
        return levels

    def forward(self, levels: Sequence[Level]) -> List[Tensor]:
        """Features per level, coarsest (after the ResNet blocks) first."""
        x = self.body(F.leaky_relu(self.stem(levels[-1].labels), self.leak), levels)
        return [x, *self.decoder(x, levels)]


class LabelGenerator(Generator):
    """See the module's docstring."""

    reads_auxiliary = False

    def __init__(self, config: GeneratorConfig, interface: Interface) -> None:
        super().__init__(config, interface)
        self.path = LabelPath(
            config, config.channels, self.label_channels, self.noise_channels, self.style_channels
        )
        self.head = Head(self.path.layers, config.channels[0], interface.image_bands)

    def synthesise(
        self, labels: Tensor, terrain: Tensor, noise: Optional[Tensor], style: Optional[Tensor] = None
    ) -> Tensor:
        levels = self.path.levels(labels, noise, style)
        return self.head(self.path(levels)[-1], levels)
