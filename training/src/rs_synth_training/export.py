# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train export``: a checkpoint becomes one ``.onnx`` file with its card and a STAC item.

Nothing is written unless onnxruntime agrees with torch: on real inputs, within 1e-4 of the output range for
float32 weights and 2e-3 for the float16 weights that are shipped.
"""

from __future__ import annotations

import argparse
import datetime
import time
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import rasterio
import torch
from rasterio.warp import transform_bounds
from rasterio.windows import Window
from rasterio.windows import bounds as window_bounds

from .card import find_schema, write_card
from .checkpoint import load_generator
from .config import Config
from .data.aligned import AlignedScene, read_scene
from .data.counterfactual import Counterfactuals
from .data.crops import CropSampler
from .data.textures import TextureBank
from .errors import TrainingError
from .halo import measure_halo
from .networks import FusionGenerator
from .onnx_graph import OnnxGenerator, fold_parametrizations, halve_weights, to_onnx
from .stac import write_item

TOLERANCE = {"float32": 1e-4, "float16": 2e-3}
"""Largest difference between onnxruntime and torch, as a fraction of the output range."""
SEAM_TOLERANCE = 1e-4
SHARE_BATCHES = 256
SAMPLE = 384
"""Edge of the real sample that the exported graph is checked on."""

Inputs = tuple[np.ndarray, ...]
"""land_cover (rows, cols), auxiliary (C, rows, cols), noise (Z, rows, cols)."""


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


def run(args: argparse.Namespace) -> int:
    """Export, check, write; raises ExportError or CardError when a check fails."""
    schema = args.schema or find_schema(args.out)
    generator, config = load_generator(args.checkpoint)
    fold_parametrizations(generator)
    train = read_scene(config.data, args.data, config.data.train_rows)
    halo = measure_halo(
        generator,
        len(config.data.classes),
        len(config.data.auxiliary),
        generator.noise_channels,
        generator.size_multiple,
    )
    print(f"halo {halo} px (measured in float64), sizes in multiples of {generator.size_multiple}")
    full = to_onnx(generator, _example(generator, train))
    model = full if args.full_precision else halve_weights(full)
    sample = sample_inputs(generator, train)
    for name, candidate in (("float32", full), ("float16", model)):
        check_parity(generator, candidate, sample, name, args.threads)
    check_seams(generator, model, sample, halo, args.threads)
    report_speed(generator, model, args.threads)

    args.out.parent.mkdir(parents=True, exist_ok=True)
    part = args.out.with_name(args.out.name + ".part")
    try:
        part.write_bytes(model.SerializeToString())
        card = build_card(config, generator, train, halo, class_shares(config, train))
        card = write_card(part, card, schema)
        part.replace(args.out)
    finally:
        part.unlink(missing_ok=True)
    item = write_item(card, args.out, footprint(config, args.data))
    print(f"wrote {args.out} ({args.out.stat().st_size / 1e6:.2f} MB, graph {card['graph_sha256'][:12]}…)")
    print(f"wrote {item} (STAC core and MLM fields valid)")
    return 0


def _example(generator: FusionGenerator, scene: AlignedScene) -> tuple[torch.Tensor, ...]:
    """Inputs to trace with: two images, sides that differ."""
    rows, cols = 8 * generator.size_multiple, 9 * generator.size_multiple
    land_cover = torch.from_numpy(scene.land_cover[:rows, :cols].copy()).expand(2, -1, -1).contiguous()
    auxiliary = torch.from_numpy(scene.auxiliary[:, :rows, :cols].copy()).expand(2, -1, -1, -1).contiguous()
    if not generator.noise_channels:
        return land_cover, auxiliary
    return land_cover, auxiliary, torch.randn(2, generator.noise_channels, rows, cols)


def sample_inputs(generator: FusionGenerator, scene: AlignedScene) -> Inputs:
    """A square of real training inputs with fixed noise: land cover, auxiliary, noise."""
    step = generator.size_multiple
    rows, cols = (min(size, SAMPLE) // step * step for size in scene.shape)
    noise = np.random.default_rng(0).standard_normal((generator.noise_channels, rows, cols), dtype=np.float32)
    return scene.land_cover[:rows, :cols], scene.auxiliary[:, :rows, :cols], noise


def torch_image(generator: FusionGenerator, inputs: Inputs) -> np.ndarray:
    """The checkpoint's own output, (bands, rows, cols)."""
    tensors = [torch.from_numpy(np.ascontiguousarray(array))[None] for array in inputs]
    with torch.no_grad():
        return np.asarray(generator(*tensors)[0].numpy())


def check_parity(
    generator: FusionGenerator, model: onnx.ModelProto, inputs: Inputs, weights: str, threads: int
) -> float:
    """Largest difference between onnxruntime and torch as a fraction of the range.

    Raises:
        ExportError: it exceeds the tolerance for these weights.
    """
    low, high = generator.range
    session = OnnxGenerator(model.SerializeToString(), generator.size_multiple, threads)
    error = float(np.abs(session(*inputs) - torch_image(generator, inputs)).max() / (high - low))
    limit = TOLERANCE[weights]
    print(f"onnxruntime against torch, {weights} weights: {error:.1e} of the range (≤ {limit:.0e})")
    if not error <= limit:
        raise ExportError(f"The {weights} export differs from torch by {error:.1e} of the range.")
    return error


