# SPDX-License-Identifier: GPL-2.0-or-later
"""How good synthetic pairs are, as a frozen segmenter sees them (Toker et al. 2024, section 5.2).

FID compares the deepest features, averaged over an image; sFID (Nash et al. 2021, appendix A: the first seven
channels of a layer in the middle, with their places) what keeps the layout; IS (Salimans et al. 2016, section 4) says
how sure and how varied the classes are: exp of the mean Kullback–Leibler divergence between an image's classes
(softmax, averaged over its pixels) and those of all images. Distances depend on the segmenter and grow as N falls, so
that of two halves of the real patches stands beside that of as many pairs from the same half.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

import numpy as np
import torch
from numpy.typing import NDArray

from ..config import DataConfig
from ..data.aligned import AlignedScene
from ..data.radiometry import to_network
from ..evaluate.frechet import Features, Projection, TooFewSamples, frechet_distance, halves
from .segmenters import PixelClassifier

SPATIAL_CHANNELS = 7
SPATIAL_SIDE = 8
"""Most cells along an edge of the layer in the middle; finer ones are averaged."""
AT_ONCE = 16


@dataclass(frozen=True)
class Seen:
    """What the judge makes of N images: deep N×F, spatial N×S, shares N×K (classes, averaged over the pixels);
    agreement N: share of the pixels on which it agrees with the mask."""

    deep: Features
    spatial: Features
    shares: Features
    agreement: NDArray[np.float64]

    def __getitem__(self, places: NDArray[np.int64]) -> Seen:
        return Seen(*(values[places] for values in (self.deep, self.spatial, self.shares, self.agreement)))


@dataclass(frozen=True)
class PairQuality:
    """fid, sfid: NaN where there are too few samples for their dimensions."""

    samples: int
    fid: float
    sfid: float
    inception: float


@torch.no_grad()
def look(judge: PixelClassifier, tiles: Sequence[AlignedScene], data: DataConfig) -> Seen:
    """The judge over tiles of one size, which is a multiple of its own."""
    device = next(judge.parameters()).device
    parts: List[Tuple[NDArray[np.float64], ...]] = []
    for start in range(0, len(tiles), AT_ONCE):
        batch = [tiles[place] for place in range(start, min(start + AT_ONCE, len(tiles)))]
        images = torch.from_numpy(np.stack([to_network(tile.linear, data) for tile in batch])).to(device)
        levels = judge.levels(images)
        middle = levels[-2][:, :SPATIAL_CHANNELS]
        side = min(SPATIAL_SIDE, *middle.shape[2:])
        spatial = torch.nn.functional.adaptive_avg_pool2d(middle, side).flatten(1)
        logits = judge.segment(images)
        truth = torch.from_numpy(np.stack([tile.land_cover for tile in batch])).long().to(device)
        agrees = ((logits.argmax(1) + 1) == truth).double().sum((1, 2)) / (truth > 0).sum((1, 2)).clamp(min=1)
        shares = logits.softmax(1).mean((2, 3))
        found = (levels[-1].mean((2, 3)), spatial, shares, agrees)
        parts.append(tuple(values.cpu().double().numpy() for values in found))
    return Seen(*(np.concatenate(values) for values in zip(*parts)))


def inception_score(shares: Features) -> float:
    """Of the class distributions N×K: 1 (all alike) … K."""
    mean = shares.mean(axis=0, keepdims=True)
    tiny = np.finfo(float).tiny
    divergence = (shares * (np.log(shares + tiny) - np.log(mean + tiny))).sum(axis=1)
    return float(math.exp(divergence.mean()))


@dataclass(frozen=True)
class Axes:
    """Principal components of all real patches: what every distance of a table is measured on. None: all features."""

    deep: Optional[Projection]
    spatial: Optional[Projection]

    @classmethod
    def fit(cls, real: Seen, components: int) -> Axes:
        """So many of them; 0 stands for all features."""

        def axes(features: Features) -> Optional[Projection]:
            return Projection.fit(features, components) if 0 < components < features.shape[1] else None

        return cls(axes(real.deep), axes(real.spatial))


def quality(real: Seen, made: Seen, axes: Axes) -> PairQuality:
    """Of pairs against real patches."""
    return PairQuality(
        len(made.deep),
        _distance(real.deep, made.deep, axes.deep),
        _distance(real.spatial, made.spatial, axes.spatial),
        inception_score(made.shares),
    )


def real_halves(real: Seen) -> Tuple[Seen, Seen]:
    """Two random halves of the real patches."""
    first, second = halves(len(real.deep), seed=0)
    return real[first], real[second]


def _distance(real: Features, made: Features, axes: Optional[Projection]) -> float:
    try:
        return frechet_distance(axes(real), axes(made)) if axes else frechet_distance(real, made)
    except TooFewSamples:
        return math.nan


def class_shares(tiles: Sequence[AlignedScene], classes: int) -> Tuple[Features, Features]:
    """Of each class: the share of the labelled pixels, and the share of the tiles that hold any of it."""
    counts = np.stack([np.bincount(tile.land_cover[tile.valid], minlength=classes + 1)[1:] for tile in tiles])
    return counts.sum(0) / max(counts.sum(), 1), (counts > 0).mean(0)


def kept(count: int, keep: float) -> int:
    """How many of so many pairs the share `keep` is; at least 1."""
    return max(1, round(keep * count))


def agreeing(made: Seen, keep: float) -> NDArray[np.int64]:
    """The places, in order, of the share `keep` of the pairs whose masks the judge agrees with best."""
    best = np.argsort(-made.agreement, kind="stable")[: kept(len(made.agreement), keep)]
    return np.sort(best)
