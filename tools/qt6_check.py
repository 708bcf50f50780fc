# SPDX-License-Identifier: GPL-2.0-or-later
"""Is the plugin ready for the Qt 6 of QGIS 4? Imports every module with PyQt6 in place of PyQt5, and looks up in PyQt6
every name of Qt that the code writes out (Qt.AlignmentFlag.AlignLeft, QSize.width …).

QGIS 4 is in no distribution that the tests run on, so QGIS and GDAL are stand-ins that have whatever is asked of them.

Usage: qt6_check.py    (in an environment with PyQt6 and numpy, without QGIS)
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
import types
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "rs_synth_plugin"
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtXml", "sip")
# What QGIS's own qgis.PyQt.QtWidgets takes over from PyQt6.QtGui, where Qt 6 has moved it.
MOVED = ("QAction", "QActionGroup", "QShortcut")


class Anything(type):
    """A class that has every attribute: another such class."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = Anything(name, (), {"__init__": lambda self, *_, **__: None})
        setattr(cls, name, made)
        return made

    def __or__(cls, other: Any) -> Any:
        return cls


class StandIn(types.ModuleType):
    """A module that has every class."""

    __path__: List[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = Anything(name, (), {"__init__": lambda self, *_, **__: None})
        setattr(self, name, made)
        return made


class Finder:
    """Finds qgis.PyQt in PyQt6, and stand-ins for the rest of QGIS and GDAL."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Optional[ModuleSpec]:
        if name.partition(".")[0] in ("qgis", "osgeo", "processing"):
            # A module of Qt has no modules below it: a name that it lacks is an error.
            return ModuleSpec(name, self, is_package=not name.startswith("qgis.PyQt."))
        return None

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        parts = spec.name.split(".")
        if parts[:2] == ["qgis", "PyQt"] and len(parts) == 3:
            return qt_module(parts[2])
        return StandIn(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing to run."""


def qt_module(name: str) -> types.ModuleType:
    """A module of PyQt6 as QGIS offers it."""
    if name not in QT_MODULES:
        raise ImportError(f"qgis.PyQt.{name} is not known to this check")
    module = importlib.import_module(f"PyQt6.{name}")
    offered = types.ModuleType(f"qgis.PyQt.{name}")
    offered.__dict__.update({key: value for key, value in vars(module).items() if not key.startswith("__")})
    if name == "QtWidgets":
        gui = importlib.import_module("PyQt6.QtGui")
        offered.__dict__.update({moved: getattr(gui, moved) for moved in MOVED})
    return offered


def unknown_names(path: Path) -> Iterator[Tuple[int, str]]:
    """Line and text of each name of Qt that PyQt6 does not have."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known: Dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            module = importlib.import_module(str(node.module))
            for alias in node.names:
                if not hasattr(module, alias.name) and not is_guarded(node, tree):
                    yield node.lineno, f"{node.module}.{alias.name}"
                if hasattr(module, alias.name):
                    known[alias.asname or alias.name] = getattr(module, alias.name)
    for node in ast.walk(tree):
        chain = dotted(node)
        if len(chain) < 2 or chain[0] not in known:
            continue
        found = known[chain[0]]
        for name in chain[1:]:
            if not hasattr(found, name):
                yield node.lineno, ".".join(chain)
                break
            found = getattr(found, name)
            if not isinstance(found, type):
                break  # a value: what follows is Python's


def is_guarded(node: ast.ImportFrom, tree: ast.AST) -> bool:
    """Whether an import is part of a `try` that minds an ImportError."""
    return any(
        isinstance(found, ast.Try)
        and any(node in set(ast.walk(part)) for part in (*found.body, *found.handlers))
        for found in ast.walk(tree)
    )


def dotted(node: ast.AST) -> List[str]:
    """["Qt", "Key", "Key_Enter"] of Qt.Key.Key_Enter; [] of anything else."""
    parts: List[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return [node.id, *reversed(parts)] if isinstance(node, ast.Name) and parts else []


def main() -> int:
    sys.meta_path.insert(0, Finder())
    sys.path.insert(0, str(ROOT))
    problems: List[str] = []
    package = importlib.import_module(PACKAGE)
    names = [PACKAGE, *(found.name for found in pkgutil.walk_packages(package.__path__, f"{PACKAGE}."))]
    for name in names:
        if name.endswith(".__main__"):
            continue
        try:
            importlib.import_module(name)
        except Exception as error:  # whatever it is, it would stop the plugin
            problems.append(f"{name} cannot be imported: {type(error).__name__}: {error}")
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        problems += [
            f"{path.relative_to(ROOT)}:{line}: no {text} in PyQt6" for line, text in unknown_names(path)
        ]
    print(
        "\n".join(problems) or f"{len(names)} modules are imported with PyQt6, and every name of Qt is there"
    )
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
