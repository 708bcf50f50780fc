# SPDX-License-Identifier: GPL-2.0-or-later
"""Write tests/core/diffusers_steps.npz: the way of diffusers' schedulers from noise to an image, step by step, in the
cases of tests/core/sampler_cases.py.

The plugin's tests have no diffusers; they compare each step of their samplers with this file. To make it again:
.venv/training/bin/python training/tools/sampler_steps.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Callable, Dict, Tuple

import numpy as np
import torch
from diffusers import DDIMScheduler, DDPMScheduler, DPMSolverMultistepScheduler

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.core.sampler_cases import BETAS, CASES, SHAPE, TRAINED_STEPS, Case, noise_of  # noqa: E402

TARGET = ROOT / "tests" / "core" / "diffusers_steps.npz"
_KINDS = {"linear": "linear", "scaled_linear": "scaled_linear", "cosine": "squaredcos_cap_v2"}
_PREDICTS = {"epsilon": "epsilon", "x0": "sample"}


def scheduler_of(case: Case) -> Any:
    """Of diffusers, with its steps set."""
    options: Dict[str, Any] = {
        "num_train_timesteps": TRAINED_STEPS,
        "beta_start": BETAS[0],
        "beta_end": BETAS[1],
        "beta_schedule": _KINDS[case.kind],
        "prediction_type": _PREDICTS[case.predicts],
    }
    if case.sampler == "ddpm":
        scheduler: Any = DDPMScheduler(**options)
    elif case.sampler == "ddim":
        scheduler = DDIMScheduler(**options)
    else:
        scheduler = DPMSolverMultistepScheduler(**options, solver_order=2, use_karras_sigmas=True)
    scheduler.set_timesteps(case.steps)
    if case.sampler == "dpmsolver++":
        scheduler.set_begin_index(
            0
        )  # by itself it looks for the timestep, and skips a step where two are equal
    return scheduler


def predictions_of(case: Case, scheduler: Any) -> Callable[[int, np.ndarray], np.ndarray]:
    """(step, sample) → what a model would say of it that knows the image, the less exactly the more noise there is, now
    and then beyond [−1, 1]."""
    if case.sampler == "dpmsolver++":
        alpha_bars = 1 / (1 + scheduler.sigmas.double().numpy() ** 2)
    else:
        alpha_bars = scheduler.alphas_cumprod.double().numpy()[scheduler.timesteps]
    random = np.random.RandomState(2)
    image = np.tanh(1.5 * random.standard_normal(SHAPE))
    mistakes = 0.3 * np.tanh(random.standard_normal((case.steps, *SHAPE)))

    def predict(index: int, sample: np.ndarray) -> np.ndarray:
        level = alpha_bars[index]
        clean = image + np.sqrt(1 - level) * mistakes[index]
        epsilon = (sample - np.sqrt(level) * clean) / np.sqrt(1 - level)
        return np.asarray(epsilon if case.predicts == "epsilon" else clean, np.float32)

    return predict


def way_of(case: Case, give_noise: Callable[[torch.Tensor], None]) -> Tuple[np.ndarray, np.ndarray]:
    """Float32 (1 + steps, *SHAPE), the samples before and after each step, and (steps, *SHAPE), the predictions.
    `give_noise(noise)` makes DDPM's own draw give that noise."""
    scheduler = scheduler_of(case)
    predict = predictions_of(case, scheduler)
    first, *noises = noise_of(case)
    samples, predictions = [first], []
    for index, noise in enumerate(noises):
        give_noise(torch.from_numpy(noise))
        predictions.append(predict(index, samples[-1]))
        moved = scheduler.step(
            torch.from_numpy(predictions[-1]), scheduler.timesteps[index], torch.from_numpy(samples[-1])
        )
        samples.append(moved.prev_sample.numpy())
    return np.stack(samples), np.stack(predictions)


def all_steps() -> Dict[str, np.ndarray]:
    """Of each case: its name → samples, + '-predictions', and + '-timesteps' → what the model is told."""
    from diffusers.schedulers import scheduling_ddpm

    found: Dict[str, np.ndarray] = {}
    original = scheduling_ddpm.randn_tensor

    def give(noise: torch.Tensor) -> None:
        scheduling_ddpm.randn_tensor = lambda *_, **__: noise  # type: ignore[assignment]

    try:
        for case in CASES:
            found[case.name], found[f"{case.name}-predictions"] = way_of(case, give)
            found[f"{case.name}-timesteps"] = scheduler_of(case).timesteps.numpy().astype(np.int64)
    finally:
        scheduling_ddpm.randn_tensor = original
    return found


if __name__ == "__main__":
    np.savez_compressed(TARGET, **all_steps())
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
