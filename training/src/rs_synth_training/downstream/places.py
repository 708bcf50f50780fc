# SPDX-License-Identifier: GPL-2.0-or-later
"""Real dates of a place, and where its water changed between them, by a water index."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List

import numpy as np
from numpy.typing import NDArray

from ..comparison import ComparisonError
from ..translation.domains import read_bands
from .change_tiles import DatedPair, counted, standard_of
from .index_labels import CHANGED, UNCHANGED, index, without_specks
from .pretraining_spec import PlaceSpec


def read_place(place: PlaceSpec, root: Path) -> List[DatedPair]:
    """The pairs of a place, whole; only the bands that are shown.

    Raises:
        UnreadableTile: a date cannot be read, or shows another place than the first.
        ComparisonError: nothing changed between the dates.
    """
    folder, shown = root / place.folder, len(place.bands)
    like = folder / place.dates[0].path
    images, standards = [], []
    valid: List[NDArray[np.bool_]] = []
    water: List[NDArray[np.bool_]] = []
    for date in place.dates:
        raw = read_bands(folder / date.path, [*place.bands, *place.water.bands], None, like)
        known = np.asarray(np.isfinite(raw).all(0))
        if place.nodata is not None:
            known &= ~(raw == place.nodata).all(0)
        if not known.any():
            raise ComparisonError(f"{folder / date.path} has no valid pixel where {like.name} lies.")
        raw[:, ~known] = np.nan
        images.append(raw[:shown])
        standards.append(standard_of(raw[:shown, known]))
        valid.append(known)
        water.append(index(np.nan_to_num(raw[shown:])) > date.threshold)
    pairs = []
    for first, second in place.pairs:
        one, other = first - 1, second - 1
        codes = np.where(water[one] != water[other], CHANGED, UNCHANGED).astype(np.uint8)
        codes = without_specks(codes, valid[one] & valid[other], place.water.sieve)
        name = f"{Path(place.dates[one].path).stem} to {Path(place.dates[other].path).stem}"
        pairs.append(DatedPair(name, images[one], images[other], standards[one], standards[other], codes))
    if not counted(pairs)[2]:
        raise ComparisonError(
            f"downstream.places: by {place.water.name} nothing changes at {place.name}; look at the thresholds."
        )
    return pairs


def parts(place: PlaceSpec, pairs: List[DatedPair]) -> Dict[str, List[DatedPair]]:
    """The pairs cut to the place's windows. Raises ComparisonError where a window does not lie on the images."""
    rows, cols = pairs[0].codes.shape
    found = {}
    for name, (top, bottom, left, right) in place.windows.items():
        if bottom > rows or right > cols:
            raise ComparisonError(
                f"downstream.places: {name}_window of {place.name} does not lie on its {rows} rows and {cols} columns."
            )
        found[name] = [pair.cut(slice(top, bottom), slice(left, right)) for pair in pairs]
    return found
