# SPDX-License-Identifier: GPL-2.0-or-later
"""Before the first imagery: what is missing is said in dock and toolbox, with the way to get it."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from rs_synth_plugin.bridge import runtime_home, setup_links
from rs_synth_plugin.core.install import folder
from rs_synth_plugin.core.install.folder import RuntimeHome
from rs_synth_plugin.core.model.runtime import RuntimeStatus
from rs_synth_plugin.gui import layer_panel
from rs_synth_plugin.gui.shell import DockShell
from rs_synth_plugin.processing import base
from rs_synth_plugin.processing.convert_land_cover import ConvertLandCover
from rs_synth_plugin.processing.provider import RSSynthProvider
from rs_synth_plugin.processing.synthesize import Synthesize
from tests.gui.window import wait_until


@pytest.fixture
def home(tmp_path):
    home = RuntimeHome(tmp_path / "rs_synth" / "runtime", "3.22")
    folder.set_home(home)
    yield home
    folder.set_home(None)


@pytest.fixture
def missing(monkeypatch):
    """No onnxruntime, until `missing.clear()`."""
    missing = ["Models need onnxruntime."]
    monkeypatch.setattr(
        layer_panel,
        "available",
        lambda: RuntimeStatus(not missing, "", missing[0] if missing else ""),
    )
    return missing


def test_the_dock_leads_to_the_runtime_and_notices_when_it_came(window, home, missing):
    shell = DockShell(window)
    shell.action.trigger()
    notice = shell.content.layers.notice
    wait_until(lambda: notice.isVisible())
    assert notice.text() == "Models need onnxruntime. Floods and conversions work without it."
    assert not shell.content.run.imagery.isEnabled()
    notice.runtime.click()
    dialog = shell.setup.runtime
    assert dialog.isVisible()
    missing.clear()
    dialog.changed.emit()
    wait_until(lambda: notice.text() == "" or not notice.runtime.isVisibleTo(notice))
    assert shell.content.run.imagery.isEnabled()
    dialog.reject()
    wait_until(lambda: shell.setup.runtime is None)
    shell.unload()


def test_the_buttons_fit_what_is_missing(window, home, missing):
    shell = DockShell(window)
    shell.action.trigger()
    notice = shell.content.layers.notice
    for runtime, model, shown in (("a", "", "a"), ("", "b", "b"), ("a", "b", "a"), ("", "", "")):
        notice.say(runtime, model)
        assert notice.text().startswith(shown)
        buttons = [button for button in notice.findChildren(QPushButton) if button.isVisibleTo(notice)]
        assert len(buttons) == bool(runtime) + bool(model)
        assert notice.isHidden() == (not shown)
    shell.unload()


def test_a_model_that_was_added_is_offered(window, home, monkeypatch):
    shell = DockShell(window)
    shell.action.trigger()
    panel = shell.content.layers
    panel.notice.models.click()
    shown = panel.model.currentText()
    monkeypatch.setattr(layer_panel, "synthesis_models", lambda: {"new-one": "new-one.onnx", shown: "x.onnx"})
    shell.setup.models.modelsChanged.emit()
    assert panel.model.findText("new-one") > 0
    assert panel.model.currentText() == shown
    shell.unload()


def test_the_toolbox_says_what_is_missing_before_the_form_opens(monkeypatch):
    monkeypatch.setattr(base, "is_installed", lambda: False)
    possible, message = Synthesize().canExecute()
    assert not possible
    assert message.startswith(
        "Models need the Python package onnxruntime, which is missing. Install it in QGIS with"
    )
    monkeypatch.setattr(setup_links.QgsApplication, "platform", lambda: "desktop")
    assert f'<a href="{setup_links.RUNTIME}">' in Synthesize().canExecute()[1]
    assert ConvertLandCover().canExecute()[0]
    monkeypatch.setattr(base, "is_installed", lambda: True)
    assert Synthesize().canExecute()[0]


def test_links_and_menu_open_the_window_until_the_plugin_goes(window, home):
    shell = DockShell(window)
    entries = {action.text(): action for menu, action in window.menu}
    entries["Models …"].trigger()
    assert shell.setup.models.isVisible()
    assert QDesktopServices.openUrl(QUrl(setup_links.RUNTIME))
    assert shell.setup.runtime.isVisible()
    shell.unload()
    assert window.menu == []
    QgsApplication.processEvents()


def test_the_toolbox_has_a_button_until_the_plugin_goes(window, home, monkeypatch):
    actions = pytest.importorskip("processing.gui.ProviderActions").ProviderActions.actions
    shell, provider = DockShell(window), RSSynthProvider()
    shell.setup.into_toolbox(provider)
    assert [entry.name for entry in actions["rs_synth"]] == ["Runtime for models …", "Models …"]
    entry = actions["rs_synth"][0]
    entry.setData(None)
    entry.execute()
    assert shell.setup.runtime.isVisible()
    shell.unload()
    assert "rs_synth" not in actions


def test_the_runtime_goes_with_the_plugin_s_folder(home, tmp_path, monkeypatch, qgis_app):
    (home.path / "ort-1.99.0-cpu").mkdir(parents=True)
    monkeypatch.setattr(runtime_home, "_GONE_AFTER_MS", 1)
    monkeypatch.setattr(runtime_home, "PLUGIN_FOLDER", tmp_path)  # is there: switched off, or updated
    runtime_home.close_home()
    assert folder.home() is None
    wait_until(lambda: True, 1)
    QgsApplication.processEvents()
    assert home.base.exists()
    folder.set_home(home)
    monkeypatch.setattr(runtime_home, "PLUGIN_FOLDER", tmp_path / "gone")  # uninstalled
    runtime_home.close_home()
    wait_until(lambda: not home.base.exists())
    assert not home.base.parent.exists()


def test_the_home_is_in_the_profile_and_is_not_made(qgis_app):
    runtime_home.open_home()
    home = folder.home()
    assert str(home.base).startswith(QgsApplication.qgisSettingsDirPath().rstrip("/"))
    assert home.path.name.startswith("qgis3.")
    assert not home.base.exists()
    folder.set_home(None)
