# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a network looks: the halo that makes tiled runs equal the whole-image run."""

from __future__ import annotations

import copy
from collections.abc import Callable

import torch
from torch import Tensor

from .networks import Generator

NEGLIGIBLE = 1e-12
"""Changes below this fraction of the largest one are float64 rounding, not influence."""
FIRST_REACH = 64
LARGEST_REACH = 1024


Inputs = dict[str, Tensor]


def random_inputs(generator: Generator, height: int, width: int, rng: torch.Generator) -> Inputs:
    """Rough random inputs of one image by name, so that no path through the network stays silent.

    Land cover uint8, the others in the generator's own precision; auxiliary bands spread about their centre.
    """
    terrain = generator.terrain
    dtype = terrain.centre.dtype
    drawn = {
        "land_cover": torch.randint(
            0, generator.classes + 1, (1, height, width), generator=rng, dtype=torch.uint8
        ),
        "auxiliary": torch.randn((1, generator.auxiliary_bands, height, width), generator=rng, dtype=dtype)
        * terrain.scale
        + terrain.centre,
        "noise": torch.randn((1, generator.noise_channels, height, width), generator=rng, dtype=dtype),
        "style": torch.rand((1, generator.style_channels), generator=rng, dtype=dtype),
    }
    return {name: drawn[name] for name in generator.input_names}


def measure_halo(generator: Generator, reach: int = LARGEST_REACH) -> int:
    """The reach of a generator's inputs in its image; see `measure_reach`.

    Args:
        generator: in eval mode.
        reach: largest halo that can be found.
    """
    exact = copy.deepcopy(generator).double().eval()
    names = exact.input_names

    def unclipped(*values: Tensor) -> Tensor:
        inputs = dict(zip(names, values))
        labels, terrain = exact.conditions(inputs["land_cover"], inputs.get("auxiliary"))
        return exact.synthesise(labels, terrain, inputs.get("noise"), inputs.get("style"))

    def draw(height: int, width: int, rng: torch.Generator) -> list[Tensor]:
        return list(random_inputs(exact, height, width, rng).values())

    return measure_reach(unclipped, draw, generator.size_multiple, reach)


def measure_reach(
    output: Callable[..., Tensor],
    draw: Callable[[int, int, torch.Generator], list[Tensor]],
    multiple: int,
    reach: int = LARGEST_REACH,
) -> int:
    """Largest distance in pixels over which any input changes the output, measured in float64.

    All inputs beyond a straight edge are replaced by other random ones; the farthest output pixel that
    changes gives the reach. All four sides are tried; the edges lie on multiples of the stride, as the
    edges of tiles do, and the reach is rounded up to one.

    Args:
        output: the network in float64, from its inputs in order.
        draw: makes inputs from height, width and random numbers; those of fewer than three axes are one value
            for the whole image and stay as they are.
        multiple: stride of the network's coarsest level.
        reach: largest halo that can be found.

    Raises:
        ValueError: the influence reaches farther than ``reach``, or has no end (statistics of the image).
    """
    looked = min(FIRST_REACH, reach)
    while True:
        farthest = _farthest(output, draw, multiple, looked)
        if farthest < looked:
            return -(-farthest // multiple) * multiple
        if looked == reach:
            raise ValueError(f"The output depends on pixels more than {reach} px away: it cannot be tiled.")
        looked = min(2 * looked, reach)


@torch.no_grad()
def _farthest(
    output: Callable[..., Tensor],
    draw: Callable[[int, int, torch.Generator], list[Tensor]],
    multiple: int,
    reach: int,
) -> int:
    """Distance of the farthest output pixel that changes; at least `reach` where none bounds it."""
    rng = torch.Generator().manual_seed(0)
    length = -(-(2 * reach + 2 * multiple) // multiple) * multiple
    breadth = 4 * multiple
    edge, index = length // 2 // multiple * multiple, torch.arange(length)
    farthest = 0
    for transposed in (False, True):
        size = (length, breadth) if transposed else (breadth, length)
        first, second = draw(*size, rng), draw(*size, rng)
        before = output(*first)
        for replaced in (index < edge, index >= edge):
            mask = replaced.reshape((-1, 1) if transposed else (1, -1))
            mixed = [torch.where(mask, b, a) if a.dim() > 2 else a for a, b in zip(first, second)]
            change = (output(*mixed) - before).abs()
            profile = change.amax(dim=(0, 1, -1 if transposed else -2))
            touched = index[profile > NEGLIGIBLE * profile.max()]
            kept = touched[~replaced[touched]]
            if len(kept):
                distance = (kept - edge + 1) if bool(replaced[0]) else (edge - kept)
                farthest = max(farthest, int(distance.max()))
    return farthest
