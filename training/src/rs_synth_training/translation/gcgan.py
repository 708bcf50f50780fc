# SPDX-License-Identifier: GPL-2.0-or-later
"""GC-GAN (Fu et al. 2019): what a generator makes of a turned image is what it makes of the image, turned.

One-sided: no way back is needed. Both directions are trained here, each for itself, so that one run gives both
models. The generator is CycleGAN's, and the same for the image and the turned image; a discriminator of its own sees
the turned fakes. Different from what was published: as in `cyclegan`.
"""

from __future__ import annotations

from typing import Dict, Tuple

import torch
from torch import Tensor

from .config import GcGANConfig
from .config_methods import GcGANGeneratorConfig
from .cyclegan import TwoGenerators
from .objectives import Part, absolute
from .translator import Images, Judged, Term, adversarial_pairs


class GcGAN(TwoGenerators):
    """See the module's docstring."""

    def __init__(self, config: GcGANGeneratorConfig, bands: Tuple[int, int], identity: bool) -> None:
        super().__init__(config, bands, identity)
        self._rotates = config.geometry == "rotation"

    @classmethod
    def build(cls, config: GcGANConfig) -> GcGAN:  # type: ignore[override]
        bands = len(config.data.a.bands), len(config.data.b.bands)
        return cls(config.generator, bands, config.loss.identity > 0)

    def turn(self, image: Tensor, back: bool = False) -> Tensor:
        """Rotated by 90° clockwise (back: counter-clockwise), or upside down."""
        if self._rotates:
            return torch.rot90(image, 1 if back else -1, (2, 3))
        return image.flip(2)

    def forward(self, a: Tensor, b: Tensor, valid_a: Tensor, valid_b: Tensor) -> Images:
        return {
            "fake_b": self.translate(a, "a-to-b"),
            "fake_a": self.translate(b, "b-to-a"),
            "turned_b": self.translate(self.turn(a), "a-to-b"),
            "turned_a": self.translate(self.turn(b), "b-to-a"),
            **self.same(a, b),
        }

    def terms(self, images: Images, part: Part) -> Dict[str, Term]:
        """Equation 4: L1 between the fake and the turned fake, turned back."""
        terms = {
            f"geometry {side}": Term(
                absolute(
                    self.turn(images[f"turned_{other}"], back=True), images[f"fake_{other}"], part.valid(side)
                ),
                side,
            )
            for side, other in (("a", "b"), ("b", "a"))
        }
        return {**terms, **self.identity_terms(images, part)}

    def judged(self, images: Images, part: Part) -> Dict[str, Judged]:
        pairs = adversarial_pairs(images, part)
        for side, other in (("a", "b"), ("b", "a")):
            pairs[f"turned_{side}"] = Judged(
                self.turn(part.image(side)),
                images[f"turned_{side}"],
                self.turn(part.valid(side)),
                self.turn(part.valid(other)),
            )
        return pairs

    @property
    def judges(self) -> Dict[str, int]:
        return {**self.bands, **{f"turned_{side}": count for side, count in self.bands.items()}}
