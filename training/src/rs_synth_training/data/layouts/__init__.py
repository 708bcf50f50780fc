# SPDX-License-Identifier: GPL-2.0-or-later
"""The folders of the data sets that recipes name as `data.layout`, one module each."""

from __future__ import annotations

from typing import Dict

from .base import Layout, Tile, UnreadableTile
from .dfc2020 import Dfc2020
from .dubai import Dubai
from .geonrw import GeoNrw
from .isaid import Isaid
from .loveda import LoveDa
from .openearthmap import OpenEarthMap
from .westvirginia import WestVirginia

LAYOUTS: Dict[str, Layout] = {
    "geonrw": GeoNrw(),
    "dfc2020": Dfc2020(),
    "dubai": Dubai(),
    "westvirginia": WestVirginia(),
    "isaid": Isaid(),
    "loveda": LoveDa(),
    "openearthmap": OpenEarthMap(),
}

__all__ = ["LAYOUTS", "Layout", "Tile", "UnreadableTile"]
