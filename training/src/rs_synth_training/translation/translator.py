# SPDX-License-Identifier: GPL-2.0-or-later
"""What all translators have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, Tuple

import torch
from torch import Tensor, nn

from .. import ema
from ..distributed import Ranks
from ..networks.stored_norm import StoredNorm
from .config import Config
from .objectives import Part

Images = Dict[str, Tensor]
DIRECTIONS = {"a-to-b": ("a", "b"), "b-to-a": ("b", "a")}
LEAK = 0.2

Patches = Iterable[Tuple[Tensor, Tensor]]
"""Batches of a domain's patches: images N×C×H×W in [-1, 1], and where they are valid, N×1×H×W."""


@dataclass(frozen=True)
class Judged:
    """What one discriminator compares: images N×B×H×W, and what is shown beside them (N×C×H×W, or nothing).

    seen_real, seen_fake: pixels of both that it is shown, N×1×H×W.
    """

    real: Tensor
    fake: Tensor
    seen_real: Tensor
    seen_fake: Tensor
    beside_real: Tensor | None = None
    beside_fake: Tensor | None = None


@dataclass(frozen=True)
class Term:
    """A loss, and the kind of mean that it is: a key of `objectives.Shares`."""

    value: Tensor
    mean: str


class Translator(nn.Module):
    """Networks of both directions, and what they are trained for.

    bands: of a and b. size_multiple: sides of images are multiples of it.
    """

    size_multiple: int = 1

    def __init__(self, bands: Tuple[int, int]) -> None:
        super().__init__()
        self.bands = dict(zip("ab", bands))

    @classmethod
    def build(cls, config: Config) -> Translator:
        """The recipe's networks with fresh weights."""
        raise NotImplementedError

    def forward(self, a: Tensor, b: Tensor, valid_a: Tensor, valid_b: Tensor) -> Images:
        """All images of a training step, by name."""
        raise NotImplementedError

    def translate(self, image: Tensor, direction: str) -> Tensor:
        """An image N×C×H×W in [-1, 1] in the look of the other domain; what is exported.

        direction: a key of `DIRECTIONS`. In evaluation mode a pixel depends on its surroundings only.
        """
        raise NotImplementedError

    def terms(self, images: Images, part: Part) -> Dict[str, Term]:
        """The losses that compare images, unweighted, by the names of the recipe's loss section."""
        raise NotImplementedError

    def judged(self, images: Images, part: Part) -> Dict[str, Judged]:
        """What each discriminator sees, by its name."""
        raise NotImplementedError

    @property
    def judges(self) -> Dict[str, int]:
        """The discriminators' names and the number of channels that each sees."""
        raise NotImplementedError

    def advance(self, progress: float) -> None:
        """Called before every step; progress 0…1."""

    def observe(self, images: Images, ranks: Ranks) -> None:
        """Called after every step on all ranks: keeps running statistics."""

    @torch.no_grad()
    def settle(self, direction: str, source: Patches, target: Patches) -> None:
        """Fix the statistics that a direction needs, measured over its domains; leaves evaluation mode.

        Statistics of norms that both directions share differ between them: settle a copy for each.
        """
        norms = any(isinstance(module, StoredNorm) for module in self.modules())
        if norms:
            with ema.measuring(self):
                for image, _ in source:
                    self.translate(image, direction)
        self.eval()


def adversarial_pairs(images: Images, part: Part) -> Dict[str, Judged]:
    """A discriminator per domain that compares its images with fakes from the other."""
    return {
        side: Judged(part.image(side), images[f"fake_{side}"], part.valid(side), part.valid(other))
        for side, other in (("a", "b"), ("b", "a"))
    }
