# SPDX-License-Identifier: GPL-2.0-or-later
"""Small text files that appear complete or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from .errors import InputError
from .leftovers import part_path, sweep_parts


def write_text(path: Path, text: str) -> None:
    """Writes UTF-8 text under another name first, then gives it its own.

    Raises:
        InputError: the file cannot be written.
    """
    sweep_parts(path.parent)
    part = part_path(path)
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}): choose another file.") from error
    finally:
        with contextlib.suppress(OSError):  # where it has its own name now, there is no part any more
            part.unlink()
