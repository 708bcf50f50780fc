# SPDX-License-Identifier: GPL-2.0-or-later
"""The tags that chips carry: what the images they are cut from say of themselves, and what is known of the pair."""

from __future__ import annotations

from typing import Dict, Tuple

from ..product.imagery import ImageSource
from ..raster.geotiff import SYNTHETIC_TAG, TAG_PREFIX, provenance_tags
from ..raster.source import open_dataset
from .changepair import ChangePair

Tags = Dict[str, str]


def tags_of(pair: ChangePair) -> Tuple[Tags, Tags, Tags]:
    """Of the images before and after, and of the labels. Raises InputError: an image cannot be opened."""
    known = provenance_tags(pair=pair.name, place=pair.place, kind=pair.kind, **pair.facts)
    synthetic = known.pop(SYNTHETIC_TAG)
    before, after = ({**known, **own_tags(image)} for image in (pair.before, pair.after))
    if pair.kind != "real":
        after[SYNTHETIC_TAG] = synthetic
    return before, after, {**known, **({} if pair.kind == "real" else {SYNTHETIC_TAG: synthetic})}


def is_synthetic(image: ImageSource) -> bool:
    """Whether an image's file says that it was made up. Raises InputError: it cannot be opened."""
    return SYNTHETIC_TAG in own_tags(image)


def own_tags(image: ImageSource) -> Tags:
    """What this plugin wrote into an image's file. Raises InputError: it cannot be opened."""
    metadata = open_dataset(image.bands[0].path, image.label).GetMetadata() or {}
    return {key: value for key, value in metadata.items() if key.startswith(TAG_PREFIX)}
