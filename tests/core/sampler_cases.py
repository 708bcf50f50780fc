# SPDX-License-Identifier: GPL-2.0-or-later
"""Which samplers are compared with diffusers, and on which noise (numpy only: both sides import it)."""

from __future__ import annotations

from typing import NamedTuple

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


def noise_of(case: Case) -> np.ndarray:
    """Standard normal float32 (1 + steps, *SHAPE): the first sample, then what each step may add."""
    random = np.random.RandomState(1)  # its numbers stay the same in every numpy
    return random.standard_normal((1 + case.steps, *SHAPE)).astype(np.float32)
