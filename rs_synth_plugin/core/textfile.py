# SPDX-License-Identifier: GPL-2.0-or-later
"""Small files that appear complete or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Mapping

from .errors import InputError
from .leftovers import part_path, sweep_parts


def mark_tag(mark: str) -> str:
    """What the head of a page holds that a program is to know again by its mark, hexadecimal digits; '' for none."""
    return f'<meta name="rs-synth-batch" content="{mark}">' if mark else ""


def write_text(path: Path, text: str) -> None:
    """Writes UTF-8 text under another name first, then gives it its own.

    Raises:
        InputError: the file cannot be written.
    """
    write_files({path: text.encode("utf-8")})


def write_files(files: Mapping[Path, bytes], remedy: str = "choose another file") -> None:
    """Writes files of one folder under other names first; when all are complete, gives them their own, in this order.

    `remedy` ends the sentence that says why one cannot be written.

    Raises:
        InputError: one cannot be written; none is then.
    """
    parts = {path: part_path(path) for path in files}
    for folder in {path.parent for path in files}:
        sweep_parts(folder)
    path = Path()
    try:
        for path, data in files.items():
            parts[path].write_bytes(data)
        for path, part in parts.items():
            os.replace(part, path)
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}): {remedy}.") from error
    finally:
        for part in parts.values():
            with contextlib.suppress(OSError):  # where it has its own name now, there is no part any more
                part.unlink()
