# SPDX-License-Identifier: GPL-2.0-or-later
"""SRUIT (Fang et al. 2024): two domains of one place, through one latent space.

Section 3.2: A → Z_A → A_rec; A → Z_A → fake B → Z'_A → A_cc; B likewise. Two residual layers at the deep end belong to
both domains. Discriminator A tells pairs (A, B) from (A, fake B). No noise: the same input gives the same output, and
no loss on the latent features, which made things worse.

Left open by the text (its supplement is not at hand): kernels (4×4 of stride 2 downwards, as in pix2pix, 3×3
upwards), widths, leaky ReLU, and that the residual layers stand once, between encoder and decoder.
"""

from __future__ import annotations

from typing import Dict, Sequence, Tuple

from torch import Tensor, nn

from .config import SRUITConfig
from .config_methods import SRUITGeneratorConfig
from .objectives import Part, absolute
from .parts import Convolution, Head, Residual, Rise, initialise
from .translator import DIRECTIONS, Images, Judged, Term, Translator

OTHER = {"a": "b", "b": "a"}


def encoder(bands: int, config: SRUITGeneratorConfig) -> nn.Sequential:
    """Stride-2 convolutions, the first without a norm."""
    widths = [bands, *config.channels]
    return nn.Sequential(
        *(
            Convolution(one, two, 4, 2, config.norm if index else "none")
            for index, (one, two) in enumerate(zip(widths, widths[1:]))
        )
    )


def decoder(bands: int, config: SRUITGeneratorConfig) -> nn.Sequential:
    """Nearest ×2 and a convolution per level (transposed convolutions leave a checkerboard), and the head."""
    widths = [config.channels[0], *config.channels]
    rises = [Rise(two, one, "resize", config.norm) for one, two in zip(widths, widths[1:])]
    return nn.Sequential(*reversed(rises), Head(widths[0], bands, 3))


def middle(config: SRUITGeneratorConfig) -> nn.Sequential:
    """The residual layers."""
    return nn.Sequential(*(Residual(config.channels[-1], config.norm) for _ in range(config.blocks)))


class SRUIT(Translator):
    """See the module's docstring."""

    def __init__(self, config: SRUITGeneratorConfig, bands: Tuple[int, int]) -> None:
        super().__init__(bands)
        self.size_multiple = 2 ** len(config.channels)
        self.encoders = nn.ModuleDict({side: encoder(self.bands[side], config) for side in "ab"})
        names: Sequence[str] = ["both"] if config.shared else ["a", "b"]
        self.middles = nn.ModuleDict({name: middle(config) for name in names})
        self.decoders = nn.ModuleDict({side: decoder(self.bands[side], config) for side in "ab"})
        initialise(self)

    @classmethod
    def build(cls, config: SRUITConfig) -> SRUIT:  # type: ignore[override]
        return cls(config.generator, (len(config.data.a.bands), len(config.data.b.bands)))

    def encode(self, image: Tensor, side: str) -> Tensor:
        """The latent features of a domain's image."""
        features: Tensor = self.middles["both" if "both" in self.middles else side](
            self.encoders[side](image)
        )
        return features

    def forward(self, a: Tensor, b: Tensor, valid_a: Tensor, valid_b: Tensor) -> Images:
        images: Images = {}
        for (side, other), image in zip(OTHER.items(), (a, b)):
            latent = self.encode(image, side)
            fake = self.decoders[other](latent)
            images[f"reconstructed_{side}"] = self.decoders[side](latent)
            images[f"fake_{other}"] = fake
            images[f"cross_{side}"] = self.decoders[side](self.encode(fake, other))
        return images

    def translate(self, image: Tensor, direction: str) -> Tensor:
        source, target = DIRECTIONS[direction]
        result: Tensor = self.decoders[target](self.encode(image, source))
        return result

    def terms(self, images: Images, part: Part) -> Dict[str, Term]:
        terms = {}
        for side in "ab":
            image, valid = part.image(side), part.valid(side)
            terms[f"cross {side}"] = Term(absolute(images[f"cross_{side}"], image, valid), side)
            terms[f"reconstruction {side}"] = Term(
                absolute(images[f"reconstructed_{side}"], image, valid), side
            )
        return terms

    def judged(self, images: Images, part: Part) -> Dict[str, Judged]:
        """Discriminator a sees (A, B) and (A, fake B), where both are valid."""
        seen = part.valid_a * part.valid_b
        pairs = {}
        for side, other in OTHER.items():
            image = part.image(side)
            pairs[side] = Judged(part.image(other), images[f"fake_{other}"], seen, seen, image, image)
        return pairs

    @property
    def judges(self) -> Dict[str, int]:
        return dict.fromkeys("ab", sum(self.bands.values()))
