# SPDX-License-Identifier: GPL-2.0-or-later
"""One job from its beginning, or from where an earlier run ended, to its results."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Mapping

from ..core.errors import RSSynthError
from ..core.feedback import Feedback, SubFeedback
from .blockwork import Executor, Made, Task
from .checking import check_jobs
from .fingerprint import carries, fingerprint
from .joining import write_cog, write_vrt
from .journal import Bar, Journal, Stop, Teller
from .lattice import Lattice
from .lock import only_run
from .painters import job_lattice
from .plan import Job, Plan
from .preparing import prepare
from .state import JobFolder, Prepared
from .wholejobs import run_whole

_BLOCKS_END = 0.9  # of the bar of a job that ends with a COG


class BlocksFailed(RSSynthError):
    """Some blocks failed three times; all others are finished and kept."""


@dataclass
class Done:
    """What a job did in this run. `kept`: blocks that were finished before."""

    job: Job
    seconds: float = 0.0
    pixels: int = 0
    blocks: int = 0
    kept: int = 0
    was_finished: bool = False
    figures: Mapping[str, float] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        """One line."""
        if self.was_finished:
            return f"{self.job.label}: was finished before → {', '.join(self.job.outputs.values())}"
        parts = []
        if self.blocks:
            before = f" ({self.kept} finished before)" if self.kept else ""
            parts.append(f"{self.blocks} blocks{before}")
        if self.pixels:
            rate = self.pixels / 1e6 / max(self.seconds, 1e-9)
            parts.append(f"{self.pixels / 1e6:.2f} Mpx, {rate:.2f} Mpx/s")
        parts += [f"{name} {value:.6g}" for name, value in self.figures.items()]
        facts = "".join(f", {part}" for part in parts)
        return f"{self.job.label}: {self.seconds:.1f} s{facts} → {', '.join(self.job.outputs.values())}"


class Runner:
    """Runs jobs one after the other."""

    def __init__(
        self,
        executor: Executor,
        bar: Bar,
        journal: Journal,
        stop: Stop,
        restart: bool = False,
        threads: int = 0,
    ):
        """`restart`: throw away what other plans began or made under the same names. `threads`: of the model of a job
        of one pass on a CPU, 0 for all cores."""
        self._executor, self._bar, self._journal, self._stop = executor, bar, journal, stop
        self._restart, self._threads = restart, threads

    def run(self, job: Job) -> Done:
        """Raises RSSynthError (BlocksFailed), Cancelled; what is finished of the job is kept."""
        if job.after:  # what it reads was not there when the plan was checked
            check_jobs(
                Plan(Path(), "", (Job(job.number, job.name, job.algorithm, job.parameters, job.block_size),))
            )
        start = time.monotonic()
        mark = fingerprint(job)
        done = Done(job)
        rasters = [path for name, path in job.outputs.items() if name != "SCENARIO"]
        if all(carries(path, mark) for path in rasters):
            done.was_finished = True
            _clear(job)
        else:
            with ExitStack() as locks:
                for path in job.outputs.values():
                    locks.enter_context(only_run(Path(path)))
                self._make_all(job, mark, done)
        done.seconds = time.monotonic() - start
        return done

    def _make_all(self, job: Job, mark: str, done: Done) -> None:
        if job.layers:
            self._in_blocks(job, mark, done)
        else:
            done.figures = run_whole(job, mark, self._teller(job), self._threads, self._restart)

    def _teller(self, job: Job) -> Teller:
        return Teller(job.label, self._bar, self._journal, self._stop)

    def _in_blocks(self, job: Job, mark: str, done: Done) -> None:
        teller = self._teller(job)
        folder = JobFolder(job)
        if self._restart and not folder.belongs_to(mark):
            folder.restart()
        prepared = folder.begin(mark)
        lattice = job_lattice(job)
        layers = [layer for layer in job.layers if not carries(job.outputs[layer], mark)]
        tasks = [Task(layer, place) for layer in layers for place in lattice]
        todo = [task for task in tasks if not folder.is_finished(*task, mark)]
        if prepared is None or not _is_prepared(job, folder, mark, bool(todo)):
            teller.label = f"{job.label}: looking at the whole raster"
            self._journal.write("preparing", job=job.label, fingerprint=mark)
            prepared = prepare(job, folder, mark, teller)
        done.figures = prepared.figures
        done.blocks, done.kept = len(tasks), len(tasks) - len(todo)
        self._journal.write("blocks", job=job.label, all=len(tasks), finished=done.kept)
        self._make(job, prepared, todo, teller, done)
        for layer in layers:
            _join(job, layer, folder, lattice, SubFeedback(teller, _BLOCKS_END, 1.0))
        _clear(job)

    def _make(self, job: Job, prepared: Prepared, todo: List[Task], teller: Teller, done: Done) -> None:
        if not todo:
            return
        listener = _Listener(job, len(todo), teller, self._bar, self._journal, done)
        failed = self._executor.run(job, prepared, todo, listener, SubFeedback(teller, 0.0, _BLOCKS_END))
        if failed:
            raise BlocksFailed(_told(failed))


def _is_prepared(job: Job, folder: JobFolder, mark: str, any_block: bool) -> bool:
    """Whether what the passes over the whole raster left is still there."""
    plain = [path for name, path in job.outputs.items() if name not in (*job.layers, "SCENARIO")]
    has_surface = "AFTER" not in job.layers or not any_block or folder.surface.is_file()
    return has_surface and all(carries(path, mark) for path in plain)


def _join(job: Job, layer: str, folder: JobFolder, lattice: Lattice, feedback: Feedback) -> None:
    """The VRT, and of it the COG where that was asked for."""
    path = Path(job.outputs[layer])
    vrt = path if job.stays_in_blocks(layer) else folder.folder(layer) / "all.vrt"
    write_vrt(vrt, lattice, lambda place: folder.block(layer, place))
    if vrt != path:
        write_cog(vrt, path, feedback)


def _clear(job: Job) -> None:
    """Removes what a finished job does not need any more."""
    if job.layers:
        gone = [layer for layer in job.layers if not job.stays_in_blocks(layer)]
        JobFolder(job).remove(gone)


class _Listener:
    def __init__(self, job: Job, count: int, teller: Teller, bar: Bar, journal: Journal, done: Done):
        self._job, self._count, self._teller, self._bar, self._journal = job, count, teller, bar, journal
        self._done, self._start, self._made = done, time.monotonic(), 0

    def made(self, made: Made) -> None:
        self._made += 1
        self._done.pixels += made.pixels
        spent = time.monotonic() - self._start
        rest = spent / self._made * (self._count - self._made)
        rate = self._done.pixels / 1e6 / max(spent, 1e-9)
        self._teller.label = (
            f"{self._job.label}: block {self._made} of {self._count}, {rate:.2f} Mpx/s, "
            f"{rest / 60:.0f} min left"
        )
        self._journal.write(
            "block",
            job=self._job.label,
            block=made.task.label,
            seconds=round(made.seconds, 3),
            pixels=made.pixels,
        )

    def failed(self, task: Task, attempt: int, message: str) -> None:
        self._journal.write(
            "block failed", job=self._job.label, block=task.label, attempt=attempt, message=message
        )
        self._bar.say(f"{self._job.label}: block {task.label} failed, attempt {attempt}: {message}")


def _told(failed: Dict[Task, str]) -> str:
    named = "; ".join(f"{task.label} ({reason})" for task, reason in sorted(failed.items())[:10])
    more = f"; and {len(failed) - 10} more" if len(failed) > 10 else ""
    return (
        f"{len(failed)} block(s) failed three times: {named}{more}. All others are finished and kept: mend the cause, "
        "and run the same command again."
    )
