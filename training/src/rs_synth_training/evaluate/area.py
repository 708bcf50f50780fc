# SPDX-License-Identifier: GPL-2.0-or-later
"""The test area: aligned inputs and real image of the unseen rows, and a generator that runs on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Optional

import numpy as np

from ..config import Config
from ..data.aligned import AlignedScene, read_scene
from ..data.radiometry import to_units

Generator = Callable[..., np.ndarray]
"""(land_cover (H, W), auxiliary (C, H, W), noise (Z, H, W)) → image (B, H, W) in card units; a generator with styles
takes (S,) besides."""


@dataclass(frozen=True)
class Area:
    """Aligned rasters of one rectangle.

    Attributes:
        image: real image (bands, rows, cols), fractions of the output range, 0 … 1.
        land_cover: model classes, uint8 (rows, cols), 0 = unknown.
        auxiliary: float32 (C, rows, cols), physical units, filled where invalid.
        valid: boolean (rows, cols): image and inputs are all real there.
        height_band: index of the terrain height in ``auxiliary``.
    """

    image: np.ndarray
    land_cover: np.ndarray
    auxiliary: np.ndarray
    valid: np.ndarray
    height_band: int = 0

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, cols)."""
        return (self.land_cover.shape[0], self.land_cover.shape[1])

    @property
    def height(self) -> np.ndarray:
        """Terrain, metres."""
        return np.asarray(self.auxiliary[self.height_band])

    def rows(self, first: int, last: int) -> Area:
        """The horizontal strip ``first`` … ``last − 1``."""
        return replace(
            self,
            image=self.image[:, first:last],
            land_cover=self.land_cover[first:last],
            auxiliary=self.auxiliary[:, first:last],
            valid=self.valid[first:last],
        )

    def with_height(self, height: np.ndarray) -> np.ndarray:
        """The auxiliary bands with another terrain."""
        auxiliary = self.auxiliary.copy()
        auxiliary[self.height_band] = height
        return auxiliary


def to_area(scene: AlignedScene, config: Config) -> Area:
    """A scene with its image as fractions of the card's range."""
    low, high = config.data.range
    heights = [index for index, band in enumerate(config.data.auxiliary) if band.kind == "height"]
    return Area(
        (to_units(scene.linear, config.data) - low) / (high - low),
        scene.land_cover,
        scene.auxiliary,
        scene.valid,
        heights[0] if heights else 0,
    )


@dataclass(frozen=True)
class Split:
    """Training area, and the test area with a strip of context above it that no measure looks at.

    ``skip`` is the number of context rows; the two scenes are what the areas were made of.
    """

    train: Area
    context: Area
    skip: int
    train_scene: AlignedScene
    test_scene: AlignedScene

    @classmethod
    def read(cls, config: Config, root: Path, context: int = 96) -> Split:
        """Read the recipe's training and test rows; ``context`` rows above the test are inputs only."""
        data = config.data
        first, last = data.test_rows
        start = max(0, first - context)
        train = read_scene(data, root, data.train_rows)
        return cls(
            to_area(train, config),
            to_area(read_scene(data, root, (start, last)), config),
            first - start,
            train,
            read_scene(data, root, (first, last)),
        )

    @property
    def test(self) -> Area:
        """The test rows alone."""
        return self.context.rows(self.skip, self.context.shape[0])


@dataclass(frozen=True)
class Synthesis:
    """A generator bound to a noise seed and the range of its output.

    Noise is drawn for the whole rectangle from the seed, so that two runs with one seed share it, as runs
    of one scenario do. ``styles`` are the names of the style code's values, in order; none: it takes no style.
    """

    generator: Generator
    noise_channels: int
    low: float
    high: float
    styles: tuple[str, ...] = ()

    def noise(self, shape: tuple[int, int], seed: int) -> np.ndarray:
        """Standard normal noise (channels, rows, cols), float32."""
        rng = np.random.default_rng(seed)
        return rng.standard_normal((self.noise_channels, *shape), dtype=np.float32)

    def __call__(
        self, land_cover: np.ndarray, auxiliary: np.ndarray, seed: int, style: Optional[np.ndarray] = None
    ) -> np.ndarray:
        """The image as fractions of the output range, clipped to it as the written raster is.

        ``style`` (S,) is needed by generators with styles, and left aside by others.
        """
        others = (style,) if self.styles else ()
        image = self.generator(land_cover, auxiliary, self.noise(land_cover.shape[:2], seed), *others)
        return np.clip((image - self.low) / (self.high - self.low), 0.0, 1.0)
