# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train evaluate``: a model file against the unseen rows, three baselines and its own gates."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..card import find_schema, read_card, write_card
from ..config import Config, load
from ..onnx_graph import OnnxGenerator
from .area import Split, Synthesis
from .baselines import class_colour_image, quilted_image
from .counterfactual_tests import (
    RealClass,
    conversion_edits,
    flood_edits,
    input_tests,
    pure_pixels,
    run_edits,
)
from .metrics import ClassDistances, Comparison, compare, compare_class, log_power, spectrum_difference
from .pictures import write_pictures
from .recogniser import Recogniser
from .report import FLOOR, Evaluation, RealScore, write_json

MIN_PURE_TEST = 40
"""The few unseen water pixels are to be judged by the pure ones among them."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("model", type=Path, help="model file (.onnx) with its card")
    parser.add_argument("--recipe", type=Path, required=True, help="recipe that names the data and test rows")
    parser.add_argument("--data", type=Path, required=True, help="folder of the recipe's rasters")
    parser.add_argument("--l1", type=Path, help="model file of the same generator trained with L1 only")
    parser.add_argument("--out", type=Path, required=True, help="folder for evaluation.json and pictures")
    parser.add_argument("--seeds", type=int, default=3, help="noise seeds (default 3)")
    parser.add_argument("--threads", type=int, default=2, help="CPU threads (default 2)")
    parser.add_argument("--write-card", action="store_true", help="put the figures into the model's card")
    parser.add_argument("--schema", type=Path, help="model card schema (default: found near the model)")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a gate fails")


def run(args: argparse.Namespace) -> int:
    """Evaluate, print, write; 1 with ``--strict`` when a gate fails."""
    config = load(args.recipe)
    split = Split.read(config, args.data)
    synthesis = bind(args.model, args.threads)
    others = {"class mean colour × hillshade": class_colour_image, "quilting per class": quilted_image}
    images = {name: make(split.train_scene, split.test_scene, config.data) for name, make in others.items()}
    low, high = config.data.range
    comparisons = {
        name: compare(split.test.image, (image - low) / (high - low), split.test.land_cover, split.test.valid)
        for name, image in images.items()
    }
    if args.l1:
        comparisons["same generator, L1 only"] = compare_model(bind(args.l1, args.threads), split, seed=0)
    comparisons[FLOOR] = real_floor(split)
    evaluation = evaluate(synthesis, split, config, comparisons, tuple(range(args.seeds)))
    print("\n".join(evaluation.lines()))
    if not args.l1:
        print("Without --l1 the third baseline is missing: the gates against it were not tested.")
    write_json(args.out / "evaluation.json", evaluation.to_json())
    for path in write_pictures(synthesis, split, config, args.out):
        print(f"wrote {path}")
    if args.write_card:
        card = read_card(args.model)
        card["metrics"] = evaluation.card_metrics()
        write_card(args.model, card, args.schema or find_schema(args.model))
        print(f"wrote {len(card['metrics'])} figures into the card of {args.model}")
    failed = [gate for gate in evaluation.gates() if not gate.passed]
    return int(bool(args.strict and failed))


def bind(model: Path, threads: int) -> Synthesis:
    """Open a model file and read its range and stride from its card."""
    card = read_card(model)
    generator = OnnxGenerator(model, card["size_multiple"], threads)
    return Synthesis(generator, generator.noise_channels, *card["output"]["range"])


def compare_model(synthesis: Synthesis, split: Split, seed: int) -> Comparison:
    """One noise seed's image of the test rows against the real one."""
    image = synthesis(split.context.land_cover, split.context.auxiliary, seed)[:, split.skip :]
    return compare(split.test.image, image, split.test.land_cover, split.test.valid)


def real_floor(split: Split) -> Comparison:
    """Real training rows against real test rows: what another real place would score."""
    train, test = split.train, split.test
    classes: dict[int, ClassDistances] = {}
    for code in (int(code) for code in set(test.land_cover[test.valid].tolist()) - {0}):
        masks = [area.valid & (area.land_cover == code) for area in (test, train)]
        if all(mask.sum() > 0 for mask in masks):
            classes[code] = compare_class(test.image, train.image, *masks)
    everything = compare_class(test.image, train.image, test.valid, train.valid)
    spectrum = spectrum_difference(log_power(test.image), log_power(train.image))
    whole = ClassDistances(everything.pixels, everything.colour, everything.gradient, *spectrum)
    return Comparison(classes, whole)


def evaluate(
    synthesis: Synthesis, split: Split, config: Config, others: dict[str, Comparison], seeds: tuple[int, ...]
) -> Evaluation:
    """Run every test of one model."""
    water = next(item.code for item in config.data.classes if item.role == "water")
    codes = [item.code for item in config.data.classes]
    flood = config.counterfactual.flood
    edits = flood_edits(split, water, flood.excluded_levels if flood else [])
    conversions = {code: conversion_edits(split, code, water) for code in codes if code != water}
    recogniser = Recogniser.fit(split.train)
    seen = recogniser.classify(split.test.image)
    real = {}
    for code in codes:
        mask = split.test.valid & (split.test.land_cover == code)
        pure = pure_pixels(mask, MIN_PURE_TEST)
        inside = RealClass.of(split.train, code).box.share(split.test.image[:, pure])
        real[code] = RealScore(int(mask.sum()), inside, float((seen[mask] == code).mean()))
    by_share = sorted(codes, key=lambda code: -int((split.test.land_cover == code).sum()))
    return Evaluation(
        model=[compare_model(synthesis, split, seed) for seed in seeds],
        others=others,
        names={item.code: item.name for item in config.data.classes},
        roles={item.code: item.role for item in config.data.classes},
        floods=run_edits(synthesis, split, edits, water, recogniser, seeds),
        conversions={
            code: run_edits(synthesis, split, chosen, water, recogniser, seeds)
            for code, chosen in conversions.items()
        },
        inputs=input_tests(synthesis, split, (by_share[0], by_share[1]), seeds[0]),
        real=real,
    )
