# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop of all tasks: batches ahead, the clock, the log, checkpoints, pictures, the wish to stop."""

from __future__ import annotations

import time
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import AbstractSet, Any, Callable, Dict, List, Optional, Protocol, Sequence

import torch
from torch import Tensor
from tqdm import tqdm

from . import checkpoint
from .config.training import RunConfig
from .data.prefetch import prefetched
from .distributed import Ranks
from .interrupt import Interrupt
from .log import Log, Window

CHECKPOINT = "last.pt"


class Trainable(Protocol):
    """Networks and optimisers that a loop can train.

    step: updates done so far.
    """

    step: int

    def set_learning_rate(self, progress: float) -> None:
        """Before every step; progress 0…1 of the iterations or of the time."""
        ...

    def train_step(self, batches: Sequence[Any]) -> Dict[str, Tensor]:
        """One update, of this rank's batch in one or more parts; the losses, on the device."""
        ...

    def state(self) -> Dict[str, Any]:
        """What `load_state` goes on from."""
        ...

    def load_state(self, state: Dict[str, Any]) -> None:
        """Go on from `state()`."""
        ...


def nothing() -> None:
    """The default of a `Job`'s callables."""


@dataclass(frozen=True)
class Job:
    """What a task gives the loop.

    trainer: see `Trainable`. parts: this rank's batches of a step, `accumulate` of them.
    settle: called on all ranks before a checkpoint or picture. show: writes a picture; saved: called after every
    checkpoint; both on rank 0.
    """

    trainer: Trainable
    parts: Callable[[int], List[Any]]
    settle: Callable[[], None] = nothing
    show: Callable[[], None] = nothing
    saved: Callable[[], None] = nothing


def run_job(
    make: Callable[[], Job],
    options: RunConfig,
    out: Path,
    keys: AbstractSet[str],
    resume: bool,
    max_minutes: Optional[float],
    ranks: Ranks,
) -> Path:
    """Train until the recipe's iterations, the time limit or a signal; returns the checkpoint's path.

    Args:
        make: builds the job; called once signals are waited for.
        options: the recipe's training section.
        out: gets last.pt, losses.jsonl and tensorboard/; all ranks see the same folder.
        keys: of a checkpoint of this task.
        resume: go on from out/last.pt where it exists.
        ranks: the processes that train together; all of them call this.
    """
    started = time.monotonic()
    if options.threads:
        torch.set_num_threads(options.threads)
    path = out / CHECKPOINT
    with ExitStack() as stack:
        interrupt = Interrupt()
        stack.callback(interrupt.restore)
        job = make()
        trainer = job.trainer
        before = 0.0
        if resume and path.exists():
            state = checkpoint.load(path, keys)
            trainer.load_state(state)
            before = state.get("minutes", 0.0)
        log = stack.enter_context(closing(Log(out))) if ranks.leads else None
        bar = stack.enter_context(
            tqdm(total=options.iterations, initial=trainer.step, unit="it", mininterval=5, disable=not log)
        )
        batches = prefetched(job.parts, trainer.step, max(1, options.workers))
        stack.enter_context(closing(batches))  # type: ignore[type-var]
        window, minutes = Window(), before
        done = trainer.step >= options.iterations
        while not done:
            progress = trainer.step / options.iterations
            if max_minutes:
                progress = max(progress, minutes / max_minutes)
            trainer.set_learning_rate(progress)
            window.add(trainer.train_step(next(batches)))
            bar.update()
            minutes, asked = ranks.agree(before + (time.monotonic() - started) / 60, interrupt.asked)
            late = max_minutes is not None and minutes >= max_minutes
            done = trainer.step >= options.iterations or asked or late
            if trainer.step % options.log_every == 0:
                # After a resume the first window is shorter.
                means = window.means(ranks)
                if log:
                    log.write(trainer.step, {**means, "minutes": minutes})
                bar.set_postfix({name: f"{value:.2f}" for name, value in means.items()})
            saves = trainer.step % options.checkpoint_every == 0 or done
            shows = trainer.step % options.sample_every == 0 or done
            if saves or shows:
                job.settle()
            if saves and ranks.leads:
                checkpoint.save(path, {**trainer.state(), "minutes": minutes})
                job.saved()
            if shows and ranks.leads:
                job.show()
    return path
