# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts that all five generators are made of: encoder, ResNet blocks, decoder, head.

Baier et al. 2021, Table I: a 7×7 convolution and ReLU; stride-2 3×3 convolutions, each with norm and ReLU;
ResNet blocks; nearest upsampling and a ResNet block per level; a 3×3 convolution. Blocks are norm → ReLU →
convolution, twice. Departures: zero padding (the published code reflects), and what the recipe chooses.
"""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from ..config import GeneratorConfig
from .levels import Level
from .norms import Norms


class ResidualBlock(nn.Module):
    """norm → act → conv → norm → act → conv, plus a 1×1 shortcut where the width changes."""

    def __init__(
        self,
        norms: Tuple[nn.Module, nn.Module],
        convs: Tuple[nn.Module, nn.Module],
        shortcut: Optional[nn.Module],
        leak: float,
    ) -> None:
        super().__init__()
        self.norms = nn.ModuleList(norms)
        self.convs = nn.ModuleList(convs)
        self.shortcut = shortcut
        self.leak = leak

    def forward(self, x: Tensor, level: Level) -> Tensor:
        residual = x
        for norm, conv in zip(self.norms, self.convs):
            residual = conv(F.leaky_relu(norm(residual, level), self.leak))
        return residual + (x if self.shortcut is None else self.shortcut(x))


class Layers:
    """Makes layers as a recipe wants them.

    Args:
        config: spectral norm and leak.
        norms: makes the norm of a width and level.
    """

    def __init__(self, config: GeneratorConfig, norms: Norms) -> None:
        self.config, self.norm = config, norms

    def wrap(self, layer: nn.Module) -> nn.Module:
        """With spectral norm where the recipe has it."""
        return spectral_norm(layer) if self.config.spectral_norm else layer

    def conv(self, inputs: int, outputs: int, kernel: int, stride: int = 1) -> nn.Module:
        """A convolution that keeps the size, up to its stride."""
        return self.wrap(nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2))

    def block(self, inputs: int, outputs: int, level: int) -> ResidualBlock:
        """A ResNet block."""
        middle = min(inputs, outputs)
        return ResidualBlock(
            (self.norm(inputs, level), self.norm(middle, level)),
            (self.conv(inputs, middle, 3), self.conv(middle, outputs, 3)),
            None if inputs == outputs else self.conv(inputs, outputs, 1),
            self.config.leak,
        )


class Body(nn.Module):
    """ResNet blocks at the coarsest level."""

    def __init__(self, layers: Layers, width: int, level: int, blocks: int) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(layers.block(width, width, level) for _ in range(blocks))

    def forward(self, x: Tensor, levels: Sequence[Level]) -> Tensor:
        for block in self.blocks:
            x = block(x, levels[-1])
        return x


class Encoder(nn.Module):
    """Inputs N×C×H×W to features of the coarsest level, ResNet blocks included."""

    def __init__(self, layers: Layers, inputs: int, channels: Sequence[int]) -> None:
        super().__init__()
        config = layers.config
        self.leak = config.leak
        self.first = 0 if config.full_resolution_encoder else 1
        kernel, stride, padding = (7, 1, 3) if self.first == 0 else (4, 2, 1)
        self.stem = layers.wrap(nn.Conv2d(inputs, channels[self.first], kernel, stride, padding))
        levels = range(self.first + 1, len(channels))
        self.downs = nn.ModuleList(layers.conv(channels[i - 1], channels[i], 3, stride=2) for i in levels)
        self.norms = nn.ModuleList(layers.norm(channels[i], i) for i in levels)
        self.body = Body(layers, channels[-1], len(channels) - 1, config.blocks)

    def forward(self, inputs: Tensor, levels: Sequence[Level]) -> Tensor:
        x = F.leaky_relu(self.stem(inputs), self.leak)
        for down, norm, level in zip(self.downs, self.norms, levels[self.first + 1 :]):
            x = F.leaky_relu(norm(down(x), level), self.leak)
        return self.body(x, levels)


class Decoder(nn.Module):
    """Features of the coarsest level to features of every finer one.

    Args:
        layers: how layers are made.
        channels: width per level, full resolution first.
        beside: channels that join the features of each level before its block, by level.
    """

    def __init__(
        self, layers: Layers, channels: Sequence[int], beside: Optional[Sequence[int]] = None
    ) -> None:
        super().__init__()
        self.ups = nn.ModuleList()
        self.reducers = nn.ModuleList()
        for i in reversed(range(len(channels) - 1)):
            wide = channels[i + 1]
            if layers.config.reduce_before_upsampling:
                self.reducers.append(layers.conv(wide, channels[i], 1))
                wide = channels[i]
            self.ups.append(layers.block(wide + (beside[i] if beside else 0), channels[i], i))

    def step(self, x: Tensor, index: int) -> Tensor:
        """Features before block `index` (0 is the coarsest): narrowed where the recipe says so, then twice as
        large."""
        if len(self.reducers):
            x = self.reducers[index](x)
        return F.interpolate(x, scale_factor=2.0, mode="nearest")

    def forward(self, x: Tensor, levels: Sequence[Level]) -> List[Tensor]:
        """Features per level, coarsest first; the last ones are at full resolution."""
        features = []
        for index, up in enumerate(self.ups):
            x = up(self.step(x, index), levels[len(self.ups) - 1 - index])
            features.append(x)
        return features


class Head(nn.Module):
    """Features at full resolution to an image in [-1, 1] (unclipped where linear)."""

    def __init__(self, layers: Layers, width: int, bands: int) -> None:
        super().__init__()
        self.leak, self.tanh = layers.config.leak, layers.config.final_activation == "tanh"
        self.norm = layers.norm(width, 0) if layers.config.head_norm else None
        self.conv = layers.conv(width, bands, 3)

    def forward(self, x: Tensor, levels: Sequence[Level]) -> Tensor:
        if self.norm is not None:
            x = F.leaky_relu(self.norm(x, levels[0]), self.leak)
        x = self.conv(x)
        return x.tanh() if self.tanh else x
