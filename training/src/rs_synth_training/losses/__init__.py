# SPDX-License-Identifier: GPL-2.0-or-later
"""Losses of the generator and the discriminator; images are in [-1, 1].

All are means. `…_weight` tells what a mean is taken over, for means over several parts of a batch.
"""

from __future__ import annotations

from .adversarial import discriminator_hinge, generator_hinge
from .feature_matching import feature_matching
from .locality import locality, locality_weight
from .reconstruction import reconstruction, reconstruction_weight
from .texture import random_filters, texture, texture_weight

__all__ = [
    "discriminator_hinge",
    "feature_matching",
    "generator_hinge",
    "locality",
    "locality_weight",
    "random_filters",
    "reconstruction",
    "reconstruction_weight",
    "texture",
    "texture_weight",
]
