# SPDX-License-Identifier: GPL-2.0-or-later
"""SPADE: normalisation whose scale and shift are computed from the land cover at every pixel.

Park et al. 2019, "Semantic Image Synthesis with Spatially-Adaptive Normalization"; used for every norm of the
generator by Baier et al. 2021 (section II-A). Two forms: the papers' own (per norm a 3×3 embedding of the
labels and 3×3 convolutions to scale and shift), and a slim one in which all norms of a level share one 3×3
embedding of labels, terrain and noise and read scale and shift from it by 1×1 convolutions. As in the
published code these convolutions carry no spectral norm.
"""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn

from .levels import Level
from .stored_norm import StoredNorm


class ZeroMeanConv(nn.Conv2d):
    """A convolution that begins near 0, so that γ and β begin as the plain norm."""

    bias: nn.Parameter

    def reset_parameters(self) -> None:
        nn.init.normal_(self.weight, std=0.02)
        nn.init.zeros_(self.bias)


class Modulation(nn.Module):
    """x ↦ norm(x)·(1 + γ) + β with γ, β from two convolutions of an embedding.

    For evaluation the stored statistics are folded into the two convolutions, which is exact and leaves one
    multiplication and one addition per pixel in the exported graph.
    """

    def __init__(self, channels: int, embedding: int, kernel: int) -> None:
        super().__init__()
        self.norm = StoredNorm(channels)
        self.padding = kernel // 2
        self.gamma = ZeroMeanConv(embedding, channels, kernel, padding=self.padding)
        self.beta = ZeroMeanConv(embedding, channels, kernel, padding=self.padding)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        if self.training:
            return self.norm(x) * (1 + self.gamma(embedding)) + self.beta(embedding)
        inverse, mean = self.norm.stored()
        gamma_weight = self.gamma.weight * inverse.view(-1, 1, 1, 1)
        gamma_bias = (1 + self.gamma.bias) * inverse
        beta_weight = self.beta.weight - gamma_weight * mean.view(-1, 1, 1, 1)
        beta_bias = self.beta.bias - gamma_bias * mean
        gamma = F.conv2d(embedding, gamma_weight, gamma_bias, padding=self.padding)
        if self.padding:
            # β's fold would put the mean into a convolution that the zero padding cuts at the border.
            return (x - mean.view(1, -1, 1, 1)) * gamma + self.beta(embedding)
        return x * gamma + F.conv2d(embedding, beta_weight, beta_bias)


class SPADE(nn.Module):
    """The papers' form: its own embedding, 3×3 everywhere.

    Args:
        channels: channels of x.
        labels: channels of the label map.
        hidden: width of the embedding (128 in the papers).
    """

    def __init__(self, channels: int, labels: int, hidden: int) -> None:
        super().__init__()
        self.embed = nn.Conv2d(labels, hidden, 3, padding=1)
        self.modulation = Modulation(channels, hidden, 3)

    def forward(self, x: Tensor, level: Level) -> Tensor:
        return self.modulation(x, F.relu(self.embed(level.labels)))


class SharedSPADE(nn.Module):
    """The slim form: modulation by 1×1 convolutions of the level's shared embedding."""

    def __init__(self, channels: int, embedding: int) -> None:
        super().__init__()
        self.modulation = Modulation(channels, embedding, 1)

    def forward(self, x: Tensor, level: Level) -> Tensor:
        return self.modulation(x, level.embedding)
