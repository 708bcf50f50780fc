# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of edits as a JSON file: the core's scenario, and beside it which edits are switched off."""

from __future__ import annotations

import json
from pathlib import Path

from ..core.errors import InputError
from ..core.scenario.scenario import Scenario
from ..core.textfile import write_text
from .state import Entry
from .text import tr

_OFF = "off"
"""Numbers of the edits that are switched off, from 0. Only where there are any: then no other reader of scenarios
takes the file, which would run them."""


def write_entries(entries: tuple[Entry, ...], path: Path) -> None:
    """Raises: RSSynthError, OSError."""
    data = json.loads(Scenario(tr("Scenario"), tuple(entry.edit for entry in entries)).to_json())
    off = [number for number, entry in enumerate(entries) if not entry.is_on]
    if off:
        data[_OFF] = off
    write_text(path, json.dumps(data, indent=1, ensure_ascii=False) + "\n")


def read_entries(path: Path) -> tuple[Entry, ...]:
    """What `write_entries` wrote, or any scenario.

    Raises:
        InputError: it is no scenario, and says why.
        OSError: it cannot be read.
    """
    text, off = path.read_text(encoding="utf-8", errors="replace"), []
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None  # the core says what is wrong
    if isinstance(data, dict) and _OFF in data:
        off = data.pop(_OFF)
        text = json.dumps(data)
    edits = Scenario.from_json(text).edits
    if not isinstance(off, list) or not all(number in range(len(edits)) for number in off):
        raise InputError(tr("“off” must be a list of numbers of edits, from 0."))
    return tuple(Entry(edit, number not in off) for number, edit in enumerate(edits))
