# SPDX-License-Identifier: GPL-2.0-or-later
"""The layouts of a change-detection data set, by name."""

from __future__ import annotations

from typing import Dict, Type

from ...errors import InputError
from .base import Layout
from .geotiff import GeoTiff
from .levir import LevirCd
from .oscd import Oscd
from .second import Second

LAYOUTS: Dict[str, Type[Layout]] = {"geotiff": GeoTiff, "levir-cd": LevirCd, "oscd": Oscd, "second": Second}


def layout_of(name: str) -> Type[Layout]:
    """Raises InputError for a format that there is not."""
    if name not in LAYOUTS:
        raise InputError(f"Format: there is no “{name}”; choose one of {', '.join(LAYOUTS)}.")
    return LAYOUTS[name]
