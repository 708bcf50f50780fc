# SPDX-License-Identifier: GPL-2.0-or-later
"""The fusion generator: an encoder of the auxiliary raster, every norm fed by the land cover.

Baier et al. 2021, "Synthesizing Optical and SAR Imagery From Land Cover Maps and Auxiliary Raster Data",
fig. 2: the encoder sees the auxiliary raster only, ResNet blocks at the coarsest level, a decoder of nearest
upsampling and ResNet blocks; all norms of both halves are semantic. The order is norm → activation →
padding → convolution, so labels and features stay aligned. Scaling, one-hot coding and slopes are part of
the module: raw values in, card units out.

Departures from the paper, all by configuration: fewer and narrower stages, a half-resolution stem, one shared
embedding per level, and Gaussian noise per pixel at every level (averaged to coarser levels at unit
variance), which carries texture that neither input shows.
"""

from __future__ import annotations

from typing import List, Optional, Tuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from ..config import DataConfig, GeneratorConfig
from .clade import CLADE
from .features import OneHot, TerrainFeatures
from .spade import SPADE, SharedSPADE, StoredNorm

Level = Tuple[Tensor, Optional[Tensor]]


class PlainNorm(nn.Module):
    """Batch norm with a scale and shift per channel: the generator without land cover in the norms."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = StoredNorm(channels)
        self.scale = nn.Parameter(torch.ones(1, channels, 1, 1))
        self.shift = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, x: Tensor, labels: Tensor, embedding: Optional[Tensor] = None) -> Tensor:
        return self.norm(x) * self.scale + self.shift


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
            residual = conv(F.leaky_relu(norm(residual, *level), self.leak))
        return residual + (x if self.shortcut is None else self.shortcut(x))


class FusionGenerator(nn.Module):
    """See the module's docstring. Size of the inputs: a multiple of `size_multiple`."""

    def __init__(self, config: GeneratorConfig, data: DataConfig) -> None:
        super().__init__()
        self.config = config
        self.classes = len(data.classes)
        self.noise_channels = config.noise_channels
        self.size_multiple = 2 ** (len(config.channels) - 1)
        self.range = data.range
        self.one_hot = OneHot(self.classes)
        self.terrain = TerrainFeatures(data.auxiliary, data.gsd_m, data.sun_azimuth, data.sun_elevation)
        channels, levels = config.channels, len(config.channels)
        self._hidden = config.hidden * levels if len(config.hidden) == 1 else config.hidden
        inputs = self.terrain.channels + self.noise_channels
        self.embeddings: Optional[nn.ModuleList] = None
        if config.shared_embedding:
            self.embeddings = nn.ModuleList(
                self._conv(self.classes + inputs, self._hidden[level], 3) for level in range(levels)
            )
        first = 0 if config.full_resolution_encoder else 1
        kernel, stride, padding = (7, 1, 3) if first == 0 else (4, 2, 1)
        self.stem = self._wrap(nn.Conv2d(inputs, channels[first], kernel, stride, padding))
        self.down_norms = nn.ModuleList(self._norm(channels[i], i) for i in range(first, levels - 1))
        self.downs = nn.ModuleList(
            self._conv(channels[i], channels[i + 1], 3, stride=2) for i in range(first, levels - 1)
        )
        self.blocks = nn.ModuleList(
            self._block(channels[-1], channels[-1], levels - 1) for _ in range(config.blocks)
        )
        self.ups = nn.ModuleList()
        self.reducers = nn.ModuleList()
        for i in reversed(range(levels - 1)):
            wide = channels[i + 1]
            if config.reduce_before_upsampling:
                self.reducers.append(self._conv(wide, channels[i], 1))
                wide = channels[i]
            self.ups.append(self._block(wide, channels[i], i))
        self.head_norm = self._norm(channels[0], 0)
        self.head = self._conv(channels[0], len(data.image), 3)

    @staticmethod
    def input_channels(data: DataConfig) -> int:
        """Channels that a conditional discriminator gets: one-hot classes and terrain features."""
        return len(data.classes) + sum(4 if band.kind == "height" else 1 for band in data.auxiliary)

    def _wrap(self, layer: nn.Module) -> nn.Module:
        return spectral_norm(layer) if self.config.spectral_norm else layer

    def _conv(self, inputs: int, outputs: int, kernel: int, stride: int = 1) -> nn.Module:
        return self._wrap(nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2))

    def _norm(self, channels: int, level: int) -> nn.Module:
        if self.config.norm == "batch":
            return PlainNorm(channels)
        if self.config.norm == "clade":
            return CLADE(channels, self.classes)
        if self.config.shared_embedding:
            return SharedSPADE(channels, self._hidden[level])
        return SPADE(channels, self.classes, self._hidden[level])

    def _block(self, inputs: int, outputs: int, level: int) -> ResidualBlock:
        middle = min(inputs, outputs)
        shortcut = None if inputs == outputs else self._conv(inputs, outputs, 1)
        return ResidualBlock(
            (self._norm(inputs, level), self._norm(middle, level)),
            (self._conv(inputs, middle, 3), self._conv(middle, outputs, 3)),
            shortcut,
            self.config.leak,
        )

    def _levels(self, labels: Tensor, inputs: Tensor) -> List[Level]:
        """Labels (as class shares) and embedding at full resolution, one half, one quarter, …"""
        levels: List[Level] = []
        for index in range(len(self.config.channels)):
            if index:
                labels = F.avg_pool2d(labels, 2)
                inputs = F.avg_pool2d(inputs, 2)
            embedding = None
            if self.embeddings is not None:
                terrain = inputs[:, : self.terrain.channels]
                # Averaging 4^index independent values divides their deviation by 2^index.
                noise = inputs[:, self.terrain.channels :] * float(2**index)
                embedding = F.relu(self.embeddings[index](torch.cat([labels, terrain, noise], 1)))
            levels.append((labels, embedding))
        return levels

    def conditions(self, land_cover: Tensor, auxiliary: Tensor) -> Tuple[Tensor, Tensor]:
        """One-hot classes N×K×H×W and terrain features N×F×H×W."""
        return self.one_hot(land_cover), self.terrain(auxiliary)

    def synthesise(self, labels: Tensor, terrain: Tensor, noise: Optional[Tensor]) -> Tensor:
        """Image in [-1, 1] (unclipped where the head is linear), N×B×H×W, from `conditions` and noise."""
        inputs = terrain if noise is None or not self.noise_channels else torch.cat([terrain, noise], 1)
        levels = self._levels(labels, inputs)
        x = self.stem(inputs)
        index = len(levels) - 1 - len(self.downs)
        for norm, down in zip(self.down_norms, self.downs):
            x = down(F.leaky_relu(norm(x, *levels[index]), self.config.leak))
            index += 1
        for block in self.blocks:
            x = block(x, levels[-1])
        for step, up in enumerate(self.ups):
            if len(self.reducers):
                x = self.reducers[step](x)
            x = up(F.interpolate(x, scale_factor=2.0, mode="nearest"), levels[len(levels) - 2 - step])
        x = self.head(F.leaky_relu(self.head_norm(x, *levels[0]), self.config.leak))
        return torch.tanh(x) if self.config.final_activation == "tanh" else x

    def to_units(self, image: Tensor) -> Tensor:
        """[-1, 1] to the card's units, clipped to its range."""
        low, high = self.range
        return (image.clamp(-1, 1) + 1) * ((high - low) / 2) + low

    def forward(self, land_cover: Tensor, auxiliary: Tensor, noise: Optional[Tensor] = None) -> Tensor:
        """Image in card units.

        Args:
            land_cover: N×H×W, uint8 or int64, 1…K, 0 = unknown.
            auxiliary: N×C×H×W float32 in physical units (metres).
            noise: N×Z×H×W float32, standard normal; None only where the network takes no noise.

        Returns:
            N×B×H×W float32.
        """
        labels, terrain = self.conditions(land_cover, auxiliary)
        return self.to_units(self.synthesise(labels, terrain, noise))
