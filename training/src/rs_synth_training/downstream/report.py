# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of a downstream comparison, as Markdown."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np

from ..comparison import write_curves
from ..evaluate.quality_report import table
from ..learning_curve import read_curve
from .runs import Comparison, Result, Run
from .supervised import WATCHED

CURVES = "curves"
"""The picture that all protocols have."""
ENOUGH_SEEDS = 3
ENOUGH_IMAGES = 30
"""Fewer test images than this come from few places: what holds there may not hold elsewhere."""


def cell(values: Sequence[float], form: str = ".3f") -> str:
    """`mean ± standard error` over the seeds; the mean alone for one seed, `–` where a value is missing."""
    if not values or not all(math.isfinite(value) for value in values):
        return "–"
    mean = f"{np.mean(values):{form}}"
    if len(values) == 1:
        return mean
    error = np.std(values, ddof=1) / math.sqrt(len(values))
    return f"{mean} ± {error:{form.lstrip('+')}}"


def by_row(results: Sequence[Result]) -> Dict[Tuple[str, str], List[Result]]:
    """The results of each (direction, method), in the order of the table."""
    groups: Dict[Tuple[str, str], List[Result]] = {}
    for result in results:
        groups.setdefault((result.run.direction, result.run.method.name), []).append(result)
    return groups


def markdown(comparison: Comparison, results: List[Result], missing: List[Run], picture: str) -> List[str]:
    """The section.

    Args:
        comparison: the protocol at work.
        results: of the runs that are measured.
        missing: runs whose `model` is not there.
        picture: path of a picture with a place for its name, "{}.png".
    """
    rows = []
    for (direction, method), group in by_row(results).items():
        rows.append(
            [
                direction,
                method,
                str(len(group)),
                *(cell([result.figures[key] for result in group]) for key in comparison.columns),
                cell([result.flatness() for result in group], "+.1%"),
            ]
        )
    header = [comparison.side, "method", "seeds", *comparison.columns.values(), "change"]
    return [
        *_caution(comparison),
        *comparison.introduction(),
        "",
        "Mean ± standard error over the seeds. *change*: of the validation mIoU over the last third of the iterations "
        "(line fitted to the points, as a share of their mean).",
        "",
        *table(header, rows),
        "",
        *comparison.notes(results),
        "",
        *[
            line
            for name, (title, _) in comparison.pictures.items()
            for line in (f"![{title}]({picture.format(name)})", "")
        ],
        f"![Learning curves]({picture.format(CURVES)})",
        *_unfinished(comparison, results, missing),
    ]


def _caution(comparison: Comparison) -> List[str]:
    """What the figures can't prove."""
    spec, test_images = comparison.spec, comparison.test_images
    lines: List[str] = []
    if test_images < ENOUGH_IMAGES:
        lines.append(
            f"**A demonstration, not a proof:** the figures rest on {test_images} test "
            f"image{'s' if test_images > 1 else ''}; the standard error is that of the seeds, and says nothing of "
            "other places."
        )
    if len(spec.seeds) < ENOUGH_SEEDS:
        lines.append(f"**Too few seeds to compare:** {len(spec.seeds)}, where {ENOUGH_SEEDS} are the least.")
    if spec.note:
        lines.append(spec.note.strip())
    return [" ".join(lines), ""] if lines else []


def _unfinished(comparison: Comparison, results: List[Result], missing: List[Run]) -> List[str]:
    lines = []
    early = [result.run.label for result in results if result.iterations < result.wanted]
    if early:
        lines += ["", f"**Ended by the time limit:** {'; '.join(early)}."]
    absent = list(dict.fromkeys(str(run.model) for run in missing))
    if absent:
        what, maker = comparison.needs
        lines += ["", f"**No {what} yet:** {', '.join(absent)} ({maker})."]
    return lines


def write_pictures(comparison: Comparison, results: List[Result], folder: Path) -> None:
    """Learning curves, and what the methods make of images."""
    rows = by_row(results)
    is_one_way = len({direction for direction, _ in rows}) == 1
    groups = {
        method if is_one_way else f"{direction}: {method}": [
            read_curve(result.run.folder, WATCHED) for result in group
        ]
        for (direction, method), group in rows.items()
    }
    write_curves(groups, WATCHED, folder / f"{CURVES}.png", logarithmic=())
    for name, (_, write) in comparison.pictures.items():
        write(folder / f"{name}.png")
