# SPDX-License-Identifier: GPL-2.0-or-later
"""Changes of the tiny model that could bring an engine to its knees: by name, each at one place."""

from __future__ import annotations

from typing import Any, Callable, Dict

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from tests.tiny_models import tiny_card


def _node(model: onnx.ModelProto, kind: str) -> onnx.NodeProto:
    return next(node for node in model.graph.node if node.op_type == kind)


def _attribute(kind: str, name: str, value: Any) -> Callable[[onnx.ModelProto], None]:
    def change(model: onnx.ModelProto) -> None:
        node = _node(model, kind)
        kept = [item for item in node.attribute if item.name != name]
        del node.attribute[:]
        node.attribute.extend([*kept, helper.make_attribute(name, value)])

    return change


def _weights(change: Callable[[np.ndarray], np.ndarray]) -> Callable[[onnx.ModelProto], None]:
    def apply(model: onnx.ModelProto) -> None:
        tensor = next(item for item in model.graph.initializer if len(item.dims) == 4)
        tensor.CopyFrom(numpy_helper.from_array(change(numpy_helper.to_array(tensor)), tensor.name))

    return apply


def _dims(*dims: int) -> Callable[[onnx.ModelProto], None]:
    """A tensor that says another shape than it has numbers."""

    def apply(model: onnx.ModelProto) -> None:
        tensor = next(item for item in model.graph.initializer if len(item.dims) == 4)
        tensor.dims[:] = dims

    return apply


def _tensor_type(code: int) -> Callable[[onnx.ModelProto], None]:
    def apply(model: onnx.ModelProto) -> None:
        next(item for item in model.graph.initializer if len(item.dims) == 4).data_type = code

    return apply


def _before_the_end(*nodes: onnx.NodeProto, **constants: Any) -> Callable[[onnx.ModelProto], None]:
    """Nodes that take the image from "before" and give it on as "after"."""

    def apply(model: onnx.ModelProto) -> None:
        last = model.graph.node[-1]
        for node in nodes:
            for index, name in enumerate(node.input):
                if name == "before":
                    node.input[index] = last.input[0]
        last.input[0] = "after"
        del model.graph.node[-1]
        model.graph.node.extend([*nodes, last])
        model.graph.initializer.extend(
            numpy_helper.from_array(np.asarray(v), k) for k, v in constants.items()
        )

    return apply


def _resize(*scales: float) -> Callable[[onnx.ModelProto], None]:
    def apply(model: onnx.ModelProto) -> None:
        name = _node(model, "Resize").input[2]
        tensor = next(item for item in model.graph.initializer if item.name == name)
        tensor.CopyFrom(numpy_helper.from_array(np.array(scales, np.float32), name))

    return apply


def _set(**values: Any) -> Callable[[onnx.ModelProto], None]:
    def apply(model: onnx.ModelProto) -> None:
        for name, value in values.items():
            setattr(model, name, value)

    return apply


def _cycle(model: onnx.ModelProto) -> None:
    model.graph.node[2].input[0] = model.graph.node[-1].output[0]


def _same_output_twice(model: onnx.ModelProto) -> None:
    model.graph.node[3].output[0] = model.graph.node[2].output[0]


def _other_sizes(model: onnx.ModelProto) -> None:
    """The signature says four dimensions, the graph gives three."""
    _before_the_end(helper.make_node("Squeeze", ["before", "axis"], ["after"]), axis=np.array([0]))(model)


def _other_type(model: onnx.ModelProto) -> None:
    _before_the_end(helper.make_node("Cast", ["before"], ["after"], to=TensorProto.DOUBLE))(model)


def _wrong_channels(model: onnx.ModelProto) -> None:
    _before_the_end(helper.make_node("Concat", ["before", "before"], ["after"], axis=1))(model)
    model.graph.output[0].type.tensor_type.shape.dim[1].Clear()


def _no_channels(model: onnx.ModelProto) -> None:
    model.graph.output[0].type.tensor_type.shape.dim[1].Clear()
    _before_the_end(
        helper.make_node("Slice", ["before", "zero", "zero", "one"], ["after"]),
        zero=np.array([0]), one=np.array([1]),
    )(model)  # fmt: skip


