# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: one command, from a laptop's CPU to several GPUs."""

from __future__ import annotations

import argparse
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Callable, List, Optional

import numpy as np
import torch
from tqdm import tqdm

from . import checkpoint, samples
from . import config as configuration
from .config import Config
from .config.training import check_share
from .data.counterfactual import Counterfactuals
from .data.crops import Batch, CropSampler
from .data.prefetch import prefetched
from .data.textures import TextureBank
from .data.tiles import open_tiles
from .device import torch_device
from .distributed import ALONE, Ranks, joined
from .interrupt import Interrupt
from .log import Log, Window
from .networks import Generator
from .randomness import noise
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
    started, options = time.monotonic(), config.training
    if options.threads:
        torch.set_num_threads(options.threads)
    path = out / "last.pt"
    with ExitStack() as stack:
        interrupt = Interrupt()
        stack.callback(interrupt.restore)
        trainer = Trainer(config, where, ranks)
        before = 0.0
        if resume and path.exists():
            state = checkpoint.load(path, checkpoint.TRAINER_KEYS)
            trainer.load_state(state)
            before = state.get("minutes", 0.0)
        sampler = build_sampler(config, root, out, ranks)
        show = _Show(trainer, sampler, out / "samples")
        log = stack.enter_context(closing(Log(out))) if ranks.leads else None
        bar = stack.enter_context(
            tqdm(total=options.iterations, initial=trainer.step, unit="it", mininterval=5, disable=not log)
        )

        def parts(step: int) -> List[Batch]:
            return [sampler.batch(step, part, options.accumulate) for part in range(options.accumulate)]

        batches = prefetched(parts, trainer.step, max(1, options.workers))
        stack.enter_context(closing(batches))  # type: ignore[type-var]
        window, minutes = Window(), before
        done = trainer.step >= options.iterations
        while not done:
            progress = trainer.step / options.iterations
            if max_minutes:
                progress = max(progress, minutes / max_minutes)
            trainer.set_learning_rate(progress)
            window.add(trainer.train_step(next(batches)))
            bar.update()
            minutes, asked = ranks.agree(before + (time.monotonic() - started) / 60, interrupt.asked)
            late = max_minutes is not None and minutes >= max_minutes
            done = trainer.step >= options.iterations or asked or late
            if trainer.step % options.log_every == 0:
                # After a resume the first window is shorter.
                means = window.means(ranks)
                if log:
                    log.write(trainer.step, {**means, "minutes": minutes})
                bar.set_postfix({name: f"{value:.2f}" for name, value in means.items()})
            saves = trainer.step % options.checkpoint_every == 0 or done
            shows = trainer.step % options.sample_every == 0 or done
            if saves or shows:
                trainer.calibrate(sampler)
            if saves and ranks.leads:
                checkpoint.save(path, {**trainer.state(), "minutes": minutes})
                if watch:
                    watch(trainer.step, trainer.average)
            if shows and ranks.leads:
                show()
    return path


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


def run(args: argparse.Namespace) -> int:
    """`rs-synth-train train`."""
    config = configuration.load(args.recipe, tuple(args.set))
    with joined(args.device) as ranks:
        path = train(config, args.data, args.out, args.resume, args.max_minutes, args.device, ranks=ranks)
        if ranks.leads:
            print(f"checkpoint: {path}")
    return 0
