# SPDX-License-Identifier: GPL-2.0-or-later
"""Links in the messages of the Processing toolbox that open the plugin's own windows (gui/setup_actions.py)."""

from __future__ import annotations

from qgis.core import QgsApplication

from .translation import tr

SCHEME = "rs-synth"
RUNTIME = f"{SCHEME}:runtime"
MODELS = f"{SCHEME}:models"


def runtime_missing() -> str:
    """Two sentences on onnxruntime that is not there; with a window to open, a link to it."""
    missing = tr("Models need the Python package onnxruntime, which is missing.")
    if QgsApplication.platform() != "desktop":  # qgis_process writes the message to a terminal
        return f"{missing} " + tr("Install it in QGIS with Plugins, RS Synth, Runtime for models.")
    link = f'<a href="{RUNTIME}">' + tr("Install the runtime …") + "</a>"
    return f"<p>{missing} " + tr("Floods and conversions work without it.") + f"</p><p>{link}</p>"


def models_missing() -> str:
    """The same on a list of models that is empty."""
    missing = tr("There is no model for this yet.")
    if QgsApplication.platform() != "desktop":
        return f"{missing} " + tr("Give a model file, or add one in QGIS with Plugins, RS Synth, Models.")
    link = f'<a href="{MODELS}">' + tr("Models …") + "</a>"
    return f"<p>{missing} " + tr("Give a model file, or add one to the list.") + f"</p><p>{link}</p>"
