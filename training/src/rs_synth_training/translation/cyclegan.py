# SPDX-License-Identifier: GPL-2.0-or-later
"""CycleGAN (Zhu et al. 2017): a generator per direction; there and back gives the image again.

Different from what was published: batch norm with stored statistics by default, or instance norm in training whose
place the domain's statistics take in the exported graph, as statistics of the image would differ from tile to tile;
leaky ReLU; no history of 50 fakes for the discriminators, whose state a resumed run would have to hold.
"""

from __future__ import annotations

from typing import Dict, Tuple

from torch import Tensor, nn

from .config import CycleGANConfig
from .config_methods import ResNetGeneratorConfig
from .objectives import Part, absolute
from .parts import ResNetGenerator
from .translator import DIRECTIONS, Images, Judged, Term, Translator, adversarial_pairs


class TwoGenerators(Translator):
    """A ResNet generator per direction."""

    def __init__(self, config: ResNetGeneratorConfig, bands: Tuple[int, int], identity: bool) -> None:
        super().__init__(bands)
        self.size_multiple = 2 ** (len(config.channels) - 1)
        self.identity = identity
        self.generators = nn.ModuleDict(
            {
                direction: ResNetGenerator(
                    self.bands[source],
                    self.bands[target],
                    config.channels,
                    config.blocks,
                    config.norm,
                    config.upsampling,
                )
                for direction, (source, target) in DIRECTIONS.items()
            }
        )

    def translate(self, image: Tensor, direction: str) -> Tensor:
        result: Tensor = self.generators[direction](image)
        return result

    def same(self, a: Tensor, b: Tensor) -> Images:
        """Each domain's image through the generator that makes such images, for the identity loss."""
        if not self.identity:
            return {}
        return {"same_a": self.translate(a, "b-to-a"), "same_b": self.translate(b, "a-to-b")}

    def identity_terms(self, images: Images, part: Part) -> Dict[str, Term]:
        """Images that have the look already stay as they are."""
        if not self.identity:
            return {}
        return {
            f"identity {side}": Term(
                absolute(images[f"same_{side}"], part.image(side), part.valid(side)), side
            )
            for side in "ab"
        }


class CycleGAN(TwoGenerators):
    """See the module's docstring."""

    @classmethod
    def build(cls, config: CycleGANConfig) -> CycleGAN:  # type: ignore[override]
        bands = len(config.data.a.bands), len(config.data.b.bands)
        return cls(config.generator, bands, config.loss.identity > 0)

    def forward(self, a: Tensor, b: Tensor, valid_a: Tensor, valid_b: Tensor) -> Images:
        fake_b, fake_a = self.translate(a, "a-to-b"), self.translate(b, "b-to-a")
        return {
            "fake_a": fake_a,
            "fake_b": fake_b,
            "cycle_a": self.translate(fake_b, "b-to-a"),
            "cycle_b": self.translate(fake_a, "a-to-b"),
            **self.same(a, b),
        }

    def terms(self, images: Images, part: Part) -> Dict[str, Term]:
        cycles = {
            f"cycle {side}": Term(absolute(images[f"cycle_{side}"], part.image(side), part.valid(side)), side)
            for side in "ab"
        }
        return {**cycles, **self.identity_terms(images, part)}

    def judged(self, images: Images, part: Part) -> Dict[str, Judged]:
        return adversarial_pairs(images, part)

    @property
    def judges(self) -> Dict[str, int]:
        return dict(self.bands)
