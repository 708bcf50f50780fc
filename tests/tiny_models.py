# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiny deterministic ONNX models for tests, with model cards, made with the `onnx` package (used by tests
only)."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

CLASSES = (
    ("Water", "#3b6fb5", "water", 0.1),
    ("Forest", "#1f6f2f", "forest", 0.5),
    ("Farmland", "#dcd939", "farmland", 0.39),
    ("Built", "#c00000", "built", 0.01),
)
HALO = 24  # exact: the network below reaches 23 pixels to the left and up, 16 to the right and down
MULTIPLE = 8
_IMAGE_OUTPUTS = {"translation": "translated", "segmentation": "logits"}


def tiny_card(**changes: Any) -> Dict[str, Any]:
    """A valid card of the tiny synthesis model (without its hash); `changes` replace whole keys."""
    card: Dict[str, Any] = {
        "schema_version": "1.0",
        "name": "tiny",
        "title": "Tiny test model",
        "version": "1.2.3",
        "task": "synthesis",
        "licence": "CC0-1.0",
        "attribution": "RS Synth tests",
        "description": "Random weights.",
        "classes": [
            {"code": index + 1, "name": name, "color": color, "role": role, "share": share}
            for index, (name, color, role, share) in enumerate(CLASSES)
        ],
        "inputs": {
            "land_cover": {"dtype": "uint8"},
            "auxiliary": {"bands": [{"name": "dem", "unit": "m", "kind": "height"}], "fill": 500.0},
            "noise": {"channels": 2},
        },
        "output": {
            "bands": [
                {"name": name, "description": f"{name} band", "unit": "DN"}
                for name in ("red", "green", "blue")
            ],
            "dtype": "float32",
            "range": [0.0, 255.0],
            "scale": 1.0,
            "offset": 0.0,
        },
        "gsd_m": 30.0,
        "size_multiple": MULTIPLE,
        "padding": "reflect",
        "halo": HALO,
        "global_statistics": True,
        "auxiliary_range": [[0.0, 1000.0]],
        "training_data": [{"name": "none", "licence": "CC0-1.0", "attribution": "none"}],
        "metrics": {"colour_w1": {"value": 0.5, "n": 100}},
        "created": "2026-11-21T00:00:00Z",
        "tool": {"name": "rs-synth-tests", "version": "0.0.1"},
    }
    card.update(changes)
    return card


def write_model(
    path: Path,
    card: Optional[Dict[str, Any]] = None,
    graph: Optional[onnx.GraphProto] = None,
    graph_sha256: str = "",
    check: bool = True,
    opset: int = 18,
) -> Path:
    """Save a model with its card (and the right graph_sha256 unless given) to `path`."""
    card = dict(tiny_card() if card is None else card)
    model = helper.make_model(
        _own_graph(card) if graph is None else graph,
        producer_name="rs-synth-tests",
        opset_imports=[helper.make_opsetid("", opset)],
        ir_version=8,
    )
    # No metadata yet, so the hash over all other fields is the hash of the whole.
    card["graph_sha256"] = graph_sha256 or hashlib.sha256(model.SerializeToString()).hexdigest()
    helper.set_model_props(model, {"rs_synth": json.dumps(card), "other": "left alone"})
    if check:
        onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())
    return path


def _own_graph(card: Dict[str, Any]) -> onnx.GraphProto:
    return image_graph(card) if "image" in card["inputs"] else tiny_graph(card)


