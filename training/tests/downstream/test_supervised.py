# SPDX-License-Identifier: GPL-2.0-or-later
"""A training is a function of its seed, also where the network draws numbers of its own."""

from __future__ import annotations

from typing import Any, List

import pytest
import torch
from torch import nn

from rs_synth_training.data.crops import Batch
from rs_synth_training.downstream.supervised import Schedule, Supervised

SCHEDULE = Schedule(iterations=4, batch=2, learning_rate=0.1, checkpoint_every=4)
CPU = torch.device("cpu")


class Drops(nn.Module):
    """A classifier whose dropout takes the generator that all of PyTorch shares."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(1, 8, 1), nn.Dropout(0.5), nn.Conv2d(8, 2, 1))

    def segment(self, image: torch.Tensor) -> torch.Tensor:
        return self.layers(image)


class Draws(nn.Module):
    """A network with a loss that takes noise, as SegDiff's does."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(8))

    def loss(self, batch: Batch, generator: torch.Generator) -> torch.Tensor:
        return ((self.weight - torch.randn(8, generator=generator)) ** 2).sum()


def batch(step: int) -> Batch:
    image = torch.full((2, 1, 4, 4), step / 4)
    truth = torch.ones(2, 4, 4, dtype=torch.uint8)
    truth[:, :2] = 2
    nothing = torch.zeros(2, 0, 4, 4)
    valid = torch.ones(2, 1, 4, 4)
    return Batch(truth, nothing, image, valid, torch.zeros_like(valid), truth, torch.zeros(2, 0), 0, [0, 1])


def begin(kind: Any, seed: int) -> Supervised:
    torch.manual_seed(0)
    return Supervised(kind(), SCHEDULE, CPU, seed)


def weights(training: Supervised) -> List[torch.Tensor]:
    return [value.detach().clone() for value in training.network.parameters()]


def steps(training: Supervised, last: int) -> Supervised:
    while training.step < last:
        training.train_step([batch(training.step)])
    return training


@pytest.mark.parametrize("kind", [Drops, Draws])
def test_a_resumed_training_draws_what_an_uninterrupted_one_does(kind: Any) -> None:
    whole = weights(steps(begin(kind, 1), 4))
    state = steps(begin(kind, 1), 2).state()
    resumed = begin(kind, 1)
    resumed.load_state(state)
    torch.rand(5)  # what another row has drawn meanwhile
    for one, other in zip(whole, weights(steps(resumed, 4))):
        assert torch.equal(one, other)


@pytest.mark.parametrize("kind", [Drops, Draws])
def test_another_seed_draws_otherwise(kind: Any) -> None:
    first, second = (weights(steps(begin(kind, seed), 4)) for seed in (1, 2))
    assert not all(torch.equal(one, other) for one, other in zip(first, second))
