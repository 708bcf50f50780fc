# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn a generator into one self-contained ONNX graph: fold, export, clean, halve the weights.

Nothing here knows what the network does; it must be a module whose arguments are the contract's raw inputs, by
the contract's names, and whose result is its raw output.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Dict, cast

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn.utils import parametrize

OUTPUT_NAME = "image"
HALF_SIZE_INPUT = "low_resolution"
"""The one input whose height and width are half those of the others."""
OPSET = 18
HALF_MIN_ELEMENTS = 8192
"""Smaller tensors stay float32: they cost a tenth of the file and their rounding three quarters of the error."""


def fold_parametrizations(module: nn.Module) -> nn.Module:
    """Replace spectral norm and other parametrisations by their present values, in place (bit-exact)."""
    for child in module.modules():
        if parametrize.is_parametrized(child):
            held = cast(nn.ModuleDict, child.parametrizations)
            for name in list(held):
                parametrize.remove_parametrizations(child, name, leave_parametrized=True)
    return module


def to_onnx(
    module: nn.Module, example: Mapping[str, torch.Tensor], output: str = OUTPUT_NAME
) -> onnx.ModelProto:
    """Export with dynamic batch, height and width, float32, weights inside, opset 18.

    Args:
        module: in eval mode, parametrisations folded.
        example: arguments of the module by name, N×…×H×W or N×S, batch and sizes above 1.
        output: name of the graph's output.
    """
    batch, height, width = (torch.export.Dim.DYNAMIC for _ in range(3))
    shapes: Dict[str, Dict[int, Any]] = {}
    for name, values in example.items():
        places = {0: batch}
        if values.dim() > 2:
            places.update({values.dim() - 2: height, values.dim() - 1: width})
        shapes[name] = places
    # Of torchvision's operators, which no network here uses.
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            module,
            kwargs=dict(example),
            dynamo=True,
            opset_version=OPSET,
            input_names=list(example),
            output_names=[output],
            dynamic_shapes=shapes,
            verbose=False,
        )
    if program is None:
        raise RuntimeError("torch.onnx.export returned no program; torch 2.11 or newer is needed.")
    return _clean(onnx.load_from_string(program.model_proto.SerializeToString()))


def _clean(model: onnx.ModelProto) -> onnx.ModelProto:
    """Remove the exporter's source paths and stack traces, name the dynamic axes, check the domains."""
    del model.metadata_props[:]
    model.doc_string = model.graph.doc_string = ""
    del model.graph.metadata_props[:]
    for item in (*model.graph.node, *model.graph.initializer, *model.graph.value_info):
        item.doc_string = ""
        del item.metadata_props[:]
    for value in (*model.graph.input, *model.graph.output):
        value.doc_string = ""
        del value.metadata_props[:]
        dims = list(value.type.tensor_type.shape.dim)
        # Other names for other sizes: a runtime takes axes of one name for equally long.
        half = "/2" if value.name == HALF_SIZE_INPUT else ""
        named = [(dims[0], "N")] + ([(dims[-2], f"H{half}"), (dims[-1], f"W{half}")] if len(dims) > 2 else [])
        for dim, name in named:
            dim.dim_param = name
    del model.graph.value_info[:]
    model.producer_name, model.producer_version = "rs_synth_training", ""
    foreign = {node.domain for node in model.graph.node} - {"", "ai.onnx"}
    if foreign or model.functions:
        raise ValueError(f"The exported graph uses operators outside ONNX ({foreign or 'functions'}).")
    used = [opset for opset in model.opset_import if opset.domain in ("", "ai.onnx")]
    del model.opset_import[:]
    model.opset_import.extend(used)
    onnx.checker.check_model(model, full_check=True)
    return model


def halve_weights(model: onnx.ModelProto, least: int = HALF_MIN_ELEMENTS) -> onnx.ModelProto:
    """A copy with float32 weights of ``least`` elements or more stored as float16, cast back at the start.

    Computation stays float32; a runtime folds the casts once, when it loads the file.
    """
    half = onnx.ModelProto()
    half.CopyFrom(model)
    casts = []
    for tensor in half.graph.initializer:
        if tensor.data_type != onnx.TensorProto.FLOAT or np.prod(tensor.dims) < least:
            continue
        values = numpy_helper.to_array(tensor)
        if np.abs(values).max() > np.finfo(np.float16).max:
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), name + "_half"))
        casts.append(helper.make_node("Cast", [name + "_half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = list(half.graph.node)
    del half.graph.node[:]
    half.graph.node.extend(casts + nodes)
    onnx.checker.check_model(half, full_check=True)
    return half


def parameter_count(model: onnx.ModelProto) -> int:
    """Number of weights in the graph's initialisers."""
    return int(sum(np.prod(tensor.dims, dtype=np.int64) for tensor in model.graph.initializer))


def open_session(source: Path | bytes, threads: int) -> Any:
    """An onnxruntime session on the CPU for a file or a serialised model."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        source if isinstance(source, bytes) else str(source), options, providers=["CPUExecutionProvider"]
    )


class OnnxGenerator:
    """A synthesis model run with onnxruntime on the CPU, on whole images of any size.

    Args:
        source: file or serialised model.
        multiple: sides of the inputs are padded to this (reflected) and the output cropped again.
    """

    def __init__(self, source: Path | bytes, multiple: int, threads: int = 2):
        self.session = open_session(source, threads)
        self.multiple = multiple
        self._channels = {
            item.name: 1 if item.name == "land_cover" else int(item.shape[1])
            for item in self.session.get_inputs()
        }

    @property
    def noise_channels(self) -> int:
        """Channels of the input noise, 0 without one."""
        return self._channels.get("noise", 0)

    def __call__(
        self,
        land_cover: np.ndarray,
        auxiliary: np.ndarray | None = None,
        noise: np.ndarray | None = None,
        style: np.ndarray | None = None,
    ) -> np.ndarray:
        """Image (bands, rows, cols) float32 in card units.

        Args:
            land_cover: (rows, cols).
            auxiliary, noise: (C, rows, cols); style: (S,). Those that the graph does not take are left aside.
        """
        rows, cols = land_cover.shape
        pad = ((0, -rows % self.multiple), (0, -cols % self.multiple))
        given = {"land_cover": land_cover, "auxiliary": auxiliary, "noise": noise, "style": style}
        feed = {}
        for name in self._channels:
            values = given[name]
            if values is None:
                raise ValueError(f"The model takes an input {name}; pass it.")
            values = values.astype(np.uint8 if name == "land_cover" else np.float32)
            if name != "style":
                values = np.pad(values, ((0, 0),) * (values.ndim - 2) + pad, mode="reflect")
            feed[name] = values[None]
        (image,) = self.session.run([OUTPUT_NAME], feed)
        return np.asarray(image[0, :, :rows, :cols])
