# SPDX-License-Identifier: GPL-2.0-or-later
"""How the channels of a joint diffusion model carry the class of a pixel.

A. Toker et al., "SatSynth: augmenting image-mask pairs through diffusion models for aerial semantic segmentation",
2024, sec. 4.3 and 4.5: each class has a codeword in [0, 1], the channels hold z ↦ 2z − 1 of it, and a pixel has the
class of the nearest codeword.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Sequence, Tuple

import numpy as np

from ..model.modelcard import ModelCard

_HALF = 0.5
_BINARY = ("bits", "one_hot")
_AT_ONCE = 2**18  # pixels


@dataclass(frozen=True)
class LabelCode:
    """`codebook`: float32 (K, L) in [0, 1], row c − 1 the codeword of class c; `kind` as in the card."""

    kind: str
    codebook: np.ndarray

    @classmethod
    def of(cls, card: ModelCard) -> LabelCode:
        """The code of a denoiser's card. L is 0 for 'none'."""
        return cls(card.block["label_code"], _codebook(card.block["label_code"], card.classes))

    @property
    def channels(self) -> int:
        """L."""
        return int(self.codebook.shape[1])

    def encode(self, classes: np.ndarray) -> np.ndarray:
        """Classes 1…K (rows, cols) → channels float32 (L, rows, cols); 0, unknown, is between all words: 0."""
        words = np.vstack([np.full((1, self.channels), _HALF, np.float32), self.codebook])
        return np.moveaxis(2 * words.take(classes, axis=0) - 1, -1, 0)

    def decode(self, channels: np.ndarray) -> Tuple[np.ndarray, float]:
        """Channels float32 (L, rows, cols), clipped to [−1, 1] → classes uint8 (rows, cols), 1…K; and the share
        of pixels whose rounded channels are no codeword, so that the nearest one (the first of equals) was
        taken."""
        flat = channels.reshape(self.channels, -1)
        classes = np.empty(flat.shape[1], np.uint8)
        snapped = 0
        for first in range(0, flat.shape[1], _AT_ONCE):
            part = slice(first, first + _AT_ONCE)
            values = (np.clip(flat[:, part], -1, 1) + 1) / 2
            nearest = self._distances(values).argmin(axis=0)
            classes[part] = nearest + 1
            if self.kind in _BINARY:  # a rounding that is a codeword is the nearest one
                words = (self.codebook.T >= _HALF).take(nearest, axis=1)
                snapped += np.count_nonzero(((values >= _HALF) != words).any(axis=0))
        return classes.reshape(channels.shape[1:]), snapped / max(flat.shape[1], 1)

    def _distances(self, values: np.ndarray) -> np.ndarray:
        """(K, pixels): |v − w|² to each codeword, but for |v|², which is the same for all; values (L, pixels)."""
        return (self.codebook**2).sum(axis=1)[:, None] - 2 * (self.codebook @ values)


def _codebook(kind: str, classes: Sequence) -> np.ndarray:
    count = len(classes)
    if kind == "one_hot":
        return np.eye(count, dtype=np.float32)
    if kind == "bits":  # the most significant first
        bits = max(1, math.ceil(math.log2(count)))
        return (np.arange(count)[:, None] >> np.arange(bits)[::-1] & 1).astype(np.float32)
    if kind == "colour":
        colors = [[int(item.color[place : place + 2], 16) for place in (1, 3, 5)] for item in classes]
        return np.array(colors, np.float32) / 255
    return np.zeros((count, 0), np.float32)
