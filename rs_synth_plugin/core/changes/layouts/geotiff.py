# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoTIFFs with all bands, place, nodata and provenance, and every label there is."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

import numpy as np

from ...raster.filegroup import GeoTiffGroup
from ..chip import Chip
from ..labels import CHANGED, FROM_TO_UNKNOWN, NO_CLASS, UNCHANGED, UNKNOWN
from ..split import PARTS
from .base import Layout

_IMAGES = ("before", "after")
_MASK_NAMES = {UNCHANGED: "unchanged", CHANGED: "changed"}
_MASK_COLORS = {UNCHANGED: "#000000", CHANGED: "#ffffff"}


class GeoTiff(Layout):
    """train/ val/ test/ with before/ after/ mask/ and, of land covers, from_to/ classes_before/ classes_after/."""

    SUMMARY = (
        "train/, val/ and test/ with before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF with "
        "all bands, and STAC items"
    )
    HAS_ITEMS = True
    MASK = {"unchanged": UNCHANGED, "changed": CHANGED, "unknown": UNKNOWN}

    def paths(self, name: str, part: str) -> Dict[str, str]:
        return {role: f"{part}/{role}/{name}.tif" for role in self._roles()}

    def write(self, chip: Chip) -> None:
        labels: Dict[str, np.ndarray] = {"mask": chip.mask}
        if (
            self._pixels.classes is not None
            and chip.classes_before is not None
            and chip.classes_after is not None
        ):
            labels["from_to"] = self._pixels.classes.from_to(
                chip.classes_before, chip.classes_after, chip.mask
            )
            labels["classes_before"], labels["classes_after"] = chip.classes_before, chip.classes_after
        images = {"before": (chip.before, chip.tags_before), "after": (chip.after, chip.tags_after)}
        paths = {role: self._folder / path for role, path in self.paths(chip.name, chip.part).items()}
        pixels, window = self._pixels, chip.grid.window
        plain: Dict[str, Any] = {"overviews": False, "sweep": False}
        with GeoTiffGroup() as files:
            for role, (values, tags) in images.items():
                files.add(
                    paths[role],
                    chip.grid,
                    len(pixels.bands),
                    pixels.dtype,
                    pixels.nodata,
                    pixels.bands,
                    pixels.units,
                    pixels.scale,
                    pixels.offset,
                    tags=tags,
                    **plain,
                ).write(window, values)
            for role, label in labels.items():
                files.add(
                    paths[role], chip.grid, 1, label.dtype.name, tags=chip.tags, **plain, **self._look(role)
                ).write(window, label)

    def described(self) -> Dict[str, Any]:
        classes = self._pixels.classes
        if classes is None:
            return {}
        return {"from_to": {"base": classes.base, "unchanged": 0, "unknown": FROM_TO_UNKNOWN}}

    def _roles(self) -> tuple:
        labels = (
            ("mask",)
            if self._pixels.classes is None
            else ("mask", "from_to", "classes_before", "classes_after")
        )
        return (*_IMAGES, *labels)

    def _look(self, role: str) -> Mapping[str, Any]:
        """Nodata, colours and names of a label."""
        if role == "mask":
            return {
                "nodata": UNKNOWN,
                "colors": _MASK_COLORS,
                "categories": _MASK_NAMES,
                "descriptions": ("Change",),
            }
        if role == "from_to":
            return {"nodata": FROM_TO_UNKNOWN, "descriptions": ("From class, to class",)}
        return {"nodata": NO_CLASS, "descriptions": ("Class",), **self._class_look()}

    def _class_look(self) -> Mapping[str, Optional[Mapping[int, str]]]:
        numbered = [] if self._pixels.classes is None else self._pixels.classes.numbered
        return {
            "colors": {item.code: item.color for item in numbered},
            "categories": {item.code: item.name for item in numbered},
        }

    def _prepare(self) -> None:
        self._make(*(f"{part}/{role}" for part in PARTS for role in self._roles()))
