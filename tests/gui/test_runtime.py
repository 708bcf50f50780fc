# SPDX-License-Identifier: GPL-2.0-or-later
"""The runtime's window: installing from a package index on this machine, and everything that can go wrong."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from rs_synth_plugin.bridge import network_settings
from rs_synth_plugin.bridge.runtime_install import RuntimeInstall
from rs_synth_plugin.core.install import folder, trial
from rs_synth_plugin.core.install.folder import RuntimeHome
from rs_synth_plugin.core.install.plan import Flavour
from rs_synth_plugin.core.install.pythons import Python
from rs_synth_plugin.gui import runtime_dialog
from rs_synth_plugin.gui.runtime_dialog import RuntimeDialog
from tests.fake_index import GOOD, Index, wheel
from tests.gui.window import idle, wait_until

FLAVOUR = Flavour("cpu", ("onnxruntime>=1.15",), 0)


@pytest.fixture
def index(monkeypatch):
    """A package index, which pip is told of by its environment alone."""
    for name in [name for name in os.environ if name.startswith("PIP_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    index = Index()
    monkeypatch.setenv("PIP_INDEX_URL", index.url)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_RETRIES", "0")
    yield index
    index.close()


@pytest.fixture
def home(tmp_path):
    path = list(sys.path)
    home = RuntimeHome(tmp_path / "Profil mit é 空" / "rs_synth" / "runtime", "3.22")
    folder.set_home(home)
    yield home
    folder.set_home(None)
    sys.path[:] = path


@pytest.fixture
def qgis_proxy():
    """Sets QGIS's proxy, and takes it away again."""
    manager = QgsNetworkAccessManager.instance()

    def set_proxy(port, kind=QNetworkProxy.ProxyType.HttpProxy, exempt=()):
        proxy = QNetworkProxy(kind, "127.0.0.1", port, "us er", "pass:word/")
        manager.setFallbackProxyAndExcludes(proxy, list(exempt), [])

    yield set_proxy
    manager.setFallbackProxyAndExcludes(QNetworkProxy(QNetworkProxy.ProxyType.DefaultProxy), [], [])


@pytest.fixture
def python():
    return Python(sys.executable, ("-m", "pip"), sys.version_info[:2], "", 0, "linux-x86_64")


@pytest.fixture
def install(home, python):
    """install(flavour) → (worked, sentence, all that pip said)."""

    def run(flavour=FLAVOUR, python=python, home=home, meanwhile=None):
        ends, said = [], []
        work = RuntimeInstall(home, python, flavour)
        work.ended.connect(lambda *end: ends.append(end))
        work.said.connect(said.append)
        work.start()
        if meanwhile is not None:
            meanwhile(work)
        wait_until(lambda: ends, 60)
        idle(0.05)
        assert len(ends) == 1
        return *ends[0], "\n".join(said)

    return run


@pytest.fixture
def dialog(window, home):
    dialog = RuntimeDialog(home, window.mainWindow())
    dialog.show()
    yield dialog
    dialog.reject()


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_nothing_is_downloaded_or_written_before_the_click(index, home, dialog):
    wait_until(lambda: dialog.install.isEnabled())
    idle(0.5)
    assert index.asked == []
    assert not home.base.exists()
    assert dialog.kind.count() >= 1
    assert not dialog.cancel.isEnabled()
    assert not dialog.uninstall.isEnabled()


def test_the_window_installs_tests_and_removes(index, home, dialog, monkeypatch):
    monkeypatch.setattr(trial, "SIZE", 64)
    changes = []
    dialog.changed.connect(lambda: changes.append(home.installed()))
    wait_until(lambda: dialog.install.isEnabled())
    dialog.kind.setCurrentIndex(dialog.kind.count() - 1)
    dialog.install.click()
    assert not dialog.install.isEnabled()
    wait_until(lambda: changes, 60)
    assert home.installed().version == "1.99.0"
    assert names(home.path) == ["ort-1.99.0-cpu"]
    assert names(home.base) == [home.path.name]
    assert "onnxruntime 1.99.0 was installed in" in dialog.output.toPlainText()
    assert any(path.startswith("/files/") for path in index.asked)
    assert not any("numpy" in path for path in index.asked)
    wait_until(lambda: dialog.test.isEnabled())  # with the onnxruntime that these tests have
    dialog.test.click()
    wait_until(lambda: "megapixels per second" in dialog.output.toPlainText(), 60)
    assert "zion-landsat8-fusion ran on" in dialog.output.toPlainText()
    dialog.remove()
    assert "nothing of it is left" in dialog.output.toPlainText()
    assert names(home.base.parent.parent) == []


