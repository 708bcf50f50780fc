# SPDX-License-Identifier: GPL-2.0-or-later
"""Every text of the plugin, in every language of i18n/; `make translations` lists what these tests ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from translations import LANGUAGES, problems_and_sources, ts_path, tsfile
from translations.literals import Literals

from rs_synth_plugin.bridge.translation import CONTEXT


@pytest.fixture(scope="session")
def sources(qgis_app):
    """All texts; that none of them escapes translation is a test of its own."""
    return problems_and_sources()


@pytest.fixture
def speaking(qgis_app):
    """speaking(name) sets QGIS's language as its options do, and gives it back at the end."""
    settings = QgsSettings()
    before = {key: settings.value(key) for key in ("locale/overrideFlag", "locale/userLocale")}

    def speak(name):
        settings.setValue("locale/overrideFlag", True)
        settings.setValue("locale/userLocale", name)

    yield speak
    for key, value in before.items():
        settings.remove(key) if value is None else settings.setValue(key, value)


def folder_with(tmp_path: Path, code: str) -> Path:
    (tmp_path / "plugin").mkdir()
    (tmp_path / "plugin" / "module.py").write_text(code, encoding="utf-8")
    return tmp_path / "plugin"


def test_every_text_can_be_found(sources):
    problems, texts = sources
    assert problems == []
    # One of each way that a text goes: a literal, a loop, a call's argument, a table, an algorithm's own, put together.
    expected = {"Undo", "Water depth", "Super-resolution", "Mangrove", "Flood scenario", "reservoir"}
    assert expected <= set(texts)
    assert any(text.startswith("What the codes mean. auto") and "ESA WorldCover" in text for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language, sources):
    faults = tsfile.faults(sources[1], tsfile.read(ts_path(language)))
    assert not faults, f"{len(faults)} faults; `make translations` lists them all. The first: {faults[:5]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qgis_loads_is_what_the_translators_wrote(language, qgis_app):
    translator = QTranslator()
    assert translator.load(str(ts_path(language).with_suffix(".qm")))
    written = {source: text for source, text in tsfile.read(ts_path(language)).items() if text}
    QCoreApplication.installTranslator(translator)
    try:
        loaded = {source: QCoreApplication.translate(CONTEXT, source) for source in written}
    finally:
        QCoreApplication.removeTranslator(translator)
    assert loaded == written, "run `make translations`"


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("{} of {} m", "{} von {} m", ""),
        ("{} of {} m", "{1} m のうち {0}", ""),
        ("{} of {} m", "{} von m", "placeholders"),
        ("{} of {}", "{0} von {0}", "placeholders"),
        ("{:.3f} km²", "{} km²", "placeholders"),
        ("{} m", "{ m", "placeholders"),
        ("Models (*.onnx)", "Modelle (*.onx)", "names changed"),
        ("auto: as_is", "auto: wie_es_ist", "names changed"),
        ("&Water", "Wasser", "shortcut"),
        ("Done.", "完成。", ""),
        ("Done.", "Fertig", "end"),
        (" m", "m", "blanks"),
        ("Done", "", "is not translated"),
    ],
)
def test_a_bad_translation_is_seen(source, text, fault):
    faults = tsfile.faults([source], {source: text})
    assert fault in faults[0] if fault else faults == []


def test_a_translation_of_a_text_that_is_gone_is_seen():
    assert "asked for nowhere" in tsfile.faults([], {"gone": "weg"})[0]


@pytest.mark.parametrize(
    "code",
    [
        "def f(): return tr('A' if x else 'B')",
        "def f(text): return tr(text)\ndef g(): return f('A'), f(text='B')",
        "class C:\n  def f(self, n, *, text='B'): return tr(text)\nC().f(1, text='A')",
        "def f():\n  for n, text in ((1, 'A'), (2, 'B')):\n    tr(text)",
        "def f(): return [tr(text) for text in ('A', 'B')]",
        "T = {1: 'A', 2: 'B'}\ndef f(): return tr(T[1])",
        "T = {1: 'A', 2: 'B'}\ndef f():\n  for key, text in T.items():\n    tr(text)",
        "T = {1: 'A'}\nU = {**T, 2: 'B'}\ndef f(): return [tr(text) for text in {**U}.values()]",
        "def f():\n  for n, text in zip(unknown(), ('A', 'B')):\n    tr(text)",
        "T = (1, 'A')\ndef f(n, text): return tr(text)\nf(*T)\nf(2, 'B')",
        "_, T = 1, 'A'\nB: str = 'B'\ndef f(): return tr(T) + tr(B)",
    ],
)
def test_literals_are_found_behind_names(code, tmp_path):
    literals = Literals(folder_with(tmp_path, code))
    assert (set(literals.texts), literals.problems) == ({"A", "B"}, [])


def test_a_table_of_another_module_is_the_one_that_is_imported(tmp_path):
    folder = folder_with(tmp_path, "from .names import T\ndef f(): return tr(T[0])")
    (folder / "names.py").write_text("T = {0: 'A'}", encoding="utf-8")
    (folder / "a_twin.py").write_text("T = {0: 'B'}", encoding="utf-8")
    assert set(Literals(folder).texts) == {"A"}


@pytest.mark.parametrize(
    "code",
    [
        "def f(): return tr(f'{x} A')",
        "def f(): return tr(unknown)",
        "def f(text): return tr(text)\nf(other())",
        "def f(self): return self.tr('A')",
        "T = tr('A')",
        "def f(text=tr('A')): return text",
        "def f(): return tr('A', 'B')",
    ],
)
def test_a_text_that_nobody_could_translate_is_a_problem(code, tmp_path):
    assert len(Literals(folder_with(tmp_path, code)).problems) == 1


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("de", "Überflutungsszenario"),
        ("de_AT", "Überflutungsszenario"),
        ("es", "Escenario de inundación"),
        ("fr_CA", "Scénario d'inondation"),
        ("ja", "浸水シナリオ"),
        ("zh-Hans", "淹没情景"),
        ("zh_CN", "淹没情景"),
        ("zh-Hant", "Flood scenario"),
        ("pt_BR", "Flood scenario"),
        ("en_US", "Flood scenario"),
    ],
)
def test_the_plugin_speaks_as_qgis_does_while_it_is_loaded(locale, title, speaking):
    from rs_synth_plugin.plugin import RSSynthPlugin
    from rs_synth_plugin.processing.flood_scenario import FloodScenario

    speaking(locale)
    plugin = RSSynthPlugin(None)
    try:
        assert FloodScenario().displayName() == title
    finally:
        plugin.unload()
    assert FloodScenario().displayName() == "Flood scenario"
    assert QCoreApplication.translate(CONTEXT, "Flood scenario") == "Flood scenario"


def test_the_toolbox_says_a_first_sentence_in_languages_without_blanks(speaking):
    from rs_synth_plugin.plugin import RSSynthPlugin
    from rs_synth_plugin.processing.synthesize import Synthesize

    speaking("ja")
    plugin = RSSynthPlugin(None)
    try:
        short, whole = Synthesize().shortDescription(), Synthesize().shortHelpString()
    finally:
        plugin.unload()
    assert short
    assert "。" not in short.rstrip("。")
    assert short in whole
