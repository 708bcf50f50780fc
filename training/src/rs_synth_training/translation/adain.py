# SPDX-License-Identifier: GPL-2.0-or-later
"""Adaptive instance normalisation (Huang and Belongie 2017, equation 8), its statistics given from outside."""

from __future__ import annotations

from typing import Iterable, Tuple

import torch
from torch import Tensor

EPSILON = 1e-5
TINY = 1e-6

Statistics = Tuple[Tensor, Tensor]
"""Mean and standard deviation of each channel, N×C, or 1×C for all images."""


def statistics(features: Tensor, weight: Tensor) -> Statistics:
    """Of each image over its valid pixels; features N×C×h×w, weight N×1×h×w (the valid share)."""
    values = features.float()
    total = weight.sum((2, 3)).clamp(min=TINY)
    mean = (values * weight).sum((2, 3)) / total
    spread = (values - mean[..., None, None]).square() * weight
    return mean, (spread.sum((2, 3)) / total + EPSILON).sqrt()


def adain(features: Tensor, content: Statistics, style: Statistics) -> Tensor:
    """Features that have the statistics `content`, with the statistics `style` instead."""
    scale = style[1] / content[1]
    shift = style[0] - content[0] * scale
    # One multiplication and addition, so that an exported graph with stored statistics holds nothing else.
    return features * scale[..., None, None].to(features.dtype) + shift[..., None, None].to(features.dtype)


def pooled(parts: Iterable[Tuple[Tensor, Tensor]]) -> Statistics:
    """Statistics 1×C over all pixels of all (features, weight) together."""
    count = sums = squares = torch.zeros(1, dtype=torch.float64)
    for features, weight in parts:
        values, valid = features.double(), weight.double()
        count = count + valid.sum()
        sums = sums + (values * valid).sum((0, 2, 3))
        squares = squares + (values.square() * valid).sum((0, 2, 3))
    mean = sums / count.clamp(min=TINY)
    variance = (squares / count.clamp(min=TINY) - mean.square()).clamp(min=0)
    return mean.float()[None], (variance + EPSILON).sqrt().float()[None]
