# SPDX-License-Identifier: GPL-2.0-or-later
"""Where torch runs, and whether it can compile there."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any, ContextManager

import torch

from .errors import TrainingError


def torch_device(name: str, local_rank: int = 0) -> torch.device:
    """The device of `--device`: of several GPUs the one with the number of this process on its machine.

    Raises:
        TrainingError: there is no such device.
    """
    if name != "cuda":
        return torch.device(name)
    if not torch.cuda.is_available():
        raise TrainingError("--device cuda: torch finds no CUDA device here; leave it out to run on the CPU.")
    count = torch.cuda.device_count()
    if local_rank >= count:
        raise TrainingError(
            f"--device cuda: torchrun started more processes than this machine has GPUs ({count}); "
            f"use --nproc-per-node={count}."
        )
    device = torch.device("cuda", local_rank)
    torch.cuda.set_device(device)
    # Crops are all of one size: the fastest algorithm is worth looking for.
    torch.backends.cudnn.benchmark = True
    return device


def autocast(device: torch.device, precision: str) -> ContextManager[Any]:
    """bf16 within it where the recipe's precision asks for it."""
    return torch.autocast(device.type, torch.bfloat16) if precision == "bf16" else nullcontext()


def why_not_compiled(device: torch.device) -> str:
    """Why torch.compile does not work on a device (no C++ compiler, no Triton); "" where it does."""
    try:
        torch.compile(lambda x: x + 1)(torch.zeros(8, device=device))
    except Exception as error:  # every backend has errors of its own
        return str(error).strip().partition("\n")[0] or type(error).__name__
    return ""
