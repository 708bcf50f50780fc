# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train export` for checkpoints of task "diffusion": a model file of task "denoiser".

Nothing is written unless onnxruntime agrees with torch, on noised training pairs at timesteps over the whole
schedule.
"""

from __future__ import annotations

import argparse
from typing import Any, Dict, List

import numpy as np
import onnx
import onnxruntime
import torch

from ..card import find_schema
from ..card_content import class_shares, common_card, footprint, image_bands, stored_type
from ..data.crops import Batch
from ..data.tiles import open_tiles
from ..export import ExportError, write_files
from ..onnx_graph import HALF_SIZE_INPUT, halve_weights, to_onnx
from .config import DiffusionConfig
from .labels import LabelCode
from .load import load_denoiser
from .network import Denoiser
from .pairs import make_pairs
from .schedule import add_noise, alphas_cumprod
from .train import build_sampler

OUTPUT = "prediction"
TOLERANCE = {"float32": 1e-4, "float16": 1e-2}
"""Largest difference between onnxruntime and torch, in units of the prediction (noise has a deviation of 1)."""
CHECKED = 2
"""Crops that the exported graph is checked on."""


def run(args: argparse.Namespace) -> int:
    """Export, check, write; raises ExportError or CardError when a check fails."""
    schema = args.schema or find_schema(args.out)
    denoiser, config = load_denoiser(args.checkpoint)
    sampler = build_sampler(config, args.data)
    full = to_onnx(denoiser, example(denoiser), OUTPUT)
    model = full if args.full_precision else halve_weights(full)
    inputs = real_inputs(config, sampler.batch(0))
    for name, candidate in (("float32", full), ("float16", model)):
        check_parity(denoiser, candidate, inputs, name, args.threads)
    shares = class_shares(config, sampler)
    tiles = open_tiles(config.data, args.data, "train")
    card = build_card(config, denoiser, shares)
    write_files(model, card, args.out, schema, footprint(config, args.data, tiles))
    return 0


def example(denoiser: Denoiser) -> Dict[str, torch.Tensor]:
    """Inputs to trace with: two pairs, sides that differ."""
    step = 2 * denoiser.size_multiple
    rows, cols = 2 * step, 3 * step
    inputs = {
        "sample": torch.zeros(2, denoiser.channels, rows, cols),
        "timestep": torch.tensor([0.0, 1.0]),
    }
    if denoiser.super_resolution:
        inputs[HALF_SIZE_INPUT] = torch.zeros(2, denoiser.channels, rows // 2, cols // 2)
    return inputs


def real_inputs(config: DiffusionConfig, batch: Batch) -> Dict[str, np.ndarray]:
    """Training crops, noised over the whole schedule, as the graph takes them."""
    options = config.denoiser
    code = LabelCode(options.label_code, config.data.classes)
    pairs = make_pairs(batch, code, options.super_resolution)
    clean = pairs.clean[:CHECKED]
    timesteps = torch.linspace(0, options.schedule.steps - 1, len(clean)).long()
    noise = torch.randn(clean.shape, generator=torch.Generator().manual_seed(0))
    noisy = add_noise(clean, noise, timesteps, alphas_cumprod(options.schedule))
    inputs = {"sample": noisy.numpy(), "timestep": timesteps.float().numpy()}
    if pairs.low_resolution is not None:
        inputs[HALF_SIZE_INPUT] = pairs.low_resolution[:CHECKED].numpy()
    return inputs


def check_parity(
    denoiser: Denoiser, model: onnx.ModelProto, inputs: Dict[str, np.ndarray], weights: str, threads: int
) -> float:
    """Largest difference of the predictions between onnxruntime and torch.

    Raises:
        ExportError: it exceeds the tolerance for these weights.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    (found,) = session.run([OUTPUT], inputs)
    with torch.no_grad():
        expected = denoiser(**{name: torch.from_numpy(values) for name, values in inputs.items()}).numpy()
    error = float(np.abs(found - expected).max())
    limit = TOLERANCE[weights]
    print(f"onnxruntime against torch, {weights} weights: {error:.1e} (≤ {limit:.0e})")
    if not error <= limit:
        raise ExportError(f"The {weights} export differs from torch by {error:.1e}.")
    return error


def build_card(config: DiffusionConfig, denoiser: Denoiser, shares: Dict[int, float]) -> Dict[str, Any]:
    """The card of a denoiser, without the graph's hash.

    Args:
        shares: of each class in the labelled training pixels.
    """
    options = config.denoiser
    bands = [*image_bands(config), *label_bands(config)]
    inputs = {"sample": {"bands": bands}}
    if denoiser.super_resolution:
        inputs[HALF_SIZE_INPUT] = {"bands": bands}
    card = {
        **common_card(config, shares),
        "task": "denoiser",
        "inputs": inputs,
        "output": {
            "bands": bands,
            "dtype": stored_type(config),
            "range": list(config.data.range),
            "scale": 1.0,
            "offset": 0.0,
        },
        "size_multiple": denoiser.size_multiple,
        "halo": 0,
        "global_statistics": False,
        "denoiser": {
            "predicts": options.predicts,
            "schedule": {
                "kind": options.schedule.kind,
                "steps": options.schedule.steps,
                "beta_start": options.schedule.beta_start,
                "beta_end": options.schedule.beta_end,
            },
            "label_code": options.label_code,
            "tile_size": config.tile_size,
        },
    }
    if options.label_code == "none":
        del card["classes"]
    return card


def label_bands(config: DiffusionConfig) -> List[Dict[str, str]]:
    """The label's channels as a card lists them."""
    code = LabelCode(config.denoiser.label_code, config.data.classes)
    what = {
        "bits": "bit of the class, the first is worth most",
        "one_hot": "class",
        "colour": "colour of the class",
    }
    return [
        {"name": f"label_{number}", "description": what[code.kind], "unit": "code"}
        for number in range(1, code.channels + 1)
    ]
