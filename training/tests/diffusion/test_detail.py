# SPDX-License-Identifier: GPL-2.0-or-later
"""A denoiser with detail: the U-Net is trained first and alone, then its detail, through interruptions and exports."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

import numpy as np
import onnxruntime
import pytest
import torch

from rs_synth_training import checkpoint
from rs_synth_training.diffusion import train as training
from rs_synth_training.diffusion.config import DiffusionConfig
from rs_synth_training.diffusion.load import load_denoiser
from rs_synth_training.diffusion.trainer import TRAINER_KEYS, DiffusionTrainer
from rs_synth_training.strict import ConfigError
from tiny_pairs import LARGE, export, recipe

FIRST = 2
"""Iterations of the U-Net."""


def detailed(iterations: int, name: str = "dubai_pairs", *more: str) -> DiffusionConfig:
    overrides = f"training.iterations={iterations}", f"training.detail_from={FIRST}", "denoiser.detail=8"
    return recipe(name, *overrides, *more)


def weights(folder: Path, part: str) -> Dict[str, torch.Tensor]:
    state: Dict[str, Any] = checkpoint.load(folder / "last.pt", TRAINER_KEYS)
    return {name: values for name, values in state["denoiser"].items() if name.startswith(part)}


def are_equal(one: Dict[str, torch.Tensor], other: Dict[str, torch.Tensor]) -> bool:
    assert one.keys() == other.keys()
    return all(torch.equal(values, other[name]) for name, values in one.items())


def test_each_part_is_trained_alone_and_goes_on_where_it_was(
    folders: Dict[str, Path], tmp_path: Path
) -> None:
    root, whole, broken = folders["dubai"], tmp_path / "whole", tmp_path / "broken"
    training.train(detailed(FIRST + 1), root, broken)
    between = {part: weights(broken, part) for part in ("unet", "detail")}
    training.train(detailed(FIRST + 3), root, broken, resume=True)
    training.train(detailed(FIRST + 3), root, whole)
    assert are_equal(weights(broken, "unet"), between["unet"])
    assert not are_equal(weights(broken, "detail"), between["detail"])
    assert are_equal(weights(whole, ""), weights(broken, ""))


def test_the_unet_is_that_of_a_recipe_without_detail(folders: Dict[str, Path], tmp_path: Path) -> None:
    training.train(recipe("dubai_pairs"), folders["dubai"], tmp_path / "without")
    training.train(detailed(FIRST + 2), folders["dubai"], tmp_path / "with")
    assert are_equal(weights(tmp_path / "without", "unet"), weights(tmp_path / "with", "unet"))


def test_detail_lowers_the_loss_of_steps_with_little_noise(folders: Dict[str, Path], tmp_path: Path) -> None:
    config = detailed(100, "dubai_pairs", "denoiser.predicts=x0", "training.learning_rate=0.005")
    trainer = DiffusionTrainer(config, torch.device("cpu"))
    trainer.step = FIRST
    trainer.set_learning_rate(FIRST / 100)
    sampler = training.build_sampler(config, folders["dubai"], tmp_path)
    losses = [float(trainer.train_step([sampler.batch(step)])["loss"]) for step in range(60)]
    assert sum(losses[-10:]) < 0.5 * sum(losses[:10])


@pytest.mark.parametrize(("name", "more"), [("dubai_pairs", ()), ("dubai_pairs_superresolution", LARGE)])
def test_the_file_has_the_detail(name: str, more: Any, folders: Dict[str, Path], tmp_path: Path) -> None:
    training.train(detailed(FIRST + 2, name, *more), folders["dubai"], tmp_path)
    export(tmp_path / "last.pt", folders["dubai"], tmp_path / "m.onnx")
    denoiser, config = load_denoiser(tmp_path / "last.pt")
    random = torch.Generator().manual_seed(0)
    edge = config.tile_size
    inputs = {
        "sample": torch.randn((2, denoiser.channels, edge, edge), generator=random),
        "timestep": torch.tensor([3.0, 19.0]),
    }
    if denoiser.super_resolution:
        inputs["low_resolution"] = torch.randn((2, denoiser.channels, edge // 2, edge // 2), generator=random)
    with torch.no_grad():
        expected = denoiser(**inputs).numpy()
        denoiser.mends = False
        assert np.abs(denoiser(**inputs).numpy() - expected).max() > 1e-4
    session = onnxruntime.InferenceSession(str(tmp_path / "m.onnx"), providers=["CPUExecutionProvider"])
    (found,) = session.run(["prediction"], {key: values.numpy() for key, values in inputs.items()})
    assert np.abs(found - expected).max() < 1e-4


@pytest.mark.parametrize(
    "overrides",
    [
        ("denoiser.detail=8",),
        ("training.detail_from=1",),
        ("denoiser.detail=8", "training.detail_from=2"),
        ("denoiser.detail=-1",),
    ],
)
def test_halves_of_it_are_refused(overrides: Any) -> None:
    with pytest.raises(ConfigError, match="detail"):
        recipe("dubai_pairs", *overrides)
