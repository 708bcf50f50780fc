# SPDX-License-Identifier: GPL-2.0-or-later
"""SemI2I (Tasar et al. 2020): an encoder and a decoder per domain, styles exchanged by AdaIN.

Content of A and style of B into decoder B make fake A; fake A and fake B with styles exchanged again make A and B
(cross reconstruction); encoder A into decoder A makes A (self reconstruction). Features of an encoder's first
convolution are resized and joined to the input of every upsampling of the decoder that follows it. Sobel gradients of
an image and of its fake agree (section 2, equation 1).

Left open by the text (figure 1's sizes are lost): kernels and widths are CycleGAN's generator, its nine ResNet
blocks divided between encoder and decoder; there is no norm but AdaIN; where patches are partly invalid, statistics
leave those pixels out. Algorithm 1 starts with 0; here its first iterations weigh more, so that no 0 lingers. The
exported graph normalises the content too with the domain's statistics: those of the image would differ from tile to
tile.
"""

from __future__ import annotations

from typing import Dict, List, Tuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..distributed import Ranks
from .adain import Statistics, adain, pooled, statistics
from .config import SemI2IConfig
from .config_methods import SemI2IGeneratorConfig
from .objectives import Part, absolute, gradient
from .parts import Convolution, Head, Residual, Rise, initialise
from .translator import DIRECTIONS, Images, Judged, Patches, Term, Translator, adversarial_pairs

OTHER = {"a": "b", "b": "a"}


class Encoder(nn.Module):
    """An image to its embedding, N×C×(H/s)×(W/s), and the first convolution's features, N×C×H×W."""

    def __init__(self, bands: int, config: SemI2IGeneratorConfig) -> None:
        super().__init__()
        widths = config.channels
        self.first = Convolution(bands, widths[0], 7)
        self.downs = nn.Sequential(*(Convolution(one, two, 3, 2) for one, two in zip(widths, widths[1:])))
        self.blocks = nn.Sequential(*(Residual(widths[-1]) for _ in range(config.encoder_blocks)))

    def forward(self, image: Tensor) -> Tuple[Tensor, Tensor]:
        low = self.first(image)
        return self.blocks(self.downs(low)), low


class Decoder(nn.Module):
    """An embedding and low-level features to an image in [-1, 1]."""

    def __init__(self, bands: int, config: SemI2IGeneratorConfig) -> None:
        super().__init__()
        widths = config.channels
        self.blocks = nn.Sequential(*(Residual(widths[-1]) for _ in range(config.decoder_blocks)))
        pairs = list(zip(widths[:0:-1], widths[-2::-1]))
        self.rises = nn.ModuleList(Rise(deep + widths[0], wide, config.upsampling) for deep, wide in pairs)
        self.head = Head(widths[0], bands, 7)

    def forward(self, embedding: Tensor, low: Tensor) -> Tensor:
        x = self.blocks(embedding)
        for index, rise in enumerate(self.rises):
            x = rise(torch.cat([x, F.avg_pool2d(low, 2 ** (len(self.rises) - index))], 1))
        return self.head(x)


