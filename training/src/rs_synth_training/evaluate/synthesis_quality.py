# SPDX-License-Identifier: GPL-2.0-or-later
"""A generator over the held-out tiles, judged by the segmentation network: agreements and distances.

Baier et al. 2021, section III-B and table III. What the network makes of the real tiles is computed once
(`Reference`) and shared by all models and noise seeds that are measured against it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence

import numpy as np
from numpy.typing import NDArray

from ..config import Config, EvaluationConfig
from ..data.aligned import AlignedScene
from ..data.radiometry import to_network
from .agreement import Agreement, Confusion
from .area import Synthesis
from .frechet import (
    Features,
    KernelDistance,
    Projection,
    TooFewSamples,
    frechet_distance,
    halves,
    kernel_distance,
    require_samples,
)
from .segmentation import SegmentationError, Segmenter

PAIRS = {
    "real_truth": "real image ↔ land cover",
    "fake_truth": "synthetic image ↔ land cover",
    "fake_real": "synthetic image ↔ real image",
}
"""The three agreements; the image stands for the network's map of it."""
MAX_PROJECTION_TILES = 200
"""Training tiles whose features fix the principal components."""
MIN_KERNEL_SAMPLES = 4
"""Half as many make the smallest subset that a kernel distance can be had from."""


@dataclass(frozen=True)
class Distances:
    """Distances of synthetic from real features.

    `samples` and `dimension` are N and D. `frechet` and `kernel` compare all samples; the halves a random half
    of the real samples with the synthetic ones of the other places, and the floors the two real halves: these
    share N and places, so they compare. For the kernel, features are divided by the root mean square of the real
    ones. Fréchet values are NaN where `refusal` says why.
    """

    samples: int
    dimension: int
    frechet: float
    frechet_half: float
    frechet_floor: float
    kernel: Optional[KernelDistance]
    kernel_half: Optional[KernelDistance]
    kernel_floor: Optional[KernelDistance]
    refusal: str = ""


@dataclass(frozen=True)
class Quality:
    """The measures of one generator under one noise seed; `agreements` by the names of `PAIRS`."""

    agreements: Dict[str, Agreement]
    distances: Distances


def distances(real: Features, fake: Features, options: EvaluationConfig) -> Distances:
    """Compare real and synthetic features (N, D) of the same places."""
    samples, dimension = real.shape
    first, second = halves(samples, seed=0)
    pairs = {"": (real, fake), "half": (real[first], fake[second]), "floor": (real[first], real[second])}
    frechet, refusal = dict.fromkeys(pairs, math.nan), ""
    try:
        require_samples(len(first), dimension, "each half of the real tiles")
        frechet = {name: frechet_distance(*pair) for name, pair in pairs.items()}
    except TooFewSamples as error:
        refusal = str(error)
    kernels: Dict[str, KernelDistance] = {}
    if len(first) >= MIN_KERNEL_SAMPLES:
        subsets = options.kernel_subsets, options.kernel_subset_size
        # The kernel is made for features of about unit size, as Inception's are; a U-Net's have no size of their own.
        unit = max(float(np.sqrt(np.mean(real**2))), np.finfo(float).tiny)
        kernels = {name: kernel_distance(a / unit, b / unit, *subsets) for name, (a, b) in pairs.items()}
    return Distances(
        samples=samples,
        dimension=dimension,
        frechet=frechet[""],
        frechet_half=frechet["half"],
        frechet_floor=frechet["floor"],
        kernel=kernels.get(""),
        kernel_half=kernels.get("half"),
        kernel_floor=kernels.get("floor"),
        refusal=refusal,
    )


