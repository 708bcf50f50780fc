# SPDX-License-Identifier: GPL-2.0-or-later
"""What pairs are to be made of a scene, and what of it a model can show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Set, Tuple

from ..errors import InputError
from ..model.modelcard import ModelCard
from ..product.tiling import DEFAULT_TILE
from ..sampling.ranges import Ranges
from ..scenario.legend import Legend
from ..scenario.mapping import ClassMapping
from .jitter import check_jitter

MOST_SCENARIOS = 100_000


@dataclass(frozen=True)
class ScenarioRequest:
    """What to make.

    Attributes:
        ranges: what scenarios and negatives are drawn from.
        count: pairs, negatives among them; fewer come out where nothing is found for some.
        seed: of everything; pair number k is the same whatever the count.
        place: names the ground, for the split of the data set.
        negatives: share (0 to 1) of the pairs in which nothing changes.
        shift: registration jitter: the image after moves by at most so many pixels, its labels do not.
        radiometry: radiometric jitter: percent by which the bands' gains of the image after differ at most.
        new_texture: each pair has a noise of its own, in both images; without, one image before serves all pairs.
        style: one of the model's, '' for its first.
        tile_size: as in `SynthesisRequest`.
        feather: pixels of the soft seam, where the image before is real.
        inputs: paths that are named in the tags; `tags`: further provenance.
    """

    ranges: Ranges
    count: int = 20
    seed: int = 0
    place: str = "scene"
    negatives: float = 0.2
    shift: float = 0.0
    radiometry: float = 0.0
    new_texture: bool = False
    style: str = ""
    tile_size: int = DEFAULT_TILE
    feather: int = 4
    inputs: Tuple[str, ...] = ()
    tags: Mapping[str, object] = field(default_factory=dict)

    def check(self) -> None:
        """Raise InputError for a count, share or jitter that makes no sense."""
        if not 1 <= self.count <= MOST_SCENARIOS:
            raise InputError(f"Count: {self.count:,} pairs cannot be made; choose 1 to {MOST_SCENARIOS:,}.")
        if not 0 <= self.negatives <= 1:
            raise InputError(f"Pairs without change: {100 * self.negatives:g} %; choose 0 to 100 %.")
        check_jitter(self.shift, self.radiometry)


@dataclass
class ScenarioTotals:
    """What was made so far: pairs with and without change, seconds and pixels of synthesis."""

    changed: int = 0
    negatives: int = 0
    synthesis_seconds: float = 0.0
    synthesised_pixels: int = 0


def writable_codes(legend: Legend, card: ModelCard) -> Set[int]:
    """The codes of a legend whose model class was seen in training."""
    seen = {item.code for item in card.classes if item.share > 0}
    return {
        code for code, target in ClassMapping.build(legend, card.classes).targets.items() if target in seen
    }
