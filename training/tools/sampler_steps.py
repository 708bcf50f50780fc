# SPDX-License-Identifier: GPL-2.0-or-later
"""Write tests/core/diffusers_steps.npz: what diffusers' schedulers make of the inputs in tests/core/sampler_cases.py.

The plugin's tests have no diffusers; they compare their samplers with this file. To make it again:
.venv/training/bin/python training/tools/sampler_steps.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Dict

import numpy as np
import torch
from diffusers import DDIMScheduler, DDPMScheduler, DPMSolverMultistepScheduler

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.core.sampler_cases import BETAS, CASES, TRAINED_STEPS, Case, walk  # noqa: E402

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


def steps_of(case: Case, give_noise: Any) -> np.ndarray:
    """All samples of a walk; `give_noise(noise)` makes DDPM's own draw give that noise."""
    scheduler = scheduler_of(case)

    def step(index: int, sample: np.ndarray, prediction: np.ndarray, noise: np.ndarray) -> np.ndarray:
        give_noise(torch.from_numpy(noise))
        timestep = scheduler.timesteps[index]
        moved = scheduler.step(torch.from_numpy(prediction), timestep, torch.from_numpy(sample))
        return moved.prev_sample.numpy()

    return walk(case, step)


def all_steps() -> Dict[str, np.ndarray]:
    """Case name → samples, and case name + '-timesteps' → what the model is told."""
    from diffusers.schedulers import scheduling_ddpm

    found: Dict[str, np.ndarray] = {}
    original = scheduling_ddpm.randn_tensor

    def give(noise: torch.Tensor) -> None:
        scheduling_ddpm.randn_tensor = lambda *_, **__: noise  # type: ignore[assignment]

    try:
        for case in CASES:
            found[case.name] = steps_of(case, give)
            found[f"{case.name}-timesteps"] = scheduler_of(case).timesteps.numpy().astype(np.int64)
    finally:
        scheduling_ddpm.randn_tensor = original
    return found


if __name__ == "__main__":
    np.savez_compressed(TARGET, **all_steps())
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
