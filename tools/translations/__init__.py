# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's texts and their translations in i18n/; `python tools/translations` says how to use it."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PLUGIN = ROOT / "rs_synth_plugin"
LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")


def ts_path(language: str) -> Path:
    return ROOT / "i18n" / f"rs_synth_{language}.ts"


def problems_and_sources() -> tuple[list[str], dict[str, str]]:
    """What cannot be translated, a sentence each; and all texts → the file, from the root, that asks for it first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from .literals import Literals
    from .recorded import recorded

    literals = Literals(PLUGIN)
    texts = {**literals.texts}
    for text, path in recorded().items():
        texts.setdefault(text, path)
    files = sorted(texts.items(), key=lambda item: item[1])
    return literals.problems, {text: path.relative_to(ROOT).as_posix() for text, path in files}
