# SPDX-License-Identifier: GPL-2.0-or-later
"""ColorMapGAN (Tasar, Happy, Tarabalka and Alliez 2020, "ColorMapGAN: Unsupervised Domain Adaptation for Semantic
Segmentation Using Color Mapping Generative Adversarial Networks", IEEE TGRS 58): every colour x becomes
W(x) · x + K(x), band by band, with a table of W and K.

The published table has a row for each of the 256³ colours: 16.8 million rows of six numbers, and as many gradients and
moments. Here the table has `levels` nodes along each band, and colours between nodes are interpolated linearly (in all
bands, from the 2^bands corners of their cell). With 256 levels over an 8-bit range every whole colour is a node, and
the table is the published one; with 33 it has 36 thousand rows, and neighbouring colours learn together. Values are in
[-1, 1], clipped there. Each direction has a table of its own; there is no structural change, and no halo.
"""

from __future__ import annotations

import itertools
from typing import Dict

import torch
from torch import Tensor, nn

from ..strict import ConfigError
from .config import ColorMapGANConfig
from .objectives import Part
from .translator import DIRECTIONS, Images, Judged, Term, Translator, adversarial_pairs

MOST_ROWS = 2**24


class ColorMap(nn.Module):
    """Image N×B×H×W in [-1, 1] to one of other colours."""

    def __init__(self, bands: int, levels: int) -> None:
        super().__init__()
        if levels**bands > MOST_ROWS:
            raise ConfigError(
                f"recipe.generator.levels: {levels} nodes along each of {bands} bands are {levels**bands} rows, more "
                f"than {MOST_ROWS}; take fewer."
            )
        self.bands, self.levels = bands, levels
        table = torch.zeros(levels**bands, 2, bands)
        table[:, 0] = 1
        self.table = nn.Parameter(table.flatten(1))

    def forward(self, image: Tensor) -> Tensor:
        place = (image.float().clamp(-1, 1) + 1) * ((self.levels - 1) / 2)
        # The last node belongs to the last cell.
        low = place.floor().clamp(max=self.levels - 2)
        share, cell = place - low, low.long()
        mapped: Tensor = torch.zeros_like(image, dtype=torch.float32).repeat(1, 2, 1, 1)
        for corner in itertools.product((0, 1), repeat=self.bands):
            row = torch.zeros_like(cell[:, 0])
            weight = torch.ones_like(share[:, :1])
            for band, upper in enumerate(corner):
                row = row * self.levels + cell[:, band] + upper
                weight = weight * (share[:, band : band + 1] if upper else 1 - share[:, band : band + 1])
            mapped = mapped + weight * self.table[row].permute(0, 3, 1, 2)
        scale, shift = mapped.split(self.bands, 1)
        return (image * scale + shift).clamp(-1, 1)


class ColorMapGAN(Translator):
    """See the module's docstring."""

    def __init__(self, bands: int, levels: int) -> None:
        super().__init__((bands, bands))
        self.maps = nn.ModuleDict({direction: ColorMap(bands, levels) for direction in DIRECTIONS})

    @classmethod
    def build(cls, config: ColorMapGANConfig) -> ColorMapGAN:  # type: ignore[override]
        return cls(len(config.data.a.bands), config.generator.levels)

    def forward(self, a: Tensor, b: Tensor, valid_a: Tensor, valid_b: Tensor) -> Images:
        return {"fake_b": self.translate(a, "a-to-b"), "fake_a": self.translate(b, "b-to-a")}

    def translate(self, image: Tensor, direction: str) -> Tensor:
        result: Tensor = self.maps[direction](image)
        return result

    def terms(self, images: Images, part: Part) -> Dict[str, Term]:
        return {}

    def judged(self, images: Images, part: Part) -> Dict[str, Judged]:
        return adversarial_pairs(images, part)

    @property
    def judges(self) -> Dict[str, int]:
        return dict(self.bands)
