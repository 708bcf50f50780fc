# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs of random scenarios: exact labels, one image before for all, negatives in which nothing changed."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.changes.negatives import image_of
from rs_synth_plugin.core.changes.scenariorequest import ScenarioRequest
from rs_synth_plugin.core.changes.scenarios import ScenarioPairs
from rs_synth_plugin.core.errors import Cancelled, InputError, ModelError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.composite import feathered
from rs_synth_plugin.core.scenario.scenario import Scenario
from tests.core.images import write_image
from tests.core.memory_scene import whole
from tests.core.valley_scene import land_cover, ranges, valley
from tests.tiny_models import RecordingFeedback, tiny_card, translator_card, write_model

UINT8 = {**tiny_card()["output"], "dtype": "uint8"}


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    styled = {**tiny_card()["inputs"], "style": {"names": ["summer", "autumn"]}}
    radar = {**tiny_card()["inputs"]}
    radar["auxiliary"] = {"bands": [{"name": "sar", "unit": "dB", "kind": "value"}], "fill": 0.0}
    cards = {
        "tiny": tiny_card(output=UINT8),
        "styled": tiny_card(output=UINT8, inputs=styled),
        "radar": tiny_card(output=UINT8, inputs=radar),
        "translator": translator_card(),
        "four": translator_card(bands=4),
    }
    return {name: load_model(write_model(folder / f"{name}.onnx", card)) for name, card in cards.items()}


@pytest.fixture
def make(models, tmp_path):
    """make(changes) → ScenarioPairs over the valley."""
    sessions = []

    def pairs(text="", model="tiny", real=None, translation=None, feedback=None, scene=None, **request):
        folder = tmp_path / f"work{len(sessions)}"
        folder.mkdir()
        sessions.append(Session(models[model], "cpu", 0, NullFeedback()))
        second = translation and Session(models[translation], "cpu", 0, NullFeedback())
        wanted = ScenarioRequest(ranges(text), **{"count": 4, **request})
        return ScenarioPairs(
            scene or valley(), sessions[-1], wanted, folder, feedback or NullFeedback(), None, real, second
        )

    return pairs


def pixels(image):
    return gdal.Open(image.bands[0].path).ReadAsArray()


def codes(source):
    return gdal.Open(source.path).ReadAsArray()


def taken(pairs):
    """(pair, before, after, classes before, classes after) of each."""
    return [
        (
            pair,
            *map(pixels, (pair.before, pair.after)),
            codes(pair.land_cover_before),
            codes(pair.land_cover_after),
        )
        for pair in pairs
    ]


def test_labels_are_those_of_the_scenario_and_dry_land_keeps_its_look(make, tmp_path):
    pairs = make(count=5, negatives=0.0)
    for number, (pair, before, after, cover, covered) in enumerate(taken(pairs)):
        assert (pair.name, pair.place, pair.kind) == (f"{number:06d}", "scene", "synthetic")
        facts = json.loads(json.dumps(pair.facts))
        again = Scenario.from_json(json.dumps(facts["scenario"])).prepare(valley(), tmp_path, NullFeedback())
        np.testing.assert_array_equal(cover, land_cover())
        np.testing.assert_array_equal(covered, whole(again).land_cover)
        changed = cover != covered
        assert facts["changed_share"] == pytest.approx(changed.mean(), rel=1e-3)
        assert facts["scenario_kind"] in pairs.sampler.kinds
        assert facts["model"] == "tiny 1.2.3"
        assert facts["model_sha256"]
        far = feathered(changed, 40) == 0  # further than the model looks
        np.testing.assert_array_equal(before[:, far], after[:, far])
        assert (before != after)[:, changed].any()
        again.close()
    assert (pairs.totals.changed, pairs.totals.negatives) == (5, 0)
    assert pairs.totals.synthesised_pixels == 6 * before[0].size


def test_a_pair_is_the_same_whatever_the_count(make):
    options = {"negatives": 0.4, "shift": 1.0, "radiometry": 10.0, "new_texture": True}
    few, more = (taken(make(count=count, **options)) for count in (3, 6))
    for first, second in zip(few, more):
        assert first[0].facts == second[0].facts
        for one, other in zip(first[1:], second[1:]):
            np.testing.assert_array_equal(one, other)


def test_the_share_of_negatives_is_met_and_nothing_changes_in_them(make):
    found = taken(make(count=10, negatives=0.3))
    negatives = [entry for entry in found if "negative" in entry[0].facts]
    assert len(negatives) == 3
    for pair, before, after, cover, covered in negatives:
        np.testing.assert_array_equal(cover, covered)
        assert pair.land_cover_before == pair.land_cover_after
        assert "scenario" not in pair.facts
        assert np.abs(before.astype(int) - after).mean() > 0.5


def test_noise_style_and_translation_make_negatives(make):
    text = '{"negatives": {"noise": 1, "style": 1, "translation": 1, "gray_world": 1, "light": 1}}'
    found = taken(make(text, model="styled", translation="translator", count=10, negatives=1.0))
    told = {entry[0].facts["negative"]: entry[0].facts for entry in found}
    assert set(told) == {"noise", "style", "translation", "gray_world", "light"}
    assert told["noise"]["texture_seed_after"] != told["noise"]["texture_seed"]
    assert told["style"]["style_after"] == "autumn"
    assert told["translation"]["translation_model"] == "tiny-translator"
    assert len(told["light"]["radiometry"]["gains"]) == 3
    for entry in found:
        assert (entry[1] != entry[2]).mean() > 0.5, entry[0].facts["negative"]
    lights = [
        str(entry[0].facts.get("radiometry")) for entry in found if entry[0].facts["negative"] == "light"
    ]
    assert len(set(lights)) == len(lights)


