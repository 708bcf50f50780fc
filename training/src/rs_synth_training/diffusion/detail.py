# SPDX-License-Identifier: GPL-2.0-or-later
"""What a U-Net on wide pixels cannot say: the fine detail of its prediction.

Built like FFDNet (Zhang, Zuo and Zhang 2018, "FFDNet: toward a fast and flexible solution for CNN-based image
denoising", IEEE TIP 27(9), section III): four pixels as one, convolutions at one resolution, and a map of the noise's
level, which here is the timestep's embedding.
"""

from __future__ import annotations

from typing import cast

from torch import Tensor, nn
from torch.nn import functional

_SIDE = 2
_BLOCKS = 2


class Detail(nn.Module):
    """Adds to a prediction what the noisy pair and the prediction together tell of it; nothing before it is trained.

    Args:
        seen: channels of the input, noisy pair and prediction; made: those of the prediction.
        width: of the convolutions.
        embedding: length of the timestep's embedding.
    """

    def __init__(self, seen: int, made: int, width: int, embedding: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(seen * _SIDE**2, width, 3, padding=1)
        self.blocks = nn.ModuleList([_Block(width, embedding) for _ in range(_BLOCKS)])
        self.last = nn.Conv2d(width, made * _SIDE**2, 3, padding=1)
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(cast(Tensor, self.last.bias))

    def forward(self, seen: Tensor, embedding: Tensor) -> Tensor:
        """The correction N×made×H×W of N×seen×H×W, even in height and width, and an embedding N×E."""
        features = self.first(functional.pixel_unshuffle(seen, _SIDE))
        for block in self.blocks:
            features = block(features, embedding)
        return functional.pixel_shuffle(self.last(functional.silu(features)), _SIDE)


class _Block(nn.Module):
    """Two convolutions beside the identity; the timestep scales and shifts what is between them."""

    def __init__(self, width: int, embedding: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)
        self.level = nn.Linear(embedding, 2 * width)

    def forward(self, features: Tensor, embedding: Tensor) -> Tensor:
        scale, shift = self.level(functional.silu(embedding))[..., None, None].chunk(2, dim=1)
        inner = self.first(functional.silu(features)) * (1 + scale) + shift
        return features + cast(Tensor, self.second(functional.silu(inner)))
