# SPDX-License-Identifier: GPL-2.0-or-later
"""Small trainings of translators in one start of torchrun; each rank leaves the state it ends with.

torchrun --nproc-per-node=2 two_ranks_translation.py ROOT, the folder of the set "seasons".
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path
from typing import Any

import torch

from rs_synth_training.distributed import joined
from rs_synth_training.translation import train as module
from rs_synth_training.translation.config import Config
from rs_synth_training.translation.trainer import Trainer
from tiny_translators import make, seasons

METHODS = ("semi2i", "sruit")
STEPS = 3


def config(method: str) -> Config:
    """A batch of four patches; those at the edge of the invalid corner differ in weight, and so do the ranks."""
    a = {**seasons()["a"], "nodata": 0}
    return make(
        method,
        data={"a": a, "patch": 16, "overlap": 8},
        training={"iterations": STEPS, "batch": 4, "betas": [0.0, 0.9], "generator_lr": 1e-4},
    )


class Kept(Trainer):
    """Keeps its last instance."""

    last: Kept

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        Kept.last = self


def main(root: Path) -> None:
    module.Trainer = Kept  # type: ignore[misc]
    with joined("cpu") as ranks:
        for method in METHODS:
            out = root / "ranks" / method
            module.train(config(method), root, out, ranks=ranks)
            torch.save(copy.deepcopy(Kept.last.state()), out / f"rank{ranks.rank}.pt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
