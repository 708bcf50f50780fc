# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of which a model gave no number: left out, told, and made by the same command where it gives some."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Collection, List, Sequence

import numpy as np
import pytest
import torch

from rs_synth_training import cli
from rs_synth_training.diffusion import sample_command
from rs_synth_training.diffusion.network import Denoiser
from rs_synth_training.diffusion.sample_files import read_pair, stored_pairs
from rs_synth_training.diffusion.sampling import first_noise
from rs_synth_training.downstream.pair_tiles import read_pairs
from tiny_pairs import PAIR, recipe

COUNT = 4
Spoil = Callable[[float, bool, Collection[int]], None]


@pytest.fixture
def spoil(monkeypatch: pytest.MonkeyPatch) -> Spoil:
    """spoil(value, larger, numbers): one pixel that the model, or its super-resolution, predicts for these samples is
    from now on this value, at each step."""
    at_work: List[int] = []
    predict = Denoiser.forward

    def begin(seed: int, numbers: Sequence[int], *rest: Any) -> Any:
        at_work[:] = numbers
        return first_noise(seed, numbers, *rest)

    def start(value: float, larger: bool, numbers: Collection[int]) -> None:
        def broken(self: Denoiser, *inputs: torch.Tensor) -> torch.Tensor:
            prediction = predict(self, *inputs)
            if self.super_resolution == larger:
                prediction[[number in numbers for number in at_work], 0, 3, 5] = value
            return prediction

        monkeypatch.setattr(Denoiser, "forward", broken)

    monkeypatch.setattr(sample_command, "first_noise", begin)
    return start


def words(trained: Path, out: Path, sampler: str) -> List[str]:
    models = [str(trained / name / "last.pt") for name in PAIR]
    options = ["--count", str(COUNT), "--steps", "2", "--batch", "3", "--sampler", sampler, "--out", str(out)]
    return ["sample", models[0], "--super-resolution", models[1], *options]


@pytest.mark.parametrize(
    ("sampler", "value", "larger"),
    [
        ("dpmsolver++", np.nan, False),
        ("ddpm", np.inf, False),
        ("ddpm", -np.inf, True),
        ("ddim", np.nan, True),
    ],
)
def test_they_are_left_out_and_made_later(
    sampler: str,
    value: float,
    larger: bool,
    trained: Path,
    tmp_path: Path,
    spoil: Spoil,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """ddpm clips what it makes of ∞, to numbers that look like others."""
    spoil(value, larger, (1,))
    assert cli.main(words(trained, tmp_path, sampler)) == 0
    paths = stored_pairs(tmp_path)
    assert [path.name for path in paths] == ["000000.npz", "000002.npz", "000003.npz"]
    printed = capsys.readouterr().out
    assert printed.startswith(f"3 pairs in {tmp_path}\n")
    told = "The model dubai-pairs with dubai-pairs-superresolution gave no number in {} samples, which were left out"
    assert told.format("1 of 4") in printed
    assert (tmp_path / "contact_sheet.png").exists()
    tiles = read_pairs(tmp_path, recipe(PAIR[0]).data, 32)
    assert len(tiles) == 3
    assert all(tile.land_cover.min() >= 1 for tile in tiles)
    times = [path.stat().st_mtime_ns for path in paths]
    assert cli.main(words(trained, tmp_path, sampler)) == 0
    assert told.format("1 of 1") in capsys.readouterr().out, "not finished, and so made again"
    spoil(value, larger, ())
    assert cli.main(words(trained, tmp_path, sampler)) == 0
    assert capsys.readouterr().out.startswith(f"4 pairs in {tmp_path}\n")
    assert [path.stat().st_mtime_ns for path in paths] == times
    late = read_pair(stored_pairs(tmp_path)[1])
    assert cli.main(words(trained, tmp_path / "whole", sampler)) == 0
    whole = read_pair(stored_pairs(tmp_path / "whole")[1])
    assert np.abs(late["image"].astype(int) - whole["image"]).max() <= 1
    assert (late["classes"] == whole["classes"]).mean() > 0.99


def test_no_number_in_any_sample_is_an_error(
    trained: Path, tmp_path: Path, spoil: Spoil, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(np.inf, False, range(COUNT))
    with pytest.raises(SystemExit):
        cli.main(words(trained, tmp_path, "ddpm"))
    expected = (
        "dubai-pairs with dubai-pairs-superresolution gave no number in any of 4 samples: its training went "
    )
    assert expected in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.*")), "nothing that would refuse another checkpoint"
