# SPDX-License-Identifier: GPL-2.0-or-later
"""Batch norm whose statistics are those of the whole batch, on however many ranks it lies.

Baier et al. 2021, section III-C: "The GPUs share batch statistics using synchronized batch normalization".
`nn.SyncBatchNorm` does that on GPUs only, and DDP refuses a network on the CPU that holds one; this runs on
both.
"""

from __future__ import annotations

from typing import Any, Tuple

import torch
import torch.distributed as distributed
from torch import Tensor, nn

EPSILON = 1e-5


class _NormOverRanks(torch.autograd.Function):
    """N×C×H×W to (x - mean) / sqrt(variance + ε) over all ranks, and mean, biased variance and pixel count.

    Backward as in Ioffe and Szegedy 2015, section 3, its two sums taken over all ranks: every rank's loss depends
    on every rank's features.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tuple[Tensor, Tensor, Tensor, Tensor]:
        values = x.float()
        variance, mean = torch.var_mean(values, (0, 2, 3), correction=0)
        # In double precision the mean square minus the squared mean loses no digits that matter.
        variance, mean = variance.double(), mean.double()
        count = torch.full_like(mean[:1], values.numel() / len(mean))
        total = torch.cat([count, count * mean, count * (variance + mean.square())])
        distributed.all_reduce(total)
        count, sums, squares = total.split([1, len(mean), len(mean)])
        mean = sums / count
        variance = squares / count - mean.square()
        scale = torch.rsqrt(variance + EPSILON)
        ctx.save_for_backward(x, mean, scale, count)
        ctx.mark_non_differentiable(mean, variance, count)
        normed = (values - _over_pixels(mean)).mul_(_over_pixels(scale))
        return normed.to(x.dtype), mean, variance, count

    @staticmethod
    def backward(ctx: Any, gradient: Tensor, *_: Any) -> Tensor:
        x, mean, scale, count = ctx.saved_tensors
        normed = (x.float() - _over_pixels(mean)).mul_(_over_pixels(scale))
        wanted = gradient.float()
        sums = torch.stack([wanted.sum((0, 2, 3)), (wanted * normed).sum((0, 2, 3))]).double()
        distributed.all_reduce(sums)
        level, slope = sums / count
        change = wanted - _over_pixels(level) - normed.mul_(_over_pixels(slope))
        return change.mul_(_over_pixels(scale)).to(x.dtype)


def _over_pixels(values: Tensor) -> Tensor:
    """C to 1×C×1×1, single precision."""
    return values.float().view(1, -1, 1, 1)


class StoredNorm(nn.BatchNorm2d):
    """Batch norm without its own scale and shift; evaluation uses stored statistics only (no seams).

    In training the statistics are those of all ranks, and of this process alone where it has no others.
    """

    running_mean: Tensor
    running_var: Tensor
    num_batches_tracked: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__(channels, eps=EPSILON, affine=False)

    def stored(self) -> Tuple[Tensor, Tensor]:
        """Inverse standard deviation and mean, as stored."""
        return torch.rsqrt(self.running_var + self.eps), self.running_mean

    def forward(self, x: Tensor) -> Tensor:
        if self.training and _is_spread():
            return self._over_ranks(x)
        return super().forward(x)

    @torch.compiler.disable
    def _over_ranks(self, x: Tensor) -> Tensor:
        normed, mean, variance, count = _NormOverRanks.apply(x)
        with torch.no_grad():
            self.num_batches_tracked.add_(1)
            factor = 1 / int(self.num_batches_tracked) if self.momentum is None else self.momentum
            self.running_mean.lerp_(mean.to(self.running_mean), factor)
            self.running_var.lerp_((variance * count / (count - 1)).to(self.running_var), factor)
        return normed


def _is_spread() -> bool:
    """Whether there are several ranks."""
    return distributed.is_available() and distributed.is_initialized() and distributed.get_world_size() > 1
