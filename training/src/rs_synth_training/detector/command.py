# SPDX-License-Identifier: GPL-2.0-or-later
"""Train a change detector on a set in the LEVIR-CD layout, measure it on its validation and test parts, export it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any, Dict, List, Optional, cast

import numpy as np
from torch import nn

from .. import checkpoint
from ..comparison import ComparisonError, write_curves
from ..config import DataConfig
from ..device import torch_device
from ..downstream.change_network import ChangeDetector
from ..downstream.change_pictures import compared, picture
from ..downstream.change_protocol import change_figures
from ..downstream.change_tiles import ChangeTiles, DatedPair, counted, standardised
from ..downstream.levir import fingerprint_set, read_set
from ..downstream.supervised import KEYS, WATCHED, Schedule, classify, confusion, train
from ..evaluate.json_file import write_json
from ..evaluate.pictures import save, stack
from ..identity import claim, fingerprint
from ..learning_curve import read_curve
from .export import export
from .recipe import DetectorRecipe, load_recipe

PICTURED = 6
GSD_M = 1.0
"""Nothing here depends on it; the layout does not say it."""
REPORT, MODEL, PICTURE, CURVES = "detector.json", "detector.onnx", "test.png", "curve.png"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("recipe", type=Path, help="how it is trained (.yaml)")
    parser.add_argument("--data", type=Path, required=True, help="folder of a set in the LEVIR-CD layout")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder of the run; an interrupted one goes on"
    )
    parser.add_argument(
        "--start", type=Path, metavar="CHECKPOINT", help="last.pt of a detector to start from"
    )
    parser.add_argument("--set", dest="overrides", action="append", default=[], metavar="SECTION.KEY=VALUE")
    parser.add_argument(
        "--max-minutes", type=float, help="end the training after this time, earlier calls counted"
    )
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--no-export", action="store_true", help="write no model file")


def run(args: argparse.Namespace) -> int:
    """Train, or go on; measure, print, export. 1 where a signal stopped the training."""
    torch_device(args.device)
    recipe = load_recipe(args.recipe, args.overrides)
    pairs = read_set(args.data, recipe.bands)
    _check(pairs, recipe, args.data)
    identity = {
        "recipe": asdict(recipe),
        "data": fingerprint_set(args.data),
        "start": _fingerprint(args.start),
    }
    claim(args.out, identity)
    network, data = (
        recipe.network,
        standardised(recipe.band_names, GSD_M, recipe.network.crop, recipe.network.class_balance),
    )
    trained = train(
        lambda: _new(recipe, args.start),
        Schedule(
            network.iterations, network.batch, network.learning_rate, network.checkpoint_every, network.power
        ),
        ChangeTiles(pairs["train"], both_orders=True),
        ChangeTiles(pairs["val"] or pairs["test"]),
        data,
        recipe.seed,
        args.out,
        args.max_minutes,
        args.device,
    )
    if trained is None:
        print(f"stopped; call again to go on with {args.out}")
        return 1
    report: Dict[str, Any] = {"iterations": trained.iterations, "minutes": round(trained.minutes, 2)}
    for part in ("val", "test"):
        report[part] = measure(trained.network, pairs[part], data)
        print(line(part, report[part]))
    write_json(args.out / REPORT, report)
    write_curves({"detector": [read_curve(args.out, WATCHED)]}, WATCHED, args.out / CURVES, logarithmic=())
    if pairs["test"]:
        write_picture(trained.network, pairs["test"], data, args.out / PICTURE)
    if not args.no_export:
        detector = cast(ChangeDetector, trained.network)
        print(f"wrote {export(detector, pairs['train'][0].of_before, recipe.band_names, args.out / MODEL)}")
    return 0


def _check(pairs: Dict[str, List[DatedPair]], recipe: DetectorRecipe, folder: Path) -> None:
    """Refuse, before training, a set that nothing can be learnt from or measured on. Raises ComparisonError."""
    if not counted(pairs["train"])[2]:
        raise ComparisonError(f"{folder} has no changed pixel in its training chips: nothing to learn.")
    if not pairs["val"] and not pairs["test"]:
        raise ComparisonError(
            f"{folder} lists no chip in list/val.txt and list/test.txt: nothing to measure on."
        )
    smallest = min(min(pair.codes.shape) for pair in pairs["train"])
    if smallest < recipe.network.crop:
        raise ComparisonError(
            f"{folder} has chips of {smallest} pixels; make recipe.network.crop ({recipe.network.crop}) as small, with "
            "--set network.crop=…"
        )


def _fingerprint(path: Optional[Path]) -> str:
    if path is not None and not path.exists():
        raise ComparisonError(f"--start: there is no checkpoint {path}.")
    return fingerprint(path)


def _new(recipe: DetectorRecipe, start: Optional[Path]) -> nn.Module:
    """Random weights, or those of another detector."""
    network = ChangeDetector(len(recipe.bands), recipe.network.encoder, recipe.network.decoder)
    if start:
        with checkpoint.same_networks(str(start)):
            network.load_state_dict(checkpoint.load(start, KEYS)["network"])
    return network


def measure(network: nn.Module, pairs: List[DatedPair], data: DataConfig) -> Dict[str, float]:
    """Number of chips, and the figures of their changed pixels, all in one count."""
    return {"chips": len(pairs), **change_figures(confusion(network, ChangeTiles(pairs), data).counts)}


def line(part: str, figures: Dict[str, float]) -> str:
    """For people."""
    if not figures["chips"]:
        return f"{part}: no chips"
    names = ("f1", "precision", "recall", "miou", "accuracy")
    return f"{part}: {figures['chips']:,} chips, " + ", ".join(
        f"{name} {figures[name]:.3f}" for name in names
    )


def write_picture(network: nn.Module, pairs: List[DatedPair], data: DataConfig, path: Path) -> Path:
    """Chips with most change, a row each: before, after, label, what was found (white; missed blue, wrong orange)."""
    chosen = sorted(pairs, key=lambda pair: counted([pair])[2], reverse=True)[:PICTURED]
    chosen = [pair for pair in chosen if pair.codes.shape == chosen[0].codes.shape]
    tiles = ChangeTiles(chosen)
    rows = []
    for pair, tile, found in zip(chosen, tiles, classify(network, tiles, data)):
        dates = [picture(date) for date in np.split(tile.linear, 2)]
        rows.append(stack([*dates, compared(pair.codes, pair.codes), compared(pair.codes, found)], axis=1))
    return save(path, stack(rows, axis=0))
