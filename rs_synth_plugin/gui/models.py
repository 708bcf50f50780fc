# SPDX-License-Identifier: GPL-2.0-or-later
"""The models that the dock can use: those that make imagery of land cover."""

from __future__ import annotations

import json
from math import log
from pathlib import Path
from typing import Optional

from ..core.model.modelcard import OUTPUT_NAMES, load_model
from ..paths import shipped_models


def synthesis_models() -> dict[str, Path]:
    """Those that come with the plugin: name → file."""
    return shipped_models(OUTPUT_NAMES["synthesis"])


def model_for(pixel_m: float) -> str:
    """The one of those whose pixels are nearest to a land cover's; '' where none says how large they are."""
    sizes = {name: _pixel_m(path) for name, path in synthesis_models().items()}
    return min(
        (name for name, size in sizes.items() if size > 0),
        key=lambda n: abs(log(sizes[n] / pixel_m)),
        default="",
    )


def _pixel_m(model: Path) -> float:
    """Metres, of the small STAC item beside a model; 0 where it has none."""
    try:
        item = json.loads(model.with_suffix(".stac.json").read_text(encoding="utf-8"))
        return float(item["properties"]["gsd"])
    except (OSError, ValueError, LookupError, TypeError):
        return 0.0


def pixel_m(model: str) -> float:
    """Metres a pixel of a model of the dock's list.

    Raises:
        ModelError: its file cannot be read.
    """
    shipped = synthesis_models().get(model)
    return (_pixel_m(shipped) if shipped else 0.0) or load_model(Path(shipped or model)).card.gsd_m


def model_parameters(model: str) -> dict[str, str]:
    """MODEL or MODEL_FILE; nothing without a model."""
    if not model:
        return {}
    return {"MODEL": model} if model in synthesis_models() else {"MODEL_FILE": model}


def model_path(model: str) -> Optional[Path]:
    """The file of a model of the dock's list, None without one."""
    return synthesis_models().get(model) or (Path(model) if model else None)
