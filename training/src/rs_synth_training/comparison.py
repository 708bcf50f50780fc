# SPDX-License-Identifier: GPL-2.0-or-later
"""What ablations and downstream tables share: a spec in YAML, learning curves, a marked section of a document."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any, Dict, List, Mapping, Sequence, Tuple

import yaml
from PIL import Image

from .errors import TrainingError
from .strict import read

_QUALITY = 90
"""Of JPEGs."""


class ComparisonError(TrainingError):
    """The comparison cannot be made as it is described."""


def read_yaml(path: Path, what: str) -> Any:
    """The plain values of a spec. Raises ComparisonError."""
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise ComparisonError(f"The {what} {path} cannot be read: {error}") from error


def read_spec(kind: Any, values: Any, what: str, rows: str) -> Any:
    """Plain values as a spec of the dataclass `kind`, which has `name`, `seeds` and a list `rows` of named things.

    Raises:
        ComparisonError: nothing to compare, something twice, or a name that makes no marker.
        ConfigError: an unknown key or a value of the wrong type.
    """
    spec = read(kind, values, what)
    names = [slug(item.name) for item in getattr(spec, rows)]
    if (
        not names
        or not spec.seeds
        or len(set(names)) != len(names)
        or len(set(spec.seeds)) != len(spec.seeds)
    ):
        raise ComparisonError(
            f"{what}.{rows} and {what}.seeds need one entry or more, and no name or seed twice."
        )
    if not re.fullmatch(r"[\w-]+", spec.name):
        raise ComparisonError(f"{what}.name must be one word of letters, digits, _ and -, not '{spec.name}'.")
    return spec


def slug(name: str) -> str:
    """A name as part of a folder's name."""
    return re.sub(r"\W+", "_", name.lower()).strip("_")


INCHES_PER_LETTER = 0.075
"""Of a small legend, about."""
Curve = Mapping[str, Sequence[float]]
""" "step" and measures, of one run."""


def write_curves(
    groups: Mapping[str, Sequence[Curve]], measures: Mapping[str, str], path: Path, logarithmic: Sequence[str]
) -> None:
    """One panel per measure, one colour per group (from the eleventh on dashed): its runs, pale, and their mean.

    Args:
        groups: the runs' curves by the name of their row.
        measures: title of each measure.
        path: picture to write.
        logarithmic: the measures that fall by powers of ten, and may end below 0.
    """
    from matplotlib.figure import Figure

    columns = 2 * len(measures)
    rows = -(-len(groups) // columns)
    # Wide enough for the names below, too.
    width = max(5.2 * len(measures), columns * (max(map(len, groups)) + 8) * INCHES_PER_LETTER)
    figure = Figure(figsize=(width, 3.6 + 0.2 * rows), layout="constrained")
    panels = figure.subplots(1, len(measures), squeeze=False)[0]
    for axes, (measure, label) in zip(panels, measures.items()):
        for place, (name, curves) in enumerate(groups.items()):
            look: Dict[str, Any] = {"color": f"C{place % 10}", "linestyle": ("-", "--", ":")[place // 10 % 3]}
            for curve in curves if len(curves) > 1 else ():
                axes.plot(curve["step"], curve[measure], linewidth=0.7, alpha=0.3, **look)
            axes.plot(*mean_curve(curves, measure), label=name, **look)
        axes.set_xlabel("iterations")
        axes.set_title(label, fontsize="medium")
        if measure in logarithmic:
            axes.set_yscale("symlog", linthresh=0.01)
    handles, names = panels[0].get_legend_handles_labels()
    # Below the panels, where it hides no curve.
    figure.legend(handles, names, loc="outside lower center", ncols=columns, frameon=False, fontsize="small")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)


def mean_curve(curves: Sequence[Curve], measure: str) -> Tuple[List[float], List[float]]:
    """Steps that all runs have, and the mean of the measure there."""
    values = [dict(zip(curve["step"], curve[measure])) for curve in curves]
    steps = sorted(set.intersection(*(set(run) for run in values)))
    return steps, [sum(run[step] for run in values) / len(values) for step in steps]


def fill_section(
    document: Path, kind: str, name: str, lines: List[str], folder: Path, pictures: Sequence[str]
) -> None:
    """Put the lines between the document's markers `<!-- KIND NAME -->` and `<!-- end of KIND NAME -->`.

    Args:
        document: Markdown.
        kind: "ablation" or "downstream".
        name: of the comparison.
        lines: of the section.
        folder: holds the pictures, which are copied to images/ beside the document: as JPEG where that is smaller.
        pictures: their names, without .png.

    Raises:
        ComparisonError: the document lacks the markers, or has them in the wrong order.
    """
    begin, end = f"<!-- {kind} {name} -->", f"<!-- end of {kind} {name} -->"
    text = document.read_text(encoding="utf-8") if document.exists() else ""
    before, found_begin, rest = text.partition(begin)
    _, found_end, after = rest.partition(end)
    if not found_begin or not found_end:
        raise ComparisonError(
            f"{document} has no place for the table: put the lines {begin} and {end} into it."
        )
    body = "\n".join(lines)
    for picture in pictures:
        named = picture_in(kind, name).format(picture)
        kept = _copy(folder / f"{picture}.png", document.parent / named)
        body = body.replace(named, Path(named).with_suffix(kept).as_posix())
    document.write_text(f"{before}{begin}\n{body}\n{end}{after}", encoding="utf-8")


def _copy(source: Path, target: Path) -> str:
    """Copy a PNG, or store it as JPEG where that is smaller: of charts it is not. Gives the ending; the other one is
    removed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    jpeg = target.with_suffix(".jpg")
    Image.open(source).convert("RGB").save(jpeg, quality=_QUALITY, optimize=True)
    smaller, larger = jpeg, target
    if source.stat().st_size <= jpeg.stat().st_size:
        shutil.copyfile(source, target)
        smaller, larger = target, jpeg
    larger.unlink(missing_ok=True)
    return smaller.suffix


def picture_in(kind: str, name: str) -> str:
    """Where a document keeps the pictures, relative to its folder, with a place for their names."""
    return f"images/{kind}_{name}_{{}}.png"
