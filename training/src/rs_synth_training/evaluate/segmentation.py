# SPDX-License-Identifier: GPL-2.0-or-later
"""The judge: a U-Net trained on the real images of the training split, and never on a synthesised one.

Baier et al. 2021, sections III-B and III-C: cross-entropy, Adam. Pixels without a class or a value count for
nothing. Precision is that of the recipe's own training. Batch n is a function of (seed, n), so that training ended by
iterations gives the same weights again, also when it was interrupted and resumed; training ended by a time limit does
not.
"""

from __future__ import annotations

import itertools
import math
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn
from tqdm import tqdm

from .. import checkpoint
from .. import config as configuration
from ..config import Config
from ..data.aligned import AlignedScene
from ..data.crops import Batch, CropSampler
from ..data.prefetch import prefetched
from ..device import torch_device
from ..errors import TrainingError
from ..networks.unet import UNet

IGNORE = -1
MIN_VALID = 0.5
"""Share of valid pixels that a patch needs for its features to count."""
LARGEST = 1024
"""Side, in pixels, of what is classified at once: of some data sets' images no memory holds the activations."""
MARGIN = 128
"""Of a larger tile's windows, on every side that is not the tile's. Both are multiples of every network's own."""
CHECKPOINT_KEYS = {"config", "step", "network", "optimizer"}


class SegmentationError(TrainingError):
    """The segmentation network does not belong to the recipe."""


def build_network(config: Config) -> UNet:
    """The recipe's U-Net with fresh weights, which depend on its seed alone."""
    options = config.evaluation.segmentation
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(options.seed)
        return UNet(len(config.data.image), len(config.data.classes), options.channels, config.data.range)


def iterations(config: Config, tiles: Sequence[AlignedScene]) -> int:
    """Iterations that the recipe asks for; epochs are counted with all tiles as large as the first."""
    options = config.evaluation.segmentation
    if options.iterations:
        return options.iterations
    rows, cols = tiles[0].shape
    crops = len(tiles) * rows * cols / config.data.crop**2
    return max(1, math.ceil(options.epochs * crops / options.batch))


def segmentation_loss(logits: Tensor, truth: Tensor, valid: Tensor) -> Tensor:
    """Mean cross-entropy of the labelled pixels; logits N×K×H×W, truth N×H×W codes, valid N×1×H×W."""
    target = truth.long() - 1
    target = target.masked_fill(valid[:, 0] == 0, IGNORE)
    total = F.cross_entropy(logits, target, ignore_index=IGNORE, reduction="sum")
    return total / (target != IGNORE).sum().clamp(min=1)


class Training:
    """Network, optimiser and step count of one training."""

    def __init__(self, config: Config, device: torch.device) -> None:
        options = config.evaluation.segmentation
        self.config, self.device = config, device
        self.network = build_network(config).to(device).train()
        self.network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.half = config.training.precision == "bf16"
        self.optimizer = torch.optim.Adam(self.network.parameters(), options.learning_rate, options.betas)
        self.step, self.minutes, self.done = 0, 0.0, False

    def update(self, batch: Batch) -> float:
        """One iteration; returns the loss."""
        image = batch.image.to(self.device).contiguous(memory_format=torch.channels_last)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
            logits = self.network.segment(image)
        loss = segmentation_loss(logits.float(), batch.truth.to(self.device), batch.valid.to(self.device))
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self.optimizer.step()
        self.step += 1
        return loss.item()

    def state(self) -> Dict[str, Any]:
        """Everything that a later process needs."""
        return {
            "config": self.config.to_dict(),
            "step": self.step,
            "minutes": self.minutes,
            "done": self.done,
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }

    def load_state(self, state: Dict[str, Any]) -> None:
        """Go on from `state()`."""
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.minutes, self.done = state["step"], state["minutes"], state["done"]


def build_sampler(config: Config, tiles: Sequence[AlignedScene], folder: Path) -> CropSampler:
    """Real crops, no edited twins, no dropped labels; the folder keeps the tiles' class counts."""
    options = config.evaluation.segmentation
    data = replace(config.data, class_balance=options.class_balance, label_dropout=0.0)
    return CropSampler(tiles, data, options.seed, options.batch, folder=folder)


def obtain_network(
    config: Config,
    tiles: Sequence[AlignedScene],
    path: Path,
    max_minutes: Optional[float] = None,
    device: str = "cpu",
) -> Tuple[UNet, int]:
    """The trained network of a file; trained, or trained further, and written where it is not complete.

    Args:
        config: the recipe.
        tiles: real tiles of the training split.
        path: checkpoint.
        max_minutes: end training after this time, earlier runs counted; what is reached then stays final.

    Returns:
        the network in evaluation mode, on the device, and the iterations behind it.

    Raises:
        SegmentationError: the file was trained for other data or another network.
    """
    path = Path(path)
    training = Training(config, torch_device(device))
    if path.exists():
        state = checkpoint.load(path, CHECKPOINT_KEYS)
        other = checkpoint.other_key(state["config"], config, ("data", "evaluation.segmentation"))
        if other:
            raise SegmentationError(
                f"{path} was trained with another recipe.{other}; remove it, or name another file with --segmentation."
            )
        training.load_state(state)
    if not training.done:
        path.parent.mkdir(parents=True, exist_ok=True)
        _train(training, tiles, path, max_minutes)
    return training.network.eval(), training.step