class Reference:
    """What the segmentation network makes of the real held-out tiles.

    Args:
        tiles: held-out tiles; each is read again for every model, so that they may be lazy.
        segmenter: the trained network.
        config: the recipe.
        projection: principal components of real training features, where the recipe wants some.

    Raises:
        SegmentationError: no pixel is both valid and labelled.
    """

    def __init__(
        self,
        tiles: Sequence[AlignedScene],
        segmenter: Segmenter,
        config: Config,
        projection: Optional[Projection] = None,
    ) -> None:
        self.tiles, self.segmenter, self.config, self.projection = tiles, segmenter, config, projection
        confusion = Confusion(len(config.data.classes))
        self.maps: List[NDArray[np.uint8]] = []
        features = []
        for tile in tiles:
            image = to_network(tile.linear, config.data)
            self.maps.append(segmenter.classify(image))
            confusion.add(tile.land_cover, self.maps[-1], tile.valid)
            features.append(self._describe(image, tile))
        self.agreement = confusion.agreement()
        if not self.agreement.total:
            raise SegmentationError("The held-out tiles hold no valid labelled pixel to measure on.")
        self.features = np.concatenate(features)

    def _describe(self, image: NDArray[np.float32], tile: AlignedScene) -> Features:
        features = self.segmenter.describe(image, tile.valid, self.config.evaluation.feature_patch)
        return self.projection(features) if self.projection else features

    def floor(self) -> Distances:
        """The distances of the real tiles' features from themselves: only the floors mean something."""
        return distances(self.features, self.features, self.config.evaluation)

    def measure(self, synthesis: Synthesis, seed: int) -> Quality:
        """All measures of a generator; tile i gets its own noise."""
        classes = len(self.config.data.classes)
        truth, real = Confusion(classes), Confusion(classes)
        features = []
        for index, (tile, real_map) in enumerate(zip(self.tiles, self.maps)):
            image = synthesise(synthesis, tile, index, seed)
            fake_map = self.segmenter.classify(image)
            # All three agreements look at the same pixels: the labelled ones.
            counted = tile.valid & (tile.land_cover > 0)
            truth.add(tile.land_cover, fake_map, counted)
            real.add(real_map, fake_map, counted)
            features.append(self._describe(image, tile))
        return Quality(
            {
                "real_truth": self.agreement,
                "fake_truth": truth.agreement(),
                "fake_real": real.agreement(),
            },
            distances(self.features, np.concatenate(features), self.config.evaluation),
        )


def synthesise(synthesis: Synthesis, tile: AlignedScene, index: int, seed: int) -> NDArray[np.float32]:
    """The synthetic image of a tile in its own style, (bands, rows, cols) in [-1, 1].

    The tile's place and the seed fix its noise.
    """
    fraction = synthesis(tile.land_cover, tile.auxiliary, seed * 1_000_003 + index, tile.style)
    return np.asarray(2 * fraction - 1, np.float32)


def evenly(tiles: Sequence[AlignedScene], count: int) -> Sequence[AlignedScene]:
    """At most `count` tiles at even distances (0: all); what is left out is never read."""
    if not count or len(tiles) <= count:
        return tiles
    return Chosen(tiles, np.linspace(0, len(tiles) - 1, count).round().astype(int).tolist())


class Chosen(Sequence[AlignedScene]):
    """Some tiles of a sequence, still read only when asked for."""

    def __init__(self, tiles: Sequence[AlignedScene], places: List[int]) -> None:
        self._tiles, self._places = tiles, places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, index: Any) -> Any:
        return self._tiles[self._places[index]]


def fit_projection(
    tiles: Sequence[AlignedScene], segmenter: Segmenter, config: Config
) -> Optional[Projection]:
    """The principal components that the recipe asks for, of real training tiles; None where it asks for none.

    Raises:
        TooFewSamples: the training tiles have fewer samples than components.
    """
    options = config.evaluation
    if not options.feature_components:
        return None
    features = np.concatenate(
        [
            segmenter.describe(to_network(tile.linear, config.data), tile.valid, options.feature_patch)
            for tile in evenly(tiles, MAX_PROJECTION_TILES)
        ]
    )
    require_samples(len(features), options.feature_components, "the training split")
    return Projection.fit(features, options.feature_components)
