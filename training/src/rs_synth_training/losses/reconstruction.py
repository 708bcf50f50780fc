# SPDX-License-Identifier: GPL-2.0-or-later
"""L1 between images averaged over small squares: the colour of a place, not its texture."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor


def reconstruction(image: Tensor, target: Tensor, valid: Tensor, pool: int) -> Tensor:
    """Images N×B×H×W, valid N×1×H×W; squares of `pool` pixels count by their valid share."""
    difference = (image - target) * valid
    if pool > 1:
        difference, valid = F.avg_pool2d(difference, pool), F.avg_pool2d(valid, pool)
    return difference.abs().sum() / (valid.sum() * image.shape[1]).clamp(min=1)
