# SPDX-License-Identifier: GPL-2.0-or-later
"""What the norms of a resolution are fed: class shares, an embedding shared by the level, the style code.

Labels and noise are averaged, not cropped or resized by index, so level i of the pyramid lies exactly over
features of stride 2^i, and every norm sees its features before they are padded.
"""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Level(NamedTuple):
    """Inputs of the norms at one resolution.

    labels: class shares N×K×h×w (in the label generator followed by noise), None where no norm reads them.
    embedding: N×E×h×w, None where the norms share none.
    style: N×S, None without a style code.
    """

    labels: Optional[Tensor] = None
    embedding: Optional[Tensor] = None
    style: Optional[Tensor] = None


class Pyramid(nn.Module):
    """Levels at full resolution, one half, one quarter, …

    Args:
        count: number of levels.
        labels, terrain, noise: channels of the three maps; terrain is read by embeddings only.
        embeddings: per level the convolution of all three maps to an embedding; none: no embeddings.
        noisy_labels: the norms see the noise beside the labels.
    """

    def __init__(
        self,
        count: int,
        labels: int,
        terrain: int,
        noise: int,
        embeddings: Sequence[nn.Module] = (),
        noisy_labels: bool = False,
    ) -> None:
        super().__init__()
        self.count, self.labels, self.terrain, self.noise = count, labels, terrain, noise
        self.embeddings = nn.ModuleList(embeddings)
        self.noisy_labels = noisy_labels

    @property
    def label_channels(self) -> int:
        """Channels of `Level.labels`."""
        return self.labels + (self.noise if self.noisy_labels else 0)

    def forward(
        self, labels: Tensor, terrain: Tensor, noise: Optional[Tensor], style: Optional[Tensor]
    ) -> List[Level]:
        read = [
            (labels, self.labels),
            (terrain, self.terrain if len(self.embeddings) else 0),
            (noise, self.noise),
        ]
        maps = torch.cat([values for values, channels in read if values is not None and channels], 1)
        levels = []
        for index in range(self.count):
            if index:
                maps = F.avg_pool2d(maps, 2)
            parts = maps
            if self.noise and index:
                # Averaging 4^index independent values divides their deviation by 2^index.
                rest = maps.shape[1] - self.noise
                parts = torch.cat([maps[:, :rest], maps[:, rest:] * float(2**index)], 1)
            seen = parts[:, : self.labels]
            if self.noisy_labels and self.noise:
                seen = torch.cat([seen, parts[:, -self.noise :]], 1)
            embedding = F.relu(self.embeddings[index](parts)) if len(self.embeddings) else None
            levels.append(Level(seen, embedding, style))
        return levels
