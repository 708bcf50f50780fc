# SPDX-License-Identifier: GPL-2.0-or-later
"""Multi-scale patch discriminator (Wang et al. 2018, pix2pixHD), conditioned on the generator's inputs.

Baier et al. 2021, section III-C: 4×4 convolutions of stride 2, instance norm in all but the first, leaky
ReLU, spectral norm; hinge loss and feature matching on its layers. Spectral norm without instance norm
stalls. Departure: the two layers of stride 1, the last features and the decision, are 3×3, so that maps keep
their size.
"""

from __future__ import annotations

from typing import List

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from ..config import DiscriminatorConfig

# Pixels differ by tenths, the one-hot classes beside them by ones: without the gain a spectrally normed layer
# spends itself on the classes and hardly sees the texture.
IMAGE_GAIN = 4.0


class PatchDiscriminator(nn.Module):
    """Returns the feature maps of all layers; the last one is the N×1×h×w decision."""

    def __init__(self, config: DiscriminatorConfig, inputs: int) -> None:
        super().__init__()
        widths = config.channels
        layers: List[nn.Module] = []
        for index, width in enumerate(widths):
            # As in pix2pixHD the last of the feature layers keeps its resolution.
            last = index == len(widths) - 1
            conv: nn.Module = nn.Conv2d(inputs, width, 3 if last else 4, 1 if last else 2, 1)
            inner = config.spectral_norm == "inner" and index > 0
            parts = [spectral_norm(conv) if inner or config.spectral_norm == "all" else conv]
            if index and config.instance_norm:
                parts.append(nn.InstanceNorm2d(width))
            parts.append(nn.LeakyReLU(0.2))
            layers.append(nn.Sequential(*parts))
            inputs = width
        head: nn.Module = nn.Conv2d(inputs, 1, 3, 1, 1)
        layers.append(spectral_norm(head) if config.spectral_norm == "all" else head)
        self.layers = nn.ModuleList(layers)

    def forward(self, x: Tensor) -> List[Tensor]:
        features = []
        for layer in self.layers:
            x = layer(x)
            features.append(x)
        return features


class MultiScaleDiscriminator(nn.Module):
    """One patch discriminator per scale; scale s sees the input averaged over 2^s pixels."""

    def __init__(self, config: DiscriminatorConfig, inputs: int) -> None:
        super().__init__()
        self.scales = nn.ModuleList(PatchDiscriminator(config, inputs) for _ in range(config.scales))

    def forward(self, image: Tensor, condition: Tensor) -> List[List[Tensor]]:
        """Features per scale and layer; image N×B×H×W in [-1, 1], condition N×C×H×W."""
        x = torch.cat([IMAGE_GAIN * image, condition], 1)
        outputs = []
        for index, scale in enumerate(self.scales):
            if index:
                x = F.avg_pool2d(x, 2)
            outputs.append(scale(x))
        return outputs
