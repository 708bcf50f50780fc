# SPDX-License-Identifier: GPL-2.0-or-later
"""Small generators and inputs for the tests of the networks."""

from __future__ import annotations

import dataclasses
from typing import Any, Tuple

import torch
from torch import Tensor

from rs_synth_training import config as configuration
from rs_synth_training.config import Config
from rs_synth_training.networks import Generator
from tiny_zion import recipe


def make(**generator: Any) -> Config:
    """The tiny recipe with another generator section."""
    config = configuration.from_dict(recipe())
    return dataclasses.replace(config, generator=dataclasses.replace(config.generator, **generator))


def inputs(size: int = 32, count: int = 2, seed: int = 0) -> Tuple[Tensor, Tensor, Tensor]:
    """Land cover, heights and two channels of noise."""
    random = torch.Generator().manual_seed(seed)
    land_cover = torch.randint(0, 9, (count, size, size), generator=random).to(torch.uint8)
    auxiliary = 1500 + 300 * torch.rand(count, 1, size, size, generator=random)
    return land_cover, auxiliary, torch.randn(count, 2, size, size, generator=random)


def lively(generator: Generator) -> Generator:
    """Weights and statistics that no initialisation has, so that a forgotten term shows."""
    random = torch.Generator().manual_seed(5)
    for parameter in generator.parameters():
        parameter.data += 0.1 * torch.randn(parameter.shape, generator=random)
    for name, buffer in generator.named_buffers():
        if name.endswith("running_mean"):
            buffer.normal_(0, 0.3, generator=random)
        if name.endswith("running_var"):
            buffer.uniform_(0.5, 2, generator=random)
    return generator
