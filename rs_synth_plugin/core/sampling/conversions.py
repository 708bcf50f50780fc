# SPDX-License-Identifier: GPL-2.0-or-later
"""Random conversions of classes: a pair of roles, an area, a share in patches."""

from __future__ import annotations

import math
from typing import Collection, List, Optional, Tuple

import numpy as np

from ..errors import InputError
from ..scenario.convert import Convert
from ..scenario.legend import Legend
from .draws import Draws
from .overview import Overview
from .ranges import DEFAULT_CONVERSIONS, Conversion, Ranges

_CORNERS = 12


def possible_conversions(
    ranges: Ranges, legend: Legend, overview: Overview, writable: Optional[Collection[int]]
) -> Tuple[Conversion, ...]:
    """Those conversions whose source occurs in the scene and whose target may be written.

    Args:
        writable: codes that a model can show; None for all.

    Raises:
        InputError: one that the user gave (not of the defaults) names a role that the legend does not have, or a
            target that cannot be written.
    """
    given = ranges.conversions is not DEFAULT_CONVERSIONS
    found: List[Conversion] = []
    for conversion in ranges.conversions:
        sources = legend.codes_for(conversion.source)
        try:
            target = legend.code_for(conversion.target)
        except InputError:
            if given:
                raise
            continue
        if given and not sources:
            raise InputError(
                f'Ranges: conversions has the source "{conversion.source}", and the legend {legend.name} has no class '
                f"of that role: choose of {', '.join(legend.roles)}."
            )
        if writable is not None and target not in writable:
            if given:
                raise InputError(
                    f'Ranges: conversions has the target "{conversion.target}", which the model cannot show: choose '
                    "another target, or another model."
                )
            continue
        if set(sources) - {target} and conversion.weight > 0 and _occurs(overview, sources):
            found.append(conversion)
    return tuple(found)


def draw_conversion(
    overview: Overview, legend: Legend, conversions: Tuple[Conversion, ...], ranges: Ranges, draws: Draws
) -> Tuple[Convert, float]:
    """A conversion, and about which share (0 to 1) of the scene it changes."""
    conversion = conversions[draws.pick([item.weight for item in conversions])]
    share, everywhere = draws.between(ranges.share), draws.unit() < ranges.everywhere
    sources = set(legend.codes_for(conversion.source)) - {legend.code_for(conversion.target)}
    eligible = np.isin(overview.codes, sorted(sources)) & overview.valid
    seed = draws.below(2**31)
    share = max(share, 0.01)
    if everywhere:
        return Convert(conversion.source, conversion.target, share=share, seed=seed), (
            share / 100 * overview.code_share(eligible)
        )
    places = np.flatnonzero(eligible)
    middle = divmod(int(places[draws.below(len(places))]), overview.grid.width)
    across = draws.between(ranges.area) / 100 * min(overview.grid.shape)
    corners = _outline(middle, max(across, 2.0), draws)
    polygon = ", ".join("{:.9g} {:.9g}".format(*overview.place_of(row, col)) for row, col in corners)
    inside = _inside(corners, overview.grid.shape)
    convert = Convert(
        conversion.source, conversion.target, (f"POLYGON (({polygon}))",), overview.crs, share, seed
    )
    return convert, share / 100 * overview.code_share(eligible & inside)


def _occurs(overview: Overview, codes: Collection[int]) -> bool:
    return bool((np.isin(overview.codes, sorted(codes)) & overview.valid).any())


def _outline(middle: Tuple[int, int], across: float, draws: Draws) -> List[Tuple[float, float]]:
    """The closed outline of an area, (row, col) of each corner: a circle that is out of shape."""
    turn, flat = draws.unit() * math.pi, 0.5 + 0.5 * draws.unit()
    corners = []
    for corner in range(_CORNERS):
        angle = 2 * math.pi * corner / _CORNERS
        radius = across / 2 * (0.75 + 0.5 * draws.unit())
        along, aside = radius * math.cos(angle), flat * radius * math.sin(angle)
        corners.append(
            (
                middle[0] + along * math.sin(turn) + aside * math.cos(turn),
                middle[1] + along * math.cos(turn) - aside * math.sin(turn),
            )
        )
    return [*corners, corners[0]]


def _inside(corners: List[Tuple[float, float]], shape: Tuple[int, int]) -> np.ndarray:
    """bool (rows, cols): the pixels' centres inside of an outline, by the parity of its crossings."""
    rows, cols = np.arange(shape[0])[:, None], np.arange(shape[1])[None, :]
    inside = np.zeros(shape, bool)
    for (row, col), (next_row, next_col) in zip(corners, corners[1:]):
        if row != next_row:
            crossing = col + (rows - row) * ((next_col - col) / (next_row - row))
            inside ^= ((row > rows) != (next_row > rows)) & (cols < crossing)
    return inside
