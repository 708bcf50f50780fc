# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train export``: a checkpoint becomes one ``.onnx`` file with its card and a STAC item.

Nothing is written unless onnxruntime agrees with torch: on real inputs, within 1e-4 of the output range for
float32 weights and 2e-3 for the float16 weights that are shipped.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any, Dict, Optional

import numpy as np
import onnx
import torch

from .card import find_schema, write_card
from .card_content import auxiliary_ranges, build_card, class_shares, footprint
from .checkpoint import load, load_generator
from .config import Config
from .data.aligned import AlignedScene
from .data.tiles import open_tiles
from .errors import TrainingError
from .halo import measure_halo, random_inputs
from .networks import Generator
from .onnx_graph import OnnxGenerator, fold_parametrizations, halve_weights, to_onnx
from .stac import BBox, write_item
from .tasks import module_of
from .train import build_sampler

TOLERANCE = {"float32": 1e-4, "float16": 2e-3}
"""Largest difference between onnxruntime and torch, as a fraction of the output range."""
SEAM_TOLERANCE = 1e-4
SAMPLE = 384
"""Edge of the real sample that the exported graph is checked on, in pixels; more where the halo is large."""

SPEED_SIZE, SPEED_RUNS = 512, 12

Inputs = Dict[str, np.ndarray]
"""What the graph takes, of one image: land_cover (rows, cols), auxiliary and noise (C, rows, cols), style (S,)."""


class ExportError(TrainingError):
    """The exported file does not do what the checkpoint does."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("checkpoint", type=Path, help="checkpoint written by rs-synth-train train")
    parser.add_argument("--out", type=Path, required=True, help="model file to write (.onnx)")
    parser.add_argument("--data", type=Path, required=True, help="folder of the recipe's rasters")
    parser.add_argument("--schema", type=Path, help="model card schema (default: found near the output)")
    parser.add_argument("--threads", type=int, default=2, help="CPU threads for the checks (default 2)")
    parser.add_argument("--full-precision", action="store_true", help="keep float32 weights in the file")
    parser.add_argument(
        "--direction",
        choices=("a-to-b", "b-to-a"),
        help="of a translator, which has a model file per direction",
    )


def run(args: argparse.Namespace) -> int:
    """Export, check, write, for a checkpoint of any task; raises ExportError or CardError when a check fails."""
    other = module_of(load(args.checkpoint, {"config", "step"})["config"], "export")
    if other:
        return int(other.run(args))
    schema = args.schema or find_schema(args.out)
    generator, config = load_generator(args.checkpoint)
    check_fill(config)
    fold_parametrizations(generator)
    tiles = open_tiles(config.data, args.data, "train")
    halo = measure_halo(generator)
    print(f"halo {halo} px (measured in float64), sizes in multiples of {generator.size_multiple}")
    full = to_onnx(generator, example(generator))
    model = full if args.full_precision else halve_weights(full)
    sample = sample_inputs(generator, tiles[0], halo)
    for name, candidate in (("float32", full), ("float16", model)):
        check_parity(generator, candidate, sample, name, args.threads)
    check_seams(generator, model, sample, halo, args.threads)
    speed = measure_speed(generator, model, args.threads, SPEED_SIZE)
    print(f"{speed:.2f} Mpx/s on {SPEED_SIZE}² with {args.threads} threads (best of {SPEED_RUNS})")

    shares = class_shares(config, build_sampler(config, args.data))
    card = build_card(config, generator, halo, shares, auxiliary_ranges(tiles))
    write_files(model, card, args.out, schema, footprint(config, args.data, tiles))
    return 0


def write_files(
    model: onnx.ModelProto, card: dict[str, Any], out: Path, schema: Path, bbox: Optional[BBox]
) -> None:
    """Write the model file with its card, complete or not at all, and the STAC item beside it."""
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(out.name + ".part")
    try:
        part.write_bytes(model.SerializeToString())
        card = write_card(part, card, schema)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    item = write_item(card, out, bbox)
    print(f"wrote {out} ({out.stat().st_size / 1e6:.2f} MB, graph {card['graph_sha256'][:12]}…)")
    print(f"wrote {item} (STAC core and MLM fields valid)")


def check_fill(config: Config) -> None:
    """A card has one value for invalid auxiliary pixels. Raises ExportError where the recipe has several."""
    fills = sorted({band.fill for band in config.data.auxiliary})
    if len(fills) > 1:
        raise ExportError(
            f"The bands of recipe.data.auxiliary are filled with {fills}; a model card has one fill for all: "
            "train with one."
        )


def example(generator: Generator) -> Dict[str, torch.Tensor]:
    """Inputs to trace with: two images, sides that differ."""
    rows, cols = 8 * generator.size_multiple, 9 * generator.size_multiple
    drawn = random_inputs(generator, rows, cols, torch.Generator().manual_seed(0))
    return {name: torch.cat([values, values]) for name, values in drawn.items()}


def sample_inputs(generator: Generator, scene: AlignedScene, halo: int) -> Inputs:
    """A square of real training inputs, noise and a style; mirrored where the tile is smaller than the check needs."""
    step = generator.size_multiple
    size = -(-max(SAMPLE, halo + 4 * step) // step) * step
    drawn = random_inputs(generator, size, size, torch.Generator().manual_seed(0))
    sample = {name: values[0].numpy() for name, values in drawn.items()}
    sample["land_cover"] = square(scene.land_cover, size)
    if "auxiliary" in sample:
        sample["auxiliary"] = square(scene.auxiliary, size)
    return sample


def square(values: np.ndarray, size: int) -> np.ndarray:
    """The upper left corner (…, size, size), the last pixels mirrored where there are too few."""
    values = values[..., :size, :size]
    pad = [(0, 0)] * (values.ndim - 2) + [(0, size - length) for length in values.shape[-2:]]
    return np.pad(values, pad, mode="reflect")


def torch_image(generator: Generator, inputs: Inputs) -> np.ndarray:
    """The checkpoint's own output, (bands, rows, cols)."""
    tensors = {name: torch.from_numpy(np.ascontiguousarray(array))[None] for name, array in inputs.items()}
    with torch.no_grad():
        return np.asarray(generator(**tensors)[0].numpy())


