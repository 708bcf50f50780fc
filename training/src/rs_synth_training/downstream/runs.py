# SPDX-License-Identifier: GPL-2.0-or-later
"""One row's training with one seed: where it lies, what it was made from, and what came out."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, List, Optional, Protocol, Tuple

from ..evaluate.json_file import write_json
from ..until_flat import UntilFlat, flatness
from .spec import MethodSpec, Spec

RESULT_NAME = "result.json"
Writers = Dict[str, Tuple[str, Callable[[Path], Path]]]
"""Name of a picture's file → its title, and what writes it."""


@dataclass(frozen=True)
class Run:
    """A method in one direction with one seed. direction: in words; model: the file or folder that the method needs,
    None for methods without."""

    method: MethodSpec
    direction: str
    backward: bool
    seed: int
    folder: Path
    model: Optional[Path]

    @property
    def label(self) -> str:
        """For messages."""
        return f"{self.direction}, {self.method.name}, seed {self.seed}"


@dataclass(frozen=True)
class Result:
    """What a run reached: iterations (of the `wanted` ones), minutes, the figures of the protocol's columns."""

    run: Run
    iterations: int
    wanted: int
    minutes: float
    figures: Dict[str, float]

    def flatness(self) -> float:
        """Change of the validation measure over the last third of the training, see `relative_change`."""
        return flatness(self.run.folder)


class Comparison(Protocol):
    """A protocol at work on its data."""

    runs: List[Run]
    columns: Dict[str, str]
    """Figure → title."""
    side: str
    """Title of the table's first column: what `Run.direction` holds."""
    pictures: Writers
    test_images: int
    """How many images the figures rest on, in the direction that has fewer."""
    needs: Tuple[str, str]
    """What `Run.model` is, and what makes it."""

    @property
    def spec(self) -> Spec:
        """What is compared."""
        ...

    def identity(self, run: Run) -> Dict[str, Any]:
        """All that the run's result depends on, as JSON values."""
        ...

    def prepare(self, run: Run) -> None:
        """Make the translation ready, so that what does not fit is refused before anything is trained."""
        ...

    def perform(self, run: Run, max_minutes: Optional[float]) -> Optional[Result]:
        """Train, or go on, and measure; None when a signal stopped it."""
        ...

    def introduction(self) -> List[str]:
        """What was done to what: Markdown before the table."""
        ...

    def notes(self, results: List[Result]) -> List[str]:
        """Markdown behind the table."""
        ...


MODEL_FILE = "model file", "`rs-synth-train train`, then `export`"
"""What runs of a translation need."""
PLACES = "places"
"""The picture of what the methods make of images."""
NOT_HELD_OUT = (
    "The spec holds nothing out for validation, so the curves are measured on the test split, which is that of the "
    "table."
)


def lengths_note(rule: Optional[UntilFlat], results: Iterable[Result]) -> List[str]:
    """How the rule made runs longer, and how long those became that it did; nothing without a rule."""
    if rule is None:
        return []
    found = list(results)
    longer = [f"{item.run.label} ({item.iterations})" for item in found if item.iterations > item.wanted]
    restless = [item.run.label for item in found if not rule.is_flat(item.run.folder)]
    return [rule.note(restless) + (f" Made longer: {'; '.join(longer)}." if longer else "")]


def shown(runs: Iterable[Run]) -> List[Run]:
    """One run of each method that changes images and is there: what a picture shows."""
    methods: Dict[str, Run] = {}
    for run in runs:
        if run.method.kind != "none" and (run.model is None or run.model.exists()):
            methods.setdefault(run.method.name, run)
    return list(methods.values())


def stored_result(run: Run) -> Optional[Result]:
    """What an earlier call measured."""
    path = run.folder / RESULT_NAME
    if not path.exists():
        return None
    content = json.loads(path.read_text(encoding="utf-8"))
    figures = {key: math.nan if value is None else value for key, value in content.pop("figures").items()}
    return Result(run, figures=figures, **content)


def store(result: Result) -> None:
    """Keep a result in its run's folder."""
    write_json(
        result.run.folder / RESULT_NAME,
        {
            "iterations": result.iterations,
            "wanted": result.wanted,
            "minutes": result.minutes,
            "figures": result.figures,
        },
    )
