# SPDX-License-Identifier: GPL-2.0-or-later
"""Model cards: valid ones are typed, wrong ones refused in one sentence."""

from __future__ import annotations

import copy
import json

import pytest

from rs_synth_plugin.core.errors import ModelError
from rs_synth_plugin.core.model.jsoncheck import first_problem, parse_strict
from rs_synth_plugin.core.model.modelcard import SCHEMA_PATH, load_card, load_model, parse_card
from tests.tiny_models import tiny_card, tiny_graph, write_model


def _card(**changes):
    return {**tiny_card(), "graph_sha256": "0" * 64, **changes}


def _with(path, value):
    """A valid card in which the entry at `path` (keys and indices) is replaced, or removed by None."""
    card = copy.deepcopy(_card())
    part = card
    for key in path[:-1]:
        part = part[key]
    if value is None:
        del part[path[-1]]
    else:
        part[path[-1]] = value
    return card


def test_a_valid_card_is_typed(tmp_path):
    card = load_card(write_model(tmp_path / "tiny.onnx"))
    assert (card.name, card.version, card.task) == ("tiny", "1.2.3", "synthesis")
    assert [item.code for item in card.classes] == [1, 2, 3, 4]
    assert card.classes[0].role == "water"
    assert card.auxiliary[0].kind == "height"
    assert (card.fill, card.noise_channels, card.halo, card.size_multiple) == (500.0, 2, 24, 8)
    assert card.output.range == (0.0, 255.0)
    assert card.output.nodata is None
    assert card.auxiliary_range == ((0.0, 1000.0),)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("schema_version",), None, "'schema_version' is missing"),
        (("schema_version",), 1, "schema_version: is 1"),
        (("name",), None, "'name' is missing"),
        (("name",), "Has Spaces", "name"),
        (("surprise",), 1, "'surprise' is not known"),
        (("task",), "magic", "task"),
        (("classes",), None, "'classes' is missing"),
        (("classes", 0, "code"), 2, "codes should be 1, 2, 3"),
        (("classes", 0, "code"), True, r"classes\[0\].code"),
        (("classes", 1, "name"), "Water", "a name stands there twice"),
        (("classes", 0, "share"), 1.5, r"classes\[0\].share"),
        (("classes", 0, "color"), "blue", r"classes\[0\].color"),
        (("inputs", "land_cover"), None, "'land_cover' is missing"),
        (("inputs", "auxiliary", "fill"), "zero", "inputs.auxiliary.fill"),
        (("inputs", "auxiliary", "bands"), [], "inputs.auxiliary.bands"),
        (("auxiliary_range",), None, "'auxiliary_range' is missing"),
        (("auxiliary_range",), [[0, 1], [0, 1]], "2 ranges for 1"),
        (("auxiliary_range",), [[5, 1]], "above its highest"),
        (("output", "range"), [5, 5], "output.range"),
        (("output", "range"), [0, 1, 2], "output.range"),
        (("output", "scale"), 0, "output.scale"),
        (("output", "dtype"), "int8", "output.dtype"),
        (("halo",), -1, "halo"),
        (("halo",), 24.5, "halo"),
        (("padding",), "wrap", "padding"),
        (("graph_sha256",), "abc", "graph_sha256"),
        (("metrics",), {"x": {"value": 1}}, "metrics.x: 'n' is missing"),
        (("training_data",), [], "training_data"),
    ],
)
def test_wrong_cards_are_refused_by_place(path, value, words):
    with pytest.raises(ModelError, match=words) as caught:
        parse_card(json.dumps(_with(path, value)), "odd.onnx")
    assert "odd.onnx" in str(caught.value)


def test_output_must_fit_its_dtype():
    output = {**_card()["output"], "dtype": "uint8", "range": [0, 2550], "scale": 10.0}
    assert parse_card(json.dumps(_card(output=output)), "x").output.scale == 10.0
    with pytest.raises(ModelError, match="does not fit into uint8"):
        parse_card(json.dumps(_card(output={**output, "scale": 1.0})), "x")
    with pytest.raises(ModelError, match="output.nodata"):
        parse_card(json.dumps(_card(output={**output, "nodata": 256})), "x")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"a": NaN}',
        '{"a": 1e999}',
        '{"a": 1, "a": 2}',
        "[" * 100000,
        '{"a": ' + "9" * 400 + "}",
    ],
)
def test_broken_json_is_refused(text):
    with pytest.raises(ModelError, match="odd.onnx"):
        parse_card(text, "odd.onnx")


