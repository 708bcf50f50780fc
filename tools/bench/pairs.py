# SPDX-License-Identifier: GPL-2.0-or-later
"""What `generatepairs` costs beside the model: noise, steps of the sampler, decoding and writing, at 128²."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Dict

import numpy as np

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import Model, load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.generate import PairsRequest, generate_pairs
from tests.tiny_denoisers import pair_card, write_denoiser

from . import inputs

SHIPPED = inputs.ROOT / "models" / "dubai-pairs.onnx"
THREADS = 2
STEPS = 20
COUNT = 16  # as the form has it
ROUNDS = 3
SIDE = 128
_LAYERS = 40  # of the made-up model: some tens of milliseconds a run


def figures() -> Dict[str, float]:
    """`pairs_efficiency`: seconds of bare model runs ÷ those of the whole; `pair_seconds_128`: of one pair.

    Of the shipped model, or of a made-up one as long as none is there.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = load_model(SHIPPED if SHIPPED.exists() else _made_up(folder))
        bare, whole = [], []
        for turn in range(ROUNDS):
            before = _bare_seconds(model)
            whole.append(_whole_seconds(model, folder / f"pairs_{turn}"))
            bare.append((before + _bare_seconds(model)) / 2)
    return {
        "pairs_efficiency": median(alone / all_of_it for alone, all_of_it in zip(bare, whole)),
        "pair_seconds_128": min(whole) / COUNT,
    }


def _made_up(folder: Path) -> Path:
    return write_denoiser(folder / "made_up.onnx", pair_card(tile_size=SIDE), mixing=_LAYERS)


def _session(model: Model) -> Session:
    session = Session(model, "cpu", THREADS, NullFeedback())
    session.run(_sample(model))
    return session


def _sample(model: Model) -> Dict[str, np.ndarray]:
    shape = (1, len(model.card.inputs["sample"]), SIDE, SIDE)
    noise = np.random.default_rng(0).standard_normal(shape, dtype=np.float32)
    return {"sample": noise, "timestep": np.full(1, 500, np.float32)}


def _bare_seconds(model: Model) -> float:
    session, sample = _session(model), _sample(model)
    start = time.perf_counter()
    for _ in range(COUNT * STEPS):
        session.run(sample)
    return time.perf_counter() - start


def _whole_seconds(model: Model, folder: Path) -> float:
    session = _session(model)
    start = time.perf_counter()
    generate_pairs(session, PairsRequest(folder, COUNT, recipe=Recipe(steps=STEPS)))
    return time.perf_counter() - start