def test_without_noise_or_styles_the_light_changes(make):
    found = taken(make(count=6, negatives=1.0, real=None))
    assert {entry[0].facts["negative"] for entry in found} == {"noise", "light"}


def test_another_texture_for_each_pair(make):
    one = taken(make(count=3, negatives=0.0))
    each = taken(make(count=3, negatives=0.0, new_texture=True))
    assert len({entry[1].tobytes() for entry in one}) == 1
    assert len({entry[1].tobytes() for entry in each}) == 3


def test_files_of_a_pair_go_when_the_next_is_asked_for(make, tmp_path):
    source = iter(make(count=3, negatives=0.0))
    first = next(source)
    path = first.after.bands[0].path
    assert gdal.Open(path) is not None
    next(source)
    assert not list((tmp_path / "work0").glob("pair-0"))
    source.close()
    assert not list((tmp_path / "work0").glob("pair-*"))
    assert not list((tmp_path / "work0").glob("scenario-*"))


@pytest.fixture
def real(tmp_path):
    """An image of the valley in the model's numbers, with a hole."""
    values = np.random.default_rng(0).integers(20, 220, (3, 120, 160)).astype(np.uint8)
    values[:, :6, :6] = 0
    grid = valley().grid
    path = write_image(tmp_path / "real.tif", values, nodata=0, transform=grid.transform, crs="EPSG:32612")
    return values, image_of(path)


def test_real_images_change_where_the_scenario_changes_them(make, real):
    values, source = real
    for pair, before, after, cover, covered in taken(make(count=4, negatives=0.25, real=source, feather=3)):
        assert pair.kind == "composite"
        np.testing.assert_array_equal(before, values)  # its hole, too
        if "negative" in pair.facts:
            assert pair.facts["negative"] == "light"
            continue
        seam = feathered(cover != covered, 3)
        here = (seam == 0) & (values[0] > 0)
        np.testing.assert_array_equal(after[:, here], values[:, here])
        assert (after != before)[:, seam == 1].mean() > 0.8


def test_the_real_image_does_not_say_that_it_is_synthetic(make, real):
    for pair in make(count=1, negatives=0.0, real=real[1]):
        before, after = (gdal.Open(image.bands[0].path).GetMetadata() for image in (pair.before, pair.after))
    assert "RS_SYNTH_SYNTHETIC" not in before
    assert after["RS_SYNTH_SYNTHETIC"] == "yes"
    assert json.loads(after["RS_SYNTH_SCENARIO"])["edits"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"count": 0}, "Count: 0 pairs cannot be made; choose 1 to 100,000"),
        ({"count": 10**9}, "Count: 1,000,000,000 pairs cannot be made"),
        ({"negatives": 1.5}, "Pairs without change: 150 %"),
        ({"shift": 99.0}, "Registration jitter: 99 pixels; choose 0 to 8"),
        ({"shift": float("nan")}, "Registration jitter: nan"),
        ({"radiometry": -1.0}, "Radiometric jitter: -1 %"),
        ({"translation": "four"}, "makes 3 band.* of 4, and the images have 3 of uint8"),
        (
            {"text": '{"negatives": {"style": 1}}'},
            'of the kind "style" there are none, since the model tiny has no styles',
        ),
        ({"text": '{"negatives": {"translation": 1}}'}, "there is no translation model; choose one"),
    ],
)
def test_what_makes_no_sense_is_refused_before_any_work(make, changes, words):
    with pytest.raises(InputError, match=words):
        make(**changes)


def test_a_model_for_another_task_is_no_translation(make):
    with pytest.raises(ModelError, match="translation"):
        make(translation="tiny")


def test_a_model_that_cannot_show_floods_is_refused_for_them_alone(make):
    with pytest.raises(InputError, match="cannot show floods"):
        make(model="radar")
    make('{"weights": {"convert": 1}}', model="radar")


def real_of(folder, values, **options):
    grid = valley().grid
    return image_of(
        write_image(
            folder / "bad.tif", values, **{"transform": grid.transform, "crs": "EPSG:32612", **options}
        )
    )


@pytest.mark.parametrize(
    ("shape", "top", "options", "words"),
    [
        ((4, 120, 160), 200, {}, "has 4 bands, and the model tiny makes 3 .red, green, blue."),
        ((3, 120, 160), 9000, {}, "has values from .* to .*, and the model tiny makes 0 to 255"),
        ((3, 120, 160), 200, {"transform": (9e5, 10.0, 0.0, 9e5, 0.0, -10.0)}, "does not overlap"),
    ],
)
def test_a_real_image_that_does_not_fit_is_refused(make, tmp_path, shape, top, options, words):
    values = np.random.default_rng(0).integers(1, top, shape).astype(np.uint16)
    with pytest.raises(InputError, match=words):
        make(real=real_of(tmp_path, values, **options))


def test_negatives_of_noise_need_a_synthetic_image(make, real):
    with pytest.raises(
        InputError, match='of the kind "noise" there are none, since the image before is real'
    ):
        make('{"negatives": {"noise": 1}}', real=real[1])


def test_warnings_come_once(make):
    feedback = RecordingFeedback()
    list(make(count=3, negatives=0.0, feedback=feedback))
    assert len(feedback.warnings) == len(set(feedback.warnings)) > 0


@pytest.mark.parametrize("after", [0, 5, 60])
def test_a_cancel_stops_and_leaves_no_pair(make, tmp_path, after):
    feedback = RecordingFeedback(cancel_after=after)
    with pytest.raises(Cancelled):
        list(make(count=50, feedback=feedback))
    assert not list((tmp_path / "work0").glob("pair-*"))
