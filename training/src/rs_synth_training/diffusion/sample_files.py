# SPDX-License-Identifier: GPL-2.0-or-later
"""The pairs of `rs-synth-train sample` on disk, a file each, so that thousands need neither memory nor luck.

OUT/samples.json says what they were made with, and the names of the classes 1 … K. OUT/samples/000000.npz … hold
`image` B×H×W in the card's units and, where the model makes labels, `classes` H×W uint8 and `snapped`, the share of
the pixels that were no codeword.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Dict, List

import numpy as np
from numpy.typing import NDArray

SETTINGS_NAME, FOLDER_NAME = "samples.json", "samples"


def pair_path(out: Path, number: int) -> Path:
    """Where a pair lies, or will."""
    return out / FOLDER_NAME / f"{number:06d}.npz"


def stored_pairs(out: Path) -> List[Path]:
    """The pairs that are there, in order of their numbers."""
    return sorted((out / FOLDER_NAME).glob("*.npz"), key=lambda path: int(path.stem))


def write_pair(out: Path, number: int, arrays: Dict[str, NDArray]) -> None:
    """Write a pair beside its place and move it there, so that no file holds half of one."""
    path = pair_path(out, number)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    with open(part, "wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def read_pair(path: Path) -> Dict[str, NDArray]:
    """The arrays of a pair. Raises OSError, ValueError or zipfile.BadZipFile for a file that is damaged."""
    with np.load(path, allow_pickle=False) as file:
        return dict(file)
