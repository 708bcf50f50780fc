# SPDX-License-Identifier: GPL-2.0-or-later
"""Legends as JSON: any broken file is an InputError, or still a legend that the engine can work with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.scenario.legend import ROLES, Legend
from tests.json_mutations import mutated, single_mistakes

FULL = {
    "id": "mine",
    "name": "Größe",
    "nodata": [0, 255],
    "source": "made up",
    "licence": "CC0-1.0",
    "classes": [
        {"code": 11, "name": "See", "color": "#3b6fb5", "role": "water", "default": True},
        {"code": 523, "name": "Meer", "color": "#0000ff", "role": "water", "default": False},
        {"code": -7, "name": "Wald"},
    ],
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("legend") / "mine.json"


def assert_told_or_sound(path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        legend = Legend.from_json(path)
    except InputError as error:
        str(error).encode()
        return
    assert all(isinstance(code, int) and abs(code) < 2**31 for code in (*legend.codes, *legend.nodata))
    assert all(a < b for a, b in zip(legend.codes, legend.codes[1:]))
    assert legend.classes
    assert legend.unknown not in legend.codes
    for entry in legend.classes:
        assert re.fullmatch("#[0-9a-f]{6}", entry.color)
        assert entry.role is None or entry.role in ROLES
        assert entry.name
        entry.name.encode()
    "".join((legend.id, legend.name, legend.source, legend.licence)).encode()


def test_every_single_mistake_is_an_input_error_or_still_a_legend(path):
    for text in single_mistakes(FULL):
        assert_told_or_sound(path, text)


@settings(max_examples=300)
@given(text=mutated([FULL]))
def test_several_mistakes_are_an_input_error_or_still_a_legend(path, text):
    assert_told_or_sound(path, text)
