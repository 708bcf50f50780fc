# SPDX-License-Identifier: GPL-2.0-or-later
"""The evaluation section: the segmentation network that judges, and what it measures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List, Tuple

from ..strict import ConfigError


@dataclass(frozen=True)
class SegmentationConfig:
    """U-Net trained on real images of the training split (Baier et al. 2021, section III-C).

    The optimisation's defaults are the paper's; the widths are not (its U-Net has 64…1024).
    """

    channels: List[int] = field(default_factory=lambda: [16, 32, 64, 128])
    """Width at full resolution, then after each halving; the last is the number of features."""
    learning_rate: float = 2e-4
    betas: Tuple[float, float] = (0.9, 0.999)
    batch: int = 32
    epochs: float = 100.0
    """One epoch is as many crops as cover the training split once."""
    iterations: int = 0
    """In place of `epochs`; 0 leaves the number to them."""
    class_balance: float = 0.0
    """Share of the crops centred on a class drawn with equal chances (`data.class_balance`); 0 as in the paper."""
    seed: int = 0
    checkpoint_every: int = 100


@dataclass(frozen=True)
class EvaluationConfig:
    """How a model is measured (`rs-synth-train evaluate`)."""

    segmentation: SegmentationConfig = field(default_factory=SegmentationConfig)
    max_tiles: int = 0
    """Held-out tiles that are measured, evenly spaced; 0 takes all of them."""
    feature_patch: int = 64
    """Edge in pixels of the squares over which the network's deepest features are averaged: one sample each."""
    feature_components: int = 0
    """Principal components (of real training features) that the distances keep; 0 keeps the features as they are."""
    kernel_subsets: int = 100
    kernel_subset_size: int = 1000
    """At most half of the samples at hand are taken."""


def check(evaluation: EvaluationConfig) -> None:
    """Refuse a contradictory evaluation section. Raises ConfigError."""
    segmentation = evaluation.segmentation
    if len(segmentation.channels) < 2 or min(segmentation.channels) < 1:
        raise ConfigError("recipe.evaluation.segmentation.channels needs two or more positive widths.")
    if segmentation.iterations < 0 or segmentation.epochs <= 0 or segmentation.batch < 1:
        raise ConfigError(
            "recipe.evaluation.segmentation: epochs and batch must be positive, iterations not negative."
        )
    if segmentation.checkpoint_every < 1:
        raise ConfigError("recipe.evaluation.segmentation.checkpoint_every must be 1 or more.")
    multiple = 2 ** (len(segmentation.channels) - 1)
    if evaluation.feature_patch < multiple or evaluation.feature_patch % multiple:
        raise ConfigError(
            f"recipe.evaluation.feature_patch must be a multiple of {multiple}, the cell of the deepest features."
        )
    if not 0 <= evaluation.feature_components <= segmentation.channels[-1]:
        raise ConfigError(
            "recipe.evaluation.feature_components must lie between 0 and the number of features, "
            f"{segmentation.channels[-1]}."
        )
    if evaluation.max_tiles < 0 or evaluation.kernel_subsets < 1 or evaluation.kernel_subset_size < 2:
        raise ConfigError(
            "recipe.evaluation: max_tiles must not be negative, kernel_subsets 1 or more, kernel_subset_size 2 or more."
        )
