# SPDX-License-Identifier: GPL-2.0-or-later
"""Multi-scale patch discriminator (Wang et al. 2018, pix2pixHD), conditioned on the generator's inputs.

Baier et al. 2021, section II-C and Table II: 4×4 convolutions, all but the last two of stride 2, instance
norm in all but the first, leaky ReLU, spectral norm; hinge loss averaged over the scales and feature matching
on the layers. D(image, x) sees the generator's own input x (section II-D): land cover and auxiliary raster,
or the one that a kind reads. Spectral norm without instance norm stalls. Departures, by configuration: 3×3 in
the two layers of stride 1, and a gain on the image.
"""

from __future__ import annotations

from typing import List

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from ..config import DiscriminatorConfig


def _same(inputs: int, outputs: int, kernel: int) -> nn.Conv2d:
    """A convolution of stride 1; a 4×4 one enlarges the map by a pixel, as pix2pixHD's does."""
    return nn.Conv2d(inputs, outputs, kernel, 1, kernel // 2)


class PatchDiscriminator(nn.Module):
    """Returns the feature maps of all layers; the last one is the N×1×h×w decision."""

    def __init__(self, config: DiscriminatorConfig, inputs: int) -> None:
        super().__init__()
        widths = config.channels
        layers: List[nn.Module] = []
        for index, width in enumerate(widths):
            # As in pix2pixHD the last of the feature layers keeps its resolution.
            last = index == len(widths) - 1
            conv: nn.Module = (
                _same(inputs, width, config.last_kernel) if last else nn.Conv2d(inputs, width, 4, 2, 1)
            )
            inner = config.spectral_norm == "inner" and index > 0
            parts = [spectral_norm(conv) if inner or config.spectral_norm == "all" else conv]
            if index and config.instance_norm:
                parts.append(nn.InstanceNorm2d(width))
            parts.append(nn.LeakyReLU(0.2))
            layers.append(nn.Sequential(*parts))
            inputs = width
        head: nn.Module = _same(inputs, 1, config.last_kernel)
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
        self.image_gain = config.image_gain
        self.scales = nn.ModuleList(PatchDiscriminator(config, inputs) for _ in range(config.scales))

    def forward(self, image: Tensor, condition: Tensor) -> List[List[Tensor]]:
        """Features per scale and layer; image N×B×H×W in [-1, 1], condition N×C×H×W."""
        x = torch.cat([self.image_gain * image, condition], 1)
        outputs = []
        for index, scale in enumerate(self.scales):
            if index:
                x = F.avg_pool2d(x, 2)
            outputs.append(scale(x))
        return outputs
