# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train downstream``: what translations and generated pairs are worth, for each method and seed."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import List, Optional, Tuple

import yaml

from ..comparison import ComparisonError, fill_section, picture_in
from ..device import torch_device
from ..evaluate.json_file import write_json
from ..identity import claim
from . import report
from .augmentation_protocol import Augmentation
from .augmentation_spec import AugmentationSpec
from .change_protocol import ChangeDetection
from .pretraining_protocol import Pretraining
from .pretraining_spec import PretrainingSpec
from .runs import Comparison, Result, Run, store, stored_result
from .segmentation_protocol import Segmentation
from .spec import SegmentationSpec, Spec, load_spec

SPEC_NAME = "downstream.yaml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("spec", type=Path, help="the comparison (.yaml)")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the folders of the spec")
    parser.add_argument("--out", type=Path, required=True, help="folder of the runs")
    parser.add_argument(
        "--models",
        type=Path,
        default=Path("models"),
        help="folder of the spec's model files and pairs (default: models)",
    )
    parser.add_argument(
        "--max-minutes", type=float, help="end each training after this time, earlier calls counted"
    )
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument(
        "--write", type=Path, metavar="FILE", help="Markdown file whose marked section is replaced"
    )


def run(args: argparse.Namespace) -> int:
    """Train what is missing, measure, print, write; 1 where something is still missing (call again to go on). After a
    signal nothing is written: a report takes its time."""
    torch_device(args.device)
    spec = load_spec(args.spec)
    comparison = open_comparison(spec, args.data, args.models, args.out, args.device)
    _keep_copy(spec, args.out)
    results, missing, is_stopped = perform(comparison, args.max_minutes)
    if is_stopped:
        finished = sum(stored_result(item) is not None for item in comparison.runs)
        print(
            f"stopped: {finished} of {len(comparison.runs)} runs are finished; call again to go on in {args.out}"
        )
        return 1
    if not results:
        raise ComparisonError(f"{args.out} holds no finished run yet: {missing[0].model} is not there.")
    report.write_pictures(comparison, results, args.out)
    lines = report.markdown(comparison, results, missing, "{}.png")
    print("\n".join(lines))
    title = f"# Downstream {spec.name}"
    (args.out / "downstream.md").write_text("\n".join([title, "", *lines, ""]), encoding="utf-8")
    write_json(args.out / "downstream.json", {result.run.label: _plain(result) for result in results})
    if args.write:
        body = report.markdown(comparison, results, missing, picture_in("downstream", spec.name))
        fill_section(
            args.write, "downstream", spec.name, body, args.out, (report.CURVES, *comparison.pictures)
        )
        print(f"wrote the section of {spec.name} in {args.write}")
    return 1 if missing else 0


def open_comparison(spec: Spec, data: Path, models: Path, out: Path, device: str) -> Comparison:
    """The protocol of a spec, at work on its data."""
    if isinstance(spec, AugmentationSpec):
        return Augmentation(spec, data, models, out, device)
    if isinstance(spec, PretrainingSpec):
        return Pretraining(spec, data, models, out, device)
    if isinstance(spec, SegmentationSpec):
        return Segmentation(spec, data, models, out, device)
    return ChangeDetection(spec, data, models, out, device)


def perform(comparison: Comparison, max_minutes: Optional[float]) -> Tuple[List[Result], List[Run], bool]:
    """What is measured, after training what was not; runs whose model is not there; whether a signal ended it."""
    results: List[Result] = []
    missing: List[Run] = []
    ready = []
    # First all refusals, then hours of training.
    for item in comparison.runs:
        if item.model and not item.model.exists():
            missing.append(item)
            continue
        claim(item.folder, comparison.identity(item))
        comparison.prepare(item)
        ready.append(item)
    for item in ready:
        result = stored_result(item)
        if result is None:
            print(f"training {item.label}: {item.folder}")
            result = comparison.perform(item, max_minutes)
            if result is None:
                return results, missing, True
            store(result)
        results.append(result)
        figures = (f"{title} {result.figures[key]:.3f}" for key, title in comparison.columns.items())
        print(f"{item.label}: {', '.join(figures)}")
    return results, missing, False


def _plain(result: Result) -> dict[str, object]:
    return {
        "iterations": result.iterations,
        "minutes": result.minutes,
        "change": result.flatness(),
        **result.figures,
    }


def _keep_copy(spec: Spec, out: Path) -> None:
    """Put the spec into the folder of the runs, so that the folder explains itself."""
    out.mkdir(parents=True, exist_ok=True)
    content = yaml.safe_dump(_lists(asdict(spec)), sort_keys=False, allow_unicode=True)
    (out / SPEC_NAME).write_text(content, encoding="utf-8")


def _lists(value: object) -> object:
    """Tuples, which plain YAML lacks, as lists."""
    if isinstance(value, dict):
        return {key: _lists(item) for key, item in value.items()}
    return [_lists(item) for item in value] if isinstance(value, (list, tuple)) else value
