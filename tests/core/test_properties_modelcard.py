# SPDX-License-Identifier: GPL-2.0-or-later
"""Model cards: any valid one is read as it was written, any broken one is a ModelError and nothing else."""

from __future__ import annotations

import json
import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rs_synth_plugin.core.errors import ModelError
from rs_synth_plugin.core.model.jsoncheck import parse_strict
from rs_synth_plugin.core.model.modelcard import ModelCard, parse_card
from rs_synth_plugin.core.model.modelinfo import model_text
from tests.json_mutations import doubled_keys, mutated, single_mistakes
from tests.tiny_models import tiny_card

TEXT = st.text(min_size=1, max_size=8)
NUMBER = st.floats(-1e6, 1e6) | st.integers(-(10**6), 10**6)
RANGE = st.tuples(NUMBER, NUMBER).map(sorted)
COLOR = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)
DENOISER = st.fixed_dictionaries(
    {
        "predicts": st.sampled_from(["epsilon", "x0"]),
        "label_code": st.sampled_from(["none", "one_hot", "bits", "colour"]),
        "tile_size": st.integers(8, 512),
        "schedule": st.fixed_dictionaries(
            {
                "kind": st.sampled_from(["linear", "scaled_linear", "cosine"]),
                "steps": st.integers(1, 1000),
                "beta_start": st.floats(1e-6, 1),
                "beta_end": st.floats(1e-6, 1),
            }
        ),
    }
)
BLOCKS = {
    "synthesis": st.none(),
    "translation": st.fixed_dictionaries({"from": TEXT, "to": TEXT}, optional={"method": TEXT}),
    "denoiser": DENOISER,
    "segmentation": st.none() | st.fixed_dictionaries({}, optional={"ignore_code": st.integers(0, 255)}),
}


def bands(with_kind: bool = False) -> st.SearchStrategy[list]:
    def of(names):
        kind = {"kind": st.sampled_from(["height", "value"])} if with_kind else {}
        return st.tuples(
            *(st.fixed_dictionaries({"name": st.just(name), "description": TEXT, "unit": TEXT, **kind})
              for name in names)
        ).map(list)  # fmt: skip

    return st.lists(TEXT, min_size=1, max_size=3, unique=True).flatmap(of)


def classes() -> st.SearchStrategy[list]:
    def of(names):
        return st.tuples(
            *(st.fixed_dictionaries({"code": st.just(index + 1), "name": st.just(name), "color": COLOR,
                                     "role": st.from_regex(r"[a-z][a-z_]*", fullmatch=True),
                                     "share": st.floats(0, 1)})
              for index, name in enumerate(names))
        ).map(list)  # fmt: skip

    return st.lists(TEXT, min_size=1, max_size=4, unique=True).flatmap(of)


@st.composite
def outputs(draw):
    dtype = draw(st.sampled_from(["uint8", "uint16", "float32"]))
    stored = st.integers(0, {"uint8": 255, "uint16": 65535, "float32": 10**6}[dtype])
    low, high = sorted(draw(st.lists(stored, min_size=2, max_size=2, unique=True)))
    scale, offset = draw(st.sampled_from([1.0, 0.1, 1e-4])), draw(st.integers(-100, 100))
    output = {"dtype": dtype, "scale": scale, "offset": offset, "bands": draw(bands())}
    output["range"] = [low * scale + offset, high * scale + offset]
    return {**output, "nodata": draw(stored)} if draw(st.booleans()) else output


ALWAYS = (
    "schema_version",
    "name",
    "version",
    "licence",
    "attribution",
    "training_data",
    "metrics",
    "created",
    "tool",
)


@st.composite
def cards(draw):
    """Valid cards of every task, from the least to all that a card may say."""
    task = draw(st.sampled_from(list(BLOCKS)))
    card = {**{key: tiny_card()[key] for key in ALWAYS}, "graph_sha256": "0" * 64}
    card.update(title=draw(TEXT), description=draw(TEXT), global_statistics=draw(st.booleans()), task=task)
    card.update(output=draw(outputs()), gsd_m=draw(st.floats(1e-3, 1e4)), halo=draw(st.integers(0, 4096)))
    card.update(size_multiple=draw(st.integers(1, 1024)), padding=draw(st.sampled_from(["reflect", "edge"])))
    image = {"image": {"bands": draw(bands()), "fill": draw(NUMBER)}}
    card["inputs"] = {
        "synthesis": {"land_cover": {"dtype": "uint8"}},
        "denoiser": {"sample": {"bands": draw(bands())}},
    }.get(task, image)
    if task in ("synthesis", "segmentation") or draw(st.booleans()):
        card["classes"] = draw(classes())
    if task == "synthesis" and draw(st.booleans()):
        auxiliary = draw(bands(with_kind=True))
        card["inputs"]["auxiliary"] = {"bands": auxiliary, "fill": draw(NUMBER)}
        card["auxiliary_range"] = [draw(RANGE) for _ in auxiliary]
    if draw(st.booleans()):
        card["inputs"]["noise"] = {"channels": draw(st.integers(1, 64))}
    block = draw(BLOCKS[task])
    return card if block is None else {**card, task: block}