def _two_images(model: onnx.ModelProto) -> None:
    model.graph.output.append(model.graph.output[0])


def _no_numbers_at_all(model: onnx.ModelProto) -> None:
    del model.graph.initializer[:]


def _typed_twice(model: onnx.ModelProto) -> None:
    """Numbers both as raw bytes and in a list."""
    next(item for item in model.graph.initializer if len(item.dims) == 4).float_data.extend([1.0, 2.0])


def _text_for_weights(model: onnx.ModelProto) -> None:
    tensor = next(item for item in model.graph.initializer if len(item.dims) == 4)
    tensor.ClearField("raw_data")
    tensor.data_type = TensorProto.STRING
    tensor.string_data.extend([b"x"] * int(np.prod(tensor.dims)))


def _nested(model: onnx.ModelProto) -> None:
    """A branch whose condition is not there."""
    branch = helper.make_graph([helper.make_node("Identity", ["gone"], ["x"])], "b", [], [])
    model.graph.node.append(helper.make_node("If", ["nobody"], ["y"], then_branch=branch, else_branch=branch))


def _many_nodes(model: onnx.ModelProto) -> None:
    names = ["before", *(f"chain{index}" for index in range(3000)), "after"]
    nodes = [helper.make_node("Identity", [a], [b]) for a, b in zip(names, names[1:])]
    _before_the_end(*nodes)(model)


def _op(kind: str, *more: str, **attributes: Any) -> Callable[..., Callable[[onnx.ModelProto], None]]:
    def with_constants(**constants: Any) -> Callable[[onnx.ModelProto], None]:
        return _before_the_end(
            helper.make_node(kind, ["before", *more], ["after"], **attributes), **constants
        )

    return with_constants


