# SPDX-License-Identifier: GPL-2.0-or-later
"""What every generator has in common: raw values in, card units out.

Scaling, one-hot coding and slopes are part of the module, so the exported graph needs nothing beside it. A
kind that reads no land cover or no auxiliary raster says so by conditions of 0 channels; what conditions hold
is also what the discriminator is shown (Baier et al. 2021, section II-D: D(G(x), x) with x the generator's
input).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, List, Optional, Sequence, Tuple

import torch
from torch import Tensor, nn

from ..config import AuxiliaryConfig, GeneratorConfig
from .features import OneHot, TerrainFeatures, terrain_channels
from .norms import given


@dataclass(frozen=True)
class Interface:
    """What a generator must know of the data.

    classes: number of land cover classes.
    auxiliary: kind and scaling of each auxiliary band.
    image_bands: number of bands synthesised.
    range: lowest and highest value of the image, in card units.
    gsd_m: ground sample distance in metres, for slopes.
    sun: azimuth and elevation in degrees, for the incidence.
    """

    classes: int
    auxiliary: Tuple[AuxiliaryConfig, ...]
    image_bands: int
    range: Tuple[float, float]
    gsd_m: float
    sun: Tuple[float, float]


class Generator(nn.Module):
    """Base of the five kinds. Size of the inputs: a multiple of `size_multiple`."""

    reads_land_cover: ClassVar[bool] = True
    reads_auxiliary: ClassVar[bool] = True

    def __init__(self, config: GeneratorConfig, interface: Interface) -> None:
        super().__init__()
        self.config = config
        self.noise_channels = config.noise_channels
        self.style_channels = len(config.styles)
        self.size_multiple = 2 ** (len(config.channels) - 1)
        self.range = interface.range
        self.classes = interface.classes
        self.one_hot = OneHot(interface.classes)
        bands = interface.auxiliary if self.reads_auxiliary else ()
        self.terrain = TerrainFeatures(bands, interface.gsd_m, *interface.sun, config.terrain)

    @property
    def auxiliary_bands(self) -> int:
        """Bands of the input `auxiliary`; 0: the graph has no such input."""
        return len(self.terrain.kinds)

    @property
    def label_channels(self) -> int:
        """Channels of the labels that `conditions` gives."""
        return self.classes if self.reads_land_cover else 0

    @classmethod
    def condition_channels(cls, config: GeneratorConfig, interface: Interface) -> int:
        """Channels of `condition`, which a discriminator is shown beside the image."""
        labels = interface.classes if cls.reads_land_cover else 0
        bands = interface.auxiliary if cls.reads_auxiliary else ()
        return labels + terrain_channels(bands, config.terrain) + len(config.styles)

    @property
    def input_names(self) -> List[str]:
        """Inputs of the exported graph, in the order of `forward`. Land cover is always one, read or not."""
        present = {
            "land_cover": 1,
            "auxiliary": self.auxiliary_bands,
            "noise": self.noise_channels,
            "style": self.style_channels,
        }
        return [name for name, channels in present.items() if channels]

    def conditions(self, land_cover: Tensor, auxiliary: Optional[Tensor] = None) -> Tuple[Tensor, Tensor]:
        """One-hot classes N×K×H×W and terrain features N×F×H×W.

        K is 0 for a kind that reads no land cover, F for one that reads no auxiliary raster or has none.
        """
        if not self.reads_land_cover:
            terrain = self.terrain(auxiliary)
            return terrain[:, :0], terrain
        labels = self.one_hot(land_cover)
        return labels, self.terrain(auxiliary) if self.auxiliary_bands else labels[:, :0]

    def condition(self, labels: Tensor, terrain: Tensor, style: Optional[Tensor] = None) -> Tensor:
        """What the discriminator is shown: N×C×H×W, the style as constant planes."""
        if not self.style_channels:
            return torch.cat([labels, terrain], 1)
        planes = given(style)[..., None, None].expand(-1, -1, *labels.shape[-2:])
        return torch.cat([labels, terrain, planes], 1)

    def synthesise(
        self, labels: Tensor, terrain: Tensor, noise: Optional[Tensor], style: Optional[Tensor] = None
    ) -> Tensor:
        """Image in [-1, 1] (unclipped where the head is linear), N×B×H×W.

        Args:
            labels, terrain: from `conditions`.
            noise: N×Z×H×W standard normal, or None where the network takes none.
            style: N×S, or None where the network takes none.
        """
        raise NotImplementedError

    def inputs(self, maps: Sequence[Tensor], noise: Optional[Tensor]) -> Tensor:
        """Maps and noise side by side."""
        return torch.cat([*maps, noise] if noise is not None and self.noise_channels else [*maps], 1)

    def to_units(self, image: Tensor) -> Tensor:
        """[-1, 1] to the card's units, clipped to its range."""
        low, high = self.range
        return (image.clamp(-1, 1) + 1) * ((high - low) / 2) + low

    def forward(
        self,
        land_cover: Tensor,
        auxiliary: Optional[Tensor] = None,
        noise: Optional[Tensor] = None,
        style: Optional[Tensor] = None,
    ) -> Tensor:
        """Image in card units.

        Args:
            land_cover: N×H×W, uint8 or int64, 1…K, 0 = unknown.
            auxiliary: N×C×H×W float32 in physical units (metres, dB); None only where it is not read.
            noise: N×Z×H×W float32, standard normal; None only where the network takes no noise.
            style: N×S float32, one-hot or in between; None only where the network takes no style.

        Returns:
            N×B×H×W float32.
        """
        labels, terrain = self.conditions(land_cover, auxiliary)
        return self.to_units(self.synthesise(labels, terrain, noise, style))
