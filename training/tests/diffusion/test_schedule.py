# SPDX-License-Identifier: GPL-2.0-or-later
"""Schedule and noising are diffusers'; the samplers are its DDPM, DDIM and DPM-Solver++(2M)."""

from __future__ import annotations

import pytest
import torch
from diffusers import DDPMScheduler

from rs_synth_training.diffusion.config import ScheduleConfig
from rs_synth_training.diffusion.schedule import (
    SamplerError,
    add_noise,
    alphas_cumprod,
    make_scheduler,
    step_options,
    step_weights,
)

NAMES = {"linear": "linear", "scaled_linear": "scaled_linear", "cosine": "squaredcos_cap_v2"}


def theirs(schedule: ScheduleConfig, predicts: str = "epsilon") -> DDPMScheduler:
    return DDPMScheduler(
        num_train_timesteps=schedule.steps,
        beta_start=schedule.beta_start,
        beta_end=schedule.beta_end,
        beta_schedule=NAMES[schedule.kind],
        prediction_type="sample" if predicts == "x0" else predicts,
    )


@pytest.mark.parametrize("kind", list(NAMES))
def test_schedule_and_noising_equal_diffusers(kind: str) -> None:
    schedule = ScheduleConfig(kind)
    alphas = alphas_cumprod(schedule)
    assert alphas.shape == (1000,)
    assert torch.equal(alphas, theirs(schedule).alphas_cumprod)
    rng = torch.Generator().manual_seed(0)
    clean, noise = torch.randn(2, 4, 3, 8, 8, generator=rng)
    when = torch.tensor([0, 1, 500, 999])
    expected = theirs(schedule).add_noise(clean, noise, when)
    assert torch.allclose(add_noise(clean, noise, when, alphas), expected, atol=1e-6)


def test_the_linear_schedule_is_the_papers() -> None:
    betas = torch.linspace(1e-4, 2e-2, 1000, dtype=torch.float64)
    expected = torch.cumprod(1 - betas, 0).float()
    assert torch.allclose(alphas_cumprod(ScheduleConfig()), expected, atol=1e-5)
    assert alphas_cumprod(ScheduleConfig())[-1] < 1e-4, "nothing of the pair is left at the end"


@pytest.mark.parametrize("predicts", ["epsilon", "x0"])
def test_ddpm_with_noise_from_outside_is_ddpm(predicts: str) -> None:
    """The DDIM scheduler with η = 1 takes the DDPM scheduler's steps."""
    schedule = ScheduleConfig()
    ours, other = make_scheduler("ddpm", schedule, predicts, 50), theirs(schedule, predicts)
    other.set_timesteps(50)
    assert ours.timesteps.tolist() == other.timesteps.tolist()
    rng = torch.Generator().manual_seed(1)
    for time in (980, 500, 20, 0):
        pairs, prediction = torch.randn(2, 2, 3, 8, 8, generator=rng)
        state = torch.Generator().manual_seed(time)
        expected = other.step(prediction, time, pairs, generator=state).prev_sample
        noise = torch.randn(pairs.shape, generator=torch.Generator().manual_seed(time))
        found = ours.step(prediction, time, pairs, **step_options("ddpm", noise)).prev_sample
        assert torch.allclose(found, expected, atol=2e-5), time


def test_errors() -> None:
    with pytest.raises(SamplerError, match="no sampler 'euler'; use ddpm, ddim, dpmsolver"):
        make_scheduler("euler", ScheduleConfig(), "epsilon", 20)
    for steps in (0, 1001):
        with pytest.raises(SamplerError, match=f"between 1 and the schedule's 1000, not {steps}"):
            make_scheduler("ddim", ScheduleConfig(), "epsilon", steps)


def test_min_snr_weighs_the_clean_pair_the_same_whatever_is_predicted() -> None:
    alphas = alphas_cumprod(ScheduleConfig())
    clean, noise = step_weights(alphas, "x0", 5), step_weights(alphas, "epsilon", 5)
    ratios = alphas / (1 - alphas)
    assert clean[0] == 5, "little noise: the limit"
    assert clean[-1] == ratios[-1], "much noise: the ratio"
    # A prediction off by e in x0 is off by e times the root of the ratio in the noise.
    torch.testing.assert_close(noise * ratios, clean)
    assert (step_weights(alphas, "x0", 0) == 1).all()