HUGE = 2**40
TRAPS: Dict[str, Callable[[onnx.ModelProto], None]] = {
    "stride 0": _attribute("Conv", "strides", [0, 0]),
    "stride -1": _attribute("Conv", "strides", [-1, -1]),
    "huge stride": _attribute("Conv", "strides", [2**62, 2**62]),
    "dilation 0": _attribute("Conv", "dilations", [0, 0]),
    "huge dilation": _attribute("Conv", "dilations", [2**62, 1]),
    "kernel 0": _attribute("Conv", "kernel_shape", [0, 0]),
    "kernel of three sides": _attribute("Conv", "kernel_shape", [3, 3, 3]),
    "group 0": _attribute("Conv", "group", 0),
    "group -1": _attribute("Conv", "group", -1),
    "huge group": _attribute("Conv", "group", 2**62),
    "pads -9": _attribute("Conv", "pads", [-9, -9, -9, -9]),
    "huge pads": _attribute("Conv", "pads", [2**62, 0, 0, 0]),
    "three pads": _attribute("Conv", "pads", [1, 1, 1]),
    "strides of text": _attribute("Conv", "strides", "two"),
    "axis 9": _attribute("Concat", "axis", 9),
    "huge axis": _attribute("Concat", "axis", -(2**63)),
    "cast to nothing": _attribute("Cast", "to", 0),
    "cast to 99": _attribute("Cast", "to", 99),
    "cast to text": _attribute("Cast", "to", TensorProto.STRING),
    "unknown mode": _attribute("Resize", "mode", "wish"),
    "scale 0": _resize(1, 1, 0, 0),
    "scale -1": _resize(1, 1, -1, -1),
    "scale NaN": _resize(1, 1, float("nan"), 8),
    "scale inf": _resize(1, 1, float("inf"), 8),
    "huge scale": _resize(1, 1, 1e9, 1e9),
    "large scale": _resize(1, 1, 4000, 4000),
    "three scales": _resize(1, 1, 8),
    "weights NaN": _weights(lambda w: w * np.float32("nan")),
    "weights inf": _weights(lambda w: w * np.float32("inf")),
    "weights huge": _weights(lambda w: w * np.float32(1e38)),
    "weights double": _weights(lambda w: w.astype(np.float64)),
    "weights of no channel": _weights(lambda w: w[:0]),
    "weights of other channels": _weights(lambda w: w[:, :1]),
    "weights scalar": _weights(lambda w: np.float32(1)),
    "dims too many": _dims(8, 8, 3, 4),
    "dims huge": _dims(HUGE, HUGE, 3, 3),
    "dims of 256 GB": _dims(2**34, 4, 1, 1),
    "dims that overflow to right": _dims(2**32, 2**32, 3, 3),
    "dims negative": _dims(-8, -4, 3, 3),
    "dims 0": _dims(0, 0, 0, 0),
    "type unknown": _tensor_type(0),
    "type int64": _tensor_type(TensorProto.INT64),
    "type text": _tensor_type(TensorProto.STRING),
    "type 99": _tensor_type(99),
    "numbers twice": _typed_twice,
    "text for weights": _text_for_weights,
    "no initialisers": _no_numbers_at_all,
    "a cycle": _cycle,
    "one name for two values": _same_output_twice,
    "three dimensions": _other_sizes,
    "double for float": _other_type,
    "six channels": _wrong_channels,
    "no channels": _no_channels,
    "two images": _two_images,
    "a branch on nothing": _nested,
    "three thousand nodes": _many_nodes,
    "IR version 0": _set(ir_version=0),
    "IR version far off": _set(ir_version=10**9),
    "huge pad": _op("Pad", "pads")(pads=np.array([0, 0, 0, 0, 0, 0, HUGE, HUGE])),
    "huge tile": _op("Tile", "times")(times=np.array([1, 1, HUGE, HUGE])),
    "tile by a million": _op("Tile", "times")(times=np.array([1, 1, 1000, 1000])),
    "huge expand": _op("Expand", "shape")(shape=np.array([1, 3, HUGE, HUGE])),
    "reshape to other sizes": _op("Reshape", "shape")(shape=np.array([1, 3, -1, 7])),
    "gather far out": _op("Gather", "index", axis=2)(index=np.array([HUGE])),
    "pool of 0": _op("MaxPool", kernel_shape=[0, 0])(),
    "pool stride 0": _op("AveragePool", kernel_shape=[2, 2], strides=[0, 0])(),
    "block size 0": _op("DepthToSpace", blocksize=0)(),
    "space to depth 0": _op("SpaceToDepth", blocksize=0)(),
    "split in 0": _before_the_end(helper.make_node("Split", ["before"], ["after"], axis=1, num_outputs=0)),
    "bad equation": _op("Einsum", equation="bchw,,->zz")(),
    "top of all": _before_the_end(
        helper.make_node("TopK", ["before", "k"], ["after", "places"]), k=np.array([2**62])
    ),
    "group norm of 0": _op("GroupNormalization", "s", "s", num_groups=0)(s=np.ones(3, np.float32)),
    "lrn of size 0": _op("LRN", size=0)(),
    "transpose twice the same": _op("Transpose", perm=[0, 1, 2, 2])(),
    "slice steps of 0": _op("Slice", "from", "to", "axes", "step")(
        **{"from": np.array([0]), "to": np.array([9]), "axes": np.array([2]), "step": np.array([0])}
    ),
    "an endless range": _before_the_end(
        helper.make_node("Range", ["a", "b", "a"], ["numbers"]),
        helper.make_node("Add", ["before", "numbers"], ["after"]),
        a=np.float32(0), b=np.float32(1),
    ),
}  # fmt: skip
_OUTPUT = tiny_card()["output"]
CARDS: Dict[str, Dict[str, Any]] = {
    "no halo": {"halo": 0},
    "a halo of 4096": {"halo": 4096},
    "odd sizes": {"size_multiple": 1},
    "sizes of 1024": {"size_multiple": 1024},
    "resolution of next to nothing": {"gsd_m": 5e-324},
    "stored too fine": {"output": {**_OUTPUT, "dtype": "float32", "scale": 1e-300}},
    "statistics by tile": {"global_statistics": False},
    "one role for all": {"classes": [{**item, "role": "water"} for item in tiny_card()["classes"]]},
    "roles of its own": {"classes": [{**item, "role": "wish"} for item in tiny_card()["classes"]]},
    "half a surrogate pair": {
        "output": {**_OUTPUT, "bands": [{**_OUTPUT["bands"][0], "name": "\ud800"}] * 3}
    },
    "another task": {"task": "segmentation"},
}