class SemI2I(Translator):
    """See the module's docstring."""

    stored: Tensor
    observed: Tensor

    def __init__(self, config: SemI2IGeneratorConfig, bands: Tuple[int, int]) -> None:
        super().__init__(bands)
        self.config = config
        self.size_multiple = 2 ** (len(config.channels) - 1)
        self.encoders = nn.ModuleDict({side: Encoder(self.bands[side], config) for side in "ab"})
        self.decoders = nn.ModuleDict({side: Decoder(self.bands[side], config) for side in "ab"})
        initialise(self)
        # Mean and standard deviation, of a and of b: Algorithm 1.
        self.register_buffer(
            "stored",
            torch.stack([torch.zeros(2, config.channels[-1]), torch.ones(2, config.channels[-1])], 1),
        )
        self.register_buffer("observed", torch.zeros((), dtype=torch.int64))
        self._fixed = False

    @classmethod
    def build(cls, config: SemI2IConfig) -> SemI2I:  # type: ignore[override]
        return cls(config.generator, (len(config.data.a.bands), len(config.data.b.bands)))

    def advance(self, progress: float) -> None:
        self._fixed = progress > self.config.stored_statistics_from

    def known(self, side: str) -> Statistics:
        """The stored statistics of a domain, 1×C each."""
        mean, spread = self.stored["ab".index(side)]
        return mean[None], spread[None]

    def forward(self, a: Tensor, b: Tensor, valid_a: Tensor, valid_b: Tensor) -> Images:
        images: Images = {}
        inputs, valid = {"a": a, "b": b}, {"a": valid_a, "b": valid_b}
        weight = {side: F.avg_pool2d(mask, self.size_multiple) for side, mask in valid.items()}
        coded = {side: self.encoders[side](inputs[side]) for side in "ab"}
        own = {side: statistics(coded[side][0], weight[side]) for side in "ab"}
        used = {side: self.known(side) if self._fixed else own[side] for side in "ab"}
        for side, other in OTHER.items():
            embedding, low = coded[side]
            images[f"self_{side}"] = self.decoders[side](embedding, low)
            images[f"fake_{other}"] = self.decoders[other](adain(embedding, used[side], used[other]), low)
        # fake_b shows the contents of a.
        recoded = {side: self.encoders[side](images[f"fake_{side}"]) for side in "ab"}
        again = {
            side: self.known(side) if self._fixed else statistics(recoded[side][0], weight[OTHER[side]])
            for side in "ab"
        }
        for side, other in OTHER.items():
            embedding, low = recoded[other]
            images[f"cross_{side}"] = self.decoders[side](adain(embedding, again[other], again[side]), low)
        rows: List[Tensor] = [torch.stack([values.mean(0) for values in own[side]]) for side in "ab"]
        images["statistics"] = torch.stack(rows).detach()
        return images

    def translate(self, image: Tensor, direction: str) -> Tensor:
        source, target = DIRECTIONS[direction]
        embedding, low = self.encoders[source](image)
        result: Tensor = self.decoders[target](adain(embedding, self.known(source), self.known(target)), low)
        return result

    def terms(self, images: Images, part: Part) -> Dict[str, Term]:
        terms = {}
        for side, other in OTHER.items():
            image, valid = part.image(side), part.valid(side)
            terms[f"cross {side}"] = Term(absolute(images[f"cross_{side}"], image, valid), side)
            terms[f"self_reconstruction {side}"] = Term(absolute(images[f"self_{side}"], image, valid), side)
            terms[f"gradient {side}"] = Term(
                gradient(image, images[f"fake_{other}"], valid), f"gradient_{side}"
            )
        return terms

    def judged(self, images: Images, part: Part) -> Dict[str, Judged]:
        return adversarial_pairs(images, part)

    @property
    def judges(self) -> Dict[str, int]:
        return dict(self.bands)

    @torch.no_grad()
    def observe(self, images: Images, ranks: Ranks) -> None:
        """Algorithm 1, with the mean over the batch."""
        seen = ranks.sum(images["statistics"].float().contiguous()) / ranks.size
        self.observed += 1
        weight = (1 / self.observed).clamp(min=1 - self.config.decay)
        self.stored.lerp_(seen, weight.to(self.stored))

    @torch.no_grad()
    def settle(self, direction: str, source: Patches, target: Patches) -> None:
        self.eval()
        for side, patches in zip(DIRECTIONS[direction], (source, target)):
            parts = (
                (self.encoders[side](image)[0], F.avg_pool2d(valid, self.size_multiple))
                for image, valid in patches
            )
            mean, spread = pooled(parts)
            self.stored["ab".index(side)] = torch.cat([mean, spread]).to(self.stored)
