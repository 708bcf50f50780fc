# SPDX-License-Identifier: GPL-2.0-or-later
"""L1 between images averaged over small squares: the colour of a place, not its texture."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor

TINY = 1e-6


def reconstruction(image: Tensor, target: Tensor, valid: Tensor, pool: int) -> Tensor:
    """Images N×B×H×W, valid N×1×H×W; squares of `pool` pixels count by their valid share."""
    difference = _pooled((image - target) * valid, pool).abs().sum()
    return difference / (reconstruction_weight(valid, pool) * image.shape[1]).clamp(min=TINY)


def reconstruction_weight(valid: Tensor, pool: int) -> Tensor:
    """The sum of those shares."""
    return _pooled(valid, pool).sum()


def _pooled(values: Tensor, pool: int) -> Tensor:
    return F.avg_pool2d(values, pool) if pool > 1 else values
