# SPDX-License-Identifier: GPL-2.0-or-later
"""The folder of a data set: empty, writable, and on a disk with room for all of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import List

from ..errors import InputError
from ..raster.outputs import check_output

# Beside the pixels: what a file takes at least on most disks, and the lines of an item in the indices.
BYTES_OF_A_FILE = 4096
BYTES_OF_LINES = 512
_UNITS = ("bytes", "kB", "MB", "GB", "TB", "PB", "EB")


def check_room(folder: Path, bytes_needed: int, what: str, remedy: str) -> None:
    """Raise InputError when the disk of a folder (which need not be there yet) has no room for a data set.

    `what` takes the room, "Count: 12 pairs" say; `remedy`: what to do, beside choosing another disk.
    """
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    free = shutil.disk_usage(there).free
    if bytes_needed > free:
        raise InputError(
            f"{what} take up to {_size(bytes_needed)}, and the disk of {folder} has {_size(free)} left: "
            f"{remedy}, or another disk."
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


def clear_folder(folder: Path, made: List[Path]) -> None:
    """Empty a folder, and remove those that `make_folder` had made, as long as they are empty."""
    for place in list(folder.iterdir()):
        shutil.rmtree(place, ignore_errors=True) if place.is_dir() else place.unlink()
    for place in made:
        try:
            place.rmdir()
        except OSError:
            return


def _size(count: int) -> str:
    power = min(max((len(str(count)) - 1) // 3, 0), len(_UNITS) - 1)
    return f"{count / 1000**power:,.3g} {_UNITS[power]}"
