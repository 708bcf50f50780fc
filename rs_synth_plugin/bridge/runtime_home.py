# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's folder for onnxruntime in the profile of this QGIS: known from plugin start to its end."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QTimer

from ..core.install import folder
from ..paths import PLUGIN_FOLDER

_GONE_AFTER_MS = 1000


def open_home() -> None:
    """Says where onnxruntime would be, and removes what an earlier session could not. Loads nothing."""
    version = ".".join(str(part) for part in divmod(Qgis.versionInt() // 100, 100))
    home = folder.RuntimeHome(Path(QgsApplication.qgisSettingsDirPath()) / "rs_synth" / "runtime", version)
    home.sweep()
    folder.set_home(home)


def close_home() -> None:
    """At plugin end. QGIS tells a plugin that it is unloaded, not that it is uninstalled: a moment later its folder
    is gone, and then the runtime goes too."""
    home = folder.home()
    folder.set_home(None)
    if home is not None and home.base.is_dir():
        QTimer.singleShot(_GONE_AFTER_MS, lambda: PLUGIN_FOLDER.exists() or home.remove())
