# SPDX-License-Identifier: GPL-2.0-or-later
"""The denoiser: diffusers' U-Net on image and label channels together.

Toker et al. 2024, sections 4.3 and 4.4: the pair's channels are stacked; super-resolution stacks the pair of half
the size, repeated to the full one, beside them.
"""

from __future__ import annotations

from typing import Any, List, Optional, cast

import torch
from diffusers import UNet2DModel
from torch import Tensor, nn
from torch.nn import functional

from .config import DiffusionConfig, size_multiple
from .detail import Detail
from .labels import LabelCode


class Denoiser(nn.Module):
    """Predicts noise or clean pair from a noisy pair.

    Attributes:
        bands: image channels; channels: with those of the label; size_multiple: of height and width.
        mends: whether a denoiser with detail (`denoiser.detail`) adds it.
    """

    def __init__(self, config: DiffusionConfig) -> None:
        super().__init__()
        options = config.denoiser
        self.bands = len(config.data.image)
        self.channels = self.bands + LabelCode(options.label_code, config.data.classes).channels
        self.super_resolution = options.super_resolution
        self.size_multiple = size_multiple(options)
        self._patch = options.patch
        wide = options.patch**2
        attends = [
            config.tile_size // options.patch // 2**level in options.attention
            for level in range(len(options.channels))
        ]
        self.unet: Any = UNet2DModel(
            in_channels=self.channels * wide * (2 if options.super_resolution else 1),
            out_channels=self.channels * wide,
            block_out_channels=tuple(options.channels),
            down_block_types=_blocks(attends, "Down"),
            up_block_types=_blocks(attends[::-1], "Up"),
            layers_per_block=options.layers,
            norm_num_groups=options.groups,
            attention_head_dim=options.head_channels,
            add_attention=options.middle_attention,
        )
        self.detail = None
        if options.detail:
            seen = self.channels * (3 if options.super_resolution else 2)
            embedding = 4 * options.channels[0]  # as UNet2DModel has it
            self.detail = Detail(seen, self.channels, options.detail, embedding)
        self.mends = True

    def forward(self, sample: Tensor, timestep: Tensor, low_resolution: Optional[Tensor] = None) -> Tensor:
        """The prediction N×C×H×W.

        Args:
            sample: noisy pairs N×C×H×W.
            timestep: N, of any number type.
            low_resolution: N×C×H/2×W/2 in [-1, 1], clean; for super-resolution only.
        """
        if self.super_resolution:
            if low_resolution is None:
                raise ValueError("A super-resolution model takes the pairs of half the size too.")
            large = functional.interpolate(low_resolution, size=sample.shape[-2:], mode="nearest")
            sample = torch.cat([sample, large], 1)
        wide = functional.pixel_unshuffle(sample, self._patch) if self._patch > 1 else sample
        prediction: Tensor = self.unet(wide, timestep, return_dict=False)[0]
        if self._patch > 1:
            prediction = functional.pixel_shuffle(prediction, self._patch)
        if self.detail is None or not self.mends:
            return prediction
        embedding = self.unet.time_embedding(self.unet.time_proj(timestep).to(sample.dtype))
        return prediction + cast(Tensor, self.detail(torch.cat([sample, prediction], 1), embedding))

    def train_detail(self, alone: bool) -> None:
        """Train the detail alone, or the U-Net alone, as if there were no detail."""
        self.mends = alone
        self.unet.requires_grad_(not alone)
        if self.detail is not None:
            self.detail.requires_grad_(alone)


def _blocks(attends: List[bool], way: str) -> tuple[str, ...]:
    return tuple(f"Attn{way}Block2D" if attention else f"{way}Block2D" for attention in attends)