def check_seams(
    generator: FusionGenerator, model: onnx.ModelProto, inputs: Inputs, halo: int, threads: int
) -> float:
    """Difference of a tile with its halo from the same pixels of the whole image, as a fraction of the range.

    Raises:
        ExportError: it exceeds 1e-4, so the halo is wrong.
    """
    rows, cols = inputs[0].shape
    start = (min(rows, cols) - halo) // 2 // generator.size_multiple * generator.size_multiple
    if start <= 0:
        raise ExportError(f"The training rows are too few to check seams with a halo of {halo} px.")
    session = OnnxGenerator(model.SerializeToString(), generator.size_multiple, threads)
    tile = session(*(array[..., start:, start:] for array in inputs))[:, halo:, halo:]
    whole = session(*inputs)[:, start + halo :, start + halo :]
    low, high = generator.range
    error = float(np.abs(tile - whole).max() / (high - low))
    print(f"tile with halo {halo} against the whole image: {error:.1e} of the range (≤ {SEAM_TOLERANCE:.0e})")
    if not error <= SEAM_TOLERANCE:
        raise ExportError(f"A tile with a halo of {halo} px differs from the whole image by {error:.1e}.")
    return error


def report_speed(generator: FusionGenerator, model: onnx.ModelProto, threads: int, size: int = 512) -> float:
    """Best of twelve runs on a square tile, in megapixels a second (other work on the machine lowers it)."""
    rng = np.random.default_rng(0)
    inputs = (
        rng.integers(0, generator.classes + 1, (size, size)).astype(np.uint8),
        np.zeros((len(generator.terrain.kinds), size, size), np.float32),
        rng.standard_normal((generator.noise_channels, size, size), dtype=np.float32),
    )
    session = OnnxGenerator(model.SerializeToString(), generator.size_multiple, threads)
    best = np.inf
    for _ in range(12):
        start = time.perf_counter()
        session(*inputs)
        best = min(best, time.perf_counter() - start)
    speed = size * size / best / 1e6
    print(f"{speed:.2f} Mpx/s on {size}² with {threads} threads (best of 12)")
    return speed


def class_shares(config: Config, scene: AlignedScene) -> dict[int, float]:
    """Share of each class in the labelled pixels that training saw, counterfactual twins included.

    Counted over SHARE_BATCHES batches, drawn as training draws them.
    """
    twins = None
    if config.counterfactual.share > 0:
        rng = np.random.default_rng(config.training.seed)
        counterfactual = config.counterfactual
        bank = TextureBank(scene, config.data, counterfactual.paint, counterfactual.canvas, 1, rng)
        twins = Counterfactuals(counterfactual, config.data, bank)
    sampler = CropSampler(
        scene, config.data, config.training.seed, config.training.batch, twins, config.counterfactual.share
    )
    counts = np.zeros(256)
    for step in range(SHARE_BATCHES):
        batch = sampler.batch(step)
        seen = batch.truth.numpy()[batch.valid[:, 0].numpy() > 0]
        counts += np.bincount(seen, minlength=256)
    labelled = counts[1:].sum()
    return {item.code: float(counts[item.code] / labelled) for item in config.data.classes}


def build_card(
    config: Config, generator: FusionGenerator, scene: AlignedScene, halo: int, shares: dict[int, float]
) -> dict[str, Any]:
    """The card of a synthesis model, without the graph's hash, and with no metrics yet."""
    data, words = config.data, config.card
    now = datetime.datetime.now(datetime.timezone.utc)
    inputs: dict[str, Any] = {
        "land_cover": {"dtype": "uint8", "description": "codes of classes, 0 = unknown"},
        "auxiliary": {
            "bands": [{"name": band.name, "unit": band.unit, "kind": band.kind} for band in data.auxiliary],
            "fill": data.auxiliary[0].fill,
        },
    }
    if generator.noise_channels:
        inputs["noise"] = {"channels": generator.noise_channels}
    return {
        "schema_version": "1.0",
        "name": words.name,
        "title": words.title,
        "version": words.version,
        "task": "synthesis",
        "licence": words.licence,
        "attribution": words.attribution,
        "description": words.description,
        "classes": [
            {
                "code": item.code,
                "name": item.name,
                "color": item.color,
                "role": item.role,
                "share": round(shares[item.code], 5),
            }
            for item in data.classes
        ],
        "inputs": inputs,
        "output": {
            "bands": [
                {"name": band.name, "description": band.description, "unit": "display value"}
                for band in data.image
            ],
            "dtype": "uint8",
            "range": list(data.range),
            "scale": 1.0,
            "offset": 0.0,
        },
        "gsd_m": data.gsd_m,
        "size_multiple": generator.size_multiple,
        "padding": "reflect",
        "halo": halo,
        "global_statistics": True,
        "auxiliary_range": [
            [float(np.floor(band[scene.valid].min())), float(np.ceil(band[scene.valid].max()))]
            for band in scene.auxiliary
        ],
        "training_data": words.training_data,
        "metrics": {},
        "graph_sha256": "0" * 64,
        "created": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "tool": {"name": "rs-synth-train", "version": tool_version()},
    }


def tool_version() -> str:
    """Version of this package as installed; "0" when it runs from a source tree."""
    try:
        return metadata.version("rs-synth-training")
    except metadata.PackageNotFoundError:
        return "0"


def footprint(config: Config, root: Path) -> tuple[float, float, float, float]:
    """West, south, east, north of the training rows, degrees WGS 84, to four decimals."""
    first, stop = config.data.train_rows
    with rasterio.open(Path(root) / config.data.image[0].path) as source:
        rows = window_bounds(Window(0, first, source.width, stop - first), source.transform)
        bounds = transform_bounds(source.crs, "EPSG:4326", *rows)
    west, south, east, north = (round(value, 4) for value in bounds)
    return west, south, east, north
