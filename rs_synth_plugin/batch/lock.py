# SPDX-License-Identifier: GPL-2.0-or-later
"""One run at a time for a result: a lock that the system lifts when its process dies, however it dies."""

from __future__ import annotations

import contextlib
import os
import platform
from pathlib import Path
from typing import IO, Iterator

from ..core.errors import InputError

_BUSY = (BlockingIOError, PermissionError)  # what Linux and Windows raise


@contextlib.contextmanager
def only_run(result: Path) -> Iterator[None]:
    """Holds RESULT.lock, which is gone afterwards.

    A shared folder counts for all machines that lock files over it; on one that cannot lock at all the run goes on
    without. Raises InputError: another run makes the same result, or the folder cannot be written.
    """
    path = Path(f"{result}.lock")
    file = _taken(path, result)
    try:
        file.seek(0)
        file.truncate()
        file.write(f"process {os.getpid()} on {platform.node()}")
        file.flush()
        yield
    finally:
        is_gone = _removed(path)  # while it is still ours; Windows removes nothing that is open
        file.close()
        if not is_gone:
            _removed(path)


def _taken(path: Path, result: Path) -> IO[str]:
    while True:
        try:
            file = path.open("a+", encoding="utf-8")
        except OSError as error:
            raise InputError(
                f"{path} cannot be written ({error.strerror}): choose another place for the result."
            ) from error
        try:
            _lock(file)
        except _BUSY as error:
            file.seek(0)
            holder = file.read().strip() or "another process"
            file.close()
            raise InputError(
                f"{result} is being made by {holder}: wait until that run is finished, or stop it and "
                "run the same command again."
            ) from error
        except OSError:  # a file system without locks
            return file
        if _is_still(path, file):
            return file
        file.close()  # the run before had removed it between our opening and our locking


def _lock(file: IO[str]) -> None:
    if os.name == "nt":  # pragma: no cover - no Windows in the tests
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _removed(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _is_still(path: Path, file: IO[str]) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False
