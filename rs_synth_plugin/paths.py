# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the plugin's own files lie, and its version."""

from __future__ import annotations

import configparser
from functools import lru_cache
from pathlib import Path

PLUGIN_FOLDER = Path(__file__).resolve().parent.parent
MODELS_FOLDER = PLUGIN_FOLDER / "models"
ICON = PLUGIN_FOLDER / "resources" / "icons" / "rs_synth.svg"


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """The version that metadata.txt states."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(PLUGIN_FOLDER / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version")


def shipped_models() -> dict[str, Path]:
    """The models in the plugin's own folder: file name without its ending → path, by name."""
    return {path.stem: path for path in sorted(MODELS_FOLDER.glob("*.onnx"))}
