# SPDX-License-Identifier: GPL-2.0-or-later
"""What a worker of a cluster does: it opens model and rasters once for each job, and makes one block at a time."""

from __future__ import annotations

import os
import platform
import threading
from pathlib import Path
from typing import Any, Dict, NamedTuple, Optional, Tuple

from ..core.errors import RSSynthError
from ..core.feedback import NullFeedback
from .algorithms import ALGORITHMS
from .blockwork import Bench, Made, Task
from .fingerprint import versions
from .plan import Job
from .state import JobFolder, Prepared

_bench: Optional[Tuple[str, Bench]] = None
_one_block = threading.Lock()


class Work(NamedTuple):
    """A job as it travels: plain values. `token` names the file that shows that folders are shared."""

    number: int
    name: str
    algorithm: str
    parameters: Dict[str, Any]
    block_size: int
    prepared: Prepared
    versions: Dict[str, str]
    threads: int
    token: str

    @classmethod
    def of(cls, job: Job, prepared: Prepared, threads: int, token: str) -> Work:
        """`threads`: of the model on a CPU."""
        parameters = dict(job.parameters)
        return cls(
            job.number,
            job.name,
            job.algorithm.id,
            parameters,
            job.block_size,
            prepared,
            versions(),
            threads,
            token,
        )

    @property
    def job(self) -> Job:
        """The job itself."""
        algorithm = ALGORITHMS[self.algorithm]
        return Job(self.number, self.name, algorithm, self.parameters, self.block_size)


class Refused(RSSynthError):
    """This worker cannot take part; the others can."""


def probe_name(token: str, who: str = "") -> str:
    """The file by which the machines see each other's writing."""
    return f".shared-{token}{who}"


def begin(work: Work) -> Dict[str, Any]:
    """Looks whether this worker can take part, and opens model and rasters. Gives its `pid` and the `probe` it wrote.

    Raises Refused: other versions, or folders that are not shared; InputError, ModelError, RSSynthError as
    `open_painter`.
    """
    _check(work)
    folder = JobFolder(work.job).main
    probe = f"-{platform.node()}-{os.getpid()}"
    try:
        if not (folder / probe_name(work.token)).is_file():
            raise Refused(
                f"does not see what this machine wrote in {folder}: results must lie in a folder that all machines "
                "share, under the same path."
            )
        (folder / probe_name(work.token, probe)).touch()
    except OSError as error:
        raise Refused(f"cannot write into {folder} ({error.strerror}): give it the right to.") from error
    with _one_block:
        _open(work)
    return {"pid": os.getpid(), "probe": probe_name(work.token, probe)}


def make_block(work: Work, task: Task) -> Made:
    """One block; nothing is made where it is finished already, by a worker that was lost before it could say so.

    Raises as the painter, and Refused on a worker of other versions that came later.
    """
    _check(work)
    folder = JobFolder(work.job)
    with _one_block:
        if folder.is_finished(*task, work.prepared.fingerprint):
            return Made(task, 0, 0.0)
        return _open(work).make(task, NullFeedback())


def end() -> None:
    """Closes what is open."""
    global _bench
    with _one_block:
        if _bench is not None:
            _bench[1].close()
        _bench = None


def _open(work: Work) -> Bench:
    global _bench
    key = f"{work.prepared.fingerprint} {Path(JobFolder(work.job).main)}"
    if _bench is None or _bench[0] != key:
        if _bench is not None:
            _bench[1].close()
        _bench = (key, Bench(work.job, work.prepared, work.threads))
    _bench[1].open(NullFeedback())
    return _bench[1]


def _check(work: Work) -> None:
    own = versions()
    other = [f"{name} {own.get(name)}" for name, wanted in work.versions.items() if own.get(name) != wanted]
    if other:
        wanted = ", ".join(f"{name} {version}" for name, version in work.versions.items())
        raise Refused(
            f"has {', '.join(other)}, which may give other pixels: install what this machine has ({wanted})."
        )
