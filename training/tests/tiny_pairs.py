# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of diffusion share: the recipes at a tiny size, on made-up sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Sequence, Tuple

import tiny_zion
from rs_synth_training import cli
from rs_synth_training import config as configuration
from rs_synth_training.diffusion import config as diffusion_config
from rs_synth_training.diffusion import train as training
from rs_synth_training.diffusion.config import DiffusionConfig

RECIPES = Path(__file__).parents[1] / "recipes" / "diffusion"
NAMES = sorted(path.stem for path in RECIPES.glob("*.yaml"))
SCHEMA = Path(__file__).parents[2] / "models" / "modelcard.schema.json"
TINY = (
    "data.crop=16",
    "data.shrink=1",
    "data.unreadable=error",
    "denoiser.tile_size=0",
    "denoiser.channels=[8, 16]",
    "denoiser.groups=4",
    "denoiser.layers=1",
    "denoiser.attention=[]",
    "denoiser.head_channels=8",
    "denoiser.predicts=epsilon",
    "denoiser.detail=0",
    "denoiser.schedule.steps=20",
    "training.batch=2",
    "training.warmup=0",
    "training.detail_from=0",
    "training.threads=1",
    "training.workers=1",
    "training.min_snr=0",
    "training.precision=fp32",
    "training.sample_steps=2",
    "training.log_every=1",
    "training.iterations=2",
)
PATCHED = ("denoiser.patch=2",)
"""Of the recipes that take several pixels as one, fewer of them."""
PAIR: Tuple[str, str] = ("dubai_pairs", "dubai_pairs_superresolution")
LARGE = ("data.crop=32",)
"""Of a super-resolution: twice the tiles of its model."""
DETAIL = ("denoiser.detail=8", "training.detail_from=1")
"""Trained in the second of the two steps."""
SPLITS = {
    "zion_pairs": (
        f"data.train_rows={list(tiny_zion.TRAIN_ROWS)}",
        f"data.test_rows={list(tiny_zion.TEST_ROWS)}",
    ),
    "prairie_pairs": ("data.test_areas=[aachen]",),
}
"""Of the recipes whose own data are of another size, or of other areas, than what is made up in their layout."""


def _tiny(name: str, overrides: Sequence[str]) -> Tuple[str, ...]:
    patched = PATCHED if name in (*PAIR, *SPLITS) else ()
    return (*TINY, *patched, *SPLITS.get(name, ()), *overrides)


def recipe(name: str, *overrides: str) -> DiffusionConfig:
    """A recipe of the folder, at a tiny size."""
    values = configuration.read_values(RECIPES / f"{name}.yaml", _tiny(name, overrides))
    return diffusion_config.from_dict(values)


def export(checkpoint: Path, root: Path, out: Path) -> Path:
    """The model file that the command writes."""
    words = ["export", str(checkpoint), "--data", str(root), "--out", str(out), "--schema", str(SCHEMA)]
    assert cli.main([*words, "--threads", "1"]) == 0
    return out


def export_pair(folder: Path, root: Path, first: Sequence[str] = (), both: Sequence[str] = ()) -> Path:
    """The models of PAIR, trained on the set of Dubai and exported: FOLDER/NAME/last.pt, FOLDER/NAME.onnx.

    first, both: overrides of the recipes, of the first model's and of both.
    """
    for name, more in zip(PAIR, (("data.shrink=2", *first), LARGE)):
        path = training.train(recipe(name, *more, *both), root, folder / name)
        export(path, root, folder / f"{name}.onnx")
    return folder


def command(word: str, name: str, *overrides: str, **options: Any) -> list[str]:
    """Words of a command on a recipe: options become --option VALUE, True alone becomes --option."""
    words = [word, str(RECIPES / f"{name}.yaml")]
    for key, value in options.items():
        words += [f"--{key.replace('_', '-')}"] + ([] if value is True else [str(value)])
    for override in _tiny(name, overrides):
        words += ["--set", override]
    return words
