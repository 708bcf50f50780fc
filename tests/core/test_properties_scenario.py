# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenarios as JSON: any valid one comes back equal, any broken text is an InputError and nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.scenario.convert import Convert
from rs_synth_plugin.core.scenario.flood import LARGEST_EROSION, Barrier, Flood
from rs_synth_plugin.core.scenario.legend import ROLES
from rs_synth_plugin.core.scenario.scenario import Scenario
from tests.json_mutations import mutated, single_mistakes

METRES = st.floats(-1e5, 1e5)
COORDINATES = st.floats(-1e8, 1e8) | st.integers(-180, 180)
POINTS = st.tuples(COORDINATES, COORDINATES)
CRS = st.none() | st.sampled_from(["EPSG:4326", "EPSG:32612", "+proj=utm +zone=12"]) | st.text()


def listed(points) -> str:
    return "(" + ", ".join(f"{x!r} {y!r}" for x, y in points) + ")"


CHAINS = st.lists(POINTS, min_size=2, max_size=5).map(listed)
RINGS = st.lists(POINTS, min_size=3, max_size=5).map(lambda points: listed([*points, points[0]]))
LINES = CHAINS.map(lambda chain: f"LINESTRING {chain}") | st.lists(CHAINS, min_size=1, max_size=3).map(
    lambda chains: f"MULTILINESTRING ({', '.join(chains)})"
)
POLYGONS = RINGS.map(lambda ring: f"POLYGON ({ring})") | st.lists(RINGS, min_size=1, max_size=3).map(
    lambda rings: f"MULTIPOLYGON ({', '.join(f'({ring})' for ring in rings)})"
)


@st.composite
def floods(draw) -> Flood:
    given = {}
    if draw(st.booleans()):
        given["barriers"] = draw(st.lists(st.builds(Barrier, LINES, METRES), min_size=1, max_size=3))
        given["barriers_crs"] = draw(CRS)
    kind = draw(st.sampled_from(["plain", "rise", "level"]))
    if kind == "rise":
        return Flood(rise=draw(st.floats(1e-3, 1e5)), **given)
    given.update(level=draw(METRES), from_water=draw(st.booleans()), from_edge=draw(st.booleans()))
    if draw(st.booleans()) or (kind == "level" and not (given["from_water"] or given["from_edge"])):
        given.update(seeds=draw(st.lists(POINTS, min_size=1, max_size=3)), seeds_crs=draw(CRS))
    if kind == "plain":
        given.update(mode="plain", erosion=draw(st.integers(0, LARGEST_EROSION)))
    return Flood(**given)


@st.composite
def conversions(draw) -> Convert:
    codes = st.integers(-(2**31), 2**31)
    given = {"share": draw(st.floats(1e-6, 100)), "seed": draw(st.integers(-(2**63), 2**63 - 1))}
    if draw(st.booleans()):
        given.update(polygons=draw(st.lists(POLYGONS, min_size=1, max_size=3)), crs=draw(CRS))
    source = st.sampled_from(ROLES) | st.lists(codes, min_size=1, max_size=4).map(tuple)
    return Convert(draw(source), draw(st.sampled_from(ROLES) | codes), **given)


SCENARIOS = st.builds(Scenario, st.text(), st.lists(floods() | conversions(), max_size=4).map(tuple))


@given(SCENARIOS, st.none() | st.integers(0, 4))
def test_every_scenario_comes_back_equal(scenario, indent):
    text = scenario.to_json(indent)
    again = Scenario.from_json(text)
    assert again == scenario
    assert again.to_json(indent) == text
    assert isinstance(json.loads(text), dict)  # and it is JSON for others too


RICH = Scenario(
    "Stausee – Probe",
    (
        Flood(
            level=1165.25,
            seeds=((1.5, 2.1), (3, 4)),
            seeds_crs="EPSG:32612",
            barriers=(Barrier("LINESTRING (0.1 0,1 1)", 1170), Barrier("MULTILINESTRING ((1 2,3 4))", 5.5)),
            barriers_crs="EPSG:4326",
        ),
        Flood(rise=2),
        Flood(level=3, mode="plain", erosion=4),
        Convert("forest", "farmland", ("POLYGON ((0 0,1 0,1 1,0 0))",), "EPSG:32612", 37.5, seed=12),
        Convert((41, 42), 82),
    ),
)


def assert_told_or_sound(text: str) -> None:
    try:
        scenario = Scenario.from_json(text)
    except InputError as error:
        str(error).encode()
    else:
        text = scenario.to_json()
        text.encode()
        assert Scenario.from_json(text).to_json() == text


def test_every_single_mistake_is_an_input_error_or_still_a_scenario():
    for text in single_mistakes(json.loads(RICH.to_json())):
        assert_told_or_sound(text)


@settings(max_examples=500)
@given(mutated([json.loads(RICH.to_json())]))
def test_several_mistakes_are_an_input_error_or_still_a_scenario(text):
    assert_told_or_sound(text)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, f'{{"rs_synth_scenario": {"9" * 5000}}}'])
def test_texts_that_exhaust_the_parser_are_input_errors(text):
    with pytest.raises(InputError):
        Scenario.from_json(text)
