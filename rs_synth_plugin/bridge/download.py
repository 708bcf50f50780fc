# SPDX-License-Identifier: GPL-2.0-or-later
"""Downloads of known size and hash, which go on where they broke off; and small documents."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import time
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile

from ..core.errors import Cancelled, InputError
from ..core.feedback import Feedback, raise_if_cancelled
from ..core.model.catalogue import RemoteFile
from .http import DownloadError, Head, get
from .translation import tr

_OLD_S = 30 * 24 * 3600
_BLOCK = 1 << 20


def fetch_bytes(url: str, limit: int, feedback: Feedback, hosts: tuple[str, ...] = ()) -> bytes:
    """A document of at most `limit` bytes.

    Raises:
        DownloadError: it is larger, or as `get`.
    """
    content = bytearray()

    def take(head: Head, data: bytes) -> None:
        content.extend(data)
        if len(content) > limit:
            raise DownloadError(
                tr("What is at {} is larger than {}: check the address.").format(url, size_text(limit))
            )

    get(url, take, feedback, hosts=hosts)
    return bytes(content)


def fetch_file(file: RemoteFile, part: Path, feedback: Feedback, hosts: tuple[str, ...] = ()) -> None:
    """Brings `part` to the whole file, checked; what it holds of an earlier download is not asked for again.

    What has arrived stays there when the connection breaks off or the user cancels, and goes when its hash is wrong.

    Raises:
        InputError: another QGIS is at it, or the file cannot be written.
        DownloadError: it has another size or hash than it should, or as `get`.
        Cancelled: by the feedback.
    """
    forget_old_parts(part.parent)
    lock = QLockFile(str(part) + ".lock")
    lock.setStaleLockTime(0)  # one whose process lives is never stale, however long it takes
    if not lock.tryLock(0):
        raise InputError(
            tr("{} cannot be written, or another QGIS is downloading it now: wait for that one.").format(part)
        )
    try:
        _fill(file, part, feedback, hosts)
        if _sha256(part, feedback) != file.sha256:
            part.unlink()
            raise DownloadError(
                tr(
                    "What {} gave is damaged or was tampered with (its SHA-256 is not the catalogue's), and was thrown "
                    "away: try again, or load the catalogue anew."
                ).format(file.host)
            )
    except OSError as error:
        raise InputError(
            tr("{} cannot be written ({}): make room on that disk and see that you may write there.").format(
                part, error.strerror
            )
        ) from error
    finally:
        lock.unlock()


def forget_old_parts(folder: Path) -> None:
    """Removes what nobody went on with for a month."""
    for path in folder.glob("*.part"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _OLD_S:
                path.unlink()


def size_text(size_bytes: float) -> str:
    """As people read it: 2.3 MB."""
    if size_bytes < 1e6:
        return tr("{} kB").format(f"{size_bytes / 1e3:.0f}")
    return tr("{} MB").format(f"{size_bytes / 1e6:.1f}")


def _fill(file: RemoteFile, part: Path, feedback: Feedback, hosts: tuple[str, ...]) -> None:
    done = part.stat().st_size if part.exists() else 0
    if done > file.size_bytes:
        part.unlink()
        done = 0
    if done == file.size_bytes:
        return
    room = shutil.disk_usage(part.parent).free
    if room < file.size_bytes - done:
        raise InputError(
            tr("{} has room for {} only, the file has {} to come: make room on that disk.").format(
                part.parent, size_text(room), size_text(file.size_bytes - done)
            )
        )
    with open(part, "ab") as stream:
        writer = _Writer(file, stream, done, feedback)
        try:
            get(file.url, writer.take, feedback, done, hosts)
        except Cancelled:
            raise
        except DownloadError as error:
            if type(error) is DownloadError and writer.has_begun and 0 < writer.done < file.size_bytes:
                raise _broken_off(file, writer.done) from error
            raise
    if writer.done < file.size_bytes:
        raise _broken_off(file, writer.done)


def _broken_off(file: RemoteFile, done: int) -> DownloadError:
    return DownloadError(
        tr("{} broke off after {} of {}: download again to go on from there.").format(
            file.host, size_text(done), size_text(file.size_bytes)
        )
    )


class _Writer:
    """Appends what arrives to a file that has `done` bytes; begins anew where the server does."""

    def __init__(self, file: RemoteFile, stream, done: int, feedback: Feedback):
        self._file, self._stream, self._feedback = file, stream, feedback
        self.done = done
        self.has_begun = False

    def take(self, head: Head, data: bytes) -> None:
        if not self.has_begun:
            self._begin(head)
            self.has_begun = True
        if self.done + len(data) > self._file.size_bytes:
            raise self._other_size()
        self._stream.write(data)
        self.done += len(data)
        self._feedback.set_progress(self.done / self._file.size_bytes)

    def _begin(self, head: Head) -> None:
        if head.status != 206:  # the whole, though a part was asked for
            self._stream.truncate(0)
            self.done = 0
        if head.start != self.done or (head.total >= 0 and head.total != self._file.size_bytes):
            raise self._other_size()
        if head.length >= 0 and self.done + head.length != self._file.size_bytes:
            raise self._other_size()

    def _other_size(self) -> DownloadError:
        self._stream.truncate(0)  # whatever is there, it is no part of that file
        self.done = 0
        return DownloadError(
            tr(
                "What {} gives has another size than the {} of the catalogue, and is not taken: load the catalogue "
                "anew, or tell its maker."
            ).format(self._file.host, size_text(self._file.size_bytes))
        )


def _sha256(path: Path, feedback: Feedback) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        while True:
            block = stream.read(_BLOCK)
            if not block:
                return digest.hexdigest()
            digest.update(block)
            raise_if_cancelled(feedback)
