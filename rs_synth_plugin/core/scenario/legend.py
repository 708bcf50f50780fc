# SPDX-License-Identifier: GPL-2.0-or-later
"""Legends: what the codes of a land cover mean. A class's role is the meaning that all legends share."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple, Union

from ..errors import InputError

LEGENDS_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "legends"

# Role → label.
ROLE_LABELS = {
    "water": "Water",
    "wetland": "Wetland",
    "mangrove": "Mangrove",
    "forest": "Forest",
    "shrubland": "Shrubland",
    "savanna": "Savanna",
    "grassland": "Grassland",
    "moss": "Moss and lichen",
    "farmland": "Farmland",
    "orchard": "Orchard, vineyard",
    "built": "Built-up",
    "building": "Building",
    "paved": "Paved ground",
    "road": "Road",
    "railway": "Railway",
    "airport": "Airport, port",
    "quarry": "Quarry, dump, building site",
    "park": "Urban park",
    "bare": "Bare ground",
    "snow": "Snow and ice",
}
ROLES: Tuple[str, ...] = tuple(ROLE_LABELS)

_COLOR = re.compile(r"#[0-9a-f]{6}")
_COLUMNS = ("code", "name", "color", "role", "default")
_YES, _NO = ("yes", "true", "1", "x"), ("", "no", "false", "0")


@dataclass(frozen=True)
class LegendClass:
    """One class. `role` is one of ROLES or None; `default` marks the class to write among several of one
    role."""

    code: int
    name: str
    color: str
    role: Optional[str] = None
    default: bool = False


@dataclass(frozen=True)
class Legend:
    """The classes of a land cover, by ascending code, and the codes that mean no data."""

    id: str
    name: str
    classes: Tuple[LegendClass, ...]
    nodata: Tuple[int, ...] = ()
    source: str = ""
    licence: str = ""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], where: str) -> Legend:
        """A legend from what its JSON file holds; `where` is what messages call it.

        Raises:
            InputError: something is missing, misspelt or there twice.
        """
        if not isinstance(data, Mapping) or not isinstance(data.get("classes"), list):
            raise InputError(f'{where} is no legend: it needs an object with a list "classes".')
        unknown = set(data) - {"id", "name", "classes", "nodata", "source", "licence"}
        if unknown:
            raise InputError(f"{where} has unknown entries ({', '.join(sorted(unknown))}): remove them.")
        classes = [_legend_class(entry, where) for entry in data["classes"]]
        if not classes:
            raise InputError(f"{where} has no classes: add at least one.")
        classes.sort(key=lambda entry: entry.code)
        for first, second in zip(classes, classes[1:]):
            if first.code == second.code:
                raise InputError(f"{where} has the code {first.code} twice: keep one of them.")
        nodata = data.get("nodata", [])
        if not isinstance(nodata, list) or not all(_is_code(code) for code in nodata):
            raise InputError(f'{where} needs whole numbers in its list "nodata".')
        texts = {key: str(data.get(key, "")) for key in ("id", "name", "source", "licence")}
        return cls(classes=tuple(classes), nodata=tuple(nodata), **texts)

    @classmethod
    def from_json(cls, path: Union[str, Path]) -> Legend:
        """A legend from a JSON file like the shipped ones.

        Raises:
            InputError: the file cannot be read, or is no legend.
        """
        try:
            data = json.loads(_text_of(Path(path)))
            json.dumps(data, ensure_ascii=False).encode()  # half a surrogate pair is no text, to GDAL neither
        except (ValueError, RecursionError) as error:  # the latter where it is nested too deep
            raise InputError(f"{path} is no valid JSON ({error}): correct it.") from error
        if isinstance(data, dict):
            data.setdefault("id", Path(path).stem)
            data.setdefault("name", Path(path).stem)
        return cls.from_dict(data, str(path))

    @classmethod
    def from_csv(cls, path: Union[str, Path]) -> Legend:
        """A legend from a CSV file with the columns code, name, color, role, default (only code and name are
        needed).

        Commas or semicolons; UTF-8; a role is one of ROLES or empty; a class without a role is never edited
        or mapped by role; default is yes or no.

        Raises:
            InputError: the file cannot be read, or a row is wrong.
        """
        lines = _text_of(Path(path)).splitlines()
        delimiter = ";" if lines and ";" in lines[0] else ","
        rows = csv.DictReader(lines, delimiter=delimiter, skipinitialspace=True)
        columns = [(column or "").strip().lower() for column in rows.fieldnames or []]
        if not {"code", "name"} <= set(columns):
            raise InputError(f"{path} needs a first line with the columns code,name,color,role: add it.")
        rows.fieldnames = columns
        entries: List[Dict[str, Any]] = []
        for row in rows:
            entry: Dict[str, Any] = {
                key: value.strip()
                for key, value in row.items()
                if key in _COLUMNS and isinstance(value, str) and value.strip()
            }
            if not entry:
                continue
            try:
                entry["code"] = int(entry.get("code", ""))
            except ValueError as error:
                raise InputError(
                    f"{path}, line {rows.line_num}: “{entry.get('code', '')}” is no whole number; "
                    f"correct the code."
                ) from error
            default = entry.pop("default", "").lower()
            if default not in _YES + _NO:
                raise InputError(f"{path}, line {rows.line_num}: default is “{default}”; write yes or no.")
            entries.append({**entry, "default": default in _YES})
        stem = Path(path).stem
        return cls.from_dict({"id": stem, "name": stem, "classes": entries}, str(path))

    @staticmethod
    def builtin_ids() -> Tuple[str, ...]:
        """The ids of the shipped legends."""
        return tuple(sorted(path.stem for path in LEGENDS_FOLDER.glob("*.json")))

    @classmethod
    def builtin(cls, legend_id: str) -> Legend:
        """A shipped legend.

        Raises:
            InputError: there is none of that id.
        """
        if legend_id not in cls.builtin_ids():
            raise InputError(
                f"There is no legend “{legend_id}”: "
                f"choose one of {', '.join(cls.builtin_ids())}, or load a file."
            )
        return _builtin(legend_id)

    @property
    def codes(self) -> Tuple[int, ...]:
        """All class codes, ascending."""
        return tuple(entry.code for entry in self.classes)

    @property
    def colors(self) -> Dict[int, str]:
        """Code → "#rrggbb"."""
        return {entry.code: entry.color for entry in self.classes}

    @property
    def names(self) -> Dict[int, str]:
        """Code → name."""
        return {entry.code: entry.name for entry in self.classes}

    @property
    def roles(self) -> Tuple[str, ...]:
        """The roles that occur, in the order of ROLES."""
        present = {entry.role for entry in self.classes}
        return tuple(role for role in ROLES if role in present)

    @property
    def by_code(self) -> Dict[int, LegendClass]:
        """Code → class."""
        return {entry.code: entry for entry in self.classes}

    def codes_for(self, role: str) -> Tuple[int, ...]:
        """Every code of a role, ascending; empty where the legend does not have it.

        Raises:
            InputError: there is no such role.
        """
        _check_role(role, self.name)
        return tuple(entry.code for entry in self.classes if entry.role == role)

    def code_for(self, role: str) -> int:
        """The one code to write for a role.

        Raises:
            InputError: no such role, no class of it, or several and none is the default.
        """
        _check_role(role, self.name)
        entries = [entry for entry in self.classes if entry.role == role]
        if len(entries) > 1:
            entries = [entry for entry in entries if entry.default] or entries
        if not entries:
            raise InputError(
                f"The legend {self.name} has no class for “{ROLE_LABELS[role]}”: give one of its classes the "
                f"role {role} in a legend file of your own, or choose one of its codes."
            )
        if len(entries) > 1:
            raise InputError(
                f"The legend {self.name} has several classes for “{ROLE_LABELS[role]}” ({_listed(entries)}): "
                f"mark the one to write as default in the legend file, or choose one of these codes."
            )
        return entries[0].code

    def choice_of(self, role: str) -> str:
        """Which class `code_for` took where several have the role, for the log; empty where there was no
        choice."""
        others = [entry for entry in self.classes if entry.role == role and entry.code != self.code_for(role)]
        if not others:
            return ""
        written = self.by_code[self.code_for(role)]
        return f"{written.code} {written.name} (the legend {self.name} also has {_listed(others)})"

    @property
    def unknown(self) -> int:
        """The number that stands for no class: 0, or where that is a class, one that is none."""
        return next(code for code in range(0, -len(self.classes) - 1, -1) if code not in self.codes)


@cache
def _builtin(legend_id: str) -> Legend:
    return Legend.from_json(LEGENDS_FOLDER / f"{legend_id}.json")


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check that the file exists.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text: save it in that encoding.") from error


def _legend_class(entry: Any, where: str) -> LegendClass:
    if not isinstance(entry, Mapping) or not _is_code(entry.get("code")):
        raise InputError(f"{where} has a class without a whole number as its code: correct it.")
    code = entry["code"]
    unknown = set(entry) - {"code", "name", "color", "role", "default"}
    if unknown:
        raise InputError(
            f"{where}, class {code}: unknown entries ({', '.join(sorted(unknown))}); remove them."
        )
    name = entry.get("name")
    if not isinstance(name, str) or not name:
        raise InputError(f"{where}, class {code}: the name is missing; add it.")
    color = str(entry.get("color") or _neutral_color(code)).lower()
    if not _COLOR.fullmatch(color):
        raise InputError(f"{where}, class {code}: “{color}” is no colour; write it as #rrggbb.")
    role = entry.get("role")
    if role is not None:
        _check_role(role, f"{where}, class {code}")
    default = entry.get("default", False)
    if not isinstance(default, bool):
        raise InputError(f'{where}, class {code}: "default" must be true or false.')
    return LegendClass(code, name, color, role, default)


def _is_code(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**31


def _check_role(role: Any, where: str) -> None:
    if not isinstance(role, str) or role not in ROLE_LABELS:
        raise InputError(f"{where}: there is no role “{role}”; choose one of {', '.join(ROLES)}.")


def _listed(entries: List[LegendClass]) -> str:
    return ", ".join(f"{entry.code} {entry.name}" for entry in entries)


def _neutral_color(code: int) -> str:
    """A grey that differs between neighbouring codes, for a legend that names no colour."""
    grey = 64 + code * 53 % 160
    return f"#{grey:02x}{grey:02x}{grey:02x}"
