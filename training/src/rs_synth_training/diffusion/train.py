# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train train` for recipes of task "diffusion"."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Optional

from ..config.training import check_share
from ..data.crops import CropSampler
from ..data.tiles import open_tiles
from ..device import torch_device
from ..distributed import ALONE, Ranks
from ..loop import CHECKPOINT, Job, run_job
from ..samples import save_picture
from ..train import SAMPLE_STEP
from . import config as configuration
from .config import DiffusionConfig
from .contact_sheet import contact_sheet
from .load import begin_with
from .sampling import first_noise, sample
from .trainer import TRAINER_KEYS, DiffusionTrainer

SHOWN = 8


def build_sampler(
    config: DiffusionConfig, root: Path, folder: Optional[Path] = None, ranks: Ranks = ALONE
) -> CropSampler:
    """The crops of the training split, one rank's; reads no other."""
    tiles = open_tiles(config.data, root, "train", config.training.cache_mb)
    batch = config.training.batch // ranks.size
    seed = config.training.seed
    return CropSampler(tiles, config.data, seed, batch, rank=ranks.rank, world=ranks.size, folder=folder)


def train(
    config: DiffusionConfig,
    root: Path,
    out: Path,
    resume: bool = False,
    max_minutes: Optional[float] = None,
    device: str = "cpu",
    ranks: Ranks = ALONE,
) -> Path:
    """Train until the recipe's iterations, the time limit or a signal; returns the checkpoint's path.

    The arguments are those of `rs_synth_training.train.train`. out gets last.pt, losses.jsonl, samples/ and
    tensorboard/.
    """
    where = torch_device(device, ranks.local)
    check_share(config.training, ranks.size)

    def make() -> Job:
        trainer = DiffusionTrainer(config, where, ranks)
        if config.training.begins_with and not (resume and (out / CHECKPOINT).exists()):
            begin_with(Path(config.training.begins_with), trainer.denoiser, config)
            trainer.average.load_state_dict(trainer.denoiser.state_dict())
        sampler = build_sampler(config, root, out, ranks)
        parts = config.training.accumulate
        return Job(
            trainer,
            lambda step: [sampler.batch(step, part, parts) for part in range(parts)],
            show=lambda: _show(trainer, sampler, out / "samples"),
        )

    return run_job(make, config.training, out, TRAINER_KEYS, resume, max_minutes, ranks)


def _show(trainer: DiffusionTrainer, sampler: CropSampler, folder: Path) -> None:
    """A contact sheet of the averaged denoiser, always from the same noise."""
    config, low = trainer.config, None
    count = SHOWN
    if config.denoiser.super_resolution:
        low = trainer.pairs(sampler.batch(SAMPLE_STEP), SAMPLE_STEP).low_resolution
        assert low is not None
        low = low[:SHOWN]
        count = len(low)
    edge = config.data.crop
    shape = (trainer.denoiser.channels, edge, edge)
    streams, noise = first_noise(config.training.seed, range(count), shape)
    samples = sample(
        trainer.average, config, noise, streams, "dpmsolver++", config.training.sample_steps, low
    )
    save_picture(folder / f"{trainer.step:06d}.png", contact_sheet(samples, config))


def run(values: Dict[str, Any], args: Any, ranks: Ranks) -> Path:
    """The command, for the values of a recipe."""
    config = configuration.from_dict(values)
    return train(config, args.data, args.out, args.resume, args.max_minutes, args.device, ranks)
