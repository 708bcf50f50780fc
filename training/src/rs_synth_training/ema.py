# SPDX-License-Identifier: GPL-2.0-or-later
"""The averaged generator, which is the one that is exported."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import Any, Callable, ContextManager, Iterable, Iterator, Tuple

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
    buffers = list(average.buffers())
    if buffers:
        torch._foreach_copy_(buffers, list(model.buffers()))


@contextmanager
def measuring(model: nn.Module) -> Iterator[None]:
    """Within it the model's norms measure their statistics anew, a plain mean over all batches that it is run on.

    Leaves the model in evaluation mode.
    """
    norms = [module for module in model.modules() if isinstance(module, StoredNorm)]
    momenta = [norm.momentum for norm in norms]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None
    model.train()
    yield
    for norm, momentum in zip(norms, momenta):
        norm.momentum = momentum
    model.eval()


@torch.no_grad()
def calibrate(
    model: Generator,
    inputs: Iterable[Tuple[Tensor, ...]],
    precision: Callable[[], ContextManager[Any]] = nullcontext,
) -> None:
    """Measure the norms' statistics anew for these weights.

    Averaged weights see other activations than the weights whose running statistics were kept.

    Args:
        model: changed in place, left in evaluation mode.
        inputs: (labels, terrain, noise, style) of some training batches, as `synthesise` takes them.
        precision: of the model. The inputs are drawn in full precision, as those of training steps are.
    """
    with measuring(model):
        for values in inputs:
            with precision():
                model.synthesise(*values)
