# SPDX-License-Identifier: GPL-2.0-or-later
"""Hinge losses (Lim and Ye 2017), averaged over the discriminator's scales."""

from __future__ import annotations

from typing import List

import torch.nn.functional as F
from torch import Tensor

Features = List[List[Tensor]]


def discriminator_hinge(real: Features, fake: Features) -> Tensor:
    """mean max(0, 1 - D(real)) + mean max(0, 1 + D(fake)); 2 means that nothing is learned yet."""
    decisions = [(r[-1].float(), f[-1].float()) for r, f in zip(real, fake)]
    losses = [F.relu(1 - r).mean() + F.relu(1 + f).mean() for r, f in decisions]
    return sum(losses[1:], losses[0]) / len(losses)


def generator_hinge(fake: Features) -> Tensor:
    """- mean D(fake)."""
    losses = [-f[-1].float().mean() for f in fake]
    return sum(losses[1:], losses[0]) / len(losses)
