# SPDX-License-Identifier: GPL-2.0-or-later
"""West Virginia: 1 m patches of the Chesapeake land cover set, for experiments.

Robinson et al., CVPR 2019, as cut for the tests of github.com/calebrob6/land-cover: files SOURCE-N.npz in any
folder, SOURCE being the aerial quarter quadrangle ("wv_1m_2014-m_3708020_sw_17_1"); in each an array arr_0
(1, 29, 256, 256) float32 without georeference:

    naip_new       channels 0-3: red, green, blue, near infrared, 8 bit, autumn (its infrared is not reliable)
    naip_old       channels 4-7: the same, green summer
    lc             channel 8: 1 water, 2 trees, 3 low vegetation, 4 barren, 5 impervious, 6 road; 0 and 15 no data
    nlcd           channel 9: NLCD 2011
    landsat_on     channels 10-18, leaves on
    landsat_off    channels 19-27, leaves off
    buildings      channel 28: 0 or 1

A split names quarter quadrangles ("m_3708035_ne_17_1"). A recipe that reads the modality "naip" has every patch
twice, over the same land cover: in the areas "summer" (naip_old) and "autumn" (naip_new). The land cover's licence is
not verified: experiments only.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import AbstractSet, List, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..aligned import DataError
from ..radiometry import FloatArray
from .base import Tile, UnreadableTile

CHANNELS = {
    "naip_new": (0, 4),
    "naip_old": (4, 4),
    "lc": (8, 1),
    "nlcd": (9, 1),
    "landsat_on": (10, 9),
    "landsat_off": (19, 9),
    "buildings": (28, 1),
}
COUNT = 29
NAME = re.compile(r".*?(m_\d+_[a-z]{2}_\d+_\d+)-(\d+)\.npz")
NLCD = (0, 11, 12, 21, 22, 23, 24, 31, 41, 42, 43, 51, 52, 71, 72, 73, 74, 81, 82, 90, 95)


class WestVirginia:
    """The layout "westvirginia"; its areas are quarter quadrangles."""

    bands: Mapping[str, int] = {
        "naip": 4,
        **{name: count for name, (_, count) in CHANNELS.items() if name not in ("lc", "nlcd")},
    }
    legends: Mapping[str, AbstractSet[int]] = {"lc": frozenset({*range(7), 15}), "nlcd": frozenset(NLCD)}
    partial: AbstractSet[str] = frozenset()
    variants: Mapping[str, Mapping[str, str]] = {"naip": {"summer": "naip_old", "autumn": "naip_new"}}

    def find(self, root: Path) -> List[Tile]:
        tiles = [
            Tile(f"{match[1]}-{int(match[2]):03d}", (match[1],), dict.fromkeys(CHANNELS, path))
            for path in root.rglob("*.npz")
            if (match := NAME.fullmatch(path.name))
        ]
        if not tiles:
            raise DataError(f"{root} holds no patches like wv_1m_2014-m_3708020_sw_17_1-0.npz.")
        return sorted(tiles, key=lambda tile: tile.name)

    def read(self, path: Path, modality: str, bands: Sequence[int]) -> FloatArray:
        first, _ = CHANNELS[modality]
        return _channels(path)[[first + band - 1 for band in bands]].astype(np.float32)

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        codes = _channels(path)[CHANNELS[modality][0]]
        return np.where(np.isfinite(codes), codes, 0).astype(np.int64)


def _channels(path: Path) -> NDArray[np.float32]:
    """(29, rows, cols)."""
    try:
        with np.load(path) as file:
            values = np.asarray(file["arr_0"])
    except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise UnreadableTile(f"{path} cannot be read: {error}") from error
    if values.ndim != 4 or values.shape[:2] != (1, COUNT):
        raise UnreadableTile(f"{path} holds an array of shape {values.shape}, not (1, {COUNT}, rows, cols).")
    return values[0]
