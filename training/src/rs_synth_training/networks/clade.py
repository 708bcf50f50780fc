# SPDX-License-Identifier: GPL-2.0-or-later
"""CLADE: normalisation whose scale and shift are looked up per class.

Tan et al. 2021, "Efficient Semantic Image Synthesis via Class-Adaptive Normalization". The table is a 1×1
convolution of the class shares, so a coarse cell that holds two classes gets their mean, and an unknown cell
(no class) the table's bias. Within a class CLADE is spatially flat: noise and terrain must carry the texture.
"""

from __future__ import annotations

from torch import Tensor, nn

from .levels import Level
from .spade import Modulation


class CLADE(nn.Module):
    """Args: channels of x; labels, the number of classes."""

    def __init__(self, channels: int, labels: int) -> None:
        super().__init__()
        self.modulation = Modulation(channels, labels, 1)

    def forward(self, x: Tensor, level: Level) -> Tensor:
        return self.modulation(x, level.labels)
