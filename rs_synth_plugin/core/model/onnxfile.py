# SPDX-License-Identifier: GPL-2.0-or-later
"""What an .onnx file holds, read from its bytes: no onnx package, no onnxruntime, no trust in its lengths.

An ONNX file is one protobuf message (ModelProto in onnx.proto3, https://github.com/onnx/onnx). The plugin has
no protobuf library at run time, and must not hand a file to onnxruntime before it knows that the file is
whole and asks for nothing outside itself. So the wire format
(https://protobuf.dev/programming-guides/encoding) is walked here, far enough to hash the graph, list inputs
and outputs, and find external data and foreign operators.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Set, Tuple, Union

from ..errors import ModelError

MAX_BYTES = 2**31 - 1  # protobuf's own limit for one message
MAX_DEPTH = 32  # subgraphs within subgraphs
OPERATOR_DOMAINS = ("", "ai.onnx", "ai.onnx.ml")
ELEMENT_TYPES = {
    1: "float32",
    2: "uint8",
    3: "int8",
    4: "uint16",
    5: "int16",
    6: "int32",
    7: "int64",
    9: "bool",
    10: "float16",
    11: "float64",
    12: "uint32",
    13: "uint64",
    16: "bfloat16",
}

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_METADATA_FIELD = 14
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
_EXTERNAL_DATA, _DATA_LOCATION = 13, 14


@dataclass(frozen=True)
class TensorInfo:
    """One input or output of a graph. `dtype` is numpy's name of it, `dims` has None where a size is free."""

    name: str
    dtype: str
    dims: Tuple[Optional[int], ...]


@dataclass(frozen=True)
class OnnxFile:
    """A checked ONNX file. `data` are the very bytes that were checked: sessions are made from them, so that
    nothing can change between the check and the use."""

    path: Path
    data: bytes
    graph_sha256: str
    metadata: Dict[str, str]
    inputs: Tuple[TensorInfo, ...]
    outputs: Tuple[TensorInfo, ...]


class _Malformed(Exception):
    """The bytes are no protobuf message; the text says why."""


class _Field(NamedTuple):
    number: int
    value: Union[int, memoryview]  # number of a varint, content of anything else
    raw: memoryview  # tag, length and content


def read_onnx(path: Union[str, os.PathLike[str]]) -> OnnxFile:
    """Read and check an ONNX file.

    Raises ModelError when it cannot be read, is damaged, refers to data in other files, or uses operators or
    functions outside ONNX's own domains.
    """
    file = Path(path)
    data = _bytes_of(file)
    try:
        return _parse(file, data)
    except _Malformed as error:
        raise ModelError(
            f"{file.name} is damaged or not an ONNX model ({error}); get a fresh copy of the file."
        ) from error


