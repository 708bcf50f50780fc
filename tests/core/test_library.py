# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's model folder: what goes in is checked, what goes out is removed whole, nothing else is touched."""

from __future__ import annotations

import json
import os

import pytest
from tiny_models import tiny_card, translator_card, write_model

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.model.library import AlreadyThereError, Library
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.modelfolder import (
    LARGEST_PREVIEW,
    Facts,
    facts_of,
    models_in,
    preview_of,
)

JPEG = b"\xff\xd8\xff\xe0 a picture"
PNG = b"\x89PNG\r\n\x1a\n a picture"


@pytest.fixture
def library(tmp_path):
    return Library(tmp_path / "Größe der Wälder" / "模型")


@pytest.fixture
def tiny(tmp_path):
    return load_model(write_model(tmp_path / "given.onnx"))


def named(tmp_path, name, **changes):
    return load_model(write_model(tmp_path / "other.onnx", tiny_card(name=name, **changes)))


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_that_is_not_there_yet_has_no_models(library):
    assert library.models() == {}
    assert not library.folder.exists()


def test_what_was_added_is_listed_by_its_card_and_is_the_same_model(library, tiny):
    path = library.add(tiny, JPEG)
    assert library.models() == {"tiny": path}  # not as its file was named
    assert load_model(path).file.data == tiny.file.data
    assert facts_of(path) == Facts("Tiny test model", "1.2.3", "image", tiny.card.graph_sha256, 30.0)
    assert preview_of(path).read_bytes() == JPEG
    assert names(library.folder) == ["tiny.jpg", "tiny.onnx", "tiny.stac.json"]


def test_a_list_holds_the_models_of_one_output(library, tiny, tmp_path):
    library.add(tiny)
    translator = load_model(write_model(tmp_path / "t.onnx", translator_card()))
    library.add(translator)
    assert list(library.models("image")) == ["tiny"]
    assert list(library.models("translated")) == [translator.card.name]
    (library.folder / "by-hand.onnx").write_bytes(b"")
    assert list(library.models("image")) == ["by-hand", "tiny"]  # nobody says what it gives


@pytest.mark.parametrize(
    "text", ["", "[]", '{"properties": 3}', '{"properties": {"gsd": "wide"}}', "[" * 9999]
)
def test_an_item_that_says_nothing_is_no_hindrance(library, tiny, text):
    path = library.add(tiny)
    (library.folder / "tiny.stac.json").write_text(text)
    assert library.models("translated") == {"tiny": path}
    assert facts_of(path) == Facts()


def test_without_an_item_the_card_tells(library, tiny):
    path = library.add(tiny)
    (library.folder / "tiny.stac.json").unlink()
    assert facts_of(path) == Facts("Tiny test model", "1.2.3", "image", tiny.card.graph_sha256, 30.0)
    assert library.models("translated") == {}


def test_the_same_name_asks_before_it_replaces(library, tiny, tmp_path):
    library.add(tiny, JPEG)
    newer = named(tmp_path, "tiny", version="2.0.0", gsd_m=10.0)
    with pytest.raises(AlreadyThereError, match=r"tiny 1\.2\.3 is there already: .* replace it by 2\.0\.0"):
        library.add(newer, PNG)
    assert facts_of(library.models()["tiny"]).version == "1.2.3"
    path = library.add(newer, PNG, replace=True)
    assert (facts_of(path).version, facts_of(path).pixel_m) == ("2.0.0", 10.0)
    assert names(library.folder) == ["tiny.onnx", "tiny.png", "tiny.stac.json"]


@pytest.mark.parametrize("preview", [b"", b"<svg onload='x'/>", JPEG + bytes(LARGEST_PREVIEW)])
def test_a_preview_that_cannot_be_shown_is_left_out(library, tiny, preview):
    assert preview_of(library.add(tiny, preview)) is None


def test_names_of_the_plugins_own_are_not_taken(tmp_path, tiny):
    library = Library(tmp_path / "own", {"tiny": tmp_path / "given.onnx"})
    with pytest.raises(InputError, match="tiny comes with the plugin"):
        library.add(tiny, replace=True)
    # One that a later version of the plugin has too is hidden, not shown twice.
    Library(tmp_path / "own").add(tiny)
    assert library.models() == {}


