# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of a data set: removed together, placed on the map, written in one piece."""

from __future__ import annotations

import contextlib
import html
import json
import os
from pathlib import Path
from typing import Any, Iterable, Mapping, Optional

from ..errors import InputError
from ..raster.grid import Grid


def remove(files: Iterable[Path]) -> None:
    """Remove files that may not be there."""
    for path in files:
        path.unlink(missing_ok=True)


def world_file(grid: Grid) -> str:
    """The text of the file that places a picture beside it on the map."""
    x, dx, _, y, _, dy = grid.transform
    return "\n".join(repr(float(value)) for value in (dx, 0.0, 0.0, dy, x + dx / 2, y + dy / 2)) + "\n"


def crs_file(grid: Grid) -> str:
    """The text of the file, named like the picture and `.aux.xml` after it, from which GDAL takes its CRS."""
    return f"<PAMDataset>\n  <SRS>{html.escape(grid.crs, quote=False)}</SRS>\n</PAMDataset>\n"


def append(path: Path, text: str) -> int:
    """Append to a file whole or not at all; gives its length before, to which `shorten` brings it back.

    Raises InputError: it cannot be written.
    """
    length = path.stat().st_size if path.exists() else 0
    try:
        with path.open("ab", buffering=0) as file:
            data = text.encode()
            written = file.write(data)
            if written != len(data):
                raise OSError(28, "No space left on device")
    except OSError as error:
        shorten(path, length)
        raise InputError(f"{path} cannot be written ({error.strerror}): make room on its disk.") from error
    return length


def shorten(path: Path, length: int) -> None:
    """Bring a file back to a length that it had; a full disk does not keep it from that."""
    with contextlib.suppress(OSError):
        os.truncate(path, length)


def json_text(document: Mapping[str, Any], indent: Optional[int] = 1) -> str:
    """As it is stored: letters as they are. Without `indent` (None) it takes a tenth of the time."""
    return json.dumps(document, indent=indent, ensure_ascii=False) + "\n"
