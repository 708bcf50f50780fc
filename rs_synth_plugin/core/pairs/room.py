# SPDX-License-Identifier: GPL-2.0-or-later
"""The folder of a data set: empty, writable, and on a disk with room for all of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import List

import numpy as np

from ..errors import InputError
from ..raster.outputs import check_output
from .pairmodel import PairModel

# Beside the pixels: what a file takes at least on most disks, a STAC item, its lines in the indices.
_BYTES_OF_A_FILE = 4096
_FILES = 3
_BYTES_OF_LINES = 512
_UNITS = ("bytes", "kB", "MB", "GB", "TB", "PB", "EB")


def bytes_of_a_pair(model: PairModel, pixels: int) -> int:
    """The most that a pair takes: its pixels as if nothing could be compressed."""
    of_image = len(model.image_bands) * np.dtype(model.card.output.dtype).itemsize
    return pixels * (of_image + 1) + _FILES * _BYTES_OF_A_FILE + _BYTES_OF_LINES


def check_room(folder: Path, count: int, bytes_each: int) -> None:
    """Raise InputError when the disk of a folder (which need not be there yet) has no room for all pairs."""
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    free, needed = shutil.disk_usage(there).free, count * bytes_each
    if needed > free:
        raise InputError(
            f"Count: {count:,} pairs take up to {_size(needed)}, and the disk of {folder} has {_size(free)} left: "
            "choose a lower count, or another disk."
        )


def make_folder(folder: Path) -> List[Path]:
    """Make sure that a folder is there, empty and writable; the folders that had to be made, the innermost first.

    Raises InputError.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"Output folder: {folder} is a file; choose a folder.")
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_empty = not any(folder.iterdir())
    except OSError as error:
        raise InputError(f"Output folder: {folder} cannot be made or read ({error.strerror}).") from error
    if not is_empty:
        raise InputError(f"Output folder: {folder} is not empty; choose an empty or a new one.")
    check_output(folder / "index.json", endings=(".json",))
    return made


def remove_folders(made: List[Path]) -> None:
    """Remove folders, the innermost first, as long as they are empty."""
    for place in made:
        try:
            place.rmdir()
        except OSError:
            return


def _size(count: int) -> str:
    power = min(max((len(str(count)) - 1) // 3, 0), len(_UNITS) - 1)
    return f"{count / 1000**power:,.3g} {_UNITS[power]}"
