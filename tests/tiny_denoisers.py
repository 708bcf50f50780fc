# SPDX-License-Identifier: GPL-2.0-or-later
"""Denoisers with known answers: the exact prediction where every channel of the data is normal, N(mean, deviation²).

With x = √ᾱ·x0 + √(1 − ᾱ)·ε, the expected noise is E[ε | x] = √(1 − ᾱ)·(x − √ᾱ·mean) / (ᾱ·deviation² + 1 − ᾱ), and x0
follows from it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Optional, Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper

from tests.tiny_models import GraphBuilder, tiny_card, write_model

STEPS = 1000
CLASSES = ("Water", "Forest", "Farmland", "Built", "Bare")
ROLES = ("water", "forest", "farmland", "built", "bare")
COLORS = ("#3b6fb5", "#1f6f2f", "#dcd939", "#c00000", "#b0a090")
LABEL_CHANNELS = {"bits": 3, "one_hot": len(CLASSES), "colour": 3, "none": 0}


def pair_card(
    label_code: str = "bits",
    predicts: str = "epsilon",
    tile_size: int = 16,
    refines: bool = False,
    **changes: Any,
) -> Dict[str, Any]:
    """A valid card of a denoiser of three image bands, uint8, and the label's; `changes` replace whole keys."""
    image = [{"name": name, "description": f"{name} band", "unit": "DN"} for name in ("red", "green", "blue")]
    label = [
        {"name": f"label_{index + 1}", "description": "", "unit": "code"}
        for index in range(LABEL_CHANNELS[label_code])
    ]
    bands = image + label
    inputs: Dict[str, Any] = {"sample": {"bands": bands}}
    if refines:
        inputs["low_resolution"] = {"bands": bands}
    card = tiny_card(
        name="tiny-refiner" if refines else "tiny-pairs",
        task="denoiser",
        inputs=inputs,
        output={"bands": bands, "dtype": "uint8", "range": [0.0, 255.0], "scale": 1.0, "offset": 0.0},
        classes=[
            {"code": index + 1, "name": name, "color": color, "role": role, "share": 0.2}
            for index, (name, color, role) in enumerate(zip(CLASSES, COLORS, ROLES))
        ],
        denoiser={
            "predicts": predicts,
            "schedule": {"kind": "linear", "steps": STEPS, "beta_start": 1e-4, "beta_end": 0.02},
            "label_code": label_code,
            "tile_size": tile_size,
        },
        gsd_m=1.0 if refines else 2.0,
        size_multiple=4,
        halo=0,
        global_statistics=False,
    )
    del card["auxiliary_range"]
    card.update(changes)
    return card


def write_denoiser(
    path: Path,
    card: Optional[Dict[str, Any]] = None,
    means: Sequence[float] = (0.2, -0.3, 0.5, 0.9, -0.9, 0.9),
    deviation: float = 0.1,
    mixing: int = 0,
    broken_above: Optional[float] = None,
) -> Path:
    """Save a denoiser of data with these means by channel; that of a super-resolution has the low-resolution pair
    as its means.

    `mixing`: so many convolutions are added, each of 16 channels, whose result counts a little: work, and pixels
    that depend on each other. `broken_above`: the prediction is no number for samples whose first pixel is above.
    """
    card = pair_card() if card is None else card
    block = card["denoiser"]
    alpha_bars = np.cumprod(1 - np.linspace(1e-4, 0.02, STEPS))
    spread = alpha_bars * deviation**2 + 1 - alpha_bars
    if block["predicts"] == "epsilon":
        of_sample = np.sqrt(1 - alpha_bars) / spread
        of_mean = -np.sqrt(alpha_bars) * of_sample
    else:
        of_sample = np.sqrt(alpha_bars) * deviation**2 / spread
        of_mean = 1 - np.sqrt(alpha_bars) * of_sample
    build = GraphBuilder()
    channels = len(card["inputs"]["sample"]["bands"])
    step = build.node("Cast", ["timestep"], to=TensorProto.INT64)

    def at_step(values: np.ndarray) -> str:
        axes = build.constant(np.array([1, 2, 3], np.int64))
        table = build.constant(values.astype(np.float32))
        return build.node("Unsqueeze", [build.node("Gather", [table, step]), axes])

    inputs = [
        helper.make_tensor_value_info("sample", TensorProto.FLOAT, ["n", channels, "h", "w"]),
        helper.make_tensor_value_info("timestep", TensorProto.FLOAT, ["n"]),
    ]
    if "low_resolution" in card["inputs"]:
        shape = ["n", channels, "h_2", "w_2"]
        inputs.append(helper.make_tensor_value_info("low_resolution", TensorProto.FLOAT, shape))
        mean = build.upsampled("low_resolution", 2)
    else:
        mean = build.constant(np.array(means, np.float32)[:channels].reshape(1, channels, 1, 1))
    prediction = build.node(
        "Add",
        [build.node("Mul", ["sample", at_step(of_sample)]), build.node("Mul", [mean, at_step(of_mean)])],
    )
    if mixing:
        prediction = build.node("Add", [prediction, _mixed(build, channels, mixing)])
    if broken_above is not None:
        prediction = build.node("Add", [prediction, _broken(build, broken_above)])
    graph: onnx.GraphProto = build.graph(prediction, inputs, channels, "prediction")
    return write_model(path, card, graph)


def _mixed(build: GraphBuilder, channels: int, layers: int) -> str:
    features = build.conv("sample", channels, 16, 1)
    for _ in range(layers):
        features = build.node("Tanh", [build.conv(features, 16, 16, 1)])
    small = build.constant(np.float32(0.02))
    return build.node("Mul", [build.conv(features, 16, channels, 1), small])


def _broken(build: GraphBuilder, limit: float) -> str:
    """0, or not a number for a sample whose first value is above the limit: √ of a negative number, times 0."""
    first = build.node(
        "Slice",
        ["sample", *(build.constant(np.array(v, np.int64)) for v in ([0, 0, 0], [1, 1, 1], [1, 2, 3]))],
    )
    below = build.node("Sub", [build.constant(np.float32(limit)), first])
    return build.node("Mul", [build.node("Sqrt", [below]), build.constant(np.float32(0))])
