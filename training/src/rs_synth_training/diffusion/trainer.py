# SPDX-License-Identifier: GPL-2.0-or-later
"""A denoiser, its optimiser and one step of training.

Timesteps and noise are drawn by step number and number of the crop, as the crops are (see `randomness`).
"""

from __future__ import annotations

import copy
import logging
from contextlib import nullcontext
from typing import Any, Dict, Sequence, Tuple

import torch
from torch import Tensor, nn

from .. import checkpoint, ema, randomness
from ..config.training import decay
from ..data.crops import Batch
from ..device import autocast, why_not_compiled
from ..distributed import ALONE, Ranks
from . import config as configuration
from .config import DiffusionConfig
from .labels import LabelCode
from .network import Denoiser
from .pairs import Pairs, make_pairs
from .schedule import add_noise, alphas_cumprod, step_weights

DENOISER_KEYS = frozenset({"config", "denoiser_ema", "step"})
TRAINER_KEYS = DENOISER_KEYS | {"denoiser", "optimizer"}
# What a resumed run must have in common with the run before it.
DECISIVE = ("data", "denoiser", "training.batch", "training.seed")
_log = logging.getLogger(__name__)


class DiffusionTrainer:
    """Denoiser, its running average, optimiser.

    Args:
        config: the recipe.
        device: of the networks.
        ranks: the processes that train together.
    """

    def __init__(self, config: DiffusionConfig, device: torch.device, ranks: Ranks = ALONE) -> None:
        torch.manual_seed(config.training.seed)
        self.config, self.device, self.ranks = config, device, ranks
        self.code = LabelCode(config.denoiser.label_code, config.data.classes)
        self.denoiser = Denoiser(config).to(device)
        self.denoiser.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = copy.deepcopy(self.denoiser).eval().requires_grad_(False)
        options = config.training
        self.optimizer = torch.optim.Adam(
            self.denoiser.parameters(), options.learning_rate, options.betas, fused=True
        )
        self._alphas = alphas_cumprod(config.denoiser.schedule).to(device)
        if options.compile:
            self._compile()
        self.step = 0
        self._begin()

    def _begin(self) -> None:
        """The part of the training that the step belongs to: U-Net, or its detail (`training.detail_from`)."""
        options = self.config.training
        self._details = bool(self.config.denoiser.detail) and self.step >= options.detail_from
        self.denoiser.train_detail(self._details)
        gamma = options.detail_min_snr if self._details else options.min_snr
        self._weights = step_weights(self._alphas, self.config.denoiser.predicts, gamma)
        # Ranks exchange the gradients of what is trained now.
        self._shared = self.ranks.wrap(self.denoiser)

    def _compile(self) -> None:
        problem = why_not_compiled(self.device)
        if problem:
            _log.warning(
                "training.compile: torch cannot compile here, training goes on without (%s)", problem
            )
        else:
            self.denoiser.compile()

    def set_learning_rate(self, progress: float) -> None:
        """Rising over the warm-up, constant, then linear to 0 from `decay_from` on; progress 0…1. With detail, so in
        each of the two parts of the training."""
        options = self.config.training
        first = options.detail_from if self.step >= options.detail_from else 0
        share = options.detail_from / options.iterations
        if first:
            progress = max(0.0, progress - share) / (1 - share)
        elif share:
            progress = min(1.0, progress / share)
        rise = min(1.0, (self.step - first + 1) / options.warmup) if options.warmup else 1.0
        for group in self.optimizer.param_groups:
            group["lr"] = options.learning_rate * rise * decay(progress, options.decay_from)

    def train_step(self, batches: Sequence[Batch]) -> Dict[str, Tensor]:
        """One update; `batches` are this rank's share of the step, in one part or several."""
        if self.config.denoiser.detail and self._details != (self.step >= self.config.training.detail_from):
            self._begin()
        self.denoiser.train()
        self.optimizer.zero_grad(set_to_none=True)
        total = torch.zeros((), device=self.device)
        for index, batch in enumerate(batches):
            # Ranks exchange gradients once per step, after the last part.
            last = index == len(batches) - 1
            with nullcontext() if last else self.ranks.gathering(self._shared):
                loss = self._loss(batch) / len(batches)
                loss.backward()
            total += loss.detach()
        norm = nn.utils.clip_grad_norm_(self.denoiser.parameters(), self.config.training.clip)
        self.optimizer.step()
        self.step += 1
        ema.update(self.average, self.denoiser, self.config.training.ema, self.step)
        return {"loss": total, "gradient": norm.detach()}

    def pairs(self, batch: Batch, step: int) -> Pairs:
        """The clean pairs of a batch, on the CPU."""
        options = self.config.denoiser
        seed = self.config.training.seed
        return make_pairs(
            batch, self.code, options.super_resolution, options.low_resolution_noise, seed, step
        )

    def noised(self, batch: Batch, clean: Tensor, step: int) -> Tuple[Tensor, Tensor, Tensor]:
        """Noisy pairs, their noise, their timesteps; all on the device."""
        seed = self.config.training.seed
        count = self.config.denoiser.schedule.steps
        timesteps = randomness.timesteps(batch, seed, step, count).to(self.device)
        noise = randomness.noise(batch, seed, step, clean.shape[1]).to(self.device)
        return add_noise(clean, noise, timesteps, self._alphas), noise, timesteps

    def _loss(self, batch: Batch) -> Tensor:
        """Mean over the crops of each crop's mean squared error where it is known (Ho et al. 2020, eq. 14), weighted
        by its timestep where the recipe asks for it."""
        pairs = self.pairs(batch, self.step)
        clean, known = self._put(pairs.clean), self._put(pairs.known)
        noisy, noise, timesteps = self.noised(batch, clean, self.step)
        low = () if pairs.low_resolution is None else (self._put(pairs.low_resolution),)
        with autocast(self.device, self.config.training.precision):
            prediction = self._shared(self._put(noisy), timesteps.float(), *low).float()
        target = noise if self.config.denoiser.predicts == "epsilon" else clean
        errors = ((prediction - target) ** 2 * known).sum((1, 2, 3))
        means = errors / (known.sum((1, 2, 3)) * clean.shape[1]).clamp(min=1)
        return (means * self._weights[timesteps]).mean()

    def _put(self, values: Tensor) -> Tensor:
        return values.to(self.device).contiguous(memory_format=torch.channels_last)

    def state(self) -> Dict[str, Any]:
        """Everything that a later process needs to go on; the same on all ranks."""
        return {"config": self.config.to_dict(), "step": self.step, **checkpoint.states(self._parts())}

    def _parts(self) -> Dict[str, checkpoint.Stateful]:
        """By their names in checkpoints."""
        return {"denoiser": self.denoiser, "denoiser_ema": self.average, "optimizer": self.optimizer}

    def load_state(self, state: Dict[str, Any]) -> None:
        """Go on from `state()`, of any number of ranks.

        Raises:
            ConfigError: the checkpoint's recipe differs in what the result depends on.
            CheckpointError: it was written by another version of the network.
        """
        checkpoint.check_recipe(state["config"], self.config, DECISIVE, configuration.from_dict)
        with checkpoint.same_networks("The checkpoint"):
            checkpoint.load_states(self._parts(), state)
        self.step = state["step"]
