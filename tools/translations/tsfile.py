# SPDX-License-Identifier: GPL-2.0-or-later
"""Translation files of Qt (.ts): read, written, and what is wrong with a translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree
from xml.sax.saxutils import escape

_KEPT = re.compile(r"</?\w+>|\*?\.[a-z]\w+\b|\b\w+_\w+\b|\b\w+:\w+\b", re.ASCII)
"""Tags, file endings, and names of parameters, options and algorithms: the same in every language."""
_STOPS = {".": ".。", "…": "…", ":": ":：", "?": "?？"}


def read(path: Path) -> dict[str, str]:
    """Source → translation, '' where it is unfinished; empty where there is no file."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        done = translation is not None and translation.get("type") is None
        found[message.findtext("source") or ""] = (translation.text or "") if done else ""
    return found


def write(
    path: Path, language: str, context: str, sources: dict[str, str], translated: dict[str, str]
) -> None:
    """Writes all `sources` (text → file that asks for it) with what is translated of them.

    Files are named without lines, or every change of code would change this file.
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{context}</name>",
    ]
    for source, asked_in in sources.items():
        translation = translated.get(source, "")
        unfinished = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f'        <location filename="../{asked_in}"/>',
            f"        <source>{_xml(source)}</source>",
            f"        <translation{unfinished}>{_xml(translation)}</translation>",
            "    </message>",
        ]
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def faults(sources: Iterable[str], translated: dict[str, str]) -> list[str]:
    """What a language lacks, has in vain, or has wrong: a sentence each."""
    sources = list(sources)
    found = [f"“{source}” is not translated" for source in sources if not translated.get(source)]
    found += [f"“{source}” is asked for nowhere" for source in translated if source not in sources]
    for source in sources:
        if translated.get(source):
            found += [f"“{source}”: {fault}" for fault in _wrong(source, translated[source])]
    return found


def _wrong(source: str, text: str) -> list[str]:
    wrong = []
    if _fields(source) != _fields(text):
        wrong.append(f"other placeholders in “{text}”")
    if Counter(_KEPT.findall(source)) != Counter(_KEPT.findall(text)):
        wrong.append(f"tags, file endings or names changed in “{text}”")
    if source.replace("&&", "").count("&") != text.replace("&&", "").count("&"):
        wrong.append(f"a shortcut (&) gained or lost in “{text}”")
    if text[-1] not in _STOPS.get(source[-1], text[-1]):
        wrong.append(f"another end in “{text}”")
    if (source[0].isspace(), source[-1].isspace()) != (text[0].isspace(), text[-1].isspace()):
        wrong.append(f"blanks gained or lost at the ends of “{text}”")
    return wrong


def _fields(text: str) -> Counter:
    """Which argument goes where in which format; {} counts from 0 on, as str.format does."""
    fields: Counter = Counter()
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return Counter({"a brace without its twin": 1})
    for number, (_, name, spec, conversion) in enumerate(parts):
        fields[(name or str(number), spec, conversion)] += 1
    return fields
