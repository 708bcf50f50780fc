# SPDX-License-Identifier: GPL-2.0-or-later
"""What a change-detection data set of a thousand chips costs beside the synthesis of its images."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Dict

from rs_synth_plugin.core.changes.dataset import DatasetRequest, write_change_dataset
from rs_synth_plugin.core.changes.scenariorequest import ScenarioRequest
from rs_synth_plugin.core.changes.scenarios import ScenarioPairs
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.sampling.ranges import Ranges, default_weights

from . import inputs

PAIRS = 19  # some thousand chips
_SIZE = 2048
_CHIP = 128
_THREADS = 2


def figures() -> Dict[str, float]:
    """`dataset_chips_per_s`; `dataset_overhead_ratio`: seconds of the whole ÷ those of synthesis within it.

    Each pair is a scenario over 2048² with a texture of its own, so both its images are made for it.
    """
    model = load_model(inputs.ROOT / "models" / "zion-landsat8-fusion.onnx")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "work").mkdir()
        scene = inputs.scene_of(*inputs.valley(_SIZE, folder))
        session = Session(model, "cpu", _THREADS, NullFeedback())
        chips = DatasetRequest(folder / "set", layout="levir-cd", chip_size=_CHIP)
        request = ScenarioRequest(Ranges(default_weights(True, True)), count=PAIRS, new_texture=True)
        start = time.perf_counter()
        pairs = ScenarioPairs(scene, session, request, folder / "work", NullFeedback())
        report = write_change_dataset(pairs, chips, NullFeedback(), PAIRS)
        seconds = time.perf_counter() - start
    return {
        "dataset_chips_per_s": sum(report.chips.values()) / seconds,
        "dataset_overhead_ratio": seconds / pairs.totals.synthesis_seconds,
    }
