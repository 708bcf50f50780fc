# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock tells the user, in QGIS's message bar; the same sentence is not said again and again."""

from __future__ import annotations

import time

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem

_SAME_AGAIN_S = 10.0


class Messages:
    """Sentences in the message bar of a QGIS window."""

    def __init__(self, iface):
        self._iface = iface
        self._last = ("", 0.0)

    def warn(self, text: str) -> None:
        self._say(text, Qgis.MessageLevel.Warning)

    def fail(self, text: str) -> None:
        self._say(text, Qgis.MessageLevel.Critical)

    def inform(self, text: str) -> None:
        self._say(text, Qgis.MessageLevel.Info)

    def item(self, item: QgsMessageBarItem) -> None:
        """A message that is more than a sentence."""
        self._iface.messageBar().pushItem(item)

    def _say(self, text: str, level: Qgis.MessageLevel) -> None:
        said, when = self._last
        if not text or (text == said and time.monotonic() - when < _SAME_AGAIN_S):
            return
        self._last = (text, time.monotonic())
        self._iface.messageBar().pushMessage(
            "RS Synth", text, level, 0 if level == Qgis.MessageLevel.Critical else 8
        )
