# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train train` of a translator."""

from __future__ import annotations

import argparse
import copy
import dataclasses
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
import torch
from numpy.typing import NDArray

from .. import checkpoint
from ..config.training import check_share
from ..device import torch_device
from ..distributed import ALONE, Ranks
from ..loop import Job, run_job
from ..samples import save_picture, to_picture
from ..strict import ConfigError
from .config import Config, from_dict
from .domains import open_pair
from .networks import build_translator
from .patches import PatchSampler
from .trainer import Trainer
from .translator import DIRECTIONS, Patches, Translator

ROWS = 4
GAP = 4
SETTLING_BATCH = 8


def build_sampler(config: Config, root: Path, ranks: Ranks = ALONE) -> PatchSampler:
    """The patches of the training split, one rank's share of each step; reads no other split."""
    domains = open_pair(config.data, root, "train", config.training.cache_mb)
    batch = config.training.batch // ranks.size
    return PatchSampler(config.data, domains, config.training.seed, batch, ranks.rank, ranks.size)


def train(
    config: Config,
    root: Path,
    out: Path,
    resume: bool = False,
    max_minutes: Optional[float] = None,
    device: str = "cpu",
    ranks: Ranks = ALONE,
) -> Path:
    """Train until the recipe's iterations or epochs, the time limit or a signal; returns the checkpoint's path.

    Args:
        config: the recipe.
        root: folder of the data.
        out: gets last.pt, losses.jsonl, samples/, tensorboard/; all ranks see the same folder.
        resume: go on from out/last.pt where it exists.
        ranks: the processes that train together; all of them call this.
    """
    where = torch_device(device, ranks.local)
    check_share(config.training, ranks.size)
    multiple = build_translator(config).size_multiple
    if config.data.patch % multiple:
        raise ConfigError(f"recipe.data.patch must be a multiple of {multiple}, the stride of the networks.")
    sampler = build_sampler(config, root, ranks)
    recipe = counted(config, sampler)

    def make() -> Job:
        trainer = Trainer(recipe, where, ranks)
        return Job(trainer, lambda step: [sampler.batch(step)], show=_Show(trainer, sampler, out / "samples"))

    return run_job(make, recipe.training, out, checkpoint.TRAINER_KEYS, resume, max_minutes, ranks)


def counted(config: Config, sampler: PatchSampler) -> Config:
    """The recipe with iterations in place of epochs."""
    options = config.training
    if not options.epochs:
        return config
    iterations = max(1, round(options.epochs * sampler.per_epoch / options.batch))
    return dataclasses.replace(config, training=dataclasses.replace(options, iterations=iterations))


def load_translator(path: Path) -> Tuple[Translator, Config]:
    """The (averaged) translator of a checkpoint in evaluation mode, and the recipe that trained it."""
    state = checkpoint.load(path)
    recipe = from_dict(state["config"])
    translator = build_translator(recipe)
    with checkpoint.same_networks(path):
        translator.load_state_dict(state["generator_ema"])
    return translator.eval(), recipe


def settled(translator: Translator, direction: str, sampler: PatchSampler, count: int) -> Translator:
    """A copy for one direction, its statistics measured over `count` training patches of each domain (0: all)."""
    copied = copy.deepcopy(translator)
    device = next(copied.parameters()).device

    def patches(side: str) -> Patches:
        cut = sampler.evenly("ab".index(side), count, SETTLING_BATCH)
        return ((image.to(device), valid.to(device)) for image, valid in cut)

    source, target = DIRECTIONS[direction]
    copied.settle(direction, patches(source), patches(target))
    return copied


class _Show:
    """Writes sample grids, of training patches: a and its translation, b and its translation, in columns."""

    def __init__(self, trainer: Trainer, sampler: PatchSampler, folder: Path) -> None:
        self._trainer, self._sampler, self._folder = trainer, sampler, folder

    @torch.no_grad()
    def __call__(self) -> None:
        columns: List[List[NDArray[np.uint8]]] = []
        for direction, (source, _) in DIRECTIONS.items():
            translator = settled(self._trainer.average, direction, self._sampler, ROWS * SETTLING_BATCH)
            image, _ = self._sampler.evenly("ab".index(source), ROWS, ROWS)[0]
            made = translator.translate(image.to(self._trainer.device), direction).float().cpu()
            columns += [[to_picture(item) for item in shown] for shown in (image, made)]
        padded = [
            np.concatenate([np.pad(tile, ((0, GAP), (0, GAP), (0, 0))) for tile in column], 0)
            for column in columns
        ]
        rows = min(len(column) for column in padded)
        picture = np.concatenate([column[:rows] for column in padded], 1)
        save_picture(self._folder / f"{self._trainer.step:06d}.png", picture)


def run(values: Dict[str, Any], args: argparse.Namespace, ranks: Ranks) -> Path:
    """`rs-synth-train train` with the values of a recipe of this task."""
    return train(
        from_dict(values), args.data, args.out, args.resume, args.max_minutes, args.device, ranks=ranks
    )
