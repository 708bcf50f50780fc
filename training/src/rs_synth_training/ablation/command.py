# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train ablation``: train several variants of a recipe with several seeds, and compare them."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import List, Optional, Tuple

from ..comparison import ComparisonError, fill_section, picture_in
from ..evaluate.json_file import write_json
from ..evaluate.judge import judge
from . import report
from .curve import watched_split
from .lengths import Lengths
from .runs import Result, as_trained, measure, train_runs
from .spec import SPEC_NAME, Run, Spec, keep_copy, load_spec, runs_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument(
        "spec",
        type=Path,
        help="the comparison (.yaml); or the folder of an earlier call, to compare what is there",
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the recipe's rasters")
    parser.add_argument("--out", type=Path, help="folder of the runs (default: SPEC, where that is a folder)")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="override a key of the recipe in all runs",
    )
    parser.add_argument(
        "--max-minutes", type=float, help="end each run's training after this time, earlier calls counted"
    )
    parser.add_argument("--segmentation-minutes", type=float, help="the same for the segmentation network")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument(
        "--write", type=Path, metavar="FILE", help="Markdown file whose marked section is replaced"
    )


def run(args: argparse.Namespace) -> int:
    """Train what is missing, measure, print, write; 1 when interrupted (call again to go on)."""
    spec, recipe, out = open_spec(args.spec, args.out)
    spec = replace(spec, set=[*spec.set, *args.set])
    lengths = Lengths(spec.until_flat)
    # Refuses runs of another recipe before the folder's own copy of it is replaced.
    runs = [as_trained(item, lengths) for item in runs_of(spec, recipe, out)]
    keep_copy(spec, recipe, out)
    config = runs[0].config
    network = out / "segmentation.pt"
    court = judge(config, args.data, network, args.segmentation_minutes, args.device)
    complete = True
    if not args.spec.is_dir():
        watcher = judge(
            config, args.data, network, None, args.device, split=watched_split(config.data)
        ).reference
        complete = train_runs(runs, lengths, args.data, watcher, args.max_minutes, args.device)
        runs = [as_trained(item, lengths) for item in runs]
    measured = {(item.name, item.seed): measure(item, court, args.device) for item in runs}
    results: List[Result] = [result for result in measured.values() if result is not None]
    missing: List[Run] = [item for item in runs if measured[item.name, item.seed] is None]
    if not results:
        raise ComparisonError(f"{out} holds no trained run yet: give the .yaml file to train them.")
    report.write_pictures(results, court, out)
    lines = report.markdown(results, missing, court, "{}.png", spec.until_flat)
    print("\n".join(lines))
    title = f"# Ablation {spec.name}"
    (out / "ablation.md").write_text("\n".join([title, "", *lines, ""]), encoding="utf-8")
    write_json(
        out / "ablation.json",
        {
            f"{result.run.name}, seed {result.run.seed}": {
                "parameters": result.parameters,
                "iterations": result.iterations,
                "minutes": result.minutes,
                **result.figures,
            }
            for result in results
        },
    )
    if args.write:
        picture = picture_in("ablation", spec.name)
        body = report.markdown(results, missing, court, picture, spec.until_flat)
        fill_section(args.write, "ablation", spec.name, body, out, (report.CURVES, report.PLACES))
        print(f"wrote the section of {spec.name} in {args.write}")
    return 0 if complete else 1


def open_spec(path: Path, out: Optional[Path]) -> Tuple[Spec, Path, Path]:
    """Spec, recipe and folder of the runs, from a spec file or from the folder of an earlier call."""
    if path.is_dir():
        spec = load_spec(path / SPEC_NAME)
        return spec, path / spec.recipe, out or path
    if out is None:
        raise ComparisonError("--out names the folder of the runs; it is needed with a .yaml file.")
    spec = load_spec(path)
    return spec, path.parent / spec.recipe, out
