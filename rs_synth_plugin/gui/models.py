# SPDX-License-Identifier: GPL-2.0-or-later
"""The models that the dock can use: those that make imagery of land cover."""

from __future__ import annotations

from math import log
from pathlib import Path
from typing import Optional

from ..bridge.models import offered_models
from ..core.model.contract import OUTPUT_NAMES
from ..core.model.modelcard import load_model
from ..core.model.modelfolder import facts_of


def synthesis_models() -> dict[str, Path]:
    """Those that come with the plugin and the user's own: name → file."""
    return offered_models(OUTPUT_NAMES["synthesis"])


def model_for(pixel_m: float) -> str:
    """The one of those whose pixels are nearest to a land cover's; '' where none says how large they are."""
    sizes = {name: facts_of(path).pixel_m for name, path in synthesis_models().items()}
    return min(
        (name for name, size in sizes.items() if size > 0),
        key=lambda n: abs(log(sizes[n] / pixel_m)),
        default="",
    )


def pixel_m(model: str) -> float:
    """Metres a pixel of a model of the dock's list.

    Raises:
        ModelError: its file cannot be read.
    """
    offered = synthesis_models().get(model)
    return (facts_of(offered).pixel_m if offered else 0.0) or load_model(Path(offered or model)).card.gsd_m


def model_parameters(model: str) -> dict[str, str]:
    """MODEL or MODEL_FILE; nothing without a model."""
    if not model:
        return {}
    return {"MODEL": model} if model in synthesis_models() else {"MODEL_FILE": model}


def model_path(model: str) -> Optional[Path]:
    """The file of a model of the dock's list, None without one."""
    return synthesis_models().get(model) or (Path(model) if model else None)
