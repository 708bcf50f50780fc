# SPDX-License-Identifier: GPL-2.0-or-later
"""Looking at one job before anything runs: whatever is wrong is kept, and the rest looked at all the same."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, List, Optional, Tuple, TypeVar

from ..core.errors import RSSynthError
from ..core.model.modelcard import Model
from ..core.raster.grid import Grid
from ..core.raster.outputs import TIFF_ENDINGS, check_output
from ..core.raster.rasters import RasterSource, describe
from .fingerprint import folder_mark
from .groups import AUTOMATIC
from .inputs import legend, second_model
from .lattice import Lattice
from .parameters import BLOCKED, HTML, JSON
from .plan import Job

Found = TypeVar("Found")
_ENDINGS = {"SCENARIO": JSON, "FIGURES": JSON, "REPORT": HTML}


@dataclass(frozen=True)
class Looked:
    """A job and what it will make.

    Attributes:
        grid: that of an earlier job where its input is not there yet (`about` then); None without one.
        lattice: the blocks of each layer, or the tiles of a model; None without them.
        model: the one that takes the time.
        passes: how often that model goes over the grid.
        made: in words, what is more than a raster.
        bytes: on the disk, at most; None where they follow from the grid.
    """

    job: Job
    grid: Optional[Grid] = None
    lattice: Optional[Lattice] = None
    model: Optional[Model] = None
    about: bool = False
    passes: int = 0
    made: str = ""
    bytes: Optional[int] = None


class Look:
    """What all jobs have in common, and the complaints about one."""

    def __init__(self, job: Job, earlier: Dict[int, Looked]):
        self.job, self.parameters, self._earlier = job, job.parameters, earlier
        self.complaints: List[str] = []
        self.waiting: Tuple[str, ...] = tuple(path for path in job.inputs if self._is_made_before(path))

    def attempt(self, what: Callable[[], Found]) -> Optional[Found]:
        """What a call gives; None, and a complaint, where it refuses."""
        try:
            return what()
        except RSSynthError as error:
            self.complaints.append(str(error))
            return None

    def rasters(self, *names: str) -> bool:
        """Looks at the rasters of these parameters; whether all that are given are there now."""
        given = [(name, self.parameters[name]) for name in names if self.parameters[name]]
        are_there = True
        for name, path in given:
            is_there = path not in self.waiting
            if is_there:
                source = RasterSource(path, name=name)
                is_there = self.attempt(lambda source=source: describe(source)) is not None  # type: ignore[misc]
            are_there = are_there and is_there
        return are_there

    def second(self) -> Optional[Model]:
        """The model that may be left out."""
        name, task = self.job.algorithm.second or ("", "")
        return self.attempt(lambda: second_model(self.parameters, name, task))

    def earlier_grid(self) -> Optional[Grid]:
        """That of the job that this one waits for."""
        return next((self._earlier[n].grid for n in self.job.after if self._earlier[n].grid), None)

    def little(self, model: Optional[Model] = None, grid: Optional[Grid] = None) -> Looked:
        """What is known of a job of which something is wrong, or is not there yet."""
        known = grid or self.earlier_grid()
        return Looked(self.job, known, model=model, about=bool(self.waiting), bytes=0)

    def legend(self) -> None:
        """Looks at the legend."""
        self.attempt(lambda: legend(self.parameters))
        if self.parameters["LEGEND_FILE"] and self.parameters["LEGEND"] != AUTOMATIC:
            self.complaints.append("Give either LEGEND or LEGEND_FILE.")

    def outputs(self) -> None:
        """Looks at the places for results."""
        job = self.job
        if not job.outputs:
            self.complaints.append("it makes nothing; name a result.")
        for name, path in job.outputs.items():
            endings = BLOCKED if name in job.layers else _ENDINGS.get(name, TIFF_ENDINGS)
            self.attempt(lambda path=path, endings=endings: check_output(Path(path), job.inputs, endings))  # type: ignore[misc]

    def folder(self) -> None:
        """Looks at the folder of a data set: one that a plan did not make must be empty."""
        folder = Path(self.parameters["OUTPUT"])
        if folder.exists() and not folder.is_dir():
            self.complaints.append(f"OUTPUT: {folder} is a file; choose a folder.")
            return
        beside = folder.with_name(f"{folder.name}.json")
        self.attempt(lambda: check_output(beside, endings=JSON))
        place = Path(os.path.realpath(folder))
        inside = [path for path in self.job.inputs if place in Path(os.path.realpath(path)).parents]
        if inside:  # making the data set anew would remove it
            self.complaints.append(f"OUTPUT: {folder} holds the input {inside[0]}; choose another folder.")
        elif _is_foreign(folder):
            self.complaints.append(
                f"OUTPUT: {folder} is not empty, and no plan made it; choose an empty or a new folder."
            )

    def _is_made_before(self, path: str) -> bool:
        """By an earlier job that has not run yet."""
        made = (output for number in self.job.after for output in self._earlier[number].job.outputs.values())
        return not os.path.exists(path) and any(os.path.realpath(path) == os.path.realpath(o) for o in made)


def _is_foreign(folder: Path) -> bool:
    """Whether there is something in a folder that is no data set of a plan, or not to be seen."""
    try:
        return folder.exists() and folder_mark(folder) is None and any(folder.iterdir())
    except OSError:
        return True
