# SPDX-License-Identifier: GPL-2.0-or-later
"""What a scenario did, and why others were drawn again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..scenario.scene import Scene


class Change(NamedTuple):
    """What an edited scene changed: share (0 to 1) of the known land cover's area, pixels, greatest new depth (m)."""

    share: float
    pixels: int
    deepest_m: float


@dataclass
class Tally:
    """How many draws came to nothing, and why: a scenario is then drawn again."""

    nothing: int = 0
    too_little: int = 0
    too_much: int = 0
    elsewhere: int = 0
    unplaced: int = 0

    @property
    def redrawn(self) -> int:
        """All of them."""
        return self.nothing + self.too_little + self.too_much + self.elsewhere + self.unplaced

    def text(self) -> str:
        """For messages."""
        parts = (
            (self.nothing, "changed nothing"),
            (self.too_little, "changed too little"),
            (self.too_much, "changed too much"),
            (self.elsewhere, "let water run where it was not meant to"),
            (self.unplaced, "found no place"),
        )
        return ", ".join(f"{count} {words}" for count, words in parts if count) or "none"


def measure_change(scene: Scene, feedback: Feedback, block: int = 512) -> Change:
    """What an edited scene changed, in one pass. Raises Cancelled."""
    changed = known = 0.0
    pixels, deepest = 0, 0.0
    for window in scene.grid.blocks(block):
        raise_if_cancelled(feedback)
        content = scene.read(window)
        areas = scene.grid.pixel_areas_m2(window)
        new = (content.changed > 0) & content.land_cover_valid
        known += float(areas[content.land_cover_valid].sum())
        if new.any():
            changed += float(areas[new].sum())
            pixels += int(np.count_nonzero(new))
            deepest = max(deepest, float(content.depth[new].max()))
    return Change(changed / max(known, 1e-9), pixels, deepest)
