# SPDX-License-Identifier: GPL-2.0-or-later
"""Which shipped legend a land cover uses, by its codes and its colours."""

from __future__ import annotations

from typing import Iterable, Mapping, Optional, Tuple

from .legend import Legend

# Mean distance of two palettes' colours (0–441) below which they are the same, despite rounding.
_SAME_PALETTE = 12.0
# For the codes alone to decide: how many must be seen, and how much fuller one legend must be used
# than the next.
_FEWEST_CODES = 3
_CLEARLY_FULLER = 2.0


def recognise_legend(codes: Iterable[int], palette: Optional[Mapping[int, str]] = None) -> Optional[Legend]:
    """The shipped legend that a raster uses; None where several fit.

    A palette like a legend's decides. Without one the codes do, where one legend knows them all and is used
    clearly more fully than every other that does.

    Args:
        codes: the codes that occur.
        palette: the raster's colour table, code → "#rrggbb".
    """
    seen = set(codes)
    fitting = []
    for legend in map(Legend.builtin, Legend.builtin_ids()):
        known = seen - set(legend.nodata)
        if known and known <= set(legend.codes):
            fitting.append((len(known), legend))
    if palette:
        alike = [(_palette_distance(legend, seen, palette), legend) for _, legend in fitting]
        alike = [(distance, legend) for distance, legend in alike if distance < _SAME_PALETTE]
        if alike:
            return min(alike, key=lambda pair: pair[0])[1]
    shares = [(count / len(legend.classes), legend) for count, legend in fitting if count >= _FEWEST_CODES]
    shares.sort(key=lambda pair: -pair[0])
    if not shares or (len(shares) > 1 and shares[0][0] < _CLEARLY_FULLER * shares[1][0]):
        return None
    return shares[0][1]


def _rgb(color: str) -> Tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _palette_distance(legend: Legend, codes: Iterable[int], palette: Mapping[int, str]) -> float:
    """Mean distance in RGB of the colours of the codes that occur; infinite where the palette lacks one of
    them."""
    distances = []
    for code in set(codes) - set(legend.nodata):
        if code not in palette:
            return float("inf")
        own, other = _rgb(legend.colors[code]), _rgb(palette[code])
        distances.append(sum((a - b) ** 2 for a, b in zip(own, other)) ** 0.5)
    return sum(distances) / len(distances)
