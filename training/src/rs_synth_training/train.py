# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train train`: one command, from a laptop's CPU to several GPUs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Callable, Dict, Optional

import numpy as np

from . import checkpoint, samples
from . import config as configuration
from .config import Config
from .config.training import check_share
from .data.counterfactual import Counterfactuals
from .data.crops import CropSampler
from .data.textures import TextureBank
from .data.tiles import open_tiles
from .device import torch_device
from .distributed import ALONE, Ranks, joined
from .loop import Job, run_job
from .networks import Generator
from .randomness import noise
from .tasks import module_of
from .trainer import Trainer

# The batch of the sample grids, far from any training step.
SAMPLE_STEP = 2**40


def build_sampler(
    config: Config, root: Path, folder: Optional[Path] = None, ranks: Ranks = ALONE
) -> CropSampler:
    """The crops of the training split, one rank's; reads no other. `folder` keeps the counts of the tiles' classes."""
    tiles = open_tiles(config.data, root, "train", config.training.cache_mb)
    counter, seed = config.counterfactual, config.training.seed
    twins = None
    if counter.share > 0:
        rng = np.random.default_rng(seed)
        bank = TextureBank(tiles[0], config.data, counter.paint, counter.canvas, counter.canvases, rng)
        twins = Counterfactuals(counter, config.data, bank)
    batch = config.training.batch // ranks.size
    return CropSampler(
        tiles, config.data, seed, batch, twins, counter.share, ranks.rank, ranks.size, folder=folder
    )


def train(
    config: Config,
    root: Path,
    out: Path,
    resume: bool = False,
    max_minutes: Optional[float] = None,
    device: str = "cpu",
    watch: Optional[Callable[[int, Generator], None]] = None,
    ranks: Ranks = ALONE,
) -> Path:
    """Train until the recipe's iterations, the time limit or a signal; returns the checkpoint's path.

    Args:
        config: the recipe.
        root: folder of the rasters.
        out: gets last.pt, losses.jsonl, samples/, tensorboard/; all ranks see the same folder.
        resume: go on from out/last.pt where it exists.
        watch: called with step and averaged generator after every checkpoint.
        ranks: the processes that train together; all of them call this.
    """
    where = torch_device(device, ranks.local)
    check_share(config.training, ranks.size)

    def make() -> Job:
        trainer = Trainer(config, where, ranks)
        sampler = build_sampler(config, root, out, ranks)
        parts = config.training.accumulate
        return Job(
            trainer,
            lambda step: [sampler.batch(step, part, parts) for part in range(parts)],
            settle=lambda: trainer.calibrate(sampler),
            show=_Show(trainer, sampler, out / "samples"),
            saved=lambda: watch(trainer.step, trainer.average) if watch else None,
        )

    return run_job(make, config.training, out, checkpoint.TRAINER_KEYS, resume, max_minutes, ranks)


class _Show:
    """Writes the sample grids: always the same crops with the same noise."""

    def __init__(self, trainer: Trainer, sampler: CropSampler, folder: Path) -> None:
        self._trainer, self._folder = trainer, folder
        self._batch = sampler.batch(SAMPLE_STEP)
        seed, channels = trainer.config.training.seed, trainer.generator.noise_channels
        self._noise = noise(self._batch, seed, SAMPLE_STEP, channels)

    def __call__(self) -> None:
        trainer = self._trainer
        picture = samples.grid(trainer.average, self._batch, self._noise, trainer.config)
        samples.save_picture(self._folder / f"{trainer.step:06d}.png", picture)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `rs-synth-train train`."""
    parser.add_argument("recipe", type=Path, help="YAML recipe")
    parser.add_argument("--data", type=Path, required=True, help="folder that the recipe's paths start from")
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoint, log and sample grids")
    parser.add_argument("--resume", action="store_true", help="go on from OUT/last.pt if it exists")
    parser.add_argument(
        "--max-minutes",
        type=float,
        help="stop, with a checkpoint, after this time; a resumed run counts the minutes before it too",
    )
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="override a key of the recipe, e.g. loss.adversarial=0",
    )


def _run(values: Dict[str, Any], args: argparse.Namespace, ranks: Ranks) -> Path:
    config = configuration.from_dict(values)
    return train(config, args.data, args.out, args.resume, args.max_minutes, args.device, ranks=ranks)


def run(args: argparse.Namespace) -> int:
    """`rs-synth-train train`, of any task."""
    values = configuration.read_values(args.recipe, tuple(args.set))
    other = module_of(values, "train")
    with joined(args.device) as ranks:
        path = other.run(values, args, ranks) if other else _run(values, args, ranks)
        if ranks.leads:
            print(f"checkpoint: {path}")
    return 0
