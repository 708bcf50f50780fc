# SPDX-License-Identifier: GPL-2.0-or-later
"""Random scenarios: the same for a seed, within the ranges, plausible, and clear about what cannot be."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import label

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.sampling import floods
from rs_synth_plugin.core.sampling.conversions import draw_conversion, possible_conversions
from rs_synth_plugin.core.sampling.draws import Draws, even_place, pick_at
from rs_synth_plugin.core.sampling.keptscene import keep_scene
from rs_synth_plugin.core.sampling.overview import Overview
from rs_synth_plugin.core.sampling.ranges import KINDS
from rs_synth_plugin.core.scenario.convert import Convert
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.scenario import Scenario
from tests.core.memory_scene import FARM, FOREST, TOWN, WATER, odd_windows, scene_of, whole
from tests.core.valley_scene import heights, land_cover, only, ranges, sampler, valley

EIGHT = np.ones((3, 3))


def drawn(folder, given, numbers, **options):
    """(kind, JSON, changed, land cover) of some numbers."""
    found = []
    with sampler(folder, given, **options) as source:
        for number in numbers:
            with source.draw(number) as one:
                content = whole(one.scene)
                found.append((one.kind, one.scenario.to_json(), content.changed, content.land_cover))
    return found


def test_a_number_is_the_same_whatever_was_drawn_before(tmp_path):
    all_of_them = drawn(tmp_path / "a", ranges(), range(6))
    alone = drawn(tmp_path / "b", ranges(), [5])
    assert alone[0][:2] == all_of_them[5][:2]
    np.testing.assert_array_equal(alone[0][3], all_of_them[5][3])
    assert len({text for _, text, _, _ in all_of_them}) == 6


def test_another_seed_gives_others(tmp_path):
    first, second = (drawn(tmp_path / str(seed), ranges(), range(3), seed=seed) for seed in (0, 1))
    assert not {text for _, text, _, _ in first} & {text for _, text, _, _ in second}


def test_the_stream_of_numbers_stays():
    """Data sets of older versions can be made again only as long as these numbers do not change."""
    draws = Draws(7, "scenario", 3)
    assert [round(draws.unit(), 6) for _ in range(3)] == [0.52528, 0.674792, 0.234062]
    assert [draws.below(10), draws.pick([0, 1, 0]), draws.between((2, 3))] == [8, 1, 2.8142]


def test_shares_are_met_in_any_run_of_numbers():
    for first in (0, 13, 500):
        picked = [pick_at(even_place(3, first + number), [1, 3, 0, 1]) for number in range(20)]
        counts = np.bincount(picked, minlength=4)
        np.testing.assert_allclose(counts, [4, 12, 0, 4], atol=1)


def test_scenarios_keep_to_the_range_and_all_kinds_occur(tmp_path):
    given = ranges()
    kinds = []
    with sampler(tmp_path / "work", given) as source:
        for number in range(15):
            with source.draw(number) as one:
                kinds.append(one.kind)
                changed = whole(one.scene).changed
                assert given.changed[0] <= 100 * changed.mean() <= given.changed[1]
                assert one.change.share == pytest.approx(changed.mean(), rel=1e-3)
                assert one.change.pixels == changed.sum()
                types = {type(edit) for edit in one.scenario.edits}
                wanted = {"convert": {Convert}, "mixed": {Convert, Flood}}.get(one.kind, {Flood})
                assert types == wanted
        assert source.skipped == []
    assert set(kinds) == set(KINDS) - {"level"}


def test_the_json_of_a_scenario_makes_it_again(tmp_path):
    for _, text, changed, cover in drawn(tmp_path / "work", ranges(), range(4)):
        again = Scenario.from_json(text).prepare(valley(), tmp_path, NullFeedback())
        np.testing.assert_array_equal(whole(again).changed, changed)
        assert all('"crs": "EPSG:32612"' in text for key in ('"seeds"', '"polygons"') if key in text)
        np.testing.assert_array_equal(whole(again).land_cover, cover)
        again.close()


def test_a_reservoir_fills_a_valley_behind_its_dam(tmp_path):
    """Each lake lies upstream of a dam, under its level, and nowhere much deeper than at the dam."""
    given, ground = only("reservoir"), heights()
    with sampler(tmp_path / "work", given) as source:
        for number in range(4):
            with source.draw(number) as one:
                content = whole(one.scene)
                assert all(
                    len(edit.barriers) == len(edit.seeds) == 1 and not edit.from_water
                    for edit in one.scenario.edits
                )
                lakes, count = label(content.changed, EIGHT)
                assert 1 <= count <= len(one.scenario.edits)
                assert (ground[content.changed == 1] < max(edit.level for edit in one.scenario.edits)).all()
                assert content.depth.max() <= 1.5 * 12 + 3
                assert (
                    content.changed[-1].any() or count
                )  # the valley rises to the south: water never gets north
                dam_rows = [source._overview.pixel_of(*edit.seeds[0])[0] for edit in one.scenario.edits]
                assert np.nonzero(content.changed.any(axis=1))[0].min() >= min(dam_rows) - 8


def test_a_basin_fills_a_hollow_at_most_to_its_brim(tmp_path, monkeypatch):
    dry = land_cover()
    dry[dry == WATER] = FOREST
    monkeypatch.setattr(floods, "_HOLLOWS", 1.0)  # not any low ground
    scene, given = valley(dry), only("basin", basin_m=(4.0, 12.0))
    overview = Overview.read(scene, NullFeedback())
    hollows = overview.hollows
    deepest = int(hollows.depth.argmax())
    assert 90 <= hollows.lowest[deepest][0] < 96
    assert 4 < hollows.depth[deepest] < 10
    brim = overview.heights[tuple(hollows.lowest[deepest])] + hollows.depth[deepest]
    draws = Draws(0)
    levels = [floods.draw_basin(scene, overview, given, draws).flood.level for _ in range(20)]
    assert brim - 0.1 < max(levels) <= brim + 0.01
    with sampler(tmp_path / "work", given, scene=scene) as source, source.draw(0) as one:
        lakes, count = label(whole(one.scene).changed, EIGHT)
        assert count == 1
        assert lakes[92, 33] == 1


def test_a_conversion_changes_about_what_the_overview_says(tmp_path):
    scene, given = valley(), ranges()
    overview = Overview.read(scene, NullFeedback())
    conversions = possible_conversions(given, scene.legend, overview, None)
    draws, shares = Draws(0), []
    for _ in range(8):
        convert, share = draw_conversion(overview, scene.legend, conversions, given, draws)
        edited = convert.prepare(valley(), tmp_path, NullFeedback())
        shares.append((share, whole(edited).changed.mean()))
        edited.close()
    np.testing.assert_allclose(*zip(*shares), rtol=0.1, atol=0.001)


def test_water_rises_over_its_own_level(tmp_path):
    with sampler(tmp_path / "work", only("rise", rise_m=(4.0, 6.0), changed=(0.1, 20.0))) as source:
        ways = set()
        for number in range(6):
            with source.draw(number) as one:
                first = one.scenario.edits[0]
                ways.add("all" if first.rise is not None else "body")
                lakes, _ = label(whole(one.scene).land_cover == WATER, EIGHT)
                assert (
                    lakes[90:96, 30:38] == lakes[92, 33]
                ).all()  # the pond lies within the water that grew
                assert np.count_nonzero(lakes == lakes[92, 33]) > 48
    assert ways == {"all", "body"}


def test_levels_are_those_that_were_asked_for(tmp_path):
    given = only("level", level_m=(246.0, 250.0), changed=(0.1, 60.0))
    for _, text, _, _ in drawn(tmp_path / "work", given, range(3)):
        assert all(246 <= edit.level <= 250 and edit.from_water for edit in Scenario.from_json(text).edits)


def test_without_water_a_level_starts_from_the_lowest_ground(tmp_path):
    given = only("level", level_m=(205.0, 210.0), changed=(0.1, 60.0))
    dry = np.full(heights().shape, FOREST)
    with sampler(tmp_path / "work", given, scene=valley(dry)) as source, source.draw(0) as one:
        content = whole(one.scene)
        lowest = np.unravel_index(heights().argmin(), dry.shape)
        assert content.changed[lowest] == 1
        assert label(content.changed, EIGHT)[1] == 1


def test_conversions_are_those_that_were_asked_for(tmp_path):
    given = ranges('{"conversions": [{"source": "farmland", "target": "built"}]}', floods=False, mixed=False)
    before = land_cover()
    for _, _, changed, cover in drawn(tmp_path / "work", given, range(3)):
        assert (before[changed == 1] == FARM).all()
        assert (cover[changed == 1] == TOWN).all()


def test_a_large_scene_is_tried_on_a_coarser_overview(tmp_path):
    scene = valley()
    coarse = Overview.read(scene, NullFeedback(), most_pixels=5000)
    assert (coarse.factor, coarse.grid.shape) == (2, (60, 80))
    np.testing.assert_allclose(coarse.heights, heights().reshape(60, 2, 80, 2).mean(axis=(1, 3)), rtol=1e-5)
    assert coarse.total_m2 == pytest.approx(scene.grid.pixel_areas_m2(scene.grid.window).sum(), rel=1e-4)
    source_grid = Overview.read(scene, NullFeedback())
    flood = Flood(level=212.0, from_water=False, seeds=(source_grid.place_of(60, 80),))
    assert coarse.try_flood(flood)[0] == pytest.approx(source_grid.try_flood(flood)[0], rel=0.1)


def test_an_overview_of_odd_sizes_knows_what_is_not_there():
    ground = heights()[:101, :77]
    ground[:30, :30] = np.nan
    coarse = Overview.read(scene_of(ground), NullFeedback(), most_pixels=500)
    assert coarse.grid.shape == (26, 20)
    assert np.isinf(coarse.heights[:7, :7]).all()
    assert np.isfinite(coarse.heights[8:, 8:]).all()


def test_the_overview_floods_as_the_edit_does(tmp_path):
    scene = valley()
    overview = Overview.read(scene, NullFeedback())
    for flood in (Flood(rise=3.0), Flood(level=248.0), Flood(level=209.0, from_water=False,
                                                             seeds=(overview.place_of(50, 80),))):  # fmt: skip
        edited = flood.prepare(valley(), tmp_path, NullFeedback())
        content = whole(edited)
        share, deepest = overview.try_flood(flood)
        assert share == pytest.approx(content.changed.mean(), rel=1e-3)
        assert deepest == pytest.approx(content.depth[content.changed == 1].max(), abs=0.01)
        edited.close()


def test_a_kept_scene_is_the_scene(tmp_path):
    ground = heights()
    ground[10:20, 10:20] = np.nan
    valid = np.ones(ground.shape, bool)
    valid[40:50] = False
    scene = scene_of(ground, land_cover(), valid)
    kept = keep_scene(scene, tmp_path, NullFeedback())
    copy = kept.clone()
    for window in odd_windows(scene.grid):
        one, other = scene.read(window), copy.read(window)
        np.testing.assert_array_equal(one.land_cover, other.land_cover)
        np.testing.assert_array_equal(one.land_cover_valid, other.land_cover_valid)
        np.testing.assert_array_equal(one.terrain, other.terrain)
    copy.close()
    kept.close()
