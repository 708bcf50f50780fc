# SPDX-License-Identifier: GPL-2.0-or-later
"""What to write as a data set."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple

from ..errors import InputError
from .layouts import layout_of
from .split import ANCHORS, GROUND, PARTS, Split

LARGEST_CHIP = 8192
_MOST_BLOCK_CHIPS = 1000


@dataclass(frozen=True)
class DatasetRequest:
    """What to write.

    Attributes:
        folder: an empty or a new one.
        layout: of `layouts.LAYOUTS`.
        chip_size: side of a chip in pixels.
        stride: pixels from one chip to the next; less than `chip_size` makes chips overlap. 0 is the chip's size.
        min_change: least share of changed pixels of a chip; chips with less, but some, are left out. 0 keeps all chips,
            also those without any change.
        unchanged: share of the chips without any change that is kept.
        most_invalid: largest share of a chip's pixels that are unknown, in an image or in the labels.
        shares: of the blocks of ground for training, validation and test.
        block_chips: side of these blocks in chips.
        gap: pixels at the edges of a block that belong to no chip, 1 at least: chips of two parts never touch.
        anchor: where the blocks begin, one of `split.ANCHORS`.
        seed: of the split and of the choice of unchanged chips.
        stretch: raw numbers that become 0 and 255 in layouts of 8-bit pictures; None measures them.
        summary: what the data set shows, for its collection.
        facts: JSON-able, stand in the index.
    """

    folder: Path
    layout: str = "geotiff"
    chip_size: int = 256
    stride: int = 0
    min_change: float = 0.01
    unchanged: float = 0.25
    most_invalid: float = 0.0
    shares: Tuple[float, float, float] = (0.7, 0.15, 0.15)
    block_chips: int = 2
    gap: int = 8
    anchor: str = GROUND
    seed: int = 0
    stretch: Optional[Tuple[float, float]] = None
    summary: str = (
        "Before and after, with what changed: made by RS Synth. Synthetic parts are plausible, not observed."
    )
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def step(self) -> int:
        """Pixels from one chip to the next."""
        return self.stride or self.chip_size

    @property
    def split(self) -> Split:
        """Blocks that hold a whole number of chips side by side, without waste."""
        side = self.block_chips * self.chip_size + 2 * self.gap
        return Split(self.shares, side, self.gap, self.seed, self.anchor)

    def check(self) -> None:
        """Raise InputError for what makes no sense."""
        layout_of(self.layout)
        _between("Chip size", self.chip_size, 8, LARGEST_CHIP)
        _between("Stride", self.step, 1, LARGEST_CHIP)
        _between("Block size", self.block_chips, 1, _MOST_BLOCK_CHIPS)
        _between("Gap", self.gap, 1, LARGEST_CHIP)
        _between("Minimum change", self.min_change, 0, 1)
        _between("Unchanged chips", self.unchanged, 0, 1)
        _between("Most invalid", self.most_invalid, 0, 1)
        if self.anchor not in ANCHORS:
            raise InputError(f"Anchor: there is no “{self.anchor}”; choose one of {', '.join(ANCHORS)}.")
        if not all(0 <= share < math.inf for share in self.shares) or not sum(self.shares):
            raise InputError(
                f"Shares of the split: {', '.join(f'{share:g}' for share in self.shares)} are no shares; give numbers "
                "from 0 up, not all of them 0."
            )

    def described(self) -> Dict[str, Any]:
        """As the index has it."""
        known = {**asdict(self), "stride": self.step, "shares": dict(zip(PARTS, self.shares))}
        own = ("folder", "stretch", "summary", "facts")
        return {**{key: value for key, value in known.items() if key not in own}, **self.facts}


def _between(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise InputError(f"{name}: {value:g} is out of range; choose {low:g} to {high:g}.")
