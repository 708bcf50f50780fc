# SPDX-License-Identifier: GPL-2.0-or-later
"""The model manager: what is there, adding, removing, downloading; each failure a sentence in its window."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtGui import QImage
from tiny_models import tiny_card, write_model
from web_server import WebServer

from rs_synth_plugin import paths
from rs_synth_plugin.bridge import models
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.gui.catalogue_panel import CataloguePanel
from rs_synth_plugin.gui.installed_panel import InstalledPanel
from rs_synth_plugin.gui.model_manager import ModelManager
from rs_synth_plugin.gui.pictures import read_picture
from tests.gui.window import idle, wait_until


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The library's; beside it nothing but the plugin's own model, named 'shipped'."""
    shipped = tmp_path / "plugin"
    shipped.mkdir()
    write_model(shipped / "shipped.onnx", tiny_card(name="shipped", title="The plugin's own"))
    monkeypatch.setattr(paths, "MODELS_FOLDER", shipped)
    folder = tmp_path / "Profil ö" / "models"
    monkeypatch.setattr(models, "library_folder", lambda: folder)
    return folder


@pytest.fixture
def answers(monkeypatch):
    """What the user says when asked, in turn; what was asked is in `answers.asked`."""

    class Answers(list):
        asked = []

    given = Answers()
    given.asked = []

    def ask(panel, question):
        given.asked.append(question)
        return given.pop(0)

    monkeypatch.setattr(InstalledPanel, "ask", ask)
    monkeypatch.setattr(CataloguePanel, "ask", ask)
    return given


@pytest.fixture
def manager(qgis_app, folder, answers):
    QgsSettings().remove("rs_synth/catalogue")
    manager = ModelManager()
    manager.show()
    yield manager
    manager.close_manager()
    manager.deleteLater()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    QgsSettings().remove("rs_synth/catalogue")


@pytest.fixture
def web():
    server = WebServer()
    yield server
    server.close()


def picture(path, width=1200, height=600):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    assert image.save(str(path))
    return path.read_bytes()


def catalogue(web, tmp_path, name="valley", version="1.0.0", pause=0.0, **asset):
    """Serves a catalogue with one model; its address."""
    path = write_model(
        tmp_path / "served.onnx",
        tiny_card(
            name=name,
            title="A <b>valley</b>",
            version=version,
            description="x" * 20_000 if pause else "Nice.",
        ),
    )
    data, card = path.read_bytes(), load_model(path).card
    preview = picture(tmp_path / "served.jpg")
    web.give("/m/model.onnx", data, pause=pause)
    web.give("/m/model.jpg", preview)

    def file(href, content, role):
        checksum = "1220" + hashlib.sha256(content).hexdigest()
        return {"href": href, "roles": [role], "file:size": len(content), "file:checksum": checksum}

    item = {
        "type": "Feature",
        "id": name,
        "properties": {
            "title": card.title,
            "description": card.description[:100],
            "license": "CC0-1.0",
            "version": version,
            "gsd": 30,
            "mlm:output": [{"name": "image"}],
            "rs_synth:graph_sha256": card.graph_sha256,
        },
        "assets": {
            "model": {**file("model.onnx", data, "mlm:model"), **asset},
            "thumbnail": file("model.jpg", preview, "thumbnail"),
        },
    }
    web.give("/m/catalogue.json", json.dumps({"type": "FeatureCollection", "features": [item]}).encode())
    return web.url("/m/catalogue.json")


def load(manager, url):
    panel = manager.catalogue
    panel.address.setText(url)
    panel.load.click()
    wait_until(lambda: panel._loading is None)
    return panel


def finish_download(panel):
    panel.download.click()
    wait_until(lambda: panel._downloading is None)


def test_the_plugins_own_is_shown_with_its_card_and_cannot_be_removed(manager):
    panel = manager.installed
    wait_until(lambda: "The plugin's own" in panel.page.toPlainText())
    text = panel.page.toPlainText()
    for words in (
        "CC0-1.0",
        "Trained at 30 m a pixel",
        "dem between 0 and 1000 m",
        "colour_w1",
        "N = 100",
        "Forest",
    ):
        assert words in text
    assert "Rarely seen" not in text  # no class below a hundredth
    assert not panel.remove.isEnabled()


def test_without_any_model_a_sentence_says_what_to_do(manager, tmp_path):
    (tmp_path / "plugin" / "shipped.onnx").unlink()
    manager.installed.fill()
    assert "There is no model yet: add one from a file, or get one" in manager.installed.page.toPlainText()
    assert not manager.installed.remove.isEnabled()


