# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalogues are read strictly: what is not as it should be is told, what leads out of the folder is refused."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from make_catalogue import catalogue_text

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.model.catalogue import check_address, host_of, parse_catalogue

URL = "https://models.example.org/rs/catalogue.json"
SHA = "0123456789abcdef" * 4
ITEM = {
    "type": "Feature",
    "id": "valley-1",
    "properties": {
        "title": "A valley",
        "license": "CC0-1.0",
        "version": "1.0.0",
        "gsd": 30.0,
        "mlm:output": [{"name": "image"}],
        "rs_synth:graph_sha256": SHA,
    },
    "assets": {
        "model": {
            "href": "./valley-1.onnx",
            "roles": ["mlm:model"],
            "file:size": 1000,
            "file:checksum": "1220" + SHA,
        },
        "thumbnail": {
            "href": "pictures/valley.jpg",
            "roles": ["thumbnail"],
            "file:size": 500,
            "file:checksum": "1220" + SHA,
        },
    },
}


def collection(*items):
    return json.dumps({"type": "FeatureCollection", "features": list(items)}).encode()


def changed(place, value):
    """ITEM with another value at 'key/key/…'; without the key where the value is None."""
    item = copy.deepcopy(ITEM)
    *path, last = place.split("/")
    inner = item
    for key in path:
        inner = inner[key]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return item


def test_an_entry_says_what_a_user_wants_to_know():
    catalogue = parse_catalogue(collection(ITEM), URL)
    (entry,) = catalogue.entries
    assert (entry.name, entry.title, entry.licence, entry.task, entry.gsd_m) == (
        "valley-1",
        "A valley",
        "CC0-1.0",
        "synthesis",
        30.0,
    )
    assert entry.file.url == "https://models.example.org/rs/valley-1.onnx"
    assert (entry.file.size_bytes, entry.file.sha256, entry.file.host) == (1000, SHA, "models.example.org")
    assert entry.preview.url == "https://models.example.org/rs/pictures/valley.jpg"


def test_one_item_alone_is_a_catalogue_and_models_of_other_programs_are_left_out():
    assert len(parse_catalogue(json.dumps(ITEM).encode(), URL).entries) == 1
    foreign = {"type": "Feature", "id": "../x", "properties": {"mlm:name": "a classifier"}, "assets": {}}
    catalogue = parse_catalogue(collection(foreign, ITEM, 7), URL)
    assert (len(catalogue.entries), catalogue.others) == (1, 2)


def test_a_model_may_lie_at_another_https_address():
    href = "https://elsewhere.example.com:8443/a.onnx"
    (entry,) = parse_catalogue(collection(changed("assets/model/href", href)), URL).entries
    assert (entry.file.url, entry.file.host) == (href, "elsewhere.example.com:8443")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<!doctype html><title>Log in</title>",
        collection(ITEM)[:-20],
        b"\xff\xfe\x00",
        b'{"type": NaN}',
        b'{"type": "Feature", "type": "FeatureCollection"}',
        b"[" * 100_000,
    ],
    ids=["empty", "page", "cut", "no text", "NaN", "doubled", "deep"],
)
def test_what_is_not_json_is_told(data):
    with pytest.raises(InputError, match=r"The catalogue at models.example.org is not JSON"):
        parse_catalogue(data, URL)


@pytest.mark.parametrize(
    "document", [[], 3, {}, {"type": "Catalog", "links": []}, {"type": "FeatureCollection"}]
)
def test_what_is_no_collection_of_items_is_told(document):
    with pytest.raises(InputError, match="no STAC item and no collection"):
        parse_catalogue(json.dumps(document).encode(), URL)


@pytest.mark.parametrize(
    "href",
    [
        "../valley-1.onnx",
        "/etc/passwd",
        "a/../../b.onnx",
        "..\\b.onnx",
        "%2e%2e/b.onnx",
        "//evil.example/b.onnx",
        "a\nb.onnx",
    ],
)
def test_a_file_outside_the_catalogues_folder_is_refused(href):
    with pytest.raises(InputError, match=r"item 'valley-1': .* leads out of the catalogue's folder"):
        parse_catalogue(collection(changed("assets/model/href", href)), URL)


@pytest.mark.parametrize(
    "href",
    ["file:///etc/passwd", "http://models.example.org/a.onnx", "ftp://x/y", "data:,x", "C:\\model.onnx"],
)
def test_other_kinds_of_addresses_are_refused(href):
    with pytest.raises(InputError, match="is no https address"):
        parse_catalogue(collection(changed("assets/model/href", href)), URL)


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        ("id", "../../startup", "id: "),
        ("id", "Valley", "id: "),
        ("id", "", "id: "),
        ("id", None, "'id' is missing"),
        ("type", "Collection", "type: "),
        ("properties/license", None, "'license' is missing"),
        ("properties/version", "new", "properties.version"),
        ("properties/gsd", 0, "properties.gsd"),
        ("properties/mlm:output", [], "at least 1"),
        ("properties/mlm:output", [{"name": "text"}], "text"),
        ("properties/rs_synth:graph_sha256", SHA[:-1], "graph_sha256"),
        ("assets", {}, "assets"),
        ("assets/model/roles", ["data"], "0 have the role mlm:model"),
        ("assets/thumbnail/roles", ["mlm:model"], "2 have the role mlm:model"),
        ("assets/model/file:size", None, "'file:size' is missing"),
        ("assets/model/file:size", 0, "file:size"),
        ("assets/model/file:size", 2**40, "file:size"),
        ("assets/model/file:size", "1000", "file:size"),
        ("assets/model/file:checksum", None, "'file:checksum' is missing"),
        ("assets/model/file:checksum", SHA, "file:checksum"),
        ("assets/thumbnail/file:size", 2**24, "preview"),
    ],
)
def test_an_item_that_breaks_the_schema_is_told_by_name(place, value, words):
    with pytest.raises(InputError, match=f"The catalogue at .* is not valid .*{words}"):
        parse_catalogue(collection(changed(place, value)), URL)


def test_a_name_that_is_there_twice_is_told():
    with pytest.raises(InputError, match="item 'valley-1': it is there twice"):
        parse_catalogue(collection(ITEM, ITEM), URL)


@pytest.mark.parametrize(
    "url", ["https://a.example/x.json", "http://localhost:8000/x", "http://127.0.0.1/x", "http://[::1]:80/x"]
)
def test_addresses_that_are_taken(url):
    check_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "models.example.org/catalogue.json",
        "http://models.example.org/x",
        "http://localhost.evil.example/x",
        "http://127.0.0.1@evil.example/x",
        "ftp://localhost/x",
        "file:///x",
        "https://",
        "https://a b/",
        "https://[::1/",
        "https://a:99999/",
        "javascript:alert(1)",
    ],
)
def test_addresses_that_are_refused(url):
    with pytest.raises(InputError, match="is no address to download from"):
        check_address(url)


def test_a_host_is_told_without_what_stands_before_it():
    assert host_of("https://github.com@evil.example/x") == "evil.example"


def test_the_projects_own_catalogue_is_what_its_tool_writes_and_can_be_read():
    models = Path(__file__).resolve().parents[2] / "models"
    data = (models / "catalogue.json").read_text(encoding="utf-8")
    assert data == catalogue_text(models), "models/ has changed: run `make catalogue`"
    catalogue = parse_catalogue(data.encode(), URL)
    assert {entry.name for entry in catalogue.entries} == {path.stem for path in models.glob("*.onnx")}
    assert catalogue.others == 0
    assert all(
        entry.preview is not None for entry in catalogue.entries if (models / f"{entry.name}.jpg").exists()
    )