def _train(
    training: Training, tiles: Sequence[AlignedScene], path: Path, max_minutes: Optional[float]
) -> None:
    before, started = training.minutes, time.monotonic()
    config, last = training.config, iterations(training.config, tiles)
    every = config.evaluation.segmentation.checkpoint_every
    sampler = build_sampler(config, tiles, path.parent)
    batches = prefetched(sampler.batch, training.step, max(1, config.training.workers))
    with (
        closing(batches),  # type: ignore[type-var]
        tqdm(total=last, initial=training.step, desc="segmentation", unit="it", mininterval=5) as bar,
    ):
        while not training.done:
            loss = training.update(next(batches))
            training.minutes = before + (time.monotonic() - started) / 60
            late = max_minutes is not None and training.minutes >= max_minutes
            training.done = training.step >= last or late
            bar.update()
            bar.set_postfix(loss=f"{loss:.3f}", refresh=False)
            if training.done or training.step % every == 0:
                checkpoint.save(path, training.state())


def load_network(path: Path) -> Tuple[UNet, Config]:
    """A trained network in evaluation mode on the CPU, and its recipe. Raises CheckpointError."""
    state = checkpoint.load(path, CHECKPOINT_KEYS)
    config = configuration.from_dict(state["config"])
    network = build_network(config)
    network.load_state_dict(state["network"])
    return network.eval(), config


def _windows(size: int) -> List[Tuple[slice, slice]]:
    """Along one axis: each window, and the part of it that no other one gives."""
    if size <= LARGEST:
        return [(slice(0, size), slice(0, size))]
    found = []
    for first in range(0, size, LARGEST - 2 * MARGIN):
        last = min(first + LARGEST - 2 * MARGIN, size)
        # The last one is as large as the others, for networks that see all of it.
        low = max(0, min(first - MARGIN, -(-(size - LARGEST) // MARGIN) * MARGIN))
        found.append((slice(low, min(last + MARGIN, size)), slice(first - low, last - low)))
    return found


class Segmenter:
    """A trained network applied to whole tiles, of any size."""

    def __init__(self, network: UNet) -> None:
        self.network = network.eval()
        self._device = next(network.parameters()).device

    def _prepare(self, image: NDArray[np.float32]) -> Tensor:
        multiple = self.network.size_multiple
        rows, cols = image.shape[1:]
        pad = ((0, 0), (0, -rows % multiple), (0, -cols % multiple))
        padded = np.pad(np.asarray(image, np.float32), pad, mode="reflect")
        return torch.from_numpy(padded)[None].to(self._device)

    @torch.no_grad()
    def classify(self, image: NDArray[np.float32]) -> NDArray[np.uint8]:
        """Codes (rows, cols), never 0, of an image (bands, rows, cols) in [-1, 1].

        Sides above `LARGEST` are taken in windows: the same for networks that see no further than `MARGIN`, and for
        others (a PSPNet, a SegFormer) as if the image were one of the windows' size.
        """
        rows, cols = image.shape[1:]
        codes = np.empty((rows, cols), np.uint8)
        for (tall, inner_rows), (wide, inner_cols) in itertools.product(_windows(rows), _windows(cols)):
            part = image[:, tall, wide]
            logits = self.network.segment(self._prepare(part))[0, :, : part.shape[1], : part.shape[2]]
            made = (logits.argmax(0) + 1).to(torch.uint8).cpu().numpy()
            codes[tall, wide][inner_rows, inner_cols] = made[inner_rows, inner_cols]
        return codes

    @torch.no_grad()
    def describe(
        self, image: NDArray[np.float32], valid: NDArray[np.bool_], patch: int
    ) -> NDArray[np.float64]:
        """Features (n, F), float64: the deepest activations averaged over squares of `patch` pixels.

        Squares that do not fit the tile, or with fewer than half of their pixels valid, are left out; a side
        shorter than `patch` is taken whole.
        """
        height, width = (min(patch, size) for size in image.shape[1:])
        tall, wide = (size // edge for size, edge in zip(image.shape[1:], (height, width)))
        square = np.s_[: tall * height, : wide * width]
        shares = valid[square].reshape(tall, height, wide, width).mean(axis=(1, 3))
        activations = self.network.features(self._prepare(image))
        cells = (-(-height // self.network.size_multiple), -(-width // self.network.size_multiple))
        means = nn.functional.avg_pool2d(activations, cells)[0, :, :tall, :wide].cpu().double().numpy()
        return np.ascontiguousarray(means[:, shares >= MIN_VALID].T)
