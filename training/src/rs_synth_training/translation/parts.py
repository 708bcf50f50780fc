# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that several translators are made of.

Convolutions pad with zeros, where the published networks reflect: whole images come padded by reflection, and
then nothing of the zeros is left in the result.
"""

from __future__ import annotations

from typing import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..networks.stored_norm import StoredNorm
from .translator import LEAK


class InstanceNorm(StoredNorm):
    """Instance norm in training; in evaluation the stored statistics of a domain, so that tiles have no seams."""

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return super().forward(x)
        # Without a momentum statistics are being measured (`ema.measuring`).
        if self.momentum is None:
            super().forward(x)
        return F.instance_norm(x.float(), eps=self.eps).to(x.dtype)


def make_norm(kind: str, channels: int) -> nn.Module:
    """ "none", "batch" or "instance"; none has a scale or a shift of its own."""
    if kind == "none":
        return nn.Identity()
    return StoredNorm(channels) if kind == "batch" else InstanceNorm(channels)


class Convolution(nn.Sequential):
    """Convolution that keeps the size up to its stride, norm, leaky ReLU."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, norm: str = "none") -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, stride, (kernel - 1) // 2),
            make_norm(norm, outputs),
            nn.LeakyReLU(LEAK),
        )


class Rise(nn.Sequential):
    """Twice the size: a transposed 3×3 convolution, or nearest and a 3×3 convolution; norm, leaky ReLU."""

    def __init__(self, inputs: int, outputs: int, upsampling: str, norm: str = "none") -> None:
        layers: list[nn.Module] = [nn.ConvTranspose2d(inputs, outputs, 3, 2, 1, 1)]
        if upsampling == "resize":
            layers = [nn.Upsample(scale_factor=2.0), nn.Conv2d(inputs, outputs, 3, 1, 1)]
        super().__init__(*layers, make_norm(norm, outputs), nn.LeakyReLU(LEAK))


class Residual(nn.Module):
    """x + (convolution, norm, leaky ReLU, convolution, norm)."""

    def __init__(self, width: int, norm: str = "none") -> None:
        super().__init__()
        self.layers = nn.Sequential(
            Convolution(width, width, 3, norm=norm), nn.Conv2d(width, width, 3, 1, 1), make_norm(norm, width)
        )

    def forward(self, x: Tensor) -> Tensor:
        return x + self.layers(x)


class Head(nn.Sequential):
    """Features at full resolution to an image in [-1, 1]."""

    def __init__(self, width: int, bands: int, kernel: int) -> None:
        super().__init__(nn.Conv2d(width, bands, kernel, 1, kernel // 2), nn.Tanh())


class ResNetGenerator(nn.Sequential):
    """CycleGAN's generator (Zhu et al. 2017, section 7.2): 7×7, stride-2 3×3, ResNet blocks, rises, 7×7, tanh."""

    def __init__(
        self, inputs: int, outputs: int, channels: Sequence[int], blocks: int, norm: str, upsampling: str
    ) -> None:
        downs = [Convolution(one, two, 3, 2, norm) for one, two in zip(channels, channels[1:])]
        rises = [Rise(two, one, upsampling, norm) for one, two in zip(channels, channels[1:])]
        super().__init__(
            Convolution(inputs, channels[0], 7, 1, norm),
            *downs,
            *(Residual(channels[-1], norm) for _ in range(blocks)),
            *reversed(rises),
            Head(channels[0], outputs, 7),
        )
        initialise(self)


@torch.no_grad()
def initialise(module: nn.Module) -> None:
    """He et al. 2015, so that signals keep their size where no norm does it for them."""
    for layer in module.modules():
        if isinstance(layer, (nn.Conv2d, nn.ConvTranspose2d)):
            nn.init.kaiming_normal_(layer.weight, LEAK)
            if isinstance(layer, nn.ConvTranspose2d):
                # A stride of 2 leaves a quarter of the kernel to each pixel.
                layer.weight.mul_(2.0)
            if layer.bias is not None:
                layer.bias.zero_()
    for residual in module.modules():
        if isinstance(residual, Residual):
            last = residual.layers[1]
            assert isinstance(last, nn.Conv2d)
            last.weight.mul_(0.1)
