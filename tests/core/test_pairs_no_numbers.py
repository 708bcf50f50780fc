# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of which a model gave no number: left out and counted, whatever the sampler makes of them afterwards."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.errors import ModelError
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.given import GivenMasks
from rs_synth_plugin.core.pairs.samplers import SAMPLERS
from rs_synth_plugin.core.raster.grid import Grid
from tests.core.pair_runs import all_files, check_whole, index_of, make_pairs, rows_of
from tests.tiny_denoisers import pair_card, write_denoiser
from tests.tiny_models import RecordingFeedback

# Two tiles; everything is known, so that whatever a model says of the label's channels is put right again.
GIVEN = GivenMasks(Grid("EPSG:32612", (3e5, 2, 0, 4e6, 0, -2), 16, 24), np.ones((24, 16), np.uint8))
WAYS = {"whole": {}, "tiled": {"given": GIVEN}}


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """models[name], name one of epsilon, x0 (what they predict), refiner."""
    folder = tmp_path_factory.mktemp("denoisers")
    found = {
        kind: write_denoiser(folder / f"{kind}.onnx", pair_card(predicts=kind)) for kind in ("epsilon", "x0")
    }
    card = pair_card(predicts="x0", refines=True, tile_size=32)
    return {**found, "refiner": write_denoiser(folder / "refiner.onnx", card)}


@pytest.fixture
def break_runs(monkeypatch):
    """break_runs(value, wanted): from now on the model says `value` of one pixel of the second sample in each run
    with wanted(number); gives the list of the numbers of all runs."""
    runs, run = [], Session.run

    def breaking(value, wanted, channel=0):
        runs.clear()

        def run_broken(session, inputs):
            ((name, found),) = run(session, inputs).items()
            runs.append(len(runs))
            if wanted(runs[-1]):
                found = found.copy()
                found[1, channel, 3, 5] = value
            return {name: found}

        monkeypatch.setattr(Session, "run", run_broken)
        return runs

    return breaking


def check_second_dropped(report, folder, whole):
    """The other two are as in the folder `whole`."""
    assert (report.finished, report.dropped) == (2, 1)
    check_whole(folder, 2)
    assert [row["sample"] for row in rows_of(folder)] == ["0", "2"]
    expected = {
        name: data for name, data in all_files(whole).items() if name.startswith(("images/", "masks/"))
    }
    del expected["images/000001.tif"], expected["masks/000001.tif"]
    assert {name: data for name, data in all_files(folder).items() if name in expected} == expected


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("predicts", ["epsilon", "x0"])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_one_pixel_without_a_number_drops_its_sample_only(
    models, tmp_path, break_runs, value, predicts, sampler, way
):
    """At every step, at the first, in the middle, at the last. ddpm makes a number of ∞: it clips it."""
    options = {"recipe": Recipe(sampler, 5, 2, 2), "at_once": 3, **WAYS[way]}
    runs = break_runs(value, lambda run: False)
    make_pairs(models[predicts], tmp_path / "whole", **options)
    count = len(runs)
    assert count == {"whole": 5, "tiled": (5 + 2 * 2) * 2}[way]
    for name, broken in (("all", range(count)), *((str(run), [run]) for run in (0, count // 2, count - 1))):
        break_runs(value, broken.__contains__)
        report = make_pairs(models[predicts], tmp_path / name, **options)
        check_second_dropped(report, tmp_path / name, tmp_path / "whole")


def test_no_number_where_the_label_is_known(models, tmp_path, break_runs):
    """The known label is put in its place at once: no later sample shows what the model said of it."""
    options = {"recipe": Recipe("ddim", 3), "at_once": 3, **WAYS["tiled"]}
    break_runs(np.inf, lambda run: False)
    make_pairs(models["epsilon"], tmp_path / "whole", **options)
    break_runs(np.inf, lambda run: run == 3, channel=-1)
    report = make_pairs(models["epsilon"], tmp_path / "p", **options)
    check_second_dropped(report, tmp_path / "p", tmp_path / "whole")


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("run", [2, 6], ids=["of the model", "of the super-resolution"])
def test_a_super_resolution_drops_it_too(models, tmp_path, break_runs, sampler, run):
    options = {"refiner": models["refiner"], "recipe": Recipe(sampler, 4), "at_once": 3}
    break_runs(np.inf, lambda number: False)
    make_pairs(models["x0"], tmp_path / "whole", **options)
    break_runs(np.inf, lambda number: number == run)
    report = make_pairs(models["x0"], tmp_path / "p", **options)
    check_second_dropped(report, tmp_path / "p", tmp_path / "whole")


@pytest.mark.parametrize("at_once", [1, 3])
def test_samples_without_numbers_are_left_out_and_counted(tmp_path, at_once):
    """The model breaks where the first pixel's noise is above a limit, in some samples of a batch only."""
    broken = write_denoiser(tmp_path / "broken.onnx", broken_above=0.8)
    firsts = [np.random.default_rng((0, k)).standard_normal(1, dtype=np.float32)[0] for k in range(8)]
    bad = sum(first > 0.8 for first in firsts)
    feedback = RecordingFeedback()
    report = make_pairs(
        broken, tmp_path / "p", 8, feedback=feedback, at_once=at_once, recipe=Recipe("ddim", 1)
    )
    assert 0 < bad < 8
    assert (report.finished, report.dropped) == (8 - bad, bad)
    check_whole(tmp_path / "p", 8 - bad)
    assert index_of(tmp_path / "p")["dropped"] == bad
    assert [row["sample"] for row in rows_of(tmp_path / "p")] == [
        str(k) for k, first in enumerate(firsts) if first <= 0.8
    ]
    assert any(f"gave no number in {bad} samples" in warning for warning in feedback.warnings)


def test_no_number_in_any_sample_is_an_error(tmp_path):
    broken = write_denoiser(tmp_path / "always.onnx", broken_above=-100.0)
    words = "tiny-pairs gave no number in any of 3 samples: it is broken"
    with pytest.raises(ModelError, match=words):
        make_pairs(broken, tmp_path / "p")
    assert not (tmp_path / "p").exists()
