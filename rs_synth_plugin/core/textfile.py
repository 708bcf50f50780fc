# SPDX-License-Identifier: GPL-2.0-or-later
"""Small text files that appear complete or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from .errors import InputError


def write_text(path: Path, text: str) -> None:
    """Writes UTF-8 text under another name first, then gives it its own.

    Raises:
        InputError: the file cannot be written.
    """
    part = path.with_name(f"{path.name}.part-{secrets.token_hex(3)}")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written ({error.strerror}): choose another file.") from error
