# SPDX-License-Identifier: GPL-2.0-or-later
"""Strict reading of parsed JSON: every mistake is an ``InputError`` that says where it is."""

from __future__ import annotations

import math
from typing import Any, Dict, List, Tuple

from ..errors import InputError

_REQUIRED = object()


class Fields:
    """The members of one JSON object, taken one by one; ``done()`` refuses what nobody took."""

    def __init__(self, data: Any, where: str):
        if not isinstance(data, dict):
            raise InputError(f"The scenario's {where} must be an object in braces.")
        self._data = dict(data)
        self.where = where

    def _take(self, key: str, default: Any) -> Any:
        value = self._data.pop(key, None)
        if value is not None:  # null is as good as left out
            return value
        if default is _REQUIRED:
            raise InputError(f'The scenario\'s {self.where} lacks "{key}"; add it.')
        return default

    def _typed(self, key: str, default: Any, kind: type, word: str) -> Any:
        value = self._take(key, default)
        if value is not default and not isinstance(value, kind):
            raise InputError(f"The scenario's {self.where}.{key} must be {word}.")
        return value

    def text(self, key: str, default: Any = _REQUIRED) -> Any:
        """A string, or the default."""
        return self._typed(key, default, str, "text in quotes")

    def flag(self, key: str, default: Any = _REQUIRED) -> Any:
        """A boolean, or the default."""
        return self._typed(key, default, bool, "true or false")

    def items(self, key: str, default: Any = _REQUIRED) -> Any:
        """A list, or the default."""
        return self._typed(key, default, list, "a list in brackets")

    def number(self, key: str, default: Any = _REQUIRED) -> Any:
        """A finite float, or the default."""
        value = self._take(key, default)
        return value if value is default else number(value, f"{self.where}.{key}")

    def whole(self, key: str, default: Any = _REQUIRED) -> Any:
        """An integer, or the default."""
        value = self._take(key, default)
        return value if value is default else whole(value, f"{self.where}.{key}")

    def member(self, key: str, default: Any = _REQUIRED) -> Any:
        """Whatever stands there, for the caller to look at."""
        return self._take(key, default)

    def has(self, key: str) -> bool:
        """Whether the member is there (and not ``null``)."""
        if self._data.get(key) is None:
            self._data.pop(key, None)
        return key in self._data

    def fields(self, key: str) -> Fields:
        """An object inside this one."""
        return Fields(self._take(key, _REQUIRED), f"{self.where}.{key}")

    def objects(self, key: str) -> List[Fields]:
        """A list of objects."""
        return [Fields(item, f"{self.where}.{key}[{i}]") for i, item in enumerate(self.items(key))]

    def done(self) -> None:
        """Refuse members that nobody took: a typing error must not pass for a default."""
        if self._data:
            names = ", ".join(f'"{key}"' for key in sorted(self._data, key=str))
            raise InputError(
                f"The scenario's {self.where} has unknown members ({names}); remove or correct them."
            )


def number(value: Any, where: str) -> float:
    """A finite float."""
    try:
        if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
            return float(value)
    except OverflowError:  # JSON's whole numbers have no largest one, floats have
        pass
    raise InputError(f"The scenario's {where} must be a finite number.")


def whole(value: Any, where: str) -> int:
    """An integer."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise InputError(f"The scenario's {where} must be a whole number.")
    return value


def points(values: List[Any], where: str) -> Tuple[Tuple[float, float], ...]:
    """A list of [x, y]."""
    out = []
    for position, pair in enumerate(values):
        if not isinstance(pair, list) or len(pair) != 2:
            raise InputError(f"The scenario's {where}[{position}] must be a pair [x, y].")
        out.append((number(pair[0], f"{where}[{position}][0]"), number(pair[1], f"{where}[{position}][1]")))
    return tuple(out)


def texts(values: List[Any], where: str) -> Tuple[str, ...]:
    """A list of strings."""
    for position, value in enumerate(values):
        if not isinstance(value, str):
            raise InputError(f"The scenario's {where}[{position}] must be text in quotes.")
    return tuple(values)


def wholes(values: List[Any], where: str) -> Tuple[int, ...]:
    """A list of integers."""
    return tuple(whole(value, f"{where}[{position}]") for position, value in enumerate(values))


def without_empty(data: Dict[str, Any]) -> Dict[str, Any]:
    """``data`` without its ``None`` members, which JSON leaves out."""
    return {key: value for key, value in data.items() if value is not None}