def tiny_graph(card: Dict[str, Any]) -> onnx.GraphProto:
    """Three strided convolutions, one at 1/8, nearest upsampling, joined with the full resolution: a network
    whose result depends on the alignment of tiles to 8 pixels and on everything within HALO of a pixel."""
    inputs = card["inputs"]
    build = GraphBuilder()
    features = [
        build.node(
            "Mul",
            [
                build.node(
                    "Unsqueeze",
                    [
                        build.node("Cast", ["land_cover"], to=TensorProto.FLOAT),
                        build.constant(np.array([1], np.int64)),
                    ],
                ),
                build.constant(np.float32(0.2)),
            ],
        )
    ]
    graph_inputs = [helper.make_tensor_value_info("land_cover", TensorProto.UINT8, ["n", "h", "w"])]
    channels = 1
    for name, count, scale in (
        ("auxiliary", len(inputs.get("auxiliary", {}).get("bands", [])), 0.001),
        ("noise", inputs.get("noise", {}).get("channels", 0), 1.0),
    ):
        if count:
            features.append(build.node("Mul", [name, build.constant(np.float32(scale))]))
            graph_inputs.append(
                helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", count, "h", "w"])
            )
            channels += count
    bands = len(card["output"]["bands"])
    joined = _network(build, build.node("Concat", features, axis=1), channels, bands)
    styles = len(inputs.get("style", {}).get("names", []))
    if styles:
        weights = build.constant(np.arange(styles, dtype=np.float32)[:, None])
        axes = build.constant(np.array([2, 3], np.int64))
        shift = build.node("Unsqueeze", [build.node("MatMul", ["style", weights]), axes])
        joined = build.node("Add", [joined, shift])
        graph_inputs.append(helper.make_tensor_value_info("style", TensorProto.FLOAT, ["n", styles]))
    return build.graph(_scaled(build, joined, card["output"]["range"]), graph_inputs, bands)


def _network(build: GraphBuilder, full: str, channels: int, bands: int) -> str:
    """The convolutions of `tiny_graph` over an image of so many channels."""
    low, width = full, channels
    for stride in (2, 2, 2, 1):
        low = build.node("Tanh", [build.conv(low, width, 8, stride)])
        width = 8
    up = build.upsampled(low, 8)
    return build.conv(build.node("Concat", [full, up], axis=1), channels + 8, bands, 1)


def translator_card(bands: int = 3, **changes: Any) -> Dict[str, Any]:
    """A valid card of the tiny translator: uint8 of three bands to the same; `bands` of the input."""
    names = [*("red", "green", "blue"), *(f"band {number}" for number in range(4, bands + 1))][:bands]
    card = tiny_card(
        **{
            "name": "tiny-translator",
            "task": "translation",
            "translation": {"from": "summer", "to": "autumn", "method": "random"},
            "inputs": {
                "image": {
                    "bands": [{"name": name, "description": "", "unit": "DN"} for name in names],
                    "fill": 100.0,
                    "range": [0.0, 255.0],
                }
            },
            "output": {**tiny_card()["output"], "dtype": "uint8"},
            **changes,
        }
    )
    for key in ("classes", "auxiliary_range"):
        if key not in changes:
            del card[key]
    return card


def segmentation_card(**changes: Any) -> Dict[str, Any]:
    """A valid card of a tiny segmentation of three bands; its logits are a band for each class."""
    logits = [{"name": name, "description": "", "unit": ""} for name, *_ in CLASSES]
    card = translator_card(
        **{
            "name": "tiny-segmentation",
            "task": "segmentation",
            "classes": tiny_card()["classes"],
            "output": {**tiny_card()["output"], "bands": logits},
            **changes,
        }
    )
    del card["translation"]
    return card


def image_graph(card: Dict[str, Any]) -> onnx.GraphProto:
    """The network of `tiny_graph` over an image, for a translator's card or a segmentation's: as there, the result
    depends on everything within HALO of a pixel."""
    build = GraphBuilder()
    part = card["inputs"]["image"]
    count = len(part["bands"])
    low, high = part.get("range", (0.0, 255.0))
    scaled = build.node("Mul", ["image", build.constant(np.float32(1 / (high - low)))])
    bands = len(card["output"]["bands"])
    made = _scaled(build, _network(build, scaled, count, bands), card["output"]["range"])
    graph_input = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", count, "h", "w"])
    return build.graph(made, [graph_input], bands, _IMAGE_OUTPUTS[card["task"]])


def identity_graph(card: Dict[str, Any]) -> onnx.GraphProto:
    """A translator that gives what it gets."""
    count = len(card["inputs"]["image"]["bands"])
    graph_input = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", count, "h", "w"])
    return GraphBuilder().graph("image", [graph_input], count, _IMAGE_OUTPUTS[card["task"]])


