# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the plugin's own files lie, and its version."""

from __future__ import annotations

import configparser
import json
from functools import cache, lru_cache
from pathlib import Path

PLUGIN_FOLDER = Path(__file__).resolve().parent.parent
MODELS_FOLDER = PLUGIN_FOLDER / "models"
PACKAGED_MODEL = "zion-landsat8-fusion"
"""What the installable plugin holds; other models are beside it in a checkout alone."""
ICON = PLUGIN_FOLDER / "resources" / "icons" / "rs_synth.svg"


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """The version that metadata.txt states."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(PLUGIN_FOLDER / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version")


def shipped_models(output: str = "") -> dict[str, Path]:
    """The models in the plugin's own folder: file name without its ending → path; the packaged one first, so that the
    first is the same in an installed plugin and in a checkout.

    `output`: only those whose graph gives it (modelcard.OUTPUT_NAMES), by the small STAC item beside each, which is
    quicker to read than the model; one without an item counts as fit.
    """
    paths = sorted(MODELS_FOLDER.glob("*.onnx"), key=lambda path: (path.stem != PACKAGED_MODEL, path.stem))
    models = {path.stem: path for path in paths}
    return {name: path for name, path in models.items() if not output or _output_of(path) in ("", output)}


@cache
def _output_of(model: Path) -> str:
    try:
        item = json.loads(model.with_suffix(".stac.json").read_text(encoding="utf-8"))
        return str(item["properties"]["mlm:output"][0]["name"])
    except (OSError, ValueError, LookupError, TypeError):
        return ""
