# SPDX-License-Identifier: GPL-2.0-or-later
"""A trained change detector as one ONNX file: two images of 8 bits in, the chance of change out.

Inputs before and after, N×B×H×W float32 with values of 0…255, height and width multiples of `size_multiple`; output
change, N×1×H×W in 0…1. Standardising is part of the graph. What the file takes is written in its metadata.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, List

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from ..downstream.change_network import ChangeDetector
from ..downstream.change_tiles import SPAN, Standard
from ..errors import TrainingError
from ..onnx_graph import open_session, to_onnx

OUTPUT = "change"
METADATA = "rs_synth_detector"
TOLERANCE = 1e-4
"""Of a chance of change, between onnxruntime and torch."""


class ExportFault(TrainingError):
    """The model file does not compute what the network does."""


class RawDetector(nn.Module):
    """See the module's docstring."""

    mean: Tensor
    scale: Tensor

    def __init__(self, network: ChangeDetector, standard: Standard) -> None:
        super().__init__()
        self.network = network
        mean, scale = standard.mean, 1 / (SPAN * standard.deviation)
        self.register_buffer("mean", torch.tensor(mean, dtype=torch.float32)[:, None, None])
        self.register_buffer("scale", torch.tensor(scale, dtype=torch.float32)[:, None, None])

    def forward(self, before: Tensor, after: Tensor) -> Tensor:
        """Chance of change, N×1×H×W."""
        first, second = (((date - self.mean) * self.scale).clamp(-1, 1) for date in (before, after))
        return self.network.compare(first, second).softmax(1)[:, 1:]


def export(network: ChangeDetector, standard: Standard, bands: List[str], path: Path) -> Path:
    """Write the model file. Raises ExportFault, and writes nothing, where onnxruntime and torch do not agree."""
    module = RawDetector(network.cpu(), standard).eval()
    edge = 2 * network.size_multiple
    rng = np.random.default_rng(0)
    size = (2, len(bands), edge, edge + network.size_multiple)
    sample = {name: rng.uniform(0, 255, size).astype(np.float32) for name in ("before", "after")}
    tensors = {name: torch.from_numpy(values) for name, values in sample.items()}
    model = to_onnx(module, tensors, OUTPUT)
    with torch.no_grad():
        expected = module(**tensors).numpy()
    (found,) = open_session(model.SerializeToString(), 1).run([OUTPUT], sample)
    error = float(np.abs(found - expected).max())
    if not error <= TOLERANCE:
        raise ExportFault(
            f"onnxruntime differs from torch by {error:.1e} (≤ {TOLERANCE:.0e}); no model was written."
        )
    _describe(model, network.size_multiple, bands)
    onnx.save(model, str(path))
    return path


def _describe(model: onnx.ModelProto, multiple: int, bands: List[str]) -> None:
    content: dict[str, Any] = {
        "task": "change detection",
        "bands": bands,
        "range": [0, 255],
        "size_multiple": multiple,
        "output": "chance of change, 0 to 1",
    }
    entry = model.metadata_props.add()
    entry.key, entry.value = METADATA, json.dumps(content)
