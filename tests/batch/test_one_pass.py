# SPDX-License-Identifier: GPL-2.0-or-later
"""What all jobs of one pass have in common: known again, never mixed, whole or not there, checked before they run."""

from __future__ import annotations

import itertools
import json
import shutil

import pytest

from rs_synth_plugin.batch import inputs
from rs_synth_plugin.batch.checking import check_jobs
from rs_synth_plugin.batch.estimate import estimate
from rs_synth_plugin.batch.fingerprint import fingerprint
from rs_synth_plugin.batch.journal import Teller
from rs_synth_plugin.batch.lock import only_run
from rs_synth_plugin.batch.plan import read_plan
from rs_synth_plugin.paths import PACKAGED_MODEL
from tests.batch.pass_jobs import (
    assessment,
    change_dataset,
    contents,
    model_page,
    pairs,
    results,
    samples,
    scenario_dataset,
    times,
)
from tests.batch.small_jobs import run, write_plan
from tests.tiny_models import tiny_card, translator_card, write_model

FOLDERS = {"changes": change_dataset, "scenarios": scenario_dataset, "pairs": pairs}
FILES = {"assess": assessment, "samples": samples, "card": model_page}
CHANGE = {"changes": {"SEED": 5}, "scenarios": {"SEED": 5}, "pairs": {"SEED": 5}, "assess": {"SAR": "no"},
          "samples": {"SEED": 5}, "card": {"MODEL_FILE": "judge.onnx"}}  # fmt: skip
any_job = pytest.mark.parametrize("kind", [*FOLDERS, *FILES])
any_folder = pytest.mark.parametrize("kind", FOLDERS)


def plan_of(folder, kind, **changes):
    return write_plan(folder, {**FOLDERS, **FILES}[kind](**changes))


@any_job
def test_a_finished_job_is_known_again(place, kind, capsys):
    plan = plan_of(place, kind)
    assert run(plan) == 0
    told = capsys.readouterr().out
    assert "was finished before" not in told
    assert {
        "changes": "CHIPS ",
        "scenarios": "PAIRS ",
        "pairs": "PAIRS 3",
        "assess": "MIOU_",
        "samples": "MEGAPIXELS",
        "card": "card.html",
    }[kind] in told
    before = times(place)
    assert before
    assert run(plan) == 0
    assert "was finished before" in capsys.readouterr().out
    assert times(place) == before


@any_folder
def test_a_data_set_of_another_plan_is_refused(place, kind, capsys):
    assert run(plan_of(place, kind)) == 0
    before = times(place)
    plan = plan_of(place, kind, **CHANGE[kind])
    assert run(plan) == 1
    assert "set holds the data set of another plan" in capsys.readouterr().out
    assert times(place) == before
    assert run(plan, "--restart") == 0
    again = results(place)
    shutil.rmtree(place / "set")
    assert run(plan) == 0
    assert results(place) == again, "something of the other plan stayed"


@pytest.mark.parametrize(
    ("kind", "fewer"),
    [*((kind, {}) for kind in FILES), ("assess", {"REPORT": None}), ("assess", {"FIGURES": None})],
)
def test_files_of_another_plan_are_made_anew(place, kind, fewer):
    assert run(plan_of(place, kind, **fewer)) == 0
    before = results(place)
    assert run(plan_of(place, kind, **fewer, **CHANGE[kind])) == 0
    after = results(place)
    assert after.keys() == before.keys()
    assert all(after[name] != data for name, data in before.items())


@pytest.mark.parametrize("kind", [*FOLDERS, "assess", "samples"])
def test_a_stopped_job_leaves_nothing_half_and_is_made_whole(place, kind, monkeypatch, capsys):
    plan = plan_of(place, kind, **({"COUNT": 20, "STEPS": 60} if kind == "pairs" else {}))
    calls = itertools.count()
    with monkeypatch.context() as patch:
        patch.setattr(Teller, "is_cancelled", lambda self: next(calls) < 0)
        assert run(plan) == 0
    middle = next(calls) // 3
    expected = results(place)
    for name in expected:
        (place / name).unlink()
    shutil.rmtree(place / "set", ignore_errors=True)
    before = contents(place).keys() - {plan.with_suffix(".log.jsonl").name}

    calls = itertools.count()
    with monkeypatch.context() as patch:
        patch.setattr(Teller, "is_cancelled", lambda self: next(calls) >= middle)
        assert run(plan) == 130
    left = results(place)
    assert contents(place).keys() - left.keys() - {plan.with_suffix(".log.jsonl").name} == before
    if kind in FILES:
        assert not left
    elif left:
        index = json.loads(left["set/index.json"])
        assert index["finished"] > 0
        assert not index["complete"]
        assert not [name for name in left if ".part-" in name]
    assert run(plan) == 0
    assert results(place) == expected
    capsys.readouterr()
    assert run(plan) == 0
    assert "was finished before" in capsys.readouterr().out


