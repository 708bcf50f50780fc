# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train evaluate``: a model file or a checkpoint against tiles it has not seen, as a report.

Each section says by itself whether a recipe allows it: agreement and distance always, edits and baselines
where a scenario of terrain makes sense.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from ..card import find_schema, read_card, write_card
from ..checkpoint import load as load_checkpoint
from ..config import Config, from_dict, load, read_values
from ..data.tiles import open_tiles
from ..errors import TrainingError
from ..tasks import module_of
from . import counterfactual_section, speckle_section
from .area import Synthesis
from .binding import bind
from .counterfactual_section import CounterfactualSection
from .json_file import write_json
from .judge import judge
from .quality_report import QualitySection
from .speckle_section import SpeckleSection
from .synthesis_quality import evenly


class Section(Protocol):
    """A part of the report."""

    def lines(self) -> list[str]:
        """Markdown."""

    def to_json(self) -> dict[str, Any]:
        """What evaluation.json gets."""

    def card_metrics(self) -> dict[str, dict[str, Any]]:
        """What the model's card gets."""

    def write_figures(self, synthesis: Synthesis, folder: Path) -> list[Path]:
        """Write the pictures that the Markdown shows."""

    def failures(self) -> int:
        """Number of gates that failed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("model", type=Path, help="model file (.onnx) with its card, or a checkpoint (.pt)")
    parser.add_argument(
        "--recipe", type=Path, help="recipe that names data and split (default: the checkpoint's own)"
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="override a key of --recipe"
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the recipe's rasters")
    parser.add_argument("--l1", type=Path, help="model of the same generator trained with L1 only")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for report.md, evaluation.json, pictures"
    )
    parser.add_argument(
        "--sections",
        nargs="+",
        choices=SECTIONS,
        default=list(SECTIONS),
        help="parts of the report (default: all)",
    )
    parser.add_argument(
        "--segmentation",
        type=Path,
        help="the segmentation network's checkpoint, trained where it is missing (default: OUT/segmentation.pt)",
    )
    parser.add_argument(
        "--segmentation-minutes", type=float, help="end that network's training after this time"
    )
    parser.add_argument("--seeds", type=int, default=3, help="noise seeds (default 3)")
    parser.add_argument("--threads", type=int, default=2, help="CPU threads (default 2)")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"), help="where checkpoints run")
    parser.add_argument("--write-card", action="store_true", help="put the figures into the model's card")
    parser.add_argument("--schema", type=Path, help="model card schema (default: found near the model)")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a gate fails")


def run(args: argparse.Namespace) -> int:
    """Evaluate a model of any task, print, write; 1 with ``--strict`` when a gate fails."""
    if args.write_card and args.model.suffix != ".onnx":
        raise TrainingError("--write-card needs a model file (.onnx): a checkpoint has no card.")
    if args.recipe:
        values = read_values(args.recipe, tuple(args.set))
        other = module_of(values, "evaluate")
        if other:
            return int(other.run(values, args))
    config = recipe_of(args)
    synthesis = bind(args.model, args.threads, args.device)
    check_styles(synthesis, config)
    sections, notes = evaluate(args, config, synthesis)
    title = f"# Evaluation of {config.card.name}"
    report = "\n".join([title, "", *notes, *(line for part in sections for line in [*part.lines(), ""])])
    print(report)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "report.md").write_text(report, encoding="utf-8")
    content: dict[str, Any] = {}
    for section in sections:
        content.update(section.to_json())
        for path in section.write_figures(synthesis, args.out):
            print(f"wrote {path}")
    write_json(args.out / "evaluation.json", content)
    print(f"wrote {args.out / 'report.md'}")
    if args.write_card:
        card = read_card(args.model)
        card["metrics"] = {name: value for part in sections for name, value in part.card_metrics().items()}
        write_card(args.model, card, args.schema or find_schema(args.model))
        print(f"wrote {len(card['metrics'])} figures into the card of {args.model}")
    return int(bool(args.strict and sum(section.failures() for section in sections)))


def recipe_of(args: argparse.Namespace) -> Config:
    """The recipe of ``--recipe``, else the one inside the checkpoint. Raises TrainingError without either."""
    if args.recipe:
        return load(args.recipe, tuple(args.set))
    if args.model.suffix == ".onnx":
        raise TrainingError("A model file does not name its data: give its recipe with --recipe.")
    if args.set:
        raise TrainingError(
            "--set changes the recipe of --recipe; without it the checkpoint's own recipe is used."
        )
    return from_dict(load_checkpoint(args.model)["config"])


def check_styles(synthesis: Synthesis, config: Config) -> None:
    """Refuse a recipe by which the tiles' styles are not those of the model. Raises TrainingError."""
    ours, theirs = list(config.data.styles), list(synthesis.styles)
    if theirs and ours != theirs:
        raise TrainingError(
            f"The model's styles are {', '.join(theirs)}, those of the recipe {', '.join(ours) or 'none'}: give the "
            "recipe that it was trained with."
        )


def evaluate(
    args: argparse.Namespace, config: Config, synthesis: Synthesis
) -> tuple[list[Section], list[str]]:
    """The sections that were asked for and that the recipe allows, and what to say of those it does not."""
    sections: list[Section] = []
    notes: list[str] = []
    if synthesis.styles:
        notes += [f"Every tile is synthesised in its own style ({', '.join(synthesis.styles)}).", ""]
    for name, (obstacle, build) in SECTIONS.items():
        if name in args.sections:
            reason = obstacle(config)
            if reason:
                notes += [f"The section {name} is left out: {reason}.", ""]
            else:
                sections.append(build(args, config, synthesis))
    return sections, notes


def _quality(args: argparse.Namespace, config: Config, synthesis: Synthesis) -> Section:
    path = args.segmentation or args.out / "segmentation.pt"
    court = judge(config, args.data, path, args.segmentation_minutes, args.device)
    qualities = [court.reference.measure(synthesis, seed) for seed in range(args.seeds)]
    return QualitySection(court.reference, qualities, court.description)


def _speckle(args: argparse.Namespace, config: Config, synthesis: Synthesis) -> Section:
    tiles = evenly(open_tiles(config.data, args.data, "test"), config.evaluation.max_tiles)
    return SpeckleSection.of(synthesis, tiles, config)


def _edits(args: argparse.Namespace, config: Config, synthesis: Synthesis) -> Section:
    l1 = bind(args.l1, args.threads, args.device) if args.l1 else None
    return CounterfactualSection.of(synthesis, l1, config, args.data, tuple(range(args.seeds)))


SECTIONS: dict[
    str, tuple[Callable[[Config], str], Callable[[argparse.Namespace, Config, Synthesis], Section]]
] = {
    "quality": (lambda config: "", _quality),
    "speckle": (speckle_section.obstacle, _speckle),
    "edits": (counterfactual_section.obstacle, _edits),
}
"""By name: why a recipe has no such section ("" where it has), and what makes it."""
