# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature matching (Wang et al. 2018): L1 of the discriminator's features, real against synthetic."""

from __future__ import annotations

from typing import List

import torch.nn.functional as F
from torch import Tensor


def feature_matching(real: List[List[Tensor]], fake: List[List[Tensor]]) -> Tensor:
    """Mean over scales and layers (the decision is no feature); the real features carry no gradient."""
    losses = [F.l1_loss(f, r.detach()) for rs, fs in zip(real, fake) for r, f in zip(rs[:-1], fs[:-1])]
    return sum(losses[1:], losses[0]) / len(losses)
