# SPDX-License-Identifier: GPL-2.0-or-later
"""The averaged generator, which is the one that is exported."""

from __future__ import annotations

from typing import Iterable, Tuple

import torch
from torch import Tensor, nn

from .networks import Generator
from .networks.stored_norm import StoredNorm


@torch.no_grad()
def update(average: nn.Module, model: nn.Module, decay: float, step: int) -> None:
    """Move the average towards the model; the first steps count more, or the random start would linger.

    Buffers (norm statistics) are taken over: they are running averages themselves.
    """
    decay = min(decay, (1 + step) / (10 + step))
    torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - decay)
    torch._foreach_copy_(list(average.buffers()), list(model.buffers()))


@torch.no_grad()
def calibrate(model: Generator, inputs: Iterable[Tuple[Tensor, Tensor, Tensor]]) -> None:
    """Measure the norms' statistics anew for these weights.

    Averaged weights see other activations than the weights whose running statistics were kept.

    Args:
        model: changed in place, left in evaluation mode.
        inputs: (labels, terrain, noise) of some training batches, as `synthesise` takes them.
    """
    norms = [module for module in model.modules() if isinstance(module, StoredNorm)]
    momenta = [norm.momentum for norm in norms]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean over all batches
    model.train()
    for labels, terrain, noise in inputs:
        model.synthesise(labels, terrain, noise)
    for norm, momentum in zip(norms, momenta):
        norm.momentum = momentum
    model.eval()
