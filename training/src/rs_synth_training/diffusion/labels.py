# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels as channels: classes to codewords, and any values back to the nearest codeword's class.

Toker et al. 2024, sections 4.2 and 4.5. A codeword z in [0, 1] stands in the pair as 2z - 1. Decoding takes the
nearest of the codewords of the classes, so that every pixel gets one of them, whatever the sampler left.
"""

from __future__ import annotations

import math
from typing import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..config import ClassConfig
from ..errors import TrainingError


class LabelError(TrainingError):
    """Classes or channels that the label code does not have."""


class LabelCode:
    """The codewords of classes 1 … K.

    Args:
        kind: "bits", "one_hot", "colour" or "none".
        classes: of the recipe, in order of their codes.

    Attributes:
        codewords: (K, L) float32 in [0, 1]; L is 0 for "none". Of bits the first is worth most, and the class of
            code c has the bits of c - 1.
    """

    def __init__(self, kind: str, classes: Sequence[ClassConfig]) -> None:
        count = len(classes)
        self.kind = kind
        words: NDArray[np.floating]
        if kind == "none":
            words = np.zeros((count, 0))
        elif kind == "one_hot":
            words = np.eye(count)
        elif kind == "bits":
            worth = 2 ** np.arange(bit_count(count))[::-1]
            words = (np.arange(count)[:, None] // worth % 2).astype(np.float64)
        elif kind == "colour":
            words = np.array([[int(item.color[i : i + 2], 16) / 255 for i in (1, 3, 5)] for item in classes])
            if len(np.unique(words, axis=0)) < count:
                raise LabelError(
                    "The label code colour needs classes of different colours; two in the recipe are equal."
                )
        else:
            raise LabelError(f"There is no label code '{kind}'; use bits, one_hot, colour or none.")
        self.codewords: NDArray[np.float32] = words.astype(np.float32)

    @property
    def channels(self) -> int:
        """How many channels a label takes."""
        return self.codewords.shape[1]

    def encode(self, classes: Tensor) -> Tensor:
        """Codes N×H×W uint8 (0 = unknown) to N×L×H×W float32 in [-1, 1]; 0, the middle, where unknown.

        Raises:
            LabelError: a code above K.
        """
        if int(classes.max()) > len(self.codewords):
            raise LabelError(
                f"There is a class of code {int(classes.max())}; the label code has those up to {len(self.codewords)}."
            )
        words = torch.from_numpy(np.concatenate([np.full((1, self.channels), 0.5), self.codewords]))
        spread = (2 * words - 1).to(classes.device, torch.float32)
        return spread[classes.long()].permute(0, 3, 1, 2).contiguous()

    def decode(self, values: NDArray[np.float32]) -> NDArray[np.uint8]:
        """N×L×H×W, in [-1, 1] or clipped to it, to the codes 1 … K (N×H×W) of the nearest codewords.

        Of codewords at one distance the lowest class wins; where a channel is NaN none does, and the code is 0. Raises
        LabelError for another number of channels.
        """
        z = self._unit(values)
        best = np.full((len(z), *z.shape[2:]), np.inf, np.float32)
        codes = np.zeros(best.shape, np.uint8)
        for code, word in enumerate(self.codewords, 1):
            distance = ((z - word[:, None, None]) ** 2).sum(1)
            nearer = distance < best
            best[nearer], codes[nearer] = distance[nearer], code
        return codes

    def snapped(self, values: NDArray[np.float32]) -> float:
        """Share of the pixels whose rounded channels (N×L×H×W) are no codeword: decoding had to choose.

        0 for codes that are not made of zeros and ones.
        """
        z = self._unit(values)
        if self.kind not in ("bits", "one_hot"):
            return 0.0
        rounded = z >= 0.5
        known = np.zeros((len(z), *z.shape[2:]), bool)
        for word in self.codewords:
            known |= (rounded == (word[:, None, None] > 0.5)).all(1)
        return float(1 - known.mean())

    def _unit(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        if self.kind == "none":
            raise LabelError("The label code is none: this model makes images without masks.")
        if values.shape[1] != self.channels:
            raise LabelError(
                f"{len(self.codewords)} classes take {self.channels} channels as {self.kind}, not {values.shape[1]}."
            )
        return np.asarray((np.clip(values, -1, 1) + 1) / 2, np.float32)


def bit_count(classes: int) -> int:
    """⌈log2 K⌉, at least 1."""
    return max(1, math.ceil(math.log2(classes)))
