# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's own folder for onnxruntime, in the user's profile: nothing else of QGIS or Python is touched.

    BASE/                                 <profile>/rs_synth/runtime
        qgis3.22-cpython-311-linux-x86_64/    one for each QGIS, Python and platform, which may share a profile
            ort-1.31.1-cpu/                   onnxruntime, and runtime.json
            ort-1.30.0-cpu.remove             a mark: this one is to go, and counts no more
        rs_synth-…/                           an installation in progress (leftovers.workspace)

A folder appears complete or not at all: it is filled in a workspace, and renamed.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import shutil
import sys
import sysconfig
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, List, Optional

from ..leftovers import sweep_workspaces

PACKAGE = "onnxruntime"
_FACTS = "runtime.json"
_PREFIX = "ort-"
_MARK = ".remove"


@dataclass(frozen=True)
class Installed:
    """One runtime: its folder (to go on sys.path), onnxruntime's version, the flavour (plan.py), when it came."""

    path: Path
    version: str
    flavour: str
    installed: float


class RuntimeHome:
    """The folder under `base` for one QGIS ('3.22') and the Python that runs here."""

    def __init__(self, base: Path, qgis: str) -> None:
        self.base = Path(base)
        key = f"qgis{qgis}-{sys.implementation.cache_tag}-{sysconfig.get_platform()}"
        self.path = self.base / key

    def installed(self) -> Optional[Installed]:
        """What there is to use, the newest; None without any."""
        found = [facts for facts in map(_read, _runtimes(self.path)) if facts is not None]
        return max(found, key=lambda facts: facts.installed, default=None)

    def add(self, filled: Path, version: str, flavour: str) -> Installed:
        """Makes a filled folder of the same disk the runtime to use; those before it go.

        Raises:
            OSError: it cannot be written or renamed; what was there before is as it was.
        """
        now = time.time()
        facts = {"version": version, "flavour": flavour, "installed": now}
        (filled / _FACTS).write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
        self.path.mkdir(parents=True, exist_ok=True)
        target = self._free_name(f"{_PREFIX}{version}-{flavour}")
        filled.rename(target)
        for other in _runtimes(self.path):
            if other != target:
                _remove(other)
        return Installed(target, version, flavour, now)

    def remove(self) -> bool:
        """Removes every runtime of this profile; False where some files are in use: they go at the next start."""
        _off_path(self.base)
        for key in _folders(self.base):
            for runtime in _runtimes(key):
                _remove(runtime)
        self.sweep()
        return not self.base.exists()

    def sweep(self) -> None:
        """Removes what is marked and what killed installations left; cheap where there is nothing."""
        if not self.base.is_dir():
            return
        sweep_workspaces(self.base)
        for key in _folders(self.base):
            for mark in key.glob(f"{_PREFIX}*{_MARK}"):
                _remove(mark.with_name(mark.name[: -len(_MARK)]))
            _remove_empty(key)
        for folder in (self.base, self.base.parent):
            _remove_empty(folder)

    def _free_name(self, name: str) -> Path:
        """Not that of a runtime that is still there: Windows keeps the files of one that is loaded."""
        for number in range(1, 1000):
            path = self.path / (name if number == 1 else f"{name}-{number}")
            if not path.exists() and not _mark(path).exists():
                return path
        raise OSError(f"{self.path} is full of runtimes")


_home: Optional[RuntimeHome] = None


def set_home(home: Optional[RuntimeHome]) -> None:
    """Says at plugin start where to look later on; None at its end. Reads and imports nothing."""
    global _home
    if _home is not None:
        _off_path(_home.base)
    _home = home


def home() -> Optional[RuntimeHome]:
    """The folder of this QGIS; None outside of it (tests, scripts)."""
    return _home


def put_on_path() -> None:
    """The first need: the installed runtime goes first on sys.path, before any other onnxruntime.

    One that is loaded already stays: a process cannot hold two.
    """
    if _home is None or PACKAGE in sys.modules:
        return
    installed = _home.installed()
    if installed is None or sys.path[:1] == [str(installed.path)]:
        return
    _off_path(_home.base)
    sys.path.insert(0, str(installed.path))
    importlib.invalidate_caches()


def is_private(file: str) -> bool:
    """Whether a module's file lies in the plugin's own folder."""
    return _home is not None and _is_inside(file, _home.base)


def _off_path(base: Path) -> None:
    sys.path[:] = [entry for entry in sys.path if not _is_inside(entry, base)]


def _is_inside(path: str, base: Path) -> bool:
    return os.path.normcase(os.path.abspath(path)).startswith(
        os.path.normcase(os.path.abspath(base)) + os.sep
    )


def _folders(folder: Path) -> Iterator[Path]:
    """The sub-folders that are named as this module names them, or none."""
    if folder.is_dir():
        yield from (path for path in sorted(folder.glob("qgis*")) if path.is_dir())


def _runtimes(key: Path) -> List[Path]:
    """The folders of runtimes that are not marked."""
    if not key.is_dir():
        return []
    return [path for path in sorted(key.glob(f"{_PREFIX}*")) if path.is_dir() and not _mark(path).exists()]


def _read(path: Path) -> Optional[Installed]:
    try:
        facts = json.loads((path / _FACTS).read_text(encoding="utf-8"))
        return Installed(path, str(facts["version"]), str(facts["flavour"]), float(facts["installed"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _mark(runtime: Path) -> Path:
    return runtime.with_name(runtime.name + _MARK)


def _remove(runtime: Path) -> None:
    """Marks it first: a half-removed one must not count, and the mark outlives what is in use."""
    with contextlib.suppress(OSError):
        _mark(runtime).touch()
    shutil.rmtree(runtime, ignore_errors=True)
    if not runtime.exists():
        with contextlib.suppress(OSError):
            _mark(runtime).unlink()


def _remove_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()
