# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train sample`: image-mask pairs from a checkpoint, as arrays and as a contact sheet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Dict, List, Optional, Tuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from tqdm import tqdm

from ..card_content import stored_type
from ..device import torch_device
from ..errors import TrainingError
from ..samples import save_picture
from .config import DiffusionConfig
from .contact_sheet import contact_sheet
from .labels import LabelCode
from .load import check_pair, load_denoiser
from .network import Denoiser
from .sampling import as_low_resolution, first_noise, sample
from .schedule import SAMPLERS, make_scheduler

SHEET = 64
"""Most pairs on a contact sheet."""


class SampleError(TrainingError):
    """Pairs that cannot be made as asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommand."""
    parser.add_argument("checkpoint", type=Path, help="checkpoint of a recipe of task diffusion")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for samples.npz and contact_sheet.png"
    )
    parser.add_argument("--super-resolution", type=Path, help="checkpoint that doubles the pairs' resolution")
    parser.add_argument("--count", type=int, default=16, help="pairs to make (default 16)")
    parser.add_argument(
        "--batch", type=int, default=8, help="pairs made at once (default 8); changes no pair"
    )
    parser.add_argument("--steps", type=int, default=20, help="of the sampler (default 20)")
    parser.add_argument("--sampler", default="dpmsolver++", help=f"one of {', '.join(SAMPLERS)} (the last)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))


def run(args: argparse.Namespace) -> int:
    """Make, decode, write."""
    if args.count < 1 or args.batch < 1 or args.seed < 0:
        raise SampleError("--count and --batch must be 1 or more, --seed 0 or more.")
    device = torch_device(args.device)
    denoiser, config = load_denoiser(args.checkpoint)
    stages: List[Tuple[Denoiser, DiffusionConfig]] = [(denoiser.to(device), config)]
    if args.super_resolution:
        larger, recipe = load_denoiser(args.super_resolution)
        check_pair(config, recipe)
        stages.append((larger.to(device), recipe))
    elif config.denoiser.super_resolution:
        raise SampleError(
            f"{args.checkpoint} is a super-resolution, which needs pairs to start from: name the model of its low "
            "resolution, and this one with --super-resolution."
        )
    for _, recipe in stages:
        # An impossible wish is refused before the first step.
        make_scheduler(args.sampler, recipe.denoiser.schedule, recipe.denoiser.predicts, args.steps)
    made: List[Tuple[Tensor, Tensor]] = []
    for start in tqdm(range(0, args.count, args.batch), unit="batch"):
        numbers = range(start, min(start + args.batch, args.count))
        made.append(_make(stages, args.seed, numbers, args.sampler, args.steps))
    pairs, noise = (torch.cat(parts) for parts in zip(*made))
    config = stages[-1][1]
    arrays = decoded(pairs, config)
    args.out.mkdir(parents=True, exist_ok=True)
    arrays.update(sample=pairs.numpy(), noise=noise.numpy())
    with open(args.out / "samples.npz", "wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
    save_picture(args.out / "contact_sheet.png", contact_sheet(pairs[:SHEET], config))
    print(f"{len(pairs)} pairs in {args.out}")
    if "snapped" in arrays:
        print(f"{float(arrays['snapped']):.2%} of the pixels were snapped to the nearest codeword")
        counts = np.bincount(arrays["classes"].ravel(), minlength=len(config.data.classes) + 1)[1:]
        for item, count in zip(config.data.classes, counts):
            print(f"{count / counts.sum():7.2%}  {item.name}")
    return 0


def _make(
    stages: List[Tuple[Denoiser, DiffusionConfig]], seed: int, numbers: range, sampler: str, steps: int
) -> Tuple[Tensor, Tensor]:
    """The last stage's pairs, and the noise that they started from."""
    low: Optional[Tensor] = None
    for index, (denoiser, config) in enumerate(stages):
        edge = config.tile_size
        shape = (denoiser.channels, edge, edge)
        streams, noise = first_noise(seed, numbers, shape, (1,) * index)
        pairs = sample(denoiser, config, noise, streams, sampler, steps, low)
        low = as_low_resolution(pairs, LabelCode(config.denoiser.label_code, config.data.classes))
    return pairs, noise


def decoded(pairs: Tensor, config: DiffusionConfig) -> Dict[str, NDArray]:
    """Samples N×C×H×W as arrays: image N×B×H×W in the card's units; classes N×H×W and the share of pixels that
    decoding snapped, where there are labels."""
    values = pairs.numpy()
    bands = len(config.data.image)
    low, high = config.data.range
    image = low + (np.clip(values[:, :bands], -1, 1) + 1) / 2 * (high - low)
    kind = stored_type(config)
    arrays: Dict[str, NDArray] = {"image": (np.rint(image) if kind == "uint8" else image).astype(kind)}
    code = LabelCode(config.denoiser.label_code, config.data.classes)
    if code.channels:
        arrays["classes"] = code.decode(values[:, bands:])
        arrays["snapped"] = np.array(code.snapped(values[:, bands:]))
    return arrays
