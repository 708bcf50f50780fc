# SPDX-License-Identifier: GPL-2.0-or-later
"""Training of a network that names the class of every pixel, in the loop of all tasks, watched on a validation split.

Batch n and what the network draws in step n (dropout, noise) are functions of (seed, n), so that training ended by
iterations gives the same weights again, also when it was interrupted and resumed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional, Protocol, Sequence, cast

import numpy as np
import torch
from torch import Tensor, nn

from .. import checkpoint
from ..config import DataConfig
from ..config.training import RunConfig
from ..data.aligned import AlignedScene
from ..data.crops import Batch, CropSampler
from ..data.radiometry import to_network
from ..distributed import ALONE
from ..evaluate.agreement import Agreement, Confusion
from ..evaluate.segmentation import Segmenter, segmentation_loss
from ..learning_curve import CURVE_NAME, add_point
from ..loop import Job, run_job
from ..until_flat import UntilFlat

KEYS = frozenset({"step", "network", "optimizer", "minutes"})
FINISHED_NAME = "finished"
WATCHED = {"miou": "mIoU on images held out"}
"""The measure of the learning curve, and its title."""


class PixelNetwork(Protocol):
    """What `Segmenter` and the training need of a network."""

    size_multiple: int

    def segment(self, image: Tensor) -> Tensor:
        """Logits N×K×H×W of an image N×B×H×W in [-1, 1]."""
        ...


@dataclass(frozen=True)
class Schedule:
    """Adam, and a learning rate that falls with (1 - progress) ** power; 0 keeps it.

    until_flat: makes more of the iterations where the curve is not flat.
    """

    iterations: int
    batch: int
    learning_rate: float
    checkpoint_every: int
    power: float = 0.0
    until_flat: Optional[UntilFlat] = None


@dataclass
class Supervised:
    """A network in training; see `loop.Trainable`."""

    network: nn.Module
    schedule: Schedule
    device: torch.device
    seed: int
    step: int = 0
    optimizer: torch.optim.Optimizer = field(init=False)

    def __post_init__(self) -> None:
        self.network.to(self.device, memory_format=torch.channels_last).train()  # type: ignore[call-overload]
        self.optimizer = torch.optim.Adam(self.network.parameters(), self.schedule.learning_rate)

    def set_learning_rate(self, progress: float) -> None:
        """The schedule's, at a progress of 0…1."""
        for group in self.optimizer.param_groups:
            group["lr"] = self.schedule.learning_rate * max(0.0, 1 - progress) ** self.schedule.power

    def train_step(self, batches: Sequence[Batch]) -> Dict[str, Tensor]:
        """One update with one batch."""
        (batch,) = batches
        drawn = int(np.random.SeedSequence((self.seed, self.step)).generate_state(1)[0])
        torch.manual_seed(drawn)  # of dropout, which has no generator of its own
        loss = self._loss(batch, drawn)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self.optimizer.step()
        self.step += 1
        return {"loss": loss.detach()}

    def _loss(self, batch: Batch, seed: int) -> Tensor:
        """Cross-entropy, or what the network has of its own."""
        own = getattr(self.network, "loss", None)
        if own is not None:
            return cast(Tensor, own(batch, torch.Generator().manual_seed(seed)))
        image = batch.image.to(self.device).contiguous(memory_format=torch.channels_last)
        logits = self.network.segment(image)  # type: ignore[operator]
        return segmentation_loss(logits, batch.truth.to(self.device), batch.valid.to(self.device))

    def state(self) -> Dict[str, Any]:
        """Everything that a later process needs."""
        return {
            "step": self.step,
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }

    def load_state(self, state: Dict[str, Any]) -> None:
        """Go on from `state()`."""
        with checkpoint.same_networks("The checkpoint"):
            self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]


@dataclass(frozen=True)
class Trained:
    """The network in evaluation mode; the iterations and minutes behind it."""

    network: nn.Module
    iterations: int
    minutes: float


