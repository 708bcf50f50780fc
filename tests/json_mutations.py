# SPDX-License-Identifier: GPL-2.0-or-later
"""JSON texts that were valid documents of the plugin and have gone wrong: every single mistake there is at
every place, and a hypothesis strategy of several at once."""

from __future__ import annotations

import copy
import json
from typing import Any, Iterator, List, Sequence, Tuple

from hypothesis import strategies as st

# Texts that json does not write, put in for these words at last.
_DEEP, _LONG = "<deep>", "<long>"
_WRITTEN = {_DEEP: "[" * 20_000 + "]" * 20_000, _LONG: "9" * 5000}
_WRONG: Tuple[Any, ...] = (
    None, True, False, 0, -1, 0.5, 1e308, -1e308, 5e-324, 2**31, 2**63, 10**400,
    float("nan"), float("inf"), -float("inf"), "", "x", "\x00", "\ud800", "\U0001f30a", [], {}, [[]], [None],
    {"": None}, {"crs": 1}, _DEEP, _LONG,
)  # fmt: skip
_KEYS = ("", "surprise", "\ud800", "__class__")
_ANYTHING = st.recursive(
    st.sampled_from(_WRONG) | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
Place = Tuple[Any, Any]  # container, key or index


def single_mistakes(document: Any) -> Iterator[str]:
    """Each value replaced, nudged, removed or joined by a foreign one; each key doubled; cut at each place."""
    for number, (_, key) in enumerate(_places(document)):
        for change in ("remove", "add"):
            yield _text(_changed(document, number, change, _KEYS[number % len(_KEYS)], _WRONG[number % 8]))
        for value in (*_WRONG, *_near(_value(document, number))):
            yield _text(_changed(document, number, "replace", key, value))
    text = json.dumps(document)
    yield from doubled_keys(document)
    yield from (text[:end] for end in range(0, len(text), 7))


def doubled_keys(document: Any) -> Iterator[str]:
    """For each object of the document: the text in which its first key stands twice, with another value first."""
    text = json.dumps(document)
    for place in range(len(text)):
        if text[place : place + 2] == '{"':
            key = text[place + 1 : text.index('"', place + 2) + 1]
            yield f"{text[:place]}{{{key}: 0, {text[place + 1 :]}"


@st.composite
def mutated(draw: Any, documents: Sequence[Any]) -> str:
    """One of the documents with up to four mistakes in its values, and perhaps one in its text."""
    document = draw(st.sampled_from(documents))
    for _ in range(draw(st.integers(1, 4))):
        places = _places(document)
        if not places:
            break
        number = draw(st.integers(0, len(places) - 1))
        value = draw(st.sampled_from(_near(_value(document, number))) | _ANYTHING)
        change = draw(st.sampled_from(["replace", "replace", "remove", "add"]))
        document = _changed(document, number, change, draw(st.sampled_from(_KEYS) | st.text()), value)
    text = _text(document, draw(st.booleans()))
    if draw(st.integers(0, 3)):
        return text
    start = draw(st.integers(0, len(text)))
    return text[:start] + draw(st.text(max_size=3)) + text[start + draw(st.integers(0, 3)) :]


def _places(document: Any) -> List[Place]:
    """Where every value inside a document lies."""
    found: List[Place] = []
    waiting = [document]
    while waiting:
        part = waiting.pop()
        for key in (
            list(part) if isinstance(part, dict) else range(len(part) if isinstance(part, list) else 0)
        ):
            found.append((part, key))
            waiting.append(part[key])
    return found


def _value(document: Any, number: int) -> Any:
    part, key = _places(document)[number]
    return part[key]


def _changed(document: Any, number: int, change: str, new_key: str, value: Any) -> Any:
    """A copy of the document with one thing done at one of its places."""
    document = copy.deepcopy(document)
    part, key = _places(document)[number]
    if change == "remove":
        del part[key]
    elif change == "replace":
        part[key] = value
    elif isinstance(part, dict):
        part[new_key] = value
    else:
        part.insert(key, value)
    return document


def _near(value: Any) -> List[Any]:
    """Values like a given one: of another type, of another size, with something attached."""
    near = [[value], {"value": value}, json.dumps(value)]
    if isinstance(value, str):
        near += [value + "\n", " " + value, value.upper(), value * 1000, value + "\ud800", value + "\x00"]
    elif isinstance(value, (int, float)):
        near += [-value, value + 1, value * 10, 1 - value, int(bool(value))]
    elif isinstance(value, list):
        near += [value[:-1], value * 2, value[::-1]]
    return near


def _text(document: Any, ascii_only: bool = True) -> str:
    text = json.dumps(document, ensure_ascii=ascii_only)
    for word, written in _WRITTEN.items():
        text = text.replace(json.dumps(word), written)
    return text
