# SPDX-License-Identifier: GPL-2.0-or-later
"""Downloads against a server on this machine that breaks off, lies, hangs, points elsewhere; and against none."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import time
from dataclasses import replace

import pytest
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLockFile
from qgis.PyQt.QtNetwork import QNetworkProxy
from tiny_models import tiny_card, write_model
from web_server import WebServer

from rs_synth_plugin.bridge import download, http, models
from rs_synth_plugin.bridge.download import fetch_bytes, fetch_file
from rs_synth_plugin.bridge.http import DownloadError, OtherHostError
from rs_synth_plugin.core.errors import Cancelled, InputError, ModelError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.catalogue import RemoteFile
from rs_synth_plugin.core.model.library import AlreadyThereError, Library
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.modelfolder import preview_of

DATA = bytes(range(256)) * 200  # 51.2 kB
QUIET = NullFeedback()


class Cancelling(NullFeedback):
    """Cancels once something has arrived."""

    def __init__(self, from_the_start=False):
        self.wanted = from_the_start

    def set_progress(self, fraction):
        self.wanted = True

    def is_cancelled(self):
        return self.wanted


@pytest.fixture(autouse=True)
def _short_patience(qgis_app):
    before = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(1000)
    yield
    QgsNetworkAccessManager.setTimeout(before)


@pytest.fixture
def web():
    server = WebServer()
    yield server
    server.close()


@pytest.fixture
def part(tmp_path):
    folder = tmp_path / "mein Größenordner 模型"
    folder.mkdir()
    return folder / "model.part"


def remote(web, path="/model.onnx", data=DATA):
    return RemoteFile(web.url(path), len(data), hashlib.sha256(data).hexdigest())


def nothing_else_beside(part):
    return sorted(path.name for path in part.parent.iterdir() if path != part) == []


def test_a_file_comes_whole(web, part):
    web.give("/model.onnx", DATA)
    fetch_file(remote(web), part, QUIET)
    assert part.read_bytes() == DATA
    assert nothing_else_beside(part)
    assert web.asked == [("/model.onnx", None)]


def test_what_is_there_whole_is_not_asked_for_again(web, part):
    part.write_bytes(DATA)
    fetch_file(remote(web), part, QUIET)
    assert web.asked == []


def test_a_download_that_broke_off_goes_on_where_it_did(web, part):
    web.give("/model.onnx", DATA, most=20_000)
    with pytest.raises(DownloadError, match=r"broke off after 20 kB of 51 kB: download again to go on"):
        fetch_file(remote(web), part, QUIET)
    assert part.read_bytes() == DATA[:20_000]
    web.give("/model.onnx", DATA)
    fetch_file(remote(web), part, QUIET)
    assert web.asked[-1] == ("/model.onnx", "bytes=20000-")
    assert part.read_bytes() == DATA


def test_a_server_that_says_no_length_and_stops_is_no_whole_file(web, part):
    web.give("/model.onnx", DATA, most=20_000, length=False)
    with pytest.raises(DownloadError, match="broke off after 20 kB of 51 kB"):
        fetch_file(remote(web), part, QUIET)


def test_a_server_without_ranges_begins_anew(web, part):
    part.write_bytes(b"x" * 30_000)
    web.give("/model.onnx", DATA, ranges=False)
    fetch_file(remote(web), part, QUIET)
    assert part.read_bytes() == DATA


def test_a_tampered_file_is_thrown_away(web, part):
    web.give("/model.onnx", DATA[:-1] + b"!")
    with pytest.raises(DownloadError, match=r"damaged or was tampered with .*thrown away"):
        fetch_file(remote(web), part, QUIET)
    assert not part.exists()


def test_a_wrong_beginning_is_found_out_at_the_end(web, part):
    part.write_bytes(b"x" * 30_000)
    web.give("/model.onnx", DATA)
    with pytest.raises(DownloadError, match="tampered"):
        fetch_file(remote(web), part, QUIET)
    fetch_file(remote(web), part, QUIET)  # and the next begins anew
    assert part.read_bytes() == DATA


@pytest.mark.parametrize("given", [DATA + b"more", DATA[:-5]])
@pytest.mark.parametrize("length", [True, False])
def test_a_file_of_another_size_is_not_taken(web, part, given, length):
    web.give("/model.onnx", given, length=length)
    words = "broke off" if not length and len(given) < len(DATA) else "another size than the 51 kB"
    with pytest.raises(DownloadError, match=words):
        fetch_file(remote(web), part, QUIET)
    assert not part.exists() or part.stat().st_size in (0, len(given))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "does not have the file .HTTP 404"),
        (410, "HTTP 410"),
        (403, "asks for a login, or a proxy forbids it"),
        (407, "does not let the request"),
        (429, "try again later"),
        (500, "cannot give the file now .HTTP 500"),
        (503, "try again later"),
    ],
)
def test_what_a_server_refuses_is_told(web, part, status, words):
    web.fail("/model.onnx", status)
    with pytest.raises(DownloadError, match=words):
        fetch_file(remote(web), part, QUIET)
    part.write_bytes(DATA[:100])
    with pytest.raises(DownloadError, match=words):
        fetch_file(remote(web), part, QUIET)
    assert part.read_bytes() == DATA[:100]  # what is there stays, and no page of an error is added


def test_a_redirect_on_the_same_host_is_followed(web, part):
    web.redirect("/model.onnx", "/real/model.onnx")
    web.give("/real/model.onnx", DATA)
    fetch_file(remote(web), part, QUIET)
    assert part.read_bytes() == DATA


def test_a_redirect_to_another_host_is_followed_where_it_is_allowed_only(web, part):
    other = WebServer()
    try:
        web.redirect("/model.onnx", other.url("/x", "localhost"))
        other.give("/x", DATA)
        with pytest.raises(OtherHostError, match=f"leads to another host, localhost:{other.port}") as caught:
            fetch_file(remote(web), part, QUIET)
        assert other.asked == []
        fetch_file(remote(web), part, QUIET, (caught.value.host,))
        assert part.read_bytes() == DATA
    finally:
        other.close()


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://models.example.org/x", "ftp://127.0.0.1/x"])
def test_a_redirect_to_an_unsafe_address_is_refused(web, part, target):
    web.redirect("/model.onnx", target)
    with pytest.raises(InputError, match="is no address to download from"):
        fetch_file(remote(web), part, QUIET)


def test_redirects_without_end_are_told(web, part):
    web.redirect("/model.onnx", "/model.onnx")
    with pytest.raises(DownloadError, match="without end"):
        fetch_file(remote(web), part, QUIET)


def test_a_server_that_never_answers_is_told_after_qgiss_time(web, part):
    web.hang("/model.onnx")
    begun = time.monotonic()
    with pytest.raises(DownloadError, match="did not answer in time"):
        fetch_file(remote(web), part, QUIET)
    assert time.monotonic() - begun < 5


def test_a_slow_server_may_take_longer_than_that_as_long_as_it_gives(web, part):
    web.give("/model.onnx", DATA[:4000], pause=0.5)
    fetch_file(remote(web, data=DATA[:4000]), part, QUIET)
    assert part.read_bytes() == DATA[:4000]


def test_one_that_falls_silent_midway_can_be_gone_on_with(web, part):
    web.give("/model.onnx", DATA, pause=30)
    with pytest.raises(DownloadError, match="broke off after 1 kB of 51 kB"):
        fetch_file(remote(web), part, QUIET)
    assert part.read_bytes() == DATA[:1000]


def test_a_reply_that_qt_took_away_is_told(web, part, monkeypatch):
    web.hang("/model.onnx")
    asked = http._Exchange._look

    def taken_away(exchange):
        if not sip.isdeleted(exchange._reply):
            sip.delete(exchange._reply)
        asked(exchange)

    monkeypatch.setattr(http._Exchange, "_look", taken_away)
    with pytest.raises(DownloadError, match=r"The connection to 127.0.0.1:\d+ broke off .*: try again"):
        fetch_file(remote(web), part, QUIET)


def test_cancelling_ends_it_at_once_and_keeps_what_came(web, part):
    web.give("/model.onnx", DATA, pause=10)
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        fetch_file(remote(web), part, Cancelling())
    assert time.monotonic() - begun < 1
    assert part.read_bytes() == DATA[:1000]
    web.hang("/model.onnx")
    with pytest.raises(Cancelled):
        fetch_file(remote(web), part, Cancelling(from_the_start=True))
    assert nothing_else_beside(part)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_nobody_there_is_told(part):
    file = RemoteFile(f"http://127.0.0.1:{free_port()}/x", 5, "ab" * 32)
    with pytest.raises(DownloadError, match="refuses the connection"):
        fetch_file(file, part, QUIET)


def test_offline_is_told(part):
    file = RemoteFile("https://models.invalid/x", 5, "ab" * 32)
    with pytest.raises(
        DownloadError, match="models.invalid is not found: check the address and that this machine is"
    ):
        fetch_file(file, part, QUIET)


@pytest.fixture
def proxy():
    """proxy(port): all that QGIS asks for goes there."""
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()

    def use(port):
        manager.setFallbackProxyAndExcludes(
            QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", port), [], []
        )

    yield use
    manager.setFallbackProxyAndExcludes(*before)


def test_qgiss_proxy_is_used(web, part, proxy):
    file = RemoteFile("http://localhost/model.onnx", len(DATA), hashlib.sha256(DATA).hexdigest())
    web.give("http://localhost/model.onnx", DATA)  # what a proxy is asked has the host in it
    proxy(web.port)
    fetch_file(file, part, QUIET)
    assert part.read_bytes() == DATA


def test_a_proxy_that_refuses_is_told(web, part, proxy):
    proxy(web.port)  # which does not know CONNECT
    with pytest.raises(
        DownloadError, match="The proxy 127.0.0.1:.* does not let the request to models.example.org"
    ):
        fetch_file(RemoteFile("https://models.example.org/x", 5, "ab" * 32), part, QUIET)
    proxy(free_port())
    with pytest.raises(DownloadError, match="The proxy 127.0.0.1:.* does not let"):
        fetch_file(RemoteFile("https://models.example.org/x", 5, "ab" * 32), part, QUIET)


def test_too_little_room_is_told_before(web, part):
    huge = replace(remote(web), size_bytes=2**50)
    with pytest.raises(InputError, match=r"has room for .* only, the file has .* to come"):
        fetch_file(huge, part, QUIET)
    assert web.asked == []


def test_a_disk_that_fills_up_is_told_and_what_came_stays(web, small_disk, monkeypatch):
    disk = small_disk("size=64k")
    (disk / "filler").write_bytes(bytes(24 * 1024))
    monkeypatch.setattr(download.shutil, "disk_usage", lambda folder: type("Usage", (), {"free": 2**40}))
    web.give("/model.onnx", DATA)
    with pytest.raises(InputError, match=r"model.part cannot be written .No space left.*make room"):
        fetch_file(remote(web), disk / "model.part", QUIET)


def test_a_read_only_profile_is_told(web, small_disk):
    disk = small_disk("ro")
    with pytest.raises(InputError, match="cannot be made"):
        Library(disk / "models").part_of("tiny", "ab" * 32)
    with pytest.raises(InputError, match="cannot be written"):
        fetch_file(remote(web), disk / "model.part", QUIET)
    assert web.asked == []


def test_two_qgis_do_not_write_one_file(web, part):
    lock = QLockFile(str(part) + ".lock")
    assert lock.tryLock(0)
    with pytest.raises(InputError, match="another QGIS is downloading it now"):
        fetch_file(remote(web), part, QUIET)
    lock.unlock()


def test_downloads_that_nobody_went_on_with_go_after_a_month(web, part):
    old, young = part.with_name("old.part"), part.with_name("young.part")
    for path, days in ((old, 40), (young, 20)):
        path.write_bytes(b"x")
        os.utime(path, (time.time() - days * 86400,) * 2)
    web.give("/model.onnx", DATA)
    fetch_file(remote(web), part, QUIET)
    assert (old.exists(), young.exists()) == (False, True)


def test_a_document_is_read_up_to_its_limit(web):
    web.give("/catalogue.json", DATA, length=False)
    assert fetch_bytes(web.url("/catalogue.json"), len(DATA), QUIET) == DATA
    with pytest.raises(DownloadError, match="larger than 50 kB"):
        fetch_bytes(web.url("/catalogue.json"), 50_000, QUIET)


# ---- from a catalogue into the library

JPEG = b"\xff\xd8\xff\xe0 a picture"


@pytest.fixture
def library(tmp_path):
    return Library(tmp_path / "profile ü" / "models")


@pytest.fixture
def serve(web, tmp_path):
    """serve(item changes) → address of a catalogue with the tiny model."""

    def make(name="tiny", preview=JPEG, **changes):
        model = write_model(tmp_path / "served.onnx", tiny_card(description="weights " * 3000))
        data = model.read_bytes()
        card = load_model(model).card
        web.give("/models/tiny.onnx", data)
        web.give("/models/tiny.jpg", preview)

        def asset(path, content, role):
            checksum = "1220" + hashlib.sha256(content).hexdigest()
            return {"href": path, "roles": [role], "file:size": len(content), "file:checksum": checksum}

        item = {
            "type": "Feature",
            "id": name,
            "properties": {
                "title": "Tiny",
                "license": "CC0-1.0",
                "version": "1.2.3",
                "gsd": 30,
                "mlm:output": [{"name": "image"}],
                "rs_synth:graph_sha256": card.graph_sha256,
                **changes,
            },
            "assets": {
                "model": asset("tiny.onnx", data, "mlm:model"),
                "thumbnail": asset("tiny.jpg", JPEG, "thumbnail"),
            },
        }
        collection = {"type": "FeatureCollection", "features": [item]}
        web.give("/models/catalogue.json", json.dumps(collection).encode())
        return web.url("/models/catalogue.json")

    return make


def entry_of(url):
    (entry,) = models.read_catalogue(url, QUIET).entries
    return entry


def test_a_model_of_a_catalogue_comes_into_the_library(serve, library):
    entry = entry_of(serve())
    path = models.download_model(entry, library, QUIET)
    assert library.models() == {"tiny": path}
    assert load_model(path).card.graph_sha256 == entry.graph_sha256
    assert preview_of(path).read_bytes() == JPEG
    assert list((library.folder / "downloads").iterdir()) == []


def test_a_preview_that_is_another_is_left_out(serve, library):
    path = models.download_model(entry_of(serve(preview=JPEG[:-1] + b"!")), library, QUIET)
    assert preview_of(path) is None


@pytest.mark.parametrize("change", [{"name": "other"}, {"rs_synth:graph_sha256": "ab" * 32}])
def test_another_model_than_the_catalogue_says_is_not_taken(serve, library, change):
    with pytest.raises(ModelError, match="holds another model, tiny"):
        models.download_model(entry_of(serve(**change)), library, QUIET)
    assert library.models() == {}
    assert list((library.folder / "downloads").iterdir()) == []


def test_what_is_no_model_is_not_taken(serve, library, web):
    entry = entry_of(serve())
    page = b"<html>Log in</html>"
    web.give("/models/tiny.onnx", page)
    file = replace(entry.file, size_bytes=len(page), sha256=hashlib.sha256(page).hexdigest())
    with pytest.raises(ModelError, match="damaged or not an ONNX model"):
        models.download_model(replace(entry, file=file), library, QUIET)
    assert library.models() == {}


def test_a_name_that_is_taken_is_told_before_anything_is_downloaded(serve, library, web):
    entry = entry_of(serve())
    models.download_model(entry, library, QUIET)
    web.asked.clear()
    with pytest.raises(AlreadyThereError):
        models.download_model(entry, library, QUIET)
    assert web.asked == []
    models.download_model(entry, library, QUIET, replace=True)


def test_a_catalogue_that_is_a_page_is_told(web):
    web.give("/models", b"<html>Models</html>")
    with pytest.raises(InputError, match=f"The catalogue at 127.0.0.1:{web.port} is not JSON"):
        models.read_catalogue(web.url("/models"), QUIET)


def test_a_catalogue_that_names_places_outside_its_folder_is_told(serve, web):
    url = serve()
    text = json.dumps({"type": "FeatureCollection", "features": []}).encode()
    web.give("/models/catalogue.json", text)
    assert models.read_catalogue(url, QUIET).entries == ()
    with pytest.raises(InputError, match="id: "):
        models.read_catalogue(serve(name="../../startup"), QUIET)


def test_imported_files_bring_their_preview(library, tmp_path):
    model = write_model(tmp_path / "served.onnx")
    (tmp_path / "served.jpg").write_bytes(JPEG)
    path = models.import_model(model, library)
    assert path.name == "tiny.onnx"
    assert preview_of(path).read_bytes() == JPEG
    with pytest.raises(AlreadyThereError):
        models.import_model(model, library)


def test_algorithms_offer_the_users_models(serve, library, provider, run, monkeypatch):
    monkeypatch.setattr(models, "library_folder", lambda: library.folder)
    models.download_model(entry_of(serve()), library, QUIET)
    algorithm = provider.algorithm("synthesize").create()
    offered = algorithm.parameterDefinition("MODEL")
    assert offered.options()[0] == "zion-landsat8-fusion" == offered.defaultValue()
    assert "tiny" in offered.options()
    other = provider.algorithm("translate").create()
    assert "tiny" not in other.parameterDefinition("MODEL").options()
    assert run("modelinfo", {"MODEL": "tiny"})["NAME"] == "tiny"
    library.remove("tiny")
    with pytest.raises(ValueError, match="MODEL|Model"):
        run("modelinfo", {"MODEL": "tiny"})
