# SPDX-License-Identifier: GPL-2.0-or-later
"""Samplers against diffusers, step by step, and against a distribution whose denoiser is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.samplers import SAMPLERS, make_sampler
from rs_synth_plugin.core.pairs.schedule import Schedule
from tests.core.sampler_cases import BETAS, CASES, TRAINED_STEPS, noise_of

DIFFUSERS = np.load(Path(__file__).with_name("diffusers_steps.npz"))  # by training/tools/sampler_steps.py


def schedule_of(kind="linear", predicts="epsilon", steps=TRAINED_STEPS, betas=BETAS):
    facts = {"kind": kind, "steps": steps, "beta_start": betas[0], "beta_end": betas[1]}
    return Schedule.from_card({"schedule": facts, "predicts": predicts})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_step_is_that_of_diffusers(case):
    sampler = make_sampler(case.sampler, schedule_of(case.kind, case.predicts), case.steps)
    samples, predictions = DIFFUSERS[case.name], DIFFUSERS[f"{case.name}-predictions"]
    assert np.array_equal(sampler.timesteps, DIFFUSERS[f"{case.name}-timesteps"])
    for index, noise in enumerate(noise_of(case)[1:]):
        fresh = noise if sampler.wants_noise(index) else None
        found = sampler.step(index, samples[index], predictions[index], fresh)
        assert found.dtype == np.float32
        np.testing.assert_allclose(found, samples[index + 1], rtol=0, atol=1e-4, err_msg=f"step {index}")


@pytest.mark.parametrize(("name", "steps"), [("ddpm", 1000), ("ddim", 1000), ("dpmsolver++", 50)])
@pytest.mark.parametrize("predicts", ["epsilon", "x0"])
def test_samples_of_a_known_distribution_have_its_mean_and_variance(name, steps, predicts):
    mean, deviation = 0.3, 0.15
    sampler = make_sampler(name, schedule_of(predicts=predicts), steps)
    alpha_bars = schedule_of().alpha_bars
    random = np.random.default_rng(5)
    sample = random.standard_normal((20_000,), dtype=np.float32)
    for index, timestep in enumerate(sampler.timesteps):
        alpha_bar = alpha_bars[timestep]
        away = (sample - np.sqrt(alpha_bar) * mean) / (alpha_bar * deviation**2 + 1 - alpha_bar)
        epsilon = np.sqrt(1 - alpha_bar) * away
        clean = mean + np.sqrt(alpha_bar) * deviation**2 * away
        prediction = (epsilon if predicts == "epsilon" else clean).astype(np.float32)
        noise = random.standard_normal(sample.shape, dtype=np.float32) if sampler.wants_noise(index) else None
        sample = sampler.step(index, sample, prediction, noise)
    assert sample.mean() == pytest.approx(mean, abs=0.01)
    assert sample.std() == pytest.approx(deviation, rel=0.03)


@pytest.mark.parametrize("name", SAMPLERS)
def test_levels_rise_to_the_data(name):
    sampler = make_sampler(name, schedule_of(), 20)
    assert len(sampler.timesteps) == 20
    assert len(sampler.levels) == 21
    assert (np.diff(sampler.levels) > 0).all()
    assert sampler.levels[-1] == 1


@pytest.mark.parametrize("name", SAMPLERS)
@pytest.mark.parametrize("steps", [0, -3, 1001])
def test_more_steps_than_the_model_has_are_refused(name, steps):
    with pytest.raises(InputError, match=rf"Steps: {steps} were asked for, and the model has 1 to 1000"):
        make_sampler(name, schedule_of(), steps)


@pytest.mark.parametrize("name", SAMPLERS)
@pytest.mark.parametrize("steps", [1, 1000])
def test_as_few_and_as_many_steps_as_there_can_be(name, steps):
    sampler = make_sampler(name, schedule_of(), steps)
    sample = np.ones((1, 1, 2, 2), np.float32)
    for index in range(steps):
        sample = sampler.step(index, sample, np.zeros_like(sample), None)
    assert np.isfinite(sample).all()


@pytest.mark.parametrize("name", SAMPLERS)
@pytest.mark.parametrize("predicts", ["epsilon", "x0"])
@pytest.mark.parametrize("betas", [(1e-9, 0.02), (0.1, 0.6)], ids=["hardly any noise", "hardly any data"])
def test_steps_smaller_than_float32_tells_apart(name, predicts, betas):
    sampler = make_sampler(name, schedule_of(predicts=predicts, betas=betas), 10)
    sample = np.ones((1, 1, 2, 2), np.float32)
    with np.errstate(all="raise", under="ignore"):
        for index in range(10):
            sample = sampler.step(index, sample, np.zeros_like(sample), None)
    assert np.isfinite(sample).all()


def test_a_sampler_that_is_not_there_is_told():
    with pytest.raises(InputError, match=r"there is no “euler”; choose one of dpmsolver\+\+, ddim, ddpm"):
        make_sampler("euler", schedule_of(), 20)


def test_steps_that_begin_far_from_noise_are_doubted():
    """501 evenly spaced ones of 1000 are the lower half: 500 are better, and dpmsolver++ begins at the noisiest."""
    assert [Recipe("ddim", steps).doubt(schedule_of()) for steps in (5, 20, 500, 1000)] == [""] * 4
    words = "Steps: 501 of 1000 begin where 28% of the image should be left already"
    assert Recipe("ddpm", 501).doubt(schedule_of()).startswith(words)
    assert "500 steps are better" in Recipe("ddpm", 501).doubt(schedule_of())
    assert "674 steps are better" in Recipe("ddim", 640).doubt(schedule_of())
    assert "begin where 100%" in Recipe("ddim", 1).doubt(schedule_of())
    assert Recipe("dpmsolver++", 501).doubt(schedule_of()) == ""