def _bytes_of(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            raise ModelError(
                f"{file.name} is larger than 2 GB, the most that an ONNX file can hold; "
                "export the model with smaller or fp16 weights."
            )
        return file.read_bytes()
    except FileNotFoundError as error:
        raise ModelError(f"There is no model file {file}; check the path.") from error
    except OSError as error:
        raise ModelError(
            f"The model file {file} cannot be read ({error.strerror}); check its path and permissions."
        ) from error


def _parse(file: Path, data: bytes) -> OnnxFile:
    digest = hashlib.sha256()
    metadata: Dict[str, str] = {}
    graphs: List[memoryview] = []
    opsets = 0
    for field in _fields(memoryview(data)):
        if field.number == _METADATA_FIELD:
            key, value = _metadata_entry(_content(field))
            if key in metadata:
                raise _Malformed(f"metadata '{key}' stands there twice")
            metadata[key] = value
            continue
        digest.update(field.raw)
        if field.number == 7:
            graphs.append(_content(field))
        opsets += field.number == 8
    if len(graphs) != 1 or not opsets:
        raise _Malformed("it holds no graph" if not graphs else "it holds several graphs or no operator set")
    _refuse_foreign_parts(file.name, memoryview(data))
    inputs, outputs = _signature(graphs[0])
    return OnnxFile(file, data, digest.hexdigest(), metadata, inputs, outputs)


def _refuse_foreign_parts(name: str, data: memoryview) -> None:
    """Walk every message that can hold an operator or a tensor (without recursion: depth is the file's
    choice)."""
    waiting = [("model", data, 0)]
    while waiting:
        kind, content, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise _Malformed("its graphs are nested too deep")
        children = _CHILDREN[kind]
        for field in _fields(content):
            if field.number in children:
                waiting.append((children[field.number], _content(field), depth + 1))
            elif field.number == _DOMAIN_FIELD.get(kind):
                domain = _text(field)
                if domain not in OPERATOR_DOMAINS:
                    raise ModelError(
                        f"{name} uses operators of the domain '{domain}', which RS Synth does not run; "
                        "export the model with standard ONNX operators only."
                    )
            elif kind == "tensor" and (
                field.number == _EXTERNAL_DATA or (field.number == _DATA_LOCATION and field.value != 0)
            ):
                raise ModelError(
                    f"{name} keeps its weights in another file, which RS Synth does not load; "
                    "export the model with the weights inside."
                )


def _signature(graph: memoryview) -> Tuple[Tuple[TensorInfo, ...], Tuple[TensorInfo, ...]]:
    """(inputs, outputs) of a GraphProto; initialisers that are also listed as inputs (IR version 3) left
    out."""
    inputs: List[TensorInfo] = []
    outputs: List[TensorInfo] = []
    initialisers: Set[str] = set()
    for field in _fields(graph):
        if field.number == 5:
            initialisers.update(_text(part) for part in _fields(_content(field)) if part.number == 8)
        elif field.number == 11:
            inputs.append(_tensor_info(_content(field)))
        elif field.number == 12:
            outputs.append(_tensor_info(_content(field)))
    return tuple(item for item in inputs if item.name not in initialisers), tuple(outputs)


def _tensor_info(value_info: memoryview) -> TensorInfo:
    """ValueInfoProto: 1 name, 2 type { 1 tensor { 1 element type, 2 shape { 1 dim { 1 size } } } }."""
    name, dtype = "", "unknown"
    dims: List[Optional[int]] = []
    for field in _fields(value_info):
        if field.number == 1:
            name = _text(field)
        for tensor in _messages(field, 2, 1):
            for part in _fields(tensor):
                if part.number == 1 and isinstance(part.value, int):
                    dtype = ELEMENT_TYPES.get(part.value, "unknown")
                for dim in _messages(part, 2, 1):
                    sizes = [item.value for item in _fields(dim) if item.number == 1]
                    dims.append(sizes[-1] if sizes and isinstance(sizes[-1], int) else None)
    return TensorInfo(name, dtype, tuple(dims))


def _messages(field: _Field, number: int, inner: int) -> Iterator[memoryview]:
    """Contents of the fields `inner` within `field` if that has the number `number`."""
    if field.number == number:
        for part in _fields(_content(field)):
            if part.number == inner:
                yield _content(part)


def _metadata_entry(entry: memoryview) -> Tuple[str, str]:
    key = value = ""
    for field in _fields(entry):
        if field.number == 1:
            key = _text(field)
        elif field.number == 2:
            value = _text(field)
    return key, value


def _content(field: _Field) -> memoryview:
    if isinstance(field.value, int):
        raise _Malformed(f"field {field.number} is a number where a message belongs")
    return field.value


def _text(field: _Field) -> str:
    try:
        return str(_content(field), "utf-8")
    except UnicodeDecodeError as error:
        raise _Malformed("a text in it is not UTF-8") from error


def _fields(message: memoryview) -> Iterator[_Field]:
    """The fields of one protobuf message, in file order; every length is checked against what is there."""
    position, end = 0, len(message)
    while position < end:
        start = position
        tag, position = _varint(message, position)
        number, wire = tag >> 3, tag & 7
        if number == 0:
            raise _Malformed("a field has the number 0")
        value: Union[int, memoryview]
        if wire == _VARINT:
            value, position = _varint(message, position)
        else:
            if wire == _BYTES:
                length, position = _varint(message, position)
            elif wire in (_FIXED64, _FIXED32):
                length = 8 if wire == _FIXED64 else 4
            else:
                raise _Malformed(f"wire type {wire} is unknown")
            if length > end - position:
                raise _Malformed("it ends in the middle")
            value = message[position : position + length]
            position += length
        yield _Field(number, value, message[start:position])


def _varint(message: memoryview, position: int) -> Tuple[int, int]:
    """(value, next position) of a base-128 varint of at most ten bytes."""
    value = 0
    for index in range(10):
        if position + index >= len(message):
            raise _Malformed("it ends in the middle")
        byte = message[position + index]
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, position + index + 1
    raise _Malformed("a number in it is too long")
