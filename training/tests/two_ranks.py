# SPDX-License-Identifier: GPL-2.0-or-later
"""Several small trainings in one start of torchrun, which takes seconds; each rank leaves the state it ends with.

torchrun --nproc-per-node=2 two_ranks.py FOLDER; the set is in FOLDER/data, one of two seasons in FOLDER/seasons.
"""

from __future__ import annotations

import copy
import os
import signal
import sys
from pathlib import Path
from typing import Any, Dict, Sequence

import torch

from rs_synth_training import config as configuration
from rs_synth_training import train
from rs_synth_training.config import Config
from rs_synth_training.data.crops import Batch
from rs_synth_training.distributed import ALONE, Ranks, joined
from rs_synth_training.trainer import Trainer
from tiny_zion import recipe

STEPS, BROKEN = 5, 3
RECIPES = Path(__file__).parents[1] / "recipes"


def config(steps: int = STEPS, accumulate: int = 1) -> Config:
    """A batch of four crops, two with twins. Masks differ from crop to crop, so that ranks weigh differently."""
    values = recipe()
    values["data"]["label_dropout"] = 0.7
    values["training"].update(batch=4, iterations=steps, log_every=1, accumulate=accumulate)
    return configuration.from_dict(values)


def styled() -> Config:
    """Seasons as a style code: two crops on each rank, of tiles of either season."""
    changes = ("data.crop=32", "generator.channels=[4, 8]", "generator.hidden=[4]", "generator.blocks=1")
    changes += ("discriminator.channels=[4, 8]", "loss.texture_samples=64", "training.iterations=3")
    changes += ("training.log_every=1", "training.calibration_batches=1")
    return configuration.load(RECIPES / "westvirginia_seasons.yaml", changes)


class Watched(Trainer):
    """Keeps its last instance; rank 1 is terminated in a given step."""

    last: Watched
    terminate = -1

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        Watched.last = self

    def train_step(self, batches: Sequence[Batch]) -> Dict[str, torch.Tensor]:
        if self.ranks.rank == self.ranks.size - 1 and self.step + 1 == Watched.terminate:
            os.kill(os.getpid(), signal.SIGTERM)
        return super().train_step(batches)


def run(
    folder: Path, name: str, recipe: Config, resume: bool = False, ranks: Ranks = ALONE, data: str = "data"
) -> None:
    """Train into FOLDER/name; the end state of a rank goes to FOLDER/name/rankN.pt."""
    train.Trainer = Watched  # type: ignore[misc]
    train.train(recipe, folder / data, folder / name, resume, ranks=ranks)
    torch.save(copy.deepcopy(Watched.last.state()), folder / name / f"rank{ranks.rank}.pt")


def main(folder: Path) -> None:
    with joined("cpu") as ranks:
        run(folder, "unbroken", config(), ranks=ranks)
        Watched.terminate = BROKEN
        run(folder, "broken", config(), ranks=ranks)
        Watched.terminate = -1
        run(folder, "accumulated", config(3, accumulate=2), ranks=ranks)
        run(folder, "styled", styled(), ranks=ranks, data="seasons")
        if ranks.leads:
            (folder / "resumed").mkdir()
            (folder / "resumed" / "last.pt").write_bytes((folder / "broken" / "last.pt").read_bytes())
        torch.distributed.barrier()
        run(folder, "resumed", config(), resume=True, ranks=ranks)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
