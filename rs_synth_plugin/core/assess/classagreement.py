# SPDX-License-Identifier: GPL-2.0-or-later
"""Does a network see in the synthetic image what it sees in the real one, and what the land cover says?

Baier et al. 2021 (section III-B, table III) compare three pairs with a segmentation network trained on real images: its
map of the real image with the land cover, of the synthetic image with the land cover, and the two maps with each other,
which leaves the errors of the land cover out. All three look at the same pixels: the labelled ones, where there are
labels.
"""

from __future__ import annotations

from typing import Dict, Mapping, Optional

import numpy as np

from ..raster.grid import Window
from ..scenario.mapping import ClassMapping
from .confusion import Agreement, Confusion
from .parts import LandCover

PAIRS = {
    "real_truth": "real image ↔ land cover",
    "synthetic_truth": "synthetic image ↔ land cover",
    "synthetic_real": "synthetic image ↔ real image",
}
"""The image stands for the network's map of it; the second of the two is the reference."""


class ClassAgreementMeter:
    """Counts the pairs that there are.

    Args:
        classes: number of the model's.
        land_cover, mapping: the truth and how it becomes the model's classes; None without one.
    """

    def __init__(self, classes: int, land_cover: Optional[LandCover], mapping: Optional[ClassMapping]):
        self._land_cover, self._mapping = land_cover, mapping
        self._confusions: Dict[str, Confusion] = {name: Confusion(classes) for name in PAIRS}

    def add(self, window: Window, maps: Mapping[str, np.ndarray], valid: np.ndarray) -> None:
        """One window: the network's `maps` (codes 1 … K, by "synthetic" and "real"), and where all images are valid."""
        truth, counted = None, valid
        if self._land_cover is not None and self._mapping is not None:
            truth = self._mapping.apply(self._land_cover.codes(window))
            counted = valid & (truth > 0)
        for name, confusion in self._confusions.items():
            seen, reference = name.split("_")
            expected = truth if reference == "truth" else maps.get(reference)
            if seen in maps and expected is not None:
                confusion.add(expected, maps[seen], counted)

    def results(self) -> Dict[str, Agreement]:
        """The agreements of the pairs that have pixels, by the names of PAIRS."""
        found = {name: confusion.agreement() for name, confusion in self._confusions.items()}
        return {name: agreement for name, agreement in found.items() if agreement.pixels}