def test_the_installed_one_is_used_and_no_numpy_came(index, home, install):
    worked, sentence, said = install()
    assert worked, sentence
    new = home.installed()
    assert sentence == f"onnxruntime 1.99.0 was installed in {new.path}."
    assert "--no-deps" in said
    assert not (new.path / "numpy").exists()


def test_a_reinstallation_that_fails_keeps_what_was_there(index, home, install):
    assert install()[0]
    before = home.installed()
    index.fault = "truncated"
    worked, sentence, _ = install()
    assert not worked
    assert home.installed() == before
    assert names(home.path) == [before.path.name]
    assert names(home.base) == [home.path.name]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("refused", "The package index (refused|has no onnxruntime)"),
        ("truncated", "incomplete or damaged"),
        ("tampered", "incomplete or damaged"),
    ],
)
def test_an_index_that_misbehaves(index, home, install, fault, words):
    index.fault = fault
    worked, sentence, _ = install()
    assert not worked
    assert re.search(words, sentence), sentence
    assert not home.base.exists()


def test_offline(index, home, install, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1/simple")
    worked, sentence, _ = install()
    assert not worked
    assert "was not reached: check the network connection, and the proxy in Settings" in sentence
    assert not home.base.exists()


def test_an_index_without_onnxruntime(index, install):
    index.wheels = {}
    worked, sentence, _ = install()
    assert not worked
    assert "has no onnxruntime for this Python and system" in sentence


def test_qgis_s_proxy_is_used(index, home, install, qgis_proxy, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "http://packages.invalid/simple")  # only a proxy can find it
    monkeypatch.setenv("PIP_TRUSTED_HOST", "packages.invalid")
    qgis_proxy(index.port)
    worked, sentence, _ = install()
    assert worked, sentence
    assert index.asked[0].startswith("http://packages.invalid/simple/onnxruntime")


def test_a_proxy_that_refuses_is_told_and_its_password_is_not(index, install, qgis_proxy, monkeypatch):
    index.fault = "proxy"
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.invalid/simple")
    qgis_proxy(index.port)
    worked, sentence, said = install()
    assert not worked
    assert "The proxy let nothing through: check its address, user name and password" in sentence
    assert "pass" not in said
    assert set(index.asked) == {"packages.invalid:443"}


def test_a_password_that_pip_tells_is_not_shown(index, install, qgis_proxy, python):
    qgis_proxy(index.port)
    code = "import os, sys; print('ERROR: ' + os.environ['HTTPS_PROXY']); sys.exit(sys.argv[1] == 'install')"
    worked, sentence, said = install(python=replace(python, pip=("-c", code)))
    assert not worked
    assert f"http://***@127.0.0.1:{index.port}" in sentence
    assert f"http://***@127.0.0.1:{index.port}" in said


def test_the_proxy_s_settings_as_variables(qgis_proxy):
    assert network_settings.proxy_variables() == {}
    qgis_proxy(8080, exempt=["http://intranet.example/x", "localhost"])
    variables = network_settings.proxy_variables()
    assert variables["https_proxy"] == "http://us%20er:pass%3Aword%2F@127.0.0.1:8080"
    assert variables["HTTP_PROXY"] == variables["https_proxy"]
    assert "intranet.example,localhost" in variables["NO_PROXY"]
    assert network_settings.secrets_of(variables) == ["us%20er:pass%3Aword%2F"]
    qgis_proxy(1080, QNetworkProxy.ProxyType.Socks5Proxy)
    assert network_settings.proxy_variables()["HTTPS_PROXY"].startswith("socks5h://")


def test_qgis_s_certificates_are_given_to_pip(tmp_path, monkeypatch):
    for name in ("PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    brought = tmp_path / "brought.pem"
    brought.write_text("BROUGHT")
    variables = network_settings.certificate_variables(tmp_path, str(brought))
    if variables:  # where this machine trusts anybody
        text = Path(variables["PIP_CERT"]).read_text(encoding="utf-8")
        assert "BEGIN CERTIFICATE" in text
        assert text.endswith("BROUGHT")
    monkeypatch.setenv("PIP_CERT", "own.pem")
    assert network_settings.certificate_variables(tmp_path, str(brought)) == {}


def test_cancelled_midway(index, home, install):
    index.fault = "slow"

    def cancel(work):
        wait_until(lambda: any(path.startswith("/files/") for path in index.asked), 60)
        work.cancel()

    worked, sentence, _ = install(meanwhile=cancel)
    assert not worked
    assert sentence == "The installation was cancelled; nothing was changed."
    assert not home.base.parent.exists()


def test_the_window_closed_midway_leaves_nothing(index, home, dialog):
    index.fault = "slow"
    wait_until(lambda: dialog.install.isEnabled())
    dialog.install.click()
    wait_until(lambda: any(path.startswith("/files/") for path in index.asked), 60)
    dialog.reject()
    assert not home.base.parent.exists()


def test_a_profile_that_cannot_be_written(index, install, small_disk):
    place = small_disk("size=2m,ro")
    worked, sentence, _ = install(home=RuntimeHome(place / "rs_synth" / "runtime", "3.22"))
    assert not worked
    assert "cannot be written (Read-only file system): check its permissions" in sentence
    assert index.asked == []


def test_too_small_a_disk_is_told_before_the_download(index, install, small_disk):
    home = RuntimeHome(small_disk() / "rs_synth" / "runtime", "3.22")
    worked, sentence, _ = install(Flavour("cpu", FLAVOUR.requirements, 300), home=home)
    assert not worked
    assert "MiB free, and 300 are needed: make room" in sentence
    assert index.asked == []
    assert not home.base.exists()


def test_a_disk_that_becomes_full(index, install, small_disk):
    index.wheels = dict([wheel(padding=4_000_000)])
    home = RuntimeHome(small_disk() / "rs_synth" / "runtime", "3.22")
    worked, sentence, _ = install(home=home)
    assert not worked
    assert "is full: make room, then install again" in sentence
    assert not home.base.exists()


def test_one_that_does_not_load_is_not_kept(index, home, install):
    index.wheels = dict([wheel("raise ImportError('GLIBC_9.99 not found')\n")])
    worked, sentence, _ = install()
    assert not worked
    assert "does not load here (ImportError: GLIBC_9.99 not found): choose another kind" in sentence
    assert not home.base.exists()


def test_one_that_brings_another_numpy_is_not_kept(index, home, install):
    code = "import numpy\nnumpy.__version__ = '9.0'\n" + GOOD
    index.wheels = dict([wheel(code)])
    worked, sentence, _ = install()
    assert not worked
    assert f"would use numpy 9.0, and QGIS has {np.__version__}: nothing was kept" in sentence


def test_a_pip_or_a_python_that_does_not_start(index, home, install, python):
    worked, sentence, _ = install(python=Python(python.program, ("-m", "no_such_pip"), (3, 11), "", 0, ""))
    assert not worked
    assert "does not run" in sentence
    assert "no_such_pip" in sentence
    worked, sentence, _ = install(python=Python("/no/such/python", ("-m", "pip"), (3, 11), "", 0, ""))
    assert not worked
    assert "/no/such/python could not be started" in sentence
    assert not home.base.exists()


@pytest.mark.parametrize(
    ("python", "words"),
    [
        (None, "was not found as a program: install with qpip"),
        (Python("/usr/bin/python3", (), (3, 11), "", 0, ""), "has no pip: install it"),
    ],
)
def test_without_a_python_or_pip_the_window_says_so(window, home, monkeypatch, python, words):
    class Search:
        def __init__(self, found, parent):
            self._found = found

        def start(self):
            self._found(python)

    monkeypatch.setattr(runtime_dialog, "PythonSearch", Search)
    dialog = RuntimeDialog(home, window.mainWindow())
    assert words in dialog.python.text()
    assert not dialog.install.isEnabled()
    dialog.reject()
