# SPDX-License-Identifier: GPL-2.0-or-later
"""Two ranks on the CPU: they stay equal, they equal one process, they stop and go on together."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
import pytest
import torch
import yaml

import two_ranks
from rs_synth_training import checkpoint, cli
from rs_synth_training.config import ConfigError
from rs_synth_training.distributed import Ranks
from rs_synth_training.fabricate import fabricate as fabricate_set
from rs_synth_training.train import train
from tiny_zion import fabricate, recipe

SOURCE = Path(cli.__file__).parents[1]


def torchrun(*arguments: str) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join([str(SOURCE), str(Path(__file__).parent)])
    environment = {**os.environ, "PYTHONPATH": paths, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
    return subprocess.Popen([*command, *arguments], env=environment)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = fabricate(tmp_path_factory.mktemp("ranks") / "data").parent
    fabricate_set("westvirginia", folder / "seasons", 64)
    return folder


@pytest.fixture(scope="module")
def trained(root: Path) -> Path:
    """What two ranks left; see two_ranks.py."""
    process = torchrun(two_ranks.__file__, str(root))
    assert process.wait(timeout=400) == 0
    return root


def load(folder: Path, name: str, rank: int = 0) -> Dict[str, Any]:
    return dict(torch.load(folder / name / f"rank{rank}.pt"))


def losses(folder: Path, name: str) -> List[Dict[str, float]]:
    lines = [json.loads(line) for line in (folder / name / "losses.jsonl").read_text().splitlines()]
    return [{key: value for key, value in line.items() if key != "minutes"} for line in lines]


def assert_same_bits(one: Dict[str, Any], other: Dict[str, Any]) -> None:
    for network in ("generator", "generator_ema", "discriminator"):
        for name, value in one[network].items():
            assert torch.equal(value, other[network][name]), (network, name)
    for network, optimizer in one["optimizers"].items():
        for index, moments in optimizer["state"].items():
            for name, value in moments.items():
                assert torch.equal(value, other["optimizers"][network]["state"][index][name])


def assert_near(one: Dict[str, Any], other: Dict[str, Any]) -> None:
    """Equal up to the order of sums.

    Adam makes whole steps of gradients that are nothing but rounding (a bias before a norm), so weights are
    compared where there is a gradient. Betas begin with 0: the first moment is the last step's gradient.
    """
    for network in ("generator", "discriminator"):
        moments, others = (state["optimizers"][network]["state"] for state in (one, other))
        names = [name for name, value in one[network].items() if is_weight(name, one[network], value)]
        scale = max(float(entry["exp_avg"].abs().max()) for entry in moments.values())
        assert len(names) == len(moments)
        for name, index in zip(names, moments):
            gradient, expected = moments[index]["exp_avg"], others[index]["exp_avg"]
            assert (gradient - expected).abs().max() <= 2e-3 * expected.abs().max() + 1e-5 * scale, name
            if expected.abs().max() > 1e-3 * scale:
                weight, wanted = one[network][name], other[network][name]
                assert (weight - wanted).abs().max() <= 1e-3 * wanted.abs().max(), name


def is_weight(name: str, state: Dict[str, torch.Tensor], value: torch.Tensor) -> bool:
    """Whether it is trained, not a buffer of a norm or of a spectral norm."""
    return not name.endswith(("running_mean", "running_var", "num_batches_tracked", "._u", "._v"))


def assert_losses_near(one: List[Dict[str, float]], other: List[Dict[str, float]]) -> None:
    assert [line.keys() for line in one] == [line.keys() for line in other]
    assert len(one[0]) >= 6
    for line, expected in zip(one, other):
        for name, value in line.items():
            assert value == pytest.approx(expected[name], rel=1e-3, abs=2e-5), name


def test_ranks_stay_equal(trained: Path) -> None:
    for name in ("unbroken", "broken", "accumulated", "resumed", "styled"):
        assert_same_bits(load(trained, name), load(trained, name, 1))


def test_two_ranks_equal_one_process(trained: Path) -> None:
    """Two crops on each of two ranks, or four on one: the same losses, gradients and weights at every step."""
    two_ranks.run(trained, "alone", two_ranks.config())
    assert_losses_near(losses(trained, "unbroken"), losses(trained, "alone"))
    assert_near(load(trained, "unbroken"), load(trained, "alone"))


def test_accumulating_ranks_equal_one_process(trained: Path) -> None:
    """One crop at a time on each of two ranks, or two at a time on one."""
    two_ranks.run(trained, "alone_accumulated", two_ranks.config(3, accumulate=2))
    assert_losses_near(losses(trained, "accumulated"), losses(trained, "alone_accumulated"))
    assert_near(load(trained, "accumulated"), load(trained, "alone_accumulated"))


def test_ranks_with_styles_equal_one_process(trained: Path) -> None:
    two_ranks.run(trained, "alone_styled", two_ranks.styled(), data="seasons")
    assert_losses_near(losses(trained, "styled"), losses(trained, "alone_styled"))
    ours, alone = load(trained, "styled"), load(trained, "alone_styled")
    assert_near(ours, alone)
    code = next(value for name, value in alone["generator"].items() if name.endswith("affine.weight"))
    assert code.abs().max() > 0, "the style code has been trained"


def test_one_terminated_rank_stops_both_and_they_resume(trained: Path) -> None:
    assert checkpoint.load(trained / "broken" / "last.pt")["step"] == two_ranks.BROKEN
    assert load(trained, "broken", 1)["step"] == two_ranks.BROKEN
    assert load(trained, "resumed")["step"] == two_ranks.STEPS
    assert_same_bits(load(trained, "resumed"), load(trained, "unbroken"))


def test_another_number_of_ranks_resumes(trained: Path) -> None:
    """Crops belong to the batch, not to the rank: one process ends what two began."""
    (trained / "finished_alone").mkdir()
    shutil.copy(trained / "broken" / "last.pt", trained / "finished_alone")
    two_ranks.run(trained, "finished_alone", two_ranks.config(), resume=True)
    assert_near(load(trained, "finished_alone"), load(trained, "unbroken"))


def test_only_the_first_rank_writes(trained: Path) -> None:
    assert [line["step"] for line in losses(trained, "unbroken")] == [1, 2, 3, 4, 5]
    assert len(list((trained / "unbroken" / "samples").iterdir())) == 1
    assert len(list((trained / "unbroken" / "tensorboard").iterdir())) == 1


def test_a_batch_that_ranks_cannot_share_is_refused(root: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="batch 4 cannot be shared evenly by 3 ranks with accumulate 1"):
        train(two_ranks.config(), root / "data", tmp_path, ranks=Ranks(0, 3))


def test_a_terminated_torchrun_saves(root: Path, tmp_path: Path) -> None:
    """The command itself, ended as a batch system ends it: torchrun passes the signal on to its ranks."""
    values = recipe()
    values["training"].update(iterations=1_000_000, log_every=1)
    path, out = tmp_path / "recipe.yaml", tmp_path / "run"
    path.write_text(yaml.safe_dump(values))
    words = ["train", str(path), "--data", str(root / "data"), "--out", str(out)]
    process = torchrun("-m", "rs_synth_training.cli", *words)
    log, deadline = out / "losses.jsonl", time.monotonic() + 200
    try:
        while not log.exists() or not log.read_text():
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        process.wait(200)
    finally:
        process.kill()
    state = checkpoint.load(out / "last.pt", checkpoint.TRAINER_KEYS)
    assert state["step"] == json.loads(log.read_text().splitlines()[-1])["step"]
    assert np.isfinite(state["generator"]["head.conv.weight"].numpy()).all()
