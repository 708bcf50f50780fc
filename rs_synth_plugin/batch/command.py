# SPDX-License-Identifier: GPL-2.0-or-later
"""The command line: exit status 0 when all is made, 1 when a job or a block failed, 2 for a plan that is wrong, 130
when it was stopped."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Iterator, Optional, Sequence, Set, Tuple

from ..core.errors import Cancelled, RSSynthError
from .blockwork import Executor, Here
from .checking import check_jobs
from .cluster import Cluster, ClusterError
from .estimate import estimate
from .journal import Bar, Journal, Stop
from .plan import Job, PlanError, read_plan
from .running import Runner

_OK, _FAILED, _WRONG, _STOPPED = 0, 1, 2, 130


def main(arguments: Sequence[str]) -> int:
    """Runs a plan; gives the exit status."""
    options = _parser().parse_args(arguments)
    try:
        plan = read_plan(options.plan)
        looked = check_jobs(plan)
        if options.dry_run:
            for found in estimate(looked, options.rate):
                print(found.line)
            return _OK
        journal = Journal(options.log or plan.path.with_suffix(".log.jsonl"))
    except PlanError as error:
        for complaint in error.complaints:
            print(complaint, file=sys.stderr)
        return _WRONG
    except RSSynthError as error:
        print(error, file=sys.stderr)
        return _WRONG
    bar, stop = Bar(), Stop()
    journal.write("start", plan=str(plan.path), jobs=len(plan.jobs))
    try:
        with stop.listening(), _executor(options) as executor:
            runner = Runner(executor, bar, journal, stop, options.restart, options.threads)
            return _run(plan.jobs, runner, bar, journal)
    except ClusterError as error:
        bar.say(str(error))
        return _WRONG
    except KeyboardInterrupt:
        return _stopped(bar, journal)
    finally:
        journal.write("end")
        journal.close()


@contextmanager
def _executor(options: argparse.Namespace) -> Iterator[Executor]:
    """Where blocks are made. Raises ClusterError."""
    if options.scheduler or options.local_cluster or options.gpus:
        cluster = Cluster(
            options.scheduler or "", options.local_cluster or 0, options.threads, options.gpus or ()
        )
        with closing(cluster):
            yield cluster
    else:
        yield Here(options.threads)


def _run(jobs: Sequence[Job], runner: Runner, bar: Bar, journal: Journal) -> int:
    failed: Set[int] = set()
    for job in jobs:
        missing = sorted(failed.intersection(job.after))
        message: Optional[str] = None
        if missing:
            message = f"not run, since it reads what job {missing[0]} did not make."
        else:
            try:
                summary = runner.run(job).summary
                bar.clear()
                print(summary, flush=True)
                journal.write("job done", job=job.label, summary=summary)
            except Cancelled:
                return _stopped(bar, journal)
            except RSSynthError as error:
                message = str(error)
            except OSError as error:
                message = (
                    f"{error.filename or 'a file'}: {error.strerror or error}; mend it, then run it again."
                )
            except MemoryError:
                message = "too little memory: choose a smaller TILE_SIZE, or close other programs."
        if message is not None:
            failed.add(job.number)
            bar.clear()
            print(f"{job.label}: FAILED: {message}", flush=True)
            journal.write("job failed", job=job.label, message=message)
    return _FAILED if failed else _OK


def _stopped(bar: Bar, journal: Journal) -> int:
    bar.say("Stopped. Finished blocks and jobs are kept: the same command goes on from there.")
    journal.write("stopped")
    return _STOPPED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m rs_synth_plugin.batch",
        description="Runs the jobs of a plan, without QGIS. Run the same command again after a kill: it goes on.",
    )
    parser.add_argument("plan", type=Path, help="the plan, JSON or YAML")
    parser.add_argument("--dry-run", action="store_true", help="check the plan and estimate what it takes")
    parser.add_argument(
        "--rate",
        type=_positive,
        metavar="MPX/S",
        help="speed of the model for the estimate, instead of measuring it",
    )
    parser.add_argument(
        "--threads", type=_count, default=0, help="CPU threads of the model; 0, the default: all cores"
    )
    parser.add_argument(
        "--log", type=Path, help="where events are written, a JSON object a line; beside the plan"
    )
    parser.add_argument(
        "--restart", action="store_true", help="throw away what another plan began under the same names"
    )
    cluster = parser.add_mutually_exclusive_group()
    cluster.add_argument(
        "--local-cluster", type=_several, metavar="N", help="make blocks in N processes here, with Dask"
    )
    cluster.add_argument(
        "--gpus",
        type=_gpus,
        metavar="0,1,…",
        help="make blocks in a process here for each of these GPUs, with Dask; not tried on several GPUs yet",
    )
    cluster.add_argument(
        "--scheduler", metavar="tcp://…", help="make blocks on the workers of this Dask scheduler"
    )
    return parser


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise ValueError
    return value


def _several(text: str) -> int:
    value = int(text)
    if value < 1:
        raise ValueError
    return value


def _gpus(text: str) -> Tuple[str, ...]:
    names = tuple(part.strip() for part in text.split(","))
    if not all(names) or len(set(names)) != len(names):
        raise ValueError
    return names


def _count(text: str) -> int:
    value = int(text)
    if value < 0:
        raise ValueError
    return value
