# SPDX-License-Identifier: GPL-2.0-or-later
"""Losses of the generator and the discriminator; images are in [-1, 1]."""

from __future__ import annotations

from .adversarial import discriminator_hinge, generator_hinge
from .feature_matching import feature_matching
from .locality import locality
from .reconstruction import reconstruction
from .texture import texture

__all__ = [
    "discriminator_hinge",
    "feature_matching",
    "generator_hinge",
    "locality",
    "reconstruction",
    "texture",
]