@pytest.mark.parametrize("name", ["con", "nul", "aux.v2", "com1", "model."])
def test_names_that_some_system_cannot_have_are_refused(library, tmp_path, name):
    with pytest.raises(InputError, match="cannot be the name of a file everywhere"):
        library.add(named(tmp_path, name))
    assert not library.folder.exists()


def test_removing_takes_all_of_one_and_nothing_else(library, tiny, tmp_path):
    library.add(tiny, JPEG)
    library.add(named(tmp_path, "tiny-two"))
    (library.folder / "notes.txt").write_text("mine")
    library.remove("tiny")
    assert names(library.folder) == ["notes.txt", "tiny-two.onnx", "tiny-two.stac.json"]


@pytest.mark.parametrize("name", ["../given", "none", "", "tiny/../../../given", "*"])
def test_nothing_outside_the_folder_is_removed(library, tiny, tmp_path, name):
    library.add(tiny)
    with pytest.raises(InputError, match="There is no model"):
        library.remove(name)
    assert (tmp_path / "given.onnx").exists()
    assert library.models()


def test_removing_a_link_leaves_what_it_points_to(library, tiny, tmp_path):
    library.make_folder()
    try:
        (library.folder / "link.onnx").symlink_to(tmp_path / "given.onnx")
    except OSError:
        pytest.skip("this system gives no links to this user")
    library.remove("link")
    assert library.models() == {}
    assert (tmp_path / "given.onnx").exists()


@pytest.mark.parametrize("name", ["../out", "/etc/out", "a/b", "..", "con"])
def test_no_download_lies_outside_the_folder(library, name):
    with pytest.raises(InputError, match="cannot be the name"):
        library.part_of(name, "ab" * 32)


def test_a_download_lies_at_the_same_place_next_time_and_is_no_model(library):
    part = library.part_of("tiny", "ab" * 32)
    part.write_bytes(b"half")
    assert library.part_of("tiny", "ab" * 32) == part
    assert library.part_of("tiny", "cd" * 32) != part
    assert library.models() == {}


def test_a_folder_that_cannot_be_made_is_told(tmp_path, tiny):
    (tmp_path / "file").write_text("")
    library = Library(tmp_path / "file" / "models")
    with pytest.raises(InputError, match=r"file.models cannot be made .*: make room"):
        library.add(tiny)


def test_a_read_only_disk_is_told_and_what_is_there_still_listed(small_disk, tiny, tmp_path):
    disk = small_disk()
    library = Library(disk / "models")
    library.add(tiny)
    assert os.system(f"mount -o remount,ro {disk}") == 0
    assert list(library.models()) == ["tiny"]
    with pytest.raises(InputError, match="cannot be written .*Read-only"):
        library.add(named(tmp_path, "second"))
    with pytest.raises(InputError, match="cannot be removed .*Read-only"):
        library.remove("tiny")


def test_a_full_disk_leaves_the_old_model_whole(small_disk, tiny, tmp_path):
    disk = small_disk("size=200k")
    library = Library(disk / "models")
    library.add(tiny, JPEG)
    (disk / "filler").write_bytes(
        bytes(200 * 1024 - sum(p.stat().st_size for p in library.folder.iterdir()) - 24 * 1024)
    )
    newer = named(tmp_path, "tiny", version="2.0.0", description="long " * 8000)
    with pytest.raises(InputError, match=r"tiny\.\w+.* cannot be written .*No space left"):
        library.add(newer, PNG, replace=True)
    assert names(library.folder) == ["tiny.jpg", "tiny.onnx", "tiny.stac.json"]
    assert load_model(library.models()["tiny"]).card.version == "1.2.3"
    assert json.loads((library.folder / "tiny.stac.json").read_text())["properties"]["version"] == "1.2.3"


def test_what_a_killed_run_left_is_swept(library, tiny):
    from rs_synth_plugin.core import leftovers

    library.make_folder()
    left = library.folder / f"tiny.part-{leftovers._host()}-999999999-abcdef.onnx"
    left.write_bytes(b"half")
    library.add(tiny)
    assert not left.exists()


def test_half_a_file_of_a_run_that_lives_is_no_model(library):
    from rs_synth_plugin.core.leftovers import part_path

    library.make_folder()
    part_path(library.folder / "tiny.onnx").write_bytes(b"half")
    assert models_in(library.folder) == {}
