# SPDX-License-Identifier: GPL-2.0-or-later
"""SegDiff (Amit et al. 2021): a diffusion model that draws the mask of an image, as a rival that needs no pairs.

The image is beside the noisy mask, as channels, and not added after an encoder of its own; masks of several classes
are in bits, as in the joint model (Toker et al. 2024, section 4.2). Several masks are drawn and averaged (section 3.2).
"""

from __future__ import annotations

from typing import Any, Sequence

import torch
from torch import Tensor, nn

from ..config import ClassConfig
from ..data.crops import Batch
from ..diffusion.config import ScheduleConfig
from ..diffusion.labels import LabelCode
from ..diffusion.schedule import add_noise, alphas_cumprod, make_scheduler

STEPS = 10
DRAWS = 3
GROUPS = 4


class SegDiff(nn.Module):
    """Predicts the clean mask.

    Args:
        bands: of the image.
        classes: of the recipe.
        channels: widths of the levels, multiples of 4.
    """

    def __init__(self, bands: int, classes: Sequence[ClassConfig], channels: Sequence[int]) -> None:
        super().__init__()
        from diffusers import UNet2DModel  # after `diffusion`, which lets it load

        self._code = LabelCode("bits", classes)
        self._schedule = ScheduleConfig()
        self.size_multiple = 2 ** (len(channels) - 1)
        self.unet: Any = UNet2DModel(
            in_channels=bands + self._code.channels,
            out_channels=self._code.channels,
            block_out_channels=tuple(channels),
            down_block_types=("DownBlock2D",) * len(channels),
            up_block_types=("UpBlock2D",) * len(channels),
            layers_per_block=1,
            norm_num_groups=GROUPS,
            add_attention=False,
        )
        self.register_buffer("alphas", alphas_cumprod(self._schedule), persistent=False)
        self.register_buffer("words", 2 * torch.from_numpy(self._code.codewords) - 1, persistent=False)

    def loss(self, batch: Batch, generator: torch.Generator) -> Tensor:
        """Mean squared error of the mask where it is known, at steps drawn with equal chances."""
        alphas: Tensor = self.get_buffer("alphas")
        clean = self._code.encode(batch.truth)
        when = torch.randint(len(alphas), (len(clean),), generator=generator)
        noise = torch.randn(clean.shape, generator=generator)
        image, clean, valid, noise, when = (
            values.to(alphas.device) for values in (batch.image, clean, batch.valid, noise, when)
        )
        found = self._predict(image, add_noise(clean, noise, when, alphas), when)
        errors = ((found - clean) ** 2 * valid).sum()
        return errors / (valid.sum() * clean.shape[1]).clamp(min=1)

    def segment(self, image: Tensor) -> Tensor:
        """Logits N×K×H×W: minus the squared distance of the mean mask from each class's codeword."""
        generator = torch.Generator().manual_seed(0)
        shape = (len(image), self._code.channels, *image.shape[2:])
        total = torch.zeros(shape, device=image.device)
        for _ in range(DRAWS):
            mask = torch.randn(shape, generator=generator).to(image.device)
            scheduler = make_scheduler("ddim", self._schedule, "x0", STEPS)
            for time in scheduler.timesteps:
                when = torch.full((len(image),), int(time), device=image.device)
                mask = scheduler.step(self._predict(image, mask, when), time, mask).prev_sample
            total += mask
        words: Tensor = self.get_buffer("words")
        return -((total[:, None] / DRAWS - words[None, :, :, None, None]) ** 2).sum(2)

    def _predict(self, image: Tensor, mask: Tensor, when: Tensor) -> Tensor:
        found: Tensor = self.unet(torch.cat([image, mask], 1), when, return_dict=False)[0]
        return found
