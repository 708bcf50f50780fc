# SPDX-License-Identifier: GPL-2.0-or-later
"""Trainings that go on until their learning curve is flat."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Sequence

from .comparison import ComparisonError
from .learning_curve import read_curve, relative_change


@dataclass(frozen=True)
class UntilFlat:
    """A training goes on until the mIoU of its curve changes by no more than the share `change` over its last third.

    Each time by `more` iterations, up to `at_most`. Every length is a training of its own that goes on from the one
    before: the learning rate rises again, and falls at its end as its schedule says. So the curve is always judged
    after a fall of the rate.
    """

    change: float
    more: int
    at_most: int

    def check(self, first: int, where: str) -> None:
        """Raises ComparisonError where no length is allowed at all; `where` names the rule, `first` is the shortest."""
        if not (self.change > 0 and self.more > 0 and first <= self.at_most):
            raise ComparisonError(
                f"{where}: change and more must be above 0, and at_most no less than the {first} iterations that a "
                "training has at least."
            )

    def length(self, first: int, reached: int) -> int:
        """The length that a training of `reached` iterations is on its way to."""
        return first + max(0, -(-(reached - first) // self.more)) * self.more

    def longer(self, iterations: int, folder: Path) -> Optional[int]:
        """The length after this one; None where the curve in the folder is flat, or the next would be too long."""
        following = iterations + self.more
        return None if self.is_flat(folder) or following > self.at_most else following

    def is_flat(self, folder: Path) -> bool:
        """Of the curve in a folder; not with too few points."""
        return abs(flatness(folder)) <= self.change

    def note(self, restless: Sequence[str]) -> str:
        """A sentence for a report; `restless`: the names of the trainings that did not become flat."""
        rule = (
            f"Each run went on by {self.more} iterations at a time, until its mIoU changed by no more than "
            f"{self.change:.0%}; at most {self.at_most} iterations."
        )
        return f"{rule} **Not flat**: {', '.join(restless)}." if restless else f"{rule} All are flat."


def flatness(folder: Path) -> float:
    """Change of the mIoU over the last third of the curve in a folder, see `relative_change`."""
    curve = read_curve(folder, ["miou"])
    return relative_change(curve["step"], curve["miou"])
