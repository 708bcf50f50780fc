# SPDX-License-Identifier: GPL-2.0-or-later
"""The losses of a run: losses.jsonl and TensorBoard."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Dict, List

import torch
from torch import Tensor

from .distributed import Ranks


class Log:
    """losses.jsonl and TensorBoard."""

    def __init__(self, folder: Path) -> None:
        from torch.utils.tensorboard import SummaryWriter

        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "losses.jsonl"
        self._board = SummaryWriter(str(folder / "tensorboard"))

    def write(self, step: int, values: Dict[str, float]) -> None:
        """One line, on disk at once."""
        with open(self._path, "a", encoding="utf-8") as file:
            file.write(json.dumps({"step": step, **{k: round(v, 5) for k, v in values.items()}}) + "\n")
        for name, value in values.items():
            self._board.add_scalar(name, value, step)

    def close(self) -> None:
        """Finish TensorBoard's file."""
        self._board.close()


class Window:
    """Losses since the last line of the log. They stay on the device: fetching one waits for all work there."""

    def __init__(self) -> None:
        self._steps: List[Dict[str, Tensor]] = []

    def add(self, losses: Dict[str, Tensor]) -> None:
        """The losses of a step."""
        self._steps.append(losses)

    def means(self, ranks: Ranks) -> Dict[str, float]:
        """Means over the steps and ranks, and a new window; all ranks must call it."""
        names = list(self._steps[0])
        rows = torch.stack([torch.stack([step[name] for name in names]) for step in self._steps])
        self._steps = []
        means = ranks.sum(rows.double().mean(0)) / ranks.size
        return dict(zip(names, means.tolist()))
