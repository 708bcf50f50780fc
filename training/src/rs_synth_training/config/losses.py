# SPDX-License-Identifier: GPL-2.0-or-later
"""The loss section."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LossConfig:
    """Weights of the generator's losses; images are in [-1, 1] there."""

    adversarial: float = 1.0
    feature_matching: float = 5.0
    reconstruction: float = 0.0
    """L1 of the images averaged over squares of `reconstruction_pool` pixels."""
    reconstruction_pool: int = 1
    reconstruction_edited: float = 1.0
    """Weight of edited pixels in it: their painted colour is one of many that would do."""
    texture: float = 0.0
    """Sliced Wasserstein distance of local filter responses, per crop and class (Heitz et al. 2021)."""
    texture_filters: int = 8
    texture_samples: int = 4096
    locality: float = 0.0
    """L1 between the images before and after an edit, away from the edit."""
    locality_margin: int = 2
