# SPDX-License-Identifier: GPL-2.0-or-later
"""One HTTP GET through QGIS: its proxy, its certificates, its time limit; blocking, for a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional
from urllib.parse import urljoin

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxyQuery, QNetworkReply, QNetworkRequest

from ..core.errors import Cancelled, RSSynthError
from ..core.feedback import Feedback
from ..core.model.catalogue import check_address, host_of
from ..paths import plugin_version
from .translation import tr

_MOST_REDIRECTS = 5
_LOOK_MS = 100
_BUFFER = 1 << 20  # a slow disk holds the sender back, rather than filling the memory
_Attribute = QNetworkRequest.Attribute
_Error = QNetworkReply.NetworkError


class DownloadError(RSSynthError):
    """The network did not give what was asked for."""


class OtherHostError(DownloadError):
    """The server points to `host`, which nobody has allowed."""

    def __init__(self, message: str, host: str):
        super().__init__(message)
        self.host = host


@dataclass(frozen=True)
class Head:
    """What a server says before the content: `start` is where a part begins, `length` −1 where it is not said."""

    status: int
    length: int
    start: int
    total: int


def get(
    url: str,
    take: Callable[[Head, bytes], None],
    feedback: Feedback,
    offset: int = 0,
    hosts: tuple[str, ...] = (),
) -> None:
    """Asks for the content of an address from byte `offset` on, and hands it to `take` as it arrives.

    A redirect is followed to the same host and to `hosts`, never from https to http. What `take` raises ends the
    transfer. Runs an event loop of the calling thread: not for QGIS's main thread, which must stay free.

    Raises:
        OtherHostError: a redirect to another host.
        DownloadError: anything else that the network does.
        Cancelled: by the feedback.
    """
    check_address(url)
    allowed = {host_of(url), *hosts}
    for _ in range(_MOST_REDIRECTS):
        target = _Exchange(url, take, feedback, offset).run()
        if target is None:
            return
        target = urljoin(url, target)
        check_address(target)
        if url.startswith("https:") and not target.startswith("https:"):
            raise DownloadError(
                tr("{} leads to an address without encryption, which is not followed.").format(host_of(url))
            )
        if host_of(target) not in allowed:
            raise OtherHostError(
                tr("{} leads to another host, {}: go on only if you trust it.").format(
                    host_of(url), host_of(target)
                ),
                host_of(target),
            )
        url = target
    raise DownloadError(
        tr("{} leads from one address to the next without end; tell its owner.").format(host_of(url))
    )


class _Exchange:
    """One request and its reply."""

    def __init__(self, url: str, take: Callable[[Head, bytes], None], feedback: Feedback, offset: int):
        self._url, self._take, self._feedback = url, take, feedback
        self._failure: Optional[Exception] = None
        self._head: Optional[Head] = None
        request = QNetworkRequest(QUrl(url))
        for name, value in (
            (_Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy),
            (_Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork),
        ):
            request.setAttribute(name, getattr(value, "value", value))
        request.setAttribute(_Attribute.CacheSaveControlAttribute, False)  # QGIS's cache is for small things
        # By itself Qt would unpack a packed content, whose bytes are not those of the hash and of ranges.
        request.setRawHeader(b"Accept-Encoding", b"identity")
        request.setRawHeader(b"User-Agent", f"RS-Synth/{plugin_version()}".encode())
        if offset:
            request.setRawHeader(b"Range", f"bytes={offset}-".encode())
        self._request = request

    def run(self) -> Optional[str]:
        """None when all was taken, else where it is instead."""
        self._loop = loop = QEventLoop()
        self._reply = reply = QgsNetworkAccessManager.instance().get(self._request)
        reply.setReadBufferSize(_BUFFER)
        reply.finished.connect(loop.quit)
        reply.readyRead.connect(self._ready)
        watch = QTimer()
        watch.timeout.connect(self._look)
        watch.start(_LOOK_MS)
        try:
            if not reply.isFinished():
                loop.exec()
            watch.stop()
            return self._outcome()
        finally:
            if not sip.isdeleted(reply):
                reply.finished.disconnect(loop.quit)
                reply.readyRead.disconnect(self._ready)
                reply.deleteLater()

    def _look(self) -> None:
        if sip.isdeleted(self._reply):  # it will never say that it has finished
            self._loop.quit()
        elif self._failure is None and self._feedback.is_cancelled():
            self._stop(Cancelled())

    def _stop(self, error: Exception) -> None:
        self._failure = error
        self._reply.abort()

    def _ready(self) -> None:
        if sip.isdeleted(self._reply) or self._failure is not None or not 200 <= self._status() < 300:
            return
        try:
            self._take_rest()
        except (RSSynthError, OSError) as error:
            self._stop(error)

    def _take_rest(self) -> None:
        if self._head is None:
            self._head = self._read_head()
        content = bytes(self._reply.readAll())
        if content:
            self._take(self._head, content)

    def _outcome(self) -> Optional[str]:
        if self._failure is not None:
            raise self._failure
        if sip.isdeleted(self._reply):
            raise DownloadError(_sentence(_Error.RemoteHostClosedError, 0, "", host_of(self._url), ""))
        status = self._status()
        if 300 <= status < 400 and self._reply.hasRawHeader(b"Location"):
            return bytes(self._reply.rawHeader(b"Location")).decode("utf-8", "replace")
        if self._reply.error() != _Error.NoError:
            raise DownloadError(self._sentence(status))
        if not 200 <= status < 300:
            raise DownloadError(self._sentence(status))
        self._take_rest()
        return None

    def _sentence(self, status: int) -> str:
        reply = self._reply
        return _sentence(reply.error(), status, reply.errorString(), host_of(self._url), _proxy_of(self._url))

    def _status(self) -> int:
        return int(self._reply.attribute(_Attribute.HttpStatusCodeAttribute) or 0)

    def _read_head(self) -> Head:
        """Content-Range is 'bytes START-END/TOTAL' (RFC 9110, 14.4)."""
        length = _number(bytes(self._reply.rawHeader(b"Content-Length")))
        unit, _, span = bytes(self._reply.rawHeader(b"Content-Range")).partition(b" ")
        start, _, rest = span.partition(b"-")
        total = rest.partition(b"/")[2]
        is_part = self._status() == 206 and unit == b"bytes"
        return Head(
            self._status(), length, _number(start) if is_part else 0, _number(total) if is_part else -1
        )


def _number(text: bytes) -> int:
    return int(text) if text.isdigit() else -1


def _proxy_of(url: str) -> str:
    """The proxy that QGIS uses for an address, '' for none."""
    factory = QgsNetworkAccessManager.instance().proxyFactory()
    proxies = factory.queryProxy(QNetworkProxyQuery(QUrl(url))) if factory is not None else []
    return next((f"{proxy.hostName()}:{proxy.port()}" for proxy in proxies if proxy.hostName()), "")


_OFFLINE = (
    _Error.HostNotFoundError,
    _Error.NetworkSessionFailedError,
    _Error.TemporaryNetworkFailureError,
)


def _sentence(error: QNetworkReply.NetworkError, status: int, text: str, host: str, proxy: str) -> str:
    """What went wrong and what can be done, of Qt's error and the HTTP status (0 without one)."""
    if error in (_Error.OperationCanceledError, _Error.TimeoutError, _Error.ProxyTimeoutError):
        return tr(
            "{} did not answer in time: try again later, or allow more time in Settings, Options, Network."
        ).format(host)
    # Most of what a proxy refuses, Qt calls an unknown error.
    if status == 407 or (proxy and not status and error != _Error.SslHandshakeFailedError):
        return tr(
            "The proxy {} does not let the request to {} through ({}): check it in Settings, Options, Network."
        ).format(proxy, host, text or status)
    if status in (404, 410):
        return tr(
            "{} does not have the file (HTTP {}): check the address, or load the catalogue anew."
        ).format(host, status)
    if status in (401, 403):
        return tr(
            "{} does not give the file to you (HTTP {}): it asks for a login, or a proxy forbids it."
        ).format(host, status)
    if status >= 400:
        return tr("{} cannot give the file now (HTTP {}): try again later.").format(host, status)
    if error in _OFFLINE:
        return tr("{} is not found: check the address and that this machine is online.").format(host)
    if error == _Error.ConnectionRefusedError:
        return tr("{} refuses the connection: check the address, or try again later.").format(host)
    if error == _Error.SslHandshakeFailedError:
        return tr("{} has no certificate that QGIS trusts: see Settings, Options, Authentication.").format(
            host
        )
    return tr("The connection to {} broke off ({}): try again.").format(host, text or error)
