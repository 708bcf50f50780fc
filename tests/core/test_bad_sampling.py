# SPDX-License-Identifier: GPL-2.0-or-later
"""Random scenarios that cannot be: told in one sentence, with what to do."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.errors import Cancelled, InputError
from rs_synth_plugin.core.sampling.ranges import Ranges, default_weights
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import FARM, FOREST, TOWN, WATER, Listener, whole
from tests.core.valley_scene import heights, only, ranges, sampler, valley


def test_what_changes_nothing_is_drawn_again_and_counted(tmp_path):
    """Rises of a tenth of a millimetre to five metres, of which some do nothing."""
    with sampler(tmp_path / "work", only("rise", rise_m=(0.0, 5.0), changed=(0.0, 20.0))) as source:
        for number in range(5):
            with source.draw(number) as one:
                assert one.change.pixels > 0
        assert source.tally.redrawn > 0


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            only("rise", rise_m=(0.0001, 0.0002)),
            r"No scenario within the ranges changes 0\.5 to 20 %.*changed nothing",
        ),
        (only("rise", changed=(60.0, 90.0)), "changed too little"),
        (only("level", level_m=(290.0, 290.0), changed=(0.1, 1.0)), "changed too much"),
    ],
)
def test_where_nothing_fits_the_counts_are_told(tmp_path, given, words):
    with sampler(tmp_path / "work", given) as source, pytest.raises(InputError, match=words), source.draw(0):
        pass


def test_a_number_without_a_scenario_is_skipped_and_counted(tmp_path, monkeypatch):
    with sampler(tmp_path / "work", ranges()) as source:
        with source.draw(0):
            pass
        monkeypatch.setattr(source, "_candidate", lambda kind, draws: None)
        with source.draw(1) as one:
            assert one is None
        assert source.skipped == [1]


BAD = {
    "rise_m goes from 5 to 1, which is upside down": '{"rise_m": [5, 1]}',
    "changed goes from 20 to 2, which is upside down": '{"changed": [20, 2]}',
    "dam_m goes from -5 to 10: stay": '{"dam_m": [-5, 10]}',
    "share goes from 10 to 300: stay": '{"share": [10, 300]}',
    "changed goes from 0 to 0: stay": '{"changed": [0, 0]}',
    "must be a pair": '{"rise_m": [1]}',
    "must be a list": '{"rise_m": 3}',
    r"ranges\.rise_m\[1\] must be a finite number": '{"rise_m": [1, "two"]}',
    'unknown members \\("rises"\\)': '{"rises": [1, 2]}',
    'ranges.weights has unknown members \\("flood"\\)': '{"weights": {"flood": 1}}',
    "the kind rise has the weight -1": '{"weights": {"rise": -1}}',
    "all weights are 0": '{"weights": {}}',
    'floods to a level need "level_m"': '{"weights": {"level": 1}}',
    "level_m goes from 1 to 1e\\+06: stay": '{"level_m": [1, 1e6]}',
    "everywhere must be 0 to 1": '{"everywhere": 2}',
    "light must be": '{"light": 100}',
    'the role "woods", which there is not': '{"conversions": [{"source": "woods", "target": "built"}]}',
    "turns forest into itself": '{"conversions": [{"source": "forest", "target": "forest"}]}',
    'lacks "target"': '{"conversions": [{"source": "forest"}]}',
    "conversions is empty": '{"conversions": []}',
    'unknown members \\("fog"\\)': '{"negatives": {"fog": 1}}',
    "the text is no JSON": "{rise_m: 3}",
    "must be an object": "[1, 2]",
}


@pytest.mark.parametrize("words", BAD)
def test_ranges_that_make_no_sense_are_refused(words):
    with pytest.raises(InputError, match=words):
        ranges(BAD[words])


def test_json_says_only_what_is_other():
    given = ranges('{"rise_m": [1, 2], "level_m": [5, 6]}')
    assert (given.rise_m, given.level_m, given.dam_m) == ((1.0, 2.0), (5.0, 6.0), (3.0, 12.0))
    assert (
        given.weights["level"] == given.weights["rise"] + given.weights["basin"] + given.weights["reservoir"]
    )
    assert ranges("  ") == ranges()


@pytest.mark.parametrize(
    ("level", "words"),
    [((1.0, 50.0), "1 to 50 m, lies under all ground"), ((900.0, 950.0), "lies above all ground")],
)
def test_a_level_beyond_all_ground_is_refused(tmp_path, level, words):
    with pytest.raises(InputError, match=words), sampler(tmp_path / "work", only("level", level_m=level)):
        pass


@pytest.mark.parametrize(("source", "target"), [("wetland", "built"), ("forest", "wetland")])
def test_a_role_that_the_legend_lacks_is_refused(tmp_path, source, target):
    given = ranges(f'{{"conversions": [{{"source": "{source}", "target": "{target}"}}]}}')
    with pytest.raises(InputError, match="has no class"), sampler(tmp_path / "work", given):
        pass


def test_a_class_that_the_model_cannot_show_is_refused_as_a_target(tmp_path):
    given = ranges('{"conversions": [{"source": "forest", "target": "built"}]}')
    refused = pytest.raises(InputError, match='target "built", which the model cannot show')
    with refused, sampler(tmp_path / "work", given, writable=(WATER, FOREST, FARM)):
        pass
    with (
        sampler(
            tmp_path / "other", ranges(floods=False, mixed=False), writable=(WATER, FOREST, FARM)
        ) as source,
        source.draw(0) as one,
    ):
        assert not (whole(one.scene).land_cover == TOWN).any()


def test_what_is_not_possible_is_left_out_and_said(tmp_path):
    class Hears(Listener):
        said = ""

        def info(self, message):
            self.said += message

    feedback = Hears()
    dry = np.full(heights().shape, FOREST)
    with sampler(tmp_path / "work", ranges(), scene=valley(dry), feedback=feedback) as source:
        assert source.kinds == ("reservoir", "basin", "convert", "mixed")
    assert "Not possible in this scene, and not drawn: rise" in feedback.said


def test_floods_need_terrain_and_conversions_do_not(tmp_path):
    scene = valley()
    flat = BaseScene(scene.grid, scene.legend, scene._land_cover)
    refused = pytest.raises(InputError, match="need the height of the ground")
    with refused, sampler(tmp_path / "work", ranges(conversions=False, mixed=False), scene=flat):
        pass
    with sampler(tmp_path / "work", ranges(), scene=flat) as source:
        assert source.kinds == ("convert",)


def test_a_scene_in_which_nothing_is_possible_is_refused(tmp_path):
    town = valley(np.full(heights().shape, TOWN))
    refused = pytest.raises(InputError, match=r"None of the scenarios .* \(convert\) can be drawn here")
    with refused, sampler(tmp_path / "work", ranges(floods=False, mixed=False), scene=town):
        pass


@pytest.mark.parametrize("after", [0, 3, 12])
def test_a_cancel_leaves_nothing(tmp_path, after):
    feedback = Listener()
    with sampler(tmp_path / "work", Ranges(default_weights()), feedback=feedback) as source:
        feedback._left = after
        with pytest.raises(Cancelled), source.draw(0):
            pass
