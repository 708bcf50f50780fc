# SPDX-License-Identifier: GPL-2.0-or-later
"""The learning curve of a run: measures at every checkpoint, and how flat it has become."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Dict, Iterable, List

import numpy as np

CURVE_NAME = "curve.jsonl"
MIN_POINTS = 3


def add_point(folder: Path, step: int, values: Dict[str, float]) -> None:
    """Add a line to the curve of the run in a folder."""
    with open(folder / CURVE_NAME, "a", encoding="utf-8") as file:
        file.write(json.dumps({"step": step, **values}) + "\n")


def read_curve(folder: Path, names: Iterable[str]) -> Dict[str, List[float]]:
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
