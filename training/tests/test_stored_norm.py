# SPDX-License-Identifier: GPL-2.0-or-later
"""Batch norm over ranks: two processes with parts of a batch compute what one computes with all of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Dict

import torch
from torch import Tensor, nn

from rs_synth_training.networks.stored_norm import EPSILON, StoredNorm

RANK = """
import sys
import torch
import torch.distributed as distributed
from rs_synth_training.networks.stored_norm import StoredNorm

folder, rank = sys.argv[1], int(sys.argv[2])
torch.set_num_threads(1)
distributed.init_process_group("gloo", init_method=f"file://{folder}/meeting", rank=rank, world_size=2)
batch = torch.load(f"{folder}/batch.pt")
# Parts of different sizes: ranks count by their pixels.
part = (batch[:3] if rank == 0 else batch[3:]).requires_grad_()
norm = StoredNorm(batch.shape[1])
image = norm(part)
(image.square() * torch.arange(8.0)).sum().backward()
torch.save({"image": image.detach(), "gradient": part.grad, "norm": norm.state_dict()}, f"{folder}/{rank}.pt")
with torch.autocast("cpu", torch.bfloat16):
    assert norm(part.detach().bfloat16()).dtype == torch.bfloat16
norm.reset_running_stats()
norm.momentum = None
for value in (part, 2 * part):
    norm(value)
torch.save(norm.state_dict(), f"{folder}/{rank}-mean.pt")
distributed.destroy_process_group()
"""


def run_two_ranks(folder: Path) -> None:
    source = Path(__file__).resolve().parents[1] / "src"
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(source)!r})\n" + RANK, str(folder)]
    ranks = [subprocess.Popen([*command, str(rank)]) for rank in (0, 1)]
    try:
        assert [rank.wait(timeout=120) for rank in ranks] == [0, 0]
    finally:
        for rank in ranks:
            rank.kill()


def test_two_ranks_equal_one(tmp_path: Path) -> None:
    torch.manual_seed(0)
    # A mean far from 0: squares minus squared means lose digits in single precision.
    batch = torch.randn(4, 3, 8, 8) * torch.tensor([1.0, 5.0, 0.1]).view(1, 3, 1, 1) + 40
    torch.save(batch, tmp_path / "batch.pt")
    run_two_ranks(tmp_path)
    whole = batch.clone().requires_grad_()
    norm = StoredNorm(3)
    image = norm(whole)
    (image.square() * torch.arange(8.0)).sum().backward()
    ranks = [torch.load(tmp_path / f"{rank}.pt") for rank in (0, 1)]
    assert torch.allclose(torch.cat([rank["image"] for rank in ranks]), image, atol=1e-4)
    gradient = torch.cat([rank["gradient"] for rank in ranks])
    assert torch.allclose(gradient, whole.grad, rtol=1e-3, atol=1e-3 * float(whole.grad.abs().max()))
    mean = StoredNorm(3)
    mean.momentum = None  # a plain mean over batches, as calibration takes
    for value in (batch, 2 * batch):
        mean(value)
    for rank in (0, 1):
        assert_same(ranks[rank]["norm"], norm.state_dict())
        assert_same(torch.load(tmp_path / f"{rank}-mean.pt"), mean.state_dict())


def assert_same(state: Dict[str, Tensor], expected: Dict[str, Tensor]) -> None:
    assert state.keys() == expected.keys()
    for name, value in expected.items():
        assert torch.allclose(state[name], value, rtol=1e-5), name


def test_one_process_is_plain_batch_norm() -> None:
    torch.manual_seed(0)
    ours, plain = StoredNorm(3), nn.BatchNorm2d(3, eps=EPSILON, affine=False)
    for _ in range(2):
        batch = torch.randn(4, 3, 8, 8)
        assert torch.equal(ours(batch), plain(batch))
    assert torch.equal(ours.eval()(batch), plain.eval()(batch))
    assert ours.state_dict().keys() == plain.state_dict().keys()
