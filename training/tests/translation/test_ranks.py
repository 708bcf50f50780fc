# SPDX-License-Identifier: GPL-2.0-or-later
"""SRUIT and SemI2I on two ranks: equal to each other, and to one process with the whole batch."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict

import pytest
import torch

import two_ranks_translation as script
from rs_synth_training import cli
from rs_synth_training.translation.train import train
from tiny_translators import fabricated


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set, and in ranks/ what two ranks left of it; see two_ranks_translation.py."""
    folder = tmp_path_factory.mktemp("ranks")
    root = fabricated("seasons", folder)
    paths = os.pathsep.join([str(Path(cli.__file__).parents[1]), str(Path(script.__file__).parent)])
    environment = {**os.environ, "PYTHONPATH": paths, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
    run = subprocess.run([*command, script.__file__, str(root)], env=environment, timeout=120, check=False)
    assert run.returncode == 0
    return root


def load(path: Path) -> Dict[str, Any]:
    return dict(torch.load(path))


@pytest.mark.parametrize("method", script.METHODS)
def test_two_ranks_equal_one(method: str, root: Path) -> None:
    first, second = (load(root / "ranks" / method / f"rank{rank}.pt") for rank in (0, 1))
    for name, value in first["generator"].items():
        assert torch.equal(value, second["generator"][name]), name
    alone = load(train(script.config(method), root, root / "alone" / method))
    assert alone["step"] == first["step"] == script.STEPS
    for network in ("generator", "discriminator"):
        moments, others = (state["optimizers"][network]["state"] for state in (first, alone))
        scale = max(float(entry["exp_avg"].abs().max()) for entry in others.values())
        for index, entry in others.items():
            # Betas begin with 0: the first moment is the last step's gradient.
            assert (moments[index]["exp_avg"] - entry["exp_avg"]).abs().max() <= 2e-3 * scale, (
                network,
                index,
            )
    if method == "semi2i":
        assert torch.allclose(first["generator"]["stored"], alone["generator"]["stored"], atol=1e-4)
