# SPDX-License-Identifier: GPL-2.0-or-later
"""The average of the weights, by hand."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from rs_synth_training import ema


class One(nn.Module):
    """One weight, and a statistic."""

    seen: Tensor

    def __init__(self, weight: float, seen: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(weight))
        self.register_buffer("seen", torch.tensor(seen))


def test_three_updates_by_hand() -> None:
    """(1 + step) / (10 + step) of what was there stays, but never more than the decay; a statistic is taken over."""
    average = One(0.0, 0.0)
    for step, decay, weight, expected in (
        (0, 0.999, 10.0, 9.0),  # 1/10 · 0 + 9/10 · 10
        (2, 0.999, 1.0, 3.0),  # 3/12 · 9 + 9/12 · 1
        (8, 0.4, 8.0, 6.0),  # 9/18 is more than 0.4: 0.4 · 3 + 0.6 · 8
    ):
        model = One(weight, weight)
        ema.update(average, model, decay, step)
        torch.testing.assert_close(average.weight.detach(), torch.tensor(expected))
        assert (average.seen, model.weight) == (weight, weight)
