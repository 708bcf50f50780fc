# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train sample`: image-mask pairs from a checkpoint, a file each, and a contact sheet.

A pair is written when it is made. Pair k of a seed depends on no other, so the same command goes on after an
interruption, and with a larger count, with the pairs that are missing. A sample without numbers is such a one: it is
left out, and tried again by the next call, which may have another device.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from tqdm import tqdm

from ..card_content import stored_type
from ..device import torch_device
from ..errors import TrainingError
from ..identity import claim, fingerprint
from ..samples import save_picture
from .config import DiffusionConfig
from .contact_sheet import contact_sheet
from .labels import LabelCode
from .load import check_pair, load_denoiser
from .network import Denoiser
from .sample_files import FOLDER_NAME, SETTINGS_NAME, pair_path, read_pair, stored_pairs, write_pair
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
        "--out",
        type=Path,
        required=True,
        help=f"folder for {FOLDER_NAME}/ and contact_sheet.png; goes on with what is there",
    )
    parser.add_argument("--super-resolution", type=Path, help="checkpoint that doubles the pairs' resolution")
    parser.add_argument("--count", type=int, default=16, help="pairs to make (default 16)")
    parser.add_argument(
        "--batch",
        type=int,
        default=8,
        help="pairs made at once (default 8); changes no pair, but for rounding",
    )
    parser.add_argument("--steps", type=int, default=20, help="of the sampler (default 20)")
    parser.add_argument("--sampler", default="dpmsolver++", help=f"one of {', '.join(SAMPLERS)} (the last)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--raw", action="store_true", help="keep each pair's channels and first noise as numbers too"
    )
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))


def run(args: argparse.Namespace) -> int:
    """Make, decode, write what is missing; then look at all that is there."""
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
    config = stages[-1][1]
    claim(args.out, _settings(args, config), SETTINGS_NAME)
    missing = [number for number in range(args.count) if not pair_path(args.out, number).exists()]
    lost = 0
    for start in tqdm(range(0, len(missing), args.batch), unit="batch"):
        numbers = missing[start : start + args.batch]
        for number, *made in zip(numbers, *_make(stages, args.seed, numbers, args.sampler, args.steps)):
            if not made[0].isfinite().all():
                lost += 1
                continue
            raw = (
                {name: values.numpy() for name, values in zip(("sample", "noise"), made)} if args.raw else {}
            )
            write_pair(args.out, number, {**decoded(made[0], config), **raw})
    paths = stored_pairs(args.out)
    names = " with ".join(recipe.card.name for _, recipe in stages)
    if not paths:
        # Or another checkpoint would be refused this folder.
        (args.out / SETTINGS_NAME).unlink()
        raise SampleError(
            f"The model {names} gave no number in any of {lost} samples: its training went wrong, or the device "
            "computes wrongly; try another --device, or an earlier checkpoint."
        )
    shown = torch.stack([_as_sample(read_pair(path), config) for path in paths[:SHEET]])
    save_picture(args.out / "contact_sheet.png", contact_sheet(shown, config))
    print(f"{len(paths)} pairs in {args.out}")
    if lost:
        print(f"The model {names} gave no number in {lost} of {len(missing)} samples, which were left out")
    _print_classes(paths, config)
    return 0


def _settings(args: argparse.Namespace, config: DiffusionConfig) -> Dict[str, Any]:
    """All that a pair depends on, and what its codes are called."""
    has_labels = config.denoiser.label_code != "none"
    return {
        "checkpoint": fingerprint(args.checkpoint),
        "super-resolution": fingerprint(args.super_resolution),
        "sampler": args.sampler,
        "steps": args.steps,
        "seed": args.seed,
        "raw": args.raw,
        "classes": [item.name for item in config.data.classes] if has_labels else [],
    }


def _print_classes(paths: Sequence[Path], config: DiffusionConfig) -> None:
    """The share of the pixels that was snapped, and that of each class; nothing of a model without labels."""
    if config.denoiser.label_code == "none":
        return
    classes = config.data.classes
    snapped, counts = 0.0, np.zeros(len(classes), np.int64)
    for path in paths:
        pair = read_pair(path)
        snapped += float(pair["snapped"]) / len(paths)
        counts += np.bincount(pair["classes"].ravel(), minlength=len(classes) + 1)[1:]
    print(f"{snapped:.2%} of the pixels were snapped to the nearest codeword")
    for item, count in zip(classes, counts):
        print(f"{count / counts.sum():7.2%}  {item.name}")


def _make(
    stages: List[Tuple[Denoiser, DiffusionConfig]],
    seed: int,
    numbers: Sequence[int],
    sampler: str,
    steps: int,
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


def decoded(pair: Tensor, config: DiffusionConfig) -> Dict[str, NDArray]:
    """A sample C×H×W as the arrays of its file, see `sample_files`."""
    values = pair.numpy()
    bands = len(config.data.image)
    low, high = config.data.range
    image = low + (np.clip(values[:bands], -1, 1) + 1) / 2 * (high - low)
    kind = stored_type(config)
    arrays: Dict[str, NDArray] = {"image": (np.rint(image) if kind == "uint8" else image).astype(kind)}
    code = LabelCode(config.denoiser.label_code, config.data.classes)
    if code.channels:
        labels = values[None, bands:]
        arrays["classes"] = code.decode(labels)[0]
        arrays["snapped"] = np.array(code.snapped(labels))
    return arrays


def _as_sample(arrays: Dict[str, NDArray], config: DiffusionConfig) -> Tensor:
    """`decoded` backwards, but for what it rounded."""
    low, high = config.data.range
    image = torch.from_numpy((arrays["image"].astype(np.float32) - low) / (high - low) * 2 - 1)
    code = LabelCode(config.denoiser.label_code, config.data.classes)
    if not code.channels:
        return image
    return torch.cat([image, code.encode(torch.from_numpy(arrays["classes"])[None])[0]])