def test_a_file_is_added_shown_and_removed(manager, folder, tmp_path, answers):
    changes = []
    manager.modelsChanged.connect(lambda: changes.append(1))
    panel = manager.installed
    panel.add_file(write_model(tmp_path / "x.onnx", tiny_card(title="Mine & <i>only</i> mine")))
    wait_until(lambda: panel.models.names() == ["shipped", "tiny"])
    wait_until(lambda: "Mine & <i>only</i> mine" in panel.page.toPlainText())  # no markup of its maker's
    assert (manager.status.text(), len(changes)) == ("tiny was added.", 1)
    answers += [False, True]
    panel.remove.click()
    assert (folder / "tiny.onnx").exists()
    panel.remove.click()
    assert list(folder.iterdir()) == []
    assert (panel.models.names(), manager.status.text(), len(changes)) == (
        ["shipped"],
        "tiny was removed.",
        2,
    )
    assert answers.asked == ["Delete the model tiny from your profile?"] * 2


def test_a_bad_file_is_told_and_not_added(manager, folder, tmp_path):
    (tmp_path / "bad.onnx").write_bytes(b"no model")
    manager.installed.add_file(tmp_path / "bad.onnx")
    wait_until(lambda: "damaged or not an ONNX model" in manager.status.text())
    assert manager.installed.models.names() == ["shipped"]
    assert manager.installed.add.isEnabled()


def test_a_name_that_is_taken_is_asked_about(manager, tmp_path, answers):
    panel = manager.installed
    panel.add_file(write_model(tmp_path / "x.onnx"))
    wait_until(lambda: "tiny" in panel.models.names())
    answers += [False, True]
    newer = write_model(tmp_path / "y.onnx", tiny_card(version="2.0.0"))
    panel.add_file(newer)
    wait_until(lambda: len(answers.asked) == 1)
    assert "tiny 1.2.3 is there already" in answers.asked[0]
    panel.add_file(newer)
    wait_until(lambda: manager.status.text() == "tiny was added.")
    wait_until(lambda: "2.0.0" in panel.page.toPlainText())


def test_an_unwritable_profile_is_told(manager, folder, tmp_path):
    folder.parent.write_text("a file where the folder should be")
    manager.installed.add_file(write_model(tmp_path / "x.onnx"))
    wait_until(lambda: "The folder for models" in manager.status.text())


def test_nothing_is_asked_of_the_network_before_the_user_does(manager, monkeypatch):
    asked = []
    QgsNetworkAccessManager.instance().requestAboutToBeCreated["QgsNetworkRequestParameters"].connect(
        asked.append
    )
    manager.tabs.setCurrentWidget(manager.catalogue)
    idle()
    assert asked == []
    assert manager.catalogue.address.text().startswith("https://")


def test_a_model_is_downloaded_from_a_catalogue(manager, web, tmp_path, folder):
    changes = []
    manager.modelsChanged.connect(lambda: changes.append(1))
    url = catalogue(web, tmp_path)
    panel = load(manager, url)
    text = panel.page.toPlainText()
    size = f"{(tmp_path / 'served.onnx').stat().st_size / 1e3:.0f} kB"
    assert "CC0-1.0" in text  # seen before
    assert f"{size} from 127.0.0.1:{web.port}" in text
    assert "A <b>valley</b>" in text
    assert panel.download.text() == f"&Download ({size})"
    wait_until(lambda: bool(panel._pictures.get("valley")))
    assert ("/m/model.onnx", None) not in web.asked
    finish_download(panel)
    assert "valley is here" in manager.status.text()
    assert (panel.download.text(), panel.download.isEnabled()) == ("On this computer", False)
    assert sorted(path.name for path in folder.iterdir()) == [
        "downloads",
        "valley.jpg",
        "valley.onnx",
        "valley.stac.json",
    ]
    assert manager.installed.models.names() == ["shipped", "valley"]
    assert len(changes) == 1
    assert QgsSettings().value("rs_synth/catalogue") == url


def test_a_newer_one_replaces_after_the_button_said_so(manager, web, tmp_path):
    panel = load(manager, catalogue(web, tmp_path))
    finish_download(panel)
    # Another graph, so another model under the same name.
    other = tiny_card(name="valley")
    other["inputs"] = {**other["inputs"], "noise": {"channels": 3}}
    models.import_model(write_model(tmp_path / "o.onnx", other), models.model_library(), replace=True)
    panel.show_entry()
    assert panel.download.text().startswith("&Replace 1.2.3 by 1.0.0")
    finish_download(panel)
    assert panel.download.text() == "On this computer", manager.status.text()


