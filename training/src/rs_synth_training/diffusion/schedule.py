# SPDX-License-Identifier: GPL-2.0-or-later
"""The noise schedule, and diffusers' samplers on it.

Toker et al. 2024, section 4.5, and Ho et al. 2020: x_t = sqrt(ᾱ_t) x_0 + sqrt(1 - ᾱ_t) ε, where ᾱ is the running
product of 1 - β.
"""

from __future__ import annotations

from typing import Any, Dict

import torch
from diffusers import DDIMScheduler, DPMSolverMultistepScheduler
from torch import Tensor

from ..errors import TrainingError
from .config import ScheduleConfig

SAMPLERS = ("ddpm", "ddim", "dpmsolver++")
_KINDS = {"linear": "linear", "scaled_linear": "scaled_linear", "cosine": "squaredcos_cap_v2"}
_PREDICTS = {"epsilon": "epsilon", "x0": "sample"}


class SamplerError(TrainingError):
    """A sampler that does not exist, or steps that it cannot take."""


def alphas_cumprod(schedule: ScheduleConfig) -> Tensor:
    """ᾱ of every step, (steps,) float32: the product of 1 - β up to it."""
    alphas: Tensor = make_scheduler("ddim", schedule, "epsilon", 1).alphas_cumprod
    return alphas


def add_noise(clean: Tensor, noise: Tensor, timesteps: Tensor, alphas: Tensor) -> Tensor:
    """x_t, N×C×H×W, of clean pairs and standard normal noise at timesteps N (Ho et al. 2020, eq. 4)."""
    kept = alphas[timesteps][:, None, None, None]
    return kept.sqrt() * clean + (1 - kept).sqrt() * noise


def step_weights(alphas: Tensor, predicts: str, limit: float) -> Tensor:
    """What the squared error of the prediction counts at each step, (steps,).

    Args:
        alphas: ᾱ of every step.
        predicts: "epsilon" or "x0".
        limit: γ of min-SNR weighting (Hang et al. 2023, section 3.4); 0 for weights of 1.
    """
    if not limit:
        return torch.ones_like(alphas)
    ratios = alphas / (1 - alphas)
    weights = ratios.clamp(max=limit)
    # The error of the noise is that of the clean pair, times the SNR.
    return weights / ratios if predicts == "epsilon" else weights


def make_scheduler(sampler: str, schedule: ScheduleConfig, predicts: str, steps: int) -> Any:
    """A scheduler of diffusers, set to a number of steps.

    ddpm is made with the DDIM scheduler: with η = 1 they are the same process (Song et al. 2021, section 4.1), and
    that one takes its noise from outside, so that every sample can have its own stream.

    Raises:
        SamplerError: unknown sampler; more steps than the schedule has, or none.
    """
    if sampler not in SAMPLERS:
        raise SamplerError(f"There is no sampler '{sampler}'; use {', '.join(SAMPLERS)}.")
    if not 1 <= steps <= schedule.steps:
        raise SamplerError(f"Steps must lie between 1 and the schedule's {schedule.steps}, not {steps}.")
    options = {**_options(schedule), "prediction_type": _PREDICTS[predicts]}
    if sampler == "dpmsolver++":
        # With a linear β, evenly spaced steps are lost where nothing happens: Karras et al. 2022's spacing.
        scheduler: Any = DPMSolverMultistepScheduler(**options, solver_order=2, use_karras_sigmas=True)
    else:
        scheduler = DDIMScheduler(**options)
    scheduler.set_timesteps(steps)
    return scheduler


def step_options(sampler: str, noise: Tensor | None) -> Dict[str, Any]:
    """What a sampler's `step` takes beside prediction, timestep and sample."""
    if sampler == "ddpm":
        return {"eta": 1.0, "use_clipped_model_output": True, "variance_noise": noise}
    return {}


def _options(schedule: ScheduleConfig) -> Dict[str, Any]:
    return {
        "num_train_timesteps": schedule.steps,
        "beta_start": schedule.beta_start,
        "beta_end": schedule.beta_end,
        "beta_schedule": _KINDS[schedule.kind],
    }
