# SPDX-License-Identifier: GPL-2.0-or-later
"""The training section: the optimisation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from ..strict import ConfigError


@dataclass(frozen=True)
class RunConfig:
    """What the training sections of all tasks have in common."""

    iterations: int = 20000
    batch: int = 4
    """Crops per step, over all ranks: each of N ranks gets batch / N."""
    accumulate: int = 1
    """Equal parts in which a rank computes its crops of a step, to save memory: gradients add up, norm statistics
    are each part's own, and with a discriminator the images are made twice."""
    ema: float = 0.999
    precision: str = "fp32"
    """"fp32" or "bf16" (autocast)."""
    compile: bool = False
    """torch.compile both networks: minutes at the start, faster steps. Needs a C++ compiler, on a GPU Triton."""
    seed: int = 0
    threads: int = 0
    """CPU threads of a rank; 0 leaves the choice to torch (to torchrun: 1)."""
    workers: int = 1
    """Background threads that cut crops."""
    cache_mb: int = 1024
    """Memory for tiles that were read; a tile that was driven out is read again."""
    log_every: int = 20
    sample_every: int = 250
    checkpoint_every: int = 500
    decay_from: float = 1.0
    """Share of the iterations (or of the time limit) after which the learning rates fall linearly to 0."""


@dataclass(frozen=True)
class TrainingConfig(RunConfig):
    """The optimisation of generator and discriminator."""

    generator_lr: float = 1e-4
    discriminator_lr: float = 4e-4
    betas: Tuple[float, float] = (0.0, 0.9)
    calibration_batches: int = 16
    """Batches over which the norms' statistics are measured anew for the averaged weights."""


def decay(progress: float, start: float) -> float:
    """The factor of a learning rate: 1, from `start` on linearly to 0; progress 0…1."""
    return 1.0 if progress <= start or start >= 1 else max(0.0, (1 - progress) / (1 - start))


def check(training: RunConfig) -> None:
    """Refuse an unknown choice. Raises ConfigError."""
    if training.precision not in ("fp32", "bf16"):
        raise ConfigError("recipe.training.precision must be fp32 or bf16.")
    if training.seed < 0:
        raise ConfigError("recipe.training.seed must not be negative.")
    check_share(training, 1)


def check_share(training: RunConfig, ranks: int) -> None:
    """Refuse a batch that ranks and parts cannot share evenly. Raises ConfigError."""
    if training.batch < 1 or training.accumulate < 1:
        raise ConfigError("recipe.training: batch and accumulate must be 1 or more.")
    if training.batch % (ranks * training.accumulate):
        raise ConfigError(
            f"recipe.training.batch {training.batch} cannot be shared evenly by {ranks} ranks with accumulate "
            f"{training.accumulate}; make it a multiple of {ranks * training.accumulate}."
        )
