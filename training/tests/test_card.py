# SPDX-License-Identifier: GPL-2.0-or-later
"""The card stays true to the graph it lies in."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path
from typing import Optional

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from generator_parts import make
from rs_synth_training import card as cards
from rs_synth_training.card_content import build_card
from rs_synth_training.networks import build_generator

SCHEMA = Path(__file__).resolve().parents[2] / "models" / cards.SCHEMA_NAME

CARD = {
    "schema_version": "1.0",
    "name": "tiny",
    "title": "Tiny",
    "version": "1.0.0",
    "task": "synthesis",
    "licence": "CC0-1.0",
    "attribution": "nobody",
    "description": "adds",
    "classes": [{"code": 1, "name": "Water", "color": "#0000ff", "role": "water", "share": 1.0}],
    "inputs": {"land_cover": {"dtype": "uint8"}},
    "output": {
        "bands": [{"name": "red", "description": "", "unit": ""}],
        "dtype": "uint8",
        "range": [0, 255],
        "scale": 1.0,
        "offset": 0.0,
    },
    "gsd_m": 30,
    "size_multiple": 8,
    "padding": "reflect",
    "halo": 8,
    "global_statistics": True,
    "training_data": [{"name": "made up", "licence": "CC0-1.0", "attribution": "nobody"}],
    "metrics": {},
    "graph_sha256": "0" * 64,
    "created": "2026-01-01T00:00:00Z",
    "tool": {"name": "test", "version": "0"},
}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A graph of one addition, with foreign metadata as other tools leave it."""
    weight = numpy_helper.from_array(np.ones((1, 1), np.float32), "w")
    graph = helper.make_graph(
        [helper.make_node("Add", ["x", "w"], ["y"])],
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 1])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 1])],
        [weight],
    )
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)])
    helper.set_model_props(proto, {"other": "tool"})
    path = tmp_path / "tiny.onnx"
    path.write_bytes(proto.SerializeToString())
    return path


def test_hash_is_that_of_the_model_without_metadata(model):
    proto = onnx.load(str(model))
    del proto.metadata_props[:]
    assert cards.graph_sha256(model) == hashlib.sha256(proto.SerializeToString()).hexdigest()


def test_hash_follows_the_weights_and_not_the_metadata(model):
    before = cards.graph_sha256(model)
    cards.write_card(model, CARD, SCHEMA)
    assert cards.graph_sha256(model) == before
    proto = onnx.load(str(model))
    proto.graph.initializer[0].raw_data = np.float32(2).tobytes()
    model.write_bytes(proto.SerializeToString())
    assert cards.graph_sha256(model) != before


def test_card_comes_back(model):
    written = cards.write_card(model, CARD, SCHEMA)
    assert cards.read_card(model) == written
    assert written["graph_sha256"] == cards.graph_sha256(model)
    onnx.checker.check_model(str(model), full_check=True)


def test_second_card_replaces_the_first(model):
    cards.write_card(model, CARD, SCHEMA)
    cards.write_card(model, {**CARD, "title": "Later"}, SCHEMA)
    proto = onnx.load(str(model))
    assert [entry.key for entry in proto.metadata_props] == [cards.METADATA_KEY]
    assert cards.read_card(model)["title"] == "Later"


def test_tampered_graph_is_refused(model):
    cards.write_card(model, CARD, SCHEMA)
    proto = onnx.load(str(model))
    proto.graph.initializer[0].raw_data = np.float32(2).tobytes()
    model.write_bytes(proto.SerializeToString())
    with pytest.raises(cards.CardError, match="not the one its card was written for"):
        cards.read_card(model)


def test_model_without_card_is_refused(model):
    with pytest.raises(cards.CardError, match="no model card"):
        cards.read_card(model)


@pytest.mark.parametrize("cut", [1, 7, 40])
def test_cut_off_file_is_refused(model, cut):
    model.write_bytes(model.read_bytes()[:-cut])
    with pytest.raises(cards.CardError, match="cut off|wire type"):
        cards.graph_sha256(model)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"halo": -1}, "halo"),
        ({"surprise": 1}, "surprise"),
        ({"classes": [{**CARD["classes"][0], "code": 2}]}, "codes must be 1"),
        ({"inputs": {"auxiliary": {"bands": [], "fill": 0}}}, "auxiliary"),
    ],
)
def test_invalid_card_is_refused_and_the_file_left(model, change, complaint):
    before = model.read_bytes()
    with pytest.raises(cards.CardError, match=complaint):
        cards.write_card(model, {**CARD, **change}, SCHEMA)
    assert model.read_bytes() == before
    assert list(model.parent.iterdir()) == [model]


def test_schema_is_found_beside_the_models(tmp_path):
    (tmp_path / "models").mkdir()
    schema = tmp_path / "models" / cards.SCHEMA_NAME
    schema.write_text("{}")
    assert cards.find_schema(tmp_path / "models" / "a.onnx") == schema
    assert cards.find_schema(tmp_path / "build" / "deep" / "a.onnx") == schema


@pytest.mark.parametrize("water", [None, -21.5])
def test_what_an_auxiliary_band_shows_over_water_is_written(water: Optional[float]) -> None:
    config = make()
    told = dataclasses.replace(config.data.auxiliary[0], name="VV", kind="value", unit="dB", water=water)
    config = dataclasses.replace(config, data=dataclasses.replace(config.data, auxiliary=[told]))
    shares = {item.code: 1 / 8 for item in config.data.classes}
    card = build_card(config, build_generator(config), 8, shares, [[-30.0, 0.0]])
    cards.validate_card(card, SCHEMA)
    (band,) = card["inputs"]["auxiliary"]["bands"]
    expected = {"name": "VV", "unit": "dB", "kind": "value"}
    assert band == (expected if water is None else {**expected, "water": water})
