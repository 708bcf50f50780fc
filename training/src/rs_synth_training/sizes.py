# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train sizes``: parameters, file size and speed of the five generators under one recipe."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path
from typing import Any

from . import config as configuration
from .config import Config, GeneratorConfig
from .networks import GENERATORS, Interface, interface
from .networks.sizes import count_parameters, resolve

HALF_BYTES = 2
"""Of a weight as it is shipped."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("recipe", type=Path, help="YAML recipe")
    parser.add_argument(
        "--match", action="store_true", help="scale the widths until all kinds have the fusion's parameters"
    )
    parser.add_argument("--speed", action="store_true", help="export each kind and time it in onnxruntime")
    parser.add_argument("--size", type=int, default=512, help="edge of the tile that is timed (default 512)")
    parser.add_argument("--threads", type=int, default=2, help="CPU threads of the timing (default 2)")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="override a key of the recipe"
    )


def run(args: argparse.Namespace) -> int:
    """Print one line per kind; raises ConfigError where no width meets a budget."""
    config = configuration.load(args.recipe, tuple(args.set))
    rows = measure_sizes(config, args.match)
    if args.speed:
        for kind, row in rows.items():
            chosen = dataclasses.replace(
                config.generator, kind=kind, channels=row["channels"], match_parameters=0
            )
            row["mpx_s"] = _speed(chosen, interface(config), args.size, args.threads)
    print(f"{'kind':14s} {'parameters':>12s} {'MB (float16)':>12s}  {'Mpx/s':>6s}  channels")
    for kind, row in rows.items():
        speed = f"{row['mpx_s']:6.2f}" if "mpx_s" in row else "     -"
        print(f"{kind:14s} {row['parameters']:12,d} {row['megabytes']:12.2f}  {speed}  {row['channels']}")
    if args.speed:
        print(f"(Mpx/s: onnxruntime, tile of {args.size}², {args.threads} threads, best of several runs)")
    if args.json:
        args.json.parent.mkdir(parents=True, exist_ok=True)
        args.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0


def measure_sizes(config: Config, match: bool = False) -> dict[str, dict[str, Any]]:
    """Channels, parameters and megabytes by kind, of the kinds that the recipe's data allow.

    Args:
        config: the recipe; its own budget holds for all kinds.
        match: the budget is what the fusion generator has at the recipe's channels.
    """
    data = interface(config)
    kinds = [kind for kind in GENERATORS if kind == "label" or data.auxiliary]
    generator = config.generator
    if match:
        fusion = dataclasses.replace(generator, kind="fusion" if data.auxiliary else "label")
        generator = dataclasses.replace(generator, match_parameters=count_parameters(fusion, data))
    rows = {}
    for kind in kinds:
        chosen = resolve(dataclasses.replace(generator, kind=kind), data)
        parameters = count_parameters(chosen, data)
        rows[kind] = {
            "channels": chosen.channels,
            "parameters": parameters,
            "megabytes": round(parameters * HALF_BYTES / 1e6, 3),
        }
    return rows


def _speed(config: GeneratorConfig, data: Interface, size: int, threads: int) -> float:
    # Only here: the other columns need neither onnx nor onnxruntime.
    from .export import example, measure_speed
    from .onnx_graph import fold_parametrizations, halve_weights, to_onnx

    generator = GENERATORS[config.kind](config, data).eval()
    fold_parametrizations(generator)
    model = halve_weights(to_onnx(generator, example(generator)))
    return round(measure_speed(generator, model, threads, size), 3)
