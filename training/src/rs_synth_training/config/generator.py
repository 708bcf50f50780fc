# SPDX-License-Identifier: GPL-2.0-or-later
"""The generator section."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List

from ..strict import ConfigError

KINDS = ("fusion", "auxiliary", "label", "concatenation", "merge")


@dataclass(frozen=True)
class GeneratorConfig:
    """One of the five generators of Baier et al. 2021. The defaults are the paper's layers and sizes.

    kind: "fusion" (auxiliary raster encoded, land cover in the norms; the paper's own), "auxiliary" (no land
        cover), "label" (no auxiliary raster), "concatenation" (both into a plain encoder–decoder) or "merge"
        (a generator each, fused by a third).
    channels: width at full resolution, then after each stride-2 stage; its length fixes the downsamplings.
        "merge" takes three quarters of them.
    blocks: ResNet blocks at the coarsest level of an encoder.
    norm: "spade" | "clade" | "batch" (no land cover in the norms), of the kinds that feed norms with land
        cover: fusion, label, and the label half of merge. Everywhere else norms are batch norms.
    hidden: SPADE's embedding width, one number for all levels or one per level.
    """

    kind: str = "fusion"
    channels: List[int] = field(default_factory=lambda: [64, 128, 256, 512, 1024])
    blocks: int = 9
    label_blocks: int = 2
    """ResNet blocks where the land cover has no encoder: label, and the label half of merge."""
    norm: str = "spade"
    hidden: List[int] = field(default_factory=lambda: [128])
    shared_embedding: bool = False
    """One embedding of labels (with terrain and noise) per level instead of one per norm, modulation 1x1."""
    full_resolution_encoder: bool = True
    """False: a 4x4 stride-2 stem goes straight to half resolution, which halves the run time."""
    reduce_before_upsampling: bool = False
    """A 1x1 convolution narrows the features before, not after, they are enlarged."""
    head_norm: bool = False
    """A norm and an activation before the last convolution."""
    terrain: str = "sunlight"
    """What a height band gives the network: "height" (scaled; the paper), "slopes" (and its two slopes) or
    "sunlight" (and the cosine of the sun's incidence)."""
    noise_channels: int = 0
    styles: List[str] = field(default_factory=list)
    """Names of the style code's values (a season, a place, a sensor): an input N x S that scales and shifts
    every norm. None: no such input."""
    match_parameters: int = 0
    """A budget: the channels are scaled until the generator has that many parameters, to within 3 %. 0: the
    channels stay as they are."""
    spectral_norm: bool = True
    final_activation: str = "tanh"
    """"tanh" (paper) or "linear"; the output is clipped to the card's range either way."""
    leak: float = 0.0
    """Negative slope of the activations; 0 is ReLU."""

    def hidden_width(self, level: int) -> int:
        """SPADE's embedding width at a level, 0 being full resolution."""
        return self.hidden[level if len(self.hidden) > 1 else 0]

    @property
    def size_multiple(self) -> int:
        """Sides of inputs are multiples of this."""
        multiple: int = 2 ** (len(self.channels) - 1)
        return multiple


def check(generator: GeneratorConfig) -> None:
    """Refuse a contradictory generator. Raises ConfigError."""
    for key, value, choices in (
        ("kind", generator.kind, KINDS),
        ("norm", generator.norm, ("spade", "clade", "batch")),
        ("terrain", generator.terrain, ("height", "slopes", "sunlight")),
        ("final_activation", generator.final_activation, ("tanh", "linear")),
    ):
        if value not in choices:
            raise ConfigError(f"recipe.generator.{key} must be one of {', '.join(choices)}, not '{value}'.")
    if len(generator.channels) < 2 or len(generator.hidden) not in (1, len(generator.channels)):
        raise ConfigError("recipe.generator: two or more channels; one hidden width, or one per level.")
    if min(*generator.channels, *generator.hidden) < 1:
        raise ConfigError("recipe.generator: channels and hidden widths must be 1 or more.")
    if min(generator.blocks, generator.label_blocks, generator.noise_channels) < 0:
        raise ConfigError("recipe.generator: blocks and noise_channels must not be negative.")
    if generator.match_parameters < 0:
        raise ConfigError("recipe.generator.match_parameters must not be negative.")
    if generator.shared_embedding and generator.norm != "spade":
        raise ConfigError("recipe.generator.shared_embedding belongs to the norm spade.")
    if generator.kind == "label" and generator.norm == "batch":
        raise ConfigError("recipe.generator: with norm batch the kind label hardly sees the land cover.")
    if len(set(generator.styles)) != len(generator.styles):
        raise ConfigError("recipe.generator.styles: a name stands there twice.")