def check_parity(
    generator: Generator, model: onnx.ModelProto, inputs: Inputs, weights: str, threads: int
) -> float:
    """Largest difference between onnxruntime and torch as a fraction of the range.

    Raises:
        ExportError: it exceeds the tolerance for these weights.
    """
    low, high = generator.range
    session = OnnxGenerator(model.SerializeToString(), generator.size_multiple, threads)
    error = float(np.abs(session(**inputs) - torch_image(generator, inputs)).max() / (high - low))
    limit = TOLERANCE[weights]
    print(f"onnxruntime against torch, {weights} weights: {error:.1e} of the range (≤ {limit:.0e})")
    if not error <= limit:
        raise ExportError(f"The {weights} export differs from torch by {error:.1e} of the range.")
    return error


def check_seams(
    generator: Generator, model: onnx.ModelProto, inputs: Inputs, halo: int, threads: int
) -> float:
    """Difference of a tile with its halo from the same pixels of the whole image, as a fraction of the range.

    Raises:
        ExportError: it exceeds 1e-4, so the halo is wrong.
    """
    start = (min(inputs["land_cover"].shape) - halo) // 2 // generator.size_multiple * generator.size_multiple
    if start <= 0:
        raise ValueError(f"A halo of {halo} px needs inputs that are larger by two strides.")
    session = OnnxGenerator(model.SerializeToString(), generator.size_multiple, threads)
    part = {name: array if array.ndim < 2 else array[..., start:, start:] for name, array in inputs.items()}
    tile = session(**part)[:, halo:, halo:]
    whole = session(**inputs)[:, start + halo :, start + halo :]
    low, high = generator.range
    error = float(np.abs(tile - whole).max() / (high - low))
    print(f"tile with halo {halo} against the whole image: {error:.1e} of the range (≤ {SEAM_TOLERANCE:.0e})")
    if not error <= SEAM_TOLERANCE:
        raise ExportError(f"A tile with a halo of {halo} px differs from the whole image by {error:.1e}.")
    return error


def measure_speed(generator: Generator, model: onnx.ModelProto, threads: int, size: int) -> float:
    """Best of twelve runs on a square tile, in megapixels a second (other work on the machine lowers it)."""
    size = -(-size // generator.size_multiple) * generator.size_multiple
    drawn = random_inputs(generator, size, size, torch.Generator().manual_seed(0))
    inputs = {name: values[0].numpy() for name, values in drawn.items()}
    session = OnnxGenerator(model.SerializeToString(), generator.size_multiple, threads)
    best = np.inf
    for _ in range(SPEED_RUNS):
        start = time.perf_counter()
        session(**inputs)
        best = min(best, time.perf_counter() - start)
    return size * size / best / 1e6
