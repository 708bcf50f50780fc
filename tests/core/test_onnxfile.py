# SPDX-License-Identifier: GPL-2.0-or-later
"""The reader of .onnx files: what it reads, what it refuses, and that no bytes can crash it."""

from __future__ import annotations

import hashlib

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from rs_synth_plugin.core.errors import ModelError
from rs_synth_plugin.core.model.onnxfile import read_onnx
from tests.tiny_models import write_model


@pytest.fixture
def model_path(tmp_path):
    return write_model(tmp_path / "tiny.onnx")


def _resave(path, change):
    model = onnx.load(str(path))
    change(model)
    path.write_bytes(model.SerializeToString())
    return path


def test_reads_what_the_onnx_package_wrote(model_path):
    file = read_onnx(model_path)
    model = onnx.load(str(model_path))
    del model.metadata_props[:]
    assert file.graph_sha256 == hashlib.sha256(model.SerializeToString()).hexdigest()
    assert file.metadata["other"] == "left alone"
    assert [(item.name, item.dtype, item.dims) for item in file.inputs] == [
        ("land_cover", "uint8", (None, None, None)),
        ("auxiliary", "float32", (None, 1, None, None)),
        ("noise", "float32", (None, 2, None, None)),
    ]
    assert [item.name for item in file.outputs] == ["image"]


def test_hash_follows_the_graph_and_not_the_metadata(model_path):
    before = read_onnx(model_path).graph_sha256
    _resave(model_path, lambda model: helper.set_model_props(model, {"a": "b"}))
    assert read_onnx(model_path).graph_sha256 == before

    def nudge(model):
        weights = model.graph.initializer[2]
        weights.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(weights) * 1.001, weights.name))

    _resave(model_path, nudge)
    assert read_onnx(model_path).graph_sha256 != before


def test_initialisers_listed_as_inputs_are_no_inputs(model_path):
    _resave(
        model_path,
        lambda model: model.graph.input.append(
            helper.make_tensor_value_info("constant0", TensorProto.INT64, [1])
        ),
    )
    assert "constant0" not in [item.name for item in read_onnx(model_path).inputs]


def _external(tensor):
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "../../secret.bin"


def _constant_node_with_external_data(model):
    node = helper.make_node("Constant", [], ["c"], value=numpy_helper.from_array(np.zeros(2, np.float32)))
    node.attribute[0].t.ClearField("raw_data")
    node.attribute[0].t.data_location = TensorProto.EXTERNAL
    model.graph.node.append(node)


def _foreign_node_in_subgraph(model):
    inner = helper.make_graph([helper.make_node("Evil", [], ["x"], domain="com.evil")], "inner", [], [])
    model.graph.node.append(helper.make_node("If", ["c"], ["y"], then_branch=inner, else_branch=inner))


def _local_function(model):
    model.functions.append(
        helper.make_function(
            "my.domain",
            "F",
            ["x"],
            ["y"],
            [helper.make_node("Relu", ["x"], ["y"])],
            [helper.make_opsetid("", 18)],
        )
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda model: _external(model.graph.initializer[2]), "another file"),
        (_constant_node_with_external_data, "another file"),
        (
            lambda model: model.graph.node.append(helper.make_node("Evil", [], ["x"], domain="com.evil")),
            "'com.evil'",
        ),
        (lambda model: model.opset_import.append(helper.make_opsetid("com.microsoft", 1)), "'com.microsoft'"),
        (_foreign_node_in_subgraph, "'com.evil'"),
        (_local_function, "'my.domain'"),
    ],
)
def test_refuses_what_reaches_outside(model_path, change, words):
    _resave(model_path, change)
    with pytest.raises(ModelError, match=words) as caught:
        read_onnx(model_path)
    assert "tiny.onnx" in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a model",
        b"\x00" * 100,
        b"\xff" * 100,
        b"\x3a\xff\xff\xff\xff\x7f",
        b"\x3a\x00" * 2 + b"\x42\x00",
        b"\x3a\x00",
        b"PK\x03\x04" + bytes(range(256)),
    ],
)
def test_refuses_files_that_are_no_models(tmp_path, data):
    path = tmp_path / "odd.onnx"
    path.write_bytes(data)
    with pytest.raises(ModelError, match=r"odd\.onnx is damaged or not an ONNX model"):
        read_onnx(path)


def test_refuses_every_truncation(model_path):
    data = model_path.read_bytes()
    whole = read_onnx(model_path).graph_sha256
    for length in [*range(1, 40), *range(40, len(data), 997), len(data) - 1]:
        model_path.write_bytes(data[:length])
        try:
            assert read_onnx(model_path).graph_sha256 != whole
        except ModelError:
            continue


def test_deep_nesting_is_refused_without_recursion(model_path):
    def nest(model):
        graph = helper.make_graph([], "leaf", [], [])
        for _ in range(15):  # three messages each; protobuf's own parser gives up at a depth of 100
            graph = helper.make_graph([helper.make_node("Loop", [], [], body=graph)], "g", [], [])
        model.graph.node.extend(graph.node)

    _resave(model_path, nest)
    with pytest.raises(ModelError, match="nested too deep"):
        read_onnx(model_path)


def _first(model, kind):
    return next(node for node in model.graph.node if node.op_type == kind)


def _set_attribute(kind, name, value):
    def change(model):
        node = _first(model, kind)
        for attribute in [item for item in node.attribute if item.name == name]:
            node.attribute.remove(attribute)
        node.attribute.append(helper.make_attribute(name, value))

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        # onnxruntime 1.15 dies of the first three; the others are as senseless.
        (lambda model: model.graph.initializer[2].dims.append(2), "has 4 bytes, which is not what its shape"),
        (_set_attribute("Conv", "pads", [-1, 0, 0, 0]), "an operator Conv in it has pads of -1"),
        (_set_attribute("Concat", "num_groups", 0), "has num_groups of 0"),
        (_set_attribute("Conv", "strides", [1, 0]), "has strides of 0"),
        (lambda model: model.graph.initializer[2].dims.__setitem__(slice(2), [-8, -4]), "a negative size"),
        (
            lambda model: setattr(_first(model, "Conv"), "domain", "a\nb"),
            r"the name 'a\\nb' in it is no text",
        ),
    ],
)
def test_refuses_what_would_crash_an_older_onnxruntime(model_path, change, words):
    _resave(model_path, change)
    with pytest.raises(ModelError, match=f"tiny.onnx is damaged or not an ONNX model .*{words}"):
        read_onnx(model_path)


def test_a_pad_may_cut(model_path):
    node = helper.make_node("Pad", ["image"], ["cut"], pads=[0, 0, -1, -1, 0, 0, -1, -1])
    _resave(model_path, lambda model: model.graph.node.append(node))
    assert read_onnx(model_path).outputs


def test_missing_and_unreadable_files_are_told(tmp_path):
    with pytest.raises(ModelError, match="There is no model file"):
        read_onnx(tmp_path / "absent.onnx")
    with pytest.raises(ModelError, match="cannot be read"):
        read_onnx(tmp_path)
