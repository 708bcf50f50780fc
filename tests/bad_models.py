# SPDX-License-Identifier: GPL-2.0-or-later
"""Model files that must not run, each with what its error says: for the core's tests and for the toolbox's."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, NamedTuple

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from tests.tiny_models import slow_graph, tiny_card, write_model


class BadModel(NamedTuple):
    """`write(path)` makes the file; `words` is a regular expression for its error."""

    write: Callable[[Path], Any]
    words: str


def _changed(change: Callable[[onnx.ModelProto], Any]) -> Callable[[Path], Any]:
    """The tiny model, changed after its card was written."""

    def write(path: Path) -> None:
        model = onnx.load(str(write_model(path)))
        change(model)
        path.write_bytes(model.SerializeToString())

    return write


def _tamper(model: onnx.ModelProto) -> None:
    weights = next(tensor for tensor in model.graph.initializer if len(tensor.dims) == 4)
    weights.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(weights) * 1.001, weights.name))


def _external(location: str) -> Callable[[onnx.ModelProto], None]:
    def move_out(model: onnx.ModelProto) -> None:
        tensor = model.graph.initializer[2]
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        entry = tensor.external_data.add()
        entry.key, entry.value = "location", location

    return move_out


def _with_card(text: str) -> Callable[[Path], Any]:
    return _changed(lambda model: helper.set_model_props(model, {"rs_synth": text}))


def _truncated(path: Path) -> None:
    data = write_model(path).read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _segmentation(path: Path) -> None:
    card = tiny_card(
        task="segmentation", inputs={"image": {"bands": tiny_card()["output"]["bands"][:1], "fill": 0.0}}
    )
    del card["auxiliary_range"]
    write_model(path, card, slow_graph(card, layers=1, image_input=True, output="logits"))


def _unknown_operator(path: Path) -> None:
    graph = slow_graph(tiny_card(), layers=1)
    graph.node[-1].op_type = "NoSuchOperator"
    write_model(path, land_cover_card(), graph, check=False)


def _newer_operator_set(path: Path) -> None:
    write_model(path, land_cover_card(), slow_graph(tiny_card(), layers=1), check=False, opset=999)


def land_cover_card(**changes: Any) -> Dict[str, Any]:
    """The tiny card of a model that sees nothing but the land cover."""
    card = tiny_card(**{"inputs": {"land_cover": {"dtype": "uint8"}}, **changes})
    del card["auxiliary_range"]
    return card


def without_numbers(path: Path, at_most: int) -> Path:
    """A model that gives log(class − at_most): no number for classes up to it, unknown (0) among them."""
    nodes = [
        helper.make_node("Cast", ["land_cover"], ["classes"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["classes", "axis"], ["one"]),
        helper.make_node("Sub", ["one", "most"], ["shifted"]),
        helper.make_node("Log", ["shifted"], ["log"]),
        helper.make_node("Concat", ["log"] * 3, ["image"], axis=1),
    ]
    constants = [
        numpy_helper.from_array(np.array([1], np.int64), "axis"),
        numpy_helper.from_array(np.array(at_most, np.float32), "most"),
    ]
    graph = helper.make_graph(
        nodes,
        "log",
        [helper.make_tensor_value_info("land_cover", TensorProto.UINT8, ["n", "h", "w"])],
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, "h", "w"])],
        constants,
    )
    return write_model(path, land_cover_card(), graph)


# Refused when the file is read.
UNREADABLE = {
    "empty": BadModel(lambda path: path.write_bytes(b""), "is damaged or not an ONNX model"),
    "no model": BadModel(lambda path: path.write_bytes(b"GIF89a" * 50), "is damaged or not an ONNX model"),
    "truncated": BadModel(_truncated, r"is damaged or not an ONNX model \(it ends in the middle\); get a fresh copy"),
    "tampered": BadModel(_changed(_tamper), "was changed after its model card was written .* get a fresh copy"),
    "no card": BadModel(
        _changed(lambda model: model.ClearField("metadata_props")),
        "has no RS Synth model card; choose a model exported for RS Synth",
    ),
    "card is no JSON": BadModel(_with_card("{'name': tiny}"), r"is not valid JSON .* export the model again"),
    "card of another version": BadModel(
        # What a later version may bring is no mistake in it: the version is what is told.
        lambda path: write_model(path, tiny_card(schema_version="2.0", licence=None, sensor={"name": "new"})),
        "is of version '2.0', this RS Synth reads 1.0; update RS Synth",
    ),
    "external data": BadModel(_changed(_external("weights.bin")), "keeps its weights in another file"),
    "a path in it": BadModel(_changed(_external("/etc/passwd")), "keeps its weights in another file"),
    "a path of Windows in it": BadModel(_changed(_external(r"..\..\a.bin")), "keeps its weights in another file"),
    "foreign operator": BadModel(
        _changed(lambda model: model.graph.node.append(helper.make_node("Evil", [], ["x"], domain="com.evil"))),
        "uses operators of the domain 'com.evil'.* export the model with standard ONNX operators",
    ),
}  # fmt: skip
# A fair file, refused when it is to make imagery.
UNFIT = {
    "of another task": BadModel(_segmentation, "is for segmentation, not for synthesis: choose another model"),
    "unknown operator": BadModel(_unknown_operator, "does not take the model tiny .*update onnxruntime or export"),
    "newer operator set": BadModel(
        _newer_operator_set, "does not take the model tiny .*update onnxruntime or export"
    ),
}  # fmt: skip