@pytest.mark.parametrize(
    ("task", "extra"),
    [
        ("translation", {"translation": {"from": "rgb", "to": "sar"}}),
        (
            "denoiser",
            {
                "denoiser": {
                    "predicts": "epsilon",
                    "label_code": "bits",
                    "tile_size": 64,
                    "schedule": {"kind": "linear", "steps": 1000, "beta_start": 1e-4, "beta_end": 0.02},
                }
            },
        ),
        ("segmentation", {}),
    ],
)
def test_other_tasks_have_their_own_block(task, extra):
    bands = [{"name": "red", "description": "", "unit": "DN"}]
    inputs = {"sample": {"bands": bands}} if task == "denoiser" else {"image": {"bands": bands, "fill": 0.0}}
    card = {key: value for key, value in _card(task=task, inputs=inputs).items() if key != "auxiliary_range"}
    assert parse_card(json.dumps({**card, **extra}), "x").block == extra.get(task, {})
    if extra:
        with pytest.raises(ModelError, match=f"'{task}' is missing"):
            parse_card(json.dumps(card), "x")


def test_a_changed_graph_is_refused(tmp_path):
    with pytest.raises(ModelError, match="was changed after its model card was written"):
        load_model(write_model(tmp_path / "tiny.onnx", graph_sha256="0" * 64))


def test_a_file_without_a_card_is_refused(tmp_path):
    path = write_model(tmp_path / "tiny.onnx")
    path.write_bytes(path.read_bytes().replace(b"rs_synth", b"xs_synth"))
    with pytest.raises(ModelError, match="has no RS Synth model card"):
        load_model(path)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"inputs": {"land_cover": {"dtype": "uint8"}, "auxiliary": tiny_card()["inputs"]["auxiliary"]}},
            "has the inputs",
        ),
        (
            {"inputs": {**tiny_card()["inputs"], "noise": {"channels": 3}}},
            "noise has 2 channels, the card says 3",
        ),
        (
            {"output": {**tiny_card()["output"], "bands": tiny_card()["output"]["bands"][:2]}},
            "image has 3 channels",
        ),
    ],
)
def test_a_card_that_does_not_fit_its_graph_is_refused(tmp_path, changes, words):
    path = write_model(tmp_path / "tiny.onnx", tiny_card(**changes), graph=tiny_graph(tiny_card()))
    with pytest.raises(ModelError, match=words):
        load_model(path)


def test_a_style_code_is_two_dimensional(tmp_path):
    styled = tiny_card(inputs={**tiny_card()["inputs"], "style": {"names": ["summer", "winter"]}})
    path = write_model(tmp_path / "tiny.onnx", styled)
    assert load_card(path).styles == ("summer", "winter")
    assert load_card(write_model(path)).styles == ()
    for names, words in (
        (["summer"], "style has 2 channels, the card says 1"),
        (["summer", "summer"], "inputs.style.names: a name stands there twice"),
    ):
        card = {**styled, "inputs": {**styled["inputs"], "style": {"names": names}}}
        with pytest.raises(ModelError, match=words):
            load_model(write_model(path, card, graph=tiny_graph(styled)))


def test_an_unknown_schema_keyword_is_not_passed_over():
    with pytest.raises(ValueError, match="uniqueItems"):
        first_problem([1], {"uniqueItems": True})


def test_every_keyword_of_the_schema_is_known():
    # A walk through all subschemas: the first card that reaches one must not be the one to find an unknown
    # keyword.
    def check(schema):
        first_problem(
            {}, {key: value for key, value in schema.items() if key not in ("$ref", "then", "if", "allOf")}
        )
        for key in ("properties", "$defs"):
            for part in schema.get(key, {}).values():
                check(part)
        for key in ("items", "if", "then", "additionalProperties"):
            if isinstance(schema.get(key), dict):
                check(schema[key])
        for part in schema.get("allOf", []):
            check(part)

    check(parse_strict(SCHEMA_PATH.read_text(encoding="utf-8")))
