# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train export-segmentation``: the judge as a model file of its own, of task "segmentation".

Image in card units in, a logit per class out; the class is the code of the largest. As with generators, nothing
is written unless onnxruntime agrees with torch, and a tile with its halo with the whole image.
"""

from __future__ import annotations

import argparse
import copy
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

import numpy as np
import onnx
import onnxruntime
import torch

from ..card import find_schema
from ..card_content import common_card, footprint, image_bands
from ..config import CardConfig, Config, read_values
from ..data.census import take_census
from ..data.radiometry import to_units
from ..data.tiles import open_tiles
from ..export import SAMPLE, SEAM_TOLERANCE, TOLERANCE, ExportError, write_files
from ..halo import measure_reach
from ..networks.unet import LOGIT_LIMIT, UNet
from ..onnx_graph import halve_weights, to_onnx
from ..strict import read
from .agreement import Agreement
from .segmentation import Segmenter, load_network
from .synthesis_quality import Reference, evenly

OUTPUT = "logits"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("checkpoint", type=Path, help="segmentation.pt, as evaluate and ablation write it")
    parser.add_argument("--out", type=Path, required=True, help="model file to write (.onnx)")
    parser.add_argument("--data", type=Path, required=True, help="folder of the recipe's rasters")
    parser.add_argument(
        "--card",
        type=Path,
        help="YAML of the card's words, with the keys of a recipe's card (default: the recipe's)",
    )
    parser.add_argument("--schema", type=Path, help="model card schema (default: found near the output)")
    parser.add_argument("--full-precision", action="store_true", help="keep float32 weights in the file")


def run(args: argparse.Namespace) -> int:
    """Export, check, measure on the held-out tiles, write; raises ExportError when a check fails."""
    schema = args.schema or find_schema(args.out)
    network, config = load_network(args.checkpoint)
    tiles = open_tiles(config.data, args.data, "train")
    halo = measure_halo(network)
    print(f"halo {halo} px (measured in float64), sizes in multiples of {network.size_multiple}")
    edge = 8 * network.size_multiple
    full = to_onnx(
        network, {"image": torch.zeros(2, network.bands, edge, edge + network.size_multiple)}, OUTPUT
    )
    model = full if args.full_precision else halve_weights(full)
    size = -(-max(SAMPLE, halo + edge) // network.size_multiple) * network.size_multiple
    sample = sample_image(to_units(tiles[0].linear, config.data), size)
    for name, candidate in (("float32", full), ("float16", model)):
        check_parity(network, candidate, sample, name)
    check_seams(network, model, sample, halo)
    held_out = evenly(open_tiles(config.data, args.data, "test"), config.evaluation.max_tiles)
    agreement = Reference(held_out, Segmenter(network), config).agreement
    pixels = take_census(tiles, config.data, args.checkpoint.parent).pixels.sum(0)
    shares = {code: float(share) for code, share in enumerate(pixels / pixels.sum(), 1)}
    words = read(CardConfig, read_values(args.card), "card") if args.card else None
    card = build_card(config, network, halo, shares, agreement, words)
    write_files(model, card, args.out, schema, footprint(config, args.data, tiles))
    return 0


def measure_halo(network: UNet) -> int:
    """How far the network looks, in pixels."""
    exact = copy.deepcopy(network).double().eval()

    def draw(height: int, width: int, rng: torch.Generator) -> list[torch.Tensor]:
        shape = (1, network.bands, height, width)
        return [torch.rand(shape, generator=rng, dtype=torch.float64) * 2 - 1]

    return measure_reach(exact.segment, draw, network.size_multiple)


def sample_image(image: np.ndarray, size: int) -> np.ndarray:
    """The upper left square (1, bands, size, size) of an image, mirrored where it is smaller."""
    corner = image[:, :size, :size]
    pad = ((0, 0), (0, size - corner.shape[1]), (0, size - corner.shape[2]))
    return np.pad(corner, pad, mode="reflect")[None].astype(np.float32)


def _logits(model: onnx.ModelProto, image: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (logits,) = session.run([OUTPUT], {"image": image})
    return np.asarray(logits)


def check_parity(network: UNet, model: onnx.ModelProto, image: np.ndarray, weights: str) -> float:
    """Largest difference of the logits between onnxruntime and torch, as a fraction of their range.

    Raises:
        ExportError: it exceeds the tolerance for these weights.
    """
    with torch.no_grad():
        expected = network(torch.from_numpy(image)).numpy()
    error = float(np.abs(_logits(model, image) - expected).max() / (2 * LOGIT_LIMIT))
    limit = TOLERANCE[weights]
    print(f"onnxruntime against torch, {weights} weights: {error:.1e} of the range (≤ {limit:.0e})")
    if not error <= limit:
        raise ExportError(f"The {weights} export differs from torch by {error:.1e} of the range.")
    return error


def check_seams(network: UNet, model: onnx.ModelProto, image: np.ndarray, halo: int) -> float:
    """Difference of a tile with its halo from the same pixels of the whole image, as a fraction of the range.

    Raises:
        ExportError: it exceeds SEAM_TOLERANCE, so the halo is wrong.
    """
    start = 2 * network.size_multiple
    tile = _logits(model, image[..., start:, start:])[..., halo:, halo:]
    whole = _logits(model, image)[..., start + halo :, start + halo :]
    error = float(np.abs(tile - whole).max() / (2 * LOGIT_LIMIT))
    print(f"tile with halo {halo} against the whole image: {error:.1e} of the range (≤ {SEAM_TOLERANCE:.0e})")
    if not error <= SEAM_TOLERANCE:
        raise ExportError(f"A tile with a halo of {halo} px differs from the whole image by {error:.1e}.")
    return error


def build_card(
    config: Config,
    network: UNet,
    halo: int,
    shares: dict[int, float],
    agreement: Agreement,
    words: Optional[CardConfig] = None,
) -> dict[str, Any]:
    """The card of the segmentation model: classes of the recipe, its image as input, its figures.

    Args:
        shares: of each class in the labelled training pixels.
        agreement: with the land cover of real held-out tiles.
        words: in place of those that follow from the recipe's.
    """
    data = config.data
    return {
        **common_card(replace(config, card=words or _words(config.card)), shares),
        "task": "segmentation",
        "inputs": {
            "image": {"bands": image_bands(config), "fill": data.range[0], "range": list(data.range)},
        },
        "output": {
            "bands": [
                {"name": item.name, "description": f"logit of class {item.code}", "unit": "logit"}
                for item in data.classes
            ],
            "dtype": "float32",
            "range": [-LOGIT_LIMIT, LOGIT_LIMIT],
            "scale": 1.0,
            "offset": 0.0,
        },
        "size_multiple": network.size_multiple,
        "halo": halo,
        "segmentation": {"ignore_code": 0},
        "metrics": _metrics(config, agreement),
    }


def _words(recipe: CardConfig) -> CardConfig:
    return replace(
        recipe,
        name=f"{recipe.name}-segmentation",
        title=f"Land cover from imagery, beside {recipe.title}"[:200],
        description=(
            "U-Net that names the land cover of images like those that the model of the same name synthesises. "
            "Trained on real images only; the land cover that it learnt from has errors of its own."
        ),
    )


def _metrics(config: Config, agreement: Agreement) -> dict[str, Any]:
    words = "with the land cover of real held-out tiles, unknown pixels left out"
    metrics = {
        "miou": (agreement.miou, agreement.total, f"mean intersection over union {words}"),
        "pixel_accuracy": (agreement.pixel_accuracy, agreement.total, f"share of equal classes {words}"),
    }
    for item in config.data.classes:
        if agreement.pixels[item.code]:
            name = f"iou_{item.code}"
            text = f"intersection over union of {item.name} {words}"
            metrics[name] = (agreement.iou[item.code], agreement.pixels[item.code], text)
    return {
        name: {"value": round(value, 5), "n": count, "description": text}
        for name, (value, count, text) in metrics.items()
    }
