# SPDX-License-Identifier: GPL-2.0-or-later
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.textfile import write_text


def test_replaces_what_was_there(tmp_path):
    path = tmp_path / "ä.json"
    path.write_text("old")
    write_text(path, "neu: ü")
    assert path.read_text(encoding="utf-8") == "neu: ü"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path):
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(InputError, match="folder.json cannot be written"):
        write_text(tmp_path / "folder.json", "text")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.json"]
