# SPDX-License-Identifier: GPL-2.0-or-later
"""Every recipe trains, goes on bit for bit, and never looks at what is held out; several ranks are one."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, Sequence

import pytest
import torch

from rs_synth_training import checkpoint, cli
from rs_synth_training.data.crops import Batch
from rs_synth_training.data.layouts import LAYOUTS
from rs_synth_training.data.tiles import split_tiles
from rs_synth_training.diffusion import train as training
from rs_synth_training.diffusion.config import DiffusionConfig
from rs_synth_training.diffusion.trainer import TRAINER_KEYS, DiffusionTrainer
from rs_synth_training.distributed import Ranks
from rs_synth_training.strict import ConfigError
from tiny_pairs import DETAIL, NAMES, command, recipe

CPU = torch.device("cpu")


def state_of(folder: Path) -> Dict[str, Any]:
    return checkpoint.load(folder / "last.pt", TRAINER_KEYS)


def assert_same_bits(one: Dict[str, Any], other: Dict[str, Any]) -> None:
    for network in ("denoiser", "denoiser_ema"):
        for name, values in one[network].items():
            assert torch.equal(values, other[network][name]), (network, name)
    for index, moments in one["optimizer"]["state"].items():
        for name, values in moments.items():
            assert torch.equal(values, other["optimizer"]["state"][index][name])


@pytest.mark.parametrize("name", NAMES)
def test_recipes_train_two_steps_and_resume(name: str, folders: Dict[str, Path], tmp_path: Path) -> None:
    root = folders[recipe(name).data.layout]

    def train(out: str, steps: int, **options: Any) -> Dict[str, Any]:
        words = command(
            "train", name, f"training.iterations={steps}", data=root, out=tmp_path / out, **options
        )
        assert cli.main(words) == 0
        return state_of(tmp_path / out)

    train("broken", 2)
    resumed, unbroken = train("broken", 3, resume=True), train("unbroken", 3)
    assert resumed["step"] == 3
    assert_same_bits(resumed, unbroken)
    assert all(values.isfinite().all() for values in resumed["denoiser"].values())
    assert (tmp_path / "broken" / "samples" / "000002.png").exists()


def test_training_lowers_the_loss(folders: Dict[str, Path], tmp_path: Path) -> None:
    overrides = "denoiser.schedule.steps=1000", "training.learning_rate=0.01", "denoiser.patch=1"
    config = recipe("dubai_pairs", *overrides)
    trainer = DiffusionTrainer(config, CPU)
    trainer.set_learning_rate(0)
    sampler = training.build_sampler(config, folders["dubai"], tmp_path)
    losses = [float(trainer.train_step([sampler.batch(step)])["loss"]) for step in range(40)]
    assert sum(losses[-8:]) < 0.7 * sum(losses[:8])


@pytest.mark.parametrize("predicts", ["epsilon", "x0"])
def test_a_perfect_prediction_has_no_loss(
    predicts: str, folders: Dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked for is the noise that was added, or the clean pair, and nothing where labels are unknown."""
    config = recipe("dubai_pairs", f"denoiser.predicts={predicts}")
    trainer = DiffusionTrainer(config, CPU)
    sampler = training.build_sampler(config, folders["dubai"], tmp_path)
    batch = sampler.batch(0)
    batch.truth[:, :4] = 0
    batch.valid[:, :, :4] = 0
    clean = trainer.pairs(batch, 0).clean
    _, noise, _ = trainer.noised(batch, clean, 0)
    answer = (noise if predicts == "epsilon" else clean).clone()
    answer[:, :, :4] = 100

    def perfect(noisy: torch.Tensor, when: torch.Tensor) -> torch.Tensor:
        return answer

    monkeypatch.setattr(trainer, "_shared", perfect)
    assert float(trainer._loss(batch)) == pytest.approx(0, abs=1e-8)
    answer[0, 0, 8, 8] += 1
    known = batch.valid[0].sum() * clean.shape[1]
    assert float(trainer._loss(batch)) == pytest.approx(1 / float(known) / len(clean), rel=1e-5)


