# SPDX-License-Identifier: GPL-2.0-or-later
"""The learning curve: measures of the averaged generator at every checkpoint, and how flat it has become."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterable, List

import numpy as np

from ..config import DataConfig
from ..evaluate.binding import bind_generator
from ..evaluate.synthesis_quality import Quality, Reference
from ..networks import Generator

CURVE_NAME = "curve.jsonl"
MEASURES = {"miou": "mIoU, synthetic ↔ real image", "kid": "KID"}
MIN_POINTS = 3


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


def add_point(folder: Path, step: int, values: Dict[str, float]) -> None:
    """Add a line to the curve of the run in a folder."""
    with open(folder / CURVE_NAME, "a", encoding="utf-8") as file:
        file.write(json.dumps({"step": step, **values}) + "\n")


def read_curve(folder: Path, names: Iterable[str] = tuple(MEASURES)) -> Dict[str, List[float]]:
    """ "step" and the named measures, in order of steps; a step that was measured twice counts once."""
    path = folder / CURVE_NAME
    points: Dict[int, Dict[str, float]] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            point = json.loads(line)
            points[point["step"]] = point
    return {name: [points[step][name] for step in sorted(points)] for name in ("step", *names)}


def relative_change(steps: List[float], values: List[float]) -> float:
    """Change over the last third of the steps, as a share of the mean there.

    The change is that of the straight line fitted to the points (least squares), so that the noise of the last
    point does not decide. NaN with fewer than three points in the last third.
    """
    at, found = np.array(steps, float), np.array(values, float)
    if not len(at):
        return math.nan
    late = 3 * at >= 2 * at.max()
    at, found = at[late], found[late]
    if len(at) < MIN_POINTS or not np.isfinite(found).all() or not np.abs(found).mean():
        return math.nan
    slope = np.polyfit(at, found, 1)[0]
    return float(slope * (at[-1] - at[0]) / np.abs(found).mean())
