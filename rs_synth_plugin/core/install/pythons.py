# SPDX-License-Identifier: GPL-2.0-or-later
"""Which program is QGIS's Python: `sys.executable` may be QGIS itself, or a Python that is not the one running.

A candidate counts when its file is named like a Python (starting QGIS once more would open a window), and when it
says of itself that it is of the kind that runs here (probe.py).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Tuple

from .probe import SIGN, identity

PROBE = Path(__file__).with_name("probe.py")
_CHECK = Path(__file__).with_name("check.py")
_NAME = re.compile(r"python(\d+(\.\d+)?)?(\.exe)?", re.IGNORECASE)


@dataclass(frozen=True)
class Python:
    """A Python whose packages load in QGIS: its program, how it starts pip ([] without pip), its version, the file
    of certificates that its pip brings ('' without), and CUDA's version as the driver counts (0 without)."""

    program: str
    pip: Tuple[str, ...]
    version: Tuple[int, int]
    authorities: str
    cuda: int
    platform: str


def candidates() -> List[str]:
    """Programs that may be QGIS's Python, the likeliest first: what lies where this Python lies, then PATH."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    names = ["python.exe", "python3.exe"] if os.name == "nt" else [f"python{version}", "python3"]
    folders = []
    for prefix in (sys.prefix, sys.exec_prefix, sys.base_prefix):
        folders += [prefix] if os.name == "nt" else [os.path.join(prefix, "bin")]
    folders.append(str(sysconfig.get_config_var("BINDIR") or ""))
    # QGIS.app on macOS keeps it beside, or below, its own program.
    beside = os.path.dirname(sys.executable or "")
    folders += [beside, os.path.join(beside, "bin")]
    paths = [os.path.join(folder, name) for folder in folders if folder for name in names]
    paths += [sys.executable or ""] + [shutil.which(name) or "" for name in names]
    return probable(paths)


def probable(paths: Iterable[str]) -> List[str]:
    """Those that exist and are named like a Python, each once, in their order."""
    return [
        path
        for path in dict.fromkeys(paths)
        if path and _NAME.fullmatch(os.path.basename(path)) and os.path.isfile(path)
    ]


def answer(output: str) -> Optional[Dict[str, Any]]:
    """What probe.py or check.py said, among whatever else stands in the output; None where it said nothing."""
    for line in output.splitlines():
        if line.startswith(SIGN):
            try:
                facts = json.loads(line[len(SIGN) :])
            except ValueError:
                return None
            return facts if isinstance(facts, dict) else None
    return None


def check_arguments(package: str, folder: str, beside: str) -> List[str]:
    """The arguments of a Python that tries whether a package in a folder loads beside the packages of another."""
    return [str(_CHECK), SIGN, package, folder, beside]


def recognised(program: str, output: str) -> Optional[Python]:
    """The Python that answered to probe.py, None where it is not of the kind that runs here."""
    facts = answer(output)
    if facts is None or facts.get("identity") != identity():
        return None
    try:
        major, minor = (int(part) for part in facts["version"])
        return Python(
            program,
            tuple(str(part) for part in facts["pip"]),
            (major, minor),
            str(facts["authorities"]),
            int(facts["cuda"]),
            str(facts["identity"]["platform"]),
        )
    except (LookupError, TypeError, ValueError):
        return None
