# SPDX-License-Identifier: GPL-2.0-or-later
"""What a recipe, or a checkpoint's recipe, says it is for: its top-level key `task`."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any, Dict

from .strict import ConfigError

SYNTHESIS = "synthesis"
"""The task of recipes that name none."""
PACKAGES = {"diffusion": "rs_synth_training.diffusion", "translation": "rs_synth_training.translation"}
"""Other tasks → the package with a module for each command that knows the task, with a function `run`."""


def module_of(recipe: Dict[str, Any], command: str) -> Any:
    """The module of a command for a recipe's task, None for synthesis.

    Raises:
        ConfigError: an unknown task, or a command that has nothing to do for it.
    """
    task = recipe.get("task", SYNTHESIS)
    if task == SYNTHESIS:
        return None
    if task not in PACKAGES:
        raise ConfigError(f"recipe.task must be one of {', '.join([SYNTHESIS, *PACKAGES])}, not {task!r}.")
    if importlib.util.find_spec(f"{PACKAGES[task]}.{command}") is None:
        raise ConfigError(f"rs-synth-train {command} does not take recipes of the task {task}.")
    return importlib.import_module(f"{PACKAGES[task]}.{command}")