def test_a_data_set_never_removes_what_it_is_made_of(place, capsys):
    assert run(write_plan(place, change_dataset())) == 0
    shutil.copy2(place / "flood_before.tif", place / "set")
    plan = write_plan(place, change_dataset(BEFORE="set/flood_before.tif"))
    assert run(plan, "--restart") == 2
    assert "set holds the input" in capsys.readouterr().err
    assert (place / "set" / "flood_before.tif").exists()


def test_another_model_under_the_same_name_makes_another_result(place, monkeypatch):
    job = read_plan(write_plan(place, samples(MODEL_FILE=None, MODEL=PACKAGED_MODEL))).jobs[0]
    marks = set()
    for gsd in (30.0, 10.0):
        path = write_model(place / f"{gsd}.onnx", tiny_card(gsd_m=gsd))
        monkeypatch.setattr(inputs, "shipped_models", lambda path=path: {PACKAGED_MODEL: path})
        marks.add(fingerprint(job))
    assert len(marks) == 2


@any_folder
def test_one_run_at_a_time(place, kind, capsys):
    plan = plan_of(place, kind)
    with only_run(place / "set"):
        assert run(plan) == 1
    assert "set is being made by process" in capsys.readouterr().out
    assert not (place / "set").exists()


def test_a_real_image_before_and_a_translation(place):
    write_model(
        place / "translator.onnx", translator_card(output={**tiny_card()["output"], "dtype": "uint8"})
    )
    job = scenario_dataset(IMAGE="image.tif", TRANSLATION_FILE="translator.onnx", NEGATIVES=50, FEATHER=1, COUNT=2,
                           KINDS=["conversions"], RANGES={"negatives": {"translation": 1}})  # fmt: skip
    assert run(write_plan(place, job)) == 0
    told = [json.loads(data) for name, data in results(place).items() if name.startswith("set/pairs/")]
    assert {pair["kind"] for pair in told} == {"composite"}
    assert [pair.get("negative") for pair in told].count("translation") == 1
    assert all(pair["inputs"]["image"] == str(place / "image.tif") for pair in told)


@any_folder
def test_a_folder_that_no_plan_made_is_left_alone(place, kind, capsys):
    plan = plan_of(place, kind)
    (place / "set").mkdir()
    (place / "set" / "mine.txt").write_text("mine")
    for options in ((), ("--restart",), ("--dry-run",)):
        assert run(plan, *options) == 2
        assert "set is not empty, and no plan made it" in capsys.readouterr().err
    assert [path.name for path in (place / "set").iterdir()] == ["mine.txt"]


WRONG = {
    "COLOUR: there is no such parameter": change_dataset(COLOUR=1),
    "LOAD: there is no such parameter": pairs(LOAD=4),
    "BEFORE: nowhere.tif|BEFORE cannot be opened": change_dataset(BEFORE="nowhere.tif"),
    "MODE: 'mixed' is none of as_given, composite": change_dataset(MODE="mixed"),
    "FORMAT: 'tiff' is none of geotiff, levir-cd": change_dataset(FORMAT="tiff"),
    "STRETCH: 'bright' is no pair of numbers": change_dataset(STRETCH="bright"),
    "Shares of the split: 0, 0, 0 are no shares": change_dataset(TRAIN=0, VALIDATION=0, TEST=0),
    "has no band “7”": change_dataset(BANDS="7"),
    "the land cover after is missing": change_dataset(LAND_COVER_AFTER=None),
    "Chip size: 500 × 500 pixels are more than": change_dataset(CHIP_SIZE=500),
    "no/place does not exist": change_dataset(OUTPUT="no/place/set"),
    "real.tif is a file; choose a folder": scenario_dataset(OUTPUT="real.tif"),
    "KINDS: 'fire' is no list of some of floods, conversions, mixed": scenario_dataset(KINDS="fire"),
    "CHANGED: [9] is no pair of numbers": scenario_dataset(CHANGED=[9]),
    "changed goes from 9 to 2, which is upside down": scenario_dataset(CHANGED="9,2"),
    "dam_m goes from 9 to 2, which is upside down": scenario_dataset(DAM="9,2"),
    "rise_m goes from 9 to 2, which is upside down": scenario_dataset(RISE="9,2"),
    "rise_m goes from 5 to 1, which is upside down": scenario_dataset(RANGES={"rise_m": [5, 1]}),
    "TRANSLATION_FILE: ": scenario_dataset(TRANSLATION_FILE="none.onnx"),
    "there is no translation model": scenario_dataset(RANGES={"negatives": {"translation": 1}}),
    "AUXILIARY: the model tiny asks for 1 band": scenario_dataset(AUXILIARY=["image.tif"]),
    "COUNT: 0 is no whole number": pairs(COUNT=0),
    "SAMPLER: 'euler' is none of": pairs(SAMPLER="euler"),
    "is for synthesis, not for denoiser": pairs(MODEL_FILE="tiny.onnx"),
    "Steps: 5000 were asked for": pairs(STEPS=5000, SAMPLER="ddim"),
    "EXTENT: say in which CRS it is": pairs(EXTENT="0,1000,0,1000"),
    "refines pairs: choose it as super-resolution": pairs(MODEL_FILE="refiner.onnx"),
    "it takes no low-resolution pair": pairs(SUPER_RESOLUTION_FILE="denoiser.onnx"),
    "SUPER_RESOLUTION_FILE: ": pairs(SUPER_RESOLUTION_FILE="none.onnx"),
    "Extent: it holds 1 pairs": pairs(EXTENT="0,40,0,40", CRS="EPSG:32612"),
    "it makes nothing": assessment(REPORT=None, FIGURES=None),
    "There is nothing to compare": assessment(REAL=None, SEGMENTATION_MODEL=None),
    "REPORT: report.txt does not end in .html": assessment(REPORT="report.txt"),
    "does not fit 3 band": assessment(REAL_STRETCH="0:1, 2:3"),
    "SYNTHESIS_MODEL: ": assessment(SYNTHESIS_MODEL="none.onnx"),
    "DEM_UNCERTAINTY: -1 is no number from 0 on": assessment(DEM_UNCERTAINTY=-1),
    "1 sample has no spread": samples(SAMPLES=1),
    "SAMPLES: 65 is no whole number from 1 to 64": samples(SAMPLES=65),
    "image.vrt does not end in .tif": samples(IMAGE="image.vrt"),
    "card.htm does not end in .html": model_page(REPORT="card.htm"),
    "MODEL_FILE: ": model_page(MODEL_FILE="none.onnx"),
    "Give either MODEL, a model that comes": model_page(MODEL_FILE=None),
    "Style: the model tiny has no styles": samples(STYLE="autumn"),
}


