# SPDX-License-Identifier: GPL-2.0-or-later
"""What the learning curves of an ablation measure: the averaged generator, at every checkpoint."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Dict

from ..config import DataConfig
from ..evaluate.binding import bind_generator
from ..evaluate.synthesis_quality import Quality, Reference
from ..learning_curve import add_point
from ..networks import Generator

MEASURES = {"miou": "mIoU, synthetic ↔ real image", "kid": "KID"}


def watched_split(data: DataConfig) -> str:
    """Where the learning curves are measured: the validation split, or the test split where there is none."""
    return "validation" if data.validation_areas or data.validation_rows != (0, 0) else "test"


@dataclass(frozen=True)
class Recorder:
    """Called by the training at every checkpoint; adds a line to the curve of a run."""

    reference: Reference
    folder: Path
    device: str = "cpu"

    def __call__(self, step: int, generator: Generator) -> None:
        values = measures(self.reference.measure(bind_generator(generator, self.device), seed=0))
        add_point(self.folder, step, values)


def measures(quality: Quality) -> Dict[str, float]:
    """The figures of the curve, by the names of `MEASURES`."""
    kernel = quality.distances.kernel
    return {"miou": quality.agreements["fake_real"].miou, "kid": kernel.mean if kernel else math.nan}
