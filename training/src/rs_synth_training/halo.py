# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a generator looks: the halo that makes tiled runs equal the whole-image run."""

from __future__ import annotations

import copy

import torch

from .networks import FusionGenerator

NEGLIGIBLE = 1e-12
"""Changes below this fraction of the largest one are float64 rounding, not influence."""


def _random_inputs(
    classes: int, auxiliary: int, noise: int, height: int, width: int, rng: torch.Generator
) -> list[torch.Tensor]:
    """Rough random inputs, so that no path through the network stays silent."""
    return [
        torch.randint(0, classes + 1, (1, height, width), generator=rng, dtype=torch.uint8),
        1500 + 300 * torch.randn((1, auxiliary, height, width), generator=rng, dtype=torch.float64),
        torch.randn((1, noise, height, width), generator=rng, dtype=torch.float64),
    ]


def measure_halo(
    module: FusionGenerator, classes: int, auxiliary: int, noise: int, multiple: int, reach: int = 128
) -> int:
    """Largest distance in pixels over which any input changes the output, measured in float64.

    All inputs beyond a straight edge are replaced by other random ones; the farthest output pixel that
    changes gives the reach. All four sides are tried; the edges lie on multiples of the stride, as the
    edges of tiles do, and the reach is rounded up to one.

    Args:
        module: generator in eval mode.
        multiple: stride of the network's coarsest level.
        reach: largest halo that can be found.

    Raises:
        ValueError: the influence reaches farther than ``reach``, or has no end (global statistics).
    """
    exact = copy.deepcopy(module).double().eval()

    def unclipped(land_cover: torch.Tensor, heights: torch.Tensor, grain: torch.Tensor) -> torch.Tensor:
        labels, terrain = exact.conditions(land_cover, heights)
        return exact.synthesise(labels.double(), terrain, grain)

    rng = torch.Generator().manual_seed(0)
    length = -(-(2 * reach + 2 * multiple) // multiple) * multiple
    breadth = 4 * multiple
    farthest = 0
    with torch.no_grad():
        for transposed in (False, True):
            size = (length, breadth) if transposed else (breadth, length)
            first = _random_inputs(classes, auxiliary, noise, *size, rng)
            second = _random_inputs(classes, auxiliary, noise, *size, rng)
            before = unclipped(*first)
            axis = -2 if transposed else -1
            index = torch.arange(length)
            edge = length // 2 // multiple * multiple
            for replaced in (index < edge, index >= edge):
                mask = replaced.reshape((-1, 1) if transposed else (1, -1))
                mixed = [torch.where(mask, b, a) for a, b in zip(first, second)]
                change = (unclipped(*mixed) - before).abs()
                other = tuple(dim for dim in range(change.dim()) if dim != change.dim() + axis)
                profile = change.amax(dim=other)
                touched = index[profile > NEGLIGIBLE * profile.max()]
                kept = touched[~replaced[touched]]
                if len(kept):
                    distance = (kept - edge + 1) if bool(replaced[0]) else (edge - kept)
                    farthest = max(farthest, int(distance.max()))
    if farthest >= reach:
        raise ValueError(f"The output depends on pixels more than {reach} px away: it cannot be tiled.")
    return -(-farthest // multiple) * multiple
