# SPDX-License-Identifier: GPL-2.0-or-later
"""DFC2020: Sentinel-1, Sentinel-2 and 10 m land cover of the IEEE GRSS data fusion contest.

Schmitt et al. 2019, IEEE DataPort, doi 10.21227/rha7-m332; Baier et al. 2021, section III-A. Tiles of 256 x 256
pixels of 10 m, in two bundles of one pattern, ROI/MODALITY_SCENE/ROI_MODALITY_SCENE_pN.tif:

    the contest's   ROIs0000_test/{s1,s2,lc,dfc}_0 (5128 tiles), ROIs0000_validation/{…}_validation (986); in the
                    file names of the latter the scene is 0
    the public one  ROIs0000_autumn/{…}_{Mumbai,CapeTown,BandarAnzali}, _spring/…_BlackForest,
                    _summer/…_Chabarovsk, _winter/…_{KippaRing,MexicoCity}

    s1   float, VV and VH, dB
    s2   uint16, B1 … B8, B8A, B9 … B12: top-of-atmosphere reflectance x 10,000; red, green, blue are 4, 3, 2
    dfc  the contest's land cover: 0 unknown, the simplified IGBP codes 1 … 10, of which 3 (savanna) and
         8 (snow) do not occur in the high-resolution labels
    lc   MODIS land cover of about 500 m: 0, or IGBP 1 … 17 in its first band (1-5 are forest, 6-7 shrubland,
         8-9 savanna, 10 grassland, 11 wetland, 12 and 14 cropland, 13 urban, 15 snow, 16 barren, 17 water)

A split names areas by ROI ("ROIs0000_validation") or by scene ("Mumbai"). The paper trains on the contest's 5128
test tiles and tests on its 986 validation tiles. (The published code takes every tenth patch instead; patches of
one scene then stand on both sides of the split, so that is not offered.)

The paper's radiometry: SAR clipped to (-20, 5) dB, Sentinel-2's red, green and blue to (0, 3500).

torchgeo has no reader of this set's folders, only of a repackaged subset; rasterio reads it here.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import AbstractSet, List, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..aligned import DataError
from ..radiometry import FloatArray
from .base import Tile, group_files, read_code_raster, read_raster

FOLDER = re.compile(r"(s1|s2|dfc|lc)_(\w+)")
NUMBER = re.compile(r".*_(p\d+)\.tif")


class Dfc2020:
    """The layout "dfc2020"; its areas are ROI folders and scenes."""

    bands: Mapping[str, int] = {"s1": 2, "s2": 13}
    legends: Mapping[str, AbstractSet[int]] = {"dfc": frozenset(range(11)), "lc": frozenset(range(18))}
    partial: AbstractSet[str] = frozenset()
    variants: Mapping[str, Mapping[str, str]] = {}

    def find(self, root: Path) -> List[Tile]:
        places = []
        for folder in root.glob("ROIs*/*"):
            match = FOLDER.fullmatch(folder.name)
            for path in folder.glob("*.tif") if match else ():
                number = NUMBER.fullmatch(path.name)
                if match and number:
                    places.append((f"{folder.parent.name}/{match[2]}/{number[1]}", match[1], path))
        if not places:
            raise DataError(
                f"{root} is no DFC2020 folder: it holds no files like "
                "ROIs0000_test/s2_0/ROIs0000_test_s2_0_p1.tif."
            )
        return [Tile(name, tuple(name.split("/")[:2]), files) for name, files in group_files(places).items()]

    def read(self, path: Path, modality: str, bands: Sequence[int]) -> FloatArray:
        return read_raster(path, bands)

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        return read_code_raster(path)
