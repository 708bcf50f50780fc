# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands in the documentation, for the tests that run them.

A comment on the line before a fenced block says what happens to it::

    <!-- tested: plugin -->             run beside QGIS, by tests/test_docs.py
    <!-- tested: plugin from 3.24 -->   only there
    <!-- tested: training -->           run in the training environment, by training/tests/test_docs.py
    <!-- not tested: needs a GPU -->    why not
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator, NamedTuple, Optional

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "training").glob("*.md")])
LANGUAGES = ("sh", "python")
_BLOCK = re.compile(r"(?:<!-- (?P<mark>[^\n]*) -->\n)?```(?P<language>\w+)\n(?P<text>.*?)^```$", re.M | re.S)
_TESTED = re.compile(r"tested: (plugin|training)(?: from (\d)\.(\d+))?$")
_LINKED = ("LICENSE", "models", "resources", "rs_synth_plugin", "training")


class Block(NamedTuple):
    """A fenced block. `lane` is None where it is not run; `reason` says then why, "" where nothing says it."""

    page: str
    line: int
    language: str
    text: str
    lane: Optional[str]
    oldest_qgis: tuple[int, int]
    reason: str

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


def blocks() -> Iterator[Block]:
    """All blocks of commands and code, page by page."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in _BLOCK.finditer(text):
            if found["language"] not in LANGUAGES:
                continue
            mark = found["mark"] or ""
            tested = _TESTED.match(mark)
            reason = mark.partition("not tested: ")[2]
            oldest = (int(tested[2]), int(tested[3])) if tested and tested[2] else (3, 22)
            line = text.count("\n", 0, found.start("language")) + 1
            yield Block(
                str(page.relative_to(ROOT)),
                line,
                found["language"],
                found["text"],
                tested[1] if tested else None,
                oldest,
                reason,
            )


def pages_of(lane: str) -> dict[str, list[Block]]:
    """The blocks of a lane by page: later ones go on with what earlier ones wrote."""
    found: dict[str, list[Block]] = {}
    for block in blocks():
        if block.lane == lane:
            found.setdefault(block.page, []).append(block)
    return found


def make_folder(folder: Path) -> Path:
    """A folder that looks like the repository's root to the commands, but takes what they write."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _LINKED:
        (folder / name).symlink_to(ROOT / name)
    return folder
