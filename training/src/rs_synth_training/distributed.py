# SPDX-License-Identifier: GPL-2.0-or-later
"""The processes that `torchrun` started: they train one model together, each on its share of every batch."""

from __future__ import annotations

import os
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from inspect import signature
from typing import Any, ContextManager, Dict, Iterator, Tuple

import torch
import torch.distributed as distributed
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from .errors import TrainingError


@dataclass(frozen=True)
class Ranks:
    """This process among all; the defaults are a process alone, for which every method is a plain one.

    All ranks must call `sum`, `agree` and wrapped networks in the same order.

    rank: number of this process; size: of all; local: number among those of this machine.
    """

    rank: int = 0
    size: int = 1
    local: int = 0

    @property
    def leads(self) -> bool:
        """Whether this is the process that writes files and reports."""
        return self.rank == 0

    def sum(self, values: Tensor) -> Tensor:
        """The sum over all ranks, in place; no gradient. Raises TrainingError where another rank has ended."""
        if self.size > 1:
            try:
                distributed.all_reduce(values)
            except RuntimeError as error:
                raise TrainingError(
                    f"Rank {self.rank} stops, as another rank has ended; see what that one says."
                ) from error
        return values

    def agree(self, minutes: float, stop: bool) -> Tuple[float, bool]:
        """The clock of rank 0, and whether any rank wants to stop."""
        if self.size == 1:
            return minutes, stop
        # On the CPU, so that a GPU need not be waited for.
        values = self.sum(torch.tensor([minutes if self.leads else 0.0, float(stop)], dtype=torch.float64))
        return float(values[0]), bool(values[1] > 0)

    def wrap(self, network: nn.Module) -> nn.Module:
        """The network with its gradients averaged over the ranks in every backward pass.

        Buffers are not sent around: norm statistics and spectral norms come out the same on all ranks.
        """
        if self.size == 1:
            return network
        options: Dict[str, Any] = {"gradient_as_bucket_view": True, _SYNC_BUFFERS: False}
        if next(network.parameters()).is_cuda:
            options["device_ids"] = [self.local]
        return DistributedDataParallel(network, **options)

    def gathering(self, network: nn.Module) -> ContextManager[Any]:
        """Within it a wrapped network's gradients add up on their own rank, until a backward pass outside."""
        return network.no_sync() if isinstance(network, DistributedDataParallel) else nullcontext()


ALONE = Ranks()
# The name of one option before and since torch 2.13.
_NEWER = "forward_sync_buffers"
_SYNC_BUFFERS = _NEWER if _NEWER in signature(DistributedDataParallel).parameters else "broadcast_buffers"


@contextmanager
def joined(device: str) -> Iterator[Ranks]:
    """Meet the other processes, by the variables that `torchrun` sets; alone where there are none.

    Args:
        device: "cpu" (gloo) or "cuda" (nccl, and gloo for what lies on the CPU).
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        yield ALONE
        return
    ranks = Ranks(int(os.environ["RANK"]), size, int(os.environ["LOCAL_RANK"]))
    distributed.init_process_group("cpu:gloo,cuda:nccl" if device == "cuda" else "gloo")
    try:
        yield ranks
    finally:
        distributed.destroy_process_group()
