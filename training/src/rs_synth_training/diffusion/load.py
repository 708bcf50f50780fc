# SPDX-License-Identifier: GPL-2.0-or-later
"""Denoisers from checkpoints, and which two of them belong together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Tuple

from .. import checkpoint
from ..checkpoint import CheckpointError
from ..errors import TrainingError
from . import config as configuration
from .config import TASK, DiffusionConfig
from .network import Denoiser
from .trainer import DENOISER_KEYS


class MismatchError(TrainingError):
    """A model and its super-resolution that were not made for each other."""


def load_denoiser(path: Path) -> Tuple[Denoiser, DiffusionConfig]:
    """The averaged denoiser in evaluation mode, and the recipe that trained it. Raises CheckpointError."""
    recipe = checkpoint.load(path, frozenset({"config"}))["config"]
    if recipe.get("task") != TASK:
        raise CheckpointError(
            f"{path} is a checkpoint of another task; name one that a recipe of task {TASK} trained."
        )
    state = checkpoint.load(path, DENOISER_KEYS)
    config = configuration.from_dict(state["config"])
    denoiser = Denoiser(config)
    with checkpoint.same_networks(path):
        denoiser.load_state_dict(state["denoiser_ema"])
    return denoiser.eval(), config


def begin_with(path: Path, denoiser: Denoiser, config: DiffusionConfig) -> None:
    """Give the denoiser of a recipe the averaged weights of a checkpoint; detail that only one of both has is left
    as it is.

    Raises:
        CheckpointError: it cannot be read, or its weights do not fit.
    """
    other, theirs = load_denoiser(path)
    weights = other.state_dict()
    unfit = CheckpointError(
        f"The weights of {path} do not fit the recipe's denoiser: in training.begins_with name a checkpoint with the "
        "same denoiser section (detail may be missing), and as many bands and label channels, or leave it out."
    )
    if replace(theirs.denoiser, detail=config.denoiser.detail) != config.denoiser:
        raise unfit
    try:
        # With detail on one side alone, that side's names have no counterpart.
        denoiser.load_state_dict(weights, strict=theirs.denoiser.detail == config.denoiser.detail)
    except RuntimeError as error:
        raise unfit from error


def check_pair(first: DiffusionConfig, second: DiffusionConfig) -> None:
    """Refuse a model and a super-resolution that do not belong together.

    Raises:
        MismatchError: names what differs.
    """
    if first.denoiser.super_resolution:
        raise MismatchError(
            "The first model is a super-resolution, which needs pairs to start from: name the model of its low "
            "resolution first, and this one with --super-resolution."
        )
    if not second.denoiser.super_resolution:
        raise MismatchError("The model named with --super-resolution is none: it takes no low resolution.")
    pairs: Dict[str, List[Any]] = {
        "classes": [[(item.code, item.name, item.color) for item in c.data.classes] for c in (first, second)],
        "label codes": [c.denoiser.label_code for c in (first, second)],
        "image bands": [[(band.name, band.unit) for band in c.data.image] for c in (first, second)],
        "ranges": [c.data.range for c in (first, second)],
        "tile sizes (twice the first's is wanted)": [2 * first.tile_size, second.tile_size],
        "ground resolutions (half the first's is wanted)": [first.data.gsd_m, 2 * second.data.gsd_m],
    }
    for name, (one, other) in pairs.items():
        if one != other:
            raise MismatchError(
                f"The two models do not belong together: their {name} differ ({one} and {other}); choose a "
                "super-resolution that was trained for the first model."
            )