@pytest.mark.parametrize("words", WRONG)
def test_bad_input_is_told_before_anything_runs(place, words, capsys):
    plan = write_plan(place, change_dataset(OUTPUT="fine"), WRONG[words])
    before = contents(place)
    assert run(plan) == 2
    told = capsys.readouterr().err
    assert any(part in told for part in words.split("|")), told
    assert "Job 2" in told
    assert "Job 1" not in told
    assert contents(place) == before


def test_complaints_of_all_jobs_come_at_once(place, capsys):
    plan = write_plan(
        place,
        change_dataset(BEFORE="nowhere.tif", AFTER="nothing.tif", TRAIN=0, VALIDATION=0, TEST=0, OUTPUT="a"),
        scenario_dataset(MODEL_FILE="none.onnx", LAND_COVER="nowhere.tif", CHANGED="9,2", OUTPUT="b"),
        pairs(MODEL_FILE="none.onnx", LAND_COVER="nowhere.tif", OUTPUT="c"),
        assessment(SEGMENTATION_MODEL="none.onnx", REAL="nowhere.tif"),
    )
    assert run(plan) == 2
    told = capsys.readouterr().err.splitlines()
    assert [sum(f"Job {number} " in line for line in told) for number in (1, 2, 3, 4)] == [3, 3, 2, 2], told


def test_an_estimate_of_pairs_twice_as_fine(place, capsys):
    finer = {"SUPER_RESOLUTION_FILE": "refiner.onnx", "COUNT": 1}
    cover = {"LAND_COVER": "lc.tif", "LEGEND": "nlcd8", "EXTENT": "302500,302640,4111000,4111100"}
    plan = write_plan(place, pairs(OUTPUT="a", **finer), pairs(OUTPUT="b", **finer, **cover))
    assert run(plan, "--dry-run") == 0
    drawn, given = capsys.readouterr().out.splitlines()[:2]
    assert "1 pairs of 32 × 32 pixels" in drawn
    assert "1 pairs of 140 × 100 pixels" in given


def test_an_estimate_says_what_is_known(place, capsys):
    plan = write_plan(
        place,
        change_dataset(OUTPUT="a"),
        scenario_dataset(OUTPUT="b"),
        pairs(OUTPUT="c"),
        assessment(),
        samples(),
        model_page(),
    )
    before = contents(place)
    assert run(plan, "--dry-run", "--rate", "0.5") == 0
    chips, scenarios, pair_line, quality, several, card = capsys.readouterr().out.splitlines()
    # 80 × 120 pixels in blocks of 20 × 20, each of which holds a chip.
    assert "changedataset: 0.01 Mpx, at most 24 chips, at most 1 MB on disk, no model" in chips
    assert "scenariodataset: 0.02 Mpx, 3 pairs, at most " in scenarios
    assert " chips, at most " in scenarios
    assert "generatepairs: 3 pairs of 16 × 16 pixels, at most 0 MB on disk, model not timed" in pair_line
    assert "assess: 0.01 Mpx, a report, model " in quality
    assert "synthesize: 0.02 Mpx, at most 0 MB on disk, model " in several
    assert "blocks" not in several
    assert "modelinfo: a page, no model" in card
    seconds = [found.seconds for found in estimate(check_jobs(read_plan(plan)), 0.5)]
    assert seconds[1] == pytest.approx(seconds[4] * 4 / 3), "three pairs and the image before; three samples"
    assert contents(place) == before
