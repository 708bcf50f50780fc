# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: one script, from a laptop's CPU to a GPU."""

from __future__ import annotations

import argparse
import json
import signal
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import FrameType
from typing import Deque, Dict, Iterator, Optional

import numpy as np
import torch
from tqdm import tqdm

from . import checkpoint, samples
from . import config as configuration
from .config import Config, ConfigError
from .data.aligned import read_scene
from .data.counterfactual import Counterfactuals
from .data.crops import Batch, CropSampler
from .data.textures import TextureBank
from .trainer import Trainer

# The batch of the sample grids, far from any training step.
SAMPLE_STEP = 2**40


def build_sampler(config: Config, root: Path) -> CropSampler:
    """The crops of the training rows; reads no other row."""
    scene = read_scene(config.data, root, config.data.train_rows)
    counter, seed = config.counterfactual, config.training.seed
    twins = None
    if counter.share > 0:
        rng = np.random.default_rng(seed)
        bank = TextureBank(scene, config.data, counter.paint, counter.canvas, counter.canvases, rng)
        twins = Counterfactuals(counter, config.data, bank)
    return CropSampler(scene, config.data, seed, config.training.batch, twins, counter.share)


def prefetched(sampler: CropSampler, first: int, workers: int) -> Iterator[Batch]:
    """Batches first, first + 1, …, prepared ahead in background threads."""
    with ThreadPoolExecutor(workers) as pool:
        ahead: Deque[Future[Batch]] = deque(
            pool.submit(sampler.batch, first + index) for index in range(workers + 1)
        )
        step = first + workers + 1
        try:
            while True:
                batch = ahead.popleft().result()
                ahead.append(pool.submit(sampler.batch, step))
                step += 1
                yield batch
        finally:
            for future in ahead:
                future.cancel()


class Log:
    """losses.jsonl and TensorBoard."""

    def __init__(self, folder: Path) -> None:
        from torch.utils.tensorboard import SummaryWriter

        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "losses.jsonl"
        self._board = SummaryWriter(str(folder / "tensorboard"))

    def write(self, step: int, values: Dict[str, float]) -> None:
        """One line, on disk at once."""
        with open(self._path, "a", encoding="utf-8") as file:
            file.write(json.dumps({"step": step, **{k: round(v, 5) for k, v in values.items()}}) + "\n")
        for name, value in values.items():
            self._board.add_scalar(name, value, step)

    def close(self) -> None:
        """Finish TensorBoard's file."""
        self._board.close()


class Interrupt:
    """Turns SIGTERM and SIGINT into a wish to stop after the step in hand."""

    def __init__(self) -> None:
        self.asked = False
        self._kept = {number: signal.signal(number, self._ask) for number in (signal.SIGTERM, signal.SIGINT)}

    def _ask(self, number: int, frame: Optional[FrameType]) -> None:
        self.asked = True

    def restore(self) -> None:
        """Put the former handlers back."""
        for number, handler in self._kept.items():
            signal.signal(number, handler)


def train(
    config: Config,
    root: Path,
    out: Path,
    resume: bool = False,
    max_minutes: Optional[float] = None,
    device: str = "cpu",
) -> Path:
    """Train until the recipe's iterations, the time limit or a signal; returns the checkpoint's path.

    Args:
        config: the recipe.
        root: folder of the rasters.
        out: gets last.pt, losses.jsonl, samples/, tensorboard/.
        resume: go on from out/last.pt where it exists.
    """
    if device == "cuda" and not torch.cuda.is_available():
        raise ConfigError("--device cuda: torch finds no CUDA device here; leave it out to train on the CPU.")
    started, options = time.monotonic(), config.training
    if options.threads:
        torch.set_num_threads(options.threads)
    path, interrupt = out / "last.pt", Interrupt()
    trainer = Trainer(config, torch.device(device))
    before = 0.0
    if resume and path.exists():
        state = checkpoint.load(path)
        trainer.load_state(state)
        before = state.get("minutes", 0.0)
    sampler = build_sampler(config, root)
    log = Log(out)
    shown = sampler.batch(SAMPLE_STEP)
    shown_noise = trainer.noise(shown, trainer.randomness(SAMPLE_STEP))
    bar = tqdm(total=options.iterations, initial=trainer.step, unit="it", dynamic_ncols=True, mininterval=5)
    sums: Dict[str, float] = {}
    logged = trainer.step
    batches = prefetched(sampler, trainer.step, max(1, options.workers))
    try:
        done = trainer.step >= options.iterations
        while not done:
            minutes = before + (time.monotonic() - started) / 60
            progress = trainer.step / options.iterations
            if max_minutes:
                progress = max(progress, minutes / max_minutes)
            trainer.set_learning_rate(progress)
            for name, value in trainer.train_step(next(batches)).items():
                sums[name] = sums.get(name, 0.0) + value
            bar.update()
            done = (
                trainer.step >= options.iterations
                or interrupt.asked
                or (max_minutes is not None and minutes >= max_minutes)
            )
            if trainer.step % options.log_every == 0:
                # After a resume the first window is shorter.
                means = {name: value / (trainer.step - logged) for name, value in sums.items()}
                logged = trainer.step
                log.write(trainer.step, {**means, "minutes": minutes})
                bar.set_postfix({name: f"{value:.2f}" for name, value in means.items()})
                sums = {}
            saves = trainer.step % options.checkpoint_every == 0 or done
            shows = trainer.step % options.sample_every == 0 or done
            if saves or shows:
                trainer.calibrate(sampler)
            if saves:
                checkpoint.save(path, {**trainer.state(), "minutes": minutes})
            if shows:
                picture = samples.grid(trainer.average.cpu(), shown, shown_noise, config)
                trainer.average.to(device)
                samples.save_picture(out / "samples" / f"{trainer.step:06d}.png", picture)
    finally:
        batches.close()  # type: ignore[attr-defined]
        bar.close()
        log.close()
        interrupt.restore()
    return path


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
    path = train(config, args.data, args.out, args.resume, args.max_minutes, args.device)
    print(f"checkpoint: {path}")
    return 0