def test_what_comes_with_the_plugin_is_not_downloaded(manager, web, tmp_path):
    panel = load(manager, catalogue(web, tmp_path, name="shipped"))
    assert (panel.download.text(), panel.download.isEnabled()) == ("Comes with the plugin", False)


def test_cancelled_midway_it_goes_on_later(manager, web, tmp_path, folder):
    panel = load(manager, catalogue(web, tmp_path, pause=0.2))
    panel.download.click()
    wait_until(lambda: panel.progress.value() > 0)
    assert panel.cancel.isVisibleTo(panel)
    panel.cancel.click()
    wait_until(lambda: panel._downloading is None)
    assert "cancelled" in manager.status.text()
    assert models.model_library().models() == {}
    (part,) = (folder / "downloads").glob("*.part")
    kept = part.stat().st_size
    assert kept > 0
    web.give("/m/model.onnx", (tmp_path / "served.onnx").read_bytes())
    finish_download(panel)
    assert ("/m/model.onnx", f"bytes={kept}-") in web.asked
    assert list(models.model_library().models()) == ["valley"]


def test_a_tampered_file_is_told(manager, web, tmp_path):
    panel = load(manager, catalogue(web, tmp_path, **{"file:checksum": "1220" + "ab" * 32}))
    finish_download(panel)
    assert "tampered with" in manager.status.text()
    assert models.model_library().models() == {}
    assert panel.download.isEnabled()


def test_another_host_is_asked_about(manager, web, tmp_path, answers):
    other = WebServer()
    try:
        url = catalogue(web, tmp_path)
        other.answers.update(web.answers)
        web.redirect("/m/model.onnx", other.url("/m/model.onnx", "localhost"))
        panel = load(manager, url)
        answers += [False, True]
        finish_download(panel)
        assert f"leads to another host, localhost:{other.port}" in answers.asked[0]
        assert other.asked == []
        panel.download.click()
        wait_until(lambda: list(models.model_library().models()) == ["valley"])
    finally:
        other.close()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"<html>", "is not JSON"),
        (b"{}", "no collection of items"),
        (None, "does not have the file"),
    ],
)
def test_a_bad_catalogue_is_told(manager, web, answer, words):
    if answer is not None:
        web.give("/x", answer)
    panel = load(manager, web.url("/x"))
    assert words in manager.status.text()
    assert panel.models.names() == []
    assert not panel.download.isEnabled()
    load(manager, "models.example.org")
    assert "is no address to download from" in manager.status.text()


def test_closing_everything_ends_a_download(manager, web, tmp_path):
    panel = load(manager, catalogue(web, tmp_path, pause=5))
    panel.download.click()
    wait_until(lambda: ("/m/model.onnx", None) in web.asked)
    manager.close_manager()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 5)


@pytest.mark.parametrize(("width", "height"), [(1200, 600), (300, 900), (10, 10)])
def test_pictures_fit_a_page_and_a_list(qgis_app, tmp_path, width, height):
    made = read_picture(picture(tmp_path / "p.png", width, height))
    assert made.page.width() * made.page.height() <= 2**16
    assert (made.icon.width(), made.icon.height()) == (72, 36)
    assert np.isclose(made.page.width() / made.page.height(), width / height, rtol=0.02)


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(50)])
def test_what_is_no_picture_is_none(qgis_app, data):
    assert not read_picture(data)


def test_a_monstrous_picture_is_none(qgis_app, tmp_path):
    assert not read_picture(picture(tmp_path / "p.png", 5000, 2))


def test_the_dock_offers_what_was_added(shell, folder, tmp_path):
    panel = shell.content.layers
    panel.manage.click()
    manager = shell.setup.models
    assert manager.isVisible()
    manager.installed.add_file(write_model(tmp_path / "x.onnx"))
    wait_until(lambda: panel.model.findData("tiny") >= 0)
    shell.content.state.choose(model="tiny")
    models.model_library().remove("tiny")
    manager.modelsChanged.emit()
    assert panel.model.findData("tiny") < 0
    assert shell.content.state.choice.model == "shipped"


def test_the_first_model_is_chosen_where_there_was_none(shell, folder, tmp_path):
    (tmp_path / "plugin" / "shipped.onnx").unlink()
    layers = shell.content.layers
    shell.content.state.choose(model="")
    assert "No model is chosen" in layers.notice.text()
    layers.notice.models.click()
    shell.setup.models.installed.add_file(write_model(tmp_path / "x.onnx"))
    wait_until(lambda: shell.content.state.choice.model == "tiny")
    assert "No model is chosen" not in layers.notice.text()
