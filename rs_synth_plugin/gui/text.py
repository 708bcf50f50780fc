# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts of the dock in the user's language, and numbers as people read them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale

from ..bridge.translation import tr


def area_text(square_metres: float) -> str:
    """In km² from a tenth of one on, else in hectares."""
    if square_metres >= 1e5:
        return tr("{} km²").format(_number(square_metres / 1e6, 2))
    return tr("{} ha").format(_number(square_metres / 1e4, 2))


def volume_text(cubic_metres: float) -> str:
    if cubic_metres >= 1e6:
        return tr("{} million m³").format(_number(cubic_metres / 1e6, 2))
    return tr("{} m³").format(_number(cubic_metres, 0))


def metres_text(metres: float) -> str:
    return tr("{} m").format(_number(metres, 1))


def _number(value: float, digits: int) -> str:
    return QLocale().toString(float(value), "f", digits)
