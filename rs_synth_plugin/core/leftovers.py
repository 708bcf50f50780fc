# SPDX-License-Identifier: GPL-2.0-or-later
"""Names for what is not finished yet, by which a later run knows what a killed one left behind."""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import re
import secrets
import shutil
import tempfile
import zlib
from pathlib import Path
from typing import Iterator, List, Union

from .errors import RSSynthError

# The whole name stays below 143 bytes in any script, the least that a common file system (eCryptfs) takes.
_STEM_LENGTH = 24
_OWNER = r"(?P<host>[0-9a-f]{8})-(?P<pid>\d+)-"
_PART = re.compile(r"\.part-" + _OWNER + r"[0-9a-f]{6}\.")
_WORKSPACE = re.compile("rs_synth-" + _OWNER)
_PROCESS_QUERY_LIMITED_INFORMATION = 0x1000


def part_path(path: Path) -> Path:
    """Where a file is written until it is complete: in its folder, with its ending, under a new short name."""
    return path.with_name(f"{path.stem[:_STEM_LENGTH]}.part-{_owner()}{secrets.token_hex(3)}{path.suffix}")


def is_part(path: Path) -> bool:
    """Whether a file is not finished, by its name."""
    return _PART.search(path.name) is not None


def sweep_parts(folder: Union[str, Path]) -> List[Path]:
    """Remove the unfinished files that killed runs of this machine left in a folder; gives what was removed."""
    removed = []
    for path in sorted(Path(folder).glob("*.part-*")):
        # Also the files beside it, like x.part-….tif.aux.xml.
        match = _PART.search(path.name)
        if match is not None and _is_abandoned(match):
            with contextlib.suppress(OSError):
                path.unlink()
                removed.append(path)
    return removed


@contextlib.contextmanager
def workspace(base: Union[str, Path]) -> Iterator[Path]:
    """A folder under `base` for temporary files, removed at the end; what killed runs left of theirs goes first.

    Raises:
        RSSynthError: it cannot be made, or what is written into it does not fit on its disk.
    """
    base = Path(base).absolute()
    folder = None
    try:
        folder = Path(tempfile.mkdtemp(prefix=f"rs_synth-{_owner()}", dir=base))
        sweep_workspaces(base)
        yield folder
    except OSError as error:
        # A failed write does not name its file, and every other file's errors are told where they occur.
        if isinstance(error.filename, str) and base not in Path(error.filename).parents:
            raise
        raise RSSynthError(
            f"Temporary files in {base} cannot be written ({error.strerror}): make room on that disk, or choose "
            "another folder for them (in QGIS: Settings, Options, Processing, General)."
        ) from error
    finally:
        if folder is not None:
            # A file that Windows still holds open must not hide the error that left it so.
            shutil.rmtree(folder, ignore_errors=True)


def sweep_workspaces(base: Path) -> None:
    """Remove the workspaces that killed runs of this machine left in a folder."""
    for path in base.glob("rs_synth-*"):
        match = _WORKSPACE.match(path.name)
        if match is not None and _is_abandoned(match):
            shutil.rmtree(path, ignore_errors=True)


def _owner() -> str:
    return f"{_host()}-{os.getpid()}-"


def _is_abandoned(match: re.Match[str]) -> bool:
    return match["host"] == _host() and not _is_alive(int(match["pid"]))


def _host() -> str:
    """A process number means something on its own machine only, and folders are shared between machines; on
    Linux also between containers (QGIS as a Flatpak is one), which have numbers of their own."""
    try:
        namespace = os.readlink("/proc/self/ns/pid")
    except OSError:
        namespace = ""
    return f"{zlib.crc32((platform.node() + namespace).encode()):08x}"


def _is_alive(pid: int) -> bool:
    if os.name == "nt":  # there, os.kill(pid, 0) would end the process
        windll = getattr(ctypes, "windll")  # noqa: B009 - absent, for mypy too, elsewhere
        handle = windll.kernel32.OpenProcess(_PROCESS_QUERY_LIMITED_INFORMATION, False, pid)
        if handle:
            windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):  # gone, or a number that no process has
        return False
    except PermissionError:
        return True
    return True
