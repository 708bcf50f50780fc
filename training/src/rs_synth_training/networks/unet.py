# SPDX-License-Identifier: GPL-2.0-or-later
"""U-Net: an image in, a class per pixel out. The judge of synthesised images, and a model of its own.

Ronneberger, Fischer and Brox 2015, "U-Net: Convolutional Networks for Biomedical Image Segmentation", fig. 1:
two 3×3 convolutions per level, max pooling downwards, 2×2 transposed convolutions upwards, skips by
concatenation. Departures: the convolutions are padded, so that the map keeps the image's size, and each is
followed by a batch norm, whose stored statistics are all that evaluation uses (a tile does not depend on what
lies outside its halo). Baier et al. 2021 (section III-B) measure with such a network, trained on real images.
"""

from __future__ import annotations

from typing import List, Sequence, Tuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

LOGIT_LIMIT = 30.0
"""The exported logits are clipped to ± this, where a probability differs from 0 or 1 by 1e-13."""


class DoubleConvolution(nn.Sequential):
    """Twice 3×3 convolution, batch norm, ReLU."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, 3, padding=1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
            nn.Conv2d(outputs, outputs, 3, padding=1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
        )


class UNet(nn.Module):
    """See the module's docstring. Height and width of the images: multiples of `size_multiple`.

    Args:
        bands: channels of the image.
        classes: number of classes; channel k of the logits is the class of code k + 1.
        channels: width per level, full resolution first; (64, 128, 256, 512, 1024) is the paper's.
        value_range: lowest and highest value of the image in card units.
    """

    def __init__(
        self, bands: int, classes: int, channels: Sequence[int], value_range: Tuple[float, float]
    ) -> None:
        super().__init__()
        self.bands, self.classes = bands, classes
        self.range = value_range
        self.size_multiple = 2 ** (len(channels) - 1)
        self.feature_channels = channels[-1]
        inputs = [bands, *channels[:-1]]
        self.downs = nn.ModuleList(DoubleConvolution(a, b) for a, b in zip(inputs, channels))
        pairs = list(zip(channels[:0:-1], channels[-2::-1]))
        self.rises = nn.ModuleList(nn.ConvTranspose2d(deep, wide, 2, stride=2) for deep, wide in pairs)
        self.ups = nn.ModuleList(DoubleConvolution(2 * wide, wide) for _, wide in pairs)
        self.head = nn.Conv2d(channels[0], classes, 1)

    def levels(self, image: Tensor) -> List[Tensor]:
        """Activations of the encoder's levels, full resolution first; image N×B×H×W in [-1, 1]."""
        levels = [self.downs[0](image)]
        for down in self.downs[1:]:
            levels.append(down(F.max_pool2d(levels[-1], 2)))
        return levels

    def features(self, image: Tensor) -> Tensor:
        """Activations of the deepest level, N×F×(H/s)×(W/s), s = size_multiple; image N×B×H×W in [-1, 1]."""
        return self.levels(image)[-1]

    def segment(self, image: Tensor) -> Tensor:
        """Logits N×K×H×W of an image N×B×H×W in [-1, 1]."""
        *skips, x = self.levels(image)
        for rise, up, skip in zip(self.rises, self.ups, reversed(skips)):
            x = up(torch.cat([skip, rise(x)], 1))
        return self.head(x)

    def forward(self, image: Tensor) -> Tensor:
        """Logits N×K×H×W, clipped to ± LOGIT_LIMIT, of an image in card units (clipped to the range)."""
        low, high = self.range
        scaled = (image.clamp(low, high) - low) * (2 / (high - low)) - 1
        return self.segment(scaled).clamp(-LOGIT_LIMIT, LOGIT_LIMIT)
