# SPDX-License-Identifier: GPL-2.0-or-later
"""Checking JSON against a schema: the part of JSON Schema (draft 2020-12) that the plugin's own schemas use.

QGIS 3.22 ships no jsonschema package. A keyword that is not known here raises, so a schema cannot ask for
something that is then silently not checked.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, Callable, Dict, List, Mapping, Tuple

_ANNOTATIONS = {"$schema", "$id", "$defs", "title", "description"}
_TYPES: Dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "number": lambda value: _is_number(value),
    "integer": lambda value: _is_number(value) and float(value).is_integer(),
}


def parse_strict(text: str) -> Any:
    """JSON text → value. Raises ValueError also for what Python's parser lets pass: NaN, infinities, numbers
    that overflow, doubled keys, halves of surrogate pairs, and nesting deeper than the interpreter's stack."""
    try:
        value = json.loads(
            text,
            parse_constant=_no_constant,
            parse_float=_finite,
            parse_int=_integer,
            object_pairs_hook=_no_doubles,
        )
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    except UnicodeEncodeError as error:
        raise ValueError("half of a surrogate pair stands there, which is no text") from error
    return value


def first_problem(value: Any, schema: Mapping[str, Any]) -> str:
    """What is wrong with `value`, as 'place: reason', or '' where it is valid under `schema`."""
    return next(iter(_Checker(schema).problems(value, schema, "")), "")


class _Checker:
    def __init__(self, root: Mapping[str, Any]) -> None:
        self._definitions = root.get("$defs", {})

    def problems(self, value: Any, schema: Mapping[str, Any], place: str) -> List[str]:
        found: List[str] = []
        for keyword, wanted in schema.items():
            if keyword in _ANNOTATIONS or keyword in ("then", "additionalProperties"):
                continue  # the last two are read beside `if` and `properties`
            found += [f"{place or 'the whole'}: {reason}" for reason in self._own(keyword, wanted, value)]
            found += self._inner(keyword, wanted, value, schema, place)
        if isinstance(value, dict) and "additionalProperties" in schema:
            found += self._additional(value, schema, place)
        return found

    @staticmethod
    def _own(keyword: str, wanted: Any, value: Any) -> List[str]:
        """Problems of the value itself, not of what it contains."""
        if keyword == "required":
            missing = [key for key in wanted if isinstance(value, dict) and key not in value]
            return [f"'{missing[0]}' is missing"] if missing else []
        if keyword in _RULES:
            applies, holds, reason = _RULES[keyword]
            return [] if not applies(value) or holds(value, wanted) else [reason.format(value, wanted)]
        if keyword not in ("properties", "items", "$ref", "allOf", "if"):
            raise ValueError(f"the schema's keyword '{keyword}' is not supported")
        return []

    def _inner(
        self, keyword: str, wanted: Any, value: Any, schema: Mapping[str, Any], place: str
    ) -> List[str]:
        """Problems of what the value contains, and of schemas applied in place."""
        found: List[str] = []
        if keyword == "properties" and isinstance(value, dict):
            for key in value.keys() & wanted.keys():
                found += self.problems(value[key], wanted[key], f"{place}.{key}" if place else key)
        elif keyword == "items" and isinstance(value, list):
            for index, item in enumerate(value):
                found += self.problems(item, wanted, f"{place}[{index}]")
        elif keyword == "$ref":
            found += self.problems(value, self._definitions[wanted[len("#/$defs/") :]], place)
        elif keyword == "allOf":
            for part in wanted:
                found += self.problems(value, part, place)
        elif keyword == "if" and not self.problems(value, wanted, place):
            found += self.problems(value, schema["then"], place)
        return found

    def _additional(self, value: Dict[str, Any], schema: Mapping[str, Any], place: str) -> List[str]:
        extra = sorted(value.keys() - schema.get("properties", {}).keys())
        allowed = schema["additionalProperties"]
        if allowed is False:
            return [f"{place or 'the whole'}: '{extra[0]}' is not known"] if extra else []
        found: List[str] = []
        for key in extra:
            found += self.problems(value[key], allowed, f"{place}.{key}" if place else key)
        return found


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _always(value: Any) -> bool:
    return True


def _same(value: Any, wanted: Any) -> bool:
    """Equal as JSON: True is not 1."""
    return value == wanted and isinstance(value, bool) == isinstance(wanted, bool)


# keyword: (kind of value it speaks of, whether value holds against the wanted, reason with {0} value and {1}
# wanted)
_RULES: Dict[str, Tuple[Callable[[Any], bool], Callable[[Any, Any], bool], str]] = {
    "type": (_always, lambda value, wanted: _TYPES[wanted](value), "should be of type {1}"),
    "const": (_always, _same, "is {0!r}, should be {1!r}"),
    "enum": (
        _always,
        lambda value, wanted: any(_same(value, item) for item in wanted),
        "is {0!r}, should be one of {1}",
    ),
    "minimum": (_is_number, lambda value, wanted: value >= wanted, "is {0}, should be at least {1}"),
    "maximum": (_is_number, lambda value, wanted: value <= wanted, "is {0}, should be at most {1}"),
    "exclusiveMinimum": (_is_number, lambda value, wanted: value > wanted, "is {0}, should be more than {1}"),
    "minItems": (
        _TYPES["array"],
        lambda value, wanted: len(value) >= wanted,
        "should have at least {1} items",
    ),
    "maxItems": (
        _TYPES["array"],
        lambda value, wanted: len(value) <= wanted,
        "should have at most {1} items",
    ),
    "minProperties": (
        _TYPES["object"],
        lambda value, wanted: len(value) >= wanted,
        "should have at least {1} entries",
    ),
    "minLength": (_TYPES["string"], lambda value, wanted: len(value) >= wanted, "is too short"),
    "maxLength": (_TYPES["string"], lambda value, wanted: len(value) <= wanted, "is too long"),
    "pattern": (
        _TYPES["string"],
        # JSON Schema's $ is the very end; Python's also comes before a last line break.
        lambda value, wanted: re.search(re.sub(r"\$$", r"\\Z", wanted), value) is not None,
        "is {0!r}, which does not have the form {1}",
    ),
}


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number in JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"the number {text} is too large")
    return number


def _integer(text: str) -> int:
    number = int(text)
    if abs(number) >= 2**63:
        raise ValueError("a whole number is too large")
    return number


def _no_doubles(pairs: List[Tuple[str, Any]]) -> Dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key stands there twice")
    return result
