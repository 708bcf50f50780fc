# SPDX-License-Identifier: GPL-2.0-or-later
"""A model's graph against its card: names, types and channels of inputs and outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Tuple

from ..errors import ModelError
from .onnxfile import OnnxFile, TensorInfo

if TYPE_CHECKING:
    from .modelcard import ModelCard

# The graph's output by task: that of a translation is no "image", which is its input.
OUTPUT_NAMES = {
    "synthesis": "image",
    "translation": "translated",
    "denoiser": "prediction",
    "segmentation": "logits",
}
_STYLE = "style"


def check_contract(file: OnnxFile, card: ModelCard) -> None:
    """Raise ModelError where a graph's inputs or outputs are not those that its card says."""
    expected_inputs = {name: ("float32", len(bands)) for name, bands in card.inputs.items()}
    if "land_cover" in card.document["inputs"]:
        expected_inputs["land_cover"] = ("uint8", 0)
    if card.noise_channels:
        expected_inputs["noise"] = ("float32", card.noise_channels)
    if card.styles:
        expected_inputs[_STYLE] = ("float32", len(card.styles))
    if card.task == "denoiser":
        expected_inputs["timestep"] = ("float32", -1)
    expected_outputs = {OUTPUT_NAMES[card.task]: ("float32", len(card.output.bands))}
    for what, found, expected in (
        ("input", file.inputs, expected_inputs),
        ("output", file.outputs, expected_outputs),
    ):
        problem = _signature_problem(found, expected, what)
        if problem:
            raise ModelError(
                f"{file.path.name} does not fit its model card ({problem}); export the model again."
            )


def _signature_problem(found: Tuple[TensorInfo, ...], expected: Dict[str, Tuple[str, int]], what: str) -> str:
    """Channels: a count, 0 for N×H×W without channels, −1 for N alone. A style has no height and width."""
    if sorted(item.name for item in found) != sorted(expected):
        return (
            f"its graph has the {what}s {_listed(item.name for item in found)}, "
            f"the card says {_listed(expected)}"
        )
    for item in found:
        dtype, channels = expected[item.name]
        if item.dtype != dtype:
            return f"{what} {item.name} is {item.dtype}, not {dtype}"
        flat = channels < 0 or item.name == _STYLE
        if len(item.dims) != (1 if channels < 0 else 2 if flat else 3 if channels == 0 else 4):
            return f"{what} {item.name} has {len(item.dims)} dimensions"
        if channels > 0 and item.dims[1] not in (None, channels):
            return f"{what} {item.name} has {item.dims[1]} channels, the card says {channels}"
        if any(size is not None for size in item.dims[-2:]) and not flat:
            return f"{what} {item.name} has a fixed height or width"
    return ""


def _listed(names: Any) -> str:
    return ", ".join(sorted(names)) or "none"
