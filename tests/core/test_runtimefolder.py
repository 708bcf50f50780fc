# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's own folder for onnxruntime: what counts in it, when it goes on the path, and that it goes away."""

from __future__ import annotations

import shutil
import sys
import types

import pytest

from rs_synth_plugin.core.install import folder
from rs_synth_plugin.core.install.folder import RuntimeHome
from rs_synth_plugin.core.model import runtime

MODULE = '__version__ = "{}"\n'


@pytest.fixture
def home(tmp_path):
    """In a profile whose name is not only of letters; known to the plugin, which forgets it afterwards."""
    path, modules = list(sys.path), dict(sys.modules)
    home = RuntimeHome(tmp_path / "Profil mit é 空" / "rs_synth" / "runtime", "3.22")
    folder.set_home(home)
    for name in [name for name in sys.modules if name.split(".")[0] == "onnxruntime"]:
        del sys.modules[name]
    yield home
    folder.set_home(None)
    sys.path[:] = path
    for name in [name for name in sys.modules if name.split(".")[0] == "onnxruntime"]:
        del sys.modules[name]
    sys.modules.update({name: module for name, module in modules.items() if name.startswith("onnxruntime")})


def fill(home, version="1.99.0", flavour="cpu", code=MODULE):
    filled = home.base / "filled"
    (filled / "onnxruntime").mkdir(parents=True)
    (filled / "onnxruntime" / "__init__.py").write_text(code.format(version))
    return home.add(filled, version, flavour)


def test_each_qgis_and_python_has_its_own(tmp_path):
    older, newer = RuntimeHome(tmp_path, "3.22"), RuntimeHome(tmp_path, "3.40")
    fill(older)
    assert newer.installed() is None
    assert older.installed().version == "1.99.0"
    assert sys.implementation.cache_tag in older.path.name


def test_it_is_on_the_path_from_the_first_need_on_and_not_before(home):
    installed = fill(home)
    assert str(installed.path) not in sys.path
    assert runtime.is_installed()  # asked by the toolbox, without a need yet
    assert str(installed.path) not in sys.path
    assert "onnxruntime" not in sys.modules
    status = runtime.available()
    assert (status.ok, status.version) == (True, "1.99.0")
    assert sys.path[0] == str(installed.path)
    assert folder.is_private(status.file)
    folder.set_home(None)
    assert str(installed.path) not in sys.path


def test_it_goes_before_the_one_of_the_system(home, tmp_path, monkeypatch):
    other = tmp_path / "system" / "onnxruntime"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text(MODULE.format("1.50.0"))
    monkeypatch.syspath_prepend(str(other.parent))
    fill(home)
    assert runtime.available().version == "1.99.0"


def test_without_one_the_system_s_is_used(home):
    shutil.rmtree(home.base, ignore_errors=True)
    status = runtime.available()
    assert status.ok
    assert not folder.is_private(status.file)


def test_what_another_plugin_loaded_stays(home, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", types.SimpleNamespace(__version__="1.30.0"))
    path = list(sys.path)
    fill(home)
    assert runtime.available().version == "1.30.0"
    assert sys.path == path


def test_a_new_one_takes_the_place_of_the_old(home):
    old, new = fill(home, "1.98.0"), fill(home, "1.99.0")
    assert home.installed() == new
    assert not old.path.exists()
    again = fill(home, "1.99.0")
    assert home.installed() == again
    assert [path.name for path in home.path.iterdir()] == [again.path.name]


def test_an_older_one_is_told_with_its_place_and_remedy(home):
    installed = fill(home, "1.14.1")
    message = runtime.available().message
    assert "1.15 or newer, here is 1.14.1" in message
    assert str(installed.path) in message
    assert "Plugins, RS Synth, Runtime for models" in message


def test_a_broken_one_is_told_with_its_remedy(home):
    fill(home, code="raise ImportError('DLL load failed: {}')\n")
    message = runtime.available().message
    assert "does not load (DLL load failed: 1.99.0); install it again with Plugins, RS Synth" in message


@pytest.mark.parametrize("facts", ["", "{}", "[1]", '{"version": "1", "flavour": "cpu", "installed": "x"}'])
def test_a_folder_without_its_facts_does_not_count(home, facts):
    installed = fill(home)
    (installed.path / "runtime.json").write_text(facts)
    assert home.installed() is None


def test_removing_leaves_nothing(home):
    fill(home)
    fill(RuntimeHome(home.base, "3.40"))
    runtime.available()
    profile = home.base.parent.parent
    assert home.remove()
    assert list(profile.iterdir()) == []
    assert not any("rs_synth" in entry and "runtime" in entry for entry in sys.path if "Profil" in entry)
    assert "was removed while it was in use: restart QGIS" in runtime.available().message


def test_models_beside_it_stay(home):
    fill(home)
    models = home.base.parent / "models"
    models.mkdir()
    assert home.remove()
    assert [path.name for path in home.base.parent.iterdir()] == ["models"]


def test_what_is_in_use_goes_at_the_next_start(home, monkeypatch):
    installed = fill(home)

    def in_use(path, ignore_errors=False):
        """As on Windows with a DLL that is loaded."""

    with monkeypatch.context() as patch:
        patch.setattr(folder.shutil, "rmtree", in_use)
        assert not home.remove()
        assert installed.path.exists()
        assert home.installed() is None  # and does not count until then
        new = fill(home)
        assert home.installed() == new
        assert new.path != installed.path
    home.sweep()
    assert not installed.path.exists()
    assert home.installed() == new
    assert home.remove()
    assert not home.base.exists()


def test_a_killed_installation_is_swept(home):
    fill(home)
    from rs_synth_plugin.core import leftovers

    dead = home.base / f"rs_synth-{leftovers._host()}-999999999-abc"
    (dead / "new").mkdir(parents=True)
    home.sweep()
    assert not dead.exists()
    assert home.installed() is not None
