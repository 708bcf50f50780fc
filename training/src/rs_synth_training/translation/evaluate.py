# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train evaluate` of a translator: its model file on held-out images, without labels.

How near the colours come to those of the target domain, how well edges are kept, and pictures. What a translation is
worth to what comes after it, `rs-synth-train downstream` measures.
"""

from __future__ import annotations

import argparse
from typing import Any, Dict, List

import numpy as np
from numpy.typing import NDArray

from ..card import find_schema, read_card, write_card
from ..data.aligned import AlignedScene
from ..data.radiometry import FloatArray
from ..downstream.semantics import edge_agreement
from ..errors import TrainingError
from ..evaluate.json_file import write_json
from ..samples import save_picture
from .config import Config, from_dict
from .config_data import DomainConfig
from .domains import Domain, open_domain, to_network
from .onnx_translator import OnnxTranslator

QUANTILES = np.linspace(0, 1, 201)
PICTURES = 4
LARGEST = 512
"""Edge of the pictures, pixels."""


def run(values: Dict[str, Any], args: argparse.Namespace) -> int:
    """Evaluate a model file with the values of the recipe that trained it, on the recipe's test split."""
    if args.model.suffix != ".onnx":
        raise TrainingError("A translator is evaluated as a model file (.onnx): export the checkpoint first.")
    config, card = from_dict(values), read_card(args.model)
    source, target = sides(config, card)
    before = open_domain(config.data, source, args.data, "test")
    wanted = open_domain(config.data, target, args.data, "test")
    translate = OnnxTranslator(args.model, args.threads)
    made = [translate(scene.raw) for scene in before]
    valid = [scene.valid for scene in before]
    metrics = measure(before, wanted, made, card)
    lines = [f"# Evaluation of {card['name']}", "", "| figure | value |", "| --- | --- |"]
    lines += [
        f"| {item['description']} (n = {item['n']}) | {item['value']:.4f} |" for item in metrics.values()
    ]
    report = "\n".join([*lines, ""])
    print(report)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "report.md").write_text(report, encoding="utf-8")
    write_json(args.out / "evaluation.json", {"pixels": int(sum(mask.sum() for mask in valid)), **metrics})
    for index in range(min(PICTURES, len(before))):
        shown = [
            picture(before[index].raw, before.config),
            picture(made[index], config.data.domain(target)),
        ]
        save_picture(args.out / f"translated_{index}.png", np.concatenate(shown, 1))
    print(f"wrote {args.out / 'report.md'}")
    if args.write_card:
        write_card(args.model, {**card, "metrics": metrics}, args.schema or find_schema(args.model))
        print(f"wrote {len(metrics)} figures into the card of {args.model}")
    return 0


def sides(config: Config, card: Dict[str, Any]) -> List[str]:
    """Source and target ("a", "b") of a model. Raises TrainingError where the recipe has no such domains."""
    said = card.get("translation", {})
    names = {config.data.domain(side).name: side for side in "ab"}
    if card["task"] != "translation" or {said.get("from"), said.get("to")} != set(names):
        raise TrainingError(
            f"The model {card['name']} does not translate between {' and '.join(names)}: give the recipe that it was "
            "trained with."
        )
    return [names[said["from"]], names[said["to"]]]


def measure(
    before: Domain, wanted: Domain, made: List[FloatArray], card: Dict[str, Any]
) -> Dict[str, Dict[str, Any]]:
    """The figures as a card has them.

    The distance of colours is Wasserstein's, band by band, between all valid pixels of both, as a share of the range
    and averaged over the bands.
    """
    valid = [scene.valid for scene in before]
    low, high = card["output"]["range"]
    target = _quantiles([scene.raw for scene in wanted], [scene.valid for scene in wanted])
    pixels = int(sum(mask.sum() for mask in valid))

    def figure(value: float, text: str) -> Dict[str, Any]:
        return {"value": round(value, 5), "n": pixels, "description": text}

    def distance(images: List[FloatArray]) -> float:
        return float(np.abs(_quantiles(images, valid) - target).mean() / (high - low))

    figures = {
        "colour_distance": figure(
            distance(made), "distance of the translated colours to the target's, share of the range"
        )
    }
    if len(before.config.bands) == len(wanted.config.bands):
        figures["colour_distance_before"] = figure(
            distance([scene.raw for scene in before]), "the same of the colours before translation"
        )
    agreement = edge_agreement(_scenes([scene.raw for scene in before], valid), _scenes(made, valid))
    figures["edge_agreement"] = figure(agreement, "correlation of the edges before and after")
    return figures


def _quantiles(images: List[FloatArray], valid: List[NDArray[np.bool_]]) -> NDArray[np.float64]:
    """(bands, 201) of all valid pixels."""
    values = np.concatenate([image[:, mask] for image, mask in zip(images, valid)], 1)
    return np.quantile(values, QUANTILES, axis=1).T


def _scenes(images: List[FloatArray], valid: List[NDArray[np.bool_]]) -> List[AlignedScene]:
    none = np.zeros((0, 1, 1), np.float32)
    return [AlignedScene(image, mask.astype(np.uint8), none, mask) for image, mask in zip(images, valid)]


def picture(raw: FloatArray, domain: DomainConfig) -> NDArray[np.uint8]:
    """The upper left part of an image as (rows, cols, 3): its first three bands, or its first one thrice."""
    shown = ((to_network(raw, domain) + 1) * 127.5).round().astype(np.uint8)[:, :LARGEST, :LARGEST]
    return (np.repeat(shown[:1], 3, 0) if len(shown) < 3 else shown[:3]).transpose(1, 2, 0)
