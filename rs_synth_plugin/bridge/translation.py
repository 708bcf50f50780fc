# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts in the language QGIS speaks: `tr()` asks for one, `install()` loads the language's file at plugin start."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..paths import TRANSLATIONS_FOLDER

CONTEXT = "RSSynth"
"""Under this name all texts of the plugin are in the translation files."""


def tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def install() -> Optional[QTranslator]:
    """The translator of QGIS's language, installed; None where the plugin has no such language and stays English.

    QLocale finds the file of a regional or a script name too: de_AT has German, zh-Hans (QGIS's name for simplified
    Chinese) has zh_CN, and zh-Hant has none.
    """
    translator = QTranslator()
    locale = QLocale(QgsApplication.locale())
    if not translator.load(locale, "rs_synth", "_", str(TRANSLATIONS_FOLDER)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
