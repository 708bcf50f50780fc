# SPDX-License-Identifier: GPL-2.0-or-later
"""One chip: a square of a pair, as it goes to the files; and the pixels that all chips of a data set have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from ..product.imagery import Image
from ..raster.grid import Grid
from .labels import CHANGED, UNKNOWN, ClassNumbers, same_legend
from .openpair import OpenPair, common_dtype


@dataclass(frozen=True)
class Chip:
    """A chip with its labels: `before` and `after` (bands, rows, cols) in the data set's dtype; `mask` and the class
    numbers uint8 (rows, cols), `areas` the pixels' m² (the last three None without land covers). `tags_before`,
    `tags_after`: provenance of the images; `tags`: of the labels."""

    name: str
    part: str
    pair: str
    place: str
    kind: str
    col: int
    row: int
    grid: Grid
    before: np.ndarray
    after: np.ndarray
    mask: np.ndarray
    classes_before: Optional[np.ndarray]
    classes_after: Optional[np.ndarray]
    areas: Optional[np.ndarray]
    tags_before: Mapping[str, str]
    tags_after: Mapping[str, str]
    tags: Mapping[str, str]

    @property
    def changed_share(self) -> float:
        """Of the pixels that are known."""
        return changed_share(self.mask)

    @property
    def unknown_share(self) -> float:
        """Of all pixels."""
        return np.count_nonzero(self.mask == UNKNOWN) / self.mask.size


def changed_share(mask: np.ndarray) -> float:
    """Changed pixels of those that are known; 0 without any."""
    known = np.count_nonzero(mask != UNKNOWN)
    return np.count_nonzero(mask == CHANGED) / known if known else 0.0


@dataclass(frozen=True)
class Pixels:
    """What the images of a data set have in common: names and units of the bands, the type of the pixels, the value
    of nodata, scale and offset to physical numbers, and the classes of the labels (None: a mask is all there is)."""

    bands: Tuple[str, ...]
    units: Tuple[str, ...]
    dtype: str
    nodata: Optional[float]
    scale: float
    offset: float
    classes: Optional[ClassNumbers]

    @classmethod
    def of(cls, opened: OpenPair, allows_invalid: bool, feedback: Feedback) -> Pixels:
        """As the first pair has them. `allows_invalid`: whether chips may have pixels without data."""
        before, after = opened.before, opened.after
        dtype = common_dtype(before, after)
        if before.dtype != after.dtype:
            feedback.warn(
                f"{before.label} has pixels of type {before.dtype}, and {after.label} of {after.dtype}; chips get "
                f"{dtype}: check that both mean the same numbers."
            )
        info = before.info
        same = all((one.scale, one.offset) == (info[0].scale, info[0].offset) for one in info)
        return cls(
            tuple(name or f"band {number}" for number, name in enumerate(before.names, start=1)),
            tuple(one.unit for one in info),
            dtype,
            _nodata(before, after, dtype, allows_invalid),
            info[0].scale if same else 1.0,
            info[0].offset if same else 0.0,
            opened.classes,
        )

    def check(self, opened: OpenPair) -> None:
        """Raise InputError where a further pair does not fit."""
        name = opened.pair.name
        if len(opened.before.info) != len(self.bands):
            raise InputError(
                f"Pair {name} has {len(opened.before.info)} bands, and the first pair {len(self.bands)}: choose images "
                "with the same bands in the same order."
            )
        dtype = common_dtype(opened.before, opened.after)
        if dtype != self.dtype:
            raise InputError(
                f"Pair {name} has pixels of type {dtype}, and the first pair of {self.dtype}: convert its images "
                "(gdal_translate -ot)."
            )
        own = None if self.classes is None else self.classes.legend
        if not same_legend(own, opened.legend):
            raise InputError(
                f"Pair {name} has other classes than the first pair: give all pairs land covers of one legend, or only "
                "change masks."
            )

    def stored(self, values: np.ndarray, valid: np.ndarray, exact: bool) -> np.ndarray:
        """Raw numbers float32 (bands, rows, cols), NaN where invalid, as they are stored; no valid one as nodata.

        `exact`: they are the file's own, not resampled."""
        kind = np.dtype(self.dtype)
        if exact and valid.all():
            return values.astype(kind)
        fill = 0.0 if self.nodata is None else self.nodata
        if kind.kind == "f":
            found = values.astype(kind)
            following = np.nextafter(kind.type(fill), kind.type(np.inf))
        else:
            limits = np.iinfo(kind)
            found = np.clip(np.rint(np.nan_to_num(values)), limits.min, limits.max).astype(kind)
            following = fill + 1 if fill < limits.max else fill - 1
        if self.nodata is not None:
            found[found == fill] = following
        found[:, ~valid] = fill
        return found

    def described(self) -> Dict[str, Any]:
        """As the index has it."""
        nodata = self.nodata
        return {
            "bands": list(self.bands),
            "dtype": self.dtype,
            "nodata": "nan" if nodata is not None and np.isnan(nodata) else nodata,
            "scale": self.scale,
            "offset": self.offset,
        }


def _nodata(before: Image, after: Image, dtype: str, allows_invalid: bool) -> Optional[float]:
    """The images' own, where the type has it; else one only where it is needed: NaN, or 0 of whole numbers."""
    for image in (before, after):
        for value in image.nodata:
            if isinstance(value, float) and (np.dtype(dtype).kind == "f" or _fits(value, dtype)):
                return value
    if not allows_invalid:
        return None
    return float("nan") if np.dtype(dtype).kind == "f" else 0.0


def _fits(value: float, dtype: str) -> bool:
    limits = np.iinfo(dtype)
    return float(value).is_integer() and limits.min <= value <= limits.max