def card_of(task: str, inputs: dict, **block: dict) -> dict:
    """A valid card of a task with all that such a card may say."""
    card = {**tiny_card(task=task, inputs=inputs), "graph_sha256": "0" * 64, **block}
    if "auxiliary" not in inputs:
        del card["auxiliary_range"]
    return card


BANDS = [
    {"name": "red", "description": "visible", "unit": "DN"},
    {"name": "Rötung", "description": "", "unit": ""},
]
IMAGE = {"image": {"bands": BANDS, "fill": 0.5}}
SCHEDULE = {"kind": "linear", "steps": 1000, "beta_start": 1e-4, "beta_end": 0.02}
FULL = [
    card_of("synthesis", tiny_card()["inputs"]),
    card_of(
        "translation",
        {"image": {**IMAGE["image"], "range": [0.0, 255.0]}},
        translation={"from": "rgb", "to": "sar", "method": "sruit"},
    ),
    card_of(
        "denoiser",
        {"sample": {"bands": BANDS}, "low_resolution": {"bands": BANDS}},
        denoiser={"predicts": "x0", "label_code": "bits", "tile_size": 64, "schedule": SCHEDULE},
    ),
    card_of("segmentation", IMAGE, segmentation={"ignore_code": 255}),
]


def facts(card: ModelCard) -> None:
    """What the engine relies on once a card is accepted."""
    assert re.fullmatch(r"[a-z0-9][a-z0-9._-]*", card.name)
    assert re.fullmatch(r"\d+\.\d+\.\d+", card.version, re.ASCII)
    assert re.fullmatch(r"[0-9a-f]{64}", card.graph_sha256)
    assert card.task in BLOCKS
    assert [item.code for item in card.classes] == list(range(1, len(card.classes) + 1))
    assert all(re.fullmatch(r"#[0-9a-fA-F]{6}", item.color) for item in card.classes)
    assert len(card.auxiliary) == len(card.auxiliary_range)
    assert card.output.range[0] < card.output.range[1]
    assert all(map(math.isfinite, (card.fill, card.gsd_m, *card.output.range, *card.output.stored_range)))
    json.dumps(card.document, ensure_ascii=False).encode()  # tags, band names: GDAL takes UTF-8 only
    info = {"file": "x.onnx", "size_bytes": 1, "card": card.document}
    assert card.name in model_text(info)


@given(cards())
def test_a_valid_card_is_read_as_it_was_written(document):
    card = parse_card(json.dumps(document), "x.onnx")
    facts(card)
    assert card.document == document
    assert parse_card(json.dumps(card.document, ensure_ascii=False, indent=1), "x.onnx") == card
    assert [item.name for item in card.classes] == [item["name"] for item in document.get("classes", [])]
    assert card.noise_channels == document["inputs"].get("noise", {}).get("channels", 0)
    assert list(card.output.range) == document["output"]["range"]
    assert card.output.nodata == document["output"].get("nodata")


def assert_told_or_sound(text: str) -> None:
    try:
        card = parse_card(text, "odd.onnx")
    except ModelError as error:
        assert "odd.onnx" in str(error)  # noqa: PT017
        str(error).encode()
    else:
        facts(card)
        assert parse_card(json.dumps(card.document), "x.onnx") == card


@pytest.mark.parametrize("card", FULL, ids=lambda card: card["task"])
def test_every_single_mistake_is_a_model_error_or_still_a_card(card):
    for text in single_mistakes(card):
        assert_told_or_sound(text)


@pytest.mark.parametrize("card", FULL, ids=lambda card: card["task"])
def test_a_key_that_stands_twice_is_never_passed_over(card):
    for text in doubled_keys(card):
        with pytest.raises(ModelError, match="a key stands there twice"):
            parse_card(text, "odd.onnx")


@settings(max_examples=500)
@given(mutated(FULL))
def test_several_mistakes_are_a_model_error_or_still_a_card(text):
    assert_told_or_sound(text)


@given(st.recursive(st.none() | st.booleans() | NUMBER | st.text(), lambda inner: st.lists(inner)
                    | st.dictionaries(st.text(), inner), max_leaves=10))  # fmt: skip
def test_strict_json_is_json(value):
    assert parse_strict(json.dumps(value)) == value


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, f'{{"halo": {"9" * 5000}}}', "\ufeff{}"])
def test_texts_that_exhaust_the_parser_are_model_errors(text):
    with pytest.raises(ModelError, match=r"odd\.onnx is not valid JSON"):
        parse_card(text, "odd.onnx")
