# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of an ONNX model that must not reach onnxruntime as they are, looked for in every subgraph.

What would take it outside the file: operators of foreign domains, data in other files. And what older releases
of it do not check before they use it, so that the whole process dies: tensors with other bytes than their shape
says, and sizes of an operator that are no sizes.
"""

from __future__ import annotations

import math
from typing import Dict, List

from ..errors import ModelError
from .wire import Malformed, content, fields, integers, name

MAX_DEPTH = 32  # subgraphs within subgraphs
OPERATOR_DOMAINS = ("", "ai.onnx", "ai.onnx.ml")
# Field numbers of onnx.proto3 under which a message holds further messages that can hold operators or
# tensors.
_CHILDREN: Dict[str, Dict[int, str]] = {
    "model": {7: "graph", 8: "opset", 20: "training", 25: "function"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "function": {7: "node", 9: "opset", 11: "attribute"},
    "training": {1: "graph", 2: "graph"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {},
    "opset": {},
}
_DOMAIN_FIELD = {"node": 7, "function": 10, "opset": 1}
_DIMS, _DATA_TYPE, _RAW_DATA, _EXTERNAL_DATA, _DATA_LOCATION = 1, 2, 9, 13, 14
# Bits of an element by TensorProto.DataType.
_BITS = {
    1: 32, 2: 8, 3: 8, 4: 16, 5: 16, 6: 32, 7: 64, 9: 8, 10: 16, 11: 64, 12: 32, 13: 64, 14: 64, 15: 128, 16: 16,
    17: 8, 18: 8, 19: 8, 20: 8, 21: 4, 22: 4, 23: 4, 24: 8, 25: 2, 26: 2,
}  # fmt: skip
# The least that these attributes may be.
_LEAST = {
    "blocksize": 1,
    "dilations": 1,
    "group": 1,
    "kernel_shape": 1,
    "num_groups": 1,
    "pads": 0,
    "strides": 1,
}
_INT = 2  # AttributeProto.AttributeType


def check_parts(file_name: str, model: memoryview) -> None:
    """Walk every message of a ModelProto that can hold an operator or a tensor (without recursion: depth is
    the file's choice).

    Raises ModelError for foreign parts, Malformed for broken ones.
    """
    waiting = [("model", model, 0)]
    while waiting:
        kind, message, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise Malformed("its graphs are nested too deep")
        if kind == "tensor":
            _check_tensor(file_name, message)
        elif kind == "node":
            _check_sizes(message)
        children = _CHILDREN[kind]
        for field in fields(message):
            if field.number in children:
                waiting.append((children[field.number], content(field), depth + 1))
            elif field.number == _DOMAIN_FIELD.get(kind) and name(field) not in OPERATOR_DOMAINS:
                raise ModelError(
                    f"{file_name} uses operators of the domain '{name(field)}', which RS Synth does not run; "
                    "export the model with standard ONNX operators only."
                )


def _check_tensor(file_name: str, tensor: memoryview) -> None:
    dims: List[int] = []
    bits, size = 0, -1
    for field in fields(tensor):
        if field.number == _EXTERNAL_DATA or (field.number == _DATA_LOCATION and field.value != 0):
            raise ModelError(
                f"{file_name} keeps its weights in another file, which RS Synth does not load; "
                "export the model with the weights inside."
            )
        if field.number == _DIMS:
            dims += integers(field)
        elif field.number == _DATA_TYPE:
            bits = _BITS.get(integers(field)[-1], 0) if integers(field) else 0
        elif field.number == _RAW_DATA:
            size = len(content(field))
    if any(side < 0 for side in dims):
        raise Malformed("a tensor in it has a negative size")
    if bits and size >= 0 and size != (math.prod(dims) * bits + 7) // 8:
        raise Malformed(f"a tensor in it has {size:,} bytes, which is not what its shape needs")


def _check_sizes(node: memoryview) -> None:
    operator, attributes = "", []
    for field in fields(node):
        if field.number == 4:
            operator = name(field)
        elif field.number == 5:
            attributes.append(content(field))
    for attribute in attributes:
        label, numbers, is_int = "", [], False
        for part in fields(attribute):
            if part.number == 1:
                label = name(part)
            elif part.number in (3, 8):  # i, ints
                numbers += integers(part)
            elif part.number == 20:
                is_int = part.value == _INT
        if is_int and not numbers:
            numbers = [0]  # which a writer of proto3 leaves out
        least = _LEAST.get(label, -math.inf)
        if operator == "Pad":  # up to opset 10 its pads are an attribute, and cut where they are negative
            continue
        if numbers and min(numbers) < least:
            raise Malformed(f"an operator {operator} in it has {label} of {min(numbers)}")
