# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of a plan's jobs: what each may be, strictly; paths in place of layers."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from ..core.errors import InputError

REQUIRED = object()
INPUT, OUTPUT = "input", "output"
TIFF, BLOCKED, JSON, HTML = (".tif", ".tiff"), (".tif", ".tiff", ".vrt"), (".json",), (".html",)

Reader = Callable[[Any, Path], Any]
"""Checks a value and gives it, with the folder that relative paths start from; raises InputError."""


@dataclass(frozen=True)
class Parameter:
    """One parameter: `kind` is INPUT or OUTPUT where its value is one or several paths."""

    name: str
    read: Reader
    default: Any = None
    kind: str = ""


def read_parameters(
    given: Mapping[str, Any], table: Sequence[Parameter], folder: Path
) -> Tuple[Dict[str, Any], List[str]]:
    """All values by name, defaults filled in, and everything that is wrong with them."""
    values: Dict[str, Any] = {}
    complaints: List[str] = []
    known = {parameter.name for parameter in table}
    for name in given:
        if name not in known:
            complaints.append(f"{name}: there is no such parameter; known are {', '.join(sorted(known))}.")
    for parameter in table:
        value = given.get(parameter.name)
        if value is None:
            if parameter.default is REQUIRED:
                complaints.append(f"{parameter.name}: is missing; give it.")
            values[parameter.name] = None if parameter.default is REQUIRED else parameter.default
            continue
        try:
            values[parameter.name] = parameter.read(value, folder)
        except InputError as error:
            complaints.append(f"{parameter.name}: {error}")
    return values, complaints


def input_path(value: Any, folder: Path) -> str:
    """A file, from the plan's folder on, or whatever else GDAL opens (/vsi…, GPKG:…)."""
    text = _text(value)
    if text.startswith("/vsi"):
        return text
    beside = (folder / text).absolute()
    return text if ":" in text and not Path(text).is_absolute() and not _exists(beside) else str(beside)


def input_paths(value: Any, folder: Path) -> Tuple[str, ...]:
    """One or several of them."""
    return tuple(input_path(item, folder) for item in (value if isinstance(value, list) else [value]))


def output_path(endings: Tuple[str, ...]) -> Reader:
    """A file to write, with one of these endings."""

    def read(value: Any, folder: Path) -> str:
        path = (folder / _text(value)).absolute()
        if path.suffix.lower() not in endings:
            raise InputError(f"{value} does not end in {' or '.join(endings)}: name it so.")
        return str(path)

    return read


def output_folder(value: Any, folder: Path) -> str:
    """A folder to write into."""
    return str((folder / _text(value)).absolute())


def number(low: float = -math.inf, high: float = math.inf) -> Reader:
    """A number from `low` to `high`."""

    def read(value: Any, folder: Path) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            raise InputError(f"{value!r} is no number{_between(low, high)}.")
        return float(value)

    return read


def whole(low: int, high: int) -> Reader:
    """A whole number from `low` to `high`."""

    def read(value: Any, folder: Path) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise InputError(f"{value!r} is no whole number{_between(low, high)}.")
        return value

    return read


def flag(value: Any, folder: Path) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise InputError(f"{value!r} is neither true nor false.")
    return value


def choice(options: Sequence[str]) -> Reader:
    """One of a list."""

    def read(value: Any, folder: Path) -> str:
        if not isinstance(value, str) or value not in options:
            raise InputError(f"{value!r} is none of {', '.join(options)}.")
        return value

    return read


def several(options: Sequence[str]) -> Reader:
    """One or more of a list: a list, or a text such as "floods,mixed"."""

    def read(value: Any, folder: Path) -> Tuple[str, ...]:
        items = re.split(r"[,;]\s*", value.strip()) if isinstance(value, str) else value
        if not isinstance(items, list) or not items or not all(item in options for item in items):
            raise InputError(f"{value!r} is no list of some of {', '.join(options)}.")
        return tuple(option for option in options if option in items)

    return read


def text(value: Any, folder: Path) -> str:
    """Any text."""
    return _text(value)


def json_text(value: Any, folder: Path) -> str:
    """A JSON object, as it is or as text."""
    return json.dumps(value, sort_keys=True) if isinstance(value, dict) else _text(value)


def limits(value: Any, folder: Path) -> Tuple[float, float]:
    """The lowest and the highest of something: a list of two numbers, or a text such as "1,5"."""
    items = re.split(r"[,;]", value) if isinstance(value, str) else value
    try:
        if not isinstance(items, list) or any(isinstance(item, bool) for item in items):
            raise ValueError
        low, high = (float(item) for item in items)
    except (TypeError, ValueError):
        low = high = math.nan
    if not (math.isfinite(low) and math.isfinite(high)):
        raise InputError(f"{value!r} is no pair of numbers; write, for example, [1, 5].")
    return low, high


def placed_numbers(count: int, form: str) -> Reader:
    """So many numbers, with or without a CRS after them, as QGIS writes them: `form` is an example."""

    def read(value: Any, folder: Path) -> Tuple[Tuple[float, ...], Optional[str]]:
        numbers, _, crs = _text(value).partition("[")
        try:
            found = tuple(float(part) for part in numbers.split(","))
        except ValueError:
            found = ()
        is_closed = not crs or crs.rstrip().endswith("]")
        if len(found) != count or not is_closed or not all(map(math.isfinite, found)):
            raise InputError(f"{value!r} is not of the form {form}.")
        return found, crs.rstrip()[:-1].strip() or None

    return read


extent = placed_numbers(4, '"xmin,xmax,ymin,ymax" or "xmin,xmax,ymin,ymax [EPSG:4326]"')
point = placed_numbers(2, '"x,y" or "x,y [EPSG:4326]"')


def codes(value: Any, folder: Path) -> Tuple[int, ...]:
    """Class codes: a list, or a text such as "41,42"."""
    items = value.replace(";", ",").split(",") if isinstance(value, str) else value
    try:
        if not isinstance(items, list) or any(isinstance(item, (bool, float)) for item in items):
            raise ValueError
        return tuple(int(item) for item in items)
    except (TypeError, ValueError):
        raise InputError(f"{value!r} is no list of class codes; write, for example, [41, 42].") from None


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{value!r} is no text.")
    return value.strip()


def _between(low: float, high: float) -> str:
    if math.isinf(low) and math.isinf(high):
        return ""
    return f" from {low:g} on" if math.isinf(high) else f" from {low:g} to {high:g}"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a text that no file name can be
        return False