def slow_graph(
    card: Dict[str, Any], layers: int = 150, image_input: bool = False, output: str = "image"
) -> onnx.GraphProto:
    """Many convolutions at full resolution: seconds for one tile, to cancel in the middle of. Its one input
    is land_cover, or image (one band) for the other tasks."""
    build, width = GraphBuilder(), 16
    if image_input:
        image = "image"
        graph_input = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 1, "h", "w"])
    else:
        axis = build.constant(np.array([1], np.int64))
        image = build.node("Unsqueeze", [build.node("Cast", ["land_cover"], to=TensorProto.FLOAT), axis])
        graph_input = helper.make_tensor_value_info("land_cover", TensorProto.UINT8, ["n", "h", "w"])
    image = build.conv(image, 1, width, 1)
    weights = build.conv_weights(width, width)
    for _ in range(layers):
        convolved = build.node("Conv", [image, *weights], kernel_shape=[3, 3], pads=[1, 1, 1, 1])
        image = build.node("Tanh", [convolved])
    bands = len(card["output"]["bands"])
    image = build.conv(image, width, bands, 1)
    return build.graph(_scaled(build, image, card["output"]["range"]), [graph_input], bands, output)


def _scaled(build: GraphBuilder, image: str, span: Sequence[float]) -> str:
    """tanh, then [−1, 1] → span."""
    half = build.constant(np.float32((span[1] - span[0]) / 2))
    return build.node(
        "Add",
        [
            build.node("Mul", [build.node("Tanh", [image]), half]),
            build.constant(np.float32((span[1] + span[0]) / 2)),
        ],
    )


class GraphBuilder:
    """Collects nodes and initialisers under made-up names."""

    def __init__(self) -> None:
        self._random = np.random.default_rng(7)
        self._nodes: List[onnx.NodeProto] = []
        self._initialisers: List[onnx.TensorProto] = []

    def node(self, kind: str, inputs: Sequence[str], **attributes: Any) -> str:
        name = f"value{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, value: Any) -> str:
        name = f"constant{len(self._initialisers)}"
        self._initialisers.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def conv_weights(self, before: int, after: int) -> List[str]:
        weights = self._random.normal(0, 1 / np.sqrt(9 * before), (after, before, 3, 3)).astype(np.float32)
        bias = self._random.normal(0, 0.1, after).astype(np.float32)
        return [self.constant(weights), self.constant(bias)]

    def conv(self, image: str, before: int, after: int, stride: int) -> str:
        return self.node(
            "Conv",
            [image, *self.conv_weights(before, after)],
            kernel_shape=[3, 3],
            pads=[1, 1, 1, 1],
            strides=[stride, stride],
        )

    def upsampled(self, image: str, factor: int) -> str:
        """By repeating pixels."""
        return self.node(
            "Resize",
            [image, "", self.constant(np.array([1, 1, factor, factor], np.float32))],
            mode="nearest",
            coordinate_transformation_mode="asymmetric",
            nearest_mode="floor",
        )

    def graph(
        self, result: str, inputs: List[onnx.ValueInfoProto], bands: int, name: str = "image"
    ) -> onnx.GraphProto:
        self._nodes.append(helper.make_node("Identity", [result], [name]))
        output = helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", bands, "h", "w"])
        return helper.make_graph(self._nodes, "tiny", inputs, [output], self._initialisers)


class RecordingFeedback:
    """A feedback that keeps what it is told, and cancels after having been asked `cancel_after` times."""

    def __init__(self, cancel_after: Optional[int] = None) -> None:
        self.progress: List[float] = []
        self.notes: List[str] = []
        self.warnings: List[str] = []
        self._questions_left = cancel_after

    def set_progress(self, fraction: float) -> None:
        self.progress.append(fraction)

    def is_cancelled(self) -> bool:
        if self._questions_left is None:
            return False
        self._questions_left -= 1
        return self._questions_left < 0

    def info(self, message: str) -> None:
        self.notes.append(message)

    def warn(self, message: str) -> None:
        self.warnings.append(message)
