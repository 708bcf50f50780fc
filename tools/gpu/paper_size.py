# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a generator of the paper's size (width 64 … 1024, nine blocks) with random weights as a model file.

Runs in the training environment. Usage: python tools/gpu/paper_size.py FILE [key=value …]
The keys are those of a recipe's section `generator`, whose defaults are the paper's sizes; the rest is the shipped
model's.
"""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import torch
import yaml
from rs_synth_training.card import write_card
from rs_synth_training.card_content import build_card
from rs_synth_training.config import GeneratorConfig, load
from rs_synth_training.export import example
from rs_synth_training.networks import build_generator
from rs_synth_training.onnx_graph import fold_parametrizations, to_onnx

ROOT = Path(__file__).resolve().parents[2]
HALO = 352
"""What four downsamplings and nine blocks reach, by theory; speed does not depend on it."""


def main(target: Path, *overrides: str) -> None:
    """See the module's docstring."""
    recipe = load(ROOT / "training" / "recipes" / "zion_landsat8.yaml")
    changes = {key: yaml.safe_load(value) for key, _, value in (text.partition("=") for text in overrides)}
    config = dataclasses.replace(recipe, generator=GeneratorConfig(**changes))
    torch.manual_seed(0)
    generator = build_generator(config).eval()
    fold_parametrizations(generator)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(to_onnx(generator, example(generator)).SerializeToString())
    shares = {item.code: 1 / len(config.data.classes) for item in config.data.classes}
    ranges = [[band.centre - band.scale, band.centre + band.scale] for band in config.data.auxiliary]
    card = build_card(config, generator, HALO, shares, ranges)
    write_card(target, {**card, "name": "paper-size"}, ROOT / "models" / "modelcard.schema.json")
    parameters = sum(parameter.numel() for parameter in generator.parameters())
    print(f"{target}: {parameters / 1e6:.0f} million parameters, {target.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
