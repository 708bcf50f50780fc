# SPDX-License-Identifier: GPL-2.0-or-later
"""Checkpoints: written atomically, complete enough to go on as if nothing had happened."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import AbstractSet, Any, Callable, Dict, Iterator, Mapping, Protocol, Sequence, Tuple

import torch

from . import config as configuration
from .config.recipe import Plain
from .errors import TrainingError
from .networks import Generator, build_generator

GENERATOR_KEYS = frozenset({"config", "generator_ema", "step"})
TRAINER_KEYS = GENERATOR_KEYS | {"generator", "discriminator", "optimizers"}
# What a resumed run must have in common with the run before it.
DECISIVE = (
    "data",
    "generator",
    "discriminator",
    "loss",
    "counterfactual",
    "training.batch",
    "training.seed",
)


class CheckpointError(TrainingError):
    """The file is no checkpoint of this package."""


def save(path: Path, state: Dict[str, Any]) -> None:
    """Write the state beside its place and move it there, so that a kill leaves the old file.

    Raises:
        CheckpointError: the disk is full, or does not let it be written. The old file stays.
    """
    path = Path(path)
    part = path.with_name(f"{path.name}.part-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(part, "wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    # torch reports some failed writes as RuntimeError.
    except (OSError, RuntimeError) as error:
        reason = error if isinstance(error, OSError) else error.__context__ or error
        kept = "; the one saved before it stays" if path.exists() else ""
        raise CheckpointError(
            f"The checkpoint {path} cannot be written{kept}. Make room for it and go on with --resume. ({reason})"
        ) from error
    finally:
        part.unlink(missing_ok=True)


def load(path: Path, keys: AbstractSet[str] = GENERATOR_KEYS) -> Dict[str, Any]:
    """Read a state dictionary that has `keys`; tensors on the CPU, no code executed. Raises CheckpointError."""
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise CheckpointError(f"There is no checkpoint {path}.") from error
    except Exception as error:
        raise CheckpointError(f"{path} is not a readable checkpoint: {error}") from error
    if not isinstance(state, dict) or not keys <= set(state):
        raise CheckpointError(f"{path} is not a checkpoint of rs-synth-train with {', '.join(sorted(keys))}.")
    return state


class Stateful(Protocol):
    """A network or an optimiser of torch."""

    def state_dict(self) -> Dict[str, Any]: ...

    def load_state_dict(self, state_dict: Dict[str, Any]) -> Any: ...


def states(parts: Mapping[str, Stateful]) -> Dict[str, Any]:
    """The state of each part, by its name."""
    return {name: part.state_dict() for name, part in parts.items()}


def load_states(parts: Mapping[str, Stateful], stored: Mapping[str, Any]) -> None:
    """Give each part its own of what `states` made."""
    for name, part in parts.items():
        part.load_state_dict(stored[name])


def other_key(
    stored: Dict[str, Any],
    config: Plain,
    keys: Sequence[str],
    read: Callable[[Dict[str, Any]], Plain] = configuration.from_dict,
) -> str:
    """The first key in which a stored recipe is another one.

    Args:
        stored: the recipe in a checkpoint; keys that are newer than it count with their defaults.
        config: the recipe at hand.
        keys: what to compare: "data", "evaluation.segmentation", …
        read: plain values to a recipe of the task.

    Returns:
        the path of the key, without "recipe"; "" where all are equal.

    Raises:
        ConfigError: the stored recipe has keys that are gone.
    """
    theirs, ours = read(stored).to_dict(), config.to_dict()
    for path in keys:
        first, second = theirs, ours
        for key in path.split("."):
            first, second = first[key], second[key]
        if first != second:
            return path + _difference(first, second)
    return ""


def _difference(first: Any, second: Any) -> str:
    """Path from two unequal values to the first unequal ones in them."""
    if not isinstance(first, dict) or not isinstance(second, dict):
        return ""
    for key in first:
        if first[key] != second[key]:
            return f".{key}" + _difference(first[key], second[key])
    return ""


def check_recipe(
    stored: Dict[str, Any],
    config: Plain,
    keys: Sequence[str] = DECISIVE,
    read: Callable[[Dict[str, Any]], Plain] = configuration.from_dict,
) -> None:
    """Refuse to go on with another recipe: the result would be neither recipe's.

    Card and evaluation may differ, and of the training all but the crops that are drawn: a run may be made
    longer, or finish on another number of ranks.

    Raises:
        ConfigError: names the key.
    """
    other = other_key(stored, config, keys, read)
    if other:
        raise configuration.ConfigError(
            f"The checkpoint was trained with another recipe.{other}; resume with its own recipe, or train anew "
            "without --resume."
        )


@contextmanager
def same_networks(name: object) -> Iterator[None]:
    """Loading weights within it raises CheckpointError where they do not fit."""
    try:
        yield
    except (KeyError, RuntimeError, ValueError) as error:
        raise CheckpointError(
            f"{name} was written by another version of the networks: train it again."
        ) from error


def load_generator(path: Path) -> Tuple[Generator, configuration.Config]:
    """The averaged generator in evaluation mode, and the recipe that trained it."""
    state = load(path)
    recipe = configuration.from_dict(state["config"])
    generator = build_generator(recipe)
    with same_networks(path):
        generator.load_state_dict(state["generator_ema"])
    return generator.eval(), recipe
