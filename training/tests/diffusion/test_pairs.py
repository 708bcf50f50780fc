# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs are image and codewords; the low resolution is what the first model samples."""

from __future__ import annotations

from pathlib import Path
from typing import Dict

import torch

from rs_synth_training.diffusion.config import DiffusionConfig
from rs_synth_training.diffusion.labels import LabelCode
from rs_synth_training.diffusion.pairs import Pairs, make_pairs
from rs_synth_training.diffusion.sampling import as_low_resolution
from rs_synth_training.diffusion.train import build_sampler
from tiny_pairs import PAIR, recipe
from tiny_sets import SIZE

# Whole tiles, so that both resolutions show the same.
WHOLE = ("data.flips=none", "training.batch=8", "denoiser.middle_attention=false")


def pairs(config: DiffusionConfig, root: Path, noise: float = 0.0, step: int = 0) -> Pairs:
    code = LabelCode("bits", config.data.classes)
    batch = build_sampler(config, root).batch(step)
    return make_pairs(batch, code, config.denoiser.super_resolution, noise, config.training.seed, step)


def test_the_low_resolution_is_what_the_first_model_learns(folders: Dict[str, Path]) -> None:
    first = recipe(PAIR[0], "data.shrink=2", f"data.crop={SIZE // 2}", *WHOLE)
    second = recipe(PAIR[1], f"data.crop={SIZE}", *WHOLE)
    known = torch.cat([pairs(first, folders["dubai"], step=step).clean for step in range(4)])
    low = pairs(second, folders["dubai"]).low_resolution
    assert low is not None
    assert low.shape == (8, 6, SIZE // 2, SIZE // 2)
    for pair in low:
        assert float((known - pair).abs().amax((1, 2, 3)).min()) < 1e-5


def test_noise_in_the_low_resolution_is_in_the_image_alone_and_repeats(folders: Dict[str, Path]) -> None:
    config = recipe(PAIR[1], *WHOLE)
    clean, one, again, later = (
        pairs(config, folders["dubai"], noise, step).low_resolution
        for noise, step in ((0.0, 0), (0.5, 0), (0.5, 0), (0.5, 1))
    )
    assert clean is not None
    assert one is not None
    assert torch.equal(one, again)
    assert torch.equal(one[:, 3:], clean[:, 3:])
    assert not torch.equal(one, later)
    spread = (one - clean)[:, :3].std((1, 2, 3))
    assert 0 < float(spread.min()) < float(spread.max()) < 0.55, "each crop has a strength of its own"


def test_samples_are_cleaned_for_the_next_model() -> None:
    config = recipe(PAIR[0])
    code = LabelCode("bits", config.data.classes)
    raw = torch.randn(2, 6, 8, 8, generator=torch.Generator().manual_seed(0)) * 2
    low = as_low_resolution(raw, code)
    assert torch.equal(low[:, :3], raw[:, :3].clamp(-1, 1))
    assert torch.equal(low[:, 3:].abs(), torch.ones(2, 3, 8, 8))
    assert (code.decode(low[:, 3:].numpy()) == code.decode(raw[:, 3:].numpy())).all()
    assert code.snapped(low[:, 3:].numpy()) == 0
