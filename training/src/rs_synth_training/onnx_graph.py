# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn a generator into one self-contained ONNX graph: fold, export, clean, halve the weights.

Nothing here knows what the network does; it must be a module with the contract's raw inputs
``(land_cover, auxiliary, noise)`` and its raw output.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import cast

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn.utils import parametrize

INPUT_NAMES = ("land_cover", "auxiliary", "noise")
OUTPUT_NAME = "image"
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


def to_onnx(module: nn.Module, example: tuple[torch.Tensor, ...]) -> onnx.ModelProto:
    """Export with dynamic batch, height and width, float32, weights inside, opset 18.

    Args:
        module: in eval mode, parametrisations folded.
        example: tensors for ``INPUT_NAMES``, N×…×H×W, batch and sizes above 1.
    """
    batch, height, width = (torch.export.Dim.DYNAMIC for _ in range(3))
    shapes = ({0: batch, 1: height, 2: width},) + ({0: batch, 2: height, 3: width},) * (len(example) - 1)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            module,
            example,
            dynamo=True,
            opset_version=OPSET,
            input_names=list(INPUT_NAMES[: len(example)]),
            output_names=[OUTPUT_NAME],
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
        dims = value.type.tensor_type.shape.dim
        for dim, name in zip((dims[0], dims[-2], dims[-1]), ("N", "H", "W")):
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


class OnnxGenerator:
    """A synthesis model run with onnxruntime on the CPU, on whole images of any size.

    Args:
        source: file or serialised model.
        multiple: sides of the inputs are padded to this (reflected) and the output cropped again.
    """

    def __init__(self, source: Path | bytes, multiple: int, threads: int = 2):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(
            source if isinstance(source, bytes) else str(source), options, providers=["CPUExecutionProvider"]
        )
        self.multiple = multiple
        self.noise_channels = next(
            (int(item.shape[1]) for item in self.session.get_inputs() if item.name == "noise"), 0
        )

    def __call__(self, land_cover: np.ndarray, auxiliary: np.ndarray, noise: np.ndarray) -> np.ndarray:
        """(rows, cols), (C, rows, cols), (Z, rows, cols) → (bands, rows, cols) float32, card units."""
        rows, cols = land_cover.shape
        pad = ((0, -rows % self.multiple), (0, -cols % self.multiple))
        feed = {
            "land_cover": np.pad(land_cover.astype(np.uint8), pad, mode="reflect")[None],
            "auxiliary": np.pad(auxiliary.astype(np.float32), ((0, 0), *pad), mode="reflect")[None],
        }
        if self.noise_channels:
            feed["noise"] = np.pad(noise.astype(np.float32), ((0, 0), *pad), mode="reflect")[None]
        (image,) = self.session.run([OUTPUT_NAME], feed)
        return np.asarray(image[0, :, :rows, :cols])
