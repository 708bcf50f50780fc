# SPDX-License-Identifier: GPL-2.0-or-later
"""Strict reading of plain values into dataclasses.

An unknown key, a missing key or a value of the wrong type is refused with the path of the key, because a
misspelt key that is silently ignored trains the wrong model.
"""

from __future__ import annotations

import dataclasses
import typing
from typing import Any

from .errors import TrainingError


class ConfigError(TrainingError):
    """The recipe (or an override) does not describe a training run."""


def read(kind: Any, value: Any, where: str) -> Any:
    """Plain values as the type `kind`: a dataclass, list, tuple, dict from names, Optional, or a plain type.

    Args:
        kind: the type wanted.
        value: what the YAML file held.
        where: the path of the key, for the message of a ConfigError.
    """
    origin = typing.get_origin(kind)
    if dataclasses.is_dataclass(kind):
        return _read_dataclass(typing.cast(type, kind), value, where)
    if origin is typing.Union:
        inner = [item for item in typing.get_args(kind) if item is not type(None)]
        return None if value is None else read(inner[0], value, where)
    if origin in (list, tuple):
        if not isinstance(value, (list, tuple)):
            raise ConfigError(f"{where} must be a list, not {value!r}.")
        arguments = typing.get_args(kind)
        if origin is tuple:
            if len(value) != len(arguments):
                raise ConfigError(f"{where} must have {len(arguments)} entries, not {len(value)}.")
            return tuple(read(a, v, f"{where}[{i}]") for i, (a, v) in enumerate(zip(arguments, value)))
        return [read(arguments[0], v, f"{where}[{i}]") for i, v in enumerate(value)]
    if origin is dict:
        if not isinstance(value, dict) or not all(isinstance(name, str) for name in value):
            raise ConfigError(f"{where} must map names to values, not {value!r}.")
        inner = typing.get_args(kind)[1]
        return {name: read(inner, item, f"{where}.{name}") for name, item in value.items()}
    if kind is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if kind is not float and isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    raise ConfigError(f"{where} must be of type {kind.__name__}, not {value!r}.")


def _read_dataclass(kind: type, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a mapping, not {value!r}.")
    hints = typing.get_type_hints(kind)
    fields = {item.name: item for item in dataclasses.fields(kind)}
    unknown = sorted(set(value) - set(fields))
    if unknown:
        raise ConfigError(f"{where} has no key '{unknown[0]}'; it knows {', '.join(sorted(fields))}.")
    arguments = {}
    for name, item in fields.items():
        if name in value:
            arguments[name] = read(hints[name], value[name], f"{where}.{name}")
        elif item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING:
            raise ConfigError(f"{where} lacks the key '{name}'.")
    return kind(**arguments)
