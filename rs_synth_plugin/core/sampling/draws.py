# SPDX-License-Identifier: GPL-2.0-or-later
"""Random numbers that belong to a seed and a name, and to nothing drawn before them."""

from __future__ import annotations

import hashlib
from typing import Sequence, Tuple

import numpy as np

Range = Tuple[float, float]
_GOLDEN = 0.6180339887498949  # (√5 − 1) / 2
_DIGITS = 4
_BYTES, _STEPS = 8, 2**53  # as fine as float64 between 0 and 1


class Draws:
    """A stream of random numbers for a key, such as (seed, "scenario", 7).

    Number k is cut from the SHA-256 of key and k, so it is the same in every version of everything; numpy promises that
    of none of its distributions (NEP 19).
    """

    def __init__(self, *key: object):
        self._key = ":".join(map(str, key))
        self._drawn = 0

    def unit(self) -> float:
        """From 0 to below 1."""
        digest = hashlib.sha256(f"{self._key}#{self._drawn}".encode()).digest()
        self._drawn += 1
        return (int.from_bytes(digest[:_BYTES], "big") >> 11) / _STEPS

    def between(self, limits: Range) -> float:
        """Evenly between two numbers; rounded, so that JSON shows what was meant."""
        low, high = limits
        return min(max(round(low + (high - low) * self.unit(), _DIGITS), low), high)

    def below(self, count: int) -> int:
        """A whole number from 0 to count − 1."""
        return min(int(self.unit() * count), count - 1)

    def pick(self, weights: Sequence[float]) -> int:
        """An index, as often as its weight says; at least one weight is above 0."""
        return pick_at(self.unit(), weights)


def pick_at(place: float, weights: Sequence[float]) -> int:
    """The index whose part of the sum of the weights holds `place` (0 to below 1)."""
    running = np.cumsum(np.asarray(weights, np.float64))
    index = int(np.searchsorted(running, place * running[-1], side="right"))
    return min(index, int(np.flatnonzero(np.asarray(weights) > 0)[-1]))


def even_place(seed: int, number: int) -> float:
    """Places from 0 to below 1 that fill the interval evenly from the first one on, however many there are.

    The additive sequence of the golden ratio (D. E. Knuth, *The Art of Computer Programming* 3, section 6.4): shares
    drawn by it are met to about one in any run of numbers, so ten scenarios of which a fifth should be floods hold
    two, and number k is the same whatever the count.
    """
    return (Draws(seed, "order").unit() + number * _GOLDEN) % 1.0
