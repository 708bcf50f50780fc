# SPDX-License-Identifier: GPL-2.0-or-later
"""The averaged generator, which is the one that is exported."""

from __future__ import annotations

from typing import Iterable, Tuple

import torch
from torch import Tensor, nn

from .networks import FusionGenerator


@torch.no_grad()
def update(average: nn.Module, model: nn.Module, decay: float, step: int) -> None:
    """Move the average towards the model; the first steps count more, or the random start would linger.

    Buffers (norm statistics) are taken over: they are running averages themselves.
    """
    decay = min(decay, (1 + step) / (10 + step))
    for mean, value in zip(average.parameters(), model.parameters()):
        mean.data.lerp_(value.data, 1 - decay)
    for kept, current in zip(average.buffers(), model.buffers()):
        kept.copy_(current)


@torch.no_grad()
def calibrate(model: FusionGenerator, inputs: Iterable[Tuple[Tensor, Tensor, Tensor]]) -> None:
    """Measure the norms' statistics anew for these weights.

    Averaged weights see other activations than the weights whose running statistics were kept.

    Args:
        model: changed in place, left in evaluation mode.
        inputs: (land cover, auxiliary, noise) of some training batches.
    """
    norms = [module for module in model.modules() if isinstance(module, nn.BatchNorm2d)]
    momenta = [norm.momentum for norm in norms]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean over all batches
    model.train()
    for land_cover, auxiliary, noise in inputs:
        model(land_cover, auxiliary, noise)
    for norm, momentum in zip(norms, momenta):
        norm.momentum = momentum
    model.eval()
