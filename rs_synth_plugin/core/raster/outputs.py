# SPDX-License-Identifier: GPL-2.0-or-later
"""The place of an output: whether it may be written, and how a finished file gets there."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import Iterator, List, Sequence, Tuple, Union

from osgeo import gdal

from ..errors import InputError, RSSynthError
from ..leftovers import part_path
from .crs import quiet_gdal

TIFF_ENDINGS = (".tif", ".tiff")
# What GDAL may put beside a file; the first is as long as any.
_SIDECARS = (".aux.xml", ".ovr", ".ovr.tmp", ".msk")
# Windows: path not found (though the folder is there), invalid name, name too long.
_TOO_LONG_ON_WINDOWS = (3, 123, 206)


def check_output(
    path: Path, inputs: Sequence[Union[str, Path]] = (), endings: Tuple[str, ...] = TIFF_ENDINGS
) -> None:
    """Make sure that a file may be written there.

    Raises:
        InputError: wrong ending, too long, no such folder, not writable, in use, or one of the inputs (also of a
            VRT's files).
    """
    if path.suffix.lower() not in endings:
        raise InputError(f"{path} does not end in {' or '.join(endings)}: name it so.")
    folder = path.parent
    if not os.path.isdir(folder):
        raise InputError(f"The folder {folder} does not exist: create it, or choose another one.")
    if _is_too_long(sidecars(path)[0]):
        raise InputError(f"{path} is too long for its disk: choose a shorter name, or a folder less deep.")
    if path.is_dir():
        raise InputError(f"{path} is a folder: choose the name of a file.")
    # Trying is the only test that holds for read-only disks, network shares and Windows alike.
    probe = part_path(path)
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise InputError(
            f"The folder {folder} cannot be written to ({error.strerror}): choose another one."
        ) from error
    if not path.exists():
        return
    for source in inputs:
        if any(_is_same_file(path, used) for used in _files_of(str(source))):
            raise InputError(f"{path} is one of the inputs: choose another name for the result.")
    try:
        os.rename(path, path)  # Windows refuses even this while the file is open somewhere
    except OSError as error:
        raise _in_use(path, error) from error


def sidecars(path: Path) -> List[Path]:
    """The files that GDAL may put beside one."""
    return [path.with_name(path.name + ending) for ending in _SIDECARS]


def replace(part: Path, path: Path) -> None:
    """Give a finished file its name. What lay beside an older file of that name (statistics, say) is no longer
    true.

    Raises:
        InputError: the older file cannot be replaced; it then stays as it was.
    """
    try:
        os.replace(part, path)
        for old, new in zip(sidecars(path), sidecars(part)):
            if new.exists():
                os.replace(new, old)
            else:
                with contextlib.suppress(FileNotFoundError):
                    old.unlink()
    except OSError as error:
        raise _in_use(path, error) from error


@contextlib.contextmanager
def checked_writing(path: Path, done: str) -> Iterator[None]:
    """Turn what GDAL complains of inside into an RSSynthError, that `path` could not be `done`; it often reports
    failed writes only this way."""
    failure = ""
    with quiet_gdal():
        try:
            yield
        except (RuntimeError, AttributeError) as error:  # the host's GDAL exceptions, or None for a data set
            failure = str(error)
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            failure = gdal.GetLastErrorMsg()
    if failure:
        raise RSSynthError(
            f"{path} could not be {done} ({failure}): check that the disk has room and can be written to."
        )


def _in_use(path: Path, error: OSError) -> InputError:
    return InputError(
        f"{path} cannot be replaced ({error.strerror}): close the programs and layers that use it, or choose "
        "another name."
    )


def _is_too_long(path: Path) -> bool:
    try:
        path.lstat()
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", 0) in _TOO_LONG_ON_WINDOWS
    return False


def _files_of(source: str) -> Iterator[str]:
    """The files behind whatever GDAL opens, for instance a VRT and all that it is made of, VRTs among them."""
    seen = {source}
    waiting = [source]
    while waiting:
        name = waiting.pop()
        yield name
        if name == source or name.lower().endswith(".vrt"):  # GDAL's list of a VRT stops at the VRTs within
            fresh = set(_listed(name)) - seen
            seen |= fresh
            waiting += sorted(fresh)


def _listed(source: str) -> List[str]:
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(source, gdal.OF_RASTER)
        except RuntimeError:
            dataset = None
        return (dataset.GetFileList() if dataset is not None else None) or []


def _is_same_file(path: Path, other: str) -> bool:
    try:
        return os.path.samefile(path, other)
    except (OSError, ValueError):  # what GDAL opens need not be the name of a file
        return False
