# SPDX-License-Identifier: GPL-2.0-or-later
"""The choice of norms: fed by the land cover, or plain; with or without a style code."""

from __future__ import annotations

from typing import Callable, Optional

import torch
from torch import Tensor, nn

from ..config import GeneratorConfig
from .clade import CLADE
from .levels import Level, Pyramid
from .spade import SPADE, SharedSPADE
from .stored_norm import StoredNorm

Norms = Callable[[int, int], nn.Module]
"""(channels, level) to a norm, a module of features N×C×h×w and their Level."""


class PlainNorm(nn.Module):
    """Batch norm with a scale and shift per channel: no land cover in the norm."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = StoredNorm(channels)
        self.scale = nn.Parameter(torch.ones(1, channels, 1, 1))
        self.shift = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, x: Tensor, level: Level) -> Tensor:
        return self.norm(x) * self.scale + self.shift


def given(style: Optional[Tensor]) -> Tensor:
    """The style code. Raises ValueError where there is none: zeros would be a style too."""
    if style is None:
        raise ValueError("The generator takes a style code N×S; pass it as style.")
    return style


class StyledNorm(nn.Module):
    """Any norm, then a scale and shift per channel from the style code.

    AdaIN's affine part (Huang and Belongie 2017) over stored statistics: those of an image would differ from
    tile to tile. It begins as no change, and a style of zeros stays none.
    """

    def __init__(self, norm: nn.Module, channels: int, styles: int) -> None:
        super().__init__()
        self.norm = norm
        self.affine = nn.Linear(styles, 2 * channels, bias=False)
        nn.init.zeros_(self.affine.weight)

    def forward(self, x: Tensor, level: Level) -> Tensor:
        scale, shift = self.affine(given(level.style))[..., None, None].chunk(2, 1)
        return self.norm(x, level) * (1 + scale) + shift


def plain_norms(channels: int, level: int) -> nn.Module:
    """Batch norm at every level."""
    return PlainNorm(channels)


def semantic_norms(config: GeneratorConfig, pyramid: Pyramid) -> Norms:
    """The recipe's choice of norm, fed by the pyramid's labels or embeddings."""

    def norm(channels: int, level: int) -> nn.Module:
        if config.norm == "batch":
            return PlainNorm(channels)
        if config.norm == "clade":
            return CLADE(channels, pyramid.label_channels)
        if config.shared_embedding:
            return SharedSPADE(channels, config.hidden_width(level))
        return SPADE(channels, pyramid.label_channels, config.hidden_width(level))

    return norm


def styled(norms: Norms, styles: int) -> Norms:
    """The same norms with a style code of that many values; 0 changes nothing."""
    if not styles:
        return norms
    return lambda channels, level: StyledNorm(norms(channels, level), channels, styles)
