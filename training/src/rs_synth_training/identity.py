# SPDX-License-Identifier: GPL-2.0-or-later
"""What a folder was made from, said in the folder, so that no later call goes on in it with something else."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Dict, Optional

from .errors import TrainingError
from .evaluate.json_file import write_json

IDENTITY_NAME = "run.json"
_BLOCK = 2**20


class IdentityError(TrainingError):
    """The folder holds what was made from something else."""


def claim(folder: Path, identity: Dict[str, Any], name: str = IDENTITY_NAME) -> None:
    """Say in the folder's file `name` what its content is made from.

    Raises:
        IdentityError: it says so already, and of something else.
    """
    path = folder / name
    plain = json.loads(json.dumps(identity))
    if path.exists():
        stored = json.loads(path.read_text(encoding="utf-8"))
        other = [key for key in {**stored, **plain} if stored.get(key) != plain.get(key)]
        if other:
            raise IdentityError(
                f"{folder} was made with another {' and another '.join(other)}; remove it, or give another --out."
            )
        return
    write_json(path, plain)


def fingerprint(path: Optional[Path]) -> str:
    """SHA-256 of a file that a result depends on, "" for none."""
    if path is None:
        return ""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
