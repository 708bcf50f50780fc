# SPDX-License-Identifier: GPL-2.0-or-later
"""New pairs from a denoiser, with diffusers' samplers.

Sample k of a seed is the same whatever the batch it is made in: it has a stream of random numbers of its own, which
gives its first noise and then that of its steps.
"""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

import numpy as np
import torch
from torch import Tensor

from .config import DiffusionConfig
from .labels import LabelCode
from .network import Denoiser
from .schedule import make_scheduler, step_options


def first_noise(
    seed: int, numbers: Sequence[int], shape: Tuple[int, int, int], stage: Tuple[int, ...] = ()
) -> Tuple[List[np.random.Generator], Tensor]:
    """Streams of samples, and the noise N×C×H×W that they start from.

    Args:
        seed: of the run.
        numbers: of the samples.
        shape: of a sample.
        stage: () for the first model, (1,) for the super-resolution after it.
    """
    streams = [np.random.default_rng((seed, number, *stage)) for number in numbers]
    return streams, _draw(streams, shape)


def _draw(streams: Sequence[np.random.Generator], shape: Tuple[int, ...]) -> Tensor:
    return torch.from_numpy(np.stack([stream.standard_normal(shape, np.float32) for stream in streams]))


@torch.no_grad()
def sample(
    denoiser: Denoiser,
    config: DiffusionConfig,
    noise: Tensor,
    streams: Sequence[np.random.Generator],
    sampler: str,
    steps: int,
    low_resolution: Optional[Tensor] = None,
) -> Tensor:
    """The end of the chain, N×C×H×W float32 on the CPU, not clipped; NaN throughout a sample of which the denoiser
    once gave no finite number, or that begins with a low resolution of that kind.

    Args:
        denoiser: in evaluation mode.
        config: its recipe.
        noise: N×C×H×W, what the chain starts from.
        streams: of the noise between the steps (ddpm).
        sampler: "ddpm", "ddim" or "dpmsolver++".
        steps: 1 … the schedule's.
        low_resolution: see `Denoiser`.

    Raises:
        SamplerError: unknown sampler, or steps that it cannot take.
    """
    options = config.denoiser
    scheduler = make_scheduler(sampler, options.schedule, options.predicts, steps)
    device = next(denoiser.parameters()).device
    low = None if low_resolution is None else low_resolution.to(device)
    pairs = noise.to(device)
    good = _finite(pairs if low is None else low)
    for time in scheduler.timesteps:
        when = torch.full((len(pairs),), float(time), device=device)
        prediction = denoiser(pairs, when, low)
        good &= _finite(prediction)  # ddpm clips ∞ to numbers like others
        between = _draw(streams, tuple(noise.shape[1:])).to(device) if sampler == "ddpm" else None
        pairs = scheduler.step(prediction, time, pairs, **step_options(sampler, between)).prev_sample
    good &= _finite(pairs)
    return pairs.float().masked_fill(~good[:, None, None, None], torch.nan).cpu()


def _finite(values: Tensor) -> Tensor:
    """Which of N samples are of finite numbers alone."""
    return values.isfinite().flatten(1).all(1)


def as_low_resolution(pairs: Tensor, code: LabelCode) -> Tensor:
    """Samples as the super-resolution model was shown them: clipped, labels as the nearest codewords."""
    bands = pairs.shape[1] - code.channels
    image = pairs[:, :bands].clamp(-1, 1)
    if not code.channels:
        return image
    classes = torch.from_numpy(code.decode(pairs[:, bands:].numpy()))
    return torch.cat([image, code.encode(classes)], 1)
