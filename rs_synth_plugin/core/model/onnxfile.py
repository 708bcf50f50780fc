# SPDX-License-Identifier: GPL-2.0-or-later
"""What an .onnx file holds, read from its bytes: no onnx package, no onnxruntime, no trust in its lengths.

An ONNX file is one protobuf message (ModelProto in onnx.proto3, https://github.com/onnx/onnx). The plugin has
no protobuf library at run time, and must not hand a file to onnxruntime before it knows that the file is
whole and asks for nothing outside itself. So the bytes are read as far as it takes to hash the graph, list
inputs and outputs (here), and find what must not be run (onnxparts.py).
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Set, Tuple, Union

from ..errors import ModelError
from .onnxparts import check_parts
from .wire import Field, Malformed, content, fields, name, text

MAX_BYTES = 2**31 - 1  # protobuf's own limit for one message
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
_METADATA_FIELD = 14


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


def read_onnx(path: Union[str, os.PathLike[str]]) -> OnnxFile:
    """Read and check an ONNX file.

    Raises ModelError when it cannot be read, is damaged, refers to data in other files, or uses operators or
    functions outside ONNX's own domains.
    """
    file = Path(path)
    data = _bytes_of(file)
    try:
        return _parse(file, data)
    except Malformed as error:
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
    for field in fields(memoryview(data)):
        if field.number == _METADATA_FIELD:
            key, value = _metadata_entry(content(field))
            if key in metadata:
                raise Malformed(f"metadata '{key}' stands there twice")
            metadata[key] = value
            continue
        digest.update(field.raw)
        if field.number == 7:
            graphs.append(content(field))
        opsets += field.number == 8
    if len(graphs) != 1 or not opsets:
        raise Malformed("it holds no graph" if not graphs else "it holds several graphs or no operator set")
    check_parts(file.name, memoryview(data))
    inputs, outputs = _signature(graphs[0])
    return OnnxFile(file, data, digest.hexdigest(), metadata, inputs, outputs)


def _signature(graph: memoryview) -> Tuple[Tuple[TensorInfo, ...], Tuple[TensorInfo, ...]]:
    """(inputs, outputs) of a GraphProto; initialisers that are also listed as inputs (IR version 3) left
    out."""
    inputs: List[TensorInfo] = []
    outputs: List[TensorInfo] = []
    initialisers: Set[str] = set()
    for field in fields(graph):
        if field.number == 5:
            initialisers.update(name(part) for part in fields(content(field)) if part.number == 8)
        elif field.number == 11:
            inputs.append(_tensor_info(content(field)))
        elif field.number == 12:
            outputs.append(_tensor_info(content(field)))
    return tuple(item for item in inputs if item.name not in initialisers), tuple(outputs)


def _tensor_info(value_info: memoryview) -> TensorInfo:
    """ValueInfoProto: 1 name, 2 type { 1 tensor { 1 element type, 2 shape { 1 dim { 1 size } } } }."""
    label, dtype = "", "unknown"
    dims: List[Optional[int]] = []
    for field in fields(value_info):
        if field.number == 1:
            label = name(field)
        for tensor in _messages(field, 2, 1):
            for part in fields(tensor):
                if part.number == 1 and isinstance(part.value, int):
                    dtype = ELEMENT_TYPES.get(part.value, "unknown")
                for dim in _messages(part, 2, 1):
                    sizes = [item.value for item in fields(dim) if item.number == 1]
                    dims.append(sizes[-1] if sizes and isinstance(sizes[-1], int) else None)
    return TensorInfo(label, dtype, tuple(dims))


def _messages(field: Field, number: int, inner: int) -> Iterator[memoryview]:
    """Contents of the fields `inner` within `field` if that has the number `number`."""
    if field.number == number:
        for part in fields(content(field)):
            if part.number == inner:
                yield content(part)


def _metadata_entry(entry: memoryview) -> Tuple[str, str]:
    key = value = ""
    for field in fields(entry):
        if field.number == 1:
            key = name(field)
        elif field.number == 2:
            value = text(field)
    return key, value
