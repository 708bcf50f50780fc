# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenarios as JSON, and edits one on top of the other."""

from __future__ import annotations

import json

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.scenario.convert import Convert
from rs_synth_plugin.core.scenario.flood import Barrier, Flood
from rs_synth_plugin.core.scenario.scenario import Scenario
from tests.core.memory_scene import FARM, FOREST, WATER, Listener, scene_of, whole

SQUARE = "POLYGON ((300000 3999900,300100 3999900,300100 4000000,300000 4000000,300000 3999900))"
FULL = Scenario(
    "Stausee – Probe",
    (
        Flood(
            level=1165.25,
            from_water=False,
            seeds=((1.5, 2.1), (3, 4)),
            seeds_crs="EPSG:32612",
            barriers=(Barrier("LINESTRING (0.1 0,1 1)", 1170), Barrier("MULTILINESTRING ((1 2,3 4))", 5.5)),
            barriers_crs="EPSG:4326",
        ),
        Flood(rise=2),
        Flood(level=3, mode="plain", erosion=4, from_water=False, from_edge=True),
        Flood(level=0.1, erosion=0),
        Flood(level=0, from_edge=True, seeds=((0, 0),)),
        Convert("forest", "farmland", polygons=(SQUARE,), crs="EPSG:32612", share=37.5, seed=12),
        Convert((41, 42), 82),
    ),
)


def test_round_trip():
    again = Scenario.from_json(FULL.to_json())
    assert again == FULL
    assert Scenario.from_json(FULL.to_json(indent=2)) == FULL
    assert again.to_json() == FULL.to_json()
    assert Scenario.from_json(Scenario("Nothing", ()).to_json()).edits == ()


def test_defaults_of_the_file_are_those_of_the_edits():
    text = (
        '{"rs_synth_scenario": 1, "name": "", "edits": [{"type": "flood", "level": 3}, {"type": "convert", '
    )
    text += '"source": {"role": "forest"}, "target": {"role": "farmland"}, "polygons": null}]}'
    assert Scenario.from_json(text).edits == (Flood(level=3), Convert("forest", "farmland"))


FLOOD = {"type": "flood", "level": 3}
CONVERT = {"type": "convert", "source": {"role": "forest"}, "target": {"code": 82}}


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        ({}, r'edits\[0\] lacks "type"'),
        ({"type": "meteor"}, r'edits\[0\].type "meteor" is unknown'),
        ({"type": "flood"}, "either a level or a rise"),
        ({**FLOOD, "levle": 3}, r'edits\[0\] has unknown members \("levle"\)'),
        ({**FLOOD, "level": "3"}, r"edits\[0\].level must be a finite number"),
        ({**FLOOD, "level": True}, r"edits\[0\].level must be a finite number"),
        ({**FLOOD, "level": float("nan")}, r"edits\[0\].level must be a finite number"),
        ({**FLOOD, "from_water": 1}, r"edits\[0\].from_water must be true or false"),
        ({**FLOOD, "erosion": 1.5}, r"edits\[0\].erosion must be a whole number"),
        ({**FLOOD, "seeds": [1, 2]}, r"edits\[0\].seeds must be an object"),
        ({**FLOOD, "seeds": {"points": [[1, 2, 3]]}}, r"edits\[0\].seeds.points\[0\] must be a pair"),
        ({**FLOOD, "seeds": {"points": [[1, 2]], "srs": "x"}}, "unknown members"),
        (
            {**FLOOD, "barriers": {"lines": [{"wkt": "LINESTRING (0 0,1 1)"}]}},
            r'barriers.lines\[0\] lacks "crest"',
        ),
        ({**FLOOD, "barriers": {"lines": [{"wkt": "POINT (0 0)", "crest": 1}]}}, "not a line"),
        ({**CONVERT, "source": {"codes": ["41"]}}, r"source.codes\[0\] must be a whole number"),
        ({**CONVERT, "source": {"role": "forest", "codes": [1]}}, "unknown members"),
        ({**CONVERT, "source": "forest"}, r"edits\[0\].source must be an object"),
        ({**CONVERT, "polygons": {"wkt": "POLYGON"}}, "must be a list"),
        ({**CONVERT, "polygons": {"wkt": []}}, "is empty"),
        ({**CONVERT, "share": 0}, "share"),
    ],
)
def test_mistakes_are_named(edit, words):
    text = json.dumps({"rs_synth_scenario": 1, "name": "x", "edits": [edit]})
    with pytest.raises(InputError, match=words):
        Scenario.from_json(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "not JSON"),
        ("[]", "must be an object"),
        ("{}", "rs_synth_scenario"),
        ('{"rs_synth_scenario": 2, "name": "x", "edits": []}', "version 2"),
        ('{"rs_synth_scenario": 1, "name": 3, "edits": []}', "name must be text"),
        ('{"rs_synth_scenario": 1, "name": "x", "edits": [3]}', r"edits\[0\] must be an object"),
        ('{"rs_synth_scenario": 1, "name": "x", "edits": [], "author": "y"}', "author"),
    ],
)
def test_a_broken_file_is_named(text, words):
    with pytest.raises(InputError, match=words):
        Scenario.from_json(text)


def test_later_edits_see_earlier_ones(tmp_path):
    terrain = np.broadcast_to(np.arange(20, dtype=np.float32), (20, 20))
    fields_first = (Convert("forest", "farmland", polygons=(SQUARE,)), Flood(level=3, from_edge=True))
    water_first = fields_first[::-1]
    for edits in (fields_first, water_first):
        feedback = Listener()
        scene = Scenario("Both", edits).prepare(scene_of(terrain), tmp_path, feedback)
        codes = whole(scene).land_cover
        assert (codes[:, :3] == WATER).all()
        assert (codes[:10, 3:10] == FARM).all()
        assert (codes[:, 10:] == FOREST).all()
        assert len(scene.reports) == 2
        assert feedback.progress == sorted(feedback.progress)
        assert feedback.progress[-1] == 1
        scene.close()
