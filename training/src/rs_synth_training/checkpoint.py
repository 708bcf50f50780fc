# SPDX-License-Identifier: GPL-2.0-or-later
"""Checkpoints: written atomically, complete enough to go on as if nothing had happened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Dict, Tuple

import torch

from . import config as configuration
from .errors import TrainingError
from .networks import FusionGenerator, build_generator


class CheckpointError(TrainingError):
    """The file is no checkpoint of this package."""


def save(path: Path, state: Dict[str, Any]) -> None:
    """Write the state beside its place and move it there, so that a kill leaves the old file."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part-{os.getpid()}")
    try:
        torch.save(state, part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def load(path: Path) -> Dict[str, Any]:
    """Read a state dictionary; tensors on the CPU, no code executed. Raises CheckpointError."""
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise CheckpointError(f"There is no checkpoint {path}.") from error
    except Exception as error:
        raise CheckpointError(f"{path} is not a readable checkpoint: {error}") from error
    if not isinstance(state, dict) or not {"config", "generator_ema", "step"} <= set(state):
        raise CheckpointError(f"{path} is not a checkpoint of rs-synth-train.")
    return state


def load_generator(path: Path) -> Tuple[FusionGenerator, configuration.Config]:
    """The averaged generator in evaluation mode, and the recipe that trained it."""
    state = load(path)
    recipe = configuration.from_dict(state["config"])
    generator = build_generator(recipe)
    generator.load_state_dict(state["generator_ema"])
    return generator.eval(), recipe
