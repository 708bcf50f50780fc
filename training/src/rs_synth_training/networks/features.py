# SPDX-License-Identifier: GPL-2.0-or-later
"""What the networks see of the raw inputs: one-hot classes, scaled heights, slope and sunlight."""

from __future__ import annotations

import math
from typing import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..config import AuxiliaryConfig

# Slopes go through tanh(1.5 x): nearly linear on ordinary ground, and bounded, because a cliff of 300 % (or the
# step that an edit leaves) would otherwise drive the network far outside what it was trained on.
SLOPE_SCALE = 1.5


HEIGHT_CHANNELS = {"height": 1, "slopes": 3, "sunlight": 4}


def terrain_channels(bands: Sequence[AuxiliaryConfig], features: str) -> int:
    """Channels that TerrainFeatures gives."""
    return sum(HEIGHT_CHANNELS[features] if band.kind == "height" else 1 for band in bands)


class OneHot(nn.Module):
    """Codes N×H×W (uint8 or int64, 0 = unknown) to N×K×H×W floats; unknown is all zeros."""

    codes: Tensor

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.register_buffer(
            "codes", torch.arange(1, classes + 1, dtype=torch.float32).view(1, -1, 1, 1), persistent=False
        )

    def forward(self, land_cover: Tensor) -> Tensor:
        return torch.eq(land_cover.unsqueeze(1).to(self.codes.dtype), self.codes).to(self.codes.dtype)


class TerrainFeatures(nn.Module):
    """Auxiliary raster in physical units N×C×H×W to network features N×F×H×W.

    A height band gives up to four: the scaled height, the two slopes (bounded), and the cosine of the sun's
    incidence (Horn 1981's 3×3 kernel, so the halo is 1). Any other band gives its scaled value.

    Args:
        bands: kind, centre and scale of each band.
        gsd_m: ground sample distance, metres.
        azimuth, elevation: of the sun, degrees; read for "sunlight" only.
        features: of a height band: "height", "slopes" or "sunlight", each with all before it.
    """

    centre: Tensor
    scale: Tensor
    horn: Tensor

    def __init__(
        self,
        bands: Sequence[AuxiliaryConfig],
        gsd_m: float,
        azimuth: float,
        elevation: float,
        features: str = "sunlight",
    ) -> None:
        super().__init__()
        self.kinds = [band.kind for band in bands]
        self.features = features
        self.channels = terrain_channels(bands, features)
        centre = torch.tensor([band.centre for band in bands]).view(1, -1, 1, 1)
        scale = torch.tensor([band.scale for band in bands]).view(1, -1, 1, 1)
        self.register_buffer("centre", centre, persistent=False)
        self.register_buffer("scale", scale, persistent=False)
        east = torch.tensor([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]]) / (8 * gsd_m)
        # Rows count southwards: the northward derivative is the upper row minus the lower one.
        north = -east.t()
        self.register_buffer("horn", torch.stack([east, north]).unsqueeze(1), persistent=False)
        azimuth, elevation = math.radians(azimuth), math.radians(elevation)
        self.sun = (
            math.cos(elevation) * math.sin(azimuth),
            math.cos(elevation) * math.cos(azimuth),
            math.sin(elevation),
        )

    def incidence(self, slopes: Tensor) -> Tensor:
        """Cosine of the angle between the sun and the ground's normal; slopes N×2×H×W (east, north)."""
        east, north = slopes[:, :1], slopes[:, 1:]
        sun_east, sun_north, sun_up = self.sun
        return (sun_up - sun_east * east - sun_north * north) * torch.rsqrt(1 + east * east + north * north)

    def slopes(self, height: Tensor) -> Tensor:
        """Rise per metre to the east and to the north; height N×1×H×W in metres."""
        return F.conv2d(F.pad(height, (1, 1, 1, 1), mode="replicate"), self.horn)

    def forward(self, auxiliary: Tensor) -> Tensor:
        # The centre goes off before the differences are taken: heights of thousands of metres cost digits.
        centred = auxiliary - self.centre
        scaled = centred / self.scale
        features = []
        for index, kind in enumerate(self.kinds):
            features.append(scaled[:, index : index + 1])
            if kind == "height" and self.features != "height":
                slopes = self.slopes(centred[:, index : index + 1])
                features.append(torch.tanh(slopes * SLOPE_SCALE))
                if self.features == "sunlight":
                    features.append(2 * self.incidence(slopes) - 1.5)
        return torch.cat(features, 1)
