# SPDX-License-Identifier: GPL-2.0-or-later
"""What a change detector learns from: the same ground before and after, and what changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Mapping, Optional

from ..product.imagery import ImageSource
from ..raster.rasters import RasterSource
from ..scenario.legend import Legend

KINDS = ("synthetic", "real", "composite")


def plain_name(text: str, otherwise: str) -> str:
    """A name for chips or a place made of any text: letters, digits, "_" and "-"; `otherwise` where none is left."""
    return re.sub(r"[^A-Za-z0-9_-]+", "-", text).strip("-")[:60] or otherwise


@dataclass(frozen=True)
class ChangePair:
    """Before and after, registered: the grid is the before image's, and the rest is aligned to it.

    Attributes:
        name: names its chips; letters, digits, "_" and "-".
        place: pairs of one place share the blocks of the split: one ground, one part.
        before: the image before.
        after: the image after, with the same bands.
        kind: "synthetic", "real" or "composite": what the after image is.
        legend: of both land covers; None for none, or for one that is to be guessed.
        land_cover_before: classes of the ground before; None where only a mask is known.
        land_cover_after: classes of the ground after.
        mask: 1 changed, 0 not, 255 (or nodata) unknown; with land covers it is derived from them instead.
        facts: JSON-able: scenario, seed, jitter, model, inputs, …; they stand in the index, STAC and tags.
    """

    name: str
    place: str
    before: ImageSource
    after: ImageSource
    kind: str
    legend: Optional[Legend] = None
    land_cover_before: Optional[RasterSource] = None
    land_cover_after: Optional[RasterSource] = None
    mask: Optional[RasterSource] = None
    facts: Mapping[str, object] = field(default_factory=dict)