def test_held_out_areas_are_never_read(folders: Dict[str, Path], own: Any, tmp_path: Path) -> None:
    """With the held-out files gone to ruin, training gives the same bits."""
    for name in ("isaid", "loveda", "openearthmap", "dubai"):
        config = recipe("dubai_pairs" if name == "dubai" else name)
        spoilt = own(name)
        splits = split_tiles(LAYOUTS[name].find(spoilt), config.data)
        assert splits["test"]
        for tile in (*splits["test"], *splits["validation"]):
            for path in tile.files.values():
                path.write_bytes(b"ruin")
        for out, root in (("whole", folders[name]), ("spoilt", spoilt)):
            training.train(config, root, tmp_path / name / out)
        assert_same_bits(state_of(tmp_path / name / "whole"), state_of(tmp_path / name / "spoilt"))


def test_a_signal_saves_and_the_run_goes_on(
    folders: Dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = recipe("dubai_pairs", "training.iterations=5")
    training.train(config, folders["dubai"], tmp_path / "unbroken")

    class Terminated(DiffusionTrainer):
        def train_step(self, batches: Sequence[Batch]) -> Dict[str, torch.Tensor]:
            if self.step == 1:
                os.kill(os.getpid(), signal.SIGTERM)
            return super().train_step(batches)

    with monkeypatch.context() as patch:
        patch.setattr(training, "DiffusionTrainer", Terminated)
        training.train(config, folders["dubai"], tmp_path / "broken")
    assert state_of(tmp_path / "broken")["step"] == 2
    training.train(config, folders["dubai"], tmp_path / "broken", resume=True)
    assert_same_bits(state_of(tmp_path / "broken"), state_of(tmp_path / "unbroken"))


def test_the_time_limit_ends_a_run(folders: Dict[str, Path], tmp_path: Path) -> None:
    config = recipe("dubai_pairs", "training.iterations=100000")
    training.train(config, folders["dubai"], tmp_path, max_minutes=1e-4)
    assert 1 <= state_of(tmp_path)["step"] < 100


def test_another_recipe_is_not_resumed(folders: Dict[str, Path], tmp_path: Path) -> None:
    training.train(recipe("dubai_pairs"), folders["dubai"], tmp_path)
    other = recipe("dubai_pairs", "denoiser.predicts=x0")
    with pytest.raises(ConfigError, match="trained with another recipe.denoiser.predicts"):
        training.train(other, folders["dubai"], tmp_path, resume=True)


@pytest.mark.parametrize(("theirs", "ours"), [((), ()), ((), DETAIL), (DETAIL, ()), (DETAIL, DETAIL)])
def test_a_training_begins_with_the_weights_of_another(
    theirs: Sequence[str], ours: Sequence[str], folders: Dict[str, Path], tmp_path: Path
) -> None:
    """Of other data, with as many channels; in both networks, with or without detail."""
    first = training.train(recipe("zion_pairs", *theirs), folders["rasters"], tmp_path / "first")
    begin = f"training.begins_with={first}"
    still = "training.learning_rate=0.0000000001"
    path = training.train(recipe("dubai_pairs", begin, still, *ours), folders["dubai"], tmp_path / "next")
    weights = state_of(tmp_path / "first")["denoiser_ema"]
    for network in ("denoiser", "denoiser_ema"):
        for name, values in state_of(tmp_path / "next")[network].items():
            if theirs == ours or not name.startswith("detail."):
                assert torch.allclose(values, weights[name], atol=1e-6), name
    # Gone on with, it no longer asks for that file.
    first.unlink()
    longer = recipe("dubai_pairs", begin, "training.iterations=3", *ours)
    training.train(longer, folders["dubai"], path.parent, resume=True)
    assert state_of(path.parent)["step"] == 3


@pytest.mark.parametrize(
    "other", ["denoiser.predicts=x0", "denoiser.label_code=one_hot", "denoiser.channels=[8, 8]"]
)
def test_weights_that_do_not_fit_are_refused(other: str, folders: Dict[str, Path], tmp_path: Path) -> None:
    first = training.train(recipe("dubai_pairs", other), folders["dubai"], tmp_path / "first")
    config = recipe("dubai_pairs", f"training.begins_with={first}")
    with pytest.raises(
        checkpoint.CheckpointError, match="do not fit the recipe's denoiser: in training.begins_with"
    ):
        training.train(config, folders["dubai"], tmp_path / "next")


def test_weights_of_a_file_that_is_not_there_are_refused(folders: Dict[str, Path], tmp_path: Path) -> None:
    config = recipe("dubai_pairs", f"training.begins_with={tmp_path / 'none.pt'}")
    with pytest.raises(checkpoint.CheckpointError, match=r"There is no checkpoint .*none.pt"):
        training.train(config, folders["dubai"], tmp_path / "next")


def test_weights_with_detail_of_another_width_are_refused(folders: Dict[str, Path], tmp_path: Path) -> None:
    first = training.train(recipe("dubai_pairs", *DETAIL), folders["dubai"], tmp_path / "first")
    narrower = ("denoiser.detail=4", "training.detail_from=1", f"training.begins_with={first}")
    with pytest.raises(checkpoint.CheckpointError, match="do not fit the recipe's denoiser"):
        training.train(recipe("dubai_pairs", *narrower), folders["dubai"], tmp_path / "next")


def test_parts_and_ranks_add_up_to_the_whole_batch(folders: Dict[str, Path], tmp_path: Path) -> None:
    """The gradient of two ranks' halves, and of one rank's two parts, is the whole batch's."""
    config = recipe("dubai_pairs_superresolution", "training.batch=4", "training.clip=1000000")

    def gradients(config: DiffusionConfig, ranks: Ranks, parts: int) -> Sequence[torch.Tensor]:
        trainer = DiffusionTrainer(config, CPU)
        sampler = training.build_sampler(config, folders["dubai"], tmp_path, ranks)
        trainer.train_step([sampler.batch(0, part, parts) for part in range(parts)])
        return [values.grad for values in trainer.denoiser.parameters()]  # type: ignore[misc]

    whole = gradients(config, Ranks(), 1)
    halves = [gradients(config, Ranks(rank, 2), 1) for rank in range(2)]
    parts = gradients(dataclasses.replace(config), Ranks(), 2)
    for expected, first, second, accumulated in zip(whole, *halves, parts):
        scale = float(expected.abs().max())
        assert torch.allclose((first + second) / 2, expected, atol=2e-5 * scale + 1e-8)
        assert torch.allclose(accumulated, expected, atol=2e-5 * scale + 1e-8)


@pytest.mark.parametrize("overrides", [(), DETAIL], ids=["one part", "with detail"])
def test_two_processes_train_as_one(
    overrides: Sequence[str], folders: Dict[str, Path], tmp_path: Path
) -> None:
    """Through torchrun: the same weights, up to the order of sums; also where the U-Net's detail comes after it."""
    words = command("train", "dubai_pairs", *overrides, data=folders["dubai"], out=tmp_path / "two")
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1]), "OMP_NUM_THREADS": "1"}
    start = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2", "-m"]
    subprocess.run([*start, "rs_synth_training.cli", *words], env=environment, check=True, timeout=120)
    training.train(recipe("dubai_pairs", *overrides), folders["dubai"], tmp_path / "one")
    one, two = state_of(tmp_path / "one"), state_of(tmp_path / "two")
    assert two["step"] == 2
    # First moments, and not weights: Adam makes whole steps of gradients that are nothing but rounding.
    moments = [state["optimizer"]["state"] for state in (one, two)]
    scale = max(float(entry["exp_avg"].abs().max()) for entry in moments[0].values())
    for index, entry in moments[0].items():
        assert torch.allclose(entry["exp_avg"], moments[1][index]["exp_avg"], atol=1e-3 * scale)
