# SPDX-License-Identifier: GPL-2.0-or-later
"""The ablation's table and learning curves, as Markdown."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Dict, List, Optional

import numpy as np

from .. import comparison
from ..evaluate.binding import bind
from ..evaluate.figures import write_comparison
from ..evaluate.judge import Judge
from ..evaluate.quality_report import DISTANCE, table
from ..learning_curve import read_curve, relative_change
from ..until_flat import UntilFlat
from .curve import MEASURES, watched_split
from .runs import Result
from .spec import Run

COLUMNS = {
    "miou_fake_truth": "mIoU ↔ land cover",
    "pixel_accuracy_fake_truth": "pixel acc. ↔ land cover",
    "miou_fake_real": "mIoU ↔ real",
    "pixel_accuracy_fake_real": "pixel acc. ↔ real",
    "frechet": "Fréchet",
    "kid": "KID",
}
CURVES, PLACES = "curves", "places"
"""The two pictures."""


def cell(values: List[float], form: str = ".4f") -> str:
    """`mean ± half range` over the seeds; the mean alone for one seed, `–` where a value is missing."""
    if not values or not all(math.isfinite(value) for value in values):
        return "–"
    mean = f"{np.mean(values):{form}}"
    half = (max(values) - min(values)) / 2
    return mean if len(values) == 1 else f"{mean} ± {half:{form.lstrip('+')}}"


def _form(column: str) -> str:
    return DISTANCE if column in ("frechet", "kid") else ".4f"


def by_name(results: List[Result]) -> Dict[str, List[Result]]:
    """The results of each variant, in the order of the table."""
    groups: Dict[str, List[Result]] = {}
    for result in results:
        groups.setdefault(result.run.name, []).append(result)
    return groups


def markdown(
    results: List[Result], missing: List[Run], judge: Judge, picture: str, rule: Optional[UntilFlat] = None
) -> List[str]:
    """The section: what judged, the table, capacity, the pictures, the curves.

    Args:
        results: of the runs that are measured.
        missing: runs that are not trained yet.
        judge: of all of them.
        picture: path of a picture with a place for its name, "{}.png".
        rule: by which the runs were made longer.
    """
    real = judge.reference.agreement
    sizes = [result.parameters for result in results]
    lines = [
        f"{judge.description} Its own agreement with the land cover on real tiles: mIoU {real.miou:.4f}, "
        f"pixel accuracy {real.pixel_accuracy:.4f}. Mean ± half range over the seeds.",
        "",
        *_figures(results),
        "",
        *_distance_note(judge, results),
        f"The largest generator has {max(sizes) / min(sizes):.2f} times the parameters of the smallest.",
        "",
        f"Held-out places: {' | '.join([*_inputs(results), 'real', *by_name(results)])} (first seed):",
        "",
        f"![Held-out places]({picture.format(PLACES)})",
        "",
        "Learning curves of the averaged generator, and the change over the last third of the iterations "
        "(line fitted to the points, as a share of their mean), seed by seed:",
        "",
        *_flatness(results),
        *_rule_note(results, rule),
        "",
        *_watched_note(results),
        f"![Learning curves]({picture.format(CURVES)})",
    ]
    early = [result.run for result in results if result.iterations < result.run.config.training.iterations]
    if early:
        lines += [
            "",
            f"**Ended before the recipe's iterations** (by time limit or interruption): {_names(early)}.",
        ]
    if missing:
        lines += ["", f"**Not trained yet:** {_names(missing)}."]
    return lines


def _inputs(results: List[Result]) -> List[str]:
    return ["classes", "auxiliary"] if results[0].run.config.data.auxiliary else ["classes"]


def _names(runs: List[Run]) -> str:
    return ", ".join(map(_name, runs))


def _name(run: Run) -> str:
    return f"{run.name} (seed {run.seed})"


def _figures(results: List[Result]) -> List[str]:
    rows = []
    for name, group in by_name(results).items():
        steps = sorted({result.iterations for result in group})
        rows.append(
            [
                name,
                f"{group[0].parameters / 1e6:.3f}",
                "–".join(map(str, dict.fromkeys((steps[0], steps[-1])))),
                str(len(group)),
                *(cell([result.figures[key] for result in group], _form(key)) for key in COLUMNS),
            ]
        )
    return table(["generator", "parameters (M)", "iterations", "seeds", *COLUMNS.values()], rows)


def _distance_note(judge: Judge, results: List[Result]) -> List[str]:
    samples, dimension = judge.reference.features.shape
    note = f"Distances: N = {samples} samples, {dimension} features; "
    floor = judge.reference.floor()
    note += f"real ↔ real at N = {samples // 2}: Fréchet {cell([floor.frechet_floor], DISTANCE)}, "
    note += f"KID {cell([floor.kernel_floor.mean], DISTANCE) if floor.kernel_floor else '–'}"
    return [f"{note}.", *([f"Fréchet distance refused: {floor.refusal}"] if floor.refusal else []), ""]


def _watched_note(results: List[Result]) -> List[str]:
    if watched_split(results[0].run.config.data) == "validation":
        return []
    return [
        "The recipe names no validation split, so the curves are measured on the test split, that of the table.",
        "",
    ]


def _flatness(results: List[Result]) -> List[str]:
    rows = []
    for name, group in by_name(results).items():
        curves = [read_curve(result.run.folder, MEASURES) for result in group]
        changes = [
            " / ".join(cell([relative_change(curve["step"], curve[measure])], "+.1%") for curve in curves)
            for measure in MEASURES
        ]
        iterations = " / ".join(str(result.iterations) for result in group)
        points = " / ".join(str(len(curve["step"])) for curve in curves)
        rows.append([name, iterations, points, *changes])
    header = ["generator", "iterations", "points", *(f"change of {label}" for label in MEASURES.values())]
    return table(header, rows)


def _rule_note(results: List[Result], rule: Optional[UntilFlat]) -> List[str]:
    if rule is None:
        return []
    return ["", rule.note([_name(result.run) for result in results if not rule.is_flat(result.run.folder)])]


def write_pictures(results: List[Result], judge: Judge, folder: Path) -> None:
    """The learning curves, and held-out places as each variant's first seed paints them."""
    write_curves(results, folder / f"{CURVES}.png")
    firsts = [group[0].run.folder / "last.pt" for group in by_name(results).values()]
    syntheses = [bind(path, threads=1) for path in firsts]
    write_comparison(judge.reference, syntheses, folder / f"{PLACES}.png")


def write_curves(results: List[Result], path: Path) -> None:
    """One panel per measure, one line per run, one colour per variant."""
    groups = {
        name: [read_curve(result.run.folder, MEASURES) for result in group]
        for name, group in by_name(results).items()
    }
    comparison.write_curves(groups, MEASURES, path, logarithmic=("kid",))
