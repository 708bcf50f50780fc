# SPDX-License-Identifier: GPL-2.0-or-later
"""Making blocks on the workers of a Dask cluster: the only file that imports distributed, and only inside a function.

Dask itself repeats the blocks of a worker that dies; a block that fails is tried three times by us, so that the log
tells each time. A few blocks a worker are on their way at once, so a million of them take no memory.
"""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
from collections import deque
from typing import Any, Deque, Dict, List, NamedTuple, Sequence, Set, Tuple, Union

from ..core.errors import RSSynthError
from ..core.feedback import Feedback, raise_if_cancelled
from ..core.model.runtime import CUDA
from . import localcluster, worker
from .blockwork import ATTEMPTS, DiskFull, Listener, Made, Task, reason
from .plan import Job
from .state import JobFolder, Prepared

_REACH_S, _WORKERS_S, _POLL_S = 10, 30, 0.25
_AHEAD = 2  # blocks on their way for each thread of a worker: the next one is there when one is finished


class ClusterError(RSSynthError):
    """The cluster cannot be used."""


class Cluster:
    """An executor over a scheduler's workers; to be closed."""

    def __init__(self, address: str = "", workers: int = 0, threads: int = 0, gpus: Sequence[str] = ()):
        """Connects to the scheduler at `address`, or starts `workers` processes on this machine, or one for each GPU.

        `gpus`: their numbers, as CUDA_VISIBLE_DEVICES takes them; a job whose model does not run on CUDA is refused.
        `threads`: of each worker's model on a CPU; 0: this machine's cores by the number of workers, or as many as a
        worker of the scheduler has. Raises ClusterError in one sentence.
        """
        distributed = _import()
        self._distributed = distributed
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters arrives as an error
        self._own: Any = None
        self._threads, self._gpus = threads, gpus
        workers = len(gpus) or workers
        try:
            if not address:
                self._threads = threads or max((os.cpu_count() or 1) // workers, 1)
                self._own = localcluster.start(distributed, workers, gpus)
            self._client = distributed.Client(self._own or address, timeout=_REACH_S)
        except (OSError, TimeoutError, ValueError, TypeError) as error:
            self.close()
            raise ClusterError(
                f"The scheduler {address or 'of a local cluster'} does not answer ({reason(error)}): check that it "
                "runs, and its address (tcp://host:8786)."
            ) from error

    def close(self) -> None:
        """Ends the connection, and the workers that were started here."""
        for part in (getattr(self, "_client", None), self._own):
            if part is not None:
                with contextlib.suppress(Exception):  # a lost scheduler cannot be told good-bye
                    part.close(timeout=5)

    def run(
        self, job: Job, prepared: Prepared, tasks: Sequence[Task], listener: Listener, feedback: Feedback
    ) -> Dict[Task, str]:
        """As `blockwork.Executor` says. Raises ClusterError: no worker, workers of other versions, a folder that is
        not shared, or GPUs that the model does not use, before any block is made; or the scheduler was lost."""
        if self._gpus and prepared.provider != CUDA:
            raise ClusterError(
                f"The model runs on {prepared.provider} here, not on the GPUs that --gpus names: install onnxruntime "
                "for CUDA, set DEVICE to gpu to see what is missing, or leave --gpus out."
            )
        try:
            with self._begun(job, prepared, feedback) as work:
                return _Run(self._distributed, self._client, work, listener, feedback).run(tasks)
        except RSSynthError:
            raise
        except Exception as error:
            if self._client.status == "running":
                raise
            raise ClusterError(
                f"The scheduler was lost ({reason(error)}): finished blocks are kept, so run the same command again "
                "when it is back."
            ) from error

    @contextlib.contextmanager
    def _begun(self, job: Job, prepared: Prepared, feedback: Feedback) -> Any:
        """The job, ready on every worker; closed there afterwards."""
        try:
            self._client.wait_for_workers(1, timeout=_WORKERS_S)
        except TimeoutError as error:
            raise ClusterError(
                f"The scheduler has had no worker for {_WORKERS_S} s: start some (dask worker tcp://host:8786)."
            ) from error
        folder = JobFolder(job).main
        threads = self._threads or min(self._client.nthreads().values())
        work = worker.Work.of(job, prepared, threads, secrets.token_hex(8))
        (folder / worker.probe_name(work.token)).touch()
        try:
            answers = self._client.run(worker.begin, work, on_error="return")
            refusals = []
            for address, answer in answers.items():
                if isinstance(answer, BaseException):
                    refusals.append(f"{address} {_refusal(answer)}")
                elif not (folder / answer["probe"]).is_file():
                    refusals.append(
                        f"{address} writes into another {folder} than this machine's: share that folder."
                    )
                else:
                    feedback.info(f"Worker {address} takes part, process {answer['pid']}.")
            if refusals:
                raise ClusterError("Not every worker can take part: " + "; ".join(refusals))
            yield work
        finally:
            for probe in folder.glob(worker.probe_name(work.token) + "*"):
                probe.unlink(missing_ok=True)
            with contextlib.suppress(Exception):  # a lost worker has nothing open
                self._client.run(worker.end, on_error="ignore")


class _Run:
    """The blocks of one job on their way."""

    def __init__(
        self,
        distributed: Any,
        client: Any,
        work: worker.Work,
        listener: Listener,
        feedback: Feedback,
    ):
        self._distributed, self._client, self._work = distributed, client, work
        self._listener, self._feedback = listener, feedback
        self._refused: Set[str] = set()
        self._under_way: Dict[Any, Tuple[Task, int]] = {}
        self._given_up: Dict[Task, str] = {}

    def run(self, tasks: Sequence[Task]) -> Dict[Task, str]:
        waiting: Deque[Tuple[Task, int]] = deque((task, 1) for task in tasks)
        finished, lonely = 0, False
        try:
            while waiting or self._under_way:
                raise_if_cancelled(self._feedback)
                crew = self._crew()
                if not crew and not lonely:
                    self._feedback.warn(
                        "No worker is left: waiting for new ones; Ctrl-C stops and keeps what is made."
                    )
                lonely = not crew
                while waiting and len(self._under_way) < _AHEAD * sum(crew.values()):
                    task, attempt = waiting.popleft()
                    self._under_way[self._send(task, list(crew))] = (task, attempt)
                for future in self._done():
                    task, attempt = self._under_way.pop(future)
                    again = self._take(future, task, attempt)
                    if again:
                        waiting.append((task, again))
                    else:
                        finished += 1
                    self._feedback.set_progress(finished / len(tasks))
        finally:
            if self._under_way:
                with contextlib.suppress(Exception):  # those that run go on to their end, and are kept
                    self._client.cancel(list(self._under_way), force=True)
        return self._given_up

    def _crew(self) -> Dict[str, int]:
        """Threads by the address of each worker that may take part."""
        return {
            address: threads
            for address, threads in self._client.nthreads().items()
            if address not in self._refused
        }

    def _send(self, task: Task, crew: List[str]) -> Any:
        # Workers that come later may take part too, unless one was refused.
        return self._client.submit(
            _make, self._work, task, workers=crew if self._refused else None, pure=False
        )

    def _done(self) -> List[Any]:
        if not self._under_way:
            return []
        with contextlib.suppress(TimeoutError, self._distributed.TimeoutError):
            self._distributed.wait(list(self._under_way), timeout=_POLL_S, return_when="FIRST_COMPLETED")
        return [future for future in self._under_way if future.done()]

    def _take(self, future: Any, task: Task, attempt: int) -> int:
        """What became of a block; the number of its next attempt, 0 where it has none."""
        error = future.exception()
        if error is None:
            made = future.result()
            if not isinstance(made, _Refusal):
                self._listener.made(made)
                return 0
            if made.address not in self._refused:
                self._refused.add(made.address)
                self._feedback.warn(f"A worker that came later gets no block: {made.address} {made.why}")
            return attempt
        if isinstance(error, DiskFull):
            raise error
        self._listener.failed(task, attempt, reason(error))
        if attempt < ATTEMPTS:
            return attempt + 1
        self._given_up[task] = reason(error)
        return 0


class _Refusal(NamedTuple):
    address: str
    why: str


def _make(work: worker.Work, task: Task) -> Union[Made, _Refusal]:
    """Runs on a worker."""
    try:
        return worker.make_block(work, task)
    except worker.Refused as error:
        return _Refusal(str(_import().get_worker().address), str(error))


def _refusal(error: BaseException) -> str:
    if isinstance(error, ImportError):
        return (
            f"cannot import RS Synth ({error}): install the plugin there, and start the worker in its folder or with "
            "PYTHONPATH set to it."
        )
    return str(error) if isinstance(error, worker.Refused) else f"cannot begin: {reason(error)}"


def _import() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise ClusterError(
            'A cluster needs Dask, which is missing: install it here with: pip install "dask[distributed]". '
            "Without --local-cluster and --scheduler the same plan runs in this process."
        ) from error
    return distributed
