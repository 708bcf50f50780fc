# SPDX-License-Identifier: GPL-2.0-or-later
"""A trial of the runtime: one model on made-up input, to see which device really runs and how fast."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Dict

import numpy as np

from ..errors import Cancelled
from ..feedback import Feedback
from ..model.modelcard import ModelCard, load_model
from ..model.runtime import Session

SIZE = 512
_RUNS = 5
_LONGEST_S = 10.0


@dataclass(frozen=True)
class Trial:
    """What a trial found: the device that ran, megapixels per second (best run), and the model's name."""

    device: str
    megapixels_per_second: float
    model: str


def try_runtime(path: Path, feedback: Feedback) -> Trial:
    """Run a synthesis model a few times on an image of SIZE × SIZE pixels; the first run, in which a GPU warms
    up, does not count.

    Raises:
        RuntimeUnavailableError: there is no onnxruntime that works.
        ModelError: the model cannot be read or run.
        Cancelled: the user did not wait.
    """
    model = load_model(path)
    session = Session(model, "auto", 0, feedback)
    inputs = made_up_inputs(model.card, SIZE)
    session.run(inputs)
    fastest, begun = float("inf"), time.perf_counter()
    for run in range(_RUNS):
        if feedback.is_cancelled():
            raise Cancelled("The trial was cancelled.")
        start = time.perf_counter()
        session.run(inputs)
        fastest = min(fastest, time.perf_counter() - start)
        feedback.set_progress((run + 1) / _RUNS)
        if time.perf_counter() - begun > _LONGEST_S:
            break
    return Trial(session.device_name, SIZE * SIZE / 1e6 / fastest, model.card.name)


def made_up_inputs(card: ModelCard, size: int) -> Dict[str, np.ndarray]:
    """A scene of `size` × `size` pixels for a synthesis model: stripes of its classes, auxiliary values in the
    middle of their ranges, no noise, its first style."""
    codes = np.array([entry.code for entry in card.classes], np.uint8)
    rows = codes[np.arange(size) // 16 % len(codes)]
    inputs = {"land_cover": np.repeat(rows[None, :, None], size, axis=2)}
    if card.auxiliary:
        middle = np.array([(low + high) / 2 for low, high in card.auxiliary_range], np.float32)
        inputs["auxiliary"] = np.broadcast_to(
            middle[None, :, None, None], (1, len(middle), size, size)
        ).copy()
    if card.noise_channels:
        inputs["noise"] = np.zeros((1, card.noise_channels, size, size), np.float32)
    if card.styles:
        inputs["style"] = np.eye(1, len(card.styles), dtype=np.float32)
    return inputs
