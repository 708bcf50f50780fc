# SPDX-License-Identifier: GPL-2.0-or-later
"""Training each run until its learning curve is flat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

from ..until_flat import UntilFlat
from .spec import Run


@dataclass(frozen=True)
class Lengths:
    """The lengths that a run may have: its recipe's, and more of them by the rule."""

    rule: Optional[UntilFlat]

    def check(self, run: Run) -> None:
        """Raises ComparisonError where the rule allows no length at all."""
        if self.rule:
            self.rule.check(run.config.training.iterations, "ablation.until_flat")

    def reached(self, run: Run, trained_for: int) -> Run:
        """The run with the length that an earlier call gave it, where the rule has that length.

        Args:
            run: with the length of its recipe.
            trained_for: `training.iterations` of its checkpoint.
        """
        first = run.config.training.iterations
        if (
            not self.rule
            or trained_for > self.rule.at_most
            or self.rule.length(first, trained_for) != trained_for
        ):
            return run
        return with_length(run, trained_for)

    def longer(self, run: Run) -> Optional[Run]:
        """A finished run with its next length; None where it has none."""
        length = self.rule and self.rule.longer(run.config.training.iterations, run.folder)
        return with_length(run, length) if length else None


def with_length(run: Run, iterations: int) -> Run:
    """The run with another number of iterations."""
    training = replace(run.config.training, iterations=iterations)
    return replace(run, config=replace(run.config, training=training))
