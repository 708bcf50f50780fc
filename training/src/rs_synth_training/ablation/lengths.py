# SPDX-License-Identifier: GPL-2.0-or-later
"""Training each run until its learning curve is flat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

from ..comparison import ComparisonError
from .curve import read_curve, relative_change
from .spec import Run, UntilFlat

WATCHED = "miou"
"""The measure of the learning curve that must have become flat."""


@dataclass(frozen=True)
class Lengths:
    """The lengths that a run may have: its recipe's, and more of them while its curve is not flat.

    Every length is a training of its own that goes on from the one before: the learning rate rises again, and falls
    to 0 at its end as the recipe says. So the curve is always judged after a fall of the rate.
    """

    rule: Optional[UntilFlat]

    def check(self, run: Run) -> None:
        """Raises ComparisonError where the rule allows no length at all."""
        first = run.config.training.iterations
        if self.rule and not (self.rule.change > 0 and self.rule.more > 0 and first <= self.rule.at_most):
            raise ComparisonError(
                "ablation.until_flat: change and more must be above 0, and at_most no less than the "
                f"recipe's {first} iterations."
            )

    def reached(self, run: Run, trained_for: int) -> Run:
        """The run with the length that an earlier call gave it, where the rule has that length.

        Args:
            run: with the length of its recipe.
            trained_for: `training.iterations` of its checkpoint.
        """
        beyond = trained_for - run.config.training.iterations
        if not self.rule or beyond <= 0 or beyond % self.rule.more or trained_for > self.rule.at_most:
            return run
        return with_length(run, trained_for)

    def longer(self, run: Run) -> Optional[Run]:
        """A finished run with its next length; None where its curve is flat, or the next would be too long."""
        if not self.rule or is_flat(run, self.rule.change):
            return None
        length = run.config.training.iterations + self.rule.more
        return with_length(run, length) if length <= self.rule.at_most else None


def with_length(run: Run, iterations: int) -> Run:
    """The run with another number of iterations."""
    training = replace(run.config.training, iterations=iterations)
    return replace(run, config=replace(run.config, training=training))


def is_flat(run: Run, change: float) -> bool:
    """Whether the watched measure changed by no more than this share over the last third; not with too few points."""
    curve = read_curve(run.folder)
    return abs(relative_change(curve["step"], curve[WATCHED])) <= change