def train(
    make_network: Callable[[], nn.Module],
    schedule: Schedule,
    tiles: Sequence[AlignedScene],
    validation: Sequence[AlignedScene],
    data: DataConfig,
    seed: int,
    folder: Path,
    max_minutes: Optional[float] = None,
    device: str = "cpu",
    draw: Optional[Callable[[int], Batch]] = None,
) -> Optional[Trained]:
    """Train, or go on, or take what is trained; None when a signal stopped it before its end.

    Args:
        make_network: weights to start from.
        schedule: of the optimisation.
        tiles: that are trained on.
        validation: that the curve is measured on.
        data: what the tiles' linear values mean; crop, flips and class balance.
        seed: of the crops, of the weights and of what the network draws.
        folder: gets last.pt, losses.jsonl and the curve; the one around it keeps the tiles' class counts.
        max_minutes: bound of the time, earlier calls counted. What is reached then counts as trained.
        draw: the batch of a step, where that is more than crops of the tiles.
    """
    where = torch.device(device)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        trainable = Supervised(make_network(), schedule, where, seed)

    def make() -> Job:
        take = draw or CropSampler(tiles, data, seed, schedule.batch, folder=folder.parent).batch
        return Job(trainable, lambda step: [take(step)], saved=watch)

    def watch() -> None:
        found = agreement(trainable.network, validation, data)
        add_point(folder, trainable.step, {"miou": found.miou})
        trainable.network.train()

    path, finished, length = folder / "last.pt", folder / FINISHED_NAME, schedule.iterations
    if finished.exists():
        trainable.load_state(checkpoint.load(path, KEYS))
    else:
        if not path.exists():
            (folder / CURVE_NAME).unlink(missing_ok=True)
        folder.mkdir(parents=True, exist_ok=True)
        reached = checkpoint.load(path, KEYS)["step"] if path.exists() else 0
        for length in _lengths(schedule, folder, reached):
            run_job(make, _options(schedule, seed, length), folder, KEYS, True, max_minutes, ALONE)
            if trainable.step < length:
                break
    minutes = checkpoint.load(path, KEYS)["minutes"]
    late = max_minutes is not None and minutes >= max_minutes
    if not (finished.exists() or trainable.step >= length or late):
        return None
    # A training ended by time stays ended: what was built on it would not be built on a longer one.
    finished.touch()
    return Trained(trainable.network.eval(), trainable.step, minutes)


def _lengths(schedule: Schedule, folder: Path, reached: int) -> Iterator[int]:
    """How many iterations to make, one length after the other; the next is asked for when one is made."""
    rule, length = schedule.until_flat, schedule.iterations
    following: Optional[int] = rule.length(length, reached) if rule else length
    while following:
        yield following
        following = rule.longer(following, folder) if rule else None


def _options(schedule: Schedule, seed: int, iterations: int) -> RunConfig:
    return RunConfig(
        iterations=iterations,
        batch=schedule.batch,
        seed=seed,
        log_every=min(20, schedule.checkpoint_every),
        sample_every=iterations,
        checkpoint_every=schedule.checkpoint_every,
    )


def agreement(network: nn.Module, tiles: Sequence[AlignedScene], data: DataConfig) -> Agreement:
    """Of the network's classes with the tiles' own, all tiles in one count."""
    return confusion(network, tiles, data).agreement()


def confusion(network: nn.Module, tiles: Sequence[AlignedScene], data: DataConfig) -> Confusion:
    """Pixels by (true, predicted) class; the network is left in evaluation mode."""
    counts = Confusion(len(data.classes))
    for tile, codes in zip(tiles, classify(network, tiles, data)):
        counts.add(tile.land_cover, codes, tile.valid)
    return counts


def classify(network: nn.Module, tiles: Sequence[AlignedScene], data: DataConfig) -> List[Any]:
    """The network's codes (rows, cols) uint8 of each tile."""
    segmenter = Segmenter(network)  # type: ignore[arg-type]
    return [segmenter.classify(to_network(tile.linear, data)) for tile in tiles]
