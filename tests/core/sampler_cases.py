# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixed inputs to samplers, step by step, for the comparison with diffusers (numpy only: both sides import it)."""

from __future__ import annotations

from typing import Callable, List, NamedTuple

import numpy as np

SHAPE = (2, 3, 4, 4)
TRAINED_STEPS = 1000
BETAS = (1e-4, 0.02)


class Case(NamedTuple):
    """A sampler, the schedule's kind, what the model predicts, and the number of steps."""

    sampler: str
    kind: str
    predicts: str
    steps: int

    @property
    def name(self) -> str:
        return "-".join(map(str, self))


CASES = [
    Case(sampler, kind, predicts, steps)
    for sampler in ("ddpm", "ddim", "dpmsolver++")
    for kind, predicts, steps in (
        ("linear", "epsilon", 20),
        ("linear", "x0", 7),
        ("cosine", "x0", 10),
        ("scaled_linear", "epsilon", 10),
    )
]

# (step, sample, prediction, noise) → the next sample
Step = Callable[[int, np.ndarray, np.ndarray, np.ndarray], np.ndarray]


def walk(case: Case, step: Step) -> np.ndarray:
    """The samples after each step, float32 (steps, *SHAPE), from made-up predictions that do not depend on them."""
    random = np.random.RandomState(1)  # its numbers stay the same in every numpy
    sample = random.standard_normal(SHAPE).astype(np.float32)
    found: List[np.ndarray] = []
    for index in range(case.steps):
        prediction, noise = random.standard_normal((2, *SHAPE)).astype(np.float32)
        if case.predicts == "x0":
            prediction = np.tanh(prediction)
        sample = step(index, sample, prediction, noise)
        found.append(sample)
    return np.stack(found)
