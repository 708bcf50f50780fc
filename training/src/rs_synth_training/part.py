# SPDX-License-Identifier: GPL-2.0-or-later
"""A batch as a step needs it: on the device, as network inputs, with its random numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import torch
from torch import Tensor

from . import randomness
from .config import Config
from .data.crops import Batch
from .networks import Generator


@dataclass(frozen=True)
class Part:
    """What one rank computes at a time of a step's batch: N images, those of `crops` crops and of their twins.

    labels, terrain: the generator's conditions; condition: the discriminator's. noise N×Z×H×W. image, valid,
    edited, truth, style: as in `Batch`. places N×n: which pixels the texture loss looks at.
    """

    labels: Tensor
    terrain: Tensor
    condition: Tensor
    noise: Tensor
    style: Tensor
    image: Tensor
    valid: Tensor
    edited: Tensor
    truth: Tensor
    places: Tensor
    crops: int

    @property
    def inputs(self) -> Tuple[Tensor, Tensor, Tensor, Tensor]:
        """What `Generator.synthesise` takes."""
        return self.labels, self.terrain, self.noise, self.style


def prepare(batch: Batch, config: Config, step: int, generator: Generator, device: torch.device) -> Part:
    """Put a batch on the device, channels last."""
    seed = config.training.seed

    def put(values: Tensor) -> Tensor:
        return values.to(device).contiguous(memory_format=torch.channels_last)

    labels, terrain = generator.conditions(batch.land_cover.to(device), batch.auxiliary.to(device))
    labels, terrain = put(labels), put(terrain)
    style = batch.style.to(device)
    return Part(
        labels=labels,
        terrain=terrain,
        condition=generator.condition(labels, terrain, style),
        noise=put(randomness.noise(batch, seed, step, generator.noise_channels)),
        style=style,
        image=put(batch.image),
        valid=put(batch.valid),
        edited=put(batch.edited),
        truth=batch.truth.to(device),
        places=randomness.places(batch, seed, step, places_per_image(config)).to(device),
        crops=len(batch.numbers),
    )


def places_per_image(config: Config) -> int:
    """An image's share of the recipe's texture samples per step."""
    images = config.training.batch * (1 + config.counterfactual.share)
    return max(1, round(config.loss.texture_samples / images)) if config.loss.texture > 0 else 0
