# SPDX-License-Identifier: GPL-2.0-or-later
"""What a job of one pass on this machine runs with, and the folder that a data set of it goes to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..core.dataset.room import clear_folder
from ..core.errors import InputError
from ..core.feedback import Feedback
from ..core.model.modelcard import Model
from ..core.model.runtime import Session
from .fingerprint import folder_mark
from .plan import Job


@dataclass(frozen=True)
class OnePass:
    """`mark`: the job's fingerprint. `temporary`: a folder that goes afterwards. `threads`: of a model on a CPU, 0 for
    all cores. `restart`: throw away what another plan made under the same name."""

    job: Job
    mark: str
    temporary: Path
    feedback: Feedback
    threads: int = 0
    restart: bool = False

    def session(self, model: Model) -> Session:
        """The model on the job's device. Raises ModelError, RuntimeUnavailableError."""
        return Session(model, self.job.parameters["DEVICE"], self.threads, self.feedback)

    def clear_folder(self) -> None:
        """Makes room for a data set: what an earlier run left unfinished goes.

        Raises:
            InputError: the folder holds a data set of another plan, and `restart` was not asked for.
        """
        folder = Path(self.job.parameters["OUTPUT"])
        found = folder_mark(folder)
        if found is None:  # empty or new; the core refuses all else
            return
        if found.mark != self.mark and not self.restart:
            raise InputError(
                f"{folder} holds the data set of another plan: parameters, input files, model or versions have changed "
                "since. Undo that, give the result another name, or start anew with --restart."
            )
        self.feedback.info(f"{folder}: what an earlier run left there is made anew.")
        clear_folder(folder, [])
