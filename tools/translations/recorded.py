# SPDX-License-Identifier: GPL-2.0-or-later
"""The texts that the algorithms ask for when QGIS shows them: titles, groups, tags, help, also those put together."""

from __future__ import annotations

import inspect
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from rs_synth_plugin.bridge.translation import CONTEXT
from rs_synth_plugin.processing.provider import RSSynthProvider


class Recorder(QTranslator):
    """A translator that knows no text, and keeps what the plugin asks for."""

    def __init__(self):
        super().__init__()
        self.asked: list[str] = []

    def translate(self, context, text, disambiguation=None, number=-1):
        if context == CONTEXT:
            self.asked.append(text)
        # Nothing comes back: "" would be a translation.

    def isEmpty(self):
        """Qt asks no translator that says it is."""
        return False


def recorded() -> dict[str, Path]:
    """Text → the file of the algorithm that asks for it first."""
    application = QCoreApplication.instance() or QgsApplication([], False)  # without one, nobody is asked
    recorder = Recorder()
    texts: dict[str, Path] = {}
    application.installTranslator(recorder)
    try:
        for kind in RSSynthProvider.ALGORITHMS:
            recorder.asked.clear()
            _show(kind())
            for text in recorder.asked:
                texts.setdefault(text, Path(inspect.getfile(kind)))
    finally:
        application.removeTranslator(recorder)
    return texts


def _show(algorithm: QgsProcessingAlgorithm) -> None:
    algorithm.displayName()
    algorithm.group()
    algorithm.shortDescription()
    algorithm.tags()
    algorithm.initAlgorithm()
    algorithm.shortHelpString()
