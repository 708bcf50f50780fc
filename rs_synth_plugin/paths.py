# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the plugin's own files lie, and its version."""

from __future__ import annotations

import configparser
from functools import lru_cache
from pathlib import Path

from .core.model.modelfolder import models_in

PLUGIN_FOLDER = Path(__file__).resolve().parent.parent
MODELS_FOLDER = PLUGIN_FOLDER / "models"
TRANSLATIONS_FOLDER = PLUGIN_FOLDER / "i18n"
PACKAGED_MODEL = "zion-landsat8-fusion"
"""What the installable plugin holds; other models are beside it in a checkout alone."""
CATALOGUE_URL = "https://raw.githubusercontent.com/rs-synth/rs-synth/main/models/catalogue.json"
"""The project's own models (metadata.txt: repository)."""
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

    `output`: only those whose graph gives it (contract.OUTPUT_NAMES).
    """
    return models_in(MODELS_FOLDER, output, PACKAGED_MODEL)
